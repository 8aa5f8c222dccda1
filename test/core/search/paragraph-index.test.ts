import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { type Hit, ParagraphIndex } from '../../../src/core/search/paragraph-index.ts'
import { passagesOf } from '../../../src/core/search/passages.ts'
import { termsWithin, tokens } from '../../../src/core/search/tokenize.ts'
import { Asker, documentOf } from '../../support/knowledge.ts'

describe('tokens', () => {
  it('are bigrams of Han and whole Latin and digit runs', () => {
    expect(tokens('新建道路9条')).toEqual(['新建', '建道', '道路', '9', '条'])
    expect(tokens('增长6.5%，GDP')).toEqual(['增长', '6.5%', 'gdp'])
    expect(tokens('2020年支持')).toEqual(['2020', '年支', '支持'])
    expect(tokens('５Ｇ')).toEqual(['5g'])
    expect(tokens('')).toEqual([])
  })
})

/** Texts of a few characters that make pairs over and over, with Latin and digit runs. */
const texts = fc.string({ unit: fc.constantFrom(...'新建道路桥梁养老5.%aＧ，'), minLength: 0, maxLength: 40 })

describe('terms within a text', () => {
  it('are those that it has among its own', () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const own = new Set(tokens(text))

        expect([...termsWithin(text, tokens(query))].sort()).toEqual(
          [...new Set(tokens(query))].filter((term) => own.has(term)).sort(),
        )
      }),
    )
  })
})

describe('the index', () => {
  const index = new ParagraphIndex()
  const texts = [
    '新建微循环道路',
    '新建幼儿园',
    '道路绿化与养护',
    '社区养老服务网点',
    '养老服务中心床位',
    '垃圾分类试点',
    '桥梁病害维修',
    '雨水排口改造',
    '招聘会岗位',
    '科技企业培育',
    '楼宇招商',
    '金融机构引进',
  ]
  texts.forEach((text, id) => {
    index.add({ id, headingPath: ['二、主要任务'], text })
  })

  it('finds by the rarest words first', () => {
    expect(index.search('微循环道路', () => true)[0]?.id).toBe(0)
    expect(index.search('养老床位', () => true)[0]?.id).toBe(4)
  })

  it('keeps to what is allowed', () => {
    expect(index.search('道路', (id) => id !== 0).map(({ id }) => id)).not.toContain(0)
  })

  it('finds nothing for words of no paragraph', () => {
    expect(index.search('股票行情', () => true)).toEqual([])
    expect(index.search('', () => true)).toEqual([])
  })

  it('weighs a rare word above a common one and knows what it has', () => {
    expect(index.weight('微循')).toBeGreaterThan(index.weight('主要'))
    expect(index.has('微循')).toBe(true)
    expect(index.has('股票')).toBe(false)
  })

  it('counts common words where there are few others', () => {
    const common = new ParagraphIndex()
    for (let id = 0; id < 40; id++)
      common.add({ id, headingPath: [id < 20 ? '上半年' : '下半年'], text: id % 2 === 0 ? '道路养护' : '桥梁养护' })

    const [best] = common.search('下半年道路', () => true)

    expect(best?.id).toBe(20)
  })

  it('knows which characters stand behind another, those of later paragraphs too', () => {
    const index = new ParagraphIndex()
    index.add({ id: 0, headingPath: [], text: '新建道路,石桥村' })
    const first = [...index.behind('道')]

    index.add({ id: 1, headingPath: ['道观'], text: '整治。' })

    expect(first).toEqual(['路'])
    expect([...index.behind('道')].sort()).toEqual(['观', '路'])
    expect([...index.behind('村')]).toEqual([])
  })

  it('takes new paragraphs after a search', () => {
    index.add({ id: texts.length, headingPath: [], text: '停车泊位选址' })

    expect(index.search('停车泊位', () => true)[0]?.id).toBe(texts.length)
  })
})

/** A query of so few characters has no more terms than a search takes, those aside that stand in more than half. */
const FEW = 12

/** The same search with every paragraph scored. */
function scoringAll(paragraphs: readonly string[], terms: readonly string[], allowed: (id: number) => boolean): Hit[] {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: tokens,
    processTerm: (term) => term,
  })
  index.addAll(paragraphs.map((text, id) => ({ id, text: `。${text}` })))
  return index
    .search(terms.join(' '), { combineWith: 'OR', bm25: { k: 1.2, b: 0.7, d: 0 }, filter: ({ id }) => allowed(id) })
    .map(({ id, score }) => ({ id: Number(id), score: Math.round(score * 1e9) / 1e9 }))
    .sort((a, b) => b.score - a.score)
}

describe('a search that scores only what may be among the best', () => {
  it('gives what scoring every paragraph gives', () => {
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 30 }),
        texts.map((text) => text.slice(0, FEW)),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (some, query, most, nth) => {
          const paragraphs = [...some, ...some.map(() => '其他')]
          const index = new ParagraphIndex()
          paragraphs.forEach((text, id) => {
            index.add({ id, headingPath: [], text })
          })
          const allowed = (id: number) => id % nth === 0

          const found = index.search(query, allowed, most)

          const rarestFirst = [...new Set(tokens(query))].sort(
            (a, b) => index.holders(a).length - index.holders(b).length,
          )
          expect(found).toEqual(scoringAll(paragraphs, rarestFirst, allowed).slice(0, most))
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('an index that has paragraphs of others', () => {
  it('gives what one gives that indexed them itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(texts, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        texts,
        (documents, order, query) => {
          const pools = [new ParagraphIndex(), new ParagraphIndex()]
          documents.forEach((document, at) => {
            const pool = pools[at % 2]
            pool?.begin(document)
            for (const text of document) pool?.add({ id: pool.size, headingPath: [], text })
          })
          const chosen = [...new Set(order.map((at) => at % documents.length))]
          const [sharing, fresh] = [new ParagraphIndex(), new ParagraphIndex()]
          for (const at of chosen) {
            const paragraphs = documents[at] ?? []
            const place = pools[at % 2]?.placeOf(paragraphs)
            if (place) sharing.share(paragraphs, place)
            for (const text of paragraphs) fresh.add({ id: fresh.size, headingPath: [], text })
          }

          const found = sharing.search(query, () => true, 5)

          expect(found).toEqual(fresh.search(query, () => true, 5))
          for (const term of tokens(query)) expect(sharing.holders(term)).toEqual(fresh.holders(term))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('passages', () => {
  it('are runs of clauses within a sentence, without run-in heading and lead-in', () => {
    const document = documentOf(
      '清江区2024年国民经济和社会发展计划\n\n一、主要任务\n\n完善城市功能。新建道路9条,启动东站建设。优化环境。',
    )
    const { located } = new Asker([document]).knowledge
    const body = located.find(({ paragraph }) => paragraph.headLength > 0)
    if (!body) throw new Error('the fixture has a run-in heading')

    const words = passagesOf(body).map(({ start, end }) => body.paragraph.text.slice(start, end))

    expect(words).toEqual(['新建道路9条', '新建道路9条,启动东站建设', '启动东站建设', '优化环境'])
  })
})
