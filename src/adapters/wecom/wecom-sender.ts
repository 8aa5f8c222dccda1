import { createHash } from 'node:crypto'
import type { ChannelSender, Delivery, Sendable } from '../../core/rooms/channel.ts'
import { readDelivery } from '../../core/rooms/read-delivery.ts'
import type { Whereabouts } from '../../core/rooms/sending.ts'
import type { BotConnection, Reply } from './bot-connection.ts'
import { type RenderedAnswer, renderAnswer } from './render-answer.ts'
import type { SlidingWindow } from './sliding-window.ts'
import { isTooLate, sendFailure } from './wecom-errors.ts'
import type { WecomLog } from './wecom-log.ts'

const LANES = 20
/** A message is replied to for so long; then its answer is sent unasked. WeCom itself allows six minutes. */
const REPLIED_WITHIN = 5 * 60_000
const MANY = 1000

/**
 * Sends answers into WeCom, each once: as the reply to their question while the connection lasts over which it came, and
 * unasked after that. WeCom cannot be asked what it has; but a reply is a stream with a name, and the same name again is
 * the same message, so a reply that ended unclearly is repeated over the same connection and never doubled.
 */
export class WecomSender implements ChannelSender {
  readonly channel = 'wecom'
  readonly lanes = LANES
  readonly #bot: BotConnection
  readonly #window: SlidingWindow
  readonly #now: () => number
  readonly #log: WecomLog
  /** How many pages of a message are sent, for messages of several. */
  readonly #sent = new Map<string, number>()

  constructor(bot: BotConnection, window: SlidingWindow, now: () => number, log: WecomLog) {
    this.#bot = bot
    this.#window = window
    this.#now = now
    this.#log = log
  }

  isReady(): boolean {
    return this.#bot.connected
  }

  async send(message: Sendable): Promise<string | null> {
    const delivery = readDelivery(message)
    const answer = renderAnswer(delivery)
    if ((this.#sent.get(message.key) ?? 0) === 0) {
      this.#window.take(delivery.to.chat)
      await this.#first(message.key, delivery, answer)
      this.#note(message.key, 1, answer)
    }
    await this.#rest(message.key, delivery, answer)
    return streamOf(message.key)
  }

  async find(message: Sendable): Promise<Whereabouts> {
    const delivery = readDelivery(message)
    const reply = this.#replyTo(delivery)
    // Of a long answer the reply was taken, and what came after it has no name.
    if (!reply || this.#sent.has(message.key)) return 'unknown'
    const answer = renderAnswer(delivery)
    try {
      // Without the card: a message takes one once.
      await this.#bot.reply(reply, {
        ...feedbackOf(delivery, answer),
        id: streamOf(message.key),
        content: answer.pages[0],
      })
    } catch (error) {
      this.#log.warn({ key: message.key, reason: sendFailure(error) }, 'a reply could not be repeated')
      return 'unknown'
    }
    this.#note(message.key, 1, answer)
    await this.#rest(message.key, delivery, answer).catch((error: unknown) =>
      this.#log.error({ key: message.key, err: error }, 'the rest of a long answer was not sent'),
    )
    return { remote: streamOf(message.key) }
  }

  async #first(key: string, delivery: Delivery, answer: RenderedAnswer): Promise<void> {
    const reply = this.#replyTo(delivery)
    const [content] = answer.pages
    try {
      if (reply)
        try {
          const card = answer.card === null ? {} : { card: answer.card }
          return await this.#bot.reply(reply, { ...feedbackOf(delivery, answer), ...card, id: streamOf(key), content })
        } catch (error) {
          if (!isTooLate(error)) throw error
        }
      await this.#bot.send(delivery.to.chat, { msgtype: 'markdown', markdown: { content } })
    } catch (error) {
      throw sendFailure(error)
    }
  }

  /** The pages behind the first, from where an earlier try ended. */
  async #rest(key: string, { to }: Delivery, answer: RenderedAnswer): Promise<void> {
    for (let page = this.#sent.get(key) ?? 1; page < answer.pages.length; page++) {
      this.#window.take(to.chat)
      const content = answer.pages[page] ?? ''
      await this.#bot.send(to.chat, { msgtype: 'markdown', markdown: { content } }).catch((error: unknown) => {
        throw sendFailure(error)
      })
      this.#note(key, page + 1, answer)
    }
    this.#sent.delete(key)
  }

  #note(key: string, pages: number, answer: RenderedAnswer): void {
    if (answer.pages.length === 1) return
    if (this.#sent.size >= MANY) this.#sent.clear()
    this.#sent.set(key, pages)
  }

  /** How the question may still be replied to; null where its answer is to be sent unasked. */
  #replyTo({ to }: Delivery): Reply | null {
    const reply = readReply(to.reply)
    const fresh = reply !== null && reply.session === this.#bot.session && this.#now() - to.at < REPLIED_WITHIN
    return fresh ? reply : null
  }
}

/** By what a message is replied to, as it is kept with the message; nothing where that is longer than is kept. */
export function writeReply({ session, reqId }: Reply): { readonly reply?: string } {
  const reply = `${session} ${reqId}`
  return reply.length > LONGEST_REPLY_NAME ? {} : { reply }
}
const LONGEST_REPLY_NAME = 300

function readReply(written: string | undefined): Reply | null {
  const [, session = '', reqId = ''] = /^(\S+) (\S+)$/.exec(written ?? '') ?? []
  return session === '' ? null : { session, reqId }
}

function feedbackOf({ id }: Delivery, { judged }: RenderedAnswer): { readonly feedback?: string } {
  return judged ? { feedback: id } : {}
}

/** The name of the stream of an outgoing message: the same for the same message. */
function streamOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}
