import { describe, expect, it } from 'vitest'
import { compare, difference } from '../../../src/core/answer/arithmetic.ts'
import type { FigureFact } from '../../../src/core/facts/fact.ts'

function fact(given: Partial<FigureFact>): FigureFact {
  return {
    kind: 'target',
    documentKind: 'report',
    document: '清江区报告',
    file: 'x.txt',
    code: '报24上-1-1',
    section: [],
    paragraph: 1,
    ordinal: 0,
    quote: '',
    period: '2024',
    region: '清江区',
    level: 'county',
    indicator: 'fixed_asset_investment',
    name: '固定资产投资',
    measure: 'level',
    value: 0,
    unit: '亿元',
    comparator: '=',
    strive: false,
    damaged: false,
    wording: '',
    amount: '',
    proposed: false,
    headline: true,
    joint: false,
    ...given,
  }
}

const level = (value: number, amount: string, more: Partial<FigureFact> = {}) => fact({ value, amount, ...more })
const growth = (value: number, amount: string, more: Partial<FigureFact> = {}) =>
  fact({ value, amount, unit: '%', measure: 'growth', ...more })
const done = { kind: 'actual', period: '2024H1' } as const

describe('a target and its actual', () => {
  it('R1, R2: a level against a lower bound gives remainder, rate and the share of the year, each with its formula', () => {
    const comparison = compare(level(260, '260亿元', { comparator: '≥' }), level(97.35, '97.35亿元', done))

    expect(comparison).toMatchObject({
      type: 'level',
      atLeast: true,
      remaining: { text: '162.65', formula: '260 - 97.35' },
      rate: { text: '37.4', formula: '97.35 ÷ 260 × 100' },
      time: { share: { text: '50', formula: '6 ÷ 12 × 100' }, distance: { value: -12.6, text: '12.6' } },
    })
  })

  it('R1: what is passed is told as more', () => {
    const comparison = compare(level(190, '190项', { unit: '项' }), level(201, '201项', { ...done, unit: '项' }))

    expect(comparison).toMatchObject({
      remaining: { value: -11, text: '11', formula: '201 - 190' },
      rate: { text: '105.8' },
    })
  })

  it('R1: a growth target and a level actual have no rate', () => {
    expect(compare(growth(15, '15%'), level(103, '103亿元', done))).toEqual({
      type: 'refused',
      reason: 'different_measures',
    })
  })

  it('R1: a target without a number has no rate', () => {
    expect(compare(level(0, '', { value: null, comparator: '≥' }), level(54.19, '54.19亿元', done))).toEqual({
      type: 'refused',
      reason: 'target_without_number',
    })
  })

  it('R1: 左右, 同步 and 下达 are never judged', () => {
    for (const comparator of ['≈', 'sync', 'assigned'] as const) {
      const value = comparator === '≈' ? 6 : null
      expect(compare(growth(6, '6%', { comparator, value }), growth(5, '5%', done))).toEqual({
        type: 'refused',
        reason: 'not_judged',
      })
    }
  })

  it('R1: a range is never judged', () => {
    expect(compare(growth(5, '5-6%', { value2: 6 }), growth(5, '5%', done))).toEqual({
      type: 'refused',
      reason: 'not_judged',
    })
  })

  it('R1: different units are not computed', () => {
    expect(compare(level(260, '260亿元'), level(9735, '9735万元', { ...done, unit: '万元' }))).toEqual({
      type: 'refused',
      reason: 'different_units',
    })
  })

  it('R1: nothing is computed of a target or an actual alone', () => {
    expect(compare(level(260, '260亿元'), undefined)).toEqual({ type: 'refused', reason: 'no_actual' })
    expect(compare(undefined, level(260, '260亿元', done))).toEqual({ type: 'refused', reason: 'no_target' })
  })

  it('R1: a rate that the paper states wins over one computed', () => {
    const stated = fact({ ...done, measure: 'share', value: 23.05, amount: '23.05%', unit: '%', reference: '年度投资' })

    const comparison = compare(level(49.77, '49.77亿元'), level(11.47, '11.47亿元', done), stated)

    expect(comparison).toMatchObject({
      type: 'stated',
      remaining: { text: '38.30', formula: '49.77 - 11.47' },
      time: { distance: { value: -26.95, text: '26.95', formula: '23.05 - 50' } },
    })
  })

  it('R2: a whole year and a single later quarter have no share of the year', () => {
    for (const period of ['2024', '2024Q2', '2024-06']) {
      expect(compare(level(100, '100亿元'), level(60, '60亿元', { ...done, period }))).toMatchObject({
        type: 'level',
        time: null,
      })
    }
  })

  it('R2: nine months are 75 percent', () => {
    expect(compare(level(100, '100亿元'), level(60, '60亿元', { ...done, period: '2024Q1-Q3' }))).toMatchObject({
      time: { share: { text: '75' }, distance: { value: -15 } },
    })
  })

  it('R3: growth against growth is a distance in points and no rate', () => {
    expect(compare(growth(7.5, '7.5%'), growth(-14.2, '14.2%', done))).toEqual({
      type: 'growth',
      distance: { value: -21.7, text: '21.7', formula: '-14.2 - 7.5' },
    })
  })

  it('R13: half up, one decimal for a rate, two where both sides have two', () => {
    expect(compare(level(80, '80亿元'), level(33.25, '33.25亿元', done))).toMatchObject({ rate: { text: '41.6' } })
    expect(compare(level(49.77, '49.77亿元'), level(11.47, '11.47亿元', done))).toMatchObject({
      rate: { text: '23.05' },
    })
    expect(compare(level(200, '200亿元'), level(0.5, '0.5亿元', done))).toMatchObject({ rate: { text: '0.3' } })
  })
})

describe('two years', () => {
  it('differ by subtraction where measure and unit agree', () => {
    expect(difference(level(190, '190项'), level(210, '210项'))).toEqual({
      value: 20,
      text: '20',
      formula: '210 - 190',
    })
    expect(difference(growth(7.5, '7.5%'), growth(7, '7%'))).toEqual({ value: -0.5, text: '0.5', formula: '7.5 - 7' })
  })

  it('do not compare where one is a level and one a growth rate, or one has no number', () => {
    expect(difference(growth(15, '15%'), level(300, '300亿元'))).toBeNull()
    expect(difference(growth(0, '', { value: null }), growth(7, '7%'))).toBeNull()
    expect(difference(growth(5, '5-6%', { value2: 6 }), growth(7, '7%'))).toBeNull()
  })
})
