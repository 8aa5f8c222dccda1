import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`清江市2026年政府工作报告

一、“十四五”时期工作回顾

五年来，全市地区生产总值达到1640.5亿元，较“十三五”末的1130.3亿元增加510.2亿元，增长32.4%。城镇居民人均可支配收入达到48300元，比2020年的37100元增加11200元。粮食产量62万吨。

二、2026年工作安排

全力完成48个重点项目37亿元的投资计划，确保5月底前全部开工。
`),
])

describe('how much above the level before', () => {
  it.each([
    ['清江市地区生产总值比“十三五”末增加了多少？', '510.2亿元'],
    ['清江市地区生产总值较2020年增加多少亿元？', '510.2亿元'],
    ['城镇居民人均可支配收入比2020年提高多少元？', '11200元'],
    ['How much was GDP above the 13th Five-Year Plan level?', '510.2亿元'],
  ])('%s', (question, amount) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(amount)
  })

  it.each([
    '清江市地区生产总值比“十二五”末增加了多少？',
    '农村居民人均可支配收入比2020年提高多少元？',
    '粮食产量比2020年增加多少？',
  ])('is not told of another time or indicator: %s', (question) => {
    expect(asker.ask(question).outcome).not.toBe('answered')
  })
})

describe('key projects with the investment in them', () => {
  it.each([
    'How many key projects are planned in 2026 and with what total investment?',
    '2026年重点项目多少个，投资多少？',
  ])('are told both: %s', (question) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain('48个')
    expect(text).toContain('37亿元')
  })
})
