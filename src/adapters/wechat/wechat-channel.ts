import type { Alarm, Channel, ChannelStatus, Hold, House } from '../../core/rooms/channel.ts'
import type { WechatSettings } from '../../core/rooms/wechat-settings.ts'
import type { WorkTime } from '../../core/rooms/working-hours.ts'
import type { Account, ConnectionEvents, Fault, GatewayAccess } from './account.ts'
import { AlarmBook } from './alarm-book.ts'
import { type ConnectionTimes, GatewayConnection } from './gateway-connection.ts'
import { MessageDesk } from './message-desk.ts'
import { Pace, type PaceSettings } from './pace.ts'
import { RoomBook } from './room-book.ts'
import { FAULTS, roomTrouble, silentTrouble } from './troubles.ts'
import { Voice } from './voice.ts'
import type { WechatLog } from './wechat-log.ts'
import { WechatPoster } from './wechat-poster.ts'
import { WechatSender } from './wechat-sender.ts'

/** What tests shorten or turn off. */
export interface WechatTimes extends ConnectionTimes {
  readonly pace?: PaceSettings
  readonly tickEvery?: number
}

/** How often it is looked whether something has lasted too long, and how often rooms are looked at anew. */
const TICK = 15_000
const LOOK_AT_ROOMS = 10 * 60_000
const MINUTE = 60_000

export interface WechatOptions {
  readonly settings: WechatSettings
  /** The rooms that are answered. */
  readonly topics: readonly string[]
  readonly workTime: WorkTime
  readonly times?: WechatTimes
}

/** The bot as one account of personal WeChat, behind a gateway. It reads and answers; it takes no commands. */
export class WechatChannel implements Channel {
  readonly name = 'wechat'
  readonly sender: WechatSender
  readonly poster: WechatPoster
  readonly #access: GatewayAccess
  readonly #house: House
  readonly #log: WechatLog
  readonly #settings: WechatSettings
  readonly #workTime: WorkTime
  readonly #times: WechatTimes
  readonly #rooms: RoomBook
  readonly #alarms: AlarmBook
  readonly #voice: Voice
  readonly #desk: MessageDesk
  readonly #connection: GatewayConnection
  #account: Account | undefined
  #hold: Hold | undefined
  #looking: Promise<void> = Promise.resolve()
  #lookedAt = 0
  /** False after a login until it is known which rooms there are: nothing can be said before. */
  #roomsKnown = false
  #heardAt = 0
  #lastEventAt: number | null = null
  #ticking: NodeJS.Timeout | undefined

  constructor(
    access: GatewayAccess,
    house: House,
    log: WechatLog,
    { settings, topics, workTime, times = {} }: WechatOptions,
  ) {
    this.#access = access
    this.#house = house
    this.#log = log
    this.#settings = settings
    this.#workTime = workTime
    this.#times = times
    const now = () => house.now()
    this.#rooms = new RoomBook(topics)
    this.#alarms = new AlarmBook(now, log)
    const pace = times.pace ?? {
      gap: { from: settings.gap.from * 1000, to: settings.gap.to * 1000 },
      perMinute: settings.perMinute,
    }
    this.#voice = new Voice(new Pace(pace, now, Math.random), () => (this.#roomsKnown ? this.#account : undefined))
    const parts = {
      ...{ voice: this.#voice, workTime, now, log, direct: settings.direct },
      roomOf: (topic: string) => this.#rooms.idOf(topic),
    }
    this.sender = new WechatSender({ ...parts, onSaid: (chat) => this.#desk.said(chat) })
    this.poster = new WechatPoster(parts)
    this.#desk = new MessageDesk({
      ...{ house, log, settings, rooms: this.#rooms, voice: this.#voice, poster: this.poster },
      accountName: () => this.#account?.name ?? '',
      lookAgain: () => this.#lookAtRooms(MINUTE / 2),
    })
    this.#connection = new GatewayConnection(access, this.#events(), times)
  }

  /** Never rejects: a gateway that is not there, or a wrong token, is told by the status and tried again. */
  async start(): Promise<void> {
    this.#ticking ??= setInterval(() => this.#tick(), this.#times.tickEvery ?? TICK)
    this.#hold ??= this.#house.hold(`wechat:${this.#access.endpoint}`, {
      start: () => this.#connection.start(),
      stop: async () => {
        await this.#connection.stop()
        this.#account = undefined
        this.#alarms.reset()
      },
    })
  }

  async stop(milliseconds: number): Promise<void> {
    clearInterval(this.#ticking)
    this.#voice.close()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds)
    })
    await Promise.race([this.#hold?.stop(), late])
    clearTimeout(timer)
  }

  onAlarm(listener: (alarm: Alarm) => void): void {
    this.#alarms.listen(listener)
  }

  status(): ChannelStatus {
    return {
      connected: this.#account !== undefined,
      lastEventAt: this.#lastEventAt,
      reconnects: this.#connection.reconnects,
      problem: this.#alarms.problem,
    }
  }

  /** Messages that were not answered, by the reason. */
  get ignored(): Readonly<Record<string, number>> {
    return this.#desk.ignored
  }

  #events(): ConnectionEvents {
    return {
      loggedIn: (account) => {
        this.#account = account
        this.#roomsKnown = false
        this.#heardAt = this.#house.now()
        for (const fault of Object.keys(FAULTS)) this.#alarms.clear(fault)
        this.#log.info({ endpoint: this.#access.endpoint }, 'WeChat is listened to')
        void this.#lookAtRooms(0)
      },
      lost: (fault) => this.#lost(fault),
      message: async (raw) => {
        this.#lastEventAt = this.#house.now()
        this.#heardAt = this.#lastEventAt
        this.#alarms.clear('silence')
        await this.#looking
        await this.#desk.take(raw)
      },
      roomsChanged: () => void this.#lookAtRooms(0),
    }
  }

  #lost(fault: Fault): void {
    this.#account = undefined
    for (const other of Object.keys(FAULTS)) if (other !== fault) this.#alarms.clear(other)
    const { text, patience } = FAULTS[fault]
    this.#alarms.raise(fault, text, patience)
  }

  /** Looks how rooms are called, unless that was done within so many milliseconds; one look after another. */
  #lookAtRooms(unlessWithin: number): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      const account = this.#account
      if (!account || this.#house.now() - this.#lookedAt < unlessWithin) return
      try {
        await this.#rooms.refresh(account)
        this.#lookedAt = this.#house.now()
        this.#roomsKnown = true
        this.#tellRooms()
      } catch (error) {
        this.#log.warn({ err: error }, 'the rooms of WeChat cannot be read; it is tried again')
        this.#lookedAt = 0
      }
    })
    return this.#looking
  }

  #told = new Set<string>()

  #tellRooms(): void {
    const problems = this.#rooms.problems()
    const names = new Set(problems.map(({ topic }) => `room ${topic}`))
    for (const about of this.#told) if (!names.has(about)) this.#alarms.clear(about)
    for (const { topic, rooms } of problems) this.#alarms.raise(`room ${topic}`, roomTrouble(topic, rooms))
    this.#told = names
  }

  #tick(): void {
    const now = this.#house.now()
    const minutes = this.#settings.silentAfterMinutes
    // The time before work began does not count as silence.
    if (!this.#workTime.isWorking(now)) this.#heardAt = now
    if (this.#account && minutes > 0 && now - this.#heardAt > minutes * MINUTE)
      this.#alarms.raise('silence', silentTrouble(minutes))
    this.#alarms.tick()
    if (this.#account && this.#hold?.held) void this.#lookAtRooms(LOOK_AT_ROOMS)
  }
}
