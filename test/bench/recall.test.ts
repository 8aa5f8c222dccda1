import { describe, expect, it } from 'vitest'
import { percentile } from '../../bench/measure.ts'
import { recallOf } from '../../bench/recall.ts'

/** What was found for one question whose right ones are `gold`. */
function judged(found: string, ...gold: string[]) {
  return { found: found.split(' '), gold: new Set(gold) }
}

describe('recall', () => {
  it('counts a question as found where one of its right ones is among the first', () => {
    const { at1, at5, mrr10 } = recallOf([
      judged('a b c', 'a'),
      judged('a b c', 'c', 'x'),
      judged('a b c d e f', 'f'),
      judged('a b c', 'x'),
    ])

    expect(at1).toBe(1 / 4)
    expect(at5).toBe(2 / 4)
    expect(mrr10).toBeCloseTo((1 + 1 / 3 + 1 / 6) / 4, 12)
  })

  it('takes the first of several right ones', () => {
    expect(recallOf([judged('a b c', 'c', 'b')]).mrr10).toBe(1 / 2)
  })

  it('counts nothing behind the tenth', () => {
    const tenth = judged('1 2 3 4 5 6 7 8 9 x', 'x')
    const eleventh = judged('1 2 3 4 5 6 7 8 9 10 x', 'x')

    expect(recallOf([tenth, eleventh]).mrr10).toBe(1 / 10 / 2)
  })

  it('is nothing without questions', () => {
    expect(recallOf([])).toEqual({ at1: 0, at5: 0, mrr10: 0 })
  })
})

describe('a percentile', () => {
  it('is the smallest value that so many percent do not exceed', () => {
    const values = Array.from({ length: 200 }, (_, i) => 200 - i)

    expect(percentile(values, 50)).toBe(100)
    expect(percentile(values, 99)).toBe(198)
    expect(percentile(values, 100)).toBe(200)
    expect(percentile([7], 50)).toBe(7)
    expect(percentile([], 50)).toBe(0)
  })
})
