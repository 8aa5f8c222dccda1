import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { checkBlocks } from './check-blocks.ts'
import { type Fault, Faults } from './faults.ts'
import { call, Refused, type Tokens, TooFast } from './web-api.ts'
import { Workspace } from './workspace.ts'

type Json = Record<string, unknown>

export const SECRET = 'fake signing secret'
export const SCOPES = [
  ...['app_mentions:read', 'channels:history', 'chat:write', 'commands', 'groups:history', 'im:history'],
] as const

export interface FakeOptions {
  readonly scopes?: readonly string[]
  /** Milliseconds between two messages of a channel; 0, the default, for no limit. */
  readonly between?: number
}

/** One envelope that was sent, and what came back. */
export interface Sent {
  readonly id: string
  readonly acknowledged: Promise<Json>
  /** False where nothing has come yet. */
  isAcknowledged: boolean
}

/**
 * A Slack on the loopback that takes nothing wrong: an unknown method, a wrong token, a missing scope, blocks that Slack
 * would refuse and a second use of a ticket are errors. Web API, Socket Mode, signed requests, response addresses.
 */
export class FakeSlack {
  readonly workspace = new Workspace()
  readonly faults = new Faults()
  readonly calls: { readonly method: string; readonly args: Json }[] = []
  /** What was done that no app may do. */
  readonly errors: string[] = []
  readonly tokens: { bot: string; app: string; scopes: readonly string[] }
  readonly foreign = new Set<string>()
  between: number
  /** What a new connection gets: hello, or nothing. */
  hello = true
  /** Sockets that are open, the newest last. */
  readonly sockets: WebSocket[] = []
  connections = 0
  readonly #tickets = new Set<string>()
  readonly #triggers = new Set<string>()
  readonly #waiting = new Map<string, (payload: Json) => void>()
  readonly #responses = new Map<string, number>()
  readonly #server: Server
  readonly #sockets = new WebSocketServer({ noServer: true })

  constructor({ scopes = SCOPES, between = 0 }: FakeOptions = {}) {
    this.tokens = { bot: 'xoxb-fake', app: 'xapp-fake', scopes }
    this.between = between
    this.#server = createServer((request, response) => {
      void this.#answer(request, response)
    })
    this.#server.on('upgrade', (request, socket, head) => {
      const ticket = new URL(request.url ?? '', 'http://x').searchParams.get('ticket') ?? ''
      if (!this.#tickets.delete(ticket)) {
        this.errors.push('a ticket was used twice')
        socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
        return
      }
      this.#sockets.handleUpgrade(request, socket, head, (client) => this.#connected(client))
    })
  }

  /** Listens, at the port given, where one was served before. */
  listen(port = 0): Promise<void> {
    return new Promise((resolve) => {
      this.#server.listen(port, '127.0.0.1', () => resolve())
    })
  }

  get port(): number {
    const address = this.#server.address() as AddressInfo
    return address.port
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.port}/api/`
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  newTrigger(): string {
    const id = randomUUID()
    this.#triggers.add(id)
    return id
  }

  /** An address at which an answer to a command or a click is taken, five times. */
  newResponseUrl(): string {
    const id = randomUUID()
    this.#responses.set(id, 5)
    return `http://127.0.0.1:${this.port}/response/${id}`
  }

  /** Sends an envelope over the newest socket. */
  send(type: string, payload: unknown, retry?: { readonly attempt: number; readonly reason: string }): Sent {
    const socket = this.sockets.at(-1)
    if (!socket) throw new Error('no socket is open')
    const id = randomUUID()
    const acknowledged = new Promise<Json>((resolve) => {
      this.#waiting.set(id, (reply) => {
        sent.isAcknowledged = true
        resolve(reply)
      })
    })
    const sent: Sent = { id, acknowledged, isAcknowledged: false }
    const frame = {
      ...{ type, envelope_id: id, payload, accepts_response_payload: type !== 'events_api' },
      ...(retry ? { retry_attempt: retry.attempt, retry_reason: retry.reason } : {}),
    }
    socket.send(JSON.stringify(frame))
    return sent
  }

  /** Sends a frame as it is. */
  sendFrame(frame: unknown): void {
    this.sockets.at(-1)?.send(JSON.stringify(frame))
  }

  /** A request with Slack's signature. */
  async deliver(
    url: string,
    body: string,
    options: {
      readonly secret?: string
      readonly at?: number
      readonly headers?: Record<string, string>
      readonly type?: string
    } = {},
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { secret = SECRET, at = Math.floor(Date.now() / 1000), type = 'application/json' } = options
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': signature,
        ...options.headers,
      },
    })
    return { status: response.status, text: await response.text() }
  }

  #connected(socket: WebSocket): void {
    this.connections++
    if (this.hello) {
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }))
      this.sockets.push(socket)
    }
    socket.on('message', (data) => {
      const { envelope_id: id, payload = {} } = JSON.parse(String(data))
      this.#waiting.get(id)?.(payload)
      if (!this.#waiting.delete(id)) this.errors.push('an envelope was acknowledged twice, or was none of ours')
    })
    socket.on('close', () => {
      const at = this.sockets.indexOf(socket)
      if (at >= 0) this.sockets.splice(at, 1)
    })
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const [, kind = '', name = ''] = (request.url ?? '').split('/')
    if (kind === 'response') {
      const fault = this.faults.next('response_url')
      if (fault === undefined || ('applied' in fault && fault.applied))
        this.#respond(name, body, fault ? null : response)
      if (fault) this.#fail(fault, response)
      return
    }
    if (kind === 'upload') {
      const file = this.workspace.files.find(({ id }) => id === name)
      if (file) file.received = Buffer.byteLength(body)
      return reply(response, file ? 200 : 404, {})
    }
    if (kind !== 'api') return reply(response, 404, {})
    const fault = this.faults.next(name)
    if (fault?.kind === 'limited') {
      const after = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
      return reply(response, 429, { ok: false, error: 'ratelimited' }, after)
    }
    if (fault?.kind === 'error') return reply(response, 200, { ok: false, error: fault.error, ...fault.data })
    const args: Json = Object.fromEntries(new URLSearchParams(body))
    this.calls.push({ method: name, args })
    const applies = fault === undefined || fault.applied === true
    const result = applies ? this.#call(name, request, args) : undefined
    if (fault?.kind === 'silence' && fault.appliedAfter !== undefined)
      setTimeout(() => this.#call(name, request, args), fault.appliedAfter)
    if (fault) return this.#fail(fault, response)
    if (result === 'too fast') return reply(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': '1' })
    reply(response, 200, result ?? {}, { 'x-oauth-scopes': this.tokens.scopes.join(',') })
  }

  #call(method: string, request: IncomingMessage, args: Json): Json | 'too fast' {
    const world = {
      ...{ workspace: this.workspace, tokens: this.tokens as Tokens, between: this.between, foreign: this.foreign },
      newTicket: () => {
        const ticket = randomUUID()
        this.#tickets.add(ticket)
        return `ws://127.0.0.1:${this.port}/link?ticket=${ticket}`
      },
      uploadUrl: (file: string) => `http://127.0.0.1:${this.port}/upload/${file}`,
      useTrigger: (id: string) => this.#triggers.delete(id),
    }
    try {
      return { ok: true, ...call(method, request, args, world) }
    } catch (error) {
      if (error instanceof TooFast) return 'too fast'
      if (!(error instanceof Refused)) throw error
      if (STRICT.includes(error.message)) this.errors.push(`${method}: ${error.message} ${JSON.stringify(error.data)}`)
      return { ok: false, error: error.message, ...error.data }
    }
  }

  #fail(fault: Fault, response: ServerResponse): void {
    if (fault.kind === 'status') reply(response, fault.status, { ok: false, error: 'internal_error' })
    if (fault.kind === 'reset') response.socket?.destroy()
  }

  /** Takes an answer to a press; says nothing where there is no response. */
  #respond(id: string, body: string, response: ServerResponse | null): unknown {
    const left = this.#responses.get(id) ?? 0
    if (left === 0) return response && reply(response, 404, { ok: false, error: 'used_url' })
    this.#responses.set(id, left - 1)
    const parsed: Json = JSON.parse(body)
    const wrong = parsed.blocks === undefined ? [] : checkBlocks(parsed.blocks, 'message')
    if (parsed.delete_original !== true && (typeof parsed.text !== 'string' || parsed.text === ''))
      wrong.push('no text')
    if (wrong.length > 0) {
      this.errors.push(`response: ${wrong.join('; ')}`)
      return response && reply(response, 400, { ok: false, error: 'invalid_blocks' })
    }
    this.workspace.responses.push({ url: id, body: parsed })
    return response?.end('ok')
  }
}

/** Refusals that a correct app never meets. */
const STRICT = [
  'unknown_method',
  'invalid_blocks',
  'invalid_arguments',
  'no_text',
  'msg_too_long',
  'unfurling_is_on',
  'not_allowed_token_type',
]

function reply(response: ServerResponse, status: number, body: Json, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** A Slack for the running test. */
export async function fakeSlack(options: FakeOptions = {}): Promise<FakeSlack> {
  const slack = new FakeSlack(options)
  await slack.listen()
  onTestFinished(() => slack.close())
  return slack
}
