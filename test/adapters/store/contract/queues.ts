import { describe, expect, it } from 'vitest'
import type { Store } from '../../../../src/core/ports.ts'
import { LeaseLost, type TakenEvent } from '../../../../src/core/remember/queue.ts'
import { NOON, newStore, replicas, type World } from '../../../support/store-world.ts'
import { auditRow } from './audit.ts'

const LEASE = 10_000

async function taken(store: Store, now: number): Promise<TakenEvent> {
  const event = await store.inbox.take(now, LEASE)
  if (!event) throw new Error('nothing to take')
  return event
}

export function inboxContract(world: World): void {
  describe('the inbox', () => {
    it('keeps the same event once, however often and from wherever it comes', async () => {
      const stores = await replicas(world)
      const event = { key: 'slack:Ev1', lane: 'slack:C1', payload: '{"text":"今年固投目标"}' }

      const kept = await Promise.all([...stores, ...stores].map((store) => store.inbox.receive(event, NOON)))

      expect(kept.filter(Boolean)).toHaveLength(1)
      expect(await stores[0].inbox.waiting()).toBe(1)
    })

    it('gives a lane to one at a time and in order, lanes side by side', async () => {
      const store = await newStore(world)
      for (const [key, lane] of [
        ['a1', 'A'],
        ['a2', 'A'],
        ['b1', 'B'],
      ] as const)
        await store.inbox.receive({ key, lane, payload: key }, NOON)

      const first = await taken(store, NOON)
      const second = await taken(store, NOON)

      expect([first.key, second.key]).toEqual(['a1', 'b1'])
      expect(await store.inbox.take(NOON, LEASE)).toBeNull()
      await store.inbox.finish(first)
      expect(await taken(store, NOON)).toMatchObject({ key: 'a2', payload: 'a2', attempts: 1, receivedAt: NOON })
    })

    it('is taken over when a lease is over, and what comes late is refused with all that it would have stored', async () => {
      const [slow, standby] = await replicas(world)
      await slow.inbox.receive({ key: 'a1', lane: 'A', payload: '' }, NOON)
      const before = await taken(slow, NOON)

      expect(await standby.inbox.take(NOON + LEASE - 1, LEASE)).toBeNull()
      const after = await taken(standby, NOON + LEASE)
      const late = slow.transaction(async (within) => {
        await within.audit.add(auditRow('late'))
        await within.inbox.finish(before)
      })

      await expect(late).rejects.toThrow(LeaseLost)
      expect(await slow.audit.find('late')).toBeNull()
      await expect(slow.inbox.extend(before, NOON + LEASE, LEASE)).rejects.toThrow(LeaseLost)
      expect(after).toMatchObject({ key: 'a1', attempts: 2 })
      await standby.inbox.finish(after)
      expect(await standby.inbox.waiting()).toBe(0)
    })

    it('is held on to by one who says so in time', async () => {
      const store = await newStore(world)
      await store.inbox.receive({ key: 'a1', lane: 'A', payload: '' }, NOON)
      const event = await taken(store, NOON)

      await store.inbox.extend(event, NOON + 5000, LEASE)

      expect(await store.inbox.take(NOON + LEASE, LEASE)).toBeNull()
      await store.inbox.finish(event)
    })

    it('tries again not before its time, and the lane waits; what fails for good lets it go on', async () => {
      const store = await newStore(world)
      for (const key of ['a1', 'a2']) await store.inbox.receive({ key, lane: 'A', payload: '' }, NOON)

      await store.inbox.giveBack(await taken(store, NOON), NOON + 100)

      expect(await store.inbox.take(NOON + 99, LEASE)).toBeNull()
      const again = await taken(store, NOON + 100)
      expect(again).toMatchObject({ key: 'a1', attempts: 2 })
      await store.inbox.fail(again, 'cannot be read')
      expect(await taken(store, NOON + 100)).toMatchObject({ key: 'a2' })
    })

    it('is not held up by a lane that waits, however much waits in it', async () => {
      const store = await newStore(world)
      for (let n = 0; n < 20; n++) await store.inbox.receive({ key: `a${n}`, lane: 'A', payload: '' }, NOON)
      await store.inbox.receive({ key: 'b1', lane: 'B', payload: '' }, NOON + 1)
      await store.inbox.giveBack(await taken(store, NOON), NOON + 100)

      expect(await taken(store, NOON + 1)).toMatchObject({ key: 'b1' })
    })

    it('forgets what is finished and old, and then only', async () => {
      const store = await newStore(world)
      for (const key of ['a1', 'a2']) await store.inbox.receive({ key, lane: 'A', payload: '' }, NOON)
      await store.inbox.finish(await taken(store, NOON))

      expect(await store.inbox.forget(NOON)).toBe(0)
      expect(await store.inbox.forget(NOON + 1)).toBe(1)
      expect(await store.inbox.waiting()).toBe(1)
    })

    it('shared by three replicas loses nothing, doubles nothing and keeps the order of every chat', async () => {
      const stores = await replicas(world)
      const lanes = ['A', 'B', 'C', 'D', 'E']
      for (let n = 0; n < 60; n++)
        await stores[n % 3]?.inbox.receive({ key: `e${n}`, lane: lanes[n % 5] ?? '', payload: `${n}` }, NOON + n)
      const done: { lane: string; n: number }[] = []

      const work = async (store: Store, replica: number) => {
        let idle = 0
        while (idle < 20) {
          const event = await store.inbox.take(NOON + 1000, LEASE)
          if (!event) {
            idle++
            continue
          }
          await store.transaction(async (within) => {
            await within.audit.add(auditRow(event.key, { answer: `${replica}` }))
            await within.outbox.add({ key: event.key, channel: 'slack', lane: event.lane, body: event.payload }, NOON)
            await within.inbox.finish(event)
          })
          done.push({ lane: event.lane, n: Number(event.payload) })
        }
      }
      await Promise.all(stores.map(work))

      expect(done).toHaveLength(60)
      for (const lane of lanes) {
        const order = done.filter((event) => event.lane === lane).map(({ n }) => n)
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }
      expect(await stores[0].outbox.waiting('slack')).toBe(60)
      expect(await stores[0].audit.list({ limit: 100 })).toHaveLength(60)
    })
  })
}

export function outboxContract(world: World): void {
  const message = (key: string, lane = 'C1') => ({ key, channel: 'slack', lane, body: `答${key}` })
  const next = async (store: Store, now = NOON) => {
    const taken = await store.outbox.take('slack', now, LEASE)
    if (!taken) throw new Error('nothing to send')
    return taken
  }

  describe('the outbox', () => {
    it('sends a lane in order, each message once, for its own channel', async () => {
      const store = await newStore(world)
      for (const key of ['1', '2']) await store.outbox.add(message(key), NOON)
      expect(await store.outbox.add(message('1'), NOON)).toBe(false)
      expect(await store.outbox.take('wecom', NOON, LEASE)).toBeNull()

      const first = await next(store)
      expect(await store.outbox.take('slack', NOON, LEASE)).toBeNull()
      expect(await store.outbox.find('1')).toMatchObject({ state: 'sending' })
      await store.outbox.sent(first, '1627.001')

      expect(await store.outbox.find('1')).toMatchObject({ state: 'sent', remote: '1627.001', attempts: 1 })
      expect(await next(store)).toMatchObject({ key: '2', body: '答2', unclear: false })
    })

    it('never begins a second time what somebody began to send and did not come back from', async () => {
      const [dead, standby] = await replicas(world)
      for (const key of ['1', '2']) await dead.outbox.add(message(key), NOON)
      await next(dead)

      expect(await standby.outbox.take('slack', NOON + LEASE - 1, LEASE)).toBeNull()
      const found = await next(standby, NOON + LEASE)

      expect(found).toMatchObject({ key: '1', unclear: true, attempts: 1 })
      await standby.outbox.unknown(found, 'not in the channel’s history')
      expect(await standby.outbox.find('1')).toMatchObject({ state: 'unknown' })
      expect(await next(standby, NOON + LEASE)).toMatchObject({ key: '2', unclear: false })
    })

    it('is sent again where it certainly was not sent, not before its time', async () => {
      const store = await newStore(world)
      await store.outbox.add(message('1'), NOON)
      const first = await next(store)
      await store.outbox.retry(first, NOON + 3000, 'rate limited')

      expect(await store.outbox.take('slack', NOON + 2999, LEASE)).toBeNull()
      const second = await next(store, NOON + 3000)
      await store.outbox.fail(second, 'channel_not_found')

      expect(await store.outbox.find('1')).toMatchObject({ state: 'failed', attempts: 2, error: 'channel_not_found' })
      expect(await store.outbox.waiting('slack')).toBe(0)
    })

    it('is refused to one whose lease another has taken', async () => {
      const [slow, standby] = await replicas(world)
      await slow.outbox.add(message('1'), NOON)
      const first = await next(slow)
      const second = await next(standby, NOON + LEASE)

      await expect(slow.outbox.extend(first, NOON + LEASE, LEASE)).rejects.toThrow(LeaseLost)
      await expect(slow.outbox.sent(first, null)).rejects.toThrow(LeaseLost)

      await standby.outbox.extend(second, NOON + LEASE, LEASE)
      await standby.outbox.sent(second, null)
      expect(await standby.outbox.find('1')).toMatchObject({ state: 'sent', attempts: 1 })
    })

    it('ends what is too late to be said, and the lane goes on', async () => {
      const store = await newStore(world)
      await store.outbox.add({ ...message('1'), expiresAt: NOON + 600 }, NOON)
      await store.outbox.add({ ...message('2'), notBefore: NOON + 10 }, NOON)

      expect(await store.outbox.take('slack', NOON + 600, LEASE)).toBeNull()
      expect(await store.outbox.expire(NOON + 599)).toEqual([])
      expect((await store.outbox.expire(NOON + 600)).map(({ key, state }) => [key, state])).toEqual([['1', 'expired']])
      expect(await next(store, NOON + 600)).toMatchObject({ key: '2' })
    })

    it('forgets what is settled and old, and keeps what nobody knows', async () => {
      const store = await newStore(world)
      for (const key of ['1', '2', '3']) await store.outbox.add(message(key, key), NOON)
      await store.outbox.fail(await next(store), 'gone')
      await store.outbox.unknown(await next(store), 'timeout')

      expect(await store.outbox.forget(NOON + 1)).toBe(1)
      expect(await store.outbox.find('1')).toBeNull()
      expect(await store.outbox.find('2')).toMatchObject({ state: 'unknown' })
      expect(await store.outbox.waiting('slack')).toBe(1)
    })
  })
}
