import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const asker = new Asker([
  documentOf(
    [
      '关于云湖区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告',
      '',
      '一、2023年计划执行情况',
      '',
      '农林牧渔业总产值21亿元,完成年计划20.4亿元的102.9%。规上工业产值640亿元,增长1.5%。三次产业结构调整为4.1:45.2:50.7。',
      '',
      '二、2024年计划草案',
      '',
      '建筑业产值达到88亿元。',
    ].join('\n'),
  ),
])

describe('a goal that a paper does not tell', () => {
  it.each([
    '云湖区2023年规上工业产值的年计划是多少亿元',
    '云湖区2023年规上工业产值年度目标多少',
    '2023年规上工业产值计划数',
  ])('is not told by the result: %s', (question) => {
    expect(asker.last(question).outcome).toBe('not_stated')
  })

  it.each([
    ['2023年农林牧渔业总产值的年计划是多少', '20.4亿元'],
    ['2024年建筑业产值年度目标多少', '88亿元'],
    ['2023年规上工业产值完成多少', '640亿元'],
  ])('is told where the sentence has it, as a result is: %s', (question, fact) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(fact)
  })
})

describe('parts to each other', () => {
  it('are an amount that may be asked for', () => {
    const { outcome, text } = asker.last('云湖区2023年三次产业结构是多少')

    expect(outcome).toBe('answered')
    expect(text).toContain('4.1:45.2:50.7')
  })
})

describe('what is below a threshold', () => {
  const other = new Asker([
    documentOf(
      [
        '云湖区2024年上半年国民经济和社会发展计划执行情况的报告',
        '',
        '一、上半年计划执行情况',
        '',
        '规上工业增加值71.3亿元,增长6.4%,规下工业增加值增长9.1%。',
      ].join('\n'),
    ),
  ])

  it('is not told by what is above it', () => {
    const { text } = other.last('2024年上半年规下工业增加值增长多少')

    expect(text).toContain('9.1%')
    expect(text).not.toContain('6.4%')
  })
})
