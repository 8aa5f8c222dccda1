import type { WebClient } from '@slack/web-api'
import type { ChannelSender, Delivery, Sendable } from '../../core/rooms/channel.ts'
import { readDelivery } from '../../core/rooms/read-delivery.ts'
import type { Whereabouts } from '../../core/rooms/sending.ts'
import type { ChatPace } from './chat-pace.ts'
import { findMessage } from './find-message.ts'
import { METADATA } from './names.ts'
import { type RenderedMessage, renderAnswer } from './render-answer.ts'
import { respondToAll, takeAway } from './respond-url.ts'
import { Settling, type SettlingTimes } from './settling.ts'
import { hasBadBlocks, isOutside, sendFailure } from './slack-errors.ts'
import type { StatusLine } from './status-line.ts'

/** Channels that are sent to side by side; each waits for its own second. */
const LANES = 200
/** A message is looked for from so long before its question on, in seconds. */
const BEFORE = 10 * 60

/** Sends answers into Slack, each once: what ended unclearly is found again by the key in its metadata. */
export class SlackSender implements ChannelSender {
  readonly channel = 'slack'
  readonly lanes = LANES
  readonly #web: WebClient
  readonly #status: StatusLine
  readonly #pace: ChatPace
  readonly #settling: Settling

  constructor(web: WebClient, status: StatusLine, pace: ChatPace, options: SettlingTimes) {
    this.#web = web
    this.#status = status
    this.#pace = pace
    this.#settling = new Settling(options)
  }

  /** What waits for its turn goes back into the outbox; what is being sent goes on. */
  close(): void {
    this.#pace.close()
  }

  async send(message: Sendable): Promise<string | null> {
    const delivery = readDelivery(message)
    const { to, by } = delivery
    return this.#pace.inTurn(to.chat, message.key, async () => {
      await this.#status.shown(to)
      const body = renderAnswer(delivery, 'channel')
      const reply = by === undefined ? undefined : to.reply
      try {
        const posted = await this.#post(message.key, delivery, body).catch((error: unknown) => {
          // Slack refused the blocks and posted nothing: the words alone are better than silence.
          if (hasBadBlocks(error)) return this.#post(message.key, delivery, { text: body.text })
          // Where the bot is no member it may still answer to the press of the button.
          if (reply !== undefined && isOutside(error)) return respondToAll(reply, body)
          throw error
        })
        if (reply !== undefined) void takeAway(reply)
        return posted
      } catch (error) {
        this.#settling.failed(message.key, error)
        throw sendFailure(error)
      }
    })
  }

  async #post(
    key: string,
    { to }: Delivery,
    body: Pick<RenderedMessage, 'text'> & Partial<RenderedMessage>,
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
