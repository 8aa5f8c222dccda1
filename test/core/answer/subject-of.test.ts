import { beforeAll, describe, expect, it } from 'vitest'
import { subjectOf } from '../../../src/core/answer/subject-of.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { makeFixture } from '../../support/documents.ts'
import { lexicon, seedDocuments } from '../../support/knowledge.ts'

let seeds: Knowledge
const breakdown = buildKnowledge(
  [
    makeFixture(
      'taskBreakdown',
      2024,
      '城市建设',
      '1.改造老旧小区20个,完善配套设施。(牵头单位:区住建局;配合单位:区财政局)\n2.新建口袋公园6处。(牵头单位:区园林局)\n3.整修老旧管网30公里。(牵头单位:区水务局)',
    ),
  ],
  lexicon,
)

beforeAll(async () => {
  seeds = buildKnowledge(await seedDocuments(), lexicon)
})

const inSeeds = (words: string) => subjectOf(words, seeds, '武昌区', 2021)

describe('what the words of a subject name', () => {
  it.each([
    ['武汉长江中心', 'project', '武汉长江中心'],
    ['长江中心', 'project', '武汉长江中心'],
    ['明伦街棚改', 'project', '明伦街片'],
    ['轨道交通11号线三期', 'project', '11号线三期'],
    ['固投', 'indicator', 'fixed_asset_investment'],
    ['GDP', 'indicator', 'gdp'],
    ['一般公共预算收入', 'indicator', 'fiscal_revenue'],
  ])('%s is the %s %s', (words, kind, id) => {
    const found = inSeeds(words)

    expect(found).toMatchObject({ kind: 'one', choice: { subject: { kind, id, region: '武昌区', planYear: 2021 } } })
  })

  it('is a task by the words of the plan, with where it stands', () => {
    const found = inSeeds('新建微循环道路')

    expect(found).toMatchObject({
      kind: 'one',
      choice: { subject: { kind: 'task', id: '新建微循环道路11条' }, where: { code: '计21-2.4.1-1' } },
    })
  })

  it('is a task with an owner where the document names one', () => {
    const found = subjectOf('改造老旧小区', breakdown, '清江区', 2024)

    expect(found).toMatchObject({ kind: 'one', choice: { subject: { kind: 'task' } } })
    expect(found.kind === 'one' && found.choice.label).toContain('改造老旧小区20个')
  })

  it('is asked for even where there is one alone, if the words are not all in it', () => {
    const found = subjectOf('老旧小区改造', breakdown, '清江区', 2024)

    expect(found).toMatchObject({ kind: 'several', choices: [{ number: 1, subject: { kind: 'task' } }] })
  })

  it('is asked where the words may mean several, numbered from 1 on, at most 9', () => {
    const found = inSeeds('投资')

    if (found.kind !== 'several') throw new Error(found.kind)
    expect(found.choices.length).toBeLessThanOrEqual(9)
    expect(found.choices.map(({ number }) => number)).toEqual(found.choices.map((_, i) => i + 1))
  })

  it('is never taken for certain where no name is said', () => {
    const found = inSeeds('长江大厦')

    expect(found.kind).not.toBe('one')
  })

  it.each(['', '  ', '？', '甲乙丙丁戊己'])('is nothing for “%s”', (words) => {
    expect(inSeeds(words)).toEqual({ kind: 'none', nearest: [] })
  })

  it('is nothing of another region', () => {
    expect(subjectOf('武汉长江中心', seeds, '清江区', 2021)).toEqual({ kind: 'none', nearest: [] })
  })
})
