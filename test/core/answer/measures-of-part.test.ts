import { describe, expect, it } from 'vitest'
import { makeFixture } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

const plan = (inPart: string) =>
  new Asker([
    makeFixture(
      'halfYearReport',
      2024,
      '政府投资计划执行情况',
      [
        `2024年安排政府投资项目80项,总投资72.5亿元,年度投资25.4亿元,其中重点项目16项,总投资40.1亿元,年度投资14.3亿元。从执行看,政府投资计划上半年完成9.8亿元,完成年度投资的38.58%,其中重点项目完成6.1亿元${inPart}。`,
        '受征地进度影响,拟调增政府投资年度投资3.2亿元,待审议。',
      ].join('\n\n'),
    ),
  ])
const asker = plan(',完成年度投资的42.66%')

describe('a plan and its part by more than one measure', () => {
  it.each([
    ['政府投资里重点项目占多大比重?年度投资口径和上半年完成额口径分别算', ['14.3÷25.4', '6.1÷9.8']],
    ['政府投资里重点项目占几成?按项数和总投资都算一下', ['16÷80', '40.1÷72.5']],
    ['政府投资计划扣掉重点项目,剩下的年度投资安排多少、上半年干了多少', ['25.4−14.3', '9.8−6.1']],
    ['政府投资去掉重点项目后年度投资和上半年完成各是多少亿', ['25.4−14.3', '9.8−6.1']],
  ])('%s', (question, formulas) => {
    const answer = asker.ask(question)

    expect(answer).toMatchObject({ outcome: 'answered', intent: 'investment' })
    for (const formula of formulas) expect(answer.text).toContain(formula)
  })

  it('is told by one measure where one is asked', () => {
    const { text } = asker.ask('政府投资里重点项目占年度投资多少')

    expect(text).toContain('14.3÷25.4')
    expect(text).not.toContain('6.1÷9.8')
  })
})

describe('the rate of a plan as a whole against that of its part', () => {
  it.each(['2024年上半年政府投资完成率,整体跟重点项目哪个高', '政府投资计划总的完成率和其中重点项目完成率差几个点'])(
    '%s',
    (question) => {
      const { text } = asker.ask(question)

      expect(text).toMatch(/38\.58%[\s\S]*42\.66%；重点项目高4\.08个百分点（计算值：42\.66−38\.58）/)
    },
  )

  it('is not told where the text gives no rate of the part', () => {
    const { text } = plan('').ask('2024年上半年政府投资完成率,整体跟重点项目哪个高')

    expect(text).not.toMatch(/重点项目[高低]/)
  })
})

describe('what a plan would come to', () => {
  it.each(['要是3.2亿调增批了,2024年政府投资年度投资总盘子是多少亿', '3.2亿加进去以后政府投资年度投资总盘子多大'])(
    '%s',
    (question) => {
      expect(asker.ask(question).text).toContain('拟调整后（待批）28.6亿元（计算值：25.4+3.2）')
    },
  )
})
