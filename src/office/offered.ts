import { offerTaken } from '../core/answer/turn.ts'
import type { Offered } from '../core/rooms/channel.ts'
import type { Message } from '../core/rooms/message.ts'
import { roomOf } from '../core/rooms/room.ts'
import type { KnowledgeBook } from './knowledge-book.ts'
import type { OfficeParts } from './parts.ts'
import { recall } from './recall.ts'
import { turnBefore } from './turn-before.ts'

/** What the writer of a message was offered last, no longer ago than `within` milliseconds, or with what they quote. */
export async function offered(
  message: Message,
  within: number,
  parts: OfficeParts,
  book: KnowledgeBook,
): Promise<Offered | null> {
  const room = roomOf(message, parts.sources.settings)
  const turn = room && (await turnBefore(message, room, parts, book, within))
  const answer = turn?.shown ? await recall(turn.shown.id, message, parts) : null
  if (!turn?.shown || !answer) return null
  return { ...turn.shown, answer, takes: offerTaken(message.text, turn) !== undefined }
}
