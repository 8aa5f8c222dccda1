import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = `柳川区2031年国民经济和社会发展计划
一、产业发展
统筹实施“匠才归柳工程”、“新苗启航工程”、“银龄传灯工程”等市级人才工程。
二、城市建设
启动石桥排水箱涵改造工程。完成柳机厂区土地收储。房屋征收46.2万平方米。
`
const REPORT = `关于柳川区2030年上半年国民经济和社会发展计划执行情况的报告
一、上半年执行情况
（一）城市建设
完成房屋征收21.7万平方米，柳岸核心区3个项目开工。
（二）服务企业
落实区级领导对口联系重点项目制度。
`
const { ask, talk } = askingBoth(PLAN, REPORT)

describe('words that point at a whole heap of things', () => {
  it.each(['匠材归柳那一串市里的人才工程都叫什么', '匠材归柳这一系列人才工程都有什么名字'])('%s', (question) => {
    expect(ask(question).text).toContain('新苗启航工程')
  })
})

describe('whom to turn to', () => {
  it.each(['石桥箱涵改造找谁对接,联系人有吗', '石桥箱涵改造的联系人是谁', '石桥箱涵改造什么时候启动,对接人有吗'])(
    '%s is not told by a clause on other links',
    (question) => {
      const answer = ask(question)
      expect(answer.text).toContain('未写明')
      expect(answer.text).not.toContain('对口联系')
    },
  )
})

describe('areas in English', () => {
  it('are amounts of what was done, and no places', () => {
    expect(ask('What is the 2031 target for housing expropriation area?').text).toContain('46.2')
    const answer = talk(
      'What is the 2031 target for housing expropriation area?',
      'And how much was done in the first half of 2030?',
    )
    expect(answer.text).toContain('21.7')
    expect(answer.text).not.toContain('核心区')
  })
})

describe('the land of a works in English', () => {
  it('is found by its name', () => {
    const answer = ask('What does the 2031 plan intend for the Liuchuan Machine (柳机) factory land?')
    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain('柳机厂区')
  })
})
