import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const told = new Asker([
  documentOf(`关于青岭县2019年国民经济和社会发展计划执行情况与2020年计划草案的报告
一、2019年计划执行情况
全年经济运行总体平稳。22项主要指标中，18项完成计划，工业投资、外贸出口等4项指标未达到预期目标。地区生产总值增长6.2%，城乡低保提标到位。
二、2020年主要预期目标
地区生产总值增长7%。
`),
])
const figures = new Asker([
  documentOf(`关于云泽市2019年国民经济和社会发展计划执行情况与2020年计划草案的报告
一、2019年计划执行情况
2019年地区生产总值预期目标为增长8%，固定资产投资预期目标为增长10%，社会消费品零售总额预期目标为增长9%左右，单位地区生产总值能耗预期目标为下降3%。
地区生产总值增长7.4%，固定资产投资增长11.2%，社会消费品零售总额增长8.1%，单位地区生产总值能耗下降3.6%。
二、2020年主要预期目标
地区生产总值增长7.5%，固定资产投资增长8%。
`),
])

describe('which targets were missed', () => {
  it.each(['2019年哪些指标没完成计划', '青岭2019年没达标的是哪几项指标', '2019年哪些指标没有达到目标？'])(
    'is told by the clause in which the text says so: %s',
    (question) => {
      const answer = told.ask(question)

      expect(answer.outcome).toBe('answered')
      expect(answer.text).toContain('工业投资、外贸出口等4项指标未达到预期目标')
    },
  )

  it.each(['2019年哪些指标没完成目标', '哪些指标低于目标', 'Which targets were missed in 2019?'])(
    'is told by the figures where the text does not say so, with the formula: %s',
    (question) => {
      const answer = figures.ask(question)

      expect(answer.outcome).toBe('answered')
      expect(answer.text).toContain('7.4−8')
      expect(answer.text).not.toContain('11.2')
    },
  )

  it('judges no goal with 左右, and a fall that went further is no miss', () => {
    const answer = figures.ask('2019年哪些指标没完成目标')

    expect(answer.text).not.toContain('零售')
    expect(answer.text).not.toContain('能耗')
  })

  it('is not known of a year that has goals alone', () => {
    const answer = figures.ask('2020年哪些目标没实现')

    expect(answer.outcome).toBe('not_stated')
  })

  it('holds what is done of a part of the year against the time gone where that is asked', () => {
    const half = new Asker([
      documentOf(`关于云泽市2019年上半年国民经济和社会发展计划执行情况的报告
一、主要指标完成情况
——全年一般公共预算收入预期目标52亿元。上半年一般公共预算收入完成21.3亿元，为预算的41%。
——全年固定资产投资预期目标增长10%。上半年固定资产投资增长12%。
`),
    ])

    const answer = half.ask('2019年上半年哪些指标没跟上序时进度')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain('41−50')
    expect(answer.text).not.toContain('固定资产')
  })
})
