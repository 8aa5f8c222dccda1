import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { citationCode } from '../../src/core/document/plan-document.ts'
import { WenjiError } from '../../src/core/errors.ts'
import { projectsOf } from '../../src/core/search/projects.ts'
import { allDocuments, hiddenDocuments } from '../support/hidden-world.ts'
import { seedDocuments } from '../support/knowledge.ts'
import { aimedIn, leaksIn, openedPair, type Pair, questionSets, type Talk, talksOf } from '../support/leak.ts'
import { caller, INTERNAL_ROOM, messageIn, openedOffice, PUBLIC_ROOM } from '../support/opened-office.ts'

/** Every so many questions of the other sets are asked here; all of them in the soak. */
const EVERY = 12
const LONG = 300_000

let seeds: readonly PlanDocument[]
let everything: readonly PlanDocument[]
beforeAll(async () => {
  seeds = await seedDocuments()
  everything = await allDocuments()
})

function talk(text: string): Talk {
  return { id: text, messages: [text] }
}

/** Names that hidden documents alone have. */
async function hiddenNames(pair: Pair): Promise<string[]> {
  const { knowledge } = await pair.withHidden.office.desk.knowledge.of(INTERNAL_ROOM)
  const open = seeds.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n')
  const names = projectsOf(knowledge).projects.flatMap((project) => project.names)
  const others = ['澄湖区', '澄湖', '区云谷指挥部', '区风险处置专班', '沈远舟', '乔一鸣', '双链长制', '隐性债务化解']
  return [...new Set([...names, ...others, '武汉长江云谷', '流光岛文化街区'])].filter((name) => !open.includes(name))
}

describe('a public room cannot tell an office with hidden documents, notes, owners, items and aliases from one without', () => {
  it(
    'by questions that aim at what is hidden',
    async () => {
      const pair = await openedPair(seeds, everything)
      const talks = talksOf('leak.jsonl')

      const leaks = await leaksIn(pair, talks)

      expect(talks.length).toBeGreaterThan(150)
      expect(leaks).toEqual([])
      expect([pair.without.errors, pair.withHidden.errors]).toEqual([[], []])
    },
    LONG,
  )

  it(
    'which do aim at it: an internal room sees nearly all of them otherwise',
    async () => {
      const pair = await openedPair(seeds, everything)
      const talks = talksOf('leak.jsonl')

      const aimed = await aimedIn(pair, talks, INTERNAL_ROOM)

      expect(aimed).toBeGreaterThan(talks.length * 0.9)
    },
    LONG,
  )

  it(
    'by any other question',
    async () => {
      const pair = await openedPair(seeds, everything)
      const sets = questionSets().filter((name) => name !== 'leak.jsonl')
      const talks = sets.flatMap(talksOf).filter((_, i) => i % EVERY === 0)

      const leaks = await leaksIn(pair, talks)

      expect(talks.length).toBeGreaterThan(150)
      expect(leaks).toEqual([])
    },
    LONG,
  )

  it(
    'by names that only hidden documents have, whole or mistyped',
    async () => {
      const pair = await openedPair(seeds, everything)
      const names = await hiddenNames(pair)
      const forms = names.flatMap((name) => {
        const signs = [...name]
        const without = signs.map((_, i) => signs.filter((_sign, at) => at !== i).join(''))
        const doubled = signs.map((sign, i) => [...signs.slice(0, i), sign, ...signs.slice(i)].join(''))
        return [name, `${name}进展`, `${name}由谁牵头`, `2021年${name}总投资多少`, ...without, `${doubled[1]}进展`]
      })

      const leaks = await leaksIn(pair, forms.map(talk))

      expect(names.length).toBeGreaterThan(12)
      expect(leaks).toEqual([])
    },
    LONG,
  )

  it(
    'by the codes of hidden paragraphs and records, as any room may write them',
    async () => {
      const pair = await openedPair(seeds, everything)
      const { knowledge } = await pair.withHidden.office.desk.knowledge.of(INTERNAL_ROOM)
      const files = new Set(hiddenDocuments().map(({ file }) => file))
      const codes = knowledge.located
        .filter(({ document }) => files.has(document.file))
        .map(({ document, paragraph }) => citationCode(document, paragraph))
      const plain = codes.map((code) => code.replace(/^(?:武昌|澄湖)/, ''))
      const records = ['注', '责', '事'].flatMap((sign) => Array.from({ length: 10 }, (_, i) => `${sign}-${1001 + i}`))

      const leaks = await leaksIn(pair, [...codes, ...plain, ...records].map(talk))

      expect(codes.length).toBeGreaterThan(20)
      expect(leaks).toEqual([])
    },
    LONG,
  )

  it(
    'by what the same person asked in an internal room just before',
    async () => {
      const pair = await openedPair(seeds, everything)
      const inside = ['武汉长江云谷进展如何', '2022年GDP目标', '2021年投资目标', '澄湖区固投目标']
      for (const { office } of [pair.without, pair.withHidden])
        for (const text of inside) await office.answer(messageIn(INTERNAL_ROOM, text))

      const leaks = await leaksIn(pair, [
        { id: 'main', messages: ['总投资多少', '那2021年呢', '2', '第一个', '谁牵头', '还有呢', '2021年GDP目标'] },
      ])

      expect(leaks).toEqual([])
    },
    LONG,
  )

  it(
    'by choices taken by number, and what follows them',
    async () => {
      const pair = await openedPair(seeds, everything)
      const asked = ['投资目标', '收入目标', 'GDP目标', '长江进展', '2021年投资', '小学', '中心']
      const taken = ['1', '2', '3', '4', '第二个', 'the first', '那2022年呢', '澄湖区呢']
      const talks = asked.flatMap((text) =>
        taken.map((choice) => ({ id: `${text} ${choice}`, messages: [text, choice] })),
      )

      const leaks = await leaksIn(pair, talks)

      expect(leaks).toEqual([])
    },
    LONG,
  )

  it(
    'by commands, given by whomever',
    async () => {
      const pair = await openedPair(seeds, everything)
      const questions = ['小龙虾产量多少', '武汉长江云谷进展如何', '2021年社零目标', '武汉长江大厦工程进展']
      for (const { office } of [pair.without, pair.withHidden])
        for (const text of questions) await office.answer(messageIn(PUBLIC_ROOM, text, text))
      const hidden = pair.withHidden.office
      for (const text of ['云谷绿化面积多少', '望澜大桥造价多少', '小龙虾产量多少'])
        await hidden.answer(messageIn(INTERNAL_ROOM, text, text))
      const inside = await hidden.answer(messageIn(INTERNAL_ROOM, '武汉长江云谷进展如何'))
      const mark = { answer: inside.id, reason: 'outdated' }
      await hidden.command('feedback', mark, caller('reader', INTERNAL_ROOM))
      const settled = await hidden.command('review.list', {}, caller('editor'))
      expect(settled.data).toHaveLength(8)
      const commands: readonly (readonly [string, object])[] = [
        ...[...Array.from({ length: 9 }, (_, i) => 1001 + i)].map((number) => ['review.show', { number }] as const),
        ['review.list', {}],
        ['review.list', { states: ['open', 'alias', 'lexicon', 'document_needed', 'ignored'], room: 'bureau' }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '武汉长江云谷' }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '云谷' }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '望澜大桥', kind: 'project' }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '区风险处置专班', kind: 'unit' }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '隐性债务化解', kind: 'task' }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '武汉长江中心', class: 'internal' }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '武汉长江中心', region: '澄湖区' }],
        ['review.alias', { number: 1006, term: '武汉长江大厦工程', target: '武汉长江中心' }],
        ['review.ignore', { number: 1006 }],
        ['review.withdraw', { term: '老大难' }],
        ['review.withdraw', { term: '云上谷' }],
        ['review.aliases', {}],
        ['feedback', { answer: 'INSIDE', reason: 'outdated' }],
        ['living', {}],
        ['review.ignore', { number: 1001 }],
        ['review.alias', { number: 1004, term: '武汉长江大厦工程', target: '武汉长江中心' }],
        ['review.export', {}],
        ['review.list', { states: ['open', 'alias', 'lexicon', 'document_needed', 'ignored'] }],
      ]
      for (const role of ['reader', 'reporter', 'editor', 'operator'] as const)
        for (const [name, input] of commands) {
          const who = caller(role, PUBLIC_ROOM)
          const said = async ({ office }: Pair['without']) =>
            office
              .command(name, JSON.parse(JSON.stringify(input).replace('INSIDE', inside.id)), who)
              .then(({ status, text, data }) => ({ status, text, data }))
              .catch((error: unknown) => (error instanceof WenjiError ? error.forPerson : error))
          const expected = plain(await said(pair.without), inside.id)
          const got = plain(await said(pair.withHidden), inside.id)

          expect(got, `${role} ${name} ${JSON.stringify(input)}`).toEqual(expected)
        }
    },
    LONG,
  )
})

/** A reply without the bot's own ids. */
function plain(reply: unknown, inside: string): unknown {
  const text = JSON.stringify(reply)
    .replaceAll(inside, 'INSIDE')
    .replace(/id-\d{6}/g, 'ID')
  return JSON.parse(text)
}

describe('an audience that may see no document at all', () => {
  it(
    'is told so, whatever it asks, and cannot tell hidden documents from none',
    async () => {
      const pair = await openedPair([], hiddenDocuments())
      const sets = questionSets().flatMap(talksOf)
      const talks = [...talksOf('leak.jsonl'), ...sets.filter((_, i) => i % EVERY === 0)]

      const leaks = await leaksIn(pair, talks)
      const { answer } = await pair.withHidden.office.answer(messageIn(PUBLIC_ROOM, '2021年GDP目标', 'fresh'))

      expect(leaks).toEqual([])
      expect([pair.without.errors, pair.withHidden.errors]).toEqual([[], []])
      expect(answer).toMatchObject({ outcome: 'not_found', citations: [], figures: [] })
      expect(answer.text).toBe('目前没有可查的文件，无法查找。文件导入后可问目标、完成数、项目进展和文件条文。')
    },
    LONG,
  )

  it('is told what was written for it beside them', async () => {
    const { withHidden } = await openedPair([], hiddenDocuments())
    const ask = async (text: string) => (await withHidden.office.answer(messageIn(PUBLIC_ROOM, text, text))).answer.text

    expect(await ask('未销号问题有哪些')).toContain('积玉桥路灯修复')
    expect(await ask('事-1001')).toContain('积玉桥路灯修复')
    expect(await ask('事-1002')).not.toContain('云谷')
  })

  it(
    'never gets an empty answer or a failed one',
    async () => {
      const world = await openedOffice([])
      const bad: string[] = []
      const talks = questionSets().flatMap(talksOf)
      for (const { id, messages } of talks.filter((_, i) => i % EVERY === 1))
        for (const text of messages) {
          const { answer } = await world.office.answer(messageIn(PUBLIC_ROOM, text, id))
          if (answer.text === '' || answer.outcome === 'failed' || answer.citations.length > 0) bad.push(text)
        }

      expect(bad).toEqual([])
    },
    LONG,
  )
})
