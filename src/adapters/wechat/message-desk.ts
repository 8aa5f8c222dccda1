import { setTimeout as sleep } from 'node:timers/promises'
import { bareNumber } from '../../core/answer/turn.ts'
import { TURN_LASTS } from '../../core/remember/turn-store.ts'
import type { House } from '../../core/rooms/channel.ts'
import type { Message } from '../../core/rooms/message.ts'
import type { WechatSettings } from '../../core/rooms/wechat-settings.ts'
import { OFFER_LASTS, POST_LASTS } from './limits.ts'
import { type ParsedMessage, parseMessage, rawMessageSchema } from './parse-message.ts'
import { asksAllToReply } from './read-text.ts'
import { asksForMore, renderAnswer } from './render-answer.ts'
import { renderWhole } from './render-post.ts'
import type { RoomBook } from './room-book.ts'
import type { Voice } from './voice.ts'
import type { WechatLog } from './wechat-log.ts'
import type { WechatPoster } from './wechat-poster.ts'

export interface DeskParts {
  readonly house: House
  readonly log: WechatLog
  readonly settings: WechatSettings
  readonly rooms: RoomBook
  readonly voice: Voice
  readonly poster: WechatPoster
  /** What the account is called. */
  readonly accountName: () => string
  /** Looks at the rooms anew, where that was not done just before. */
  readonly lookAgain: () => Promise<void>
}

/** How long a page that was asked for may take to be said. */
const ON_ITS_WAY = 10_000
/** What asks for more where nothing was offered: the house says that there is no more. */
const NOTHING = { id: '-', page: 2 }
const MANY = 2000
const MOST_TRIES = 10
const TRY_AGAIN = 250

type Said = Extract<ParsedMessage, { kind: 'message' }>

/** Decides what becomes of each message: it goes to the house, or it is dropped for a reason that is counted. */
export class MessageDesk {
  readonly ignored: Record<string, number> = {}
  readonly #parts: DeskParts
  /** When somebody last asked everybody in a chat to reply, and when the bot last answered there. */
  readonly #calls = new Map<string, number>()
  readonly #said = new Map<string, number>()
  /** The further page that was asked for last. */
  #asked: { readonly id: string; readonly page: number; readonly at: number } | undefined
  readonly #shown = new Set<string>()

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  /** An answer is in its place. */
  said(chat: string): void {
    this.#said.set(chat, this.#parts.house.now())
  }

  async take(given: unknown): Promise<void> {
    const { house, settings, rooms, log, accountName } = this.#parts
    const raw = await this.#withTopic(given)
    const parsed = parseMessage(
      raw,
      {
        names: [accountName(), ...settings.names],
        nameIn: (id) => rooms.nameIn(id),
        answersIn: ({ id, topic }) => rooms.idOf(topic) === id,
        ...{ direct: settings.direct, ignore: settings.ignore },
      },
      house.now(),
    )
    if (parsed.kind === 'ignored') return this.#drop(parsed.reason, raw)
    try {
      await (parsed.addressed ? this.#addressed(parsed) : this.#overheard(parsed))
    } catch (error) {
      log.error({ event: parsed.event, err: error }, 'a message of WeChat could not be kept')
    }
  }

  /** The message with the topic that its room has now; a room that is not known is looked for. */
  async #withTopic(given: unknown): Promise<unknown> {
    const { rooms, lookAgain } = this.#parts
    const parsed = rawMessageSchema.safeParse(given)
    if (!parsed.success || parsed.data.room === null) return given
    const { id } = parsed.data.room
    if (!rooms.knows(id)) await lookAgain()
    return { ...parsed.data, room: { id, topic: rooms.topicOf(id) ?? parsed.data.room.topic } }
  }

  async #addressed({ message, event }: Said): Promise<void> {
    if (asksForMore(message.text)) return this.#more(message, event, TURN_LASTS, true)
    await this.#receive(message, event)
  }

  /** What is not said to the bot: only a number or 更多 just after an answer that offered it goes on with that. */
  async #overheard({ message, event }: Said): Promise<void> {
    const { house } = this.#parts
    const { chat, quote, text } = message
    if (asksAllToReply(text)) {
      this.#calls.set(chat, house.now())
      return this.#drop('not addressed', { id: event })
    }
    if (!quote && asksForMore(text)) return this.#more(message, event, OFFER_LASTS, false)
    const called = (this.#calls.get(chat) ?? 0) > (this.#said.get(chat) ?? 0)
    if (quote || called || bareNumber(text) === undefined) return this.#drop('not addressed', { id: event })
    const offered = await house.offered(message, OFFER_LASTS)
    if (!offered?.takes) return this.#drop('not addressed', { id: event })
    await this.#receive(message, event)
  }

  /** A further page of an answer, the whole of a post, or the word that there is no more. */
  async #more(message: Message, event: string, within: number, addressed: boolean): Promise<void> {
    const { house, poster } = this.#parts
    const post = poster.lastIn(message.chat, addressed ? POST_LASTS : OFFER_LASTS)
    const whole = post ? renderWhole(post) : []
    const meansPost = post !== undefined && (message.quote?.includes(post.title) ?? false)
    const offered = meansPost ? null : await house.offered(message, within)
    const page = offered ? this.#pageBehind(offered.id, offered.page) : 0
    if (offered && renderAnswer(offered.answer, { page }).more) {
      this.#asked = { id: offered.id, page: page + 1, at: house.now() }
      return this.#receive({ ...message, more: { id: offered.id, page: page + 1 } }, event)
    }
    if (whole.length > 0) return this.#showWhole(message, event, whole)
    if (!addressed) return this.#drop('not addressed', { id: event })
    await this.#receive({ ...message, more: offered ? { id: offered.id, page: page + 1 } : NOTHING }, event)
  }

  /** The page that was shown last, or one that was asked for a moment ago and is on its way: 更多 twice in a row. */
  #pageBehind(id: string, shown: number): number {
    const asked = this.#asked
    const isOnItsWay = asked?.id === id && this.#parts.house.now() - asked.at < ON_ITS_WAY
    return isOnItsWay ? Math.max(shown, asked.page) : shown
  }

  /** Says the whole of a post, once for each message that asks for it. */
  #showWhole({ chat, direct }: Message, event: string, parts: readonly string[]): void {
    const { rooms, voice, log } = this.#parts
    const to = direct ? chat : rooms.idOf(chat)
    if (this.#shown.has(event) || to === undefined) {
      this.#drop('said before', { id: event })
      return
    }
    this.#shown.add(event)
    const [oldest] = this.#shown
    if (this.#shown.size > MANY && oldest !== undefined) this.#shown.delete(oldest)
    voice
      .say(`whole:${event}`, to, parts)
      .catch((error: unknown) => log.warn({ event, err: error }, 'the whole of a post was not said'))
  }

  async #receive(message: Message, event: string): Promise<void> {
    const received = await this.#kept(message, event)
    if (received !== 'fresh') this.#drop(received === 'duplicate' ? 'said before' : 'room not answered', { id: event })
  }

  /** WeChat says nothing a second time: while the store is away the message waits here, and those behind it. */
  async #kept(message: Message, event: string): Promise<Awaited<ReturnType<House['receive']>>> {
    const { house, log } = this.#parts
    for (let tries = 1; ; tries++) {
      try {
        return await house.receive(message, event)
      } catch (error) {
        if (tries >= MOST_TRIES) throw error
        log.warn({ event, tries, err: error }, 'a message of WeChat cannot be kept; it is tried again')
        await sleep(TRY_AGAIN * tries)
      }
    }
  }

  #drop(reason: string, raw: unknown): void {
    this.ignored[reason] = (this.ignored[reason] ?? 0) + 1
    const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
    this.#parts.log.debug?.({ message: id, reason }, 'a message of WeChat is not answered')
  }
}
