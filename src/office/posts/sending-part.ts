import type { PostClaim, PostSlot } from '../../core/remember/ledger.ts'
import type { PostDraft } from '../../core/remember/post-draft.ts'
import { postSchema } from '../../core/rooms/post.ts'
import type { Poster, Posting } from '../../core/rooms/poster.ts'
import { DRAFT_JOB } from './approver-post.ts'
import { NOTICE_JOB, type OutgoingJob } from './job-of-post.ts'
import { type Outgoing, owedPart } from './part-of-post.ts'
import { readFiles } from './post-files.ts'

/** A part of a post that this process has claimed. */
export interface Sending {
  readonly claim: PostClaim
  readonly out: Outgoing
  readonly draft: Sendable
  readonly poster: Poster
  readonly posting: Posting
}

export type Settled = 'sent' | 'failed' | 'unknown'

export function postingOf({ whole, part, behind }: Outgoing, draft: Sendable, place: Posting['place']): Posting {
  const { job, room, slot, body } = whole
  const post = postSchema.parse(JSON.parse(body ?? ''))
  const key = `post:${job}:${room}:${slot}`
  return { key, place, post, files: readFiles(draft.files), part, root: behind?.root ?? null }
}

export function bodyOf({ out, posting }: Sending): string {
  return JSON.stringify(out.behind ?? posting.post)
}

/**
 * What is owed when a part has ended, null where nothing is: nothing stands behind a first message that is not there. One
 * further on that failed, or of which nobody can tell, keeps nothing behind it back.
 */
export function nextOf(
  { out, poster, posting }: Sending,
  state: Settled,
  remote: string | null,
  now: number,
): readonly [PostSlot, string] | null {
  const part = out.part + 1
  if ((out.part === 0 && state !== 'sent') || part >= (poster.partsOf?.(posting) ?? 1)) return null
  return owedPart(out.whole, part, out.behind ?? { root: remote, since: now })
}

/** What of a draft counts when it is sent. */
export type Sendable = Pick<PostDraft, 'number' | 'at' | 'state' | 'expiresAt' | 'files' | 'heads'>

export const NOTICE = { state: 'approved', files: '[]', heads: '{}' } as const

export interface End {
  readonly state: 'failed' | 'skipped'
  readonly error: string
}

export const NOWHERE: End = { state: 'failed', error: 'there is no such place' }

/** Why a post is not sent any more; null where it is. */
export function endOf(
  { whole }: Outgoing,
  draft: Sendable | null,
  job: OutgoingJob | undefined,
  now: number,
): End | null {
  if (!draft) return { state: 'failed', error: 'there is no draft of it' }
  if (whole.job === NOTICE_JOB) return null
  if (whole.job === DRAFT_JOB)
    return draft.state === 'drafted' ? null : { state: 'skipped', error: 'it was decided on before' }
  if (!job) return { state: 'failed', error: 'bot.yaml has no such job for the room any more' }
  return draft.expiresAt <= now ? { state: 'failed', error: 'its time was over before it could be sent' } : null
}
