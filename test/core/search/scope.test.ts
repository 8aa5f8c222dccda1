import { beforeAll, describe, expect, it } from 'vitest'
import { withUniquePrefixes } from '../../../src/core/document/build-document.ts'
import { yearOf } from '../../../src/core/document/periods.ts'
import { buildKnowledge, type Knowledge, standsInText } from '../../../src/core/search/knowledge.ts'
import { searchScope } from '../../../src/core/search/scope.ts'
import { makeFixture } from '../../support/documents.ts'
import { lexicon, seedDocuments } from '../../support/knowledge.ts'

let knowledge: Knowledge

beforeAll(async () => {
  const made = [
    makeFixture('plan', 2024, '主要任务', '新建道路9条。'),
    makeFixture('halfYearReport', 2023, '下半年工作安排', '启动东站建设。\n改造老旧小区12个。'),
  ].map((document, i) => ({ ...document, file: `made-${i}.txt` }))
  knowledge = buildKnowledge(withUniquePrefixes([...(await seedDocuments()), ...made]), lexicon)
})

function idsWithin(narrowing: Parameters<typeof searchScope>[1]): number[] {
  const scope = searchScope(knowledge, narrowing)
  const ids = knowledge.located.flatMap((_, id) => (scope.has(id) ? [id] : []))
  expect(scope.size).toBe(ids.length)
  return ids
}

/** Ids of the paragraphs that a test says should be left in. */
function idsWhere(fits: (located: Knowledge['located'][number]) => boolean): number[] {
  return knowledge.located.flatMap((located, id) => (fits(located) ? [id] : []))
}

describe('the scope of a search', () => {
  it('is everything where nothing narrows it', () => {
    expect(idsWithin({ region: undefined, years: [], parts: [] })).toEqual(idsWhere(() => true))
  })

  it('is a region', () => {
    const ids = idsWithin({ region: '清江区', years: [], parts: [] })

    expect(ids).toEqual(idsWhere(({ document }) => document.region === '清江区'))
    expect(ids.length).toBeGreaterThan(0)
  })

  it('is the documents and the sections of a year', () => {
    const ids = idsWithin({ region: undefined, years: [2020], parts: [] })

    expect(ids).toEqual(idsWhere(({ document, period }) => document.year === 2020 || yearOf(period) === 2020))
    expect(ids.length).toBeGreaterThan(0)
  })

  it('is the sections of a part of the year where there is one, else the year', () => {
    const half = idsWithin({ region: '清江区', years: [2023], parts: ['H2'] })
    const quarter = idsWithin({ region: '清江区', years: [2023], parts: ['Q3'] })

    expect(half).toEqual(idsWhere(({ document, period }) => document.region === '清江区' && period === '2023H2'))
    expect(half.length).toBeGreaterThan(0)
    expect(quarter).toEqual(idsWithin({ region: '清江区', years: [2023], parts: [] }))
  })

  it('is nothing for a region or a year of no document, and never an id of no paragraph', () => {
    expect(idsWithin({ region: '临渡区', years: [], parts: [] })).toEqual([])
    expect(idsWithin({ region: undefined, years: [1999], parts: [] })).toEqual([])
    expect(searchScope(knowledge, { region: undefined, years: [], parts: [] }).has(knowledge.located.length)).toBe(
      false,
    )
  })
})

describe('words in the text of a paragraph', () => {
  it('are found as they stand, and not in headings or from two places', () => {
    expect(standsInText(knowledge, '东站建设')).toBe(true)
    expect(standsInText(knowledge, '下半年工作安排')).toBe(false)
    expect(standsInText(knowledge, '东站老旧')).toBe(false)
    expect(standsInText(knowledge, '道路新建')).toBe(false)
  })
})
