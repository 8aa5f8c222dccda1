import type { AliasStore } from './remember/alias.ts'
import type { AuditStore } from './remember/audit.ts'
import type { DocumentStore } from './remember/document-store.ts'
import type { ItemStore } from './remember/item.ts'
import type { LeaseStore } from './remember/lease.ts'
import type { LedgerStore } from './remember/ledger.ts'
import type { NoteStore } from './remember/note.ts'
import type { OwnerStore } from './remember/owner.ts'
import type { DraftStore } from './remember/post-draft.ts'
import type { InboxStore, OutboxStore } from './remember/queue.ts'
import type { ReviewStore } from './remember/review.ts'
import type { TurnStore } from './remember/turn-store.ts'

/** What the core asks of the outside. */

/** The last number given in each series; it grows with every entry, so that a replica sees cheaply that there is more. */
export interface Heads {
  readonly notes: number
  readonly owners: number
  readonly items: number
  readonly itemEvents: number
  readonly reviews: number
  readonly aliases: number
}

/** Everything that is kept beside the documents. */
export interface Remembered {
  readonly notes: NoteStore
  readonly owners: OwnerStore
  readonly items: ItemStore
  readonly reviews: ReviewStore
  readonly aliases: AliasStore
  readonly audit: AuditStore
  readonly inbox: InboxStore
  readonly outbox: OutboxStore
  readonly leases: LeaseStore
  readonly ledger: LedgerStore
  readonly turns: TurnStore
  readonly documents: DocumentStore
  readonly postDrafts: DraftStore
  heads(): Promise<Heads>
}

/** The store, one for each running program. */
export interface Store extends Remembered {
  readonly kind: 'sqlite' | 'postgres'
  /**
   * All or nothing: what `work` stores through `within` is there when this resolves and nothing of it where it rejects.
   * `work` may run a second time where the database asks for it, so it only stores. Using the store itself inside is an
   * error.
   */
  transaction<T>(work: (within: Remembered) => Promise<T>): Promise<T>
  /**
   * The same, but it may resolve a moment before what is stored is on the disk; other work sees it already. Nothing may
   * be told to anybody on the strength of it, nor done outside, before `lasting` has resolved.
   */
  unawaited<T>(work: (within: Remembered) => Promise<T>): Promise<T>
  /** Resolves when everything stored up to now would outlive a power cut. */
  lasting(): Promise<void>
  close(): Promise<void>
}
