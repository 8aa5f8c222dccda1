import { describe, expect, it } from 'vitest'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'

const lines = (...texts: string[]) => figuresOf(makeDocument(`${texts.join('\n\n')}\n`))

describe('a work report whose chapters carry no number', () => {
  const head = ['2026年青岚省政府工作报告', '——2026年1月20日在青岚省第十四届人民代表大会第四次会议上', '各位代表：']

  it('looks back below the name of a five-year plan and ahead below the next one’s', () => {
    const figures = lines(
      ...head,
      '我代表省人民政府报告工作。',
      '“十四五”时期工作回顾',
      '——这是实力提升的五年。地区生产总值年均增长6%。',
      '“十五五”时期的主要目标任务',
      '地区生产总值年均增长5%以上。',
      '2026年重点工作',
      '主要预期目标是：地区生产总值增长5.5%左右。',
      '（一）扩大内需',
      '社会消费品零售总额增长5%。',
    )

    expect(figures).toEqual([
      'actual 2021-2025 gdp growth = 6 %',
      'target 2026-2030 gdp growth ≥ 5 %',
      'target 2026 gdp growth ≈ 5.5 %',
      'target 2026 retail_sales growth = 5 %',
    ])
  })

  it('looks back up to its turn where it has no headings at all', () => {
    const figures = lines(
      ...head,
      '我代表省人民政府报告工作。',
      '过去一年，全省地区生产总值增长5.8%，固定资产投资增长4%。',
      '今年是“十五五”开局之年。',
      '主要预期目标是：地区生产总值增长5.5%左右。',
    )

    expect(figures).toEqual([
      'actual 2025 gdp growth = 5.8 %',
      'actual 2025 fixed_asset_investment growth = 4 %',
      'target 2026 gdp growth ≈ 5.5 %',
    ])
  })
})

describe('values of a list', () => {
  const report = (text: string) => figuresOf(makeFixture('annualReport', 2023, '主要指标完成情况', text))

  it('belong to the names in front of 分别 in their order, known or not', () => {
    expect(report('基础设施投资、工业投资分别增长3.2%、8.5%。')).toEqual([
      'actual 2023 - growth = 3.2 %',
      'actual 2023 industrial_investment growth = 8.5 %',
    ])
    expect(report('工业投资和技术改造投入分别下降3.2%和8.5%。')).toEqual([
      'actual 2023 industrial_investment growth = -3.2 %',
      'actual 2023 - growth = -8.5 %',
    ])
  })

  it('belong to a whole and its part that the clauses before named, as shares and as growths', () => {
    const figures = report(
      '财政总收入达到3.4亿元，其中地方一般预算收入达到1.9亿元，分别完成年度计划的108%和112%，分别增长16%和18%。',
    )

    expect(figures.slice(2)).toEqual([
      'actual 2023 total_fiscal_revenue share = 108 %',
      'actual 2023 fiscal_revenue share = 112 %',
      'actual 2023 total_fiscal_revenue growth = 16 %',
      'actual 2023 fiscal_revenue growth = 18 %',
    ])
  })

  it('belong to the three industries where these are named at once', () => {
    expect(report('一、二、三产业现价增加值分别达到8亿元、9亿元、11亿元，分别增长3%、9%和8%。')).toEqual([
      'actual 2023 primary_industry level = 8 亿元',
      'actual 2023 secondary_industry level = 9 亿元',
      'actual 2023 tertiary_industry level = 11 亿元',
      'actual 2023 primary_industry growth = 3 %',
      'actual 2023 secondary_industry growth = 9 %',
      'actual 2023 tertiary_industry growth = 8 %',
    ])
  })
})

describe('words around a value', () => {
  const report = (text: string) => figuresOf(makeFixture('annualReport', 2023, '主要指标完成情况', text))
  const plan = (text: string) => figuresOf(makeFixture('plan', 2024, '主要预期目标', text), true)

  it('tell the prices of which year it is in, which is not its time', () => {
    expect(report('按2020年可比价格计算，地区生产总值增长7%。')).toEqual(['actual 2023 gdp growth = 7 %'])
  })

  it('tell a budget that a congress passed', () => {
    expect(report('财政总收入6亿元，完成人大通过预算的105%，增长9%。')).toEqual([
      'actual 2023 total_fiscal_revenue level = 6 亿元',
      'actual 2023 total_fiscal_revenue share = 105 %',
      'actual 2023 total_fiscal_revenue growth = 9 %',
    ])
  })

  it('strive for all that a sentence says behind 力争到', () => {
    expect(plan('力争到2030年，地区生产总值迈上2万亿元台阶，常住人口城镇化率达到70%左右。')).toEqual([
      'target 2030 gdp level > 2 万亿元 力争',
      'target 2030 urbanization_rate rate ≈ 70 % 力争',
    ])
    expect(plan('力争地区生产总值增长7%，固定资产投资增长8%。')).toEqual([
      'target 2024 gdp growth = 7 % 力争',
      'target 2024 fixed_asset_investment growth = 8 %',
    ])
  })

  it('narrow an investment to the money that came', () => {
    expect(plan('招商引资到位固定资产投资20亿元以上。')).toEqual(['target 2024 - level ≥ 20 亿元'])
  })
})
