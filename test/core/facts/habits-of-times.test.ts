import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'
import { lexicon } from '../../support/knowledge.ts'

const report = (text: string, section = '主要指标完成情况') =>
  figuresOf(makeFixture('annualReport', 2023, section, text))

describe('growth over several years', () => {
  it('is counted from the year that it is held against, and goes on so behind 下同', () => {
    expect(report('地区生产总值340亿元，比2019年（下同）增长40%；固定资产投资350亿元，增长90%，同比增长8%。')).toEqual([
      'actual 2023 gdp level = 340 亿元',
      'actual 2020-2023 gdp growth = 40 %',
      'actual 2023 fixed_asset_investment level = 350 亿元',
      'actual 2020-2023 fixed_asset_investment growth = 90 %',
      'actual 2023 fixed_asset_investment growth = 8 %',
    ])
    expect(report('社会消费品零售总额比2021年增长12%，两年平均增长5.8%。')).toEqual([
      'actual 2022-2023 retail_sales growth = 12 %',
      'actual 2022-2023 retail_sales growth = 5.8 %',
    ])
  })

  it('is a yearly mean of the five years that the heading speaks of', () => {
    expect(report('地区生产总值39亿元，同比增长4.5%，年均增长5.8%。', '2023年和过去五年工作回顾')).toEqual([
      'actual 2023 gdp level = 39 亿元',
      'actual 2023 gdp growth = 4.5 %',
      'actual 2019-2023 gdp growth = 5.8 %',
    ])
  })

  it('is of the year alone where it is held against the year before', () => {
    expect(report('地区生产总值比2022年增长5%。')).toEqual(['actual 2023 gdp growth = 5 %'])
  })
})

describe('what looks ahead and what looks back', () => {
  it('is past in a paper on part of a year whatever it is called', () => {
    const document = makeDocument('清江区2023年1-8月财政收支情况\n\n一、截至8月底，地方财政收入完成5亿元，增长9%。\n')

    expect(figuresOf(document)).toEqual([
      'actual 2023-01/08 fiscal_revenue level = 5 亿元',
      'actual 2023-01/08 fiscal_revenue growth = 9 %',
    ])
  })

  it('is no goal of the paper below a heading on the world around it', () => {
    const document = makeDocument(
      '清江区2024年国民经济和社会发展计划\n\n一、总体思路和预期目标\n\n（一）发展环境\n\n2024年全国经济增速为4.8%。\n\n（二）预期目标\n\n地区生产总值增长6%。\n',
    )
    const targets = extractFigures(document, lexicon).filter(({ kind }) => kind === 'target')

    expect(targets.map(({ value }) => value)).toEqual([6])
  })

  it('is what was left over from the year before, not a figure of that year', () => {
    expect(report('上年结转结余24亿元，调入基金22亿元。')).toEqual([
      'actual 2023 - level = 24 亿元',
      'actual 2023 - level = 22 亿元',
    ])
  })
})

describe('names that hold an indicator and are another thing', () => {
  it('are told by what stands in front', () => {
    expect(report('上级划转税收收入4000万元。')).toEqual(['actual 2023 - level = 4000 万元'])
    expect(report('单位生产总值综合能耗完成市下达任务。')).toEqual(['actual 2023 energy_intensity growth assigned - -'])
    expect(report('亿元生产总值安全事故死亡率0.02人。')).toEqual(['actual 2023 - level = 0.02 人'])
    expect(report('27家企业实现产值49亿元，实现增加值8亿元。').at(-1)).toBe('actual 2023 - level = 8 亿元')
    expect(report('税收收入40亿元，占77.1%，非税收入占比22.9%。')).toEqual([
      'actual 2023 tax_revenue level = 40 亿元',
      'actual 2023 tax_revenue share = 77.1 %',
      'actual 2023 - share = 22.9 %',
    ])
  })

  it('are told by the words that set them against the regional product', () => {
    expect(report('全社会研究与开发经费支出相当于市生产总值的比例达到2.5%。')).toEqual([
      'actual 2023 rd_intensity share = 2.5 %',
    ])
    expect(report('全社会研发投入增长12%。')).toEqual(['actual 2023 rd_spending growth = 12 %'])
  })
})

describe('the region of a title', () => {
  it('is not the province in brackets in front of it', () => {
    expect(makeDocument('（湖南省）2016年清平县人民政府工作报告（全文）\n\n一、工作回顾\n\n成绩很好。\n').region).toBe(
      '清平县',
    )
  })
})

describe('goals that a draft proposes', () => {
  const proposedIn = (text: string) =>
    extractFigures(makeFixture('plan', 2024, '主要预期目标', text), lexicon).map(({ value, proposed }) => [
      value,
      proposed,
    ])

  it('are its goals, and a change of one waits for approval', () => {
    expect(proposedIn('区政府拟定了主要预期目标：地区生产总值增长6%。')).toEqual([[6, false]])
    expect(proposedIn('主要预期目标拟安排为：地区生产总值增长6%。')).toEqual([[6, false]])
    expect(proposedIn('地区生产总值预期目标拟由增长8%调整为增长6%。')).toEqual([[6, true]])
  })
})
