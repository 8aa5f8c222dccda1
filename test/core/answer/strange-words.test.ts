import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`临泉区2030年国民经济和社会发展计划执行情况的报告
一、2030年计划执行情况
(一)主要指标完成情况
——全年实施重大项目88项,实现投资41.5亿元。
(二)主要任务完成情况
1.做强文旅
丰富文化供给。全区开放博物馆6家,共接待观众31万人次。古桥驿站是全区第一个通宵开放的书店。
筹措资金。成功申报专项债12亿元。举办招聘会9场。
打造街区。完成梧桐里核心区立面整治。
二、2031年安排
(一)主要预期目标
——地方一般公共预算收入增长6%。
`),
])

describe('what is beside the subject of a question', () => {
  it('takes money in a clause behind the counted things for theirs', () => {
    const answer = asker.ask('2030年大项目砸进去多少钱')

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining('41.5亿元')])
  })

  it('takes no figure in front of the first word on the subject for the subject’s', () => {
    const answer = asker.ask('古桥驿站接待了多少观众')

    expect([answer.outcome, answer.text]).toEqual(['not_stated', expect.not.stringContaining('31万')])
  })

  it.each(['专项债利率多少', '专项债保额多少', '招聘会签约率多少', '招聘会签约率要到多少', '博物馆门票费用多少'])(
    'declines a measure that nobody states: %s',
    (question) => {
      expect(asker.ask(question).outcome).toMatch(/^not_/)
    },
  )

  it('counts no things of another kind that end alike', () => {
    const ofKind = asker.ask('2030年开放了多少家博物馆')
    const another = asker.ask('2030年开放了多少家动物馆')

    expect([ofKind.outcome, ofKind.text]).toEqual(['answered', expect.stringContaining('6家')])
    expect(another.outcome).toMatch(/^not_/)
  })

  it('takes growth against last year for that of the year itself', () => {
    const answer = asker.ask('2031年一般公共预算收入比上年增长百分之几')

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining('6%')])
  })

  it('reads a mistyped front of a name', () => {
    const answer = asker.ask('无桐里2030年怎么样')

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining('梧桐里')])
  })

  it('knows a city that is named without 市 for another place', () => {
    const answer = asker.ask('苏州2030年重大项目多少项')

    expect([answer.outcome, answer.text]).toEqual(['not_found', expect.not.stringContaining('88')])
  })

  it('is no revenue where an office is named', () => {
    expect(asker.ask('财政部门2031年增长多少').text).not.toContain('6%')
  })
})
