import { describe, expect, it } from 'vitest'
import { WenjiError } from '../../../../src/core/errors.ts'
import type { NoteDraft } from '../../../../src/core/remember/note.ts'
import {
  BRIDGE,
  DAY,
  EVERYONE,
  NOON,
  newStore,
  occasion,
  PUBLIC,
  replicas,
  type World,
} from '../../../support/store-world.ts'

const PILES: NoteDraft = { subject: BRIDGE, class: 'public', text: '主墩桩基全部完成', day: DAY }

export function notesContract(world: World): void {
  describe('notes', () => {
    it('come back as they were written', async () => {
      const store = await newStore(world)
      const draft: NoteDraft = {
        ...PILES,
        stage: '在建',
        percent: 45.5,
        values: [
          {
            ...{ indicator: 'fixed_asset_investment', name: '固定资产投资', measure: 'level', amount: '103.50' },
            ...{ unit: '亿元', span: 'cumulative', period: '2021-01/05', status: 'preliminary', releasedAt: NOON },
          },
        ],
        coordination: { text: '管线迁改方案待定', unit: '区城管局' },
        next: { text: '合龙', day: '2021-10-31' },
        source: '调度表.xlsx 第5行',
      }

      const { note } = await store.notes.add(draft, occasion(7))

      expect(await store.notes.find(note.number, EVERYONE)).toEqual({
        ...draft,
        values: draft.values,
        ...{ number: 1001, at: NOON + 7, by: { id: 'slack:王一', name: '王一' } },
        ...{ corrects: null, correctedBy: null, key: null },
      })
    })

    it('are numbered in order and read newest first', async () => {
      const store = await newStore(world)
      for (const text of ['一', '二', '三']) await store.notes.add({ ...PILES, text }, occasion())

      const listed = await store.notes.list({ audience: EVERYONE, subject: BRIDGE, limit: 2 })

      expect(listed.map(({ number, text }) => [number, text])).toEqual([
        [1003, '三'],
        [1002, '二'],
      ])
      expect((await store.notes.after(1001, 10)).map(({ number }) => number)).toEqual([1002, 1003])
      expect((await store.heads()).notes).toBe(1003)
    })

    it('are told apart by subject, region, year and time', async () => {
      const store = await newStore(world)
      await store.notes.add(PILES, occasion())
      await store.notes.add({ ...PILES, subject: { ...BRIDGE, kind: 'task' } }, occasion())
      await store.notes.add({ ...PILES, subject: { ...BRIDGE, region: '白河区' } }, occasion())
      await store.notes.add({ ...PILES, subject: { ...BRIDGE, planYear: 2022 } }, occasion(5))
      const numbers = async (filter: object) =>
        (await store.notes.list({ audience: EVERYONE, ...filter })).map(({ number }) => number)

      expect(await numbers({ subject: BRIDGE })).toEqual([1001])
      expect(await numbers({ region: '清江区', planYear: 2021 })).toEqual([1002, 1001])
      expect(await numbers({ since: NOON + 5 })).toEqual([1004])
    })

    it('show themselves to those who may see them, and to nobody else', async () => {
      const store = await newStore(world)
      const { note } = await store.notes.add({ ...PILES, class: 'internal' }, occasion())

      expect(await store.notes.find(note.number, PUBLIC)).toBeNull()
      expect(await store.notes.list({ audience: PUBLIC })).toEqual([])
      expect(await store.notes.list({ audience: { classes: [], at: NOON } })).toEqual([])
      expect(await store.notes.find(note.number, { classes: [], at: NOON })).toBeNull()
    })

    it('are held back until the last of their values is released', async () => {
      const store = await newStore(world)
      const value = {
        ...({ name: '固定资产投资', measure: 'growth', amount: '-14.2', unit: '%' } as const),
        ...({ span: 'month', period: '2021-06', status: 'flash' } as const),
      }
      const { note } = await store.notes.add(
        {
          ...PILES,
          values: [
            { ...value, releasedAt: NOON + 10 },
            { ...value, period: '2021-05' },
          ],
        },
        occasion(),
      )

      expect(await store.notes.find(note.number, { ...PUBLIC, at: NOON + 9 })).toBeNull()
      expect(await store.notes.find(note.number, { ...PUBLIC, at: NOON + 10 })).toMatchObject({ number: 1001 })
    })

    it('are put right by a later note, which stays beside the first', async () => {
      const store = await newStore(world)
      await store.notes.add({ ...PILES, percent: 54 }, occasion())
      await store.notes.add({ ...PILES, percent: 45, corrects: 1001 }, occasion())

      const [later, first] = await store.notes.list({ audience: EVERYONE })

      expect(first).toMatchObject({ number: 1001, percent: 54, correctedBy: 1002 })
      expect(later).toMatchObject({ number: 1002, percent: 45, corrects: 1001, correctedBy: null })
    })

    it('do not show that they were corrected to those who may not see the correction', async () => {
      const store = await newStore(world)
      await store.notes.add(PILES, occasion())
      await store.notes.add({ ...PILES, class: 'internal', corrects: 1001 }, occasion())

      expect(await store.notes.find(1001, PUBLIC)).toMatchObject({ correctedBy: null })
      expect(await store.notes.find(1001, EVERYONE)).toMatchObject({ correctedBy: 1002 })
    })

    it('do not show that they were corrected before the correction is released', async () => {
      const store = await newStore(world)
      await store.notes.add(PILES, occasion())
      const flash = {
        name: '投资',
        measure: 'level',
        amount: '1',
        span: 'month',
        period: '2021-06',
        status: 'flash',
      } as const
      await store.notes.add({ ...PILES, corrects: 1001, values: [{ ...flash, releasedAt: NOON + 10 }] }, occasion())

      expect(await store.notes.find(1001, EVERYONE)).toMatchObject({ correctedBy: null })
      expect(await store.notes.find(1001, { ...EVERYONE, at: NOON + 10 })).toMatchObject({ correctedBy: 1002 })
    })

    it('correct once, the same subject, and something that is there', async () => {
      const store = await newStore(world)
      await store.notes.add(PILES, occasion())
      await store.notes.add({ ...PILES, corrects: 1001 }, occasion())
      const correct = (draft: NoteDraft) => store.notes.add(draft, occasion())

      await expect(correct({ ...PILES, corrects: 1001 })).rejects.toThrow('corrected by 注-1002')
      await expect(correct({ ...PILES, corrects: 4711 })).rejects.toThrow('there is no note 注-4711')
      await expect(correct({ ...PILES, subject: { ...BRIDGE, id: '滨江路' }, corrects: 1002 })).rejects.toThrow(
        'a correction has to be about the same',
      )
      expect(await store.notes.after(0, 10)).toHaveLength(2)
    })

    it('corrected by two at once are corrected by one of them', async () => {
      const stores = await replicas(world)
      await stores[0].notes.add(PILES, occasion())

      const results = await Promise.allSettled(
        stores.map((store) => store.notes.add({ ...PILES, corrects: 1001 }, occasion())),
      )

      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(
        results.filter((result) => result.status === 'rejected' && result.reason instanceof WenjiError),
      ).toHaveLength(2)
    })

    it('with the same key are one', async () => {
      const stores = await replicas(world)
      const keyed = { ...PILES, key: '调度表 5' }

      const results = await Promise.all(stores.map((store) => store.notes.add(keyed, occasion())))

      expect(results.filter(({ fresh }) => fresh)).toHaveLength(1)
      expect(new Set(results.map(({ note }) => note.number)).size).toBe(1)
      expect(await stores[0].notes.after(0, 10)).toHaveLength(1)
    })

    it('written by three at once are all there, each once', async () => {
      const stores = await replicas(world)

      const numbers = await Promise.all(
        Array.from({ length: 30 }, async (_, turn) => {
          const store = stores[turn % 3]
          return (await store?.notes.add({ ...PILES, text: `第${turn}条` }, occasion()))?.note.number
        }),
      )

      expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 30 }, (_, n) => 1001 + n)))
      const texts = (await stores[0].notes.after(0, 100))?.map(({ text }) => text)
      expect(new Set(texts).size).toBe(30)
    })

    it.each<[string, Partial<NoteDraft>, RegExp]>([
      ['130 percent', { percent: 130 }, /完成比例为130%，应在0到100之间/],
      ['less than nothing', { percent: -1 }, /应在0到100之间/],
      ['a day in the future', { day: '2021-08-01' }, /晚于今天/],
      ['a day that is none', { day: '2021-02-30' }, /不是日期/],
      ['20,000 characters', { text: '进'.repeat(20_000) }, /有20000字，最多2000字/],
      ['nothing', { text: ' \n ' }, /是空的/],
      ['a control character', { text: '已完成\u0007' }, /第4个字符是不可见的控制字符（U\+0007）/],
      ['a turned direction', { text: '完成\u202e54%' }, /U\+202E/],
      ['a NUL', { text: '完成\0' }, /U\+0000/],
      ['half a character', { text: '完成\ud83d' }, /U\+D83D/],
      [
        'a time that has not begun',
        {
          values: [{ name: '投资', measure: 'level', amount: '1', span: 'month', period: '2021-08', status: 'flash' }],
        },
        /2021-08还没有开始/,
      ],
      [
        'a quarter called a month',
        { values: [{ name: '投资', measure: 'level', amount: '1', span: 'month', period: '2021Q2', status: 'flash' }] },
        /当月数的期间应写作/,
      ],
      [
        'an amount in words',
        {
          values: [
            { name: '投资', measure: 'level', amount: '约百亿', span: 'month', period: '2021-06', status: 'flash' },
          ],
        },
        /数值只能写数字/,
      ],
    ])('refuse %s in both languages and store nothing', async (_, wrong, says) => {
      const store = await newStore(world)

      const refused = await store.notes.add({ ...PILES, ...wrong }, occasion()).catch((error: unknown) => error)

      expect(refused).toBeInstanceOf(WenjiError)
      if (!(refused instanceof WenjiError)) return
      expect(refused.forPerson.zh).toMatch(says)
      expect(refused.forPerson.en).toMatch(/[a-z]{3}/)
      expect(await store.heads()).toMatchObject({ notes: 0 })
      expect(await store.notes.after(0, 10)).toEqual([])
    })

    it('refuse a signature that could not be read again', async () => {
      const store = await newStore(world)
      const sign = (by: object) =>
        store.notes.add(PILES, { ...occasion(), by: { id: 'slack:U1', name: '王一', ...by } })

      await expect(sign({ id: 'x'.repeat(201) })).rejects.toThrow('the account has 201 characters')
      await expect(sign({ id: 'a\u0000b' })).rejects.toThrow(WenjiError)
      await expect(sign({ name: '\u200f' })).rejects.toThrow('the name is empty')
      expect(await store.heads()).toMatchObject({ notes: 0 })
    })

    it('take SQL, quotes and emoji for what they are: text', async () => {
      const store = await newStore(world)
      const text = `Robert'); drop table notes; -- "引号" 🏗️ ${'$1 ? :x'}`

      await store.notes.add({ ...PILES, text }, occasion())

      expect((await store.notes.after(0, 10)).map((note) => note.text)).toEqual([text])
    })
  })
}
