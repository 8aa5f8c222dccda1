import type { LedgerEntry, PostClaim } from '../../core/remember/ledger.ts'
import { LeaseLost } from '../../core/remember/queue.ts'
import type { Poster } from '../../core/rooms/poster.ts'
import { SendLater, SendRefused, type Whereabouts } from '../../core/rooms/sending.ts'
import { releaseOf } from '../../core/summary/work-calendar.ts'
import type { OfficeParts } from '../parts.ts'
import { DRAFT_JOB } from './approver-post.ts'
import { auditOfPost } from './audit-post.ts'
import { holdingPost, keyOf } from './hold-post.ts'
import { jobOfPost, NOTICE_JOB } from './job-of-post.ts'
import { outgoingOf } from './part-of-post.ts'
import { placeOfPost } from './place-of-post.ts'
import type { PostParts, PostTimes } from './post-parts.ts'
import {
  bodyOf,
  type End,
  endOf,
  NOTICE,
  NOWHERE,
  nextOf,
  postingOf,
  type Sendable,
  type Sending,
  type Settled,
} from './sending-part.ts'

/** A post that was so often certainly not there is given up by a process that saw it fail, never for processes that died. */
const MOST_FAILURES = 8
/** How long it is tried to learn where an unclear post is. */
const LONGEST_LOOK = 10 * 60_000
/** Clocks of the platform and of ours may differ by so much. */
const SKEW = 10 * 60_000
const SHORTEST_REST = 1000
const LONGEST_REST = 5 * 60_000

/** What stands behind the first message of a post follows it for so long, whatever the time of day; after that it waits for working hours. */
const FOLLOWS = 10 * 60_000

/**
 * Sends what the ledger has ready, each part of each post once. One whose sending ended unclearly is looked for on the
 * platform before anything else is done with it, and left to an operator where the platform cannot tell.
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

  /** Sends what is ready of a post. Does not reject for the post's own sake. */
  async send(entry: LedgerEntry): Promise<void> {
    const { store, clock } = this.#parts
    const { out, draft, place, poster } = await this.#known(entry)
    const now = clock.now()
    const job = jobOfPost(out.whole, this.#posts)
    const end = place === null ? NOWHERE : endOf(out, draft, job, now)
    if (!end && !poster) return
    const claim = await store.ledger.claim(entry, this.#holder, now, this.#lease)
    if (!claim) return
    if (end) return this.#end(claim, end)
    if (!poster || !place || !draft) return
    const follows = out.behind !== null && now - out.behind.since < FOLLOWS
    const release = job && !follows ? releaseOf(now, job, this.#posts.calendar) : now
    if (release > now) return store.ledger.release(claim, now, release)
    const sending: Sending = { claim, out, draft, poster, posting: postingOf(out, draft, place) }
    if (out.part > 0 && out.part >= (poster.partsOf?.(sending.posting) ?? 1))
      return this.#end(claim, { state: 'skipped', error: 'the post has no more parts' })
    if (draft.at < this.#startedAt && (await this.#isThere(sending))) return
    await this.#post(sending)
  }

  /** Looks for something that somebody began to send and did not come back from. */
  async settleUnclear(entry: LedgerEntry): Promise<void> {
    const { store, clock } = this.#parts
    const { out, draft, place, poster } = await this.#known(entry)
    if (place !== null && !poster) return
    const claim = await store.ledger.takeUnclear(entry, this.#holder, clock.now(), this.#lease)
    if (!claim) return
    if (place && poster && draft) {
      const sending = { claim, out, draft, poster, posting: postingOf(out, draft, place) }
      return this.#lookFor(sending, entry.updatedAt, { isFault: false })
    }
    await store.ledger.settle(claim, 'unknown', { error: UNKNOWN }, clock.now())
    this.#tellUnknown(claim)
  }

  async #known(entry: LedgerEntry) {
    const out = await outgoingOf(entry, this.#parts.store)
    const draft = await this.#draftOf(out.whole)
    const place = placeOfPost(out.whole, draft, this.#parts.sources.settings, this.#posts)
    const poster = place === null ? undefined : this.#posters.get(place.channel)
    return { out, draft, place, poster: poster?.isReady?.() === false ? undefined : poster }
  }

  /** What an entry was drafted as; a word to operators is its own draft. */
  async #draftOf(entry: LedgerEntry): Promise<Sendable | null> {
    const { postDrafts } = this.#parts.store
    if (entry.job === NOTICE_JOB)
      return { ...NOTICE, number: entry.slot, at: entry.updatedAt, expiresAt: Number.POSITIVE_INFINITY }
    return entry.job === DRAFT_JOB ? postDrafts.find(entry.slot) : postDrafts.of(entry)
  }

  async #post(sending: Sending): Promise<void> {
    const { store, clock, log } = this.#parts
    const { claim, poster, posting } = sending
    const begun = clock.now()
    await store.ledger.sending(claim, bodyOf(sending), begun, this.#lease)
    try {
      const remote = await holdingPost(claim, this.#lease, this.#parts, () => poster.post(posting))
      await this.#settle(sending, 'sent', remote)
    } catch (error) {
      if (error instanceof LeaseLost) throw error
      const now = clock.now()
      if (error instanceof SendRefused) {
        log.error({ ...keyOf(claim), err: error }, 'a post was refused and is given up')
        return this.#settle(sending, 'failed', null, error.message)
      }
      if (error instanceof SendLater) {
        log.warn({ ...keyOf(claim), err: error }, 'a post is sent later')
        return store.ledger.release(claim, now, now + Math.max(error.milliseconds, restOf(claim.attempts)))
      }
      log.warn({ ...keyOf(claim), err: error }, 'it is unclear whether a post was sent; it is looked for')
      await this.#lookFor(sending, begun, { isFault: true })
    }
  }

  /** `isFault`: this process tried and failed; false where another did not come back, whatever ended it. */
  async #lookFor(sending: Sending, begun: number, { isFault }: { readonly isFault: boolean }): Promise<void> {
    const { store, clock, log } = this.#parts
    const { claim, poster, posting } = sending
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
    if (found === 'unknown') return this.#settle(sending, 'unknown', null, UNKNOWN)
    if (found !== 'absent') return this.#settle(sending, 'sent', found.remote)
    const now = clock.now()
    const after = now + restOf(claim.failures)
    if (!isFault) return store.ledger.release(claim, now, after)
    if (claim.failures + 1 < MOST_FAILURES) return store.ledger.retry(claim, now, after)
    log.error({ ...keyOf(claim), why: ABSENT }, 'a post is given up')
    await this.#settle(sending, 'failed', null, ABSENT)
  }

  /**
   * The store may be a backup of before this was sent. What was written before this process began is looked for first; true
   * where it is there, or where that cannot be learnt yet.
   */
  async #isThere(sending: Sending): Promise<boolean> {
    const { store, clock, log } = this.#parts
    const { claim, draft, poster, posting } = sending
    try {
      const found = await holdingPost(claim, this.#lease, this.#parts, () => poster.find(posting, draft.at - SKEW))
      if (found === 'absent') return false
      if (found === 'unknown') {
        log.warn(keyOf(claim), 'a post of before the start is sent; the platform cannot tell whether it was there')
        return false
      }
      log.warn(keyOf(claim), 'a post of before the start was there already; it is not sent again')
      await store.ledger.sending(claim, bodyOf(sending), clock.now(), this.#lease)
      await this.#settle(sending, 'sent', found.remote)
    } catch (error) {
      if (error instanceof LeaseLost) throw error
      log.warn({ ...keyOf(claim), err: error }, 'a post of before the start could not be looked for; it waits')
      const now = clock.now()
      await store.ledger.release(claim, now, now + restOf(claim.attempts))
    }
    return true
  }

  /** Ends what was sent or tried, and owes what stands behind it, in one transaction. */
  async #settle(sending: Sending, state: Settled, remote: string | null, error?: string): Promise<void> {
    const { store, clock, log, newId } = this.#parts
    const { claim, out, draft } = sending
    const now = clock.now()
    const next = nextOf(sending, state, remote, now)
    await store.transaction(async (within) => {
      const detail = { ...(remote === null ? {} : { remote }), ...(error === undefined ? {} : { error }) }
      await within.ledger.settle(claim, state, detail, now)
      if (next) await within.ledger.add(...next, now)
      if (state !== 'sent' || out.part > 0 || claim.job === DRAFT_JOB || claim.job === NOTICE_JOB) return
      await within.audit.add(auditOfPost(`post send ${draft.number}`, claim, remote ?? '', now, newId(), this.#parts))
    })
    if (state === 'sent') log.info({ ...keyOf(claim), number: draft.number }, 'a post was sent')
    if (state === 'unknown') this.#tellUnknown(claim)
  }

  #tellUnknown(claim: PostClaim): void {
    this.#parts.log.error(
      keyOf(claim),
      'nobody can tell whether a post was sent; it is not sent again: wenji post settle',
    )
  }

  async #end(claim: PostClaim, { state, error }: End): Promise<void> {
    const { store, clock, log } = this.#parts
    await store.ledger.settle(claim, state, { error }, clock.now())
    if (state === 'failed') log.error({ ...keyOf(claim), why: error }, 'a post is given up')
  }
}

const UNKNOWN = 'nobody can tell whether it was sent'
const ABSENT = 'it was not there after many attempts'

function restOf(attempts: number): number {
  return Math.min(LONGEST_REST, SHORTEST_REST * 2 ** Math.min(attempts, 10))
}
