import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import type { Paragraph, PlanDocument } from '../../../src/core/document/plan-document.ts'
import { buildKnowledge, type Knowledge, knowledgeSlices } from '../../../src/core/search/knowledge.ts'
import { documentOf, intents, lexicon, seedDocuments } from '../../support/knowledge.ts'

let documents: readonly PlanDocument[]

beforeAll(async () => {
  documents = await seedDocuments()
})

/** The same document; `touched` hears of every paragraph whose text is read. */
function watched(document: PlanDocument, touched: (paragraph: Paragraph) => void): PlanDocument {
  const paragraphs = document.paragraphs.map((paragraph) => ({
    ...paragraph,
    get text() {
      touched(paragraph)
      return paragraph.text
    },
  }))
  return { ...document, paragraphs }
}

/** Everything of a knowledge that can be compared, the index by what it finds. */
function contents(knowledge: Knowledge) {
  const { index, lexicon: _, ...rest } = knowledge
  const found = ['养老服务', '重大项目投资', '道路', '一般公共预算收入增长'].map((query) =>
    index.search(query, () => true),
  )
  return { rest, found }
}

function lastOf<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

describe('a knowledge built in slices', () => {
  it('reads at most one paragraph a step', () => {
    const perStep: number[] = []
    const touched = new Set<Paragraph>()
    const slices = knowledgeSlices(
      documents.map((document) => watched(document, (paragraph) => touched.add(paragraph))),
      lexicon,
    )

    while (slices.next().done !== true) {
      perStep.push(touched.size)
      touched.clear()
    }

    expect(Math.max(...perStep)).toBe(1)
    expect(perStep.reduce((sum, n) => sum + n)).toBe(2 * documents.flatMap(({ paragraphs }) => paragraphs).length)
  })

  it('takes a step for each paragraph to cut it into terms, to read it and to index it, and one for each document', () => {
    const fresh = documents.map((document) => ({ ...document, paragraphs: [...document.paragraphs] }))
    let steps = 0

    for (const _ of knowledgeSlices(fresh, lexicon)) steps++

    expect(steps).toBe(3 * fresh.flatMap(({ paragraphs }) => paragraphs).length + fresh.length)
  })

  it('equals the one built at once', () => {
    const sliced = lastOf(knowledgeSlices(documents, lexicon))

    expect(contents(sliced)).toEqual(contents(buildKnowledge(documents, lexicon)))
  })

  it('of no document finds nothing and does not fail', () => {
    const empty = lastOf(knowledgeSlices([], lexicon))

    expect(answerQuestion('2021年新建道路多少条', empty, intents, { asOf: '2026-11-22' }).outcome).toBe('not_found')
  })
})

describe('a knowledge with one document more', () => {
  it('reads facts out of that one alone', () => {
    const before = new Set(buildKnowledge(documents, lexicon).figures)
    const added = documentOf('清江区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%左右;\n')

    const fresh = buildKnowledge([...documents, added], lexicon).figures.filter((figure) => !before.has(figure))

    expect(fresh.map(({ file, value }) => [file, value])).toEqual([['made-up.txt', 6.5]])
    expect(before.size).toBeGreaterThan(100)
  })
})

describe('a knowledge beside another', () => {
  const added = documentOf('清江区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——新建养老服务中心道路10条;\n')

  it('indexes only the paragraphs that the other has not', () => {
    const before = lastOf(knowledgeSlices(documents, lexicon))
    let steps = 0

    for (const _ of knowledgeSlices([...documents, added], lexicon, undefined, [], [before])) steps++

    expect(steps).toBeLessThan(3 * added.paragraphs.length + documents.length + 2)
  })

  it('equals one that was built alone, with a document more, without one, and in another order', () => {
    const [first, ...others] = documents
    if (!first) throw new Error('there are seeds')
    const before = lastOf(knowledgeSlices(documents, lexicon))

    for (const some of [[...documents, added], others, [added, ...others, first]]) {
      const shared = lastOf(knowledgeSlices(some, lexicon, undefined, [], [before]))

      expect(contents(shared)).toEqual(contents(buildKnowledge(some, lexicon)))
    }
  })

  it('leaves the other as it was', () => {
    const before = lastOf(knowledgeSlices(documents, lexicon))
    const was = contents(before)

    lastOf(knowledgeSlices([added, ...documents], lexicon, undefined, [], [before]))

    expect(contents(before)).toEqual(was)
  })
})

describe('an index filled step by step', () => {
  it('finds everything when a search comes before the last step', () => {
    const { index, located } = buildKnowledge(documents, lexicon)
    const filling = index.completing()
    filling.next()

    const found = index.search('养老服务中心床位', () => true)

    expect(found.map(({ id }) => located[id]?.paragraph.text).join()).toContain('养老服务中心')
    expect(filling.next().done).toBe(true)
  })
})
