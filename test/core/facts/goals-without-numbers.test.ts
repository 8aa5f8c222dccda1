import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { documentOf, lexicon } from '../../support/knowledge.ts'

const found = extractFigures(
  documentOf(`汀洲省政府工作报告
——2021年1月20日在汀洲省第十三届人民代表大会第四次会议上
一、“十三五”时期工作回顾
全省地区生产总值达到8200亿元。云溪新区经济总量突破300亿元、实现翻一番。
二、“十四五”时期目标任务
开放水平全面提高，力争外贸进出口总值翻一番。平均受教育年限达到11.3年，人均预期寿命提高1岁，达到79.5岁。
努力实现居民收入增长和经济增长同步、劳动报酬增长和劳动生产率提高同步。
健康水平不断提高，力争人均预期寿命接近全国平均水平。
三、2021年工作安排
2021年的主要预期目标是：地区生产总值增长6%以上。`),
  lexicon,
)

describe('goals of a plan that words tell', () => {
  it('reads 翻一番 as a growth without a number', () => {
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'target',
        period: '2021-2025',
        indicator: 'trade_total',
        measure: 'growth',
        value: null,
        strive: true,
        reference: '翻一番',
      }),
    )
  })

  it('reads what is reached behind what it rises by, in a unit that stands behind such names alone', () => {
    const ages = found.filter(({ name, value }) => name === '人均预期寿命' && value !== null)

    expect(ages).toMatchObject([
      { measure: 'growth', value: 1, unit: '岁' },
      { measure: 'level', value: 79.5, unit: '岁' },
    ])
  })

  it('strives for all that 、 joins', () => {
    expect(found.filter(({ comparator }) => comparator === 'sync').map(({ strive }) => strive)).toEqual([true, true])
  })

  it('reads what a goal comes near to', () => {
    expect(found).toContainEqual(
      expect.objectContaining({ name: '人均预期寿命', comparator: '≈', measure: 'level', value: null, strive: true }),
    )
  })

  it('gives the region nothing of a new area that is named in front', () => {
    expect(found.filter(({ indicator, kind }) => indicator === 'gdp' && kind === 'actual')).toMatchObject([
      { value: 8200 },
    ])
  })
})
