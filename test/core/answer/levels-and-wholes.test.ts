import { describe, expect, it } from 'vitest'
import { Asker, halfYearReport } from '../../support/knowledge.ts'

/** Papers of a place that is not there, in our own words. */
const asker = new Asker([
  halfYearReport(`一、上半年计划执行情况
（一）主要指标完成情况
——全年地区生产总值预期目标增长7%。上半年地区生产总值完成386.4亿元，同比增长2.6%。其中，二季度单季增长3.8%。
——全年地方一般公共预算收入不低于上年预计执行数。上半年地方一般公共预算收入完成21.7亿元，为预算的46.5%，同比下降5.3%。
——上半年固定资产投资完成92亿元，同比下降8.2%。
——上半年居民人均可支配收入17530元，同比增长4.1%，一季度单季增长4.9%。
（二）主要任务完成情况
抓建设。完成城建投资63.2亿元。检查电梯1820台。
二、2022年区本级政府投资计划上半年执行情况
2022年计划安排政府性投资建设项目81项，总投资76.40亿元，年度投资28.60亿元。政府投资计划上半年完成8.45亿元，完成年度投资的29.55%。`),
])

describe('a change that is wanted beside its amount', () => {
  it.each([
    '2022年上半年GDP和固投两个数，带上同比',
    '2022上半年固投、GDP数据，含同比增速',
    '2022年上半年GDP、固投连同增速一起报我',
    '2022 H1 GDP and fixed asset investment, with yoy',
  ])('is told with it: %s', (question) => {
    const { text } = asker.ask(question)

    for (const figure of ['386.4亿元', '2.6%', '92亿元', '8.2%']) expect(text).toContain(figure)
  })

  it('is said to be missing where the text has the amount alone', () => {
    const { outcome, text } = asker.ask('2022年上半年城建投资带同比')

    expect(outcome).toBe('answered')
    expect(text).toMatch(/63\.2亿元；同比变化文件未写明/)
  })

  it.each(['2022年上半年GDP同比', '2022年上半年固投和GDP的同比', '2022年上半年固投同比增速多少'])(
    'stands alone where it alone is asked: %s',
    (question) => {
      expect(asker.ask(question).text).not.toMatch(/386\.4|92亿/)
    },
  )
})

describe('what a share is of', () => {
  it.each([
    '上半年财政收入完成了预算的46.5%，那全年预算一共多少亿？给个数就行',
    '2022年财政收入预算数是多少亿',
    '财政收入上半年完成预算46.5%，预算总盘子多大',
    'What is the total 2022 budget for general public budget revenue?',
  ])('is not stated where the text has the share alone, and is not worked out: %s', (question) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('not_stated')
    expect(text).toContain('46.5%')
    expect(text).not.toMatch(/46\.[67]亿/)
  })

  it.each(['2022年政府投资上半年完成年度投资的29.55%，年度投资是多少亿', '2022年政府投资完成率29.55%的分母是多少'])(
    'is told where the text has it: %s',
    (question) => {
      const { outcome, text } = asker.ask(question)

      expect(outcome).toBe('answered')
      expect(text).toContain('28.60亿元')
    },
  )

  it.each(['2022年上半年财政收入完成预算多少', '2022年上半年财政收入完成了全年预算的多少'])(
    'is not asked where the share is: %s',
    (question) => {
      expect(asker.ask(question)).toMatchObject({ outcome: 'answered', text: expect.stringContaining('46.5%') })
    },
  )
})

describe('another part of the year', () => {
  it.each([
    '二季度单季增长3.8%，那一季度单季是多少',
    'GDP二季度单季涨了3.8，一季度单季呢',
    '2022年二季度单季GDP增长3.8%，三季度是多少',
    '上半年完成城建投资63.2亿元，一季度完成多少',
    '居民收入一季度单季增长4.9%，二季度单季是多少',
  ])('is not told by the one that the asker gives: %s', (question) => {
    expect(asker.ask(question)).toMatchObject({ outcome: 'not_stated', text: expect.stringContaining('文件未写明') })
  })

  it('is told where the text has it', () => {
    expect(asker.ask('二季度单季增长3.8%，上半年累计是多少')).toMatchObject({
      outcome: 'answered',
      text: expect.stringContaining('2.6%'),
    })
  })

  it.each(['2022年一季度检查了几台电梯', '2022年三季度检查了几台电梯', '2022年下半年检查了几台电梯'])(
    'has its own counts: %s',
    (question) => {
      expect(asker.ask(question).outcome).toBe('not_stated')
    },
  )

  it('of which the text counts is told', () => {
    expect(asker.ask('2022年上半年检查了几台电梯')).toMatchObject({
      outcome: 'answered',
      text: expect.stringContaining('1820台'),
    })
  })
})
