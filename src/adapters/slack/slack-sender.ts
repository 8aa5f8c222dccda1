import { setTimeout } from 'node:timers/promises'
import { WebAPIRequestError, type WebClient } from '@slack/web-api'
import type { ChannelSender, Delivery, Sendable } from '../../core/rooms/channel.ts'
import { SendRefused, type Whereabouts } from '../../core/rooms/sending.ts'
import { ChatPace } from './chat-pace.ts'
import { METADATA } from './names.ts'
import { renderAnswer } from './render-answer.ts'
import { hasBadBlocks, refusalOf, sendFailure } from './slack-errors.ts'
import type { StatusLine } from './status-line.ts'

/** Messages sent side by side, of different channels for the most part. */
const LANES = 40
/** What Slack did although it reported a failure may be seen only after a moment. */
const SETTLES_IN = 1000
/** What it never answered may still be under way: on the line, or waiting at Slack. */
const UNANSWERED_SETTLES_IN = 5000
/** A message is looked for from so long before its question on, and in so many pages. */
const BEFORE = 10 * 60
const PAGE = 200
const MOST_PAGES = 20
/** Where Slack says this, it cannot tell. */
const BLIND = ['missing_scope', 'channel_not_found', 'not_in_channel', 'no_permission', 'access_denied']
const GONE = ['thread_not_found', 'message_not_found']

export interface SenderOptions {
  readonly now: () => number
  /** Milliseconds between two messages of a channel; before an unclear one is looked for, and before one that got no answer. */
  readonly between?: number
  readonly settlesIn?: number
  readonly unansweredSettlesIn?: number
}

/** Sends answers into Slack, each once: what ended unclearly is found again by the key in its metadata. */
export class SlackSender implements ChannelSender {
  readonly channel = 'slack'
  readonly lanes = LANES
  readonly #web: WebClient
  readonly #status: StatusLine
  readonly #pace: ChatPace
  readonly #settlesIn: number
  readonly #unansweredSettlesIn: number
  /** Keys of messages to which Slack gave no answer at all. */
  readonly #unanswered = new Set<string>()

  constructor(web: WebClient, status: StatusLine, options: SenderOptions) {
    const { now, between, settlesIn = SETTLES_IN, unansweredSettlesIn = UNANSWERED_SETTLES_IN } = options
    this.#web = web
    this.#status = status
    this.#pace = new ChatPace(now, between)
    this.#settlesIn = settlesIn
    this.#unansweredSettlesIn = unansweredSettlesIn
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
        if (error instanceof WebAPIRequestError) this.#unanswered.add(message.key)
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
    await setTimeout(this.#unanswered.has(message.key) ? this.#unansweredSettlesIn : this.#settlesIn)
    this.#unanswered.delete(message.key)
    const range = { channel: to.chat, oldest: String(Math.floor(to.at / 1000) - BEFORE), limit: PAGE }
    let cursor: string | undefined
    try {
      for (let page = 0; page < MOST_PAGES; page++) {
        const query = { ...range, include_all_metadata: true, ...(cursor === undefined ? {} : { cursor }) }
        const found =
          to.thread === null
            ? await this.#web.conversations.history(query)
            : await this.#web.conversations.replies({ ...query, ts: to.thread })
        const hit = found.messages?.find(({ metadata }) => hasKey(metadata, message.key))
        if (hit?.ts !== undefined) return { remote: hit.ts }
        cursor = found.response_metadata?.next_cursor || undefined
        if (cursor === undefined) return 'absent'
      }
      return 'unknown'
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal !== null && GONE.includes(refusal)) return 'absent'
      if (refusal !== null && BLIND.includes(refusal)) return 'unknown'
      throw error
    }
  }
}

function hasKey(metadata: { event_type?: string; event_payload?: object } | undefined, key: string): boolean {
  const payload = metadata?.event_type === METADATA ? metadata.event_payload : undefined
  return payload !== undefined && 'key' in payload && payload.key === key
}

function readDelivery({ key, body }: Sendable): Delivery {
  try {
    const delivery: Delivery = JSON.parse(body)
    if (typeof delivery.to.chat === 'string' && typeof delivery.answer.text === 'string') return delivery
  } catch {}
  throw new SendRefused(`message ${key} holds no answer`)
}
