import { describe, expect, it } from 'vitest'
import { makeDocument } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

const asker = new Asker([
  makeDocument(`2024年云岭市政府工作报告
——2024年1月16日在云岭市第五届人民代表大会第三次会议上
云岭市市长 林致远

一、2023年工作回顾

预计地区生产总值980亿元，增长5.2%。社会消费品零售总额410亿元。

二、2024年工作安排

地区生产总值增长5%。
`),
])

describe('figures that a report only expects', () => {
  it('are said to be expected, and those that were counted are not', () => {
    expect(asker.ask('云岭市2023年GDP是多少，是实际数吗？').text).toContain('预计')
    expect(asker.ask('云岭市2023年社会消费品零售总额是多少？').text).not.toContain('预计')
  })
})

describe('who gave a report, asked by the post', () => {
  it('is a person and no title', () => {
    expect(asker.ask('2024年在云岭市人代会上作报告的市长叫什么').text).toContain('林致远')
    expect(asker.ask('2024年作政府工作报告的主任叫什么').outcome).toBe('not_stated')
    expect(asker.ask('云岭市2024年这份报告叫什么名字').text).toContain('政府工作报告')
  })
})
