import { describe, expect, it, onTestFinished } from 'vitest'
import type { Store } from '../../src/core/ports.ts'
import { HeldConnection } from '../../src/office/held-connection.ts'
import { until } from '../support/office-world.ts'
import { NOON, newStore, sqliteWorld } from '../support/store-world.ts'

const SOON = { every: 5, afterFailure: 5 }
const NAME = 'wechat:127.0.0.1:8788'

/** Replicas of one store that want the same connection, on one clock that stands until it is moved. */
async function replicas(kept?: Store) {
  const { store, looked } = counted(kept ?? (await newStore(sqliteWorld)))
  const time = { now: NOON }
  const events: string[] = []
  const logged: string[] = []
  const log = { info: () => {}, warn: (_: object, text: string) => logged.push(text), error: () => {} }
  const clock = { now: () => time.now, day: () => '2021-07-31' }
  const stand = (id: string, own: Store = store, start?: () => Promise<void>) => {
    const connection = {
      async start() {
        events.push(`${id} opens`)
        await start?.()
      },
      async stop() {
        events.push(`${id} closes`)
      },
    }
    const held = new HeldConnection(NAME, connection, { store: own, clock, log, newId: () => id }, SOON).start()
    onTestFinished(() => held.stop())
    return held
  }
  return { store, time, events, logged, stand, looked }
}

/** A store that tells when its leases were asked for some times more, whatever came of it. */
function counted(kept: Store) {
  let looks = 0
  const count = <T>(work: Promise<T>): Promise<T> => {
    looks++
    return work
  }
  const leases: Store['leases'] = {
    ...kept.leases,
    acquire: (...given) => count(kept.leases.acquire(...given)),
    renew: (...given) => count(kept.leases.renew(...given)),
  }
  const looked = async (times: number): Promise<void> => {
    const before = looks
    await until(() => looks >= before + times)
  }
  return { store: { ...kept, leases }, looked }
}

/** A store whose leases cannot be renewed while it is cut off. */
function cutOff(store: Store): { readonly store: Store; cut: boolean } {
  const gone = { cut: false }
  const leases: Store['leases'] = {
    ...store.leases,
    renew: (...given) => (gone.cut ? Promise.reject(new Error('no store')) : store.leases.renew(...given)),
    acquire: (...given) => (gone.cut ? Promise.reject(new Error('no store')) : store.leases.acquire(...given)),
    release: (...given) => (gone.cut ? Promise.reject(new Error('no store')) : store.leases.release(...given)),
  }
  return Object.assign(gone, { store: { ...store, leases } })
}

describe('a connection that one process may have', () => {
  it('is opened by one and taken over by the other when it stops', async () => {
    const { events, stand, looked } = await replicas()

    const first = stand('a')
    await until(() => first.held)
    const second = stand('b')
    await looked(4)
    const before = [...events]
    await first.stop()
    await until(() => second.held)

    expect(before).toEqual(['a opens'])
    expect(events).toEqual(['a opens', 'a closes', 'b opens'])
  })

  it('is taken over from one that is not heard of any more, not earlier', async () => {
    const { store, time, events, stand, looked } = await replicas()
    await store.leases.acquire(NAME, 'killed', NOON, 6000)

    const second = stand('b')
    time.now = NOON + 5999
    await looked(4)
    const before = second.held
    time.now = NOON + 6000
    await until(() => second.held)

    expect(before).toBe(false)
    expect(events).toEqual(['b opens'])
  })

  it('is closed where another has the lease', async () => {
    const { store, time, events, logged, stand } = await replicas()
    const first = stand('a')
    await until(() => first.held)

    // in one step, as of a time at which the first one's lease is over: between two it would be taken back
    await store.leases.acquire(NAME, 'other', time.now + 3_600_000, 60_000)
    await until(() => !first.held)
    await until(() => events.includes('a closes'))

    expect(logged).toContain('the lease of a connection is lost; it is closed')
    expect(await store.leases.holder(NAME, time.now)).toBe('other')
  })

  it('is closed before the lease is over where the store cannot be reached, and opened again after', async () => {
    const kept = await newStore(sqliteWorld)
    const away = cutOff(kept)
    const { time, events, stand, looked } = await replicas(away.store)
    const first = stand('a')
    await until(() => first.held)

    away.cut = true
    await looked(4)
    const early = first.held
    time.now = NOON + 4500
    await until(() => events.includes('a closes'))
    away.cut = false
    await until(() => first.held)

    expect(early).toBe(true)
    expect(events).toEqual(['a opens', 'a closes', 'a opens'])
  })

  it('is tried again where it could not be opened', async () => {
    const { events, stand } = await replicas()
    let tries = 0

    const first = stand('a', undefined, async () => {
      if (++tries === 1) throw new Error('no gateway')
    })
    await until(() => tries === 2 && first.held)

    expect(events).toEqual(['a opens', 'a closes', 'a opens'])
  })
})
