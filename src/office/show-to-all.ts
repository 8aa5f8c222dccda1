import type { Delivery } from '../core/rooms/channel.ts'
import { type Message, wayOut } from '../core/rooms/message.ts'
import type { OfficeParts } from './parts.ts'
import { recall } from './recall.ts'

/** What became of an answer that somebody wants to show to a chat. */
export type Shown = 'fresh' | 'duplicate' | 'gone'

/** One that could not be shown for this long is not shown any more: the talk has gone on. */
const EXPIRES_AFTER = 10 * 60 * 1000

/**
 * Puts an answer that one person was given before the chat that it was given in, through the outbox like any other: once
 * for each answer, whoever presses how often. Gone where the answer cannot be read in that chat.
 */
export async function showToAll(id: string, as: Omit<Message, 'text' | 'at'>, parts: OfficeParts): Promise<Shown> {
  const answer = await recall(id, as, parts)
  if (!answer) return 'gone'
  const now = parts.clock.now()
  const delivery: Delivery = { id, answer, to: { ...as, at: now }, by: as.person.id }
  const lane = wayOut(as)
  const fresh = await parts.store.outbox.add(
    {
      key: `shown:${lane}:${id}`,
      channel: as.channel,
      lane,
      body: JSON.stringify(delivery),
      expiresAt: now + EXPIRES_AFTER,
    },
    now,
  )
  return fresh ? 'fresh' : 'duplicate'
}
