import { onTestFinished } from 'vitest'
import { Webhook } from '../../src/adapters/wecom/webhook.ts'
import { WecomChannel, type WecomTimes } from '../../src/adapters/wecom/wecom-channel.ts'
import type { Store } from '../../src/core/ports.ts'
import { houseOf, Service } from '../../src/office/house.ts'
import { type FakeWecom, fakeWecom } from './fake-wecom/fake-wecom.ts'
import { newOffice, type OfficeOptions, type OfficeWorld, until } from './office-world.ts'
import { newStore, sqliteWorld } from './store-world.ts'

/** Times that let a test be over soon. */
export const SOON: WecomTimes = { reconnect: 20, afterDisplaced: 60_000, startWithin: 400 }

export interface WecomWorld extends OfficeWorld {
  readonly wecom: FakeWecom
  readonly store: Store
  readonly channel: WecomChannel
  readonly service: Service
}

export interface WecomWorldOptions {
  readonly wecom?: FakeWecom
  readonly store?: Store
  readonly times?: WecomTimes
  readonly office?: Partial<OfficeOptions>
  readonly secret?: string
  /** Addresses of group webhooks, by their number. */
  readonly webhooks?: readonly (readonly [number, string])[]
  /** False to start the service in the test. */
  readonly started?: boolean
  /** False where there is to be no connection yet. */
  readonly connected?: boolean
}

/** An office with WeCom in front of it, over the real client; stopped with the test. */
export async function wecomWorld(options: WecomWorldOptions = {}): Promise<WecomWorld> {
  const wecom = options.wecom ?? (await fakeWecom())
  const store = options.store ?? (await newStore(sqliteWorld))
  const world = await newOffice({ store, now: () => Date.now(), ...options.office })
  const house = houseOf(world.office)
  const { botId, secret } = wecom.access
  const webhooks = new Map((options.webhooks ?? []).map(([n, url]) => [n, new Webhook(url, () => house.now(), 500)]))
  const channel = new WecomChannel(
    { botId, secret: options.secret ?? secret, url: wecom.url },
    ...([webhooks, house, world.parts.log, { ...SOON, ...options.times }] as const),
  )
  const service = new Service(world.office, [channel])
  onTestFinished(() => service.stop())
  if (options.started !== false) await service.start()
  // A start waits for a moment only, and what is written before there is a connection is lost.
  if (options.started !== false && options.connected !== false) await until(() => channel.status().connected)
  return { ...world, ...{ wecom, store, channel, service } }
}

/** Everything that was received is answered and sent. */
export async function settled({ store }: Pick<WecomWorld, 'store'>): Promise<void> {
  await until(async () => (await store.inbox.waiting()) === 0 && (await store.outbox.waiting('wecom')) === 0)
}

/** What a reader sees: without the signs that nobody sees. */
export function seen(content: string | undefined): string {
  return (content ?? '').replaceAll('\u200b', '')
}
