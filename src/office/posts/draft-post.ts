import type { PostClaim } from '../../core/remember/ledger.ts'
import type { NewDraft, PostDraft } from '../../core/remember/post-draft.ts'
import { type Post, type PostFile, postSchema } from '../../core/rooms/post.ts'
import { roomOfId } from '../../core/rooms/room.ts'
import type { Composition } from '../../core/summary/composer.ts'
import type { PostJob } from '../../core/summary/post-job.ts'
import type { WorkCalendar } from '../../core/summary/work-calendar.ts'
import { contextOfPost } from '../corrections/said.ts'
import type { OfficeParts } from '../parts.ts'
import { approverPost, DRAFT_JOB } from './approver-post.ts'
import { auditOfPost } from './audit-post.ts'
import { composeNow, type HandedIn, type PostDesk } from './compose-now.ts'
import { storedFiles } from './post-files.ts'
import type { PostParts } from './post-parts.ts'
import { releaseOfPost } from './release-post.ts'

const HOUR = 3_600_000

/** A slot that somebody has claimed, to be written. */
export interface ClaimedSlot {
  readonly claim: PostClaim
  readonly job: PostJob
  /** True where it is made up for after its time. */
  readonly late: boolean
}

/**
 * Writes the post of a claimed slot: a draft for its approvers, or, where its job sends without, one that can go out. Null
 * where it would say what the last one said. A draft of the same job and room that still waits gives way to it.
 */
export async function draftPost(
  { claim, job, late }: ClaimedSlot,
  desk: PostDesk,
  posts: PostParts,
  given: Omit<HandedIn, 'approver'> = {},
): Promise<PostDraft | null> {
  const { parts } = desk
  const { store, clock, newId } = parts
  const [first = '', ...others] = job.approval?.by ?? []
  const composed = await composeNow(job, claim.room, desk, posts, { ...given, approver: nameOf(first, parts) })
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
    const { post } = await composeNow(job, claim.room, desk, posts, { ...given, approver: nameOf(account, parts) })
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
    const { editors, unread } = composed
    const shown = { room: claim.room, until: localTime(expiresAt, posts.calendar), editors, unread }
    for (const [account, post] of bodies) {
      if (account === '') continue
      const asked = JSON.stringify(approverPost({ ...shown, number: draft.number, post }))
      await within.ledger.add({ job: DRAFT_JOB, room: account, slot: draft.number }, asked, at)
    }
    const { classes } = roomOfId(claim.room, parts.sources.settings)
    const context = contextOfPost(composed.post, { draft: draft.number, classes }, composed.knowledge)
    await within.audit.add({ ...auditOfPost(`post draft ${draft.number}`, draft, body, at, newId(), parts), context })
    return draft
  })
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
