import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于青岭县2019年国民经济和社会发展计划执行情况与2020年计划草案的报告
一、2019年计划执行情况
城乡低保标准分别提高到每人每月610元和每人每年4,380元。学校改造完成12所。
二、2020年主要预期目标
地区生产总值增长7.5%，外贸进出口总额增长6%。
`,
    'qingling.txt',
  ),
  documentOf(
    `关于云泽市2019年国民经济和社会发展计划执行情况与2020年计划草案的报告
一、2019年计划执行情况
全面建立农村低保制度，月人均补差不低于40元。环湖快速路通车。学校改造完成35所。
二、2020年主要预期目标
地区生产总值增长8%，外贸进出口总额增长9%。
`,
    'yunze.txt',
  ),
])

describe('the region of a question among several', () => {
  it.each([
    ['青岭农村低保2019年提到什么标准', '4,380元', '40元'],
    ['云泽农村低保月人均补差多少', '40元', '4,380元'],
    ['青岭学校改造了多少所', '12所', '35所'],
  ])('is told by its short name in front of a kind of place or body: %s', (question, words, others) => {
    const answer = asker.ask(question)

    expect(answer.text).toContain(words)
    expect(answer.text).not.toContain(others)
  })

  it.each([
    ['What is the 2020 target for total imports and exports in Qingling?', '6%', '9%'],
    ['Yunze: GDP growth target for 2020', '8%', '7.5%'],
    ["Yun'ze 2020 GDP target", '8%', '7.5%'],
    ['Qingling 2020年GDP目标', '7.5%', '8%'],
  ])('is told by its name in pinyin: %s', (question, words, others) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(words)
    expect(answer.text).not.toContain(others)
  })

  it('is no word of English that only looks like one', () => {
    const answer = asker.ask('What is the 2020 GDP target, Yunzer?')

    expect(answer.outcome).toBe('ambiguous')
  })
})

describe('a question behind one that names a region', () => {
  it.each(['环湖快速路通车了吗', '快速路什么时候通车', '农村低保补差多少'])('stays in that region: %s', (question) => {
    const answer = asker.talk('青岭县2020年GDP目标是多少', question).at(-1)

    expect(answer?.text).not.toContain('云泽市2019年')
  })

  it('goes to another that it names', () => {
    const answer = asker.talk('青岭县2020年GDP目标是多少', '云泽环湖快速路通车了吗').at(-1)

    expect(answer?.text).toContain('环湖快速路通车')
  })
})
