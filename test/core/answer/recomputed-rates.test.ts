import { describe, expect, it } from 'vitest'
import { Asker, halfYearReport } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const asker = new Asker([
  halfYearReport(`一、上半年计划执行情况
（一）主要指标完成情况
——上半年地方一般公共预算收入完成21.7亿元，为预算的46.5%，同比下降5.3%。
二、2022年区本级政府投资计划上半年执行情况
2022年计划安排政府性投资建设项目81项，总投资76.40亿元，年度投资28.60亿元，其中重大项目19项，总投资41.20亿元，年度投资15.80亿元。政府投资计划上半年完成8.45亿元，完成年度投资的29.55%，其中重大项目完成4.96亿元，完成年度投资的31.39%。
因建设条件变化，拟调增区本级政府年度投资3.94亿元，调增幅度达到13.77%。`),
])

describe('a printed rate that is worked out again', () => {
  it.each([
    '8.45/28.60和4.96/15.80两个完成率复核一下，报告写得对不对',
    '第二部分两个完成率复算：8.45÷28.60、4.96÷15.80，对得上吗',
  ])('agrees with the document: %s', (question) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    expect(text).toMatch(/29\.55%.*复算为29\.55%（计算值：8\.45÷28\.60），与文件所写一致/s)
    expect(text).toMatch(/31\.39%.*复算为31\.39%（计算值：4\.96÷15\.80），与文件所写一致/s)
  })

  it.each(['拟调增3.94亿除以28.60亿，算出来跟印的调增幅度不一样，你复核下', '调增幅度13.77%是怎么算出来的'])(
    'may differ in its last digit, and the print stands beside it: %s',
    (question) => {
      expect(asker.ask(question).text).toMatch(
        /达到13\.77%.*复算为13\.78%（计算值：3\.94÷28\.60），与文件所写末位不同/s,
      )
    },
  )

  it('is of its own whole where the asker takes another one', () => {
    const { text } = asker.ask('8.45除以76.40，对不上报告的完成率')

    expect(text).toContain('8.45÷28.60')
    expect(text).not.toContain('11.06')
  })

  it.each(['财政收入46.5%复算一下对不对', '3/4复核一下', '8.45亿元是哪年的'])(
    'is not made where the text has no whole, or none is asked: %s',
    (question) => {
      expect(asker.ask(question).text).not.toContain('复算为')
    },
  )
})
