import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { documentOf, lexicon } from '../../support/knowledge.ts'

const figures = (sections: string) =>
  extractFigures(
    documentOf(`汀洲省政府工作报告
——2021年1月20日在汀洲省第十三届人民代表大会第四次会议上
${sections}`),
    lexicon,
  )

describe('a look back on several years', () => {
  const found = figures(`一、“十三五”时期工作回顾
粮食生产连年丰收，粮食产量再上台阶，去年达到1640万吨，连续7年增产；农民人均纯收入达到18919元，实现较快增长。
高新技术企业快速增长，去年达到3200家，年均增长20%。
常住人口由上年729万人增加到732万人，城镇化率达61.1%、高于全国平均水平。
市场主体从上年的12万户增加到15万户。
二、2021年工作安排
2021年的主要预期目标是：地区生产总值增长6%以上。`)

  it('tells of the year before the one that is spoken in', () => {
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'actual', period: '2020', indicator: 'grain_output', value: 1640, unit: '万吨' }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ period: '2020', indicator: 'high_tech_enterprises', value: 3200 }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({
        period: '2016-2020',
        indicator: 'high_tech_enterprises',
        measure: 'growth',
        value: 20,
      }),
    )
  })

  it('takes what a value rose from for no figure, and its year for none of what follows', () => {
    expect(found).toContainEqual(
      expect.objectContaining({ period: '2020', indicator: 'population', name: '常住人口', value: 732 }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({
        indicator: 'urbanization_rate',
        value: 61.1,
        period: expect.not.stringContaining('2019'),
      }),
    )
    expect(found).toContainEqual(expect.objectContaining({ period: '2020', name: '市场主体', value: 15 }))
    expect(found.filter(({ value }) => value === 729 || value === 12)).toEqual([])
  })
})

describe('a look back within what is ahead', () => {
  const found = figures(`一、2020年工作回顾
全年粮食总产量1640万吨。
二、2021年工作安排
2021年是开局之年，责任重大。过去一年，我们的各项工作取得了很大成绩。地区生产总值增长3.3%，城镇新增就业68万人。这为做好今年的工作打下了基础。城镇新增就业60万人以上，固定资产投资增长7%。`)

  it('is of what was done last year, up to the sentence that looks ahead', () => {
    const jobs = found.filter(({ indicator }) => indicator === 'new_urban_jobs')

    expect(jobs).toMatchObject([
      { kind: 'actual', period: '2020', value: 68 },
      { kind: 'target', period: '2021', value: 60 },
    ])
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'actual', period: '2020', indicator: 'gdp', value: 3.3 }),
    )
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'target', period: '2021', indicator: 'fixed_asset_investment', value: 7 }),
    )
  })
})
