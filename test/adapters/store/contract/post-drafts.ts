import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../support/drafts.ts'
import { NOON, newStore, replicas, type World } from '../../../support/store-world.ts'

const EDITOR = { id: 'wecom:li', name: '李四' }
const HOUR = 3_600_000

export function postDraftsContract(world: World): void {
  describe('drafts of posts', () => {
    it('are kept as they were drafted, in a series of numbers', async () => {
      const { postDrafts } = await newStore(world)

      const first = await postDrafts.add(draftOf({ slot: NOON }), 'drafted')
      const second = await postDrafts.add(draftOf({ slot: NOON + 1, unchanged: true }), 'approved')

      expect([first.number, second.number]).toEqual([1001, 1002])
      expect(await postDrafts.find(1001)).toEqual({
        ...draftOf({ slot: NOON }),
        ...{ number: 1001, state: 'drafted', decidedAt: null, decidedBy: null },
      })
      expect(await postDrafts.of({ job: 'weekly', room: 'bureau', slot: NOON + 1 })).toEqual(second)
      expect(second).toMatchObject({ state: 'approved', unchanged: true })
      expect((await postDrafts.list({})).map(({ number }) => number)).toEqual([1002, 1001])
      expect(await postDrafts.list({ states: ['drafted'], job: 'weekly', room: 'bureau' })).toEqual([first])
      expect(await postDrafts.list({ room: 'other' })).toEqual([])
    })

    it('there is one of a slot', async () => {
      const { postDrafts } = await newStore(world)
      await postDrafts.add(draftOf({}), 'drafted')

      await expect(postDrafts.add(draftOf({}), 'drafted')).rejects.toThrow()
      expect(await postDrafts.list({})).toHaveLength(1)
    })

    it('are decided on once, whoever is first', async () => {
      const stores = await replicas(world)
      const { number } = await stores[0].postDrafts.add(draftOf({}), 'drafted')

      const decided = await Promise.all(
        stores.map(({ postDrafts }, n) =>
          postDrafts.decide(number, { state: n === 0 ? 'rejected' : 'approved' }, EDITOR, NOON),
        ),
      )

      expect(decided.filter((one) => one !== null)).toHaveLength(1)
      expect(await stores[1].postDrafts.find(number)).toMatchObject({ decidedAt: NOON, decidedBy: EDITOR })
    })

    it('are not approved when their time is over', async () => {
      const { postDrafts } = await newStore(world)
      const { number } = await postDrafts.add(draftOf({ expiresAt: NOON + HOUR }), 'drafted')
      const approval = { state: 'approved', expiresAt: NOON + 2 * HOUR } as const

      expect(await postDrafts.decide(number, approval, EDITOR, NOON + HOUR)).toBeNull()
      expect(await postDrafts.decide(number, approval, EDITOR, NOON + HOUR - 1)).toMatchObject({
        expiresAt: NOON + 2 * HOUR,
      })
    })

    it('tell the last that was posted, or may have been', async () => {
      const { postDrafts, ledger } = await newStore(world)
      for (const [n, end] of (['sent', 'unknown', 'failed'] as const).entries()) {
        const slot = { job: 'weekly', room: 'bureau', slot: NOON + n }
        await postDrafts.add(draftOf(slot), 'approved')
        const claim = await ledger.claim(slot, 'a', NOON, HOUR)
        if (!claim) throw new Error('not claimed')
        expect((await postDrafts.lastPosted('weekly', 'bureau'))?.draft.slot).toBe([undefined, NOON, NOON + 1][n])
        await ledger.sending(claim, '{}', NOON, HOUR)
        await ledger.settle(claim, end, {}, NOON)
      }

      expect(await postDrafts.lastPosted('weekly', 'bureau')).toMatchObject({
        state: 'unknown',
        draft: { slot: NOON + 1 },
      })
      expect(await postDrafts.lastPosted('weekly', 'other')).toBeNull()
    })
  })

  describe('schedules', () => {
    it('are looked at since the first look, anew where they change, never since a time to come', async () => {
      const { postDrafts } = await newStore(world)

      expect(await postDrafts.lookedSince('weekly', '0 9 * * 1', NOON)).toBe(NOON)
      expect(await postDrafts.lookedSince('weekly', '0 9 * * 1', NOON + HOUR)).toBe(NOON)
      expect(await postDrafts.lookedSince('weekly', '0 9 * * 2', NOON + HOUR)).toBe(NOON + HOUR)
      expect(await postDrafts.lookedSince('weekly', '0 9 * * 2', NOON - HOUR)).toBe(NOON - HOUR)
    })
  })
}
