import type { WebClient } from '@slack/web-api'
import type { PostFile } from '../../core/rooms/post.ts'
import type { Poster, Posting, PostPlace } from '../../core/rooms/poster.ts'
import { SendRefused, type Whereabouts } from '../../core/rooms/sending.ts'
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
const MANY = 1000

/** Posts into channels and to persons, each post once: it is found again by the key in its metadata. */
export class SlackPoster implements Poster {
  readonly channel = 'slack'
  readonly #web: WebClient
  readonly #log: SlackLog
  readonly #pace: ChatPace
  readonly #settling: Settling
  /** Channels in which the last posts stand, by their keys: of a person's id nobody else tells without a scope. */
  readonly #channels = new Map<string, string>()

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

  partsOf({ post, files }: Posting): number {
    return 1 + renderPost(post).more.length + files.length
  }

  async post(posting: Posting): Promise<string | null> {
    const { key, place, post, files, part = 0 } = posting
    const { message, more } = renderPost(post)
    if (part === 0) {
      const { ts, channel } = await this.#say(place.chat, place.thread, key, message)
      if (ts !== undefined && channel !== undefined) this.#remember(key, channel)
      return ts ?? null
    }
    const thread = threadOf(posting)
    if (thread === null) throw new SendRefused('Slack has not said what it calls the post: it has no thread')
    const behind = more[part - 1]
    const file = files[part - 1 - more.length]
    if (behind) return (await this.#say(place.chat, thread, `${key}:${part}`, behind)).ts ?? null
    if (!file) throw new SendRefused('the post has no such part')
    await this.#attach(await this.#channelOf(posting), thread, `${key}:${part}`, file)
    return null
  }

  async find(posting: Posting, since: number): Promise<Whereabouts> {
    const { key, place, post, files, part = 0 } = posting
    const own = part === 0 ? key : `${key}:${part}`
    await this.#settling.settled(own)
    const chat = await this.#chatOf(place)
    if (chat === null) return 'unknown'
    const oldest = Math.floor(since / 1000)
    if (part === 0) return findMessage(this.#web, { chat, thread: place.thread }, { key }, oldest)
    const thread = threadOf(posting)
    if (thread === null) return 'absent'
    const file = files[part - 1 - renderPost(post).more.length]
    return findMessage(this.#web, { chat, thread }, file ? { file: file.name } : { key: own }, oldest)
  }

  /** One message, in its turn; the words alone where Slack refuses the blocks. */
  async #say(chat: string, thread: string | null, key: string, message: RenderedMessage) {
    return this.#pace.inTurn(chat, key, async () => {
      try {
        return await this.#send(chat, thread, key, message).catch((error: unknown) => {
          // Slack refused the blocks and posted nothing: the words alone are better than silence.
          if (hasBadBlocks(error)) return this.#send(chat, thread, key, { text: message.text })
          throw error
        })
      } catch (error) {
        this.#settling.failed(key, error)
        throw sendFailure(error)
      }
    })
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

  /** Puts a file into a thread. It is found there again by its name. */
  async #attach(chat: string, thread: string, key: string, { name, alt, bytes }: PostFile): Promise<void> {
    if (bytes.byteLength > LARGEST_FILE) {
      this.#log.warn({ file: name, bytes: bytes.byteLength }, 'a file of a post is too large and was left out')
      throw new SendRefused(`${name} is too large`)
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
      this.#settling.failed(key, error)
      throw scope ? new SendRefused(why, { cause: error }) : sendFailure(error)
    }
  }

  /** Where a post stands: its channel, or the direct chat that a person's id stands for. */
  async #channelOf({ key, place }: Posting): Promise<string> {
    const chat = this.#channels.get(key) ?? (await this.#chatOf(place))
    if (chat === null) throw new SendRefused('the app has no scope im:write')
    return chat
  }

  #remember(key: string, channel: string): void {
    this.#channels.set(key, channel)
    const [oldest] = this.#channels.keys()
    if (this.#channels.size > MANY && oldest !== undefined) this.#channels.delete(oldest)
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

/** The thread in which the parts behind a post stand: the one that it was put into, or its own. */
function threadOf({ place, root }: Posting): string | null {
  return place.thread ?? root ?? null
}
