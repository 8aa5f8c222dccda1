import { describe, expect, it } from 'vitest'
import { makeFixture } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

const asker = new Asker([
  makeFixture(
    'halfYearReport',
    2023,
    '主要指标完成情况',
    '——全年地区生产总值预期目标增长6.5%。上半年地区生产总值完成412.6亿元,增长4.2%。其中,二季度单季增长5.8%。\n\n——上半年地方一般公共预算收入完成31.7亿元,为预算的47.3%,增长3.4%。',
  ),
  {
    ...makeFixture(
      'plan',
      2024,
      '主要预期目标',
      '——地区生产总值增长6%;\n\n——地方一般公共预算收入增长8%;\n\n——全社会固定资产投资增长4.2%。',
    ),
    file: 'plan.txt',
  },
])

describe('a result that a question says without its time', () => {
  it.each([
    ['GDP哪个季度增长5.8%', /2023年二季度[\s\S]*5\.8%/],
    ['一般公共预算收入47.3%是全年任务的吗', /2023年上半年[\s\S]*47\.3%/],
    ['地区生产总值412.6亿元是哪段时间的', /2023年上半年[\s\S]*412\.6亿元/],
    ['In which quarter did GDP grow 5.8%?', /second quarter of 2023[\s\S]*5\.8%/],
  ])('tells the time: %s', (question, expected) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toMatch(expected)
  })

  it('tells none where it is a goal, or another indicator has it', () => {
    expect(asker.ask('地区生产总值增长6%吗').text).toContain('2024年')
    expect(asker.ask('固定资产投资增长4.2%吗').text).toContain('2024年')
  })
})

describe('the budget of which a share is written', () => {
  it.each(['一般公共预算收入全年预算是多少亿', '2023年一般公共预算收入的预算数是多少,47.3%的分母'])(
    'is not derived: %s',
    (question) => {
      const answer = asker.ask(question)

      expect(answer.outcome).toBe('not_stated')
      expect(answer.text).not.toContain('67')
    },
  )
})

describe('a share of what was found', () => {
  const hazards = new Asker([
    makeFixture(
      'workReport',
      2024,
      '2023年工作回顾',
      '全年排查燃气隐患860起,整改817起,对其中重点隐患由县级挂牌4起。核查租赁房申请310户,通过186户。',
    ),
  ])

  it.each([
    ['What percentage of the gas hazards found in 2023 were rectified?', '95.0%'],
    ['What share of the rental housing applicants passed?', '60.0%'],
  ])('is told in English by what was done of it: %s', (question, share) => {
    expect(hazards.ask(question).text).toContain(share)
  })
})
