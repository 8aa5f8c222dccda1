import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type App, HTTPReceiver, type Logger, type Receiver } from '@slack/bolt'
import { HTTP_PATH } from './names.ts'

/** Slack's own bodies are far below; more is refused with 413. */
const BODY_LIMIT = 1024 * 1024
/** Seconds that a request's time may be off, either way. Bolt itself refuses old ones alone. */
const CLOCKS_DIFFER = 5 * 60
const REQUEST_WITHIN = 10_000

export interface HttpOptions {
  readonly signingSecret: string
  readonly port: number
  readonly logger: Logger
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Milliseconds after which a command that nobody acknowledged is answered with 404. */
  readonly unhandledAfter?: number
}

/** Bolt's receiver behind a server of ours, which refuses requests from the future before anything else is done. */
export class GuardedHttpReceiver implements Receiver {
  readonly #bolt: HTTPReceiver
  readonly #options: HttpOptions
  #server: Server | undefined

  constructor(options: HttpOptions) {
    const { signingSecret, logger, unhandledAfter } = options
    this.#options = options
    this.#bolt = new HTTPReceiver({
      ...{ signingSecret, logger, endpoints: [HTTP_PATH], bodyLimit: BODY_LIMIT },
      ...(unhandledAfter === undefined ? {} : { unhandledRequestTimeoutMillis: unhandledAfter }),
    })
  }

  init(app: App): void {
    this.#bolt.init(app)
  }

  /** The port that is listened at; undefined before the start. */
  get port(): number | undefined {
    const address = this.#server?.address()
    return typeof address === 'object' && address !== null ? address.port : undefined
  }

  start(): Promise<void> {
    const server = createServer((request, response) => this.#receive(request, response))
    server.requestTimeout = REQUEST_WITHIN
    server.headersTimeout = REQUEST_WITHIN
    this.#server = server
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#options.port, () => {
        server.off('error', reject)
        resolve()
      })
    })
  }

  /** Takes no new connection; ends when every request has its answer, or when its time is over. */
  stop(milliseconds = 4000): Promise<void> {
    const server = this.#server
    if (!server?.listening) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), milliseconds)
      server.close(() => {
        clearTimeout(timer)
        resolve()
      })
      server.closeIdleConnections()
    })
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const stamp = Number(request.headers['x-slack-request-timestamp'] ?? Number.NaN)
    if (stamp > this.#options.now() / 1000 + CLOCKS_DIFFER) {
      refuse(response, 401)
      return
    }
    try {
      this.#bolt.requestListener(request, response)
    } catch {
      // Bolt throws for a path or a method that is not Slack's.
      refuse(response, 404)
    }
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' })
  response.end()
}
