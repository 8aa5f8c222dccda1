import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = [
  '云湖区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6%;',
  '',
  '二、主要任务',
  '',
  '(一)坚持创新,增强动力',
  '',
  '壮大平台。建成设计产业园。',
  '',
  '(二)坚持协调,提升品质',
  '',
  '完善路网。新建支路9条。',
].join('\n')

const REPORT = [
  '关于云湖区2023年上半年国民经济和社会发展计划执行情况的报告',
  '',
  '一、上半年计划执行情况',
  '',
  '(一)经济运行稳中有进',
  '',
  '——上半年地区生产总值完成180亿元,同比增长5.1%。',
  '',
  '(二)民生保障持续改善',
  '',
  '办好教育。新增幼儿园3所。',
  '',
  '二、下半年工作安排',
  '',
  '(一)抓实项目,稳住投资',
  '',
  '加快建设。推进排水管网改造和管道清淤工作,持续做好南湖等五处水体管护。',
  '',
  '(二)抓好民生,兜住底线',
  '',
  '扩大就业。开展技能培训。',
].join('\n')

const { ask } = askingBoth(PLAN, REPORT)

describe('what is done, of nothing in particular', () => {
  it.each([
    ['下半年重点干啥', ['抓实项目', '抓好民生']],
    ['下半年我们主要做些什么', ['抓实项目', '抓好民生']],
    ['今年主要抓什么', ['坚持创新', '坚持协调']],
    ['去年上半年干了啥', ['经济运行稳中有进', '民生保障持续改善']],
  ])('is the parts of the chapter: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
  })

  it('is the field’s own where one is named', () => {
    const { text } = ask('2024年路网主要干什么')

    expect(text).toContain('新建支路9条')
    expect(text).not.toContain('坚持创新')
  })
})

describe('how much was done, whatever the unit', () => {
  it('is told by no number of another clause’s thing', () => {
    expect(ask('管道清淤做了多少').outcome).not.toBe('answered')
    expect(ask('幼儿园新增了多少').text).toContain('3所')
  })
})
