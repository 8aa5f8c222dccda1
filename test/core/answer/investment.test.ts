import { describe, expect, it } from 'vitest'
import { makeFixture } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

const asker = new Asker([
  makeFixture(
    'halfYearReport',
    2023,
    '政府投资计划执行情况',
    [
      '2023年安排政府投资项目90项,总投资61.5亿元,年度投资20.4亿元,其中重点项目12项,总投资30.2亿元,年度投资11.1亿元。从执行看,政府投资计划上半年完成8.5亿元,为年度投资的41.67%,其中重点项目完成5亿元。',
      '因建设条件变化,拟调增政府投资年度投资2.6亿元,增幅12.75%,待审议。',
    ].join('\n\n'),
  ),
])

describe('what is left of an investment plan without a part of it', () => {
  it.each([
    ['2023年政府投资去掉重点项目还有几项', '78项', '90−12'],
    ['政府投资除重点项目外总投资多少', '31.3亿元', '61.5−30.2'],
    ['政府投资计划不算重点项目年度投资多少亿', '9.3亿元', '20.4−11.1'],
    ['政府投资刨去重点项目上半年完成了多少', '3.5亿元', '8.5−5'],
    ['政府投资里其他项目年度投资多少', '9.3亿元', '20.4−11.1'],
  ])('%s', (question, left, formula) => {
    const answer = asker.ask(question)

    expect(answer).toMatchObject({ outcome: 'answered', intent: 'investment' })
    expect(answer.text).toContain(`其余${left}（计算值：${formula}）`)
  })

  it('names the part as the text does', () => {
    const answer = asker.ask('政府投资里其他项目年度投资多少')

    expect(answer.text).toContain('其中重点项目')
  })

  it('is not computed for a part that the text does not name', () => {
    const answer = asker.ask('政府投资去掉民生项目还有几项')

    expect(answer.text).not.toContain('计算值')
  })
})

describe('a proposed adjustment', () => {
  it('is added only as proposed and not approved, with the formula', () => {
    const answer = asker.ask('调增后政府投资年度投资多少')

    expect(answer.text).toContain('拟调整后（待批）23.0亿元（计算值：20.4+2.6）')
    expect(answer.citations).toHaveLength(2)
  })

  it('is in no other figure of the plan', () => {
    const answer = asker.ask('2023年政府投资年度投资计划多少')

    expect(answer.text).toContain('20.4亿元')
    expect(answer.text).not.toContain('23.0')
  })
})
