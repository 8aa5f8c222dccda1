import { describe, expect, it } from 'vitest'
import { eachOfOwnTime, inEachScope } from '../../../src/core/question/shared-context.ts'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Papers of a place that is not there, in our own words. */
const REPORT = documentOf(
  `关于石桥区2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月25日在石桥区第九届人大常委会第七次会议上
石桥区发展和改革局局长 顾长林
一、上半年计划执行情况
（一）主要指标完成情况
——上半年地区生产总值完成143.28亿元，同比增长3.4%。
（二）主要任务完成情况
1.民生与服务
改善民生。完成62处老旧小区雨污分流改造。举办云上招商会，绿源科技园等14个文旅项目实现签约。完成柳荫街历史风貌区外立面整治。组织集中开工活动3次，云湖智谷等16个亿元以上项目开工，总投资480亿元。
二、2022年区本级政府投资计划上半年执行情况
2022年计划安排政府性投资建设项目150项，总投资120亿元，年度投资40亿元，其中重点项目28项，总投资75亿元，年度投资25亿元。政府投资计划上半年完成9.2亿元，完成年度投资的23%，其中重点项目完成7.1亿元，完成年度投资的28.4%。
`,
  'report.txt',
)
const PLAN = documentOf(
  `石桥区2023年国民经济和社会发展计划
一、主要预期目标
——地区生产总值增长6%；
`,
  'plan.txt',
)
const asker = new Asker([REPORT, PLAN])
const last = (...messages: string[]) => asker.talk(...messages).at(-1)

describe('amounts that each have a time of their own', () => {
  it.each([
    '报两个数:2022上半年GDP增速、2023年GDP目标',
    '2022年上半年GDP增速和2023年GDP目标',
    '2022年上半年地区生产总值增速、2023年地区生产总值目标分别是多少',
  ])('are told one by one and not held against each other: %s', (question) => {
    const answer = last(question)

    expect(answer?.text).toContain('3.4%')
    expect(answer?.text).toContain('6%')
    expect(answer?.text).not.toContain('计算值')
  })

  it.each([
    '2022年GDP目标和2023年GDP目标',
    '2022上半年GDP增速比2023年GDP目标低多少',
    '2022上半年GDP增速和2023年GDP目标差多少',
    'GDP增速和投资目标',
  ])('are one question where they are of one kind or held together: %s', (question) => {
    expect(eachOfOwnTime(question)).toEqual([])
  })
})

describe('a subject within two scopes', () => {
  it('is asked within each', () => {
    expect(inEachScope('2022上半年重点项目投资,全市口径完成多少?区本级政府投资口径又完成多少?')).toEqual([
      '2022上半年全市重点项目投资完成多少?',
      '2022上半年区本级政府投资里重点项目投资完成多少?',
    ])
  })

  it.each(['重点项目投资完成多少?政府投资呢?', '2022年投资完成多少,按什么口径?'])(
    'is not heard without them: %s',
    (question) => {
      expect(inEachScope(question)).toEqual([])
    },
  )
})

describe('a part of what was spoken of', () => {
  it.each([
    ['2022年政府性投资安排了多少项', '其中重点项目几项', '它们上半年完成率多少'],
    ['2022年政府投资计划多少个项目', '其中重点项目几个', '它们上半年的完成率?不要总的'],
  ])('is quoted without the whole: %s %s %s', (...messages) => {
    const answer = last(...messages)

    expect(answer?.text).toContain('28.4%')
    expect(answer?.text).not.toContain('23%')
  })
})

describe('what no amount of the documents tells', () => {
  it.each([
    '2022年给柳荫街拨的3000万够不够用',
    '柳荫街历史风貌区整治的钱够用吗',
    'What was the average contract value of the 14 tourism projects signed in the first half of 2022?',
  ])('is not stated: %s', (question) => {
    expect(last(question)?.outcome).toBe('not_stated')
  })

  it.each([
    '2022年上半年老旧小区雨污分流改造几处,总共花多少钱?没写钱就直说',
    '2022年上半年雨污分流改造了多少处老旧小区,资金多少',
    '2022年上半年雨污分流改造了多少处老旧小区,总共投资多少钱',
    '2022年上半年几处老旧小区做了雨污分流改造，一共花了多少',
  ])('is said beside what one tells: %s', (question) => {
    const answer = last(question)

    expect(answer?.text).toContain('62处')
    expect(answer?.text).toMatch(/未写明|未找到/)
    expect(answer?.text).not.toMatch(/亿元|万元/)
  })
})

describe('shares and averages that are asked for in English', () => {
  it.each([
    [
      'What share of the total investment of the 150 government-funded projects in 2022 is taken by the 28 key ones?',
      '62.5%',
    ],
    ['On average, how big was each of the over-RMB-100-million projects started in H1 2022?', '30亿元'],
    ['On average, how big was each of the projects over 100 million yuan started in H1 2022?', '30亿元'],
  ])('are worked out of one sentence: %s', (question, told) => {
    const answer = last(question)

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain(told)
  })
})
