import { describe, expect, it } from 'vitest'
import { withoutBreaks } from '../../../src/core/document/broken-sentences.ts'

const joined = (...lines: string[]) =>
  withoutBreaks(lines.map((text, i) => ({ text, line: i + 1 }))).map(({ text }) => text)

describe('a sentence that a page broke at its links', () => {
  it('is joined where a line ends or begins as no paragraph does', () => {
    expect(
      joined('新的一年全市发展的', '主要预期目标', '是：地区生产总值增长6%，财政收入增长4%。', '一要稳住工业。'),
    ).toEqual(['新的一年全市发展的主要预期目标是：地区生产总值增长6%，财政收入增长4%。', '一要稳住工业。'])
    expect(joined('治污攻坚连年优秀，河湖清澈，PM', '2.5', '平均浓度降到19微克/立方米，森林增加。')).toEqual([
      '治污攻坚连年优秀，河湖清澈，PM2.5平均浓度降到19微克/立方米，森林增加。',
    ])
    expect(joined('新建绿道30公里', '，改造老旧小区12个。')).toEqual(['新建绿道30公里，改造老旧小区12个。'])
  })

  it.each([
    [['清江市政府工作报告', '各位代表：', '现在，我代表市政府报告工作。']],
    [['一、主要目标', '地区生产总值增长6%，财政收入增长4%。']],
    [['城镇新增就业持续扩大，物价平稳', '12', '全年财政收入增长4%，民生改善。']],
    [['指标', '单位', '2025年', '地区生产总值', '亿元', '320']],
    [['关于加快建设的', '通知']],
    [['推进产业升级，做强园区。', '2.5', '平均气温升高。']],
    [['加快建设粮食生产功能区，打牢基础', '（一）发展工业，稳定增长。']],
  ])('is left alone where nothing tells that it goes on: %j', (lines) => {
    expect(joined(...lines)).toEqual(lines)
  })
})
