import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Outcome } from '../../../src/core/answer/answer.ts'
import { type Alias, aliasesInForce } from '../../../src/core/remember/alias.ts'
import type { AuditRow } from '../../../src/core/remember/audit.ts'
import { type OwnerEntry, ownersOn } from '../../../src/core/remember/owner.ts'
import { checkReview, openKey } from '../../../src/core/remember/review.ts'

const SIGNED = { at: 0, by: { id: 'slack:U1', name: '王一' } }

describe('owners', () => {
  const entry = (number: number, since: string, unit: string, changes: Partial<OwnerEntry> = {}): OwnerEntry => ({
    ...{ number, since, ...SIGNED, class: 'public', role: 'lead', source: { kind: 'set' }, key: null },
    subject: { kind: 'task', id: '老旧小区改造', region: '清江区', planYear: 2021 },
    holders: [{ unit, person: null, title: null, level: null, succeeds: null }],
    ...changes,
  })
  const units = (entries: OwnerEntry[], day: string) => ownersOn(entries, day).map(({ holders }) => holders[0]?.unit)

  it('hold from their first day on, an older paper that was read later does not take over', () => {
    const entries = [entry(1001, '2021-06-01', '区住建局'), entry(1002, '2021-01-18', '区城管局')]

    expect(units(entries, '2021-07-31')).toEqual(['区住建局'])
    expect(units(entries, '2021-05-31')).toEqual(['区城管局'])
    expect(units(entries, '2021-01-17')).toEqual([])
  })

  it('of the same day are those entered last, one for each role and subject', () => {
    const other = { kind: 'task', id: '老旧小区改造', region: '白河区', planYear: 2021 } as const
    const entries = [
      entry(1001, '2021-06-01', '甲'),
      entry(1002, '2021-06-01', '乙'),
      entry(1003, '2021-06-01', '丙', { role: 'with' }),
      entry(1004, '2021-06-01', '丁', { subject: other }),
    ]

    expect(units(entries, '2021-06-01')).toEqual(['乙', '丙', '丁'])
  })
})

describe('aliases', () => {
  const alias = (number: number, term: string, id: string | null, changes: Partial<Alias> = {}): Alias => ({
    ...{ number, term, ...SIGNED, region: null, room: null, class: 'public', review: null },
    target: id === null ? null : { kind: 'indicator', id },
    ...changes,
  })

  it('hold as the newest entry has it, scope by scope', () => {
    const kept = aliasesInForce([
      alias(1003, '社零', 'retail_sales'),
      alias(1001, '社零', 'gdp'),
      alias(1002, '社零', 'exports', { room: 'slack:C1' }),
      alias(1004, '社零', 'imports', { class: 'internal' }),
    ])

    expect(kept.map(({ number }) => number).sort()).toEqual([1002, 1003, 1004])
  })

  it('are gone once they are taken back', () => {
    expect(aliasesInForce([alias(1001, '社零', 'gdp'), alias(1002, '社零', null)])).toEqual([])
  })
})

describe('an open question', () => {
  const asked = (question: string, room = 'C1') =>
    openKey(checkReview({ question, room, outcome: 'not_found', reason: 'not_answered' }))

  it('is the same with other marks and widths, in its own room', () => {
    expect(asked('ＧＤＰ 目标？')).toBe(asked('gdp目标'))
    expect(asked('gdp目标')).not.toBe(asked('gdp目标', 'C2'))
    expect(asked('？？')).not.toBe(asked('！！'))
  })
})

describe('the audit', () => {
  it('knows every outcome that an answer can have', () => {
    expectTypeOf<Outcome>().toExtend<AuditRow['outcome']>()
  })
})
