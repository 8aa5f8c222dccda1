import { refusal } from '../../core/remember/fields.ts'
import type { NewDraft, PostDraft } from '../../core/remember/post-draft.ts'
import { channelNameSchema } from '../../core/rooms/message.ts'
import { mayActAs } from '../../core/rooms/roles.ts'
import { capOf, roomOfId } from '../../core/rooms/room.ts'
import { withTodaysCode } from '../../core/summary/cited-figures.ts'
import { composeCorrection } from '../../core/summary/compose-correction.ts'
import { correctionsOf } from '../../core/summary/corrections.ts'
import type { FigureChange } from '../../core/summary/summary.ts'
import type { Caller, Desk } from '../command.ts'
import { approverPost, DRAFT_JOB } from '../posts/approver-post.ts'
import { auditOfPost } from '../posts/audit-post.ts'
import { localTime, nameOf } from '../posts/draft-post.ts'
import { CORRECTION_JOB } from '../posts/job-of-post.ts'
import type { PostParts } from '../posts/post-parts.ts'
import { aboutCorrection, headsOfCorrection } from './about-correction.ts'
import type { ChangedPlace, ChangeInPlaces } from './correction-book.ts'
import { contextOfPost } from './said.ts'

const HOUR = 3_600_000
/** How long the draft of a correction waits to be approved. */
const WAITS = 72 * HOUR
const LEASE = 60_000

/** What the figure of a change is of, as the lexicon or the note calls it. */
export function nameOfChange({ was }: FigureChange, { parts }: Pick<Desk, 'parts'>): string {
  const known = was.indicator === null ? undefined : parts.sources.lexicon.indicators.get(was.indicator)?.zh
  return known ?? was.quote.split('：')[0] ?? was.code
}

/**
 * Drafts the correction of one change in one place, for the same approvers as posts; null where somebody was faster. It
 * takes the place of nothing: what was drafted there before and waits is said to wait.
 */
export async function draftCorrection(
  { key, number }: Pick<ChangeInPlaces, 'key' | 'number'>,
  place: ChangedPlace,
  caller: Caller,
  desk: Desk,
  posts: PostParts,
): Promise<PostDraft | null> {
  const { clock, newId } = desk.parts
  const { room, thread, direct, classes, change } = place
  const approvers = approversOf(place, caller, desk, posts)
  const day = clock.day()
  const name = nameOfChange(change, desk)
  const bodies = approvers.map((account) => {
    const post = composeCorrection(change, { name, day, approver: nameOf(account, desk.parts) ?? account })
    return [account, post] as const
  })
  const [[, shown] = []] = bodies
  if (!shown) throw new Error('a correction without approvers')
  const { knowledge, heads } = await desk.knowledge.of({ ...roomOfId(room, desk.parts.sources.settings), classes })
  const at = clock.now()
  const slot = { job: CORRECTION_JOB, room, slot: desk.corrections.slotOf(key, room, thread, place.attempts) }
  const about = { key, number, thread, direct, classes: [...classes], was: change.was, now: change.now }
  const fresh: NewDraft = {
    ...{ ...slot, at, day, issue: place.attempts + 1, title: shown.title, files: '[]', fingerprint: key },
    ...{ unchanged: false, heads: headsOfCorrection(heads, about), approvers, expiresAt: at + WAITS },
    bodies: Object.fromEntries(bodies.map(([account, post]) => [account, JSON.stringify(post)])),
  }
  const until = localTime(fresh.expiresAt, posts.calendar)
  return desk.write(caller, 'post', `correct ${number} ${room}`, async (within) => {
    const claim = await within.ledger.claim(slot, newId(), at, LEASE)
    if (!claim) return { result: null, said: 'somebody drafted it before' }
    const draft = await within.postDrafts.add(fresh, 'drafted')
    await within.ledger.compose(claim, JSON.stringify(shown), 'drafted', at)
    for (const [account, post] of bodies) {
      if (account.startsWith('console:')) continue
      const asked = { number: draft.number, room: placeName(place), post, until, editors: null }
      const body = JSON.stringify(approverPost(asked))
      await within.ledger.add({ job: DRAFT_JOB, room: account, slot: draft.number }, body, at)
    }
    const words = `post draft ${draft.number}`
    const context = contextOfPost(corrected(shown), { draft: draft.number, classes, thread, direct }, knowledge)
    await within.audit.add({ ...auditOfPost(words, draft, JSON.stringify(shown), at, newId(), desk.parts), context })
    return { result: draft, said: `drafted ${draft.number}` }
  })
}

/** What a correction itself says: its 原 was said by others. */
function corrected(post: ReturnType<typeof composeCorrection>) {
  return {
    ...post,
    sections: post.sections.map(({ heading, lines }) => ({
      heading,
      lines: lines.filter(({ text }) => text.startsWith('现：')),
    })),
  }
}

/** A place as people read it. Whose chat of two it is is no matter of others. */
export function placeName({ room, thread, direct }: Pick<ChangedPlace, 'room' | 'thread' | 'direct'>): string {
  if (direct) return `${room.split(':')[0]}单聊`
  return thread === null ? room : `${room}（话题${thread}）`
}

/**
 * Who lets a correction out: whoever let out the posts that said the figure, otherwise who approves posts to the room,
 * otherwise every editor whose channel may show what the room may. At the machine the caller, where there is none.
 */
function approversOf({ room, classes, approvers }: ChangedPlace, caller: Caller, desk: Desk, posts: PostParts) {
  if (approvers.length > 0) return approvers
  const { settings } = desk.parts.sources
  const named = posts.jobs.filter(({ rooms }) => rooms.includes(room)).flatMap(({ approval }) => approval?.by ?? [])
  if (named.length > 0) return [...new Set(named)]
  const editors = settings.people.filter(({ id, role }) => {
    const channel = channelNameSchema.safeParse(id.split(':')[0]).data
    return (
      channel !== undefined &&
      mayActAs(role, 'editor') &&
      classes.every((one) => capOf(channel, settings).includes(one))
    )
  })
  if (editors.length > 0) return editors.map(({ id }) => id)
  if (caller.id.startsWith('console:')) return [caller.id]
  throw refusal([
    {
      zh: 'bot.yaml的people里没有可审核该更正的编辑，请管理员在本机办理',
      en: 'people of bot.yaml has no editor who may approve this correction; have it done at the machine',
    },
  ])
}

/** Throws WenjiError where the draft of a correction does not say what is so today; any other draft passes. */
export async function refuseOutdated(draft: PostDraft, { parts, knowledge: book }: Desk): Promise<void> {
  const about = aboutCorrection(draft)
  if (!about) return
  const room = roomOfId(draft.room, parts.sources.settings)
  const classes = about.classes.filter((one) => room.classes.includes(one))
  const { knowledge } = await book.of({ ...room, classes })
  const was = withTodaysCode(about.was, knowledge)
  const [today] = correctionsOf([{ id: '', kind: 'answer', room: room.id, figures: [was] }], knowledge)
  const same =
    today && was.code === about.was.code && today.now?.code === about.now?.code && today.now?.text === about.now?.text
  if (same && classes.length === about.classes.length) return
  throw refusal([
    {
      zh: `第${draft.number}号拟稿后依据又有变化，不能发布；请退回后重新拟稿：wenji corrections`,
      en: `what draft ${draft.number} rests on has changed since; reject it and draft anew: wenji corrections`,
    },
  ])
}
