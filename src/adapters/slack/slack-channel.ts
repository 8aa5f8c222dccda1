import { setTimeout as sleep } from 'node:timers/promises'
import type { AppOptions } from '@slack/bolt'
import { WebClient, type WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import { operatorError, WenjiError } from '../../core/errors.ts'
import type { Channel, ChannelStatus, House } from '../../core/rooms/channel.ts'
import { ChatPace } from './chat-pace.ts'
import { ClaimingApp } from './claiming-app.ts'
import type { Desk } from './desk.ts'
import { publishHome } from './handle-home.ts'
import { GuardedHttpReceiver } from './http-receiver.ts'
import { LOCALE_SCOPE, SCOPES } from './names.ts'
import type { Self } from './parse-event.ts'
import { Presses } from './presses.ts'
import { nextTry } from './reconnect-plan.ts'
import { registerListeners } from './register-listeners.ts'
import type { SettlingTimes } from './settling.ts'
import { missingScope, reasonOf, tokenFault } from './slack-errors.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'
import { SlackPoster } from './slack-poster.ts'
import { SlackSender } from './slack-sender.ts'
import { SocketReceiver } from './socket-receiver.ts'
import { StatusLine } from './status-line.ts'
import { Tongues } from './tongues.ts'

/** How Slack is reached. All of it is secret. */
export type SlackAccess = { readonly botToken: string; readonly apiUrl: string | undefined } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }
)

/** Times that tests shorten. */
export interface SlackTimes extends SettlingTimes {
  /** Milliseconds between two messages of a channel. */
  readonly between?: number
  readonly helloWithin?: number
  readonly apiWithin?: number
  readonly unhandledAfter?: number
}

const API_WITHIN = 10_000

const authSchema = z.looseObject({
  user_id: z.string(),
  bot_id: z.string(),
  team_id: z.string(),
  response_metadata: z.looseObject({ scopes: z.array(z.string()).optional() }).optional(),
})

/** The bot in one Slack workspace. */
export class SlackChannel implements Channel {
  readonly name = 'slack'
  readonly sender: SlackSender
  readonly poster: SlackPoster
  readonly #access: SlackAccess
  readonly #house: House
  readonly #log: SlackLog
  readonly #times: SlackTimes
  readonly #desk: Desk
  readonly #status: StatusLine
  readonly #receiver: SocketReceiver | GuardedHttpReceiver
  #app: ClaimingApp | undefined
  #lastEventAt: number | null = null
  #problem: WenjiError | null = null
  #listening = false
  readonly #stopping = new AbortController()
  #trying: Promise<void> | undefined

  constructor(access: SlackAccess, house: House, log: SlackLog, times: SlackTimes = {}) {
    this.#access = access
    this.#house = house
    this.#log = log
    this.#times = times
    const web = new WebClient(access.botToken, this.#clientOptions())
    this.#desk = { house, web, log, tongues: new Tongues(web), presses: new Presses() }
    this.#status = new StatusLine(web, () => house.now())
    const pace = new ChatPace(() => house.now(), times.between)
    this.sender = new SlackSender(web, this.#status, pace, times)
    this.poster = new SlackPoster(web, log, pace, times)
    this.#receiver = this.#newReceiver()
  }

  /** The port of HTTP mode. */
  get port(): number | undefined {
    return this.#receiver instanceof GuardedHttpReceiver ? this.#receiver.port : undefined
  }

  async start(): Promise<void> {
    try {
      await this.#open()
    } catch (error) {
      const fault = this.#faultOf(error)
      if (fault) throw fault
      this.#log.warn({ reason: reasonOf(error) }, 'Slack cannot be reached; it is tried again')
      this.#trying = this.#openLater()
    }
  }

  async stop(milliseconds: number): Promise<void> {
    this.#stopping.abort()
    this.sender.close()
    this.poster.close()
    await Promise.all([this.#receiver.stop(milliseconds), this.#app?.drain(milliseconds)])
    this.#listening = false
    await this.#trying
  }

  status(): ChannelStatus {
    const socket = this.#receiver instanceof SocketReceiver ? this.#receiver : undefined
    return {
      connected: socket ? socket.connected : this.#listening,
      lastEventAt: this.#lastEventAt,
      reconnects: socket?.reconnects ?? 0,
      problem: (this.#problem ?? socket?.problem)?.forPerson ?? null,
    }
  }

  async #open(): Promise<void> {
    const self = await this.#introduce()
    this.#app ??= this.#newApp(self)
    if (this.#stopping.signal.aborted) return
    await this.#receiver.start()
    this.#listening = true
    if (this.port !== undefined) this.#log.info({ port: this.port }, 'Slack is listened to over HTTP')
    else this.#log.info({ team: self.team }, 'Slack is listened to in Socket Mode')
  }

  async #openLater(): Promise<void> {
    const { signal } = this.#stopping
    const began = performance.now()
    for (let last = 0; !signal.aborted; ) {
      const { pause, after } = nextTry(performance.now() - began, last, API_WITHIN, Math.random())
      last = pause
      await sleep(after, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
      try {
        await this.#open()
        this.#problem = null
        return
      } catch (error) {
        this.#problem = this.#faultOf(error)
        this.#log.warn({ reason: reasonOf(error) }, 'Slack cannot be reached; it is tried again')
      }
    }
  }

  #faultOf(error: unknown): WenjiError | null {
    if (error instanceof WenjiError) return error
    if (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))
      return operatorError(`SLACK_HTTP_PORT: the port cannot be opened (${error.code}); take another one`, error)
    return tokenFault(error, 'SLACK_BOT_TOKEN')
  }

  /** Who the bot is, and whether its token may do what is needed. */
  async #introduce(): Promise<Self> {
    const reply = authSchema.parse(await this.#desk.web.auth.test())
    const has = reply.response_metadata?.scopes
    const missing = has ? Object.keys(SCOPES).filter((scope) => !has.includes(scope)) : []
    if (missing.length > 0) throw missingScope('SLACK_BOT_TOKEN', missing)
    this.#desk.tongues.mayAsk = has?.includes(LOCALE_SCOPE) === true
    return { botUserId: reply.user_id, botId: reply.bot_id, team: reply.team_id }
  }

  #newApp(self: Self): ClaimingApp {
    const options: AppOptions = {
      ...{ token: this.#access.botToken, botId: self.botId, botUserId: self.botUserId },
      ...{ receiver: this.#receiver, convoStore: false, logger: boltLogger(this.#log) },
      clientOptions: this.#clientOptions(),
    }
    const app = new ClaimingApp(options, {
      ...{ house: this.#house, self, status: this.#status, tongues: this.#desk.tongues },
      home: (user) =>
        publishHome(user, this.#desk).catch((error: unknown) =>
          this.#log.error({ err: error }, 'a home could not be shown'),
        ),
      heard: () => {
        this.#lastEventAt = this.#house.now()
      },
      ignored: (reason, event) => this.#log.debug?.({ event, reason }, 'a message of Slack is not answered'),
    })
    registerListeners(app, this.#desk, () => {
      this.#lastEventAt = this.#house.now()
    })
    return app
  }

  #newReceiver(): SocketReceiver | GuardedHttpReceiver {
    const logger = boltLogger(this.#log)
    const { helloWithin, unhandledAfter } = this.#times
    if (this.#access.mode === 'http') {
      const { signingSecret, port } = this.#access
      const now = () => this.#house.now()
      return new GuardedHttpReceiver({
        ...{ signingSecret, port, logger, now },
        ...(unhandledAfter === undefined ? {} : { unhandledAfter }),
      })
    }
    return new SocketReceiver({
      ...{ appToken: this.#access.appToken, logger, log: this.#log, clientOptions: () => this.#clientOptions() },
      ...(helloWithin === undefined ? {} : { helloWithin }),
    })
  }

  /** Made anew for each client. Nothing is tried again behind our back: a second try could be a second message. */
  #clientOptions(): WebClientOptions {
    return {
      ...(this.#access.apiUrl === undefined ? {} : { slackApiUrl: this.#access.apiUrl }),
      ...{ timeout: this.#times.apiWithin ?? API_WITHIN, rejectRateLimitedCalls: true, retryConfig: { retries: 0 } },
      logger: boltLogger(this.#log),
    }
  }
}
