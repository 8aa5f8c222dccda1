import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { type Answer, type Body, bodySchema, Chats, OK, type Open, refuse, type Shown } from './chats.ts'
import type { Refusal } from './check-messages.ts'
import { Faults } from './faults.ts'

/** What somebody writes: in the group W1 as zhangsan with a mention, unless other parts are given. */
export interface Written {
  readonly text?: string
  readonly chat?: string
  readonly direct?: boolean
  readonly user?: string
  readonly msgid?: string
  /** Seconds since 1970; now otherwise. */
  readonly at?: number
  readonly quote?: string
  readonly mention?: boolean
  /** Other parts of the body: an image, a display name. */
  readonly more?: object
}

const frameSchema = z.looseObject({
  cmd: z.string(),
  headers: z.looseObject({ req_id: z.string().min(1) }),
  body: bodySchema.default({}),
})

interface Line extends Open {
  readonly socket: WebSocket
  signedIn: boolean
}

/**
 * A WeCom on the loopback that takes nothing wrong: a wrong secret, a frame before it, an unknown command, too long a
 * message, a card that is none, a reply to nothing are the errors that Tencent gives. A second connection ends the first.
 */
export class FakeWecom {
  readonly access = { botId: 'aib-fake', secret: 'fake-secret' }
  readonly chats = new Chats()
  readonly faults = new Faults()
  readonly frames: { readonly cmd: string; readonly body: Body }[] = []
  /** What was done that no correct bot does. */
  readonly errors: string[] = []
  connections = 0
  /** Also while nothing is listened to. */
  port = 0
  /** False to let nobody sign in. */
  takes = true
  #line: Line | undefined
  #server: WebSocketServer | undefined

  /** Listens, at the port given, where one was served before. */
  listen(port = 0): Promise<void> {
    const server = new WebSocketServer({ port, host: '127.0.0.1' })
    this.#server = server
    server.on('connection', (socket) => this.#connected(socket))
    return new Promise((resolve) =>
      server.once('listening', () => {
        this.port = (server.address() as AddressInfo).port
        resolve()
      }),
    )
  }

  get shown(): readonly Shown[] {
    return this.chats.shown
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/`
  }

  /** True while a bot is signed in. */
  get connected(): boolean {
    return this.#line?.signedIn === true
  }

  async close(): Promise<void> {
    for (const socket of this.#server?.clients ?? []) socket.terminate()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  /** Cuts the bot's connection. */
  cut(): void {
    this.#line?.socket.terminate()
  }

  /** Resolves when the bot has everything that was delivered up to now. */
  async delivered(): Promise<void> {
    const socket = this.#line?.socket
    if (!socket) return
    const answered = once(socket, 'pong')
    socket.ping()
    await answered
  }

  /** Delivers what somebody wrote, as WeCom does: in a group only what mentions the bot or quotes it. Gives its msgid. */
  write({ text, chat = 'W1', direct = false, user = 'zhangsan', msgid = randomUUID(), ...other }: Written): string {
    const mention = other.mention ?? !direct
    this.chats.know(direct ? user : chat)
    if (!direct && !mention && other.quote === undefined) return msgid
    const content = mention ? `@问计 ${text ?? ''}` : (text ?? '')
    this.#callback('aibot_msg_callback', direct ? user : chat, {
      ...{ msgid, aibotid: this.access.botId, chattype: direct ? 'single' : 'group', from: { userid: user } },
      ...(direct ? {} : { chatid: chat }),
      create_time: other.at ?? Math.floor(Date.now() / 1000),
      ...(text === undefined ? {} : { msgtype: 'text', text: { content } }),
      ...(other.quote === undefined ? {} : { quote: { msgtype: 'text', text: { content: other.quote } } }),
      ...other.more,
    })
    return msgid
  }

  /** Presses a button of a message by its number from 1 on. */
  press(shown: Shown, number: number, user = 'zhangsan'): void {
    const button = shown.card?.button_list[number - 1]
    if (!button || !shown.card) throw new Error(`there is no button ${number}`)
    const task_id = shown.card.task_id
    const template_card_event = { card_type: 'button_interaction', event_key: button.key, task_id }
    const reqId = this.#event(shown, user, { eventtype: 'template_card_event', template_card_event })
    this.#line?.pressed.set(reqId, task_id)
  }

  /** Says of a message that it is right (1), wrong (2), or takes that back (3). */
  judge(shown: Shown, type: 1 | 2 | 3, reasons: readonly number[] = [], content = '', user = 'zhangsan'): void {
    if (shown.feedback === null) throw new Error('nobody is asked whether that was right')
    const feedback_event = { id: shown.feedback, type, content, inaccurate_reason_list: reasons }
    this.#event(shown, user, { eventtype: 'feedback_event', feedback_event })
  }

  /** What the readers of a chat see of the bot. */
  of(chat = 'W1'): Shown[] {
    return this.shown.filter((one) => one.chat === chat)
  }

  #event({ chat }: Shown, user: string, event: object): string {
    const place = chat === user ? { chattype: 'single' } : { chattype: 'group', chatid: chat }
    const body = { msgid: randomUUID(), aibotid: this.access.botId, from: { userid: user }, msgtype: 'event', event }
    return this.#callback('aibot_event_callback', '', { ...place, ...body, create_time: Math.floor(Date.now() / 1000) })
  }

  #callback(cmd: string, chat: string, body: object): string {
    const reqId = randomUUID()
    if (!this.#line?.signedIn) return reqId
    if (chat !== '') this.#line.asked.set(reqId, chat)
    this.#line.socket.send(JSON.stringify({ cmd, headers: { req_id: reqId }, body }))
    return reqId
  }

  #connected(socket: WebSocket): void {
    const line: Line = { socket, signedIn: false, asked: new Map(), pressed: new Map() }
    socket.on('message', (data) => this.#frame(line, String(data)))
    socket.on('close', () => {
      if (this.#line === line) this.#line = undefined
    })
  }

  #frame(line: Line, data: string): void {
    const frame = frameSchema.parse(JSON.parse(data))
    const { cmd, body, headers } = frame
    this.frames.push({ cmd, body })
    const fault = this.faults.next(cmd)
    const answer = (reply: Refusal, more: object = {}) =>
      line.socket.send(JSON.stringify({ headers, ...reply, ...more }))
    if (fault?.kind === 'refuse') {
      answer({ errcode: fault.errcode, errmsg: fault.errmsg ?? 'refused' })
      return
    }
    const applies = fault === undefined || fault.applied === true
    const { body: more, ...reply } = applies ? this.#do(line, cmd, headers.req_id, body) : noBody()
    if (STRICT.includes(reply.errcode)) this.errors.push(`${cmd}: ${reply.errcode} ${reply.errmsg}`)
    if (fault?.kind === 'cut') line.socket.terminate()
    if (fault?.kind === 'silence') fault.afterwards?.()
    if (fault?.kind === 'late') setTimeout(() => answer(reply), fault.milliseconds)
    if (fault) return
    answer(reply, more === undefined ? {} : { body: more })
    if (cmd === 'aibot_subscribe' && reply.errcode === 0) this.#replace(line)
  }

  #do(line: Line, cmd: string, reqId: string, body: Body): Answer {
    if (cmd === 'aibot_subscribe') {
      const right = this.takes && body.bot_id === this.access.botId && body.secret === this.access.secret
      return right ? OK : refuse(853000, 'invalid bot_id or secret')
    }
    if (!line.signedIn) return refuse(846600, 'not subscribed')
    if (cmd === 'ping') return OK
    if (cmd === 'aibot_respond_msg') return this.chats.reply(line, reqId, body)
    if (cmd === 'aibot_respond_update_msg') return this.chats.update(line, reqId, body)
    if (cmd === 'aibot_send_msg') return this.chats.send(body)
    if (cmd === 'aibot_upload_media_init') return { ...OK, body: { upload_id: randomUUID() } }
    if (cmd === 'aibot_upload_media_chunk') return OK
    if (cmd === 'aibot_upload_media_finish')
      return { ...OK, body: { type: 'image', media_id: randomUUID(), created_at: '' } }
    return refuse(846601, `unknown cmd ${cmd}`)
  }

  #replace(line: Line): void {
    const before = this.#line
    line.signedIn = true
    this.#line = line
    this.connections++
    if (!before || before === line) return
    const event = { msgtype: 'event', msgid: randomUUID(), aibotid: this.access.botId, from: { userid: 'sys' } }
    const body = { ...event, create_time: 0, event: { eventtype: 'disconnected_event' } }
    before.socket.send(JSON.stringify({ cmd: 'aibot_event_callback', headers: { req_id: randomUUID() }, body }))
    before.socket.close()
  }
}

function noBody(): Answer {
  return OK
}

/** Refusals that a correct bot never meets. */
const STRICT = [40058, 40008, 846600, 846601, 93006, 846607]

/** A WeCom for the running test. */
export async function fakeWecom(): Promise<FakeWecom> {
  const wecom = new FakeWecom()
  await wecom.listen()
  onTestFinished(() => wecom.close())
  return wecom
}
