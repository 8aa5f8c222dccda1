import { describe, expect, it } from 'vitest'
import type { Actor, ItemDraft } from '../../../../src/core/remember/item.ts'
import { newStore, occasion, replicas, type World } from '../../../support/store-world.ts'

const WHISTLE: ItemDraft = {
  kind: 'whistle',
  title: '江边步道照明损坏',
  class: 'internal',
  region: '清江区',
  planYear: 2021,
  source: '街道吹哨平台 第12号',
  raiser: { unit: '江岸街道' },
  handler: { unit: '区城管局' },
  due: '2021-08-10',
}
const HANDLER: Actor = { unit: '区城管局', person: '赵四', supervisor: false }
const RAISER: Actor = { unit: '江岸街道', person: '钱五', supervisor: false }
const BOTH = ['public', 'internal'] as const

export function itemsContract(world: World): void {
  describe('items', () => {
    it('go from open over reported done to confirmed, every step kept', async () => {
      const store = await newStore(world)
      const { item } = await store.items.add(
        { ...WHISTLE, subject: { kind: 'task', id: '亮化工程', region: '清江区', planYear: 2021 } },
        occasion(),
      )
      await store.items.act(
        item.number,
        { do: 'hand_on', to: { unit: '区住建局' }, reason: '属区住建局管养' },
        HANDLER,
        occasion(1),
        BOTH,
      )
      await store.items.act(
        item.number,
        { do: 'extend', due: '2021-08-20', reason: '等配件' },
        RAISER,
        occasion(2),
        BOTH,
      )
      await store.items.act(item.number, { do: 'report_done' }, { ...HANDLER, unit: '区住建局' }, occasion(3), BOTH)

      const confirmed = await store.items.act(item.number, { do: 'confirm' }, RAISER, occasion(4, '钱五'), BOTH)

      expect(confirmed).toMatchObject({
        state: 'confirmed',
        due: '2021-08-20',
        handler: { unit: '区住建局' },
        version: 5,
      })
      expect(await store.items.find(item.number, BOTH)).toEqual(confirmed)
      const events = await store.items.events(item.number)
      expect(events.map(({ action }) => action.do)).toEqual(['hand_on', 'extend', 'report_done', 'confirm'])
      expect(events.at(-1)?.by.name).toBe('钱五')
      expect((await store.items.eventsAfter(1002, 10)).map(({ number }) => number)).toEqual([1003, 1004])
    })

    it('store nothing of a step that is refused', async () => {
      const store = await newStore(world)
      const { item } = await store.items.add(WHISTLE, occasion())

      await expect(store.items.act(item.number, { do: 'report_done' }, RAISER, occasion(), BOTH)).rejects.toThrow(
        'only its handler',
      )

      expect(await store.items.find(item.number, BOTH)).toEqual(item)
      expect(await store.items.events(item.number)).toEqual([])
    })

    it('that a reader may not see are not there, for steps too', async () => {
      const store = await newStore(world)
      const { item } = await store.items.add(WHISTLE, occasion())

      expect(await store.items.find(item.number, ['public'])).toBeNull()
      expect(await store.items.act(item.number, { do: 'report_done' }, HANDLER, occasion(), ['public'])).toBeNull()
      expect(await store.items.act(4711, { do: 'report_done' }, HANDLER, occasion(), BOTH)).toBeNull()
      expect(await store.items.list({ classes: ['public'] })).toEqual([])
    })

    it('are listed by due date, those without one last', async () => {
      const store = await newStore(world)
      await store.items.add({ ...WHISTLE, title: '无时限', due: null }, occasion())
      await store.items.add({ ...WHISTLE, title: '八月', due: '2021-08-31' }, occasion())
      await store.items.add({ ...WHISTLE, title: '七月', due: '2021-07-01', handler: { unit: '区住建局' } }, occasion())
      const titles = async (filter: object) =>
        (await store.items.list({ classes: BOTH, ...filter })).map(({ title }) => title)

      expect(await titles({})).toEqual(['七月', '八月', '无时限'])
      expect(await titles({ dueBy: '2021-07-31' })).toEqual(['七月'])
      expect(await titles({ handlerUnit: '区城管局' })).toEqual(['八月', '无时限'])
      expect(await titles({ raiserUnit: '江岸街道', limit: 1 })).toEqual(['七月'])
      expect(await titles({ states: ['confirmed'] })).toEqual([])
      expect(await titles({ kind: 'task' })).toEqual([])
      expect(await titles({ region: '清江区', planYear: 2022 })).toEqual([])
    })

    it('keep their numbers and their rounds', async () => {
      const store = await newStore(world)
      const counted = await store.items.add(
        { ...WHISTLE, kind: 'counted', counts: { found: 1136, mended: 1077 } },
        occasion(),
      )
      const patrol = await store.items.add(
        { ...WHISTLE, kind: 'recurring', recurrence: 'half_monthly', due: '2021-07-31' },
        occasion(),
      )
      await store.items.act(counted.item.number, { do: 'count', found: 1136, mended: 1136 }, HANDLER, occasion(), BOTH)
      await store.items.act(patrol.item.number, { do: 'report_done' }, HANDLER, occasion(), BOTH)
      await store.items.act(patrol.item.number, { do: 'confirm' }, RAISER, occasion(), BOTH)

      expect(await store.items.find(counted.item.number, BOTH)).toMatchObject({ counts: { found: 1136, mended: 1136 } })
      expect(await store.items.find(patrol.item.number, BOTH)).toMatchObject({
        ...{ state: 'open', due: '2021-08-15', confirmedUntil: '2021-07-31', reportedBy: null },
      })
    })

    it('confirmed by two at once are confirmed once', async () => {
      const stores = await replicas(world)
      const [first] = stores
      await first.items.add(WHISTLE, occasion())
      await first.items.act(1001, { do: 'report_done' }, HANDLER, occasion(), BOTH)

      const results = await Promise.allSettled(
        stores.map((store) => store.items.act(1001, { do: 'confirm' }, RAISER, occasion(), BOTH)),
      )

      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect((await first.items.events(1001))?.map(({ action }) => action.do)).toEqual(['report_done', 'confirm'])
    })

    it('with the same key are one', async () => {
      const stores = await replicas(world)

      const results = await Promise.all(
        stores.map((store) => store.items.add({ ...WHISTLE, key: '平台 12' }, occasion())),
      )

      expect(results.filter(({ fresh }) => fresh)).toHaveLength(1)
      expect(await stores[0].items.list({ classes: BOTH })).toHaveLength(1)
    })

    it('refuse what does not fit together', async () => {
      const store = await newStore(world)
      const add = (draft: Partial<ItemDraft>) => store.items.add({ ...WHISTLE, ...draft }, occasion())

      await expect(add({ kind: 'counted' })).rejects.toThrow('a counted item has numbers')
      await expect(add({ kind: 'counted', counts: { found: 1, mended: 2 } })).rejects.toThrow(
        '2 mended is more than 1 found',
      )
      await expect(add({ kind: 'recurring' })).rejects.toThrow('a recurring item says how often')
      await expect(add({ handler: {} })).rejects.toThrow('name a unit or a person')
      await expect(add({ due: '下周' })).rejects.toThrow('is no date')
      expect(await store.heads()).toMatchObject({ items: 0 })
    })
  })
}
