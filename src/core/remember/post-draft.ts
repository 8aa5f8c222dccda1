import { z } from 'zod'
import type { PostSlot } from './ledger.ts'
import type { Person } from './people.ts'

/**
 * A post as it was drafted: the very text that is approved and sent. drafted → approved, rejected or expired; what becomes
 * of it on its way out stands in the ledger.
 */

export const draftStateSchema = z.enum(['drafted', 'approved', 'rejected', 'expired'])
export type DraftState = z.infer<typeof draftStateSchema>

export interface NewDraft extends PostSlot {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The day as of which it was composed, YYYY-MM-DD. */
  readonly day: string
  /** The number of the post in the series of its job and room. */
  readonly issue: number
  readonly title: string
  /**
   * The post as JSON, as it will be sent: for each account that may approve it the one that names its approver; under ''
   * where it needs no approval.
   */
  readonly bodies: Readonly<Record<string, string>>
  /** Its files as JSON. */
  readonly files: string
  /** What the post tells, in short: two of one fingerprint tell the same. */
  readonly fingerprint: string
  /** True where it says that nothing is new. */
  readonly unchanged: boolean
  /** The last numbers of the records that it had seen, as JSON; of a correction also what it is of and where it goes. */
  readonly heads: string
  /** Accounts that may approve it; nobody where it needs no approval. */
  readonly approvers: readonly string[]
  /** When it is no longer approved; once approved, when it is no longer sent. */
  readonly expiresAt: number
}

export interface PostDraft extends NewDraft {
  readonly number: number
  readonly state: DraftState
  readonly decidedAt: number | null
  readonly decidedBy: Person | null
}

/** A post that went out, or that may have. */
export interface PostedDraft {
  readonly draft: PostDraft
  readonly state: 'sent' | 'unknown'
}

export interface DraftFilter {
  readonly states?: readonly DraftState[]
  readonly job?: string
  readonly room?: string
  readonly limit?: number
}

export interface DraftStore {
  /** Keeps a draft: waiting to be approved, or approved already where its job sends without. */
  add(draft: NewDraft, state: 'drafted' | 'approved'): Promise<PostDraft>
  find(number: number): Promise<PostDraft | null>
  of(slot: PostSlot): Promise<PostDraft | null>
  /** The newest first, at most `limit` (100). */
  list(filter: DraftFilter): Promise<PostDraft[]>
  /**
   * Decides on a draft that waits; null where it does not wait (any more). An approval takes the time until which it is
   * tried to be sent, and does not reach a draft whose time is over.
   */
  decide(
    number: number,
    decision: { readonly state: 'approved' | 'rejected' | 'expired'; readonly expiresAt?: number },
    by: Person | null,
    now: number,
  ): Promise<PostDraft | null>
  /** The last post of a job in a room that went out, or that may have. */
  lastPosted(job: string, room: string): Promise<PostedDraft | null>
  /**
   * Since when a schedule is looked at, milliseconds since 1970: its first look, or the first after it was changed. Slots
   * before are none of it.
   */
  lookedSince(job: string, cron: string, now: number): Promise<number>
}
