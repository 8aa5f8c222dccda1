import type { PostClaim, PostSlot } from '../../core/remember/ledger.ts'
import { LeaseLost } from '../../core/remember/queue.ts'
import { duePosts, type JudgedSlot, looksBack, ON_TIME } from '../../core/summary/due-posts.ts'
import type { PostJob } from '../../core/summary/post-job.ts'
import { releaseOf } from '../../core/summary/work-calendar.ts'
import type { OfficeParts } from '../parts.ts'
import { type PostDesk, readHandedIn } from './compose-now.ts'
import { draftPost } from './draft-post.ts'
import { holdingPost, keyOf } from './hold-post.ts'
import type { PostParts, PostTimes } from './post-parts.ts'

/** How often a post is tried to be written, and how long one that failed rests. */
const MOST_TRIES = 5
const REST = 30_000
const MOST_KNOWN = 10_000

/** Takes up what the schedules name: each slot once, by whichever process is first. */
export class PostSchedule {
  readonly #desk: PostDesk
  readonly #parts: OfficeParts
  readonly #posts: PostParts
  readonly #holder: string
  readonly #lease: number

  constructor(desk: PostDesk, posts: PostParts, holder: string, { lease }: Pick<PostTimes, 'lease'>) {
    this.#desk = desk
    this.#parts = desk.parts
    this.#posts = posts
    this.#holder = holder
    this.#lease = lease
  }

  /** Writes what is due, says what was missed, ends drafts that nobody approved in time. */
  async look(): Promise<void> {
    await this.#expire()
    const { clock } = this.#parts
    const now = clock.now()
    const slots = new Map<string, readonly number[]>()
    const known = new Set<string>()
    for (const job of this.#posts.jobs) {
      const since = await this.#parts.store.postDrafts.lookedSince(job.id, job.cron, now)
      const named = this.#posts.slotsOf(job.cron, Math.max(since, now - looksBack(job)), now)
      slots.set(job.id, named)
      const earliest = Math.min(...named)
      if (named.length === 0) continue
      const filter = { job: job.id, since: earliest, limit: MOST_KNOWN }
      for (const entry of await this.#parts.store.ledger.log(filter)) known.add(slotKey(entry))
    }
    const judged = duePosts({
      ...{ jobs: this.#posts.jobs, calendar: this.#posts.calendar, now },
      slotsOf: ({ id }) => slots.get(id) ?? [],
      isKnown: (slot) => known.has(slotKey(slot)),
    })
    await Promise.all(judged.map((one) => this.#takeUp(one)))
  }

  /** Writes a post again whose writer did not come back. */
  async takeOver(slot: PostSlot): Promise<void> {
    const { store, clock } = this.#parts
    const claim = await store.ledger.claim(slot, this.#holder, clock.now(), this.#lease)
    if (!claim) return
    const job = this.#posts.jobs.find(({ id }) => id === slot.job)
    if (job) return this.#write(claim, job)
    await store.ledger.settle(claim, 'failed', { error: 'bot.yaml has no such job any more' }, clock.now())
  }

  async #takeUp(judged: JudgedSlot): Promise<void> {
    if (judged.verdict === 'held') return
    const { store, clock, log } = this.#parts
    const { job, room, slot } = judged
    const claim = await store.ledger.claim({ job, room, slot }, this.#holder, clock.now(), this.#lease)
    if (!claim) return
    if (judged.verdict === 'due') return this.#write(claim, judged.of)
    // Another may have taken it up just before.
    if (claim.attempts > 1) return store.ledger.release(claim, clock.now())
    const error = judged.verdict === 'missed' ? `missed: ${judged.why}` : 'a day of rest'
    await store.ledger.settle(claim, 'skipped', { error }, clock.now())
    if (judged.verdict === 'missed') log.warn({ ...keyOf(judged), why: judged.why }, 'a post was missed')
    else log.info(keyOf(judged), 'a post was left out on a day of rest')
  }

  /** Writes a post that was claimed. What fails is tried again after a while, and given up in the end. */
  async #write(claim: PostClaim, job: PostJob): Promise<void> {
    const { store, clock, log } = this.#parts
    try {
      const before = claim.attempts > 1 ? await store.ledger.find(claim) : null
      if (before && before.body !== null) return await store.ledger.release(claim, clock.now())
      const given = { ...readHandedIn(before?.handed ?? null), unattended: true }
      const late = clock.now() - releaseOf(claim.slot, job, this.#posts.calendar) > ON_TIME
      const draft = await holdingPost(claim, this.#lease, this.#parts, () =>
        draftPost({ claim, job, late }, this.#desk, this.#posts, given),
      )
      if (draft) log.info({ ...keyOf(claim), number: draft.number }, 'a post was written')
    } catch (error) {
      if (error instanceof LeaseLost) return
      log.error({ ...keyOf(claim), attempts: claim.attempts, err: error }, 'a post could not be written')
      const why = error instanceof Error ? error.message : String(error)
      const now = clock.now()
      if (claim.failures + 1 >= MOST_TRIES) await store.ledger.settle(claim, 'failed', { error: why }, now)
      else await store.ledger.retry(claim, now, now + REST)
    }
  }

  async #expire(): Promise<void> {
    const { store, clock, log } = this.#parts
    const now = clock.now()
    for (const draft of await store.postDrafts.list({ states: ['drafted'] })) {
      if (draft.expiresAt > now) continue
      const ended = await store.transaction(async (within) => {
        const expired = await within.postDrafts.decide(draft.number, { state: 'expired' }, null, now)
        if (expired) await within.ledger.withdraw(draft, 'nobody approved it in time', now)
        return expired
      })
      if (ended) log.warn({ ...keyOf(draft), number: draft.number }, 'a draft was not approved in time')
    }
  }
}

function slotKey({ job, room, slot }: PostSlot): string {
  return JSON.stringify([job, room, slot])
}
