import { describe, expect, it } from 'vitest'
import { aliasesInForce } from '../../../../src/core/remember/alias.ts'
import type { ReviewDraft } from '../../../../src/core/remember/review.ts'
import { newStore, occasion, replicas, type World } from '../../../support/store-world.ts'

const ASKED: ReviewDraft = {
  question: '社零目标是多少？',
  room: 'slack:C1',
  outcome: 'not_found',
  codes: ['计21-1.2-3'],
  reason: 'not_answered',
  audit: 'q-1',
}
const ALIAS = {
  term: '社零',
  target: { kind: 'indicator', id: 'retail_sales' },
  class: 'public',
} as const

export function reviewsContract(world: World): void {
  describe('the review queue', () => {
    it('keeps what was asked, retrieved and marked', async () => {
      const store = await newStore(world)

      const review = await store.reviews.add({ ...ASKED, remark: '应有数' }, occasion())

      expect(await store.reviews.find(review.number)).toEqual({
        ...ASKED,
        ...{ number: 1001, remark: '应有数', times: 1, state: 'open', at: occasion().at, by: occasion().by },
        ...{ resolution: null, resolvedAt: null, resolvedBy: null },
      })
    })

    it('takes in any question, made harmless and cut', async () => {
      const store = await newStore(world)
      const nasty = { ...ASKED, question: `\u202e目标\0\n是？${'长'.repeat(10_000)}` }

      const review = await store.reviews.add(nasty, { ...occasion(), by: { id: 'slack:U1', name: '\u200f王\t一' } })

      expect(review.question).toMatch(/^目标 是？长+…$/)
      expect([...review.question]).toHaveLength(2000)
      expect(review.by.name).toBe('王 一')
    })

    it('counts the same question while it is open, from however many replicas', async () => {
      const stores = await replicas(world)

      await Promise.all(
        stores.map((store, n) =>
          store.reviews.add({ ...ASKED, question: `社零 目标是多少${'?！'[n] ?? ''}` }, occasion()),
        ),
      )
      await stores[0].reviews.add({ ...ASKED, room: 'slack:C2' }, occasion())

      const listed = await stores[0].reviews.list({})
      expect(listed?.map(({ room, times }) => [room, times])).toEqual([
        ['slack:C1', 3],
        ['slack:C2', 1],
      ])
    })

    it('keeps the remarks of all who mark the same answer', async () => {
      const store = await newStore(world)
      const marked = { ...ASKED, reason: 'wrong_figure' } as const
      await store.reviews.add({ ...marked, remark: '应为270亿元' }, occasion())
      await store.reviews.add(marked, occasion(1, '李二'))

      const review = await store.reviews.add({ ...marked, remark: '见计划第二条' }, occasion(2, '赵三'))
      const long = await store.reviews.add({ ...marked, remark: '长'.repeat(1999) }, occasion(3))

      expect(review).toMatchObject({ times: 3, remark: '应为270亿元；见计划第二条', by: { name: '王一' } })
      expect([...(long.remark ?? '')]).toHaveLength(2000)
    })

    it('accepts an alias with the resolution, or neither', async () => {
      const store = await newStore(world)
      await store.reviews.add(ASKED, occasion())

      const resolved = await store.reviews.resolve(1001, { state: 'alias', alias: ALIAS }, occasion(5, '编辑'))

      expect(resolved).toMatchObject({
        state: 'alias',
        resolution: '社零 → retail_sales',
        resolvedBy: { name: '编辑' },
      })
      expect(await store.aliases.after(0, 10)).toEqual([
        {
          ...ALIAS,
          number: 1001,
          region: null,
          room: null,
          review: 1001,
          at: occasion(5).at,
          by: occasion(5, '编辑').by,
        },
      ])
      await expect(store.reviews.resolve(1001, { state: 'alias', alias: ALIAS }, occasion())).rejects.toThrow(
        'has been resolved by 编辑',
      )
      expect(await store.aliases.after(0, 10)).toHaveLength(1)
      expect(await store.reviews.resolve(4711, { state: 'ignored' }, occasion())).toBeNull()
    })

    it('takes a question in again after it was resolved', async () => {
      const store = await newStore(world)
      await store.reviews.add(ASKED, occasion())
      await store.reviews.resolve(1001, { state: 'document_needed', text: '2021年统计公报' }, occasion())

      const again = await store.reviews.add(ASKED, occasion(9))

      expect(again).toMatchObject({ state: 'open', times: 1 })
      expect(await store.reviews.list({ states: ['open'] })).toHaveLength(1)
      expect(await store.reviews.list({ states: ['document_needed'] })).toHaveLength(1)
      expect(await store.reviews.list({ states: [] })).toEqual([])
      expect(await store.reviews.list({ room: 'slack:C1', since: occasion(9).at })).toHaveLength(1)
    })

    it('is resolved by one of several at once', async () => {
      const stores = await replicas(world)
      await stores[0].reviews.add(ASKED, occasion())

      const results = await Promise.allSettled(
        stores.map((store) => store.reviews.resolve(1001, { state: 'alias', alias: ALIAS }, occasion())),
      )

      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await stores[0].aliases.after(0, 10)).toHaveLength(1)
    })
  })

  describe('aliases', () => {
    it('are seen by every replica after the last number that it knows, and taken back by a later entry', async () => {
      const [editor, other] = await replicas(world)
      await editor.aliases.add(ALIAS, occasion())
      const known = (await other.heads()).aliases
      await editor.aliases.add({ ...ALIAS, target: null }, occasion())

      const later = await other.aliases.after(known, 10)

      expect(later.map(({ number, target }) => [number, target])).toEqual([[1002, null]])
      expect(aliasesInForce(await other.aliases.after(0, 10))).toEqual([])
    })
  })
}
