import type { Answer } from '../core/answer/answer.ts'
import type { Message } from '../core/rooms/message.ts'
import { roomOf } from '../core/rooms/room.ts'
import type { AnswerInputs } from './answer-inputs.ts'
import type { OfficeParts } from './parts.ts'

/**
 * An answer as it was kept, for the room that it was given in: null for another room's, and for one that was made of
 * classes which the room may no longer see.
 */
export async function recall(
  id: string,
  from: Pick<Message, 'channel' | 'chat' | 'topic' | 'direct'>,
  { store, sources }: Pick<OfficeParts, 'store' | 'sources'>,
): Promise<Answer | null> {
  const room = roomOf(from, sources.settings)
  const row = await store.audit.find(id)
  if (!room || row?.kind !== 'question' || row.room !== room.id) return null
  const inputs: Pick<AnswerInputs, 'classes'> | null = row.context === null ? null : JSON.parse(row.context)
  if (inputs && !inputs.classes.every((one) => room.classes.includes(one))) return null
  const answer: Answer = JSON.parse(row.answer)
  return answer
}
