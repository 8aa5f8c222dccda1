import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const REPORT = documentOf(
  `关于松岭区2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月24日在松岭区第六届人大常委会第五次会议上
松岭区发展和改革局局长 陆文彬
一、上半年计划执行情况
（一）主要指标完成情况
——全年地区生产总值预期目标增长7%。上半年地区生产总值完成208.5亿元，同比下降2.4%。
——上半年地方一般公共预算收入完成18.36亿元，为预算的45.9%，同比下降6.5%。
——全年固定资产投资预期目标增长9%。上半年固定资产投资完成77.4亿元，同比下降11.2%。
——全年计划实施重点项目52项，年度计划投资80亿元以上。上半年实施重点项目55项，完成投资28.8亿元。
——上半年居民人均可支配收入16240元，同比增长3.1%。
（二）主要任务完成情况
1.民生与服务
改善民生。优秀毕业生46人，占全市23%。发放种植贷款36笔共1980万元。水产品产量2750吨，占全市11%。新增外贸订单3.3亿元，占全市6%。
二、2022年区本级政府投资计划上半年执行情况
2022年计划安排政府性投资建设项目64项，总投资95.6亿元，年度投资32.5亿元，其中重大项目21项，总投资61.4亿元，年度投资20.1亿元。政府投资计划上半年完成9.8亿元，完成年度投资的30.2%，其中重大项目完成6.7亿元，完成年度投资的33.3%。
`,
  'report.txt',
)
const asker = new Asker([REPORT])

describe('a whole by its share', () => {
  it.each([
    ['照报告反算，2022年上半年全市优秀毕业生一共大约多少人', '按此推算全市约200人（计算值：46×100÷23）'],
    ['2022年上半年水产品产量占全市11%，那全市大概多少吨', '按此推算全市约25000吨（计算值：2750×100÷11）'],
    [
      '2022年上半年一般公共预算收入18.36亿元既然是预算的45.9%，预算盘子大概多大',
      '按此推算预算约40亿元（计算值：18.36×100÷45.9）',
    ],
    ['倒推一下2022年地方一般公共预算收入的预算是多少亿', '按此推算预算约40亿元'],
    ['If 18.36亿元 is 45.9% of the 2022 budget, how large is the budget?', 'about 40亿元 (computed: 18.36×100÷45.9)'],
  ])('is about what the two come to, with the formula, and said not to be stated: %s', (question, told) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(told)
    expect(answer.text).toMatch(/总数文件未写明|the whole itself is not stated/)
  })

  it.each([
    ['2022年一般公共预算收入18.36亿元是预算的45.9%，报告里写的全年预算总数是多少亿', '40亿元（计算值'],
    ['2022年预算收入18.36亿元占预算45.9%，全年预算是多少亿', '按此推算'],
    ['2022年水产品产量2750吨占全市11%，全市一共多少吨', '25000'],
    ['2022年全市优秀毕业生总共多少人', '200人'],
    [
      'In 2022 budget revenue of 18.36亿元 was 45.9% of the budget; how large is the full-year budget?',
      'computed: 18.36',
    ],
  ])('is not worked out unless that is what the asker wants: %s', (question, never) => {
    expect(asker.ask(question).text).not.toContain(never)
  })

  it.each([
    ['2022年上半年新增外贸订单占全市6%，全市一共多少亿', '55'],
    ['2022年上半年地方一般公共预算收入是预算的44.5%，预算多大', '41.'],
    ['按同比下降2.4%倒推，2021年上半年地区生产总值是多少亿', '213'],
    ['按-11.2%倒推，2021年上半年固定资产投资多少亿', '87.'],
  ])('is not made of another scope, another share or a growth: %s', (question, never) => {
    expect(asker.ask(question).text).not.toContain(never)
  })
})

describe('a result as a share of its goal', () => {
  it.each([
    ['2022年上半年重点项目完成的投资占年度计划投资下限的百分之多少', '完成36.0%', '28.8÷80'],
    ['2022年上半年实施的重点项目数占全年计划的比重', '完成105.8%', '55÷52'],
  ])('is computed where both are levels: %s', (question, told, formula) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(told)
    expect(answer.text).toContain(formula)
  })
})

describe('two changes', () => {
  it.each([
    ['2022年上半年地区生产总值降幅比财政收入降幅小多少个百分点', '前者降幅小4.1个百分点（计算值：6.5−2.4）'],
    ['2022年上半年固定资产投资降幅比GDP降幅大几个百分点', '前者降幅大8.8个百分点（计算值：11.2−2.4）'],
    ['2022年上半年居民收入增速比GDP高多少个百分点', '前者高5.5个百分点（计算值：3.1−-2.4）'],
    [
      'By how many percentage points did investment fall more than GDP in H1 2022?',
      'the first fell more, by 8.8 percentage points (computed: 11.2−2.4)',
    ],
  ])('lie apart by percentage points: %s', (question, told) => {
    expect(asker.ask(question).text).toContain(told)
  })
})

describe('amounts of several indicators', () => {
  it.each(['2022年上半年固定资产投资、重点项目投资合计多少亿', '2022年上半年重点项目投资加固定资产投资一共多少'])(
    'are said and never added: %s',
    (question) => {
      const answer = asker.ask(question)

      expect(answer.outcome).toBe('answered')
      expect(answer.text).toContain('不能相加')
      expect(answer.text).not.toContain('106.2')
    },
  )
})

describe('what is left of a plan without a part', () => {
  it.each([
    ['政府投资计划上半年完成投资里，扣掉重大项目还有多少亿', '其余3.1亿元（计算值：9.8−6.7）'],
    ['2022年政府投资里重大项目以外的那部分，年度投资是多少亿元', '其余12.4亿元（计算值：32.5−20.1）'],
  ])('is of the amount that is asked: %s', (question, told) => {
    expect(asker.ask(question).text).toContain(told)
  })

  it.each([
    '政府投资计划上半年完成的钱里，非重大项目完成了几个亿？占其年度投资的百分之几？',
    '除去重大项目，2022年政府投资上半年完成率是百分之几',
  ])('is held against the plan without that part, where the share is asked: %s', (question) => {
    const { text } = asker.ask(question)

    expect(text).toContain('其余3.1亿元（计算值：9.8−6.7）')
    expect(text).toContain('完成25%（计算值：32.5−20.1；3.1÷12.4）')
  })
})

describe('the money of what was counted', () => {
  it.each(['资金上呢？', '钱方面呢', '金额呢'])('is its investment: %s', (question) => {
    const { text } = asker.talk('2022年上半年实施的重点项目超没超全年计划', question).at(-1) ?? { text: '' }

    expect(text).toContain('80亿元')
    expect(text).toContain('28.8亿元')
  })
})

describe('an average in English', () => {
  it.each([
    ['How much did each of the 36 planting loans granted in H1 2022 average?', '55万元 (computed: 1980÷36)'],
    ['On average, how large was the 2022 total investment of each of the 64 government projects?', 'computed: 95.6'],
  ])('is the amount over the number that is named: %s', (question, told) => {
    expect(asker.ask(question).text).toContain(told)
  })

  it('is not stated where it is of what is not counted', () => {
    expect(asker.ask('What was the average output of aquatic products per village in H1 2022?').outcome).not.toBe(
      'answered',
    )
  })
})
