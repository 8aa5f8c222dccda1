import { describe, expect, it } from 'vitest'
import { Asker, halfYearReport } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const asker = new Asker([
  halfYearReport(`一、上半年计划执行情况
——全年计划实施重大项目105项，年度计划投资160亿元以上。上半年实施重大项目112项，实现投资64.35亿元。
二、2022年区本级政府投资计划上半年执行情况
2022年计划安排政府性投资建设项目81项，总投资76.40亿元，年度投资28.60亿元，其中重大项目19项，总投资41.20亿元，年度投资15.80亿元。政府投资计划上半年完成8.45亿元，完成年度投资的29.55%，其中重大项目完成4.96亿元，完成年度投资的31.39%。`),
])

describe('how far a part of a plan is carried out', () => {
  it.each([
    '政府投资完成率比时间过半低多少个百分点？其中重大项目低多少',
    '2022年政府投资完成率比时间进度低多少？其中重大项目呢',
    '政府投资完成率比序时进度慢多少？里面的重大项目慢多少？',
  ])('is held against the time gone beside the whole: %s', (question) => {
    const { text } = asker.last(question)

    expect(text).toContain('低20.45个百分点')
    expect(text).toContain('低18.61个百分点')
    expect(text).toContain('31.39−50')
    expect(text).not.toMatch(/160|64\.35/)
  })

  it('is held against the time gone where it alone is asked', () => {
    const { text } = asker.last('2022年政府投资里重大项目完成率比时间进度低多少个百分点')

    expect(text).toContain('低18.61个百分点')
    expect(text).not.toContain('29.55')
  })

  it('is not that of the whole where the text has no such part', () => {
    expect(asker.last('2022年政府投资其中民生项目完成率比时间过半低多少')).toMatchObject({ outcome: 'not_found' })
  })
})

describe('how much of a plan goes to a part', () => {
  it.each([
    "In Part II, how much of the annual government investment belongs to the 19 major projects, out of what total? I want both base figures, in the paper's own unit.",
    'Of the 2022 government investment plan, how much is for major projects?',
    '2022年政府投资里重大项目占多少亿',
  ])('is told beside the whole, and no other investment: %s', (question) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('answered')
    expect(text).toContain('28.60亿元')
    expect(text).toContain('15.80亿元')
    expect(text).not.toMatch(/160|64\.35/)
  })

  it('is not the whole where the text has no such part', () => {
    expect(asker.last('How much of the 2022 government investment plan is for schools?').text).not.toContain('28.60')
  })
})
