import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Channel, ChannelStatus, Hold, House } from '../../core/rooms/channel.ts'
import { parseMention } from '../../core/rooms/parse-command.ts'
import { BotConnection, type ConnectionTimes, type WecomAccess } from './bot-connection.ts'
import { type Desk, PREFIX, tell } from './desk.ts'
import { handleOrder } from './handle-order.ts'
import { handlePress } from './handle-press.ts'
import { CHAT_RATE } from './limits.ts'
import { type ParsedFrame, parseFrame } from './parse-frame.ts'
import { SlidingWindow } from './sliding-window.ts'
import type { Webhooks } from './webhook.ts'
import type { WecomLog } from './wecom-log.ts'
import { WecomPoster } from './wecom-poster.ts'
import { WecomSender, writeReply } from './wecom-sender.ts'

/** Times that tests shorten, in milliseconds. */
export interface WecomTimes extends ConnectionTimes {
  /** How long a start waits to hear whether WeCom takes the bot. */
  readonly startWithin?: number
}

const START_WITHIN = 3000
/** How often a chat is told that words are needed. */
const WORDS_NEEDED_AGAIN = 5 * 60_000
const WORDS_NEEDED = '请用文字提问。'
const NOT_KEPT = '查询未完成，请稍后再问。'
const MANY = 10_000

type Question = Extract<ParsedFrame, { readonly kind: 'question' }>

/** The bot in WeCom: over one connection, which one process has at a time. */
export class WecomChannel implements Channel {
  readonly name = 'wecom'
  readonly sender: WecomSender
  readonly poster: WecomPoster
  readonly #lease: string
  readonly #house: House
  readonly #log: WecomLog
  readonly #bot: BotConnection
  readonly #desk: Desk
  readonly #startWithin: number
  readonly #chats = new Map<string, Promise<void>>()
  readonly #ordered = new Set<string>()
  readonly #toldWords = new Map<string, number>()
  #hold: Hold | undefined
  #lastEventAt: number | null = null
  #stopped = false

  constructor(
    access: WecomAccess,
    webhooks: Webhooks,
    house: House,
    log: WecomLog,
    { startWithin = START_WITHIN, ...times }: WecomTimes = {},
  ) {
    const now = () => house.now()
    // The bot's id is as secret as its secret.
    this.#lease = `wecom:${createHash('sha256').update(access.botId).digest('hex').slice(0, 16)}`
    this.#house = house
    this.#log = log
    this.#startWithin = startWithin
    this.#bot = new BotConnection(access, log, (frame, session) => this.#hear(frame, session), times)
    const window = new SlidingWindow(CHAT_RATE, now)
    this.#desk = { house, bot: this.#bot, window, log }
    this.sender = new WecomSender(this.#bot, window, now, log)
    this.poster = new WecomPoster(webhooks, { bot: this.#bot, window })
  }

  async start(): Promise<void> {
    this.#hold = this.#house.hold(this.#lease, this.#bot)
    // A standby, and a WeCom that cannot be reached, are no faults: they are waited out in the background.
    const fault = await Promise.race([this.#bot.firstTry, sleep(this.#startWithin, null, { ref: false })])
    if (!fault) return
    await this.#hold.stop()
    throw fault
  }

  async stop(milliseconds: number): Promise<void> {
    this.#stopped = true
    await Promise.race([this.handled(), sleep(milliseconds, undefined, { ref: false })])
    await this.#hold?.stop()
  }

  /** Resolves when everything that has come in is handled. */
  async handled(): Promise<void> {
    await Promise.all(this.#chats.values())
  }

  status(): ChannelStatus {
    return {
      connected: this.#bot.connected,
      lastEventAt: this.#lastEventAt,
      reconnects: this.#bot.reconnects,
      problem: this.#bot.problem?.forPerson ?? null,
    }
  }

  /** Takes a frame in; those of one chat are handled one after another. */
  #hear(frame: unknown, session: string): void {
    this.#lastEventAt = this.#house.now()
    const parsed = parseFrame(frame, this.#house.now())
    if (parsed.kind === 'ignored') this.#drop(parsed.reason)
    if (this.#stopped || parsed.kind === 'ignored') return
    const { chat } = parsed.kind === 'question' ? parsed.message : parsed.actor
    const handling = (this.#chats.get(chat) ?? Promise.resolve())
      .then(() => this.#handle(parsed, session))
      .catch((error: unknown) => this.#log.error({ err: error }, 'what came in over WeCom could not be handled'))
      .finally(() => {
        if (this.#chats.get(chat) === handling) this.#chats.delete(chat)
      })
    this.#chats.set(chat, handling)
  }

  async #handle(parsed: Exclude<ParsedFrame, { readonly kind: 'ignored' }>, session: string): Promise<void> {
    if (parsed.kind === 'question') return this.#ask(parsed, session)
    if (parsed.kind === 'pressed') return handlePress(parsed, { session, reqId: parsed.reqId }, this.#desk)
    const { actor } = parsed
    if (parsed.kind === 'judged') {
      const { answer, reason, remark } = parsed
      await this.#house.command('feedback', { answer, reason, ...(remark === '' ? {} : { remark }) }, actor)
      return
    }
    const now = this.#house.now()
    if (!actor.direct || now - (this.#toldWords.get(actor.chat) ?? 0) < WORDS_NEEDED_AGAIN) return
    if (this.#toldWords.size >= MANY) this.#toldWords.clear()
    this.#toldWords.set(actor.chat, now)
    await tell(WORDS_NEEDED, actor, { session, reqId: parsed.reqId }, this.#desk)
  }

  async #ask({ message, event, addressed, reqId }: Question, session: string): Promise<void> {
    const reply = { session, reqId }
    if (!addressed && !(await this.#house.followsUp(message))) return this.#drop('not addressed', event)
    const { text: _text, at: _at, quote: _quote, more: _more, reply: _reply, ...actor } = message
    const order = parseMention(message.text, PREFIX)
    if (order.kind !== 'question') {
      if (this.#ordered.has(event)) return this.#drop('said before', event)
      if (this.#ordered.size >= MANY) this.#ordered.clear()
      this.#ordered.add(event)
      return handleOrder(order, actor, reply, this.#desk)
    }
    try {
      const received = await this.#house.receive({ ...message, ...writeReply(reply) }, event)
      if (received !== 'fresh') this.#drop(received === 'duplicate' ? 'said before' : 'room not answered', event)
    } catch (error) {
      this.#log.error({ err: error }, 'a question could not be kept')
      // WeCom sends nothing again: whoever asks must know.
      await tell(NOT_KEPT, actor, reply, this.#desk)
    }
  }

  #drop(reason: string, event?: string): void {
    this.#log.debug?.({ event, reason }, 'a message of WeCom is not answered')
  }
}
