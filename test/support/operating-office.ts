import { onTestFinished } from 'vitest'
import { openStore, type StorePlace } from '../../src/adapters/store/open-store.ts'
import { withUniquePrefixes } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { Message } from '../../src/core/rooms/message.ts'
import type { Caller } from '../../src/office/command.ts'
import { operatingCommands } from '../../src/office/commands/operating.ts'
import type { Office } from '../../src/office/office.ts'
import type { Operations } from '../../src/office/operations.ts'
import type { OfficeParts } from '../../src/office/parts.ts'
import { newOffice } from './office-world.ts'

/** An office with all its commands over a store that other offices of the same test may have written. */
export interface OperatedOffice {
  readonly office: Office
  readonly parts: OfficeParts
  /** Gives a command as somebody at the machine. */
  command(name: string, input?: unknown): ReturnType<Office['command']>
  close(): Promise<void>
}

export const NOON = Date.UTC(2021, 6, 31, 4)

export const AT_THE_MACHINE: Caller = {
  ...{ id: 'console:root', name: 'root', role: 'operator', unit: null, supervisor: false },
  view: { id: 'console', region: undefined, classes: ['public', 'internal'] },
}

const OPERATIONS: Operations = {
  pseudonyms: async () => (person) => `purged:${person.length}`,
  backup: async () => ({ form: 'sqlite', schema: 'test', bytes: 1 }),
  ...{ pid: 1, since: 0 },
}

const LIMIT = { burst: 10_000, perMinute: 10_000 }

let ids = 0

export async function openOperated(
  place: StorePlace,
  documents: readonly PlanDocument[],
  {
    rules = 'rules-1',
    now = () => NOON,
    people = [],
  }: {
    readonly rules?: string
    readonly now?: () => number
    readonly people?: OfficeParts['sources']['settings']['people']
  } = {},
): Promise<OperatedOffice> {
  const newId = () => `id-${String(++ids).padStart(6, '0')}`
  const store = await openStore(place, { newId, connections: 5 })
  const { office, parts } = await newOffice({
    ...{ documents: withUniquePrefixes(documents), store, newId, rules },
    clock: { now, day: () => new Date(now()).toISOString().slice(0, 10) },
    commands: operatingCommands(OPERATIONS),
    settings: { rooms: [], people, limits: { person: LIMIT, room: LIMIT } },
  })
  let open = true
  const close = async () => {
    if (!open) return
    open = false
    await office.stop()
    await store.close()
  }
  onTestFinished(close)
  return { office, parts, close, command: (name, input = {}) => office.command(name, input, AT_THE_MACHINE) }
}

/** A question at the terminal. */
export function said(text: string, changes: Partial<Message> = {}): Message {
  return {
    ...{ channel: 'console', chat: 'c', topic: null, direct: true, thread: null, text, at: NOON },
    person: { id: 'terminal', name: 'terminal' },
    ...changes,
  }
}
