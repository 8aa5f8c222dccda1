import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Two papers of a place that is not there, in our own words. */
const asker = new Asker([
  documentOf(
    [
      '关于云湖区2023年国民经济和社会发展计划执行情况与2024年计划草案的报告',
      '',
      '一、2023年计划执行情况',
      '',
      '全年完成房屋拆迁31.5万平方米。地区生产总值增长6.2%。举办招商推介会14场。',
      '',
      '打造环湖街道“两个全到位”服务品牌。',
      '',
      '二、2024年计划草案',
      '',
      '地区生产总值增长6.5%。完成房屋拆迁52.8万平方米。做好轨道交通9号线二期建设保障工作。',
    ].join('\n'),
  ),
])

describe('a statement held up to be confirmed', () => {
  it.each([
    ['2024年完成房屋拆迁31.5万平方米对不对', '52.8万平方米', '31.5'],
    ['2024年计划拆迁31.5万方，我没记错吧', '52.8万平方米', '31.5'],
    ['2023年房屋拆迁52.8万平方米，是这样写的吗', '31.5万平方米', '52.8'],
  ])('is told the amount of the year it names: %s', (question, right, wrong) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(right)
    expect(text).not.toContain(`${wrong}万平方米`)
  })

  it('is told what stands there where all but a name is the same', () => {
    const { outcome, text } = asker.last('2024年轨道交通9号线四期建设保障工作要做好，文件里是这么写的吗')

    expect(outcome).toBe('answered')
    expect(text).toContain('9号线二期')
  })

  it('is not told of another thing', () => {
    expect(asker.last('2024年要建设3座水厂，文件里是这么写的吗').outcome).not.toBe('answered')
  })
})

describe('a count in a quoted name', () => {
  it('counts nothing else', () => {
    expect(asker.last('云湖区有几个街道').outcome).toBe('not_stated')
  })
})

describe('the level in front of what is asked', () => {
  it('is where all of the papers are', () => {
    expect(asker.last('区里招商推介会办了几场').text).toContain('14场')
  })
})

describe('the year of a plan that is compared with another', () => {
  it('is asked about', () => {
    const { outcome, text } = asker.last('2024年计划的GDP增速比2023年高多少')

    expect(outcome).toBe('answered')
    expect(text).toContain('0.3个百分点')
  })
})
