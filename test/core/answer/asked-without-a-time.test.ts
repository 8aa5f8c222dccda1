import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于青岚区2022年上半年国民经济和社会发展计划执行情况的报告
2022年8月25日在远安市青岚区第九届人大常委会第十二次会议上
青岚区发展和改革局局长 林一舟
一、上半年计划执行情况
(一)主要指标完成情况
——全年全社会固定资产投资预期目标增长12%。上半年固定资产投资完成86亿元，同比下降9.4%。
青岚区上半年工业经济考核全市排名第三。
(二)主要任务完成情况
1.狠抓建设
抓开工。坚持要素跟着项目走。上半年实现科创港、望湖核心区过江通道等9个亿元以上项目开工，总投资318亿元。
抓更新。望湖核心区过江隧道通道(南段)项目正在办理前期手续；加紧推进青溪毛纺厂片征收工作。
2.改善环境
抓设施。46处泵房改造点位已进场施工。建成口袋公园7个。新装路灯1230盏。
抓城管。市容环境考评累计得分91.36分，位列全市第3。
3.稳定就业
抓招聘。举办18场线上招聘会，提供岗位15200个。
二、下半年工作安排
抓养老。完成9家日间照料中心选址工作。
`,
    'report.txt',
  ),
  documentOf(
    `青岚区2023年国民经济和社会发展计划
一、主要预期目标
——地方一般公共预算收入增长12%；
——全社会固定资产投资220亿元。
二、主要任务
抓就业。策划举办综合招聘和专场招聘活动6场。
抓项目。完成青纺厂区土地收储出让，推动青纺二分厂项目开工。
抓设施。实施112处老旧小区泵房改造。建成口袋公园12个。新建5家日间照料中心。
抓文旅。推动青浦路文旅休闲街区升级。
`,
    'plan.txt',
  ),
])

describe('an amount asked without a time that two papers give of one thing', () => {
  it.each([
    ['泵房改多少处', '112处', '46处'],
    ['口袋公园建几个', '12个', '7个'],
    ['招聘会搞了几场', '6场', '18场'],
  ])('is told of both times, the plan year’s first: %s', (question, planned, done) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toMatch(new RegExp(`^2023年：.*${planned}.*\n2022年上半年：.*${done}`))
  })

  it.each([
    ['路灯装了多少盏', '1230盏'],
    ['2023年口袋公园建几个', '12个'],
    ['2022年上半年泵房改多少处', '46处'],
    ['固投目标多少', '220亿元'],
  ])('is told once where it is of one time, or that is asked: %s', (question, amount) => {
    const { text } = asker.ask(question)

    expect(text).toContain(amount)
    expect(text).not.toContain('\n')
  })

  it('is no amount of a harm that no paper speaks of', () => {
    expect(asker.ask('路灯坏了多少盏').outcome).not.toBe('answered')
  })

  it('has both where the asker holds two figures of it against each other', () => {
    const { text } = asker.ask('日间照料中心是5家还是9家')

    expect(text).toMatch(/2023年：.*5家/)
    expect(text).toMatch(/2022年下半年：.*9家/)
  })
})

describe('what has a value', () => {
  it('is told of every time where none is asked', () => {
    const { outcome, text } = asker.ask('增长12%的是哪个指标')

    expect(outcome).toBe('answered')
    expect(text).toBe('2023年地方一般公共预算收入目标：增长12%。\n2022年全社会固定资产投资目标：增长12%。')
  })

  it('is told of the time asked', () => {
    expect(asker.ask('2022年增长12%的是哪个指标').text).toBe('2022年全社会固定资产投资目标：增长12%。')
  })

  it('is told of all that have the rank', () => {
    const { text } = asker.ask('排全市第三的是啥')

    expect(text).toContain('工业经济考核全市排名第三')
    expect(text).toContain('市容环境考评累计得分91.36分，位列全市第3')
  })

  it.each(['增长9%的是哪个指标', '排全市第一的是啥'])('is none where nothing has it: %s', (question) => {
    expect(asker.ask(question).outcome).toBe('not_found')
  })
})

describe('one project under several names', () => {
  it('has all that a short name may stand for', () => {
    const { outcome, text } = asker.ask('青纺')

    expect(outcome).toBe('ambiguous')
    for (const name of ['青纺厂区', '青纺二分厂', '青溪毛纺厂片']) expect(text).toContain(name)
  })

  it.each([
    '望湖过江通道2022年上半年算开工了还是没开工?两处说法好像打架',
    '望湖核心区过江通道到底开工没有,报告里怎么又说开工又说办前期手续',
  ])('is told with both of two stages that the paper gives it: %s', (question) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toMatch(/开工/)
    expect(text).toMatch(/名称相近.*前期手续/)
  })

  it('is put right where the asker’s place stands nowhere and shares its name', () => {
    expect(asker.ask('黄浦路文旅休闲街区怎么说的').text).toBe(
      '文件未提到“黄浦路”，写的是“青浦路文旅休闲街区”：2023年：推动青浦路文旅休闲街区升级。',
    )
    expect(asker.ask('白云路文旅休闲街区怎么说的').outcome).not.toBe('answered')
  })
})
