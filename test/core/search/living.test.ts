import { beforeAll, describe, expect, it } from 'vitest'
import { formsOf } from '../../../src/core/question/project-forms.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { livingIndex, withLiving } from '../../../src/core/search/living.ts'
import { ownersOf } from '../../../src/core/search/owners.ts'
import { projectsOf } from '../../../src/core/search/projects.ts'
import { lexicon, seedDocuments } from '../../support/knowledge.ts'
import {
  holder,
  indicator,
  itemOf,
  livingOf,
  noteOf,
  ownerOf,
  project,
  reportedOf,
  stepOf,
} from '../../support/living.ts'

const BRIDGE = project('清江大桥', '清江区', 2021)

let knowledge: Knowledge

beforeAll(async () => {
  knowledge = buildKnowledge(await seedDocuments(), lexicon)
})

describe('a living part beside the documents', () => {
  it('leaves the knowledge as it was and shares what is kept for it', () => {
    const living = livingOf('2021-07-31', { notes: [noteOf({ number: 1001, subject: BRIDGE })] })

    const both = withLiving(knowledge, living)

    expect(knowledge.living).toBeUndefined()
    expect(both.living.note(1001)?.number).toBe(1001)
    expect(projectsOf(both)).toBe(projectsOf(knowledge))
    expect(ownersOf(both)).toBe(ownersOf(knowledge))
    expect(formsOf(both)).toBe(formsOf(knowledge))
  })

  it('is another one after another, and its maps are made once', () => {
    const living = livingOf('2021-07-31', { notes: [noteOf({ number: 1001, subject: BRIDGE })] })

    const first = withLiving(knowledge, living)
    const second = withLiving(first, livingOf('2021-08-01'))

    expect(withLiving(knowledge, living).living).toBe(first.living)
    expect(second.living.isEmpty).toBe(true)
    expect(first.living.isEmpty).toBe(false)
  })
})

describe('notes', () => {
  it('of a subject come by day and number, those put right left out, whatever plan they are of', () => {
    const index = livingIndex(
      livingOf('2021-07-31', {
        notes: [
          noteOf({ number: 1003, subject: BRIDGE, day: '2021-06-30', corrects: 1001 }),
          noteOf({ number: 1001, subject: BRIDGE, day: '2021-06-30' }),
          noteOf({ number: 1002, subject: { ...BRIDGE, planYear: 2020 }, day: '2021-05-31' }),
          noteOf({ number: 1004, subject: { ...BRIDGE, region: '白河区' } }),
        ],
      }),
    )

    expect(index.notesOn(BRIDGE).map(({ number }) => number)).toEqual([1002, 1003])
    expect(index.correctionOf({ number: 1001 })?.number).toBe(1003)
    expect(index.note(1001)?.number).toBe(1001)
  })

  it('that nobody here may see corrected stand: only what is given counts', () => {
    const index = livingIndex(
      livingOf('2021-07-31', { notes: [noteOf({ number: 1001, subject: BRIDGE, correctedBy: 1009 })] }),
    )

    expect(index.notesOn(BRIDGE).map(({ number }) => number)).toEqual([1001])
  })

  it('give the values of an indicator that hold', () => {
    const gdp = indicator('gdp', '清江区', 2021)
    const value = { indicator: 'gdp', name: '地区生产总值', span: 'cumulative', period: '2021H1' } as const
    const index = livingIndex(
      livingOf('2021-07-31', {
        notes: [
          noteOf({ number: 1001, subject: gdp, values: [reportedOf({ ...value, amount: '700' })] }),
          noteOf({ number: 1002, subject: gdp, values: [reportedOf({ ...value, amount: '701.5', status: 'final' })] }),
        ],
      }),
    )

    expect(index.valuesOf('gdp', '清江区').map(({ amount, note }) => [amount, note])).toEqual([['701.5', 1002]])
    expect(index.valuesOf('gdp', '白河区')).toEqual([])
  })
})

describe('owners and items', () => {
  it('are found by who holds and who handles', () => {
    const owners = [
      ownerOf({ number: 1001, subject: BRIDGE, holders: [holder({ unit: '区建设局' })] }),
      ownerOf({ number: 1002, subject: BRIDGE, since: '2021-06-01', holders: [holder({ person: '李四' })] }),
    ]
    const items = [
      itemOf({ number: 1001, title: '甲', region: '清江区', planYear: 2021 }),
      itemOf({ number: 1002, title: '乙', region: '清江区', planYear: 2021, due: '2021-07-01' }),
      itemOf({ number: 1003, title: '丙', region: '清江区', planYear: 2021, state: 'confirmed' }),
    ]
    const events = [stepOf(1, 1001, '2021-06-01', { do: 'report_done', remark: null })]

    const index = livingIndex(livingOf('2021-07-31', { owners, items, events }))

    expect(index.heldBy('unit', '区建设局')).toEqual([])
    expect(index.heldBy('person', '李四').map(({ number }) => number)).toEqual([1002])
    expect(index.holders('person')).toEqual(['李四'])
    expect(index.ownersOf(BRIDGE)).toHaveLength(2)
    expect(index.unfinished.map(({ number }) => number)).toEqual([1002, 1001])
    expect(index.itemsOf('handler', '区城管局')).toHaveLength(3)
    expect(index.stepsOf({ number: 1001 })).toHaveLength(1)
  })
})
