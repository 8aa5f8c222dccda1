import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    [
      '清江区2024年政府工作报告',
      '一、2023年工作回顾',
      '2023年，地区生产总值90亿元，总量居全市第6位，增速居全市第2位。规上工业增加值20亿元。规上工业产值110亿元。',
      '过去五年，地区生产总值年均增长6.1%。',
      '省重点项目14宗，年度计划投资44亿元；市重点项目7宗，年度计划投资10亿元。',
      '一般公共预算收入5亿元，为预算的98%，增长4%。税收收入4亿元，非税收入占一般公共预算收入比重为22%。',
      '二、2024年主要预期目标',
      '地区生产总值增长6%；固定资产投资增长8%；招商引资完成固定资产投资30亿元。',
    ].join('\n\n'),
  ),
])

const said = (question: string) => asker.ask(question).text

describe('a question about what stands beside an indicator', () => {
  it('gets the rank, the level or the part that it asks about', () => {
    expect(said('2023年GDP增速全市排第几')).toContain('第2')
    expect(said('2023年GDP总量全市排第几')).toContain('第6')
    expect(said('市重点项目年度计划投资多少')).toMatch(/10亿元/)
    expect(said('市重点项目年度计划投资多少')).not.toContain('44亿元')
    expect(said('2023年一般公共预算收入完成预算的百分之几')).toContain('98%')
  })

  it('is told of another thing than the indicator within its name', () => {
    expect(said('2023年规上工业产值多少')).toContain('110亿元')
    expect(said('非税收入占比多少')).toContain('22%')
    expect(said('招商引资固定资产投资目标')).not.toMatch(/^[^。]*增长8%。?$/)
  })

  it('is told of five years where it asks about them, and that a share is not stated', () => {
    expect(said('过去五年GDP年均增长多少')).toContain('6.1%')
    expect(said('2023年税收收入占GDP比重')).not.toMatch(/^2023年税收收入：4亿元。$/)
  })
})
