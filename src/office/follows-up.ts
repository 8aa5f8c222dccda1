import { choiceTaken, turnSchema } from '../core/answer/turn.ts'
import { LONGEST_QUESTION } from '../core/question/normalise.ts'
import { isAcknowledgement } from '../core/question/small-talk.ts'
import { hasWord } from '../core/question/words.ts'
import { TURN_LASTS } from '../core/remember/turn-store.ts'
import type { Message } from '../core/rooms/message.ts'
import { roomOf } from '../core/rooms/room.ts'
import type { OfficeParts } from './parts.ts'
import { turnKey } from './turn-key.ts'

/**
 * True where a message that does not address the bot goes on with a conversation: the same person asked in the same
 * place of late, and it reads as a question or takes one of the choices that were offered. 收到, and a number where
 * nothing was to be chosen, go on with nothing.
 */
export async function followsUp(
  message: Message,
  { store, clock, sources }: Pick<OfficeParts, 'store' | 'clock' | 'sources'>,
): Promise<boolean> {
  if (message.text.length > LONGEST_QUESTION) return false
  const room = roomOf(message, sources.settings)
  const body = room && (await store.turns.find(turnKey(message, room), clock.now() - TURN_LASTS))
  if (body === null) return false
  const turn = turnSchema.safeParse(JSON.parse(body))
  if (turn.success && choiceTaken(message.text, turn.data.choices) !== undefined) return true
  const talk = sources.intents.find((intent) => intent.talk)?.talk
  const text = message.text.normalize('NFKC').trim().toLowerCase()
  if (!talk || isAcknowledgement(text, talk)) return false
  return text.includes('?') || hasWord(text, talk.asking)
}
