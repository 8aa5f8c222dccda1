import { setTimeout as sleep } from 'node:timers/promises'
import type { App, Logger, Receiver } from '@slack/bolt'
import { SocketModeClient } from '@slack/socket-mode'
import type { WebClientOptions } from '@slack/web-api'
import { z } from 'zod'
import type { WenjiError } from '../../core/errors.ts'
import { nextTry } from './reconnect-plan.ts'
import { reasonOf, tokenFault } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import { within } from './within.ts'

const HELLO_WITHIN = 10_000
const CLOSE_WITHIN = 500
const RETIRE_WITHIN = 3000

const envelope = z.looseObject({ type: z.string(), envelope_id: z.string().optional() })

/**
 * The client's own handling of a message throws for some envelopes (app_rate_limited has no event), which would end the
 * process. Here such a one is acknowledged where it can be, and told of.
 */
class SafeClient extends SocketModeClient {
  onOdd: (type: string) => void = () => {}
  /** Slack is about to close the connection. The client itself would close it at once, and lose acknowledgements. */
  onDisconnectFrame: () => void = () => {}

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    if (readFrame(data)?.type === 'disconnect') {
      this.onDisconnectFrame()
      return
    }
    try {
      await super.onWebSocketMessage(data, isBinary)
    } catch {
      const read = readFrame(data)
      this.onOdd(read?.type ?? 'unreadable')
      if (read?.envelope_id !== undefined) await this.#acknowledge(read.envelope_id)
    }
  }

  async #acknowledge(id: string): Promise<void> {
    // `send` is private in the client's types, and there is no other way to acknowledge an envelope it cannot read.
    const sender = this as unknown as { send(id: string): Promise<void> }
    await sender.send(id).catch(() => {})
  }
}

function readFrame(data: unknown): z.infer<typeof envelope> | undefined {
  try {
    const parsed = envelope.safeParse(JSON.parse(typeof data === 'string' ? data : ''))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

export interface SocketOptions {
  readonly appToken: string
  /** Made anew for each client: the client changes what it is given. */
  readonly clientOptions: () => WebClientOptions
  readonly logger: Logger
  readonly log: SlackLog
  readonly helloWithin?: number
}

interface SlackEventArguments {
  readonly ack: (response?: Record<string, unknown>) => Promise<void>
  readonly body: Record<string, unknown>
  readonly retry_num?: number
  readonly retry_reason?: string
}

/**
 * Socket Mode under supervision: a refresh opens the next connection before anything is lost, any other end of it opens
 * one after a growing pause, and nothing that Slack sends ends the process.
 */
export class SocketReceiver implements Receiver {
  readonly #options: SocketOptions
  readonly #inflight = new Set<Promise<void>>()
  #app: App | undefined
  #current: SocketModeClient | undefined
  #opening: Promise<void> | undefined
  readonly #stopping = new AbortController()
  reconnects = 0
  /** What an operator has to mend before a connection can be. */
  problem: WenjiError | null = null

  constructor(options: SocketOptions) {
    this.#options = options
  }

  get #helloWithin(): number {
    return this.#options.helloWithin ?? HELLO_WITHIN
  }

  get connected(): boolean {
    return this.#current !== undefined
  }

  init(app: App): void {
    this.#app = app
  }

  /** Connects. Rejects with WenjiError for a token that Slack refuses; anything else is tried again until it works. */
  async start(): Promise<void> {
    try {
      await this.#connect(this.#helloWithin)
    } catch (error) {
      const fault = tokenFault(error, 'SLACK_APP_TOKEN')
      if (fault) throw fault
      this.#options.log.warn({ reason: reasonOf(error) }, 'Slack cannot be reached; it is tried again')
      this.#reconnect()
    }
  }

  /** Takes nothing more in; what is being handled may end within the time. */
  async stop(milliseconds = 4000): Promise<void> {
    this.#stopping.abort()
    await within(Promise.allSettled(this.#inflight), milliseconds - CLOSE_WITHIN)
    const client = this.#current
    this.#current = undefined
    if (client) await within(client.disconnect(), CLOSE_WITHIN)
  }

  /** Opens a connection; rejects where it is not there within the milliseconds. */
  async #connect(milliseconds: number): Promise<void> {
    const { appToken, clientOptions, logger, log } = this.#options
    const client = new SafeClient({ appToken, autoReconnectEnabled: false, logger, clientOptions: clientOptions() })
    client.onOdd = (type) => log.warn({ type }, 'Slack sent something that its own client cannot read')
    client.on('slack_event', (event: SlackEventArguments) => {
      const handling = this.#handle(event).finally(() => this.#inflight.delete(handling))
      this.#inflight.add(handling)
    })
    client.onDisconnectFrame = () => {
      this.#lost(client)
      void this.#retire(client)
    }
    client.on('disconnected', () => this.#lost(client))
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no hello in time')), milliseconds)
    })
    try {
      await Promise.race([client.start(), late])
    } catch (error) {
      await abandon(client)
      throw error
    } finally {
      clearTimeout(timer)
    }
    if (this.#stopping.signal.aborted) return abandon(client)
    this.#current = client
    this.problem = null
  }

  #lost(client: SocketModeClient): void {
    if (client !== this.#current) return
    this.#current = undefined
    this.#reconnect()
  }

  /** Closes a connection that Slack is about to end, when what came over it is acknowledged. */
  async #retire(client: SocketModeClient): Promise<void> {
    await within(Promise.allSettled(this.#inflight), RETIRE_WITHIN)
    await within(client.disconnect(), RETIRE_WITHIN)
  }

  #reconnect(): void {
    if (this.#stopping.signal.aborted || this.#opening) return
    this.#opening = this.#open().finally(() => {
      this.#opening = undefined
      // It may have been lost again while this was ending.
      if (!this.#current) this.#reconnect()
    })
  }

  async #open(): Promise<void> {
    const lost = performance.now()
    let within = nextTry(0, 0, this.#helloWithin, 1).within
    for (let n = 0, last = 0; !this.#stopping.signal.aborted; n++) {
      try {
        await this.#connect(within)
        this.reconnects++
        return
      } catch (error) {
        this.problem = tokenFault(error, 'SLACK_APP_TOKEN')
        const about = { reason: reasonOf(error), attempt: n + 1 }
        if (this.problem) this.#options.log.error(about, 'Slack refuses the app-level token; it is tried again')
        else this.#options.log.warn(about, 'the connection to Slack could not be opened; it is tried again')
        const next = nextTry(performance.now() - lost, last, this.#helloWithin, Math.random())
        within = next.within
        last = next.pause
        await sleep(next.after, undefined, { signal: this.#stopping.signal }).catch(() => {})
      }
    }
  }

  async #handle({ ack, body, retry_num, retry_reason }: SlackEventArguments): Promise<void> {
    let acknowledged = false
    const once = async (response?: unknown): Promise<void> => {
      if (acknowledged) return
      acknowledged = true
      await ack(typeof response === 'string' ? { text: response } : isRecord(response) ? response : {}).catch(
        (error: unknown) =>
          this.#options.log.warn({ reason: reasonOf(error) }, 'an event was handled and could not be acknowledged'),
      )
    }
    try {
      await this.#app?.processEvent({
        body,
        ack: once,
        ...(retry_num === undefined ? {} : { retryNum: retry_num }),
        ...(retry_reason === undefined ? {} : { retryReason: retry_reason }),
      })
    } catch (error) {
      this.#options.log.error({ err: error }, 'an event could not be handled and is not acknowledged')
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

async function abandon(client: SocketModeClient): Promise<void> {
  client.removeAllListeners()
  client.on('error', () => {})
  await within(client.disconnect(), 0)
}
