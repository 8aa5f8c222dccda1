import { scopeOfQuestion } from '../../core/answer/context.ts'
import { refusal } from '../../core/remember/fields.ts'
import type { PostClaim } from '../../core/remember/ledger.ts'
import type { NewDraft, PostDraft, PostedDraft } from '../../core/remember/post-draft.ts'
import { type Post, type PostFile, postSchema } from '../../core/rooms/post.ts'
import { roomOfId } from '../../core/rooms/room.ts'
import type { Knowledge } from '../../core/search/knowledge.ts'
import type { Composition, SeenByLast } from '../../core/summary/composer.ts'
import { ATTACHMENTS, type Attachment, type PostJob } from '../../core/summary/post-job.ts'
import type { WorkCalendar } from '../../core/summary/work-calendar.ts'
import type { Desk } from '../command.ts'
import { contextOfPost } from '../corrections/said.ts'
import type { OfficeParts } from '../parts.ts'
import { approverPost, DRAFT_JOB } from './approver-post.ts'
import { auditOfPost } from './audit-post.ts'
import { tellEditors } from './for-editors.ts'
import { storedFiles } from './post-files.ts'
import type { PostParts } from './post-parts.ts'
import { releaseOfPost } from './release-post.ts'
import { readHeads, storedHeads } from './seen-heads.ts'

const HOUR = 3_600_000

/** What posts are written with. */
export type PostDesk = Pick<Desk, 'parts' | 'knowledge'>

/** A slot that somebody has claimed, to be written. */
export interface ClaimedSlot {
  readonly claim: PostClaim
  readonly job: PostJob
  /** True where it is made up for after its time. */
  readonly late: boolean
}

/** What of a job decides what its posts say. */
export type ToWrite = Pick<PostJob, 'id' | 'template'> &
  Partial<Pick<PostJob, 'direct' | 'weeksSilent' | 'namesLate'>> & {
    readonly attachments?: readonly Attachment[]
  }

/** A post as it would be drafted now. */
export interface Composed extends Composition {
  readonly issue: number
  readonly heads: string
  /** What it was composed of. */
  readonly knowledge: Knowledge
  /** True where the last post of the job in the room told the same. */
  readonly toldBefore: boolean
}

/** Composes what a job would say in a room now. Nothing is kept. */
export async function composeNow(
  { id, template, direct = false, weeksSilent = 4, namesLate = false, attachments = ATTACHMENTS }: ToWrite,
  room: string,
  { parts, knowledge: book }: PostDesk,
  { composer }: Pick<PostParts, 'composer'>,
  approver?: string,
): Promise<Composed> {
  const { store, clock, sources } = parts
  const place = roomOfId(room, sources.settings)
  const { knowledge, heads } = await book.of(place)
  const { region, planYear } = scopeOfQuestion([], knowledge, {
    region: place.region ?? sources.settings.region,
    planYear: place.planYear ?? sources.settings.planYear,
    asOf: clock.day(),
  })
  if (region === undefined) throw noRegion(room)
  const last = await store.postDrafts.lastPosted(id, room)
  const issue = (last?.draft.issue ?? 0) + 1
  const composition = await composer.compose({
    ...{ template, knowledge, room, region, planYear, issue, day: clock.day(), direct, weeksSilent, namesLate },
    attachments,
    editors: await tellEditors(room, knowledge, weeksSilent, parts),
    ...(approver === undefined ? {} : { approver }),
    since: last === null ? null : seenBy(last),
  })
  return {
    ...composition,
    files: () => composition.files(),
    ...{ issue, heads: storedHeads(heads), knowledge },
    toldBefore:
      last?.state === 'sent' &&
      (last.draft.fingerprint === composition.fingerprint || (composition.unchanged && last.draft.unchanged)),
  }
}

/**
 * Writes the post of a claimed slot: a draft for its approvers, or, where its job sends without, one that can go out. Null
 * where it would say what the last one said. A draft of the same job and room that still waits gives way to it.
 */
export async function draftPost(
  { claim, job, late }: ClaimedSlot,
  desk: PostDesk,
  posts: PostParts,
): Promise<PostDraft | null> {
  const { parts } = desk
  const { store, clock, newId } = parts
  const [first = '', ...others] = job.approval?.by ?? []
  const composed = await composeNow(job, claim.room, desk, posts, nameOf(first, parts))
  if (composed.toldBefore) {
    await store.ledger.settle(claim, 'skipped', { error: 'unchanged' }, clock.now())
    parts.log.info(
      { job: claim.job, room: claim.room },
      'a post would have said what the last one said; it was left out',
    )
    return null
  }
  const asSent = (post: Post) => postSchema.parse(late ? madeUpFor(post, claim.slot, posts.calendar) : post)
  const bodies = new Map([[first, asSent(composed.post)]])
  for (const account of others) {
    const { post } = await composeNow(job, claim.room, desk, posts, nameOf(account, parts))
    bodies.set(account, asSent(post))
  }
  const files = storedFiles(await filesOf(composed, claim, parts))
  const at = clock.now()
  const body = JSON.stringify(bodies.get(first))
  const notBefore = releaseOfPost(claim, at, job, posts, parts.sources.settings)
  const expiresAt = job.approval ? at + job.approval.expiresHours * HOUR : notBefore + job.expiresHours * HOUR
  const fresh: NewDraft = {
    ...{ job: claim.job, room: claim.room, slot: claim.slot, at, day: clock.day(), issue: composed.issue },
    ...{ title: composed.post.title, files, fingerprint: composed.fingerprint, unchanged: composed.unchanged },
    bodies: Object.fromEntries([...bodies].map(([account, post]) => [account, JSON.stringify(post)])),
    ...{ heads: composed.heads, approvers: job.approval?.by ?? [], expiresAt },
  }
  return store.transaction(async (within) => {
    for (const older of await within.postDrafts.list({ states: ['drafted'], job: claim.job, room: claim.room })) {
      await within.postDrafts.decide(older.number, { state: 'expired' }, null, at)
      await within.ledger.withdraw(older, 'a newer draft took its place', at)
    }
    const draft = await within.postDrafts.add(fresh, job.direct ? 'approved' : 'drafted')
    await within.ledger.compose(claim, body, job.direct ? { notBefore } : 'drafted', at)
    const until = localTime(expiresAt, posts.calendar)
    for (const [account, post] of bodies) {
      if (account === '') continue
      const asked = JSON.stringify(
        approverPost({ number: draft.number, room: claim.room, post, until, editors: composed.editors }),
      )
      await within.ledger.add({ job: DRAFT_JOB, room: account, slot: draft.number }, asked, at)
    }
    const { classes } = roomOfId(claim.room, parts.sources.settings)
    const context = contextOfPost(composed.post, { draft: draft.number, classes }, composed.knowledge)
    await within.audit.add({ ...auditOfPost(`post draft ${draft.number}`, draft, body, at, newId(), parts), context })
    return draft
  })
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

/** An approver's name, as people of bot.yaml have it; undefined where nobody approves. */
export function nameOf(account: string, { sources }: OfficeParts): string | undefined {
  if (account === '') return undefined
  return sources.settings.people.find(({ id }) => id === account)?.name ?? account.slice(account.indexOf(':') + 1)
}

/** A picture that cannot be made does not keep the words back. */
async function filesOf(composed: Composition, claim: PostClaim, { log }: OfficeParts): Promise<readonly PostFile[]> {
  try {
    return await composed.files()
  } catch (error) {
    log.error(
      { job: claim.job, room: claim.room, err: error },
      'the files of a post could not be made; it goes without',
    )
    return []
  }
}

function madeUpFor(post: Post, slot: number, calendar: WorkCalendar): Post {
  return { ...post, head: [...post.head, `补发：原定${localTime(slot, calendar)}发布。`] }
}

/** YYYY-MM-DD HH:MM where the office is. */
export function localTime(at: number, { zone }: Pick<WorkCalendar, 'zone'>): string {
  const { day, minute } = zone.local(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
