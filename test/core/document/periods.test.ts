import { describe, expect, it } from 'vitest'
import { findPeriods } from '../../../src/core/document/find-periods.ts'
import {
  fiveYearSpan,
  half,
  isCumulated,
  isWholeYear,
  monthsToEnd,
  periodName,
  yearOf,
} from '../../../src/core/document/periods.ts'

/** Periods and the words that name them, in a document of 2023. */
function periodsIn(text: string): [period: string, words: string][] {
  return findPeriods(text, 2023).map((mention) => [mention.period, text.slice(mention.start, mention.end)])
}

describe('findPeriods', () => {
  it.each([
    ['2022年完成', '2022', '2022年'],
    ['1993年完成', '1993', '1993年'],
    ['1996-2000年完成', '1996-2000', '1996-2000年'],
    ['今年完成', '2023', '今年'],
    ['全年完成', '2023', '全年'],
    ['去年完成', '2022', '去年'],
    ['上半年完成', '2023H1', '上半年'],
    ['2022年上半年完成', '2022H1', '2022年上半年'],
    ['去年上半年完成', '2022H1', '去年上半年'],
    ['1-6月完成', '2023H1', '1-6月'],
    ['1至6月完成', '2023H1', '1至6月'],
    ['下半年完成', '2023H2', '下半年'],
    ['7-12月完成', '2023H2', '7-12月'],
    ['前三季度完成', '2023Q1-Q3', '前三季度'],
    ['2022年1-9月完成', '2022Q1-Q3', '2022年1-9月'],
    ['一季度完成', '2023Q1', '一季度'],
    ['第二季度完成', '2023Q2', '第二季度'],
    ['三季度完成', '2023Q3', '三季度'],
    ['2022年四季度完成', '2022Q4', '2022年四季度'],
    ['6月份完成', '2023-06', '6月份'],
    ['2022年12月完成', '2022-12', '2022年12月'],
    ['2021-2025年完成', '2021-2025', '2021-2025年'],
    ['2021年至2025年完成', '2021-2025', '2021年至2025年'],
    ['2021—2025年完成', '2021-2025', '2021—2025年'],
    ['“十四五”时期完成', '2021-2025', '“十四五”'],
    ['十五五期间完成', '2026-2030', '十五五'],
  ])('reads %s as %s', (text, period, words) => {
    const found = periodsIn(text)

    expect(found).toEqual([[period, words]])
  })

  it.each([
    '6月30日召开会议',
    '6月底完成',
    '3月中旬开工',
    '2023.5倍',
    '占2023%',
    '编号20231',
    '近三年完成',
    '与上年同期持平',
    '“十四五”规划印发',
  ])('finds no period in %s', (text) => {
    const found = periodsIn(text)

    expect(found).toEqual([])
  })

  it('finds several in their order', () => {
    const found = periodsIn('去年下半年回落，今年一季度回升，上半年持平')

    expect(found).toEqual([
      ['2022H2', '去年下半年'],
      ['2023Q1', '今年一季度'],
      ['2023H1', '上半年'],
    ])
  })

  it('tells whether the words give the year themselves and whether they name a part of it', () => {
    const found = findPeriods('2022年、上半年、去年二季度', 2023)

    expect(found.map(({ ownYear, part }) => ({ ownYear, part }))).toEqual([
      { ownYear: true, part: false },
      { ownYear: false, part: true },
      { ownYear: true, part: true },
    ])
  })

  it.each([
    ['1—6月完成', '2023H1'],
    ['1~6月完成', '2023H1'],
    ['1—9月完成', '2023Q1-Q3'],
    ['1-3月完成', '2023Q1'],
    ['一至三季度完成', '2023Q1-Q3'],
  ])('reads the cumulated %s as %s', (text, period) => {
    const found = periodsIn(text)

    expect(found.map(([name]) => name)).toEqual([period])
  })

  it('does not take 1-5月 for May', () => {
    const found = periodsIn('1-5月完成')

    expect(found.map(([name]) => name)).not.toEqual(['2023-05'])
  })

  it.each(['调解纠纷2015件', '安置居民1000-2000人', '新增泊位2048个'])('takes no count for a year: %s', (text) => {
    const found = periodsIn(text)

    expect(found).toEqual([])
  })

  it.each(['比上年增长6%', '较上年增长6%', '比去年增加5亿元', '降幅比一季度收窄'])(
    'takes no comparison for a time: %s',
    (text) => {
      const found = periodsIn(text)

      expect(found).toEqual([])
    },
  )
})

describe('monthsToEnd', () => {
  it.each([
    ['2023', 12],
    ['2023H1', 6],
    ['2023Q1', 3],
    ['2023Q1-Q3', 9],
    ['2023-01', 1],
  ])('counts the months from January to the end of %s', (period, months) => {
    expect(monthsToEnd(period)).toBe(months)
  })

  it.each(['2023H2', '2023Q2', '2023Q3', '2023Q4', '2023-06', '2021-2025'])(
    'gives null for %s, which is not cumulated from January',
    (period) => {
      expect(monthsToEnd(period)).toBeNull()
    },
  )
})

describe('periodName', () => {
  it.each([
    ['2023', '2023年', '2023'],
    ['2023H1', '2023年上半年', 'the first half of 2023'],
    ['2023H2', '2023年下半年', 'the second half of 2023'],
    ['2023Q1', '2023年一季度', 'the first quarter of 2023'],
    ['2023Q2', '2023年二季度', 'the second quarter of 2023'],
    ['2023Q3', '2023年三季度', 'the third quarter of 2023'],
    ['2023Q4', '2023年四季度', 'the fourth quarter of 2023'],
    ['2023Q1-Q3', '2023年前三季度', 'the first three quarters of 2023'],
    ['2023-06', '2023年6月', '2023-06'],
    ['2021-2025', '2021—2025年', '2021–2025'],
  ])('calls %s %s, and %s in English', (period, zh, en) => {
    expect(periodName(period, 'zh')).toBe(zh)
    expect(periodName(period, 'en')).toBe(en)
  })

  it('gives words that are read as the same period again', () => {
    const periods = ['2022', '2022H1', '2022H2', '2022Q1', '2022Q4', '2022Q1-Q3', '2022-06', '2021-2025']

    const readAgain = periods.map((period) =>
      findPeriods(periodName(period, 'zh'), 2023).map((mention) => mention.period),
    )

    expect(readAgain).toEqual(periods.map((period) => [period]))
  })
})

describe('the parts of a period', () => {
  it('are its year, whether it is a whole one, and its halves', () => {
    expect(yearOf('2023Q1-Q3')).toBe(2023)
    expect(yearOf('2021-2025')).toBe(2021)
    expect(isWholeYear('2023')).toBe(true)
    expect(isWholeYear('2023H1')).toBe(false)
    expect(isWholeYear('2021-2025')).toBe(false)
    expect(half(2023, 2)).toBe('2023H2')
  })
})

describe('what a period’s figures run over', () => {
  it.each(['2020', '2020H1', '2020Q1', '2020Q1-Q3', '2020-01/05', '2016-2020'])('%s is cumulated', (period) => {
    expect(isCumulated(period)).toBe(true)
  })

  it.each(['2020H2', '2020Q2', '2020Q4', '2020-06'])('%s is not', (period) => {
    expect(isCumulated(period)).toBe(false)
  })

  it('knows the years of each five-year plan', () => {
    expect(['二', '四', '五'].map(fiveYearSpan)).toEqual(['2011-2015', '2021-2025', '2026-2030'])
    expect(() => fiveYearSpan('九')).toThrow(RangeError)
  })
})
