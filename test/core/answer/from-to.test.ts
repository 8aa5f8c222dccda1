import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`清江区2016年政府工作报告

一、“十二五”时期工作回顾

五年来，地区生产总值由2010年的118.2亿元增加到2015年的203.6亿元，年均增长11.5%；社会消费品零售总额年均增长13%。
`),
])

describe('where a figure stood and where it came to', () => {
  it.each(['“十二五”期间地区生产总值从多少涨到多少？', '“十二五”时期地区生产总值由多少增加到了多少？'])(
    '%s',
    (question) => {
      const { outcome, text } = asker.ask(question)

      expect(outcome).toBe('answered')
      expect(text).toContain('118.2亿元')
      expect(text).toContain('203.6亿元')
    },
  )

  it('is not told of another indicator', () => {
    expect(asker.ask('“十二五”期间社会消费品零售总额从多少涨到多少？').text).not.toContain('118.2')
  })
})
