import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于临江市桂溪区2032年上半年国民经济和社会发展计划执行情况的报告
一、主要指标完成情况
——全年地区生产总值预期目标增长6.5%。上半年地区生产总值完成410.6亿元，增长5.2%。
桂溪区1-6月主要经济指标全市排名第三，中心城区排名第二。
`,
    'report.txt',
  ),
])

const ask = (question: string) => asker.talk(question).at(-1)

describe('a rank that is held to be an indicator’s', () => {
  it.each(['上半年桂溪区GDP全市排名第一吧', '桂溪区GDP在中心城区排第二，对吗'])(
    '%s is told with all that the text ranks, and among whom',
    (question) => {
      const { outcome, text } = ask(question) ?? {}

      expect(outcome).toBe('answered')
      expect(text).toContain('它的单项排名文件未写明')
      expect(text).toContain('主要经济指标全市排名第三，中心城区排名第二')
    },
  )

  it('is not stated where the place itself is asked', () => {
    expect(ask('桂溪区GDP上半年排名第几')?.outcome).toBe('not_stated')
  })
})
