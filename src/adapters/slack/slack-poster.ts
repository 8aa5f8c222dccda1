import type { WebClient } from '@slack/web-api'
import type { PostFile } from '../../core/rooms/post.ts'
import type { Poster, Posting, PostPlace } from '../../core/rooms/poster.ts'
import type { Whereabouts } from '../../core/rooms/sending.ts'
import type { ChatPace } from './chat-pace.ts'
import { findMessage } from './find-message.ts'
import { METADATA } from './names.ts'
import type { RenderedMessage } from './render-answer.ts'
import { renderPost } from './render-post.ts'
import { Settling, type SettlingTimes } from './settling.ts'
import { hasBadBlocks, reasonOf, refusalOf, sendFailure } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'

/** A file that is larger is not sent: a picture or a table of a post has a fraction of it. */
const LARGEST_FILE = 5_000_000

/** Posts into channels and to persons, each post once: it is found again by the key in its metadata. */
export class SlackPoster implements Poster {
  readonly channel = 'slack'
  readonly #web: WebClient
  readonly #log: SlackLog
  readonly #pace: ChatPace
  readonly #settling: Settling

  constructor(web: WebClient, log: SlackLog, pace: ChatPace, options: SettlingTimes) {
    this.#web = web
    this.#log = log
    this.#pace = pace
    this.#settling = new Settling(options)
  }

  /** What waits for its turn goes back into the ledger; what is being posted goes on. */
  close(): void {
    this.#pace.close()
  }

  async post({ key, place, post, files }: Posting): Promise<string | null> {
    const { message, more } = renderPost(post)
    const posted = await this.#pace.inTurn(place.chat, key, async () => {
      try {
        return await this.#send(place.chat, place.thread, key, message).catch((error: unknown) => {
          // Slack refused the blocks and posted nothing: the words alone are better than silence.
          if (hasBadBlocks(error)) return this.#send(place.chat, place.thread, key, { text: message.text })
          throw error
        })
      } catch (error) {
        this.#settling.failed(key, error)
        throw sendFailure(error)
      }
    })
    const { ts, channel = place.chat } = posted
    if (ts === undefined) return null
    await this.#behind(channel, place.thread ?? ts, key, more)
    await this.#attach(channel, place.thread ?? ts, files)
    return ts
  }

  async find({ key, place }: Pick<Posting, 'key' | 'place'>, since: number): Promise<Whereabouts> {
    await this.#settling.settled(key)
    const chat = await this.#chatOf(place)
    if (chat === null) return 'unknown'
    return findMessage(this.#web, { chat, thread: place.thread }, key, Math.floor(since / 1000))
  }

  #send(
    chat: string,
    thread: string | null,
    key: string,
    body: Pick<RenderedMessage, 'text'> & Partial<RenderedMessage>,
  ) {
    return this.#web.chat.postMessage({
      ...body,
      channel: chat,
      ...(thread === null ? {} : { thread_ts: thread }),
      ...{ unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false },
      metadata: { event_type: METADATA, event_payload: { key } },
    })
  }

  /** The whole of a post in its thread. The post stands: what fails here is only logged. */
  async #behind(chat: string, thread: string, key: string, more: readonly RenderedMessage[]): Promise<void> {
    try {
      for (const [i, message] of more.entries())
        await this.#pace.inTurn(chat, `${key}:${i + 1}`, () => this.#send(chat, thread, `${key}:${i + 1}`, message))
    } catch (error) {
      this.#log.error({ key, reason: reasonOf(error) }, 'the whole of a post could not be put into its thread')
    }
  }

  async #attach(chat: string, thread: string, files: readonly PostFile[]): Promise<void> {
    for (const { name, alt, bytes } of files) {
      if (bytes.byteLength > LARGEST_FILE) {
        this.#log.warn({ file: name, bytes: bytes.byteLength }, 'a file of a post is too large and was left out')
        continue
      }
      try {
        await this.#web.filesUploadV2({
          ...{ channel_id: chat, thread_ts: thread },
          file_uploads: [{ file: Buffer.from(bytes), filename: name, alt_text: alt }],
        })
      } catch (error) {
        const scope = refusalOf(error) === 'missing_scope'
        const why = scope ? 'the app has no scope files:write' : reasonOf(error)
        this.#log.warn({ file: name, reason: why }, 'a file of a post could not be sent')
        if (scope) return
      }
    }
  }

  /** The channel to look into; of a person the direct chat, null where the app may not ask for it. */
  async #chatOf({ chat, direct }: PostPlace): Promise<string | null> {
    if (!direct || !/^[UW]/.test(chat)) return chat
    try {
      const { channel } = await this.#web.conversations.open({ users: chat })
      return channel?.id ?? null
    } catch (error) {
      if (refusalOf(error) !== null) return null
      throw error
    }
  }
}
