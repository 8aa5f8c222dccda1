import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓安全。全区检查商户8120家，查出一般隐患5240处，整改5105处，对其中突出隐患挂牌9处。对642部电梯开展检验，发现缺陷318处，已整改290处，剩余28处正在整改。
抓教育。新增公办幼儿园3所、学位720个。复课学校31所秩序平稳。
抓城建。完成房屋征收12.5万平方米。古井巷拆迁累计完成188户。新建北湖公园等7个公园，总投资42亿元。
抓就业。办招聘会18场，提供岗位9360个。农机补贴资格审核160人，通过112人。
抓招商。签约项目6个。
抓收入。上半年地区生产总值完成310.5亿元，增速4.2%。城市管理考核位列全市第3。
`,
    'report.txt',
  ),
  documentOf(
    `临泉区2031年国民经济和社会发展计划
一、主要预期目标
——地区生产总值增长6%；
——实施重大项目80项，年度计划投资95亿元以上。
二、主要任务
抓养老。新建2个居家养老网点。新建一家300张床位康养服务中心。
抓城建。完成房屋征收20万平方米、土地供应6宗。新建支路9条。
`,
    'plan.txt',
  ),
])

/** Messages in a row, what the answer to the last one is, and what it must not hold. */
const ROWS: readonly (readonly [messages: readonly string[], outcome: string, holds: RegExp, lacks: RegExp])[] = [
  [['2030年上半年电梯查出多少缺陷', '整改了多少处', '还剩 how many 没整改'], 'answered', /剩余28处/, /135|5105/],
  [['2030年上半年检查商户多少家', '查出隐患几处', '整改了多少', '剩多少'], 'answered', /尚余135处/, /28处/],
  [['2031年新建居家养老网点几个', '康养服务中心几张床位', '这家中心总投资多少'], 'not_stated', /康养服务中心/, /42亿/],
  [['2031年新建居家养老网点几个', '康养服务中心几张床位', '该中心由谁建设'], 'not_stated', /康养服务中心/, /亿/],
  [['2031年新建支路几条', '这些路总投资多少'], 'not_stated', /支路9条/, /42亿|95亿/],
  [['2030年上半年签约项目几个', '这些项目总投资多少'], 'not_stated', /./, /answered/],
  [['2030年上半年复课学校几所', '新增幼儿园几所', '这些学校叫什么'], 'not_stated', /复课学校31所/, /幼儿园/],
  [['2030年上半年新增公办幼儿园几所', '它们提供多少学位'], 'answered', /学位720个/, /9360/],
  [['2030年上半年古井巷拆迁累计多少户', '还剩多少户'], 'not_stated', /188户/, /尚余/],
  [['2030年上半年招聘会办了几场', '提供多少岗位', '平均每场多少个'], 'answered', /520个/, /第3/],
  [['2030年上半年农机补贴审核多少人', '通过多少', '没通过的几个'], 'answered', /尚余48人/, /^$/],
  [['2030年上半年GDP多少', '全市排第几'], 'not_stated', /310\.5亿元/, /第3/],
]

describe('what a follow-up points at', () => {
  it.each(ROWS)('%j', (messages, outcome, holds, lacks) => {
    const last = asker.talk(...messages).at(-1)

    expect(last?.outcome).toBe(outcome)
    expect(last?.text).toMatch(holds)
    expect(last?.text).not.toMatch(lacks)
  })

  it('leaves a question alone that names another thing of the same paragraph', () => {
    const last = asker.talk('2030年上半年电梯查出多少缺陷', '一般隐患整改了多少处').at(-1)

    expect(last?.text).toContain('整改5105处')
  })
})

describe('a question that goes back to earlier ones', () => {
  it('asks the first again for another time', () => {
    const last = asker.talk('2031年房屋征收多少万平方米', '土地供应几宗', '第一个问题换成2030年上半年').at(-1)

    expect(last?.text).toContain('12.5万平方米')
  })

  it('asks it again as it was', () => {
    const last = asker.talk('2031年新建支路几条', '土地供应几宗', '第一个问题再说一遍').at(-1)

    expect(last?.text).toContain('9条')
  })

  it('asks the last two together', () => {
    const last = asker.talk('2031年实施重大项目多少项', '年度计划投资呢', '这两个数是怎么定的').at(-1)

    expect(last?.text).toMatch(/80项[\s\S]*95亿元以上/)
  })

  it('holds one thing of two times against each other', () => {
    const last = asker.talk('2030年上半年房屋征收多少万平方米', '2031年房屋征收呢', '多了多少').at(-1)

    expect(last?.text).toMatch(/20万平方米[\s\S]*12\.5万平方米/)
  })
})
