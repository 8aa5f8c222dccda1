import type { Answer } from '../core/answer/answer.ts'
import { answerInContext } from '../core/answer/answer-in-context.ts'
import type { RoomDefaults } from '../core/answer/context.ts'
import type { Turn } from '../core/answer/turn.ts'
import type { Remembered } from '../core/ports.ts'
import { type Message, personId } from '../core/rooms/message.ts'
import type { Member } from '../core/rooms/roles.ts'
import type { Room } from '../core/rooms/room.ts'
import type { AnswerInputs } from './answer-inputs.ts'
import { saidInAnswer } from './corrections/said.ts'
import { failedAnswer } from './failed-answer.ts'
import { hearFeedback } from './hear-feedback.ts'
import type { KnowledgeBook, RoomKnowledge } from './knowledge-book.ts'
import type { OfficeParts } from './parts.ts'
import { recall } from './recall.ts'
import { reviewOf } from './review-of.ts'
import { turnBefore } from './turn-before.ts'
import { turnKey } from './turn-key.ts'

/** An answer that was found and is not kept yet. */
export interface Prepared {
  /** Id of the answer: in the audit, and for the person where something failed. */
  readonly id: string
  readonly answer: Answer
  /** The page of it that was asked for, from 2 on; absent for its beginning. */
  readonly page?: number
  /** Keeps question, answer, turn and, where nobody could answer it, the question for the editors: in one transaction. */
  keep(within: Remembered): Promise<void>
}

/**
 * Answers one message of a room: with the room's knowledge, leaning on what the same person asked before in the same
 * place. The one error boundary around a question: a fault of ours is logged once with the answer's id and becomes a
 * failed answer that names it.
 */
export async function prepareAnswer(
  message: Message,
  room: Room,
  parts: OfficeParts,
  book: KnowledgeBook,
): Promise<Prepared> {
  if (message.more) return prepareMore(message, message.more, room, parts, book)
  const { clock, newId, log, sources } = parts
  const now = clock.now()
  const id = newId()
  const person = personId(message)
  const key = turnKey(message, room)
  let found: RoomKnowledge | undefined
  let before: Turn | null = null
  const defaults = defaultsOf(message, room, parts)
  try {
    const heard = await hearFeedback(message, room, parts)
    if (heard) return { id, answer: heard.answer, keep: (within) => heard.keep(within, id) }
    found = await book.of(room)
    before = await turnBefore(message, room, parts, book)
    const { answer, turn } = answerInContext(
      message.text,
      before ?? undefined,
      found.knowledge,
      sources.intents,
      defaults,
    )
    const { documents, heads, at } = found
    const said = saidInAnswer(message, answer, found.knowledge)
    const inputs = {
      ...{ defaults, classes: room.classes, region: room.region, documents, heads, at, before },
      ...(said === null ? {} : { said }),
    }
    return prepared(answer, found, JSON.stringify({ ...turn, shown: { id, page: 1 } }), inputs)
  } catch (error) {
    log.error({ id, err: error }, 'question failed')
    return prepared(failedAnswer(id), found, null, null)
  }

  function prepared(
    answer: Answer,
    knowledge: RoomKnowledge | undefined,
    turn: string | null,
    inputs: AnswerInputs | null,
  ): Prepared {
    return {
      id,
      answer,
      async keep(within) {
        await within.audit.add({
          ...{ id, at: now, kind: 'question', room: room.id, person, question: message.text },
          answer: JSON.stringify(answer),
          outcome: answer.outcome,
          knowledge: knowledge?.hash ?? '',
          rules: sources.rules,
          context: inputs && JSON.stringify(inputs),
        })
        if (turn !== null) await within.turns.save(key, turn, now)
        const review = reviewOf(message, answer, room, id)
        if (review)
          await within.reviews.add(review, { at: now, day: clock.day(), by: { id: person, name: message.person.name } })
      },
    }
  }
}

/** A further page of an answer that was given before: nothing is looked up again, only how far it was shown is kept. */
async function prepareMore(
  message: Message,
  shown: { readonly id: string; readonly page: number },
  room: Room,
  parts: OfficeParts,
  book: KnowledgeBook,
): Promise<Prepared> {
  const answer = await recall(shown.id, message, parts)
  if (!answer) return { id: shown.id, answer: nothingMore(), keep: async () => {} }
  const before = await turnBefore(message, room, parts, book)
  return {
    ...{ id: shown.id, page: shown.page, answer },
    async keep(within) {
      if (before)
        await within.turns.save(turnKey(message, room), JSON.stringify({ ...before, shown }), parts.clock.now())
    },
  }
}

function nothingMore(): Answer {
  return {
    ...{ intent: 'help', outcome: 'help', language: 'zh', text: '没有更多内容，请直接提问。' },
    ...{ citations: [], figures: [], suggestions: [], note: '' },
  }
}

/** The region, year, day and asker that a message's question takes for granted. */
export function defaultsOf(message: Message, room: Room, { clock, sources }: OfficeParts): RoomDefaults {
  const member = room.writable ? memberOf(message, sources.settings.people) : undefined
  return {
    region: room.region ?? sources.settings.region,
    planYear: room.planYear ?? sources.settings.planYear,
    asOf: clock.day(),
    asker: { unit: member?.unit ?? null, person: member?.name ?? null },
  }
}

/** The person behind an account that the house knows. */
export function memberOf(message: Pick<Message, 'channel' | 'person'>, people: readonly Member[]): Member | undefined {
  const id = personId(message)
  return people.find((member) => member.id === id)
}
