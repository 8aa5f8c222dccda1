import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`清江区2023年优化营商环境实施方案

一、提升效率

进场车辆查验提速，普通货车40分钟内放行，其中，冷链车辆和危化车辆，实行15分钟内放行。企业设立登记2个工作日内办结，变更登记1个工作日内办结。

二、考核评价

季度评价得分=日常抽查（60%）+企业评价（40%）。年度评价得分=（四个季度评价得分之和）÷4。
`),
])

describe('a time limit among several', () => {
  it.each([
    ['冷链车辆多少分钟内放行？', '15分钟'],
    ['普通货车多少分钟内放行？', '40分钟'],
    ['企业变更登记几个工作日办结？', '1个工作日'],
    ['Within how many working days is a change registration completed?', '1个工作日'],
  ])('is that of the thing asked about: %s', (question, limit) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(limit)
  })

  it.each(['校园校车多少分钟内放行？', '企业注销登记几个工作日办结？'])('is no other thing’s: %s', (question) => {
    expect(asker.ask(question).outcome).not.toBe('answered')
  })
})

describe('a formula asked by its name', () => {
  it.each([
    ['季度评价得分怎么算？', '企业评价（40%）'],
    ['年度评价得分怎么计算？', '÷4'],
    ['清江区年度评价得分的计算公式是什么？', '÷4'],
  ])('is told: %s', (question, formula) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(formula)
  })

  it.each(['月度评价得分怎么算？', '半年评价得分怎么计算？'])('is not another’s: %s', (question) => {
    expect(asker.ask(question).outcome).toBe('not_stated')
  })
})
