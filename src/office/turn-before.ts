import { answerInContext } from '../core/answer/answer-in-context.ts'
import { type Turn, turnSchema } from '../core/answer/turn.ts'
import { LONGEST_QUESTION } from '../core/question/normalise.ts'
import type { AuditRow } from '../core/remember/audit.ts'
import { TURN_LASTS } from '../core/remember/turn-store.ts'
import type { Message } from '../core/rooms/message.ts'
import type { Room } from '../core/rooms/room.ts'
import { answerInputsSchema } from './answer-inputs.ts'
import type { KnowledgeBook } from './knowledge-book.ts'
import type { OfficeParts } from './parts.ts'
import { turnKey } from './turn-key.ts'

/** How many of a room's latest answers are looked through for one that is quoted. */
const LOOKED_THROUGH = 200
/** So much of a text tells it from others; a platform may cut the rest of a quote off. */
const TELLING = 40
/** Less than this is no quote of an answer: 好的 stands in many. */
const LEAST = 6

/**
 * What a message leans on: the answer or the question of this room that it quotes, else the quoted words as a question,
 * else what the same person asked last in the same place (no longer ago than `within`, in milliseconds).
 */
export async function turnBefore(
  message: Message,
  room: Room,
  parts: OfficeParts,
  book: KnowledgeBook,
  within = TURN_LASTS,
): Promise<Turn | null> {
  const quote = message.quote ?? null
  if (quote !== null && quote.trim() !== '') {
    const row = await quotedRow(quote, room, parts)
    const turn = row && (await turnOf(row, room, parts, book))
    if (turn) return turn
    if (quote.length <= LONGEST_QUESTION) return { question: quote, choices: [], cited: [] }
  }
  return readTurn(await parts.store.turns.find(turnKey(message, room), parts.clock.now() - within))
}

/** The newest answer of a room whose words, or whose question, somebody quotes. */
export async function quotedRow(quote: string, room: Room, { store }: OfficeParts): Promise<AuditRow | undefined> {
  const wanted = squeezed(quote)
  if (wanted.length < LEAST) return undefined
  const rows = await store.audit.list({ kind: 'question', room: room.id, limit: LOOKED_THROUGH })
  return (
    rows.find((row) => squeezed(row.question) === wanted) ??
    rows.find((row) => {
      const answer = squeezed(textOf(row))
      if (answer.length < LEAST) return false
      return wanted.includes(answer.slice(0, TELLING)) || answer.includes(wanted.slice(0, TELLING))
    })
  )
}

/** The turn that an answer left behind: made again from what the audit keeps, with what the room may see today. */
async function turnOf(row: AuditRow, room: Room, parts: OfficeParts, book: KnowledgeBook): Promise<Turn | null> {
  const inputs = answerInputsSchema.safeParse(row.context === null ? null : JSON.parse(row.context))
  if (!inputs.success || !inputs.data.classes.every((one) => room.classes.includes(one))) return null
  const { knowledge } = await book.of(room)
  const { before, defaults } = inputs.data
  const { turn } = answerInContext(row.question, before ?? undefined, knowledge, parts.sources.intents, defaults)
  return { ...turn, shown: { id: row.id, page: 1 } }
}

function textOf(row: AuditRow): string {
  const answer: unknown = JSON.parse(row.answer)
  const has = typeof answer === 'object' && answer !== null && 'text' in answer
  return has && typeof answer.text === 'string' ? answer.text : ''
}

/** A text as it compares: width and blanks, and signs that nobody sees, make no difference. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
}

/** A turn as it was kept; null where there is none, or one that is not understood any more. */
export function readTurn(body: string | null): Turn | null {
  if (body === null) return null
  const parsed = turnSchema.safeParse(JSON.parse(body))
  return parsed.success ? parsed.data : null
}
