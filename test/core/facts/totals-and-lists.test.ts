import { describe, expect, it } from 'vitest'
import { makeFixture } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'

const report = (text: string) => figuresOf(makeFixture('halfYearReport', 2024, '主要指标完成情况', text))
const plan = (text: string) => figuresOf(makeFixture('plan', 2024, '主要预期目标', text))

describe('a total in the clause behind its rate', () => {
  it.each([
    ['外贸进出口增长7.3%，总额达到321亿元、排全市第二。', 'trade_total growth = 7.3 %', 'trade_total level = 321 亿元'],
    [
      '实际利用外资下降4%，总额为1.6亿美元。',
      'foreign_investment growth = -4 %',
      'foreign_investment level = 1.6 亿美元',
    ],
  ])('is the indicator’s: %s', (text, rate, level) => {
    expect(report(text).slice(0, 2)).toEqual([`actual 2024H1 ${rate}`, `actual 2024H1 ${level}`])
  })

  it('is none of what is no indicator, and none in another unit', () => {
    expect(report('签约项目86个，总额突破130亿元。')).toContain('actual 2024H1 - level > 130 亿元')
    expect(report('城镇新增就业增长3%，总额达到2亿元。').join()).not.toContain('new_urban_jobs level')
  })
})

describe('several names before their values', () => {
  it('count as many as there are values, where 与 says with whom', () => {
    expect(plan('到2026年，与周边国家货物贸易、对外投资和实际利用外资分别占比达35%、25%和12%。')).toEqual([
      'target 2026 - share = 35 %',
      'target 2026 - share = 25 %',
      'target 2026 foreign_investment share = 12 %',
    ])
  })
})

describe('the year of the prices that a level is counted in', () => {
  it.each(['按2020年价格计算的地区生产总值达到980亿元左右', '按2020年价计算，地区生产总值达到980亿元左右'])(
    'is not the time of the level: %s',
    (words) => {
      expect(plan(`到2027年，${words}。`)).toEqual(['target 2027 gdp level ≈ 980 亿元'])
    },
  )
})
