import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Two papers of a place that is not there, in our own words. */
const asker = new Asker([
  documentOf(
    [
      '关于云湖区2024年上半年国民经济和社会发展计划执行情况的报告',
      '',
      '一、上半年计划执行情况',
      '',
      '——地区生产总值增速-3.2%,年度目标增长6%。',
      '',
      '——实施重大项目84项,年度目标为76项。',
    ].join('\n'),
    'yunhu-2024h1.txt',
  ),
  documentOf(
    [
      '云湖区2025年国民经济和社会发展计划',
      '',
      '一、主要预期目标',
      '',
      '——地区生产总值增长5%;',
      '',
      '——实施重大项目91项。',
    ].join('\n'),
    'yunhu-2025.txt',
  ),
])

describe('a goal held against a part of the year before', () => {
  it.each([
    ['2025年重大项目个数比2024年上半年多多少', ['91项', '84项', '7项', '91−84'], '76'],
    ['2025年GDP目标比2024年上半年增速高几个百分点', ['5%', '-3.2%', '8.2个百分点', '5−-3.2'], '6%'],
  ])('takes what that part reached, and no goal of its year: %s', (question, told, not) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
    expect(text).not.toContain(not)
  })

  it('takes the goals of both years where goals are asked', () => {
    const { text } = asker.last('2025年重大项目目标比2024年目标多几项')

    expect(text).toContain('91−76')
  })
})
