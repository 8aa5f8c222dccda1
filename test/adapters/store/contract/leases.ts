import { describe, expect, it } from 'vitest'
import { LeaseLost } from '../../../../src/core/remember/queue.ts'
import { NOON, newStore, replicas, type World } from '../../../support/store-world.ts'

const LEASE = 10_000
const SLOT = { job: 'weekly', room: 'slack:C1', slot: NOON }

export function leasesContract(world: World): void {
  describe('leases', () => {
    it('are held by one, for as long as it says that it is alive', async () => {
      const { leases } = await newStore(world)

      expect(await leases.acquire('socket', 'a', NOON, LEASE)).toBe(true)
      expect(await leases.acquire('socket', 'b', NOON + LEASE - 1, LEASE)).toBe(false)
      expect(await leases.renew('socket', 'a', NOON + 5000, LEASE)).toBe(true)
      expect(await leases.acquire('socket', 'b', NOON + LEASE, LEASE)).toBe(false)
      expect(await leases.holder('socket', NOON + LEASE)).toBe('a')
      expect(await leases.holder('socket', NOON + 5000 + LEASE)).toBeNull()
    })

    it('go to another when their time is over, and the first one learns of it', async () => {
      const { leases } = await newStore(world)
      await leases.acquire('socket', 'a', NOON, LEASE)

      expect(await leases.acquire('socket', 'b', NOON + LEASE, LEASE)).toBe(true)
      expect(await leases.renew('socket', 'a', NOON + LEASE, LEASE)).toBe(false)
      expect(await leases.release('socket', 'a')).toBe(false)
      expect(await leases.release('socket', 'b')).toBe(true)
      expect(await leases.acquire('socket', 'a', NOON, LEASE)).toBe(true)
    })

    it('wanted by many at once are got by one', async () => {
      const stores = await replicas(world)
      await stores[0].leases.acquire('socket', 'dead', NOON, LEASE)

      const got = await Promise.all(
        Array.from({ length: 12 }, (_, n) => stores[n % 3]?.leases.acquire('socket', `r${n}`, NOON + LEASE, LEASE)),
      )

      expect(got.filter(Boolean)).toHaveLength(1)
    })
  })

  describe('the ledger', () => {
    it('gives a slot to one, and to another when the lease is over', async () => {
      const { ledger } = await newStore(world)

      const first = await ledger.claim(SLOT, 'a', NOON, LEASE)
      expect(first).toEqual({ ...SLOT, holder: 'a', attempts: 1, failures: 0 })
      expect(await ledger.claim(SLOT, 'b', NOON + LEASE - 1, LEASE)).toBeNull()
      expect(await ledger.abandoned(NOON + LEASE)).toHaveLength(1)
      expect(await ledger.claim(SLOT, 'b', NOON + LEASE, LEASE)).toMatchObject({ holder: 'b', attempts: 2 })
      if (first) await expect(ledger.sending(first, '{}', NOON + LEASE, LEASE)).rejects.toThrow(LeaseLost)
    })

    it('tells the same holder’s earlier claim from its later one', async () => {
      const { ledger } = await newStore(world)
      const first = await ledger.claim(SLOT, 'a', NOON, LEASE)
      const second = await ledger.claim(SLOT, 'a', NOON + LEASE, LEASE)

      if (first) await expect(ledger.sending(first, '{}', NOON + LEASE, LEASE)).rejects.toThrow(LeaseLost)
      if (second) await ledger.sending(second, '{}', NOON + LEASE, LEASE)
      expect(await ledger.log({})).toMatchObject([{ state: 'sending', attempts: 2 }])
    })

    it('is never claimed again once sending has begun', async () => {
      const { ledger } = await newStore(world)
      const claim = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (claim) await ledger.sending(claim, '{"text":"周报"}', NOON, LEASE)

      expect(await ledger.claim(SLOT, 'b', NOON + 10 * LEASE, LEASE)).toBeNull()
      expect(await ledger.abandoned(NOON + 10 * LEASE)).toEqual([])
      const [unclear] = await ledger.unclear(NOON + LEASE)
      expect(unclear).toMatchObject({ ...SLOT, body: '{"text":"周报"}', state: 'sending' })
      if (unclear) await ledger.settle(unclear, 'sent', { remote: '1627.001' }, NOON + LEASE)
      expect(await ledger.log({ states: ['sent'] })).toMatchObject([{ remote: '1627.001' }])
      if (claim) await expect(ledger.settle(claim, 'unknown', {}, NOON)).rejects.toThrow(LeaseLost)
    })

    it('is free again where it is certain that nothing was posted, and ends where it failed', async () => {
      const { ledger } = await newStore(world)
      const claim = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (!claim) throw new Error('not claimed')
      await ledger.sending(claim, '{}', NOON, LEASE)
      await ledger.release(claim, NOON)

      const again = await ledger.claim(SLOT, 'b', NOON, LEASE)
      if (!again) throw new Error('not claimed')
      await expect(ledger.settle(again, 'sent', {}, NOON)).rejects.toThrow(LeaseLost)
      await ledger.settle(again, 'failed', { error: 'no table' }, NOON)

      expect(await ledger.claim(SLOT, 'c', NOON + LEASE, LEASE)).toBeNull()
      expect(await ledger.log({ room: 'slack:C1', since: NOON })).toMatchObject([
        { state: 'failed', error: 'no table' },
      ])
      expect(await ledger.log({ room: 'slack:C2' })).toEqual([])
    })

    it('waits for approval, and is claimed from the time on that it is approved for', async () => {
      const { ledger } = await newStore(world)
      const claim = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (!claim) throw new Error('not claimed')
      await ledger.compose(claim, '{"title":"周报"}', 'drafted', NOON)

      expect(await ledger.abandoned(NOON + 10 * LEASE)).toEqual([])
      expect(await ledger.approve(SLOT, '{"title":"周报"}', NOON + 5000, NOON)).toBe(true)
      expect(await ledger.approve(SLOT, '{"title":"周报"}', NOON + 5000, NOON)).toBe(false)
      expect(await ledger.withdraw(SLOT, 'rejected', NOON)).toBe(false)
      expect(await ledger.claim(SLOT, 'b', NOON + 4999, LEASE)).toBeNull()
      expect(await ledger.abandoned(NOON + 5000)).toMatchObject([{ state: 'claimed', body: '{"title":"周报"}' }])
      expect(await ledger.claim(SLOT, 'b', NOON + 5000, LEASE)).toMatchObject({ holder: 'b' })
    })

    it('that nobody approved is withdrawn, and never claimed again', async () => {
      const { ledger } = await newStore(world)
      const claim = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (claim) await ledger.compose(claim, '{}', 'drafted', NOON)

      expect(await ledger.withdraw(SLOT, 'expired', NOON)).toBe(true)
      expect(await ledger.find(SLOT)).toMatchObject({ state: 'skipped', error: 'expired' })
      expect(await ledger.claim(SLOT, 'b', NOON + LEASE, LEASE)).toBeNull()
      expect(await ledger.approve(SLOT, '{"title":"周报"}', NOON, NOON)).toBe(false)
    })

    it('is held for longer while it is sent, and taken over by one where that ended', async () => {
      const stores = await replicas(world)
      const { ledger } = stores[0]
      const claim = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (!claim) throw new Error('not claimed')
      await ledger.sending(claim, '{}', NOON, LEASE)
      await ledger.extend(claim, NOON + 5000, LEASE)

      expect(await ledger.unclear(NOON + LEASE)).toEqual([])
      const [entry] = await ledger.unclear(NOON + 5000 + LEASE)
      if (!entry) throw new Error('nothing unclear')
      const taken = await Promise.all(
        stores.map((store, n) => store.ledger.takeUnclear(entry, `r${n}`, NOON + 5000 + LEASE, LEASE)),
      )
      expect(taken.filter((one) => one !== null)).toHaveLength(1)
      await expect(ledger.extend(claim, NOON, LEASE)).rejects.toThrow(LeaseLost)
      await expect(ledger.settle(claim, 'sent', {}, NOON)).rejects.toThrow(LeaseLost)
      expect(await ledger.find(SLOT)).toMatchObject({ state: 'sending', updatedAt: NOON, attempts: 2 })
    })

    it('that nobody can tell of is resolved by an operator, once', async () => {
      const { ledger } = await newStore(world)
      const claim = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (!claim) throw new Error('not claimed')
      await ledger.sending(claim, '{}', NOON, LEASE)

      expect(await ledger.resolve(SLOT, 'sent', 'seen', NOON)).toBe(false)
      await ledger.settle(claim, 'unknown', {}, NOON)
      expect(await ledger.resolve(SLOT, 'failed', 'not seen', NOON)).toBe(true)
      expect(await ledger.resolve(SLOT, 'sent', 'seen', NOON)).toBe(false)
      expect(await ledger.find(SLOT)).toMatchObject({ state: 'failed', error: 'not seen' })
    })

    it('takes what is composed already once, and rests where the platform wants it later', async () => {
      const { ledger } = await newStore(world)

      expect(await ledger.add(SLOT, '{}', NOON)).toBe(true)
      expect(await ledger.add(SLOT, '{"other":1}', NOON)).toBe(false)
      const claim = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (!claim) throw new Error('not claimed')
      await ledger.sending(claim, '{}', NOON, LEASE)
      await ledger.release(claim, NOON, NOON + 60_000)
      expect(await ledger.claim(SLOT, 'b', NOON + 59_999, LEASE)).toBeNull()
      expect(await ledger.claim(SLOT, 'b', NOON + 60_000, LEASE)).toMatchObject({ attempts: 2 })
      expect(await ledger.log({ job: 'monthly' })).toEqual([])
      expect(await ledger.log({ job: 'weekly' })).toHaveLength(1)
    })

    it('counts what was tried in vain apart from what was claimed, until it is written', async () => {
      const { ledger } = await newStore(world)
      const first = await ledger.claim(SLOT, 'a', NOON, LEASE)
      if (first) await ledger.retry(first, NOON, NOON)
      const second = await ledger.claim(SLOT, 'a', NOON, LEASE)
      const third = await ledger.claim(SLOT, 'b', NOON + LEASE, LEASE)
      expect([second, third]).toMatchObject([
        { attempts: 2, failures: 1 },
        { attempts: 3, failures: 1 },
      ])
      if (third) await ledger.compose(third, '{}', { notBefore: NOON }, NOON)

      expect(await ledger.claim(SLOT, 'c', NOON, LEASE)).toMatchObject({ attempts: 4, failures: 0 })
    })

    it('keeps what was handed in for a post until it is written, whoever claims it', async () => {
      const { ledger } = await newStore(world)
      await ledger.claim(SLOT, 'a', NOON, LEASE, '{"month":"2026-10"}')
      const taken = await ledger.claim(SLOT, 'b', NOON + LEASE, LEASE, '{"month":"other"}')
      expect(await ledger.find(SLOT)).toMatchObject({ handed: '{"month":"2026-10"}' })
      if (taken) await ledger.compose(taken, '{}', 'drafted', NOON)

      expect(await ledger.find(SLOT)).toMatchObject({ handed: null })
    })

    it('wanted by many at once is got by one, slot by slot', async () => {
      const stores = await replicas(world)
      const slots = Array.from({ length: 10 }, (_, n) => ({ ...SLOT, slot: NOON + n }))

      const claims = await Promise.all(
        slots.flatMap((slot) => stores.map((store, n) => store.ledger.claim(slot, `r${n}`, NOON, LEASE))),
      )

      expect(claims.filter((claim) => claim !== null)).toHaveLength(10)
      expect(await stores[0].ledger.log({})).toHaveLength(10)
    })
  })
}
