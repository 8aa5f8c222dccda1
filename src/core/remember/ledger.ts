/**
 * The ledger of scheduled posts: what makes a post go out once. claimed (may be taken over when its lease is over) →
 * sending (written just before the platform is called, never taken over blindly) → sent, failed or unknown. Times are
 * milliseconds since 1970.
 */
export type PostState = 'claimed' | 'sending' | 'sent' | 'failed' | 'unknown'

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
  /** What was posted, as JSON, from `sending` on. */
  readonly body: string | null
  /** What the platform calls the post. */
  readonly remote: string | null
  readonly error: string | null
  readonly updatedAt: number
}

export interface LedgerFilter {
  readonly room?: string
  readonly states?: readonly PostState[]
  readonly since?: number
  readonly limit?: number
}

/** A claim that was got: how often the slot was claimed, this time included, tells it from every other claim. */
export interface PostClaim extends PostSlot {
  readonly holder: string
  readonly attempts: number
}

export interface LedgerStore {
  /** Claims a slot that is new, or whose claim ran out; null where somebody else has it or it is past claiming. */
  claim(slot: PostSlot, holder: string, now: number, leaseMilliseconds: number): Promise<PostClaim | null>
  /** To be written just before the platform is called. Throws LeaseLost: then do not call it. */
  sending(claim: PostClaim, body: string, now: number, leaseMilliseconds: number): Promise<void>
  /**
   * The end of a post that was being sent, or that failed before. An unclear one is settled by its entry. Throws LeaseLost
   * where another has settled or claimed it.
   */
  settle(
    claim: PostClaim,
    state: 'sent' | 'failed' | 'unknown',
    detail: { readonly remote?: string; readonly error?: string },
    now: number,
  ): Promise<void>
  /** Lets a post that was being sent be claimed again, because it is certain that the platform has it not. */
  release(claim: PostClaim, now: number): Promise<void>
  /** Claims that ran out, to be claimed again. */
  abandoned(now: number): Promise<LedgerEntry[]>
  /** Posts that somebody began to send and did not come back from: to be looked for on the platform. */
  unclear(now: number): Promise<LedgerEntry[]>
  /** The newest slots first, at most `limit` (100). */
  log(filter: LedgerFilter): Promise<LedgerEntry[]>
}
