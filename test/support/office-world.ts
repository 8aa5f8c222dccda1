import { createHash, randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { runInSlices } from '../../src/adapters/loop/run-in-slices.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { Store } from '../../src/core/ports.ts'
import type { Delivery } from '../../src/core/rooms/channel.ts'
import type { Message } from '../../src/core/rooms/message.ts'
import type { Caller, OfficeCommand } from '../../src/office/command.ts'
import { OFFICE_COMMANDS } from '../../src/office/command-table.ts'
import { type Office, openOffice } from '../../src/office/office.ts'
import type { OfficeParts, OfficeSettings } from '../../src/office/parts.ts'
import type { PostParts } from '../../src/office/posts/post-parts.ts'
import { openImported } from './imported.ts'
import { intents, lexicon, seedDocuments, syllables } from './knowledge.ts'
import { NOON } from './store-world.ts'

/** A clock that stands until a test moves it, and a log that tests can read. */
export interface OfficeWorld {
  readonly office: Office
  readonly parts: OfficeParts
  readonly logged: { readonly level: string; readonly message: string; readonly data: object }[]
  /** Moves the clock on, where the test has none of its own. */
  wait(milliseconds: number): void
}

export interface OfficeOptions {
  readonly documents?: readonly PlanDocument[]
  readonly settings?: Partial<OfficeSettings>
  /** Replaces parts of the store, to let it fail. */
  readonly store: Store
  /** Milliseconds since 1970; noon of 2021-07-31 otherwise. */
  readonly now?: () => number
  /** A clock of the test's own. */
  readonly clock?: OfficeParts['clock']
  readonly newId?: () => string
  readonly rules?: string
  /** Commands in front of the office's own. */
  readonly commands?: readonly OfficeCommand[]
  readonly posts?: PostParts
}

const SETTINGS: OfficeSettings = {
  region: undefined,
  planYear: undefined,
  rooms: [
    { id: 'investment', channel: 'slack', match: 'C1', classes: ['public'] },
    { id: 'inner', channel: 'wecom', match: 'W1', classes: ['public', 'internal'] },
    { id: 'group', channel: 'wechat', match: '投资科工作群', classes: ['public'] },
  ],
  slackClasses: ['public'],
  people: [
    { id: 'slack:UR', name: '王报告', role: 'reporter', unit: '区发改局', supervisor: false },
    { id: 'slack:UE', name: '李编辑', role: 'editor', unit: '区政府办', supervisor: false },
  ],
  limits: { person: { burst: 1000, perMinute: 1000 }, room: { burst: 1000, perMinute: 1000 } },
}

/** An office over a store, with the bot's own documents unless others are given. Not started; stopped with the test. */
export async function newOffice(options: OfficeOptions): Promise<OfficeWorld> {
  let moved = 0
  const now = () => (options.now?.() ?? NOON) + moved
  const logged: OfficeWorld['logged'] = []
  const log = (level: string) => (data: object, message: string) => {
    logged.push({ level, message, data })
  }
  const parts: OfficeParts = {
    sources: {
      documents: options.documents ?? (await seedDocuments()),
      ...{ lexicon, syllables, intents, rules: options.rules ?? 'test' },
      settings: { ...SETTINGS, ...options.settings },
    },
    store: options.store,
    imported: openImported,
    clock: options.clock ?? { now, day: () => new Date(now() + 8 * 3600_000).toISOString().slice(0, 10) },
    newId: options.newId ?? (() => `${now().toString(36)}-${randomUUID()}`),
    build: runInSlices,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
    log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
    ...(options.posts === undefined ? {} : { posts: options.posts }),
  }
  const office = await openOffice(parts, [...(options.commands ?? []), ...OFFICE_COMMANDS])
  onTestFinished(() => office.stop())
  return {
    ...{ office, parts, logged },
    wait(milliseconds) {
      moved += milliseconds
    },
  }
}

/** A message in the investment room of Slack, unless other parts are given. */
export function message(text: string, other: Partial<Message> = {}): Message {
  return {
    ...{ channel: 'slack', chat: 'C1', topic: null, direct: false, thread: null },
    ...{ person: { id: 'U1', name: '张问' }, text, at: NOON },
    ...other,
  }
}

/** Somebody of a role, in the investment room unless another view is given. */
export function caller(role: Caller['role'], other: Partial<Caller> = {}): Caller {
  return {
    ...{ id: `slack:${role}`, name: role, role, unit: null, supervisor: false },
    view: { id: 'investment', region: undefined, classes: ['public'] },
    ...other,
  }
}

/** Takes every message of a channel that waits to be sent, in order, as a channel that sends without fail would. */
export async function sendAll(store: Store, channel: string, now: number): Promise<Delivery[]> {
  const sent: Delivery[] = []
  for (;;) {
    const taken = await store.outbox.take(channel, now, 10_000)
    if (!taken) return sent
    await store.outbox.sent(taken, null)
    sent.push(JSON.parse(taken.body))
  }
}

/** Resolves when something holds; throws after half a minute, or as long as is said. */
export async function until(holds: () => Promise<boolean> | boolean, milliseconds = 30_000): Promise<void> {
  const end = performance.now() + milliseconds
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it does not come to hold')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
