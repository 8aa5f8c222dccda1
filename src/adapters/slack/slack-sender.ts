import type { WebClient } from '@slack/web-api'
import type { ChannelSender, Delivery, Sendable } from '../../core/rooms/channel.ts'
import { readDelivery } from '../../core/rooms/read-delivery.ts'
import type { Whereabouts } from '../../core/rooms/sending.ts'
import { ChatPace } from './chat-pace.ts'
import { findMessage } from './find-message.ts'
import { METADATA } from './names.ts'
import { renderAnswer } from './render-answer.ts'
import { Settling, type SettlingTimes } from './settling.ts'
import { hasBadBlocks, sendFailure } from './slack-errors.ts'
import type { StatusLine } from './status-line.ts'

/** Messages sent side by side, of different channels for the most part. */
const LANES = 40
/** A message is looked for from so long before its question on, in seconds. */
const BEFORE = 10 * 60

export interface SenderOptions extends SettlingTimes {
  readonly now: () => number
  /** Milliseconds between two messages of a channel. */
  readonly between?: number
}

/** Sends answers into Slack, each once: what ended unclearly is found again by the key in its metadata. */
export class SlackSender implements ChannelSender {
  readonly channel = 'slack'
  readonly lanes = LANES
  readonly #web: WebClient
  readonly #status: StatusLine
  readonly #pace: ChatPace
  readonly #settling: Settling

  constructor(web: WebClient, status: StatusLine, options: SenderOptions) {
    this.#web = web
    this.#status = status
    this.#pace = new ChatPace(options.now, options.between)
    this.#settling = new Settling(options)
  }

  /** What waits for its turn goes back into the outbox; what is being sent goes on. */
  close(): void {
    this.#pace.close()
  }

  async send(message: Sendable): Promise<string | null> {
    const delivery = readDelivery(message)
    return this.#pace.inTurn(delivery.to.chat, message.key, async () => {
      await this.#status.shown(delivery.to)
      const { text, blocks } = renderAnswer(delivery, 'channel')
      try {
        return await this.#post(message.key, delivery, { text, blocks }).catch((error: unknown) => {
          // Slack refused the blocks and posted nothing: the words alone are better than silence.
          if (hasBadBlocks(error)) return this.#post(message.key, delivery, { text })
          throw error
        })
      } catch (error) {
        this.#settling.failed(message.key, error)
        throw sendFailure(error)
      }
    })
  }

  async #post(
    key: string,
    { to }: Delivery,
    body: Pick<ReturnType<typeof renderAnswer>, 'text'> & Partial<ReturnType<typeof renderAnswer>>,
  ): Promise<string | null> {
    const { ts } = await this.#web.chat.postMessage({
      ...body,
      channel: to.chat,
      ...(to.thread === null ? {} : { thread_ts: to.thread }),
      ...{ unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false },
      metadata: { event_type: METADATA, event_payload: { key } },
    })
    return ts ?? null
  }

  async find(message: Sendable): Promise<Whereabouts> {
    const { to } = readDelivery(message)
    await this.#settling.settled(message.key)
    return findMessage(this.#web, to, { key: message.key }, Math.floor(to.at / 1000) - BEFORE)
  }
}
