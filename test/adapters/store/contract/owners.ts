import { describe, expect, it } from 'vitest'
import type { OwnerDraft } from '../../../../src/core/remember/owner.ts'
import { ownersOn, succession } from '../../../../src/core/remember/owner.ts'
import { BRIDGE, newStore, occasion, replicas, type World } from '../../../support/store-world.ts'

const WRITTEN: OwnerDraft = {
  subject: BRIDGE,
  class: 'public',
  role: 'lead',
  holders: [{ unit: '区住建局' }],
  since: '2021-01-18',
  source: { kind: 'document', code: '责21-2-3' },
}
const BOTH = ['public', 'internal'] as const
const IN_2021 = { region: '清江区', planYear: 2021, classes: BOTH, day: '2021-07-31' }

export function ownersContract(world: World): void {
  describe('owners', () => {
    it('come back with everything and their source', async () => {
      const store = await newStore(world)
      const draft: OwnerDraft = {
        ...{ subject: BRIDGE, class: 'internal', role: 'liaison', since: '2021-03-01', key: '领导名单 4' },
        holders: [{ unit: null, person: '李二', title: '副区长', level: 'county', succeeds: '张三' }],
        source: { kind: 'sheet', file: '领导名单.xlsx', row: 4 },
      }

      const { entry } = await store.owners.add(draft, occasion())

      expect(await store.owners.history(BRIDGE, BOTH)).toEqual([entry])
      expect(entry).toMatchObject({ ...draft, number: 1001, by: { name: '王一' } })
    })

    it('keep their history: a new entry takes over and the old one stays', async () => {
      const store = await newStore(world)
      await store.owners.add(WRITTEN, occasion())
      await store.owners.add(
        { ...WRITTEN, holders: [{ unit: '区城管局' }], since: '2021-06-01', source: { kind: 'set' } },
        occasion(1),
      )

      const history = await store.owners.history(BRIDGE, BOTH)

      expect(history.map(({ holders }) => holders[0]?.unit)).toEqual(['区住建局', '区城管局'])
      expect(ownersOn(history, '2021-05-31')[0]?.holders[0]?.unit).toBe('区住建局')
      expect(ownersOn(history, '2021-06-01')[0]?.holders[0]?.unit).toBe('区城管局')
    })

    it('are found by unit and by person, as long as these have the task', async () => {
      const store = await newStore(world)
      await store.owners.add(WRITTEN, occasion())
      await store.owners.add(
        { ...WRITTEN, role: 'with', holders: [{ unit: '区财政局' }, { unit: '区城管局' }] },
        occasion(),
      )
      await store.owners.add({ ...WRITTEN, role: 'person', holders: [{ person: '赵四' }] }, occasion())
      await store.owners.add({ ...WRITTEN, holders: [{ unit: '区水务局' }], since: '2021-07-01' }, occasion())

      expect(await store.owners.ofUnit('区住建局', IN_2021)).toEqual([])
      expect(await store.owners.ofUnit('区住建局', { ...IN_2021, day: '2021-06-30' })).toHaveLength(1)
      expect((await store.owners.ofUnit('区城管局', IN_2021)).map(({ role }) => role)).toEqual(['with'])
      expect((await store.owners.ofPerson('赵四', IN_2021)).map(({ number }) => number)).toEqual([1003])
      expect(await store.owners.ofUnit('区水务局', { ...IN_2021, region: '白河区' })).toEqual([])
    })

    it('of a class that a reader may not see are not there', async () => {
      const store = await newStore(world)
      await store.owners.add(WRITTEN, occasion())
      await store.owners.add(
        { ...WRITTEN, class: 'internal', holders: [{ unit: '区城管局' }], since: '2021-06-01' },
        occasion(),
      )

      const asPublic = { ...IN_2021, classes: ['public'] as const }

      expect(await store.owners.ofUnit('区城管局', asPublic)).toEqual([])
      expect(await store.owners.ofUnit('区住建局', asPublic)).toHaveLength(1)
      expect(await store.owners.history(BRIDGE, ['public'])).toHaveLength(1)
      expect(await store.owners.history(BRIDGE, [])).toEqual([])
    })

    it('pass to a successor, and the others who share the role stay', async () => {
      const store = await newStore(world)
      const both = [
        { person: '张三', title: '副区长', level: 'county' as const },
        { person: '李二', level: 'city' as const },
      ]
      await store.owners.add({ ...WRITTEN, role: 'liaison', holders: both }, occasion())
      const theirs = await store.owners.ofPerson('张三', IN_2021)

      for (const entry of succession(theirs, '张三', { person: '钱五', title: '副区长' }, '2021-07-31'))
        await store.owners.add(entry, occasion())

      expect(await store.owners.ofPerson('张三', IN_2021)).toEqual([])
      const [now] = await store.owners.ofPerson('钱五', IN_2021)
      expect(now?.holders).toMatchObject([
        { person: '钱五', level: 'county', succeeds: '张三' },
        { person: '李二', level: 'city', succeeds: null },
      ])
      expect(await store.owners.history(BRIDGE, BOTH)).toHaveLength(2)
    })

    it('with the same key are one', async () => {
      const stores = await replicas(world)

      const results = await Promise.all(
        stores.map((store) => store.owners.add({ ...WRITTEN, key: '任务表 7' }, occasion())),
      )

      expect(results.filter(({ fresh }) => fresh)).toHaveLength(1)
      expect(await stores[0].owners.after(0, 10)).toHaveLength(1)
    })

    it('refuse nobody in particular, and levels where there are none', async () => {
      const store = await newStore(world)
      const add = (draft: Partial<OwnerDraft>) => store.owners.add({ ...WRITTEN, ...draft }, occasion())

      await expect(add({ holders: [{}] })).rejects.toThrow('name a unit or a person')
      await expect(add({ holders: [{ unit: '区住建局', level: 'city' }] })).rejects.toThrow(
        'only a liaison leader has a level',
      )
      await expect(add({ subject: { ...BRIDGE, kind: 'indicator' } })).rejects.toThrow(
        'owners belong to tasks and projects',
      )
      expect(await store.owners.after(0, 10)).toEqual([])
    })
  })
}
