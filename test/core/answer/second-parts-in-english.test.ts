import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓防控。设置定点医院3个，共救治病人620人次；开设各类隔离点41个，共隔离人员3150人次。
二、下半年工作安排
一是优化环境。组织开展县人大对一号议案的终期视察工作。
三、2031年县本级政府投资计划上半年执行情况
受多方因素影响，拟调增县本级政府年度投资2.35亿元，根据相关规定，拟向县人民代表大会常务委员会提出调整方案。
`,
    'report.txt',
  ),
])
const ask = (question: string) => asker.talk(question).at(-1)

describe('a second count that does not name its persons again', () => {
  it.each([
    'How many patients were treated, and how many were in isolation?',
    'How many patients were treated and how many were isolated?',
    'How many patients were treated and how many quarantined?',
  ])('is a count of persons: %s', (question) => {
    const { text = '' } = ask(question) ?? {}

    expect(text).toContain('620人次')
    expect(text).toContain('3150人次')
    expect(text).not.toMatch(/个”\.$/u)
  })

  it('is not found where the documents have none', () => {
    const { text = '' } = ask('How many patients were treated and how many were vaccinated?') ?? {}

    expect(text).toContain('620人次')
    expect(text).toContain('Nothing about this')
  })
})

describe('the body that a proposal goes to', () => {
  it.each([
    'By how much is government investment to be increased, and which body does the proposal go to?',
    'Which body will the adjustment proposal be submitted to?',
  ])('is told by the clause that brings it there: %s', (question) => {
    expect(ask(question)?.text).toContain('拟向县人民代表大会常务委员会提出调整方案')
  })

  it('is not told by a clause that only has the word', () => {
    expect(ask('Which body does the motion go to?')?.outcome).toMatch(/^not_/)
  })
})
