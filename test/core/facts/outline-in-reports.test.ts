import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeFixture } from '../../support/documents.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()
const goalsIn = (section: string, text: string) =>
  extractFigures(makeFixture('workReport', 2026, section, text), lexicon)
    .filter(({ kind }) => kind === 'target')
    .map(({ name, period, comparator, value, measure }) => ({ name, period, comparator, value, measure }))

describe('the outline of a plan in a work report', () => {
  const outline = '我们编制了“十五五”规划纲要（草案），提出19项主要指标，其中地区生产总值年均增长6%左右。'

  it.each(['“十五五”时期目标和2026年工作安排', '2025年工作回顾'])('sets goals for its years below %s', (section) => {
    expect(goalsIn(section, outline)).toMatchObject([{ period: '2026-2030', comparator: '≈', value: 6 }])
  })

  it('that is over sets none', () => {
    const over = '“十四五”规划纲要提出的主要目标顺利完成，地区生产总值年均增长6%左右。'

    expect(goalsIn('2025年工作回顾', over)).toEqual([])
  })
})

describe('a goal without a number', () => {
  it('may be that a thing only grows', () => {
    expect(goalsIn('2026年主要预期目标', '地区生产总值增长6%，粮食产量只增不减。')).toContainEqual(
      expect.objectContaining({ name: '粮食产量', comparator: '≥', value: null, measure: 'growth' }),
    )
  })

  it('is of each thing that it is said of', () => {
    const goals = goalsIn('“十五五”时期主要目标', '细颗粒物浓度、优良水体比例完成国家下达目标。')

    expect(goals.map(({ name }) => name)).toEqual(['细颗粒物浓度', '优良水体比例'])
  })
})
