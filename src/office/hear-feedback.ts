import { z } from 'zod'
import { type Answer, isJudged } from '../core/answer/answer.ts'
import type { Remembered } from '../core/ports.ts'
import { cleanQuestion } from '../core/question/normalise.ts'
import { type Feedback, readFeedback } from '../core/question/read-feedback.ts'
import type { AuditRow } from '../core/remember/audit.ts'
import { TURN_LASTS } from '../core/remember/turn-store.ts'
import { type Message, personId } from '../core/rooms/message.ts'
import type { Room } from '../core/rooms/room.ts'
import { isAnswerFor, reviewOfJudged } from './judged-answer.ts'
import type { OfficeParts } from './parts.ts'
import { quotedRow, readTurn } from './turn-before.ts'
import { turnKey } from './turn-key.ts'

/** What is said to feedback, and what is kept of it. */
export interface HeardFeedback {
  readonly answer: Answer
  keep(within: Remembered, id: string): Promise<void>
}

const SAID = {
  wrong: { zh: '记下了，已转编辑核对。', en: 'Noted; an editor will look at it.' },
  helpful: { zh: '记下了，谢谢。', en: 'Noted, thank you.' },
  nothing: {
    zh: '没有找到所指的答复，可引用那条答复再说，或把问题再问一遍。',
    en: 'No answer was found that this could be about; quote it, or ask the question again.',
  },
} as const

/** How many of a room's latest answers are looked through for one to the same person. */
const LOOKED_THROUGH = 200

/**
 * Hears a message that says of an answer whether it was right: of the one that it quotes, else of the last one to the
 * same person in the same place, else in the same room, within the time in which a question may lean on the one before
 * it. What is wrong goes to the editors, as by a button. The conversation goes on from where it was. Null for any other
 * message.
 */
export async function hearFeedback(message: Message, room: Room, parts: OfficeParts): Promise<HeardFeedback | null> {
  const talk = parts.sources.intents.find((intent) => intent.talk)?.talk
  const feedback = talk ? readFeedback(message.text, talk) : null
  if (!feedback) return null
  const row = await judgedRow(message, room, parts)
  if (!row) return feedback.certain ? { answer: say('nothing', message), keep: async () => {} } : null
  return {
    answer: say(feedback.verdict === 'helpful' ? 'helpful' : 'wrong', message),
    keep: (within, id) => keep(feedback, row, { within, id, message, room, parts }),
  }
}

interface Kept {
  readonly within: Remembered
  readonly id: string
  readonly message: Message
  readonly room: Room
  readonly parts: OfficeParts
}

/** The entry for the editors, and a row of the audit, as the command of the buttons leaves it. */
async function keep(
  { verdict, remark }: Feedback,
  row: AuditRow,
  { within, id, message, room, parts }: Kept,
): Promise<void> {
  const { clock, sources } = parts
  const person = personId(message)
  const occasion = { at: clock.now(), day: clock.day(), by: { id: person, name: message.person.name } }
  const review = verdict === 'helpful' ? null : await within.reviews.add(reviewOfJudged(row, verdict, remark), occasion)
  await within.audit.add({
    ...{ id, at: clock.now(), kind: 'review', room: room.id, person, question: `feedback ${row.id} ${verdict}` },
    ...{ answer: review ? `review ${review.number}` : (remark ?? ''), outcome: 'done', knowledge: '', context: null },
    rules: sources.rules,
  })
}

/** The answer that a message is about; null where there is none that it could be about. */
async function judgedRow(message: Message, room: Room, parts: OfficeParts): Promise<AuditRow | null> {
  const { store, clock } = parts
  const fits = (row: AuditRow | null | undefined) =>
    row && isAnswerFor(row, room) && row.room === room.id && mayBeJudged(row) ? row : null
  const quote = message.quote?.trim() ?? ''
  if (quote !== '') return fits(await quotedRow(quote, room, parts))
  const since = clock.now() - TURN_LASTS
  const turn = readTurn(await store.turns.find(turnKey(message, room), since))
  const shown = turn?.shown ? fits(await store.audit.find(turn.shown.id)) : null
  if (shown) return shown
  const person = personId(message)
  const rows = await store.audit.list({ kind: 'question', room: room.id, since, limit: LOOKED_THROUGH })
  return rows.find((row) => row.person === person && fits(row)) ?? null
}

const keptSchema = z.looseObject({ intent: z.string() })

function mayBeJudged({ answer, outcome }: AuditRow): boolean {
  const kept = keptSchema.safeParse(JSON.parse(answer))
  return outcome !== 'done' && kept.success && isJudged({ outcome, intent: kept.data.intent })
}

function say(words: keyof typeof SAID, { text }: Message): Answer {
  const { language } = cleanQuestion(text)
  return {
    ...{ intent: 'small_talk', outcome: 'help', language, text: SAID[words][language], note: '' },
    ...{ citations: [], figures: [], suggestions: [] },
  }
}
