import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import type { GatewayAccess } from '../../src/adapters/wechat/account.ts'
import { servePuppet } from '../../src/adapters/wechat/serve-puppet.ts'
import { WechatChannel, type WechatTimes } from '../../src/adapters/wechat/wechat-channel.ts'
import type { Store } from '../../src/core/ports.ts'
import type { Alarm } from '../../src/core/rooms/channel.ts'
import { type WechatSettings, wechatSettingsSchema } from '../../src/core/rooms/wechat-settings.ts'
import type { WorkTime } from '../../src/core/rooms/working-hours.ts'
import { houseOf, Service } from '../../src/office/house.ts'
import type { Certified } from './certificates.ts'
import { newOffice, type OfficeOptions, type OfficeWorld, until } from './office-world.ts'
import { newStore, sqliteWorld } from './store-world.ts'
import { BOT, WechatRig } from './wechat-rig.ts'

export const ROOM = '19900@chatroom'
export const TOPIC = '投资科工作群'
export const ASKER = 'wxid_a'
export const OTHER = 'wxid_b'

/** An office that never closes. */
export const ALWAYS: WorkTime = { isWorking: () => true, untilWorking: () => 0 }

/** Times that let a test be over soon, and no pause between messages. */
export const SOON: WechatTimes = {
  ...{ againAfter: 20, againAtMost: 100, greetsWithin: 1000, tickEvery: 20 },
  pace: { gap: { from: 0, to: 0 }, perMinute: 100_000 },
}

/** A gateway that can be killed and started again at the same address, each time with a WeChat of its own. */
export class TestGateway {
  readonly token = `insecure_${randomUUID()}`
  readonly endpoint: string
  /** With which it serves from the next start on; nothing is encrypted without. */
  certified: Certified | undefined
  rig: WechatRig
  readonly #newRig: () => WechatRig
  #stop: (() => Promise<void>) | undefined
  /** What was said through any of its puppets. */
  readonly #before: WechatRig[] = []

  constructor(endpoint: string, newRig: () => WechatRig) {
    this.endpoint = endpoint
    this.#newRig = newRig
    this.rig = newRig()
  }

  /** Serves, logged in unless it is said otherwise. */
  async start(loggedIn = true): Promise<void> {
    const quiet = { scan() {}, loggedIn() {}, loggedOut() {}, failed() {} }
    const { token, endpoint, certified } = this
    const options = {
      token,
      endpoint,
      insecure: certified === undefined,
      heartbeat: 200,
      ...(certified && { certified }),
    }
    const { stop } = await servePuppet(this.rig.puppet, options, quiet)
    this.#stop = stop
    if (loggedIn) this.rig.login()
  }

  /** Ends the server and everything in it, as a kill does. */
  async kill(): Promise<void> {
    const stop = this.#stop
    this.#stop = undefined
    await stop?.()
    this.#before.push(this.rig)
    this.rig = this.#newRig()
  }

  get sent() {
    return [...this.#before, this.rig].flatMap(({ sent }) => sent)
  }

  textsTo(to: string): string[] {
    return [...this.#before, this.rig].flatMap((rig) => rig.textsTo(to))
  }
}

export interface WechatWorldOptions {
  readonly settings?: Partial<WechatSettings>
  readonly office?: Partial<OfficeOptions>
  readonly topics?: readonly string[]
  readonly rooms?: Readonly<Record<string, string>>
  readonly people?: Readonly<Record<string, string>>
  readonly store?: Store
  readonly gateway?: TestGateway
  readonly times?: WechatTimes
  /** Always, unless it is said otherwise. */
  readonly workTime?: WorkTime
  readonly token?: string
  readonly endpoint?: string
  /** How the gateway's certificate is checked; nothing is encrypted without. */
  readonly tls?: Pick<GatewayAccess, 'authority' | 'serverName'>
  /** False to wait for nothing. */
  readonly connected?: boolean
}

export interface WechatWorld extends OfficeWorld {
  readonly gateway: TestGateway
  readonly store: Store
  readonly channel: WechatChannel
  readonly service: Service
  readonly alarms: readonly Alarm[]
  /** Ids of messages that were not answered, each with the reason. */
  readonly dropped: readonly Dropped[]
  /** Somebody writes in the room, unless another place is given. */
  say(text: string, other?: Partial<Parameters<WechatRig['write']>[0]>): string
  /** Everything that was received is answered and sent. */
  settled(): Promise<void>
  texts(): string[]
}

/** A mention of the bot, as WeChat writes it. */
export function at(text: string, name = '小助手'): string {
  return `@${name}\u2005${text}`
}

/** A gateway on a port of its own, stopped with the test. */
export async function newGateway(
  rooms: Readonly<Record<string, string>> = { [ROOM]: TOPIC },
  people: Readonly<Record<string, string>> = { [ASKER]: '张三', [OTHER]: '李四' },
): Promise<TestGateway> {
  const make = () => new WechatRig().people({ [BOT]: '小助手', ...people }).rooms(rooms)
  const gateway = new TestGateway(`127.0.0.1:${await freePort()}`, make)
  onTestFinished(() => gateway.kill())
  return gateway
}

/** An office with WeChat in front of it, over gRPC; stopped with the test. */
export async function wechatWorld(options: WechatWorldOptions = {}): Promise<WechatWorld> {
  const gateway = options.gateway ?? (await newGateway(options.rooms, options.people))
  if (!options.gateway && options.endpoint === undefined) await gateway.start()
  const store = options.store ?? (await newStore(sqliteWorld))
  const world = await newOffice({ store, now: () => Date.now(), ...options.office })
  const access = {
    token: options.token ?? gateway.token,
    endpoint: options.endpoint ?? gateway.endpoint,
    insecure: options.tls === undefined,
    ...options.tls,
  }
  const settings = wechatSettingsSchema.parse({ ...options.settings })
  const workTime = options.workTime ?? ALWAYS
  const dropped: Dropped[] = []
  const debug = (data: object) => {
    const parsed = droppedSchema.safeParse(data)
    if (parsed.success) dropped.push(parsed.data)
  }
  const channel = new WechatChannel(
    access,
    houseOf(world.office),
    { ...world.parts.log, debug },
    {
      ...{ settings, workTime, topics: options.topics ?? [TOPIC], times: { ...SOON, ...options.times } },
    },
  )
  const alarms: Alarm[] = []
  channel.onAlarm((alarm) => alarms.push(alarm))
  const service = new Service(world.office, [channel])
  onTestFinished(() => service.stop())
  await service.start()
  if (options.connected !== false) await until(() => channel.status().connected)
  return {
    ...world,
    ...{ gateway, store, channel, service, alarms, dropped },
    say: (text, other = {}) => gateway.rig.write({ talkerId: ASKER, roomId: ROOM, text, ...other }),
    async settled() {
      await heard(gateway, dropped)
      await until(async () => (await store.inbox.waiting()) === 0 && (await store.outbox.waiting('wechat')) === 0)
    },
    texts: () => gateway.textsTo(ROOM),
  }
}

/** Resolves when everything that was written before has been taken in: a marker behind it is dropped for its reason. */
async function heard(gateway: TestGateway, dropped: readonly Dropped[]): Promise<void> {
  const id = gateway.rig.write({ talkerId: ASKER, roomId: ROOM, text: 'marker', timestamp: 1_600_000_000 })
  await until(() => dropped.some(({ message }) => message === id))
}

const droppedSchema = z.object({ message: z.string(), reason: z.string() })
type Dropped = z.infer<typeof droppedSchema>

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
