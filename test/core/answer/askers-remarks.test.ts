import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `桂溪区人民政府
发布时间：2032-10-11
关于桂溪区2032年上半年国民经济和社会发展计划执行情况的报告
——2032年8月19日在桂溪区第七届人大常委会第六次会议上
桂溪区发展和改革局局长  邹文清
一、主要任务完成情况
抓建设。完成兰亭街、北渡口等2600个公共停车位的选址工作，其中开工在建900个。柳荫村搬迁工作累计完成148户。新增口袋公园12个，其中滨水公园5个。
抓安全。排查燃气隐患830起，整改790起。排查消防隐患412起，整改405起。
抓投资。重大项目实现投资61.2亿元，同比增长8.3%。
`,
    'report.txt',
  ),
])

const ask = (question: string) => asker.talk(question).at(-1)

describe('what an asker says of himself or does not want to be told', () => {
  it.each([
    '执行情况报告是哪天在区人大常委会上作的？要会议日期，别给我网上发布日期',
    '报告是什么时候在人大常委会上作的，不要网上发布日期',
    'When was the H1 2032 report presented, not the publication date please?',
  ])('%s leaves out the other day', (question) => {
    const { outcome, text } = ask(question) ?? {}

    expect(outcome).toBe('answered')
    expect(text).toMatch(/8月19日|2032-08-19/)
    expect(text).not.toMatch(/10月11日|2032-10-11/)
  })

  it.each([
    '停车位2600个都开工了把 我好报上去',
    '停车位2600个都开工了吧？我这边对不上台账',
    '柳荫村148户搬了吧，请核实',
  ])('%s is asked without the remark', (question) => {
    expect(ask(question)?.outcome).toBe('answered')
  })

  it('asks of the one kind and not of the other', () => {
    expect(ask('隐患整改了多少起，别跟我说消防，我要燃气的')?.text).toContain('790起')
    expect(ask('隐患整改了多少起，别跟我说燃气，我要消防的')?.text).toContain('405起')
  })

  it('keeps a part that asks, and a message that has no other', () => {
    expect(ask('我怎么看不到口袋公园新增几个？')?.text).toContain('12个')
    expect(ask('我对不上台账')?.outcome).not.toBe('answered')
  })

  it('is still told that what was asked is not written', () => {
    expect(ask('充电桩都开工了把 我好报上去')?.outcome).not.toBe('answered')
  })
})

describe('a message that asks the same twice', () => {
  it('is answered once, without what the asker held it to be', () => {
    const { text, note } = ask('报告的公开日期写的是7月吧？几号') ?? {}

    expect(text).toContain('10月11日')
    expect(text).not.toContain('\n')
    expect(note).not.toContain('7月')
  })
})

describe('what is held to be so and asked by its sign alone', () => {
  it('is answered as with 吗', () => {
    expect(ask('柳荫村148户都是2032上半年新搬的？')).toMatchObject({
      outcome: 'answered',
      text: expect.stringContaining('累计完成148户'),
    })
  })
})

describe('what is held to be so of all that was counted', () => {
  it.each([
    ['停车位2600个都开工了吧', '900个'],
    ['公共停车位都开工了吗', '900个'],
    ['燃气隐患830起都整改完了吗', '790起'],
    ['Have all 2600 parking spaces been started?', '900'],
  ])('%s is told that it is not, with the count that the text has', (question, count) => {
    const { outcome, text } = ask(question) ?? {}

    expect(outcome).toBe('answered')
    expect(text).toMatch(/^(?:不是全部。|Not all\. )/)
    expect(text).toContain(count)
  })

  it.each(['停车位2600个都选址了吗', '停车位都开工了多少个', '口袋公园12个都开工了吗'])(
    '%s is not, where the text counts no part that took the step',
    (question) => {
      expect(ask(question)?.text).not.toContain('不是全部')
    },
  )

  it('is told where the number is cumulated and a time is asked about', () => {
    expect(ask('柳荫村148户都是上半年新搬的吗')?.text).toContain('所问时段的数未写明')
    expect(ask('柳荫村累计搬了148户吧')?.text).not.toContain('未写明')
  })
})
