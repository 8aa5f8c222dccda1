import type { Kysely } from 'kysely'

/**
 * The tables as the migrations make them. Times are milliseconds since 1970 (bigint), days are text, truths are 0 or 1,
 * lists and small structures are JSON in text: nothing that one of the databases has and the other has not.
 */
export interface Tables {
  readonly counters: { name: string; value: number }
  readonly notes: NoteRow
  readonly owners: OwnerRow
  readonly owner_holders: { owner: number; position: number; unit: string | null; person: string | null }
  readonly items: ItemRow
  readonly item_events: ItemEventRow
  readonly reviews: ReviewRow
  readonly aliases: AliasRow
  readonly audit: AuditTableRow
  readonly inbox: InboxRow
  readonly outbox: OutboxTableRow
  readonly leases: { name: string; holder: string; expires: number }
  readonly ledger: LedgerRow
  readonly turns: TurnRow
  readonly documents: DocumentRow
  readonly document_parts: { document: string; part: string; position: number; body: string }
  readonly post_drafts: PostDraftRow
  readonly schedules: { job: string; cron: string; since: number }
}

/** The database, or a transaction on it. */
export type Db = Kysely<Tables>

interface Signed {
  at: number
  author_id: string
  author_name: string
}

interface About {
  subject_kind: string
  subject_id: string
  region: string
  plan_year: number
}

export interface NoteRow extends Signed, About {
  number: number
  key: string | null
  class: string
  body: string
  stage: string | null
  percent: number | null
  figures: string
  coordination: string | null
  next: string | null
  day: string
  source: string | null
  corrects: number | null
  /** From when on it may be shown. */
  release: number
}

export interface OwnerRow extends Signed, About {
  number: number
  key: string | null
  class: string
  role: string
  holders: string
  since: string
  source: string
}

export interface ItemRow extends Signed {
  number: number
  key: string | null
  kind: string
  title: string
  class: string
  region: string
  plan_year: number
  subject: string | null
  source: string
  raiser_unit: string | null
  raiser_person: string | null
  handler_unit: string | null
  handler_person: string | null
  due: string | null
  found: number | null
  mended: number | null
  recurrence: string | null
  state: string
  reported_by: string | null
  confirmed_until: string | null
  version: number
}

export interface ItemEventRow extends Signed {
  number: number
  item: number
  action: string
}

export interface ReviewRow extends Signed {
  number: number
  /** Tells open entries apart; null once resolved. */
  open_key: string | null
  question: string
  room: string
  outcome: string
  codes: string
  reason: string
  remark: string | null
  audit: string | null
  times: number
  state: string
  resolution: string | null
  resolved_at: number | null
  resolved_id: string | null
  resolved_name: string | null
}

export interface AliasRow extends Signed {
  number: number
  term: string
  target: string | null
  region: string | null
  room: string | null
  class: string
  review: number | null
}

export interface AuditTableRow {
  id: string
  at: number
  kind: string
  room: string
  person: string
  /** 1 once a purge has put a pseudonym in the person's place. */
  purged: number
  question: string
  answer: string
  outcome: string
  knowledge: string
  rules: string
  context: string | null
}

export interface InboxRow {
  key: string
  lane: string
  position: number
  payload: string
  state: string
  attempts: number
  arrived_at: number
  not_before: number
  error: string | null
}

export interface OutboxTableRow {
  key: string
  channel: string
  lane: string
  position: number
  body: string
  state: string
  attempts: number
  arrived_at: number
  not_before: number
  expires_at: number
  remote: string | null
  error: string | null
}

export interface LedgerRow {
  job: string
  room: string
  slot: number
  state: string
  holder: string
  lease: number
  attempts: number
  failures: number
  handed: string | null
  body: string | null
  remote: string | null
  error: string | null
  updated_at: number
}

export interface PostDraftRow {
  number: number
  at: number
  job: string
  room: string
  slot: number
  issue: number
  state: string
  title: string
  bodies: string
  files: string
  fingerprint: string
  unchanged: number
  day: string
  heads: string
  approvers: string
  expires_at: number
  decided_at: number | null
  decided_id: string | null
  decided_name: string | null
}

export interface TurnRow {
  lane: string
  person: string
  body: string
  at: number
}

export interface DocumentRow extends Signed {
  id: string
  number: number
  changed: number
  removed: number
  hash: string
  name: string
  bytes: number
  metadata: string
  given: string
  counts: string
  parsed_by: string
}

/** The tables in an order in which rows can be put back: what is referred to comes first; and the key of each. */
export const TABLE_KEYS = {
  counters: ['name'],
  notes: ['number'],
  owners: ['number'],
  owner_holders: ['owner', 'position'],
  items: ['number'],
  item_events: ['number'],
  reviews: ['number'],
  aliases: ['number'],
  audit: ['id'],
  inbox: ['key'],
  outbox: ['key'],
  leases: ['name'],
  ledger: ['job', 'room', 'slot'],
  turns: ['lane', 'person'],
  documents: ['id'],
  document_parts: ['document', 'part', 'position'],
  post_drafts: ['number'],
  schedules: ['job'],
} as const satisfies Record<keyof Tables, readonly string[]>
