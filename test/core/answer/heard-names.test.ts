import { beforeAll, describe, expect, it } from 'vitest'
import { Asker, documentOf, seedDocuments } from '../../support/knowledge.ts'

const planOf = (region: string, growth: string) =>
  documentOf(
    `${region}2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长${growth};\n\n二、主要任务\n\n推进轨道交通7号线二期、三个一百中心建设。\n`,
    `${region}.txt`,
  )

let seeds: Asker

beforeAll(async () => {
  seeds = new Asker(await seedDocuments())
})

describe('an answer to a mistyped question', () => {
  it('is that to the question as it was meant, and says so', () => {
    const meant = seeds.ask('2021年固定资产投资目标')

    const answer = seeds.ask('2021年固订资产投资目标')

    expect(answer).toEqual({ ...meant, note: '按“固定资产投资”理解。' })
  })

  it.each([
    ['武常区今年GDP目标', '增长7%', '按“武昌区”理解。'],
    ['一般公共预算受入2021年目标', '增长15%', '按“一般公共预算收入”理解。'],
    ['2021年实施中大项目多少项', '210项', '按“重大项目”理解。'],
    ['名伦街棚改进展', '明伦街棚改', '按“明伦街棚改”理解。'],
    ['斗转产业科技圆今年怎么推进', '斗转产业科技园', '按“斗转产业科技园”理解。'],
    ['2021年地区生产种值目标', '增长7%', '按“地区生产总值”理解。'],
  ])('%s', (question, said, note) => {
    const answer = seeds.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(said)
    expect(answer.note).toContain(note)
  })

  it('names several that were mistyped', () => {
    const answer = seeds.ask('武常区2021年固订资产投资目标')

    expect(answer.text).toContain('300亿元')
    expect(answer.note).toBe('按“武昌区”、“固定资产投资”理解。')
  })

  it('says it in English to an English question', () => {
    const answer = seeds.ask('What was the 固头 target of the plan for 2021?')

    expect(answer.language).toBe('en')
    expect(answer.note).toContain('Understood as “固投”.')
  })

  it('says a name with a number in it', () => {
    const answer = new Asker([planOf('清江区', '6%')]).ask('轨到交通7号线二期和三个一百中新今年怎么安排')

    expect(answer.note).toBe('按“轨道交通7号线二期”、“三个一百中心”理解。')
  })

  it('refuses what is not stated as it refuses the right name', () => {
    const answer = seeds.ask('2021年社会消费品令售总额目标')

    expect(answer.outcome).toBe(seeds.ask('2021年社会消费品零售总额目标').outcome)
    expect(answer.note).toBe('按“社会消费品零售总额”理解。')
  })
})

describe('a name that may be several', () => {
  const asker = new Asker([planOf('山西省', '5%'), planOf('陕西省', '6%')])

  it('is asked back with the answers, for they are few', () => {
    const answer = asker.ask('善西省2024年地区生产总值目标')

    expect(answer).toMatchObject({
      outcome: 'ambiguous',
      choices: [
        { number: 1, label: '山西省', question: '山西省2024年地区生产总值目标' },
        { number: 2, label: '陕西省', question: '陕西省2024年地区生产总值目标' },
      ],
    })
    expect(answer.text).toMatch(/^“善西省”有2种可能：1 山西省：.*增长5%；2 陕西省：.*增长6%。请回复序号。$/)
    expect(answer.note).toBe('')
  })

  it('is asked back beside another that is clear', () => {
    const answer = asker.ask('善西省2024年地区生产总直目标')

    expect(answer.note).toBe('按“地区生产总值”理解。')
    expect(answer.outcome === 'ambiguous' && answer.choices.map(({ question }) => question)).toEqual([
      '山西省2024年地区生产总值目标',
      '陕西省2024年地区生产总值目标',
    ])
  })

  it('is answered by the choice that is taken', () => {
    const answer = asker.ask('善西省2024年地区生产总值目标')
    const [, second] = answer.outcome === 'ambiguous' ? answer.choices : []

    const taken = asker.ask(second?.question ?? '')

    expect(taken.outcome).toBe('answered')
    expect(taken.text).toContain('增长6%')
  })
})
