import { randomUUID } from 'node:crypto'
import type { SendMsgBody, TemplateCard, WeComMediaType, WSClient, WSClientOptions } from '@wecom/aibot-node-sdk'
import type { WenjiError } from '../../core/errors.ts'
import type { SoleConnection } from '../../core/rooms/channel.ts'
import { SendLater } from '../../core/rooms/sending.ts'
import { displaced, signInFault } from './wecom-errors.ts'
import { sdkLogger, type WecomLog } from './wecom-log.ts'

/** How the bot is reached. All of it is secret. */
export interface WecomAccess {
  readonly botId: string
  readonly secret: string
  /** Of a private WeCom alone. */
  readonly url: string | undefined
}

/** Times that tests shorten, in milliseconds. */
export interface ConnectionTimes {
  /** Before the first new try after a connection was lost; it grows to half a minute. */
  readonly reconnect?: number
  readonly heartbeat?: number
  /** How long the bot stays away after another connection took its place; it grows to two hours. */
  readonly afterDisplaced?: number
}

const RECONNECT = 1000
const HEARTBEAT = 15_000
const AFTER_DISPLACED = 10 * 60_000
const LONGEST_AWAY = 2 * 3600_000
/** Nothing can be sent for want of a connection: this is how soon it is asked again. */
const AGAIN = 1000

/** By what a message is answered over the connection that it came over. */
export interface Reply {
  readonly session: string
  readonly reqId: string
}

/**
 * The bot's one connection to WeCom, over its own SDK: opened again without end where it is lost, and left for a long
 * while where another connection took its place, so that two programs do not push each other out in turns.
 */
export class BotConnection implements SoleConnection {
  readonly #access: WecomAccess
  readonly #log: WecomLog
  readonly #times: Required<ConnectionTimes>
  readonly #hear: (frame: unknown, session: string) => void
  #client: WSClient | undefined
  #running = false
  #session: string | null = null
  #sessions = 0
  #away: NodeJS.Timeout | undefined
  #displacements = 0
  #settle: ((fault: WenjiError | null) => void) | undefined
  /** What an operator has to mend. */
  problem: WenjiError | null = null
  /** What came of the first try: null, or what refuses the bot. */
  readonly firstTry: Promise<WenjiError | null>

  constructor(
    access: WecomAccess,
    log: WecomLog,
    hear: (frame: unknown, session: string) => void,
    { reconnect = RECONNECT, heartbeat = HEARTBEAT, afterDisplaced = AFTER_DISPLACED }: ConnectionTimes = {},
  ) {
    this.#access = access
    this.#log = log
    this.#hear = hear
    this.#times = { reconnect, heartbeat, afterDisplaced }
    this.firstTry = new Promise((resolve) => {
      this.#settle = resolve
    })
  }

  /** The connection that is there now; null while there is none. Replies are bound to it. */
  get session(): string | null {
    return this.#session
  }

  get connected(): boolean {
    return this.#session !== null
  }

  get reconnects(): number {
    return Math.max(0, this.#sessions - 1)
  }

  async start(): Promise<void> {
    this.#running = true
    await this.#open()
  }

  async stop(): Promise<void> {
    this.#running = false
    clearTimeout(this.#away)
    this.#close()
  }

  /** Replies to a message with one that is the same for a stream id, however often it is sent. */
  async reply(
    { reqId }: Reply,
    stream: { readonly id: string; readonly content: string; readonly feedback?: string; readonly card?: TemplateCard },
  ): Promise<void> {
    const frame = { headers: { req_id: reqId } }
    const feedback = stream.feedback === undefined ? undefined : { id: stream.feedback }
    const client = this.#connectedClient()
    if (stream.card === undefined) await client.replyStream(frame, stream.id, stream.content, true, [], feedback)
    else
      await client.replyStreamWithCard(frame, stream.id, stream.content, true, {
        templateCard: stream.card,
        ...(feedback === undefined ? {} : { streamFeedback: feedback }),
      })
  }

  /** Sends unasked: to a group by its chat id, to a person by their user id. */
  async send(chat: string, body: SendMsgBody): Promise<void> {
    await this.#connectedClient().sendMessage(chat, body)
  }

  async sendFile(chat: string, type: WeComMediaType, file: { readonly name: string; readonly bytes: Uint8Array }) {
    const client = this.#connectedClient()
    const { media_id } = await client.uploadMedia(Buffer.from(file.bytes), { type, filename: file.name })
    await client.sendMediaMessage(chat, type, media_id)
  }

  /** Puts another card in the place of the one whose button was pressed, within five seconds of it. */
  async update({ reqId }: Reply, card: TemplateCard): Promise<void> {
    await this.#connectedClient().updateTemplateCard({ headers: { req_id: reqId } }, card)
  }

  #connectedClient(): WSClient {
    if (!this.#client || this.#session === null) throw new SendLater(AGAIN, 'there is no connection to WeCom')
    return this.#client
  }

  async #open(): Promise<void> {
    const { WSClient } = await import('@wecom/aibot-node-sdk')
    if (!this.#running) return
    this.#close()
    const client = new WSClient(this.#options())
    this.#client = client
    client.on('authenticated', () => {
      this.#session = randomUUID()
      this.#sessions++
      this.problem = null
      this.#settle?.(null)
      this.#log.info({}, 'WeCom is listened to')
    })
    client.on('disconnected', () => {
      this.#session = null
    })
    client.on('error', (error) => {
      const fault = signInFault(error)
      if (fault) {
        this.problem = fault
        this.#log.error({ reason: error.message }, 'WeCom refuses the bot; it is tried again')
      } else this.#log.warn({ reason: error.message }, 'WeCom cannot be reached; it is tried again')
      this.#settle?.(fault)
    })
    client.on('message', (frame) => this.#hear(frame, this.#session ?? ''))
    client.on('event', (frame) => {
      if (frame.body?.event.eventtype === 'disconnected_event') this.#leave()
      else this.#hear(frame, this.#session ?? '')
    })
    client.connect()
  }

  /** Another connection took the place of this one: it is not pushed out in turn. */
  #leave(): void {
    const { afterDisplaced } = this.#times
    const away = Math.min(Math.max(afterDisplaced, LONGEST_AWAY), afterDisplaced * 2 ** this.#displacements++)
    this.problem = displaced(Math.ceil(away / 60_000))
    this.#session = null
    this.#log.error({ milliseconds: away }, 'another connection has taken the place of this one; it is left alone')
    clearTimeout(this.#away)
    this.#away = setTimeout(() => {
      if (this.#running)
        this.#open().catch((error: unknown) => this.#log.error({ err: error }, 'WeCom could not be connected to'))
    }, away)
  }

  #close(): void {
    const client = this.#client
    this.#client = undefined
    this.#session = null
    if (!client) return
    client.removeAllListeners()
    client.disconnect()
  }

  #options(): WSClientOptions {
    const { botId, secret, url } = this.#access
    return {
      ...{ botId, secret, maxReconnectAttempts: -1, maxAuthFailureAttempts: -1 },
      ...{ reconnectInterval: this.#times.reconnect, heartbeatInterval: this.#times.heartbeat },
      ...(url === undefined ? {} : { wsUrl: url }),
      logger: sdkLogger(this.#log),
    }
  }
}
