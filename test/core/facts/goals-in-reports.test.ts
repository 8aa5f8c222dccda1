import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeFixture } from '../../support/documents.ts'
import { lexicon } from '../../support/knowledge.ts'

/** Facts of a half-year report in short: kind, period, indicator, measure, value. */
function factsOf(section: string, text: string): string[] {
  return extractFigures(makeFixture('halfYearReport', 2023, section, text), lexicon).map(
    ({ kind, period, indicator, measure, value }) => `${kind} ${period} ${indicator ?? '-'} ${measure} ${value}`,
  )
}

describe('a goal that a report gives beside what was reached', () => {
  it('is the goal where it stands in brackets, and what stands around it is not', () => {
    const facts = factsOf(
      '主要指标完成情况',
      '上半年地区生产总值完成301.5亿元,同比增长4.8%(年度目标:增长6%左右),其中第二产业增加值增长5.1%。',
    )

    expect(facts).toEqual([
      'actual 2023H1 gdp level 301.5',
      'actual 2023H1 gdp growth 4.8',
      'target 2023 gdp growth 6',
      'actual 2023H1 secondary_industry growth 5.1',
    ])
  })

  it('is the goal where a share of it is told with its number', () => {
    const facts = factsOf('民生', '上半年城镇新增就业4120人,完成全年0.8万人任务的51.5%。')

    expect(facts).toEqual([
      'actual 2023H1 new_urban_jobs level 4120',
      'target 2023 new_urban_jobs level 0.8',
      'actual 2023H1 new_urban_jobs share 51.5',
    ])
  })

  it('is the plan of the year where what was invested is a share of it', () => {
    const facts = factsOf('重点项目', '实施重点项目96项,完成投资41.2亿元,占年度计划投资98亿元的42%。')

    expect(facts).toEqual([
      'actual 2023H1 major_projects level 96',
      'actual 2023H1 major_project_investment level 41.2',
      'target 2023 major_project_investment level 98',
      'actual 2023H1 major_project_investment share 42',
    ])
  })

  it('is the size of an investment plan, and not what was carried out of it', () => {
    const facts = factsOf(
      '区级政府投资计划执行情况',
      '区人大批准2023年区级政府投资计划15.2亿元。截至6月底,完成投资6.1亿元,执行率为40.1%。',
    )

    expect(facts).toEqual([
      'target 2023 government_investment level 15.2',
      'actual 2023H1 government_investment level 6.1',
      'actual 2023H1 government_investment share 40.1',
    ])
  })
})
