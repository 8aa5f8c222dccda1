import { LONGEST_QUESTION } from '../core/question/normalise.ts'
import { isAcknowledgement } from '../core/question/small-talk.ts'
import { hasWord } from '../core/question/words.ts'
import { TURN_LASTS } from '../core/remember/turn-store.ts'
import { laneOf, type Message, personId } from '../core/rooms/message.ts'
import type { OfficeParts } from './parts.ts'

/**
 * True where a message that does not address the bot goes on with a conversation: the same person asked in the same
 * place of late, and it reads as a question. 收到 and a bare number go on with nothing.
 */
export async function followsUp(
  message: Message,
  { store, clock, sources }: Pick<OfficeParts, 'store' | 'clock' | 'sources'>,
): Promise<boolean> {
  const talk = sources.intents.find((intent) => intent.talk)?.talk
  const text = message.text.normalize('NFKC').trim().toLowerCase()
  if (!talk || text.length > LONGEST_QUESTION || isAcknowledgement(text, talk)) return false
  if (!text.includes('?') && !hasWord(text, talk.asking)) return false
  const key = { lane: laneOf(message), person: personId(message) }
  return (await store.turns.find(key, clock.now() - TURN_LASTS)) !== null
}
