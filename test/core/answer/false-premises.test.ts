import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
——2030年8月20日在临泉区第六届人大常委会第十二次会议上
临泉区发展和改革局局长  何秀兰
一、主要任务完成情况
抓项目。推动星河天街、北岸总部等重大项目建设。推进北岸小学项目新开工，推进石桥片、西岸片等项目前期工作。
抓产业。联合启明(远安)智能创新中心组建临泉区数据研究院。区属6户国有企业严格对照执行房租减免办法。
抓服务。组织开展区政协对二号提案的终期评议工作。启动柳林站、双塔站两座变电站建设。
抓就业。成功申报政府专项债12亿元。
`,
    'report.txt',
  ),
  documentOf(
    `临泉区2031年国民经济和社会发展计划
一、主要任务
抓征收。启动石桥片等片区征收。
`,
    'plan.txt',
  ),
])

const ask = (question: string) => asker.talk(question).at(-1)

describe('what a question takes for granted', () => {
  it('is put right where the text names another partner', () => {
    const answer = ask('临泉区数据研究院既然是跟飞鸟集团一起组建的，飞鸟出什么资源？')

    expect(answer?.text).toMatch(/联合启明.*其余所问文件未写明/)
  })

  it('is put right where another office gave the report', () => {
    const answer = ask('上半年执行情况报告是区长作的吗')

    expect(answer?.text).toContain('发展和改革局局长何秀兰')
  })

  it('is told for each of two things held to be so', () => {
    const answer = ask('上半年计划执行情况是区长在人大作的报告，区里拿了120亿政府专项债对吧？')

    expect(answer?.text).toMatch(/何秀兰[\s\S]*12亿元/)
  })

  it('leaves the day of a report to the head, whatever stands between its verb and its name', () => {
    const answer = ask('何秀兰是几月几号向区人大常委会作上半年执行情况报告的？')

    expect([answer?.intent, answer?.text]).toEqual(['head', expect.stringContaining('8月20日')])
  })
})

describe('a name of one character less or other', () => {
  it('is another name where the character is no slip', () => {
    const answer = ask('2030年星河天玺怎么推')

    expect(answer?.outcome).toBe('not_stated')
  })

  it.each(['2030年星河天界怎么推', '2030年星和天街怎么推'])('%s is a slip', (question) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', text: expect.stringContaining('星河天街') })
  })

  it('is not answered with another thing that took the step', () => {
    expect(ask('2030年北岸中学开工吗')?.outcome).not.toBe('answered')
    expect(ask('2030年北岸小学开工吗')?.outcome).toBe('answered')
  })
})

describe('words of asking', () => {
  it('are read where they are mistyped', () => {
    const answer = ask('石桥片2031年要做到什么成度')

    expect(answer?.text).toContain('启动石桥片')
    expect(answer?.note).not.toContain('成都')
  })

  it('are no strangers where they ask how far a thing has come', () => {
    expect(ask('双塔站变电站2030年有动作吗')?.outcome).toBe('answered')
    expect(ask('石桥片在2030年上半年报告和2031年计划里各处在什么阶段')?.text).toMatch(/前期[\s\S]*征收/)
  })
})

describe('whose deed a thing is', () => {
  it.each([
    ['2030年房租减免办法由谁执行', '6户国有企业'],
    ['2030年二号提案终期评议由谁来做', '区政协'],
  ])('%s', (question, doer) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', text: expect.stringContaining(doer) })
  })
})
