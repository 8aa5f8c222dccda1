import type { LedgerEntry, PostClaim } from '../../core/remember/ledger.ts'
import type { PostDraft } from '../../core/remember/post-draft.ts'
import { LeaseLost } from '../../core/remember/queue.ts'
import { postSchema } from '../../core/rooms/post.ts'
import type { Poster, Posting } from '../../core/rooms/poster.ts'
import { SendLater, SendRefused, type Whereabouts } from '../../core/rooms/sending.ts'
import { releaseOf } from '../../core/summary/work-calendar.ts'
import type { OfficeParts } from '../parts.ts'
import { DRAFT_JOB } from './approver-post.ts'
import { auditOfPost } from './audit-post.ts'
import { holdingPost, keyOf } from './hold-post.ts'
import { jobOfPost, NOTICE_JOB, type OutgoingJob } from './job-of-post.ts'
import { placeOfPost } from './place-of-post.ts'
import { readFiles } from './post-files.ts'
import type { PostParts, PostTimes } from './post-parts.ts'

/** How often a post is sent again that was certainly not there. */
const MOST_ATTEMPTS = 8
/** How long it is tried to learn where an unclear post is. */
const LONGEST_LOOK = 10 * 60_000
/** Clocks of the platform and of ours may differ by so much. */
const SKEW = 10 * 60_000
const SHORTEST_REST = 1000
const LONGEST_REST = 5 * 60_000

/**
 * Sends what the ledger has ready, each post once. One whose sending ended unclearly is looked for on the platform before
 * anything else is done with it, and left to an operator where the platform cannot tell.
 */
export class PostSender {
  readonly #parts: OfficeParts
  readonly #posts: PostParts
  readonly #posters: ReadonlyMap<string, Poster>
  readonly #holder: string
  readonly #lease: number
  readonly #startedAt: number

  constructor(
    parts: OfficeParts,
    posts: PostParts,
    posters: readonly Poster[],
    holder: string,
    { lease }: Pick<PostTimes, 'lease'>,
  ) {
    this.#parts = parts
    this.#posts = posts
    this.#posters = new Map(posters.map((poster) => [poster.channel, poster]))
    this.#holder = holder
    this.#lease = lease
    this.#startedAt = parts.clock.now()
  }

  /** Sends a post that is ready. Does not reject for the post's own sake. */
  async send(entry: LedgerEntry): Promise<void> {
    const { store, clock } = this.#parts
    const draft = await this.#draftOf(entry)
    const place = placeOfPost(entry, draft, this.#parts.sources.settings, this.#posts)
    const poster = place && this.#posterOf(place.channel)
    const now = clock.now()
    const job = jobOfPost(entry, this.#posts)
    const end = place === null ? NOWHERE : endOf(entry, draft, job, now)
    if (!end && !poster) return
    const claim = await store.ledger.claim(entry, this.#holder, now, this.#lease)
    if (!claim) return
    if (end) return this.#end(claim, end)
    if (!poster || !place || !draft) return
    const release = job ? releaseOf(now, job, this.#posts.calendar) : now
    if (release > now) return store.ledger.release(claim, now, release)
    const posting = this.#postingOf(entry, draft, place)
    if (draft.at < this.#startedAt && (await this.#isThere(claim, draft, posting, poster))) return
    await this.#post(claim, draft, posting, poster)
  }

  /** Looks for a post that somebody began to send and did not come back from. */
  async settleUnclear(entry: LedgerEntry): Promise<void> {
    const { store, clock } = this.#parts
    const draft = await this.#draftOf(entry)
    const place = placeOfPost(entry, draft, this.#parts.sources.settings, this.#posts)
    const poster = place && this.#posterOf(place.channel)
    if (place !== null && !poster) return
    const claim = await store.ledger.takeUnclear(entry, this.#holder, clock.now(), this.#lease)
    if (!claim) return
    if (!place || !poster || !draft) return this.#unknown(claim)
    await this.#lookFor(claim, draft, this.#postingOf(entry, draft, place), poster, entry.updatedAt)
  }

  #posterOf(channel: string): Poster | undefined {
    const poster = this.#posters.get(channel)
    return poster?.isReady?.() === false ? undefined : poster
  }

  /** What an entry was drafted as; a word to operators is its own draft. */
  async #draftOf(entry: LedgerEntry): Promise<Sendable | null> {
    const { postDrafts } = this.#parts.store
    if (entry.job === NOTICE_JOB)
      return { ...NOTICE, number: entry.slot, at: entry.updatedAt, expiresAt: Number.POSITIVE_INFINITY }
    return entry.job === DRAFT_JOB ? postDrafts.find(entry.slot) : postDrafts.of(entry)
  }

  #postingOf({ job, room, slot, body }: LedgerEntry, draft: Sendable, place: Posting['place']): Posting {
    const post = postSchema.parse(JSON.parse(body ?? ''))
    return { key: `post:${job}:${room}:${slot}`, place, post, files: readFiles(draft.files) }
  }

  async #post(claim: PostClaim, draft: Sendable, posting: Posting, poster: Poster): Promise<void> {
    const { store, clock, log } = this.#parts
    const begun = clock.now()
    await store.ledger.sending(claim, JSON.stringify(posting.post), begun, this.#lease)
    try {
      const remote = await holdingPost(claim, this.#lease, this.#parts, () => poster.post(posting))
      await this.#sent(claim, draft, remote)
    } catch (error) {
      if (error instanceof LeaseLost) throw error
      const now = clock.now()
      const why = error instanceof Error ? error.message : String(error)
      if (error instanceof SendRefused) {
        log.error({ ...keyOf(claim), err: error }, 'a post was refused and is given up')
        return store.ledger.settle(claim, 'failed', { error: why }, now)
      }
      if (error instanceof SendLater) {
        log.warn({ ...keyOf(claim), err: error }, 'a post is sent later')
        return store.ledger.release(claim, now, now + Math.max(error.milliseconds, restOf(claim.attempts)))
      }
      log.warn({ ...keyOf(claim), err: error }, 'it is unclear whether a post was sent; it is looked for')
      await this.#lookFor(claim, draft, posting, poster, begun)
    }
  }

  async #lookFor(claim: PostClaim, draft: Sendable, posting: Posting, poster: Poster, begun: number): Promise<void> {
    const { store, clock, log } = this.#parts
    let found: Whereabouts
    try {
      found = await holdingPost(claim, this.#lease, this.#parts, () => poster.find(posting, begun - SKEW))
    } catch (error) {
      // It stays as it is, and is looked for again when the lease is over.
      if (clock.now() - begun < LONGEST_LOOK) {
        log.warn({ ...keyOf(claim), err: error }, 'a post could not be looked for; it is tried again')
        return
      }
      found = 'unknown'
    }
    const now = clock.now()
    if (found === 'unknown') return this.#unknown(claim)
    if (found !== 'absent') return this.#sent(claim, draft, found.remote)
    if (claim.attempts < MOST_ATTEMPTS) return store.ledger.release(claim, now, now + restOf(claim.attempts))
    await this.#end(claim, { state: 'failed', error: 'it was not there after many attempts' })
  }

  /**
   * The store may be a backup of before this post was sent. What was written before this process began is looked for
   * first; true where it is there, or where that cannot be learnt yet.
   */
  async #isThere(claim: PostClaim, draft: Sendable, posting: Posting, poster: Poster): Promise<boolean> {
    const { store, clock, log } = this.#parts
    try {
      const found = await holdingPost(claim, this.#lease, this.#parts, () => poster.find(posting, draft.at - SKEW))
      if (found === 'absent') return false
      if (found === 'unknown') {
        log.warn(keyOf(claim), 'a post of before the start is sent; the platform cannot tell whether it was there')
        return false
      }
      log.warn(keyOf(claim), 'a post of before the start was there already; it is not sent again')
      const now = clock.now()
      await store.ledger.sending(claim, JSON.stringify(posting.post), now, this.#lease)
      await this.#sent(claim, draft, found.remote)
    } catch (error) {
      if (error instanceof LeaseLost) throw error
      log.warn({ ...keyOf(claim), err: error }, 'a post of before the start could not be looked for; it waits')
      const now = clock.now()
      await store.ledger.release(claim, now, now + restOf(claim.attempts))
    }
    return true
  }

  async #sent(claim: PostClaim, draft: Sendable, remote: string | null): Promise<void> {
    const { store, clock, newId } = this.#parts
    const now = clock.now()
    await store.transaction(async (within) => {
      await within.ledger.settle(claim, 'sent', remote === null ? {} : { remote }, now)
      if (claim.job === DRAFT_JOB || claim.job === NOTICE_JOB) return
      await within.audit.add(auditOfPost(`post send ${draft.number}`, claim, remote ?? '', now, newId(), this.#parts))
    })
    this.#parts.log.info({ ...keyOf(claim), number: draft.number }, 'a post was sent')
  }

  async #unknown(claim: PostClaim): Promise<void> {
    const { store, clock, log } = this.#parts
    await store.ledger.settle(claim, 'unknown', { error: 'nobody can tell whether it was sent' }, clock.now())
    log.error(keyOf(claim), 'nobody can tell whether a post was sent; it is not sent again: wenji post settle')
  }

  async #end(claim: PostClaim, { state, error }: End): Promise<void> {
    const { store, clock, log } = this.#parts
    await store.ledger.settle(claim, state, { error }, clock.now())
    if (state === 'failed') log.error({ ...keyOf(claim), why: error }, 'a post is given up')
  }
}

/** What of a draft counts when it is sent. */
type Sendable = Pick<PostDraft, 'number' | 'at' | 'state' | 'expiresAt' | 'files' | 'heads'>

const NOTICE = { state: 'approved', files: '[]', heads: '{}' } as const

interface End {
  readonly state: 'failed' | 'skipped'
  readonly error: string
}

const NOWHERE: End = { state: 'failed', error: 'there is no such place' }

/** Why a post is not sent any more; null where it is. */
function endOf(entry: LedgerEntry, draft: Sendable | null, job: OutgoingJob | undefined, now: number): End | null {
  if (!draft) return { state: 'failed', error: 'there is no draft of it' }
  if (entry.job === NOTICE_JOB) return null
  if (entry.job === DRAFT_JOB)
    return draft.state === 'drafted' ? null : { state: 'skipped', error: 'it was decided on before' }
  if (!job) return { state: 'failed', error: 'bot.yaml has no such job for the room any more' }
  return draft.expiresAt <= now ? { state: 'failed', error: 'its time was over before it could be sent' } : null
}

function restOf(attempts: number): number {
  return Math.min(LONGEST_REST, SHORTEST_REST * 2 ** Math.min(attempts, 10))
}
