import { z } from 'zod'
import { scopeOfQuestion } from '../../core/answer/context.ts'
import { type PersonText, WenjiError } from '../../core/errors.ts'
import { refusal } from '../../core/remember/fields.ts'
import type { PostedDraft } from '../../core/remember/post-draft.ts'
import { classSchema } from '../../core/remember/subject.ts'
import { type Room, roomOfId } from '../../core/rooms/room.ts'
import type { Knowledge } from '../../core/search/knowledge.ts'
import { type Assessment, assessmentSchema, refuseOfOtherMonth } from '../../core/summary/assessment.ts'
import type { Composition, SeenByLast } from '../../core/summary/composer.ts'
import { type AssessmentSource, ATTACHMENTS, type Attachment, type PostJob } from '../../core/summary/post-job.ts'
import { dayAfter } from '../../core/summary/time-zone.ts'
import type { Desk } from '../command.ts'
import { tellEditors } from './for-editors.ts'
import type { PostParts } from './post-parts.ts'
import { readHeads, storedHeads } from './seen-heads.ts'

/** What posts are written with. */
export type PostDesk = Pick<Desk, 'parts' | 'knowledge'>

/** What of a job decides what its posts say. */
export type ToWrite = Pick<PostJob, 'id' | 'template'> &
  Partial<Pick<PostJob, 'direct' | 'weeksSilent' | 'namesLate'>> & {
    readonly attachments?: readonly Attachment[]
    readonly assessment?: AssessmentSource | undefined
  }

/** What whoever asks for a post hands in with it. */
export interface HandedIn {
  readonly approver?: string | undefined
  /** The month that a monthly one is about (2021-07); left out, the last one that is over. */
  readonly month?: string | undefined
  /** The office's assessment, in the place of the file that the job names. */
  readonly assessment?: (Assessment & Pick<AssessmentSource, 'class'>) | undefined
  /** True where nobody waits who could mend a file: a post whose assessment cannot be read is written without, and says so to its approvers. */
  readonly unattended?: boolean
}

const storedSchema = z.strictObject({
  month: z.string().optional(),
  assessment: assessmentSchema.extend({ class: classSchema }).optional(),
})

/** What was handed in as it is kept with the claim, for whoever has to write the post instead; undefined where nothing was. */
export function storedHandedIn({ month, assessment }: HandedIn): string | undefined {
  return month === undefined && !assessment ? undefined : JSON.stringify(storedSchema.parse({ month, assessment }))
}

/** The same, read back. */
export function readHandedIn(stored: string | null): HandedIn {
  return stored === null ? {} : storedSchema.parse(JSON.parse(stored))
}

/** A post as it would be drafted now. */
export interface Composed extends Composition {
  readonly issue: number
  readonly heads: string
  /** What it was composed of. */
  readonly knowledge: Knowledge
  /** True where the last post of the job in the room told the same. */
  readonly toldBefore: boolean
  /** What was the matter with the file of the assessment, which the post goes without; null where nothing was. */
  readonly unread: PersonText | null
}

/** Composes what a job would say in a room now. Nothing is kept. Throws WenjiError where it cannot be composed. */
export async function composeNow(
  job: ToWrite,
  room: string,
  { parts, knowledge: book }: PostDesk,
  posts: Pick<PostParts, 'composer' | 'readAssessment'>,
  given: HandedIn = {},
): Promise<Composed> {
  const { store, clock, sources } = parts
  const { id, template, direct = false, weeksSilent = 4, namesLate = false, attachments = ATTACHMENTS } = job
  const place = roomOfId(room, sources.settings)
  const { knowledge, heads } = await book.of(place)
  const [day, month] = [clock.day(), given.month ?? dayAfter(`${clock.day().slice(0, 7)}-01`, -1).slice(0, 7)]
  const { region, planYear } = scopeOfQuestion([], knowledge, {
    region: place.region ?? sources.settings.region,
    planYear: place.planYear ?? sources.settings.planYear,
    // January's circular of December is about the year that is over.
    asOf: template === 'monthly' && `${month}-31` < day ? `${month}-28` : day,
  })
  if (region === undefined) throw noRegion(room)
  const last = await store.postDrafts.lastPosted(id, room)
  const issue = (last?.draft.issue ?? 0) + 1
  const { assessment, unread } = await assessmentFor(job, month, place, posts, given)
  const composition = await posts.composer.compose({
    ...{ template, knowledge, room, region, planYear, issue, day, direct, weeksSilent, namesLate },
    ...{ attachments, month, assessment },
    editors: await tellEditors(room, knowledge, weeksSilent, parts),
    ...(given.approver === undefined ? {} : { approver: given.approver }),
    since: last === null ? null : seenBy(last),
  })
  return {
    ...composition,
    files: () => composition.files(),
    ...{ issue, heads: storedHeads(heads), knowledge, unread },
    toldBefore:
      last?.state === 'sent' &&
      (last.draft.fingerprint === composition.fingerprint || (composition.unchanged && last.draft.unchanged)),
  }
}

/** The assessment that was handed in, otherwise that of the job's file; nobody sees it in a room that may not. */
async function assessmentFor(
  { template, assessment: source }: ToWrite,
  month: string,
  { id, classes }: Room,
  { readAssessment }: Pick<PostParts, 'readAssessment'>,
  { assessment: handed, unattended = false }: HandedIn,
): Promise<{ readonly assessment: Assessment | null; readonly unread: PersonText | null }> {
  if (template !== 'monthly' || (!handed && !source)) return { assessment: null, unread: null }
  if ((handed ?? source)?.class !== 'public' && !classes.includes('internal'))
    throw refusal([
      {
        zh: `“${id}”只能看公开文件，考核表未标明可公开；确可公开的，写明 --class public（日程中写 class: public）`,
        en: `the room "${id}" shows public documents alone; where the assessment may stand there say --class public (class: public in a job)`,
      },
    ])
  try {
    const { file, sheet, rows, bare } = handed ?? (await readThere(source, month, readAssessment))
    refuseOfOtherMonth({ file, sheet }, month)
    return { assessment: { file, sheet, rows, bare }, unread: null }
  } catch (error) {
    if (!unattended || !(error instanceof WenjiError)) throw error
    return { assessment: null, unread: error.forPerson }
  }
}

async function readThere(
  source: AssessmentSource | undefined,
  month: string,
  read: PostParts['readAssessment'],
): Promise<Assessment> {
  if (source && read) return read(source, month)
  throw refusal([{ zh: '这里不能读取表格', en: 'tables cannot be read here' }])
}

function noRegion(room: string) {
  return refusal([
    {
      zh: `“${room}”可查多个地区的文件，请在bot.yaml该房间写明region`,
      en: `"${room}" can see documents of several regions; give the room its region in bot.yaml`,
    },
  ])
}

function seenBy({ draft: { day, at, heads, fingerprint } }: PostedDraft): SeenByLast {
  return { day, at, heads: readHeads(heads), fingerprint }
}
