import { describe, expect, it } from 'vitest'
import { documentId } from '../../../../src/core/remember/document-store.ts'
import { documentInput } from '../../../support/imported.ts'
import { newStore, occasion, replicas, type World } from '../../../support/store-world.ts'

const PLAN = '清江区2024年国民经济和社会发展计划\n\n一、目标\n\n——地区生产总值增长6%;\n'

export function documentsContract(world: World): void {
  describe('documents', () => {
    it('come back as they were put, with their parts', async () => {
      const store = await newStore(world)
      const input = await documentInput(PLAN)

      const kept = await store.documents.put(input, occasion())

      const { original, parsed, ...rest } = input
      expect(kept).toMatchObject({ ...rest, id: documentId(input.sha256), number: 1001, changed: 1001, removed: false })
      expect(await store.documents.list()).toEqual([kept])
      expect(await store.documents.part(kept.id, 'original')).toBe(original)
      expect(await store.documents.part(kept.id, 'parsed')).toBe(parsed)
    })

    it('of many pieces come back whole', async () => {
      const store = await newStore(world)
      const original = 'ABCD'.repeat(2_000_000)
      const input = { ...(await documentInput(PLAN)), original }

      const { id } = await store.documents.put(input, occasion())

      expect((await store.documents.part(id, 'original')) === original).toBe(true)
    })

    it('are there once: what is said of one takes the place of what was said before', async () => {
      const store = await newStore(world)
      const input = await documentInput(PLAN)
      await store.documents.put(input, occasion())

      await store.documents.put({ ...input, given: { class: 'internal' }, name: 'again.txt' }, occasion(5))

      const [kept, ...more] = await store.documents.list()
      expect(more).toEqual([])
      expect(kept).toMatchObject({ number: 1001, changed: 1002, name: 'again.txt', given: { class: 'internal' } })
    })

    it('that are removed leave their place, and come back to it', async () => {
      const store = await newStore(world)
      const input = await documentInput(PLAN)
      const { id } = await store.documents.put(input, occasion())
      await store.documents.put(await documentInput(PLAN.replace('6%', '7%')), occasion())

      const removed = await store.documents.remove(id, occasion())
      const again = await store.documents.remove(id, occasion())
      const parts = await store.documents.part(id, 'original')
      const back = await store.documents.put(input, occasion())

      expect(removed).toMatchObject({ id, removed: true, number: 1001, changed: 1003 })
      expect(again).toBeNull()
      expect(parts).toBeNull()
      expect(back).toMatchObject({ id, removed: false, number: 1001 })
    })

    it('tell another replica what has changed', async () => {
      const [one, other] = await replicas(world)
      const first = await one.documents.put(await documentInput(PLAN), occasion())
      const seen = await other.documents.head()
      await one.documents.put(await documentInput(PLAN.replace('6%', '7%')), occasion())
      await one.documents.remove(first.id, occasion())

      const changed = await other.documents.changedAfter(seen)

      expect(changed.map(({ number, removed }) => [number, removed])).toEqual([
        [1002, false],
        [1001, true],
      ])
      expect(await other.documents.head()).toBe(changed.at(-1)?.changed)
    })

    it('are kept all or none', async () => {
      const store = await newStore(world)
      const [one, two] = [await documentInput(PLAN), await documentInput(PLAN.replace('6%', '7%'))]

      const failed = store.transaction(async (within) => {
        await within.documents.put(one, occasion())
        await within.documents.put({ ...two, sha256: 'none' }, occasion())
      })

      await expect(failed).rejects.toThrow(/sha256/)
      expect(await store.documents.list()).toEqual([])
      expect(await store.documents.head()).toBe(0)
    })

    it('take the parsed form of other rules without a change to what they are', async () => {
      const store = await newStore(world)
      const { id, changed } = await store.documents.put(await documentInput(PLAN, { parsedBy: 'old' }), occasion())

      await store.documents.reparsed(id, 'new', 'QUJD')

      expect(await store.documents.part(id, 'parsed')).toBe('QUJD')
      expect(await store.documents.list()).toMatchObject([{ parsedBy: 'new', changed }])
    })
  })
}
