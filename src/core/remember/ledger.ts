/**
 * The ledger of scheduled posts: what makes a post go out once. claimed (may be taken over when its lease is over) →
 * drafted where it has to be approved, and claimed again when it is → sending (written just before the platform is called,
 * never taken over blindly) → sent, failed or unknown. What is not to be sent at all is skipped. Times are milliseconds
 * since 1970. What stands behind the first message of a post has rows of its own: job weekly+1, weekly+2 …, the same room and
 * slot.
 */
export type PostState = 'claimed' | 'drafted' | 'sending' | 'sent' | 'failed' | 'unknown' | 'skipped'

/** What a post is: one job, one room, one slot of its schedule. */
export interface PostSlot {
  readonly job: string
  readonly room: string
  /** The time that the schedule named, not the time at which it ran. */
  readonly slot: number
}

export interface LedgerEntry extends PostSlot {
  readonly state: PostState
  readonly holder: string
  readonly lease: number
  readonly attempts: number
  readonly failures: number
  /** What somebody handed in to write it with, as JSON; null where nothing was, and once it is written. */
  readonly handed: string | null
  /** What is posted, as JSON; null until it is composed. */
  readonly body: string | null
  /** What the platform calls the post. */
  readonly remote: string | null
  readonly error: string | null
  readonly updatedAt: number
}

export interface LedgerFilter {
  readonly job?: string
  readonly room?: string
  readonly states?: readonly PostState[]
  readonly since?: number
  /** True for what stands behind the first messages of posts alone, false for the posts themselves; both where left out. */
  readonly behind?: boolean
  readonly limit?: number
}

/** A claim that was got: how often the slot was claimed, this time included, tells it from every other claim. */
export interface PostClaim extends PostSlot {
  readonly holder: string
  readonly attempts: number
  /** How often it was tried in vain: could not be written, or was sent and is certainly not there. A claim alone is no failure. */
  readonly failures: number
}

export interface LedgerStore {
  /**
   * Claims a slot that is new, or whose claim ran out; null where somebody else has it or it is past claiming. What was
   * handed in for a new one stays with it, for whoever takes it over.
   */
  claim(
    slot: PostSlot,
    holder: string,
    now: number,
    leaseMilliseconds: number,
    handed?: string,
  ): Promise<PostClaim | null>
  /** To be written just before the platform is called. Throws LeaseLost: then do not call it. */
  sending(claim: PostClaim, body: string, now: number, leaseMilliseconds: number): Promise<void>
  /** Holds a post for longer; throws LeaseLost where another has it. */
  extend(claim: PostClaim, now: number, leaseMilliseconds: number): Promise<void>
  /** Gives a claimed post what it says: to wait for approval, or to be claimed and sent from a time on. Its failures begin anew. */
  compose(claim: PostClaim, body: string, next: 'drafted' | { readonly notBefore: number }, now: number): Promise<void>
  /** Lets a post that waits for approval be claimed from a time on, with the body that was approved; false where it does not wait. */
  approve(slot: PostSlot, body: string, notBefore: number, now: number): Promise<boolean>
  /** Ends a post that waits for approval; false where it does not wait. */
  withdraw(slot: PostSlot, why: string, now: number): Promise<boolean>
  /** Adds a post that is composed already, to be claimed at once; false where its slot is there. */
  add(slot: PostSlot, body: string, now: number): Promise<boolean>
  find(slot: PostSlot): Promise<LedgerEntry | null>
  /**
   * The end of a post that was being sent, or that failed before. An unclear one is settled by its entry. Throws LeaseLost
   * where another has settled or claimed it.
   */
  settle(
    claim: PostClaim,
    state: 'sent' | 'failed' | 'unknown' | 'skipped',
    detail: { readonly remote?: string; readonly error?: string },
    now: number,
  ): Promise<void>
  /** Lets a post be claimed again from a time on (now), because it is certain that the platform has it not. */
  release(claim: PostClaim, now: number, notBefore?: number): Promise<void>
  /** The same of a post that was tried in vain, which is counted. */
  retry(claim: PostClaim, now: number, notBefore: number): Promise<void>
  /** Takes over a post that somebody began to send and did not come back from; null where another was faster. */
  takeUnclear(entry: LedgerEntry, holder: string, now: number, leaseMilliseconds: number): Promise<PostClaim | null>
  /** What an operator found out about a post that nobody could tell of; false where it is none such. */
  resolve(slot: PostSlot, state: 'sent' | 'failed', why: string, now: number): Promise<boolean>
  /** Claims that ran out, to be claimed again. */
  abandoned(now: number): Promise<LedgerEntry[]>
  /** Posts that somebody began to send and did not come back from: to be looked for on the platform. */
  unclear(now: number): Promise<LedgerEntry[]>
  /** The newest slots first, at most `limit` (100). */
  log(filter: LedgerFilter): Promise<LedgerEntry[]>
}
