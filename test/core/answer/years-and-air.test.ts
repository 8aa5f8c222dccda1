import { describe, expect, it } from 'vitest'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

describe('a year of the last century', () => {
  const papers = new Asker([
    makeDocument('清江区2024年政府工作报告\n\n一、2024年工作安排\n\n今年主要预期目标是:地区生产总值增长6%左右。\n', {
      region: '清江区',
    }),
  ])

  it.each(['1993年地区生产总值目标是多少', '清江区1998年GDP增长目标', "What was Qingjiang's GDP target in 1995?"])(
    'is not answered with another year: %s',
    (question) => {
      const answer = papers.ask(question)

      expect(answer.outcome).not.toBe('answered')
      expect(answer.text).not.toContain('6%')
    },
  )
})

describe('fine particles in the air', () => {
  const air = new Asker([
    makeFixture(
      'workReport',
      2026,
      '2025年工作回顾',
      '设区市细颗粒物（PM2.5）年平均浓度降至28微克/立方米、下降6.7%,优良天数比例达到88%。',
    ),
  ])

  it.each([
    ['2025年PM2.5多少', '28微克/立方米'],
    ['2025年设区市PM2.5平均浓度', '28微克/立方米'],
    ['2025年细颗粒物浓度下降了多少', '6.7%'],
    ['What was the PM2.5 concentration in 2025?', '28微克/立方米'],
  ])('are an indicator by any of their names: %s', (question, value) => {
    const answer = air.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(value)
  })

  it('are not those of another size', () => {
    expect(air.ask('2025年PM10多少').outcome).not.toBe('answered')
  })
})
