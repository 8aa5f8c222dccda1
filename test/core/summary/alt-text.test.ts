import { describe, expect, it } from 'vitest'
import { altText } from '../../../src/core/summary/alt-text.ts'
import { bareRow, figure, growthRow, pictureOf, shareRow } from '../../support/indicator-rows.ts'

describe('what a picture says in words', () => {
  it('has title, head and every row with the figures as they are drawn', () => {
    const picture = pictureOf([shareRow(), growthRow(7.5, -14.2), bareRow()])

    const text = altText(picture)

    expect(text).toBe(
      '清江区2024年计划主要指标（图）。地区：清江区，计划年度：2024年，数据截至：2024-08-01。' +
        '固定资产投资：目标 300亿元以上，实际 2024年上半年120亿元，完成40%，时间进度50%。' +
        '地区生产总值：目标 增长7.5%左右，实际 2024年上半年增速-14.2%。' +
        '城镇新增就业：目标 1.2万人，未见进度数据。',
    )
  })

  it('says where target and actual do not compare, and no share there', () => {
    const row = shareRow({ measure: 'growth', target: figure('增长15%', 15, '%') })

    expect(altText(pictureOf([row]))).toContain('实际 2024年上半年120亿元，不作比较。')
  })

  it('is at most 1,000 characters, cut between rows, and counts what it leaves out', () => {
    const rows = Array.from({ length: 20 }, (_, n) => shareRow({ name: `第${n}项重点工程年度计划投资` }))

    const text = altText(pictureOf(rows))

    const said = text.match(/第\d+项/g)?.length ?? 0
    expect(text.length).toBeLessThanOrEqual(1000)
    expect(said).toBeGreaterThan(10)
    expect(text.endsWith(`时间进度50%。另有${20 - said}项见图。`)).toBe(true)
  })

  it('holds for no rows and for a row that is too long by itself', () => {
    expect(altText(pictureOf([]))).toContain('没有可列的指标。')
    expect(altText(pictureOf([shareRow({ name: '长'.repeat(5000) })]))).toContain('另有1项见图。')
    expect(altText(pictureOf([], { title: '长'.repeat(5000) })).length).toBeLessThanOrEqual(1000)
  })
})
