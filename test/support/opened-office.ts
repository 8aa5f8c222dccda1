import { onTestFinished } from 'vitest'
import { openStore, type StorePlace } from '../../src/adapters/store/open-store.ts'
import { withUniquePrefixes } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { Message } from '../../src/core/rooms/message.ts'
import type { Role } from '../../src/core/rooms/roles.ts'
import type { Caller } from '../../src/office/command.ts'
import type { View } from '../../src/office/knowledge-book.ts'
import type { Office } from '../../src/office/office.ts'
import type { OfficeParts, OfficeSettings } from '../../src/office/parts.ts'
import { newOffice } from './office-world.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** An office on a store of its own, with a public room and an internal one, and a clock that the test moves. */
export interface TestOffice {
  readonly office: Office
  readonly parts: OfficeParts
  readonly clock: TestClock
  /** What was logged as an error. */
  readonly errors: readonly unknown[]
}

export class TestClock {
  time = Date.UTC(2021, 6, 31, 4)
  today = '2021-07-31'

  now = (): number => this.time
  day = (): string => this.today
}

export const PUBLIC_ROOM: View = { id: 'plaza', region: undefined, classes: ['public'] }
export const INTERNAL_ROOM: View = { id: 'bureau', region: undefined, classes: ['public', 'internal'] }

const SETTINGS: OfficeSettings = {
  region: undefined,
  planYear: undefined,
  rooms: [
    { id: 'plaza', channel: 'slack', match: 'C-PLAZA', classes: ['public'] },
    { id: 'bureau', channel: 'wecom', match: 'bureau-1', classes: ['public', 'internal'] },
  ],
  slackClasses: ['public'],
  people: [],
  limits: { person: { burst: 10_000, perMinute: 10_000 }, room: { burst: 10_000, perMinute: 10_000 } },
}

let ids = 0

/** Opens an office on a place (a new SQLite file where none is given); its store is closed when the test has ended. */
export async function openedOffice(
  documents: readonly PlanDocument[],
  {
    place,
    settings = {},
    clock = new TestClock(),
  }: {
    readonly place?: StorePlace
    readonly settings?: Partial<OfficeSettings>
    readonly clock?: TestClock
  } = {},
): Promise<TestOffice> {
  const newId = () => `id-${String(++ids).padStart(6, '0')}`
  const store = await openStore(place ?? { dataFolder: await temporaryFolder() }, { newId, connections: 5 })
  onTestFinished(() => store.close())
  const { office, parts, logged } = await newOffice({
    ...{ documents: withUniquePrefixes(documents), store, clock, newId },
    settings: { ...SETTINGS, ...settings },
  })
  return {
    ...{ office, parts, clock },
    get errors() {
      return logged.filter(({ level }) => level === 'error').map(({ data }) => data)
    },
  }
}

/** Somebody of a role who gives commands in a room. */
export function caller(role: Role, view: View = INTERNAL_ROOM): Caller {
  return { id: `wecom:${role}`, name: role, role, unit: null, supervisor: false, view }
}

/** A message in the public room (in Slack) or the internal one (in WeCom). */
export function messageIn(view: View, text: string, thread: string | null = null, person = 'u1'): Message {
  const slack = view.id === PUBLIC_ROOM.id
  return {
    channel: slack ? 'slack' : 'wecom',
    chat: slack ? 'C-PLAZA' : 'bureau-1',
    ...{ topic: null, direct: false, thread, person: { id: person, name: '王一' }, text, at: 0 },
  }
}
