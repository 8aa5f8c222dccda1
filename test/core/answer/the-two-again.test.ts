import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要指标完成情况
全年地区生产总值预期目标增长7%。上半年地区生产总值完成120亿元，增长6.2%。
全年一般公共预算收入预期目标增长5%。上半年一般公共预算收入完成18亿元，增长3.1%。
`,
    'report.txt',
  ),
])

describe('a message that speaks of the two things of the last question', () => {
  it('asks both by their names, for the time of that question', () => {
    const [, answer] = asker.talk('2031年上半年地区生产总值和一般公共预算收入各多少', '这两样各完成全年目标的多少')

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain('地区生产总值目标：增长7%')
    expect(answer?.text).toContain('一般公共预算收入目标：增长5%')
  })
})
