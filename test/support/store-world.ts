import { onTestFinished } from 'vitest'
import { openStore, type StorePlace } from '../../src/adapters/store/open-store.ts'
import type { Store } from '../../src/core/ports.ts'
import type { Occasion } from '../../src/core/remember/people.ts'
import type { Subject } from '../../src/core/remember/subject.ts'
import type { TestPostgres } from './postgres.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** One of the two databases, as the contract tests see it. */
export interface World {
  readonly kind: 'sqlite' | 'postgres'
  /** A new, empty place. */
  readonly newPlace: () => Promise<StorePlace>
}

export const sqliteWorld: World = {
  kind: 'sqlite',
  newPlace: async () => ({ dataFolder: await temporaryFolder() }),
}

export function postgresWorld(server: () => TestPostgres): World {
  return {
    kind: 'postgres',
    newPlace: async () => ({ dataFolder: await temporaryFolder(), databaseUrl: await server().newDatabase() }),
  }
}

let ids = 0

/** A store on a place, closed when the running test has ended. */
export async function openedStore(place: StorePlace): Promise<Store> {
  const store = await openStore(place, { newId: () => `id-${++ids}`, connections: 5 })
  onTestFinished(() => store.close())
  return store
}

/**
 * Three replicas on one new place. SQLite is for one process, so there they are three users of one store: its driver
 * waits without letting anybody else go on.
 */
export async function replicas(world: World): Promise<readonly [Store, Store, Store]> {
  const place = await world.newPlace()
  const first = await openedStore(place)
  if (world.kind === 'sqlite') return [first, first, first]
  return [first, await openedStore(place), await openedStore(place)]
}

/** A store on a new place. */
export async function newStore(world: World): Promise<Store> {
  return openedStore(await world.newPlace())
}

export const NOON = Date.UTC(2021, 6, 31, 4)
export const DAY = '2021-07-31'
export const EVERYONE = { classes: ['public', 'internal'], at: NOON } as const
export const PUBLIC = { classes: ['public'], at: NOON } as const
export const BRIDGE: Subject = { kind: 'project', id: '清江大桥', region: '清江区', planYear: 2021 }

/** An occasion on the day of the tests, so many milliseconds after noon. */
export function occasion(later = 0, name = '王一'): Occasion {
  return { at: NOON + later, day: DAY, by: { id: `slack:${name}`, name } }
}
