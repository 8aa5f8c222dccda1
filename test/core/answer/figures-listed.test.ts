import { describe, expect, it } from 'vitest'
import { Asker, documentOf, halfYearReport } from '../../support/knowledge.ts'

/** Papers of a place that is not there, in our own words. */
const asker = new Asker([
  halfYearReport(`一、上半年计划执行情况
（一）主要指标完成情况
——上半年固定资产投资完成92亿元，同比下降8.2%。
——全年计划实施重大项目105项，年度计划投资160亿元以上。上半年实施重大项目112项，实现投资64.35亿元。
（二）主要任务完成情况
抓开工。上半年实现云帆中心、北塘通道等17个亿元以上项目开工，总投资286亿元。
抓建设。完成城建投资63.2亿元。`),
  documentOf(
    `汀洲区2023年国民经济和社会发展计划
一、主要预期目标
——全社会固定资产投资210亿元；
——实施重大项目128项，年度计划投资190亿元以上。
`,
    'plan.txt',
  ),
])

describe('several figures given for one thing', () => {
  it.each([
    '重大项目数一会105一会112一会128还有17，到底几个？哪个数是哪年什么口径',
    '报告里重大项目105、112，计划里128，还有个17，分别是哪年什么数',
  ])('are each told with their time and what they are: %s', (question) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    expect(text).toContain('2022年重大项目目标：105项')
    expect(text).toContain('2022年上半年重大项目：112项')
    expect(text).toContain('2023年重大项目目标：128项')
    expect(text).toContain('17个亿元以上项目开工')
  })

  it('are said to be in no document where they are not, and not repeated', () => {
    const { text } = asker.last('重大项目一会105项一会112项一会333项，到底几个')

    expect(text).toContain('其余数字文件中未见')
    expect(text).not.toContain('333')
  })

  it.each(['重大项目105和128差多少', '重大项目105项，上半年112项，完成率多少'])(
    'are computed with where that is asked: %s',
    (question) => {
      expect(asker.last(question).text).not.toContain('其余数字')
    },
  )
})

describe('a count and its money', () => {
  it.each([
    '重大项目 2023 vs 2022，count和投资额，各差多少',
    '重大项目的数量与金额，2022年和2023年各差多少',
    'major projects 2023 vs 2022: count and investment, how much more each?',
  ])('are both compared: %s', (question) => {
    const { text } = asker.last(question)

    expect(text).toContain('128−105')
    expect(text).toContain('190−160')
  })

  it('are not both meant by a county', () => {
    expect(asker.last('How much did the county invest in major projects in H1 2022?').text).not.toContain('112项')
  })
})

describe('amounts listed with short names', () => {
  it('are all told where they are not added', () => {
    const { outcome, text } = asker.last('固投92、重大项目64.35、城建63.2，合计上半年投了多少亿')

    expect(outcome).toBe('answered')
    for (const figure of ['92亿元', '64.35亿元', '63.2亿元', '不能相加']) expect(text).toContain(figure)
    expect(text).not.toContain('219')
  })

  it('name nothing by another amount', () => {
    expect(asker.last('固投92、城建77，合计多少').text).not.toContain('63.2')
  })
})

describe('a deed with 没 behind it', () => {
  it.each([
    '2022重大项目上半年就干了112项，全年才105项，那等于提前完成了？投资跟上没',
    '2022年重大项目项数超了没？投资完成没',
  ])('is asked as a question of its own: %s', (question) => {
    const { text } = asker.last(question)

    expect(text).toContain('112−105')
    expect(text).toContain('按下限计尚余95.65亿元')
  })
})
