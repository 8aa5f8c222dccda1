import type { Delivery, Sendable } from './channel.ts'
import { SendRefused } from './sending.ts'

/** What a message of the outbox is to say. Throws SendRefused for one that holds no answer: it will never be sent. */
export function readDelivery({ key, body }: Sendable): Delivery {
  try {
    const delivery: Delivery = JSON.parse(body)
    if (typeof delivery.to.chat === 'string' && typeof delivery.answer.text === 'string') return delivery
  } catch {}
  throw new SendRefused(`message ${key} holds no answer`)
}
