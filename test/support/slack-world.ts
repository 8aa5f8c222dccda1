import { onTestFinished } from 'vitest'
import { SlackChannel, type SlackTimes } from '../../src/adapters/slack/slack-channel.ts'
import type { Store } from '../../src/core/ports.ts'
import { houseOf, Service } from '../../src/office/house.ts'
import { type FakeOptions, type FakeSlack, fakeSlack, SECRET } from './fake-slack/fake-slack.ts'
import { newOffice, type OfficeOptions, type OfficeWorld } from './office-world.ts'
import { newStore, sqliteWorld } from './store-world.ts'

/** Times that let a test be over soon; a machine at its limits takes its while to open a connection. */
export const SOON: SlackTimes = {
  ...{ between: 0, settlesIn: 10, unansweredSettlesIn: 50 },
  ...{ helloWithin: 5000, apiWithin: 500, unhandledAfter: 300 },
}

export interface SlackWorld extends OfficeWorld {
  readonly slack: FakeSlack
  readonly store: Store
  readonly channel: SlackChannel
  readonly service: Service
  /** Address of HTTP mode. */
  readonly url: string
}

export interface SlackWorldOptions {
  readonly mode?: 'socket' | 'http'
  readonly slack?: FakeSlack
  readonly fake?: FakeOptions
  readonly store?: Store
  readonly times?: SlackTimes
  readonly office?: Partial<OfficeOptions>
  /** False to start the service in the test. */
  readonly started?: boolean
}

/** An office with Slack in front of it, over real receivers; stopped with the test. */
export async function slackWorld(options: SlackWorldOptions = {}): Promise<SlackWorld> {
  const slack = options.slack ?? (await fakeSlack(options.fake))
  const store = options.store ?? (await newStore(sqliteWorld))
  const world = await newOffice({ store, now: () => Date.now(), ...options.office })
  const log = world.parts.log
  const access = { botToken: 'xoxb-fake', apiUrl: slack.apiUrl }
  const channel = new SlackChannel(
    options.mode === 'http'
      ? { ...access, mode: 'http', signingSecret: SECRET, port: 0 }
      : { ...access, mode: 'socket', appToken: 'xapp-fake' },
    houseOf(world.office),
    log,
    { ...SOON, ...options.times },
  )
  const service = new Service(world.office, [channel])
  onTestFinished(() => service.stop())
  if (options.started !== false) await service.start()
  return {
    ...world,
    ...{ slack, store, channel, service },
    get url() {
      return `http://127.0.0.1:${channel.port}/slack/events`
    },
  }
}

/** A store whose inbox takes nothing until it is mended. */
export function brokenStore(store: Store): { readonly store: Store; mend(): void } {
  let broken = true
  const inbox: Store['inbox'] = {
    ...store.inbox,
    receive: (...given) => (broken ? Promise.reject(new Error('disk full')) : store.inbox.receive(...given)),
  }
  return {
    store: { ...store, inbox },
    mend() {
      broken = false
    },
  }
}
