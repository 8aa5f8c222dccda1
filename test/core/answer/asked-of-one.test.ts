import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const asker = new Asker([
  documentOf(
    [
      '云湖区2023年国民经济和社会发展计划',
      '发布机构：区发改局',
      '',
      '一、项目建设',
      '',
      '全年实现云湖长江中心、滨江隧道等9个亿元以上项目开工，总投资86亿元。完成房屋征收31.5万平方米。',
      '',
      '二、社会事业',
      '',
      '办好青年人才招聘会6场。推行“2356治理模式”。',
    ].join('\n'),
  ),
])

describe('the investment of many projects together', () => {
  it.each(['How much is invested in the riverside tunnel?', '云湖长江中心的总投资是多少'])(
    'is not that of one of them: %s',
    (question) => {
      expect(asker.last(question).outcome).toBe('not_stated')
    },
  )

  it('is told where all of them are asked for', () => {
    const { outcome, text } = asker.last('2023年开工的9个亿元以上项目总投资是多少')

    expect(outcome).toBe('answered')
    expect(text).toContain('86亿元')
  })
})

describe('a unit named in short', () => {
  it('is the one the amount is told in', () => {
    const { outcome, text } = asker.last('How much housing expropriation (in sq m) is planned for 2023?')

    expect(outcome).toBe('answered')
    expect(text).toContain('315000')
  })
})

describe('who holds an event', () => {
  it.each(['那6场招聘会是哪家主办', '青年人才招聘会哪家承办'])('is not told by the event alone: %s', (question) => {
    const { outcome, intent } = asker.last(question)

    expect(outcome).toBe('not_stated')
    expect(intent).toBe('owner')
  })
})

describe('the office that issued a paper', () => {
  it.each(['Which government office issued the 2023 plan?', 'What department published the 2023 plan?'])(
    'is read from its head: %s',
    (question) => {
      expect(asker.last(question).text).toContain('区发改局')
    },
  )
})

describe('the digits in a name', () => {
  it.each(['2356治理模式里的数字分别代表什么', '2356治理模式,2、3、5、6各指什么'])(
    'are not explained by the sentence that has the name: %s',
    (question) => {
      const { outcome, intent } = asker.last(question)

      expect(outcome).toBe('not_stated')
      expect(intent).toBe('definition')
    },
  )
})
