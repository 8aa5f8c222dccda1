import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Papers of a place that is not there, in our own words. */
const PLAN = documentOf(
  `云溪县2023年国民经济和社会发展计划
一、主要预期目标
——地区生产总值增长6.5%；
——地方一般公共预算收入增长4%；
——固定资产投资145亿元。
`,
  'plan.txt',
)
const REPORT = documentOf(
  `关于云溪县2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月18日在云溪县第十一届人大常委会第四次会议上
云溪县发展和改革局局长 贺云川
一、上半年计划执行情况
（一）主要指标完成情况
——上半年固定资产投资完成61.8亿元，同比下降7.3%。
——上半年实施重点项目33项，完成投资19.4亿元。
——全县城镇登记失业率为2.6%，城镇新增就业4120人。
——空气质量优良率为89.3%，同比提高1.4个百分点。
（二）主要任务完成情况
1.民生与服务
改善民生。发放救助金512.4万元。新建养老床位180张，同比增加40张。
`,
  'report.txt',
)
const asker = new Asker([PLAN, REPORT])

describe('a change that is asked for', () => {
  it.each([
    ['2022年上半年城镇登记失业率比上年同期降了几个百分点', '2.6%'],
    ['2022年上半年城镇登记失业率同比变化了多少个百分点', '2.6%'],
    ['2022年上半年城镇新增就业同比多了多少人', '4120人'],
    ['2022年上半年重点项目投资同比增长多少', '19.4亿元'],
    ['2022年上半年发放救助金比去年同期多多少', '512.4万元'],
    ['How much did the registered unemployment rate change from a year earlier in H1 2022?', '2.6%'],
  ])('is not stated where the text has what was reached alone, which is said: %s', (question, level) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).toContain(level)
  })

  it.each([
    ['2022年上半年固定资产投资同比下降多少', '7.3%'],
    ['2022年上半年空气质量优良率比上年同期提高几个百分点', '1.4个百分点'],
    ['2022年上半年新建养老床位同比多多少张', '同比增加40张'],
    ['2022年上半年城镇登记失业率几个点', '2.6%'],
    ['2022年上半年固定资产投资完成多少亿，同比多少', '61.8亿元'],
  ])('is told where the text has it, and a level where that is asked: %s', (question, told) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(told)
  })
})

describe('a total that is asked for', () => {
  it.each([
    ['2023年增长6.5%对应的GDP总量是多少亿', '6.5%'],
    ['2023年地区生产总值要达到多少亿元', '6.5%'],
    ['What GDP in yuan does the 6.5% growth target imply for 2023?', '6.5%'],
    ['How many yuan of budget revenue does the 2023 growth target mean?', '4%'],
  ])('is not stated where the goal is a growth, which is said: %s', (question, growth) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).toContain(growth)
  })

  it('is told where the goal is one', () => {
    expect(asker.ask('What is the 2023 fixed-asset investment target in yuan?').outcome).toBe('answered')
  })
})

describe('an amount that lost characters', () => {
  const damaged = new Asker([
    documentOf(
      `关于云溪县2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月18日在云溪县第十一届人大常委会第四次会议上
云溪县发展和改革局局长 贺云川
一、上半年计划执行情况
（一）主要任务完成情况
1.城市管理
加强管理。清理各类乱搭乱建28618427平方米，查处违规占道经营行为19起，罚款3.2万元。
`,
      'damaged.txt',
    ),
  ])

  it.each(['2022年上半年清理乱搭乱建多少处', '2022年上半年一共清理了几处乱搭乱建'])(
    'is not told by what is counted beside it: %s',
    (question) => {
      const answer = damaged.ask(question)

      expect(answer.outcome).toBe('not_stated')
      expect(answer.text).not.toContain('19起')
    },
  )

  it('leaves what is counted beside it alone', () => {
    expect(damaged.ask('2022年上半年查处违规占道经营行为几起').text).toContain('19起')
  })
})
