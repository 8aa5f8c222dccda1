import { FileBox, type FileBoxInterface } from 'file-box'
import { type payloads, types } from 'wechaty-puppet'
import { mock, PuppetMock } from 'wechaty-puppet-mock'

/** What the account said. */
export interface SentByAccount {
  readonly to: string
  readonly text: string | undefined
  readonly file: string | undefined
  readonly at: number
}

/** A message that somebody writes; a text unless another type is given. */
export interface Written {
  readonly id?: string
  readonly talkerId: string
  readonly roomId?: string
  readonly listenerId?: string
  readonly text?: string
  readonly mentionIdList?: string[]
  readonly type?: number
  readonly timestamp?: number
}

export const BOT = 'wxid_bot'

let ids = 0

/**
 * A WeChat made of wechaty's mock, with what the mock leaves out: sent messages, failures, files, renamed rooms. Rooms and
 * people keep their ids when a new puppet takes the place of one that was killed.
 */
export class WechatRig {
  readonly mocker = new mock.Mocker()
  readonly puppet = new PuppetMock({ mocker: this.mocker })
  readonly sent: SentByAccount[] = []
  /** Thrown at the next message that is sent. */
  failNext: Error | undefined
  /** How often the puppet was really stopped or logged out. */
  stops = 0

  constructor() {
    // What the puppet tells without anybody listening is no fault of a test.
    this.puppet.on('error', () => {})
    const { puppet, mocker } = this
    const stop = puppet.stop.bind(puppet)
    Object.assign(puppet, {
      stop: async () => {
        this.stops++
        await stop()
      },
      messageSendText: (to: string, text: string) => this.#record(to, text, undefined),
      messageSendFile: async (to: string, file: FileBoxInterface) => {
        const id = `f${++ids}`
        mocker.cacheFileBoxPayload.set(id, FileBox.fromBase64(await file.toBase64(), file.name).toJSON())
        return this.#record(to, undefined, file.name)
      },
      roomMemberRawPayload: async (roomId: string, id: string) => ({
        ...{ id, roomAlias: this.aliases.get(`${roomId} ${id}`) ?? '' },
        name: mocker.contactPayload(id).name,
      }),
      roomMemberRawPayloadParser: async (payload: payloads.RoomMember) => payload,
    })
  }

  /** Names that people have in a room, by `ROOM PERSON`. */
  readonly aliases = new Map<string, string>()

  /** People and rooms; the account is in all of them. */
  people(names: Readonly<Record<string, string>>): this {
    for (const [id, name] of Object.entries(names)) this.mocker.createContact({ id, name })
    return this
  }

  rooms(topics: Readonly<Record<string, string>>): this {
    for (const [id, topic] of Object.entries(topics))
      this.mocker.createRoom({ id, topic, memberIdList: [...this.mocker.cacheContactPayload.keys()] })
    return this
  }

  login(): void {
    this.mocker.login(this.mocker.ContactMock.load(BOT))
  }

  /** Somebody writes; gives the id of the message. */
  write(written: Written): string {
    const full = {
      ...{ id: `m${++ids}-${Date.now()}`, timestamp: Date.now(), type: types.Message.Text, text: '' },
      ...written,
    }
    this.#keep(full)
    this.puppet.emit('message', { messageId: full.id })
    return full.id
  }

  /** A message that was written before comes again. */
  repeat(messageId: string): void {
    this.puppet.emit('message', { messageId })
  }

  async rename(roomId: string, topic: string): Promise<void> {
    this.mocker.cacheRoomPayload.set(roomId, { ...this.mocker.roomPayload(roomId), topic })
    await this.puppet.dirtyPayload(types.Payload.Room, roomId)
    const changer = [...this.mocker.cacheContactPayload.keys()].find((id) => id !== BOT) ?? BOT
    this.puppet.emit('room-topic', {
      ...{ roomId, newTopic: topic, oldTopic: '', changerId: changer, timestamp: Date.now() },
    })
  }

  /** What was said in a room or to a person. */
  textsTo(to: string): string[] {
    return this.sent.filter((one) => one.to === to).flatMap(({ text }) => (text === undefined ? [] : [text]))
  }

  async #record(to: string, text: string | undefined, file: string | undefined): Promise<string> {
    const error = this.failNext
    this.failNext = undefined
    if (error) throw error
    if (!this.puppet.isLoggedIn) throw new Error('not logged in')
    this.sent.push({ to, text, file, at: Date.now() })
    const place = to.includes('@chatroom') ? { roomId: to } : { listenerId: to }
    return this.write({ talkerId: BOT, text: text ?? '', ...place })
  }

  /** The mock's own type wants the fields of one of its two kinds of messages, never both left open. */
  #keep(message: Written & { readonly id: string; readonly timestamp: number; readonly type: number }): void {
    const payload: unknown = message
    // Not as a MessageMock, of which the mock forgets none.
    if (isMessage(payload)) this.mocker.cacheMessagePayload.set(message.id, payload)
  }
}

function isMessage(value: unknown): value is payloads.Message {
  return typeof value === 'object' && value !== null && 'id' in value && 'talkerId' in value
}
