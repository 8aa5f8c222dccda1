import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import { Asker } from '../../support/knowledge.ts'

const paper = (file: string, text: string): PlanDocument =>
  buildDocument({
    file,
    blocks: text
      .trim()
      .split('\n')
      .map((line, i) => ({ text: line, line: i + 1 })),
    given: {},
  })

const city = paper(
  'qingyu.txt',
  `青屿市2025年政府工作报告
一、2024年工作回顾
全市地区生产总值1986.4亿元，增长5.2%。
我们也清醒认识到，发展中新老问题并存，传统产业转型不快，民间投资意愿偏弱，基层财力较为紧张，必须认真对待，切实加以解决。
二、2025年主要预期目标
地区生产总值增长5.5%左右；到2030年全体居民人均可支配收入达到7.2万元左右。`,
)
const district = paper(
  'linyu.txt',
  `临屿区2025年国民经济和社会发展计划
一、主要预期目标
地区生产总值增长6%。`,
)

const answer = (documents: readonly PlanDocument[], question: string) => new Asker(documents).talk(question).at(-1)

describe('全市', () => {
  it('is the city of which there is a paper', () => {
    expect(answer([city], '全市GDP目标是多少')?.text).toContain('增长5.5%左右')
    expect(answer([city, district], '今年全市经济增长目标')?.text).toContain('增长5.5%左右')
  })

  it('is nobody’s where there is none of a city', () => {
    expect(answer([district], '全市GDP目标是多少')?.outcome).toBe('not_found')
  })
})

describe('problems', () => {
  it('are listed from one sentence that only commas part', () => {
    const said = answer([city], '2024年还有哪些问题')?.text

    expect(said).toContain('民间投资意愿偏弱')
    expect(said).not.toContain('必须认真对待')
  })
})

describe('达到多少', () => {
  it('of a year that is to come asks for the goal', () => {
    expect(answer([city], '到2030年居民人均可支配收入达到多少')).toMatchObject({ outcome: 'answered' })
  })
})

describe('a figure by its own full name', () => {
  const zone = paper(
    'zone.txt',
    `青屿区2022年前三季度经济运行情况
一、主要指标
1-9月，全区完成合同外资7.9亿美元，城乡居民人均可支配收入分别增长5%、7%。`,
  )

  it('is told where the indicator that it sounds like stands nowhere', () => {
    expect(answer([zone], '合同外资多少')?.text).toContain('7.9亿美元')
  })

  it('is never another income’s', () => {
    expect(answer([zone], '旅游收入增长多少')?.outcome).not.toBe('answered')
  })
})

describe('三次产业结构', () => {
  it('asks how the parts stand to each other', () => {
    const report = paper(
      'half.txt',
      `青屿区2022年上半年经济运行情况
一、主要指标
第一产业增加值12亿元；第二产业增加值153亿元；第三产业增加值133亿元。三次产业比为4.0:51.4:44.6。`,
    )

    expect(answer([report], '三次产业比是多少')?.text).toContain('4.0:51.4:44.6')
  })
})
