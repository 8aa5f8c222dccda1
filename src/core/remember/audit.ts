import { z } from 'zod'
import { keptField } from './fields.ts'

/** What was asked, answered, written and posted: kept so that it can be looked up and said again. */

export const auditKindSchema = z.enum(['question', 'note', 'owner', 'item', 'review', 'post', 'document', 'operation'])

export const auditOutcomeSchema = z.enum([
  'answered',
  'ambiguous',
  'not_stated',
  'not_found',
  'help',
  'failed',
  'not_permitted',
  'done',
])

export const auditSchema = z.strictObject({
  /** Tells the row from every other. Where ids begin with the time, rows are written several times faster. */
  id: z.string().min(1).max(200),
  /** Milliseconds since 1970. */
  at: z.int().min(0),
  kind: auditKindSchema,
  room: z.string().max(300),
  /** A name that stands for the person; after a purge one that cannot be traced back. */
  person: z.string().max(300),
  /** The question, or the words of a command. */
  question: keptField(),
  /** What was said. */
  answer: keptField(),
  outcome: auditOutcomeSchema,
  /** Hash of the knowledge and version of the rules that the answer is a function of. */
  knowledge: z.string().max(200),
  rules: z.string().max(100),
  /** What else the answer depends on, as JSON: earlier questions, the room's defaults. */
  context: keptField().nullable(),
})
export type AuditRow = z.infer<typeof auditSchema>

/** True for a chat that stands for one person: it is called like the account, or is one of Slack's direct messages. */
export function isPersonal(room: string, person: string): boolean {
  return room === person || room.startsWith('slack:D')
}

const askedBy = z.looseObject({ defaults: z.looseObject({ asker: z.looseObject({ person: z.string() }) }) })

/** The context of a row without the name of who asked, where it holds one. */
export function withoutAsker(context: string, pseudonym: (person: string) => string): string {
  const parsed = askedBy.safeParse(readJson(context))
  if (!parsed.success) return context
  const { defaults } = parsed.data
  const asker = { ...defaults.asker, person: pseudonym(defaults.asker.person) }
  return JSON.stringify({ ...parsed.data, defaults: { ...defaults, asker } })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** How long rows are kept untouched at least: six months, counted as 184 days. */
export const KEPT_UNTOUCHED = 184 * 24 * 60 * 60 * 1000

export interface AuditFilter {
  /** From this time on, and before that. */
  readonly since?: number
  readonly before?: number
  readonly kind?: AuditRow['kind']
  readonly room?: string
  readonly limit?: number
}

export interface AskedOften {
  readonly question: string
  readonly times: number
}

/** What was said with figures in it: a row without its question and its answer. */
export type SaidRow = Pick<AuditRow, 'id' | 'at' | 'kind' | 'room' | 'context'>

/** What begins the part of a context that holds the figures of an answer or a post. */
export const SAID = '"said":{'

/** What the store does for the audit. Rows are added; a purge takes persons out of old ones and nothing else. */
export interface AuditStore {
  /** Refuses an id that is there. */
  add(row: AuditRow): Promise<void>
  find(id: string): Promise<AuditRow | null>
  /** The newest first, at most `limit` (100). */
  list(filter: AuditFilter): Promise<AuditRow[]>
  /** Rows whose context has figures (`SAID`), from a time on and behind another row, the oldest first. */
  said(since: number, behind: Pick<AuditRow, 'id' | 'at'> | null, limit: number): Promise<SaidRow[]>
  /** The questions asked most since a time, most often first. */
  askedOften(since: number, limit: number): Promise<AskedOften[]>
  /**
   * Puts pseudonyms in the place of persons in rows before a time, also where a chat of two or the context names them;
   * gives the number of rows. Throws WenjiError where that time is less than six months before `now`.
   */
  purge(before: number, now: number, pseudonym: (person: string) => string): Promise<number>
}
