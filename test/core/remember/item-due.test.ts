import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/core/remember/item.ts'
import { doneInPeriod, dueness } from '../../../src/core/remember/item-due.ts'
import { nextPeriodEnd, periodEnd, type Recurrence } from '../../../src/core/remember/recurrence.ts'

describe('an item with a due date', () => {
  it.each<[string, string, string]>([
    ['2021-07-24', 'a week before', 'soon'],
    ['2021-07-23', 'eight days before', 'later'],
    ['2021-07-31', 'on the day', 'soon'],
    ['2021-08-01', 'the day after', 'overdue'],
  ])('is on %s, %s, %s', (day, _, expected) => {
    expect(dueness({ state: 'open', due: '2021-07-31' }, day)).toBe(expected)
  })

  it('is due to nobody once it is reported done, or without a date', () => {
    for (const state of ['reported_done', 'confirmed', 'withdrawn'] as const)
      expect(dueness({ state, due: '2021-07-31' }, '2021-09-01')).toBe('none')
    expect(dueness({ state: 'open', due: null }, '2021-09-01')).toBe('none')
  })

  it('is soon within as many days as one asks', () => {
    expect(dueness({ state: 'open', due: '2021-03-01' }, '2021-02-26', 3)).toBe('soon')
    expect(dueness({ state: 'open', due: '2021-03-02' }, '2021-02-26', 3)).toBe('later')
  })
})

describe('a period', () => {
  it.each<[Recurrence, string, string, string]>([
    ['weekly', '2021-07-26', '2021-08-01', '2021-08-08'],
    ['weekly', '2021-08-01', '2021-08-01', '2021-08-08'],
    ['half_monthly', '2021-02-15', '2021-02-15', '2021-02-28'],
    ['half_monthly', '2020-02-16', '2020-02-29', '2020-03-15'],
    ['monthly', '2021-12-05', '2021-12-31', '2022-01-31'],
    ['quarterly', '2021-05-01', '2021-06-30', '2021-09-30'],
    ['half_yearly', '2021-06-30', '2021-06-30', '2021-12-31'],
    ['yearly', '2020-02-29', '2020-12-31', '2021-12-31'],
  ])('that is %s with %s ends on %s and the next on %s', (recurrence, day, end, next) => {
    expect(periodEnd(recurrence, day)).toBe(end)
    expect(nextPeriodEnd(recurrence, day)).toBe(next)
  })
})

describe('a recurring item', () => {
  const patrol: Pick<Item, 'recurrence' | 'state' | 'due' | 'confirmedUntil'> = {
    ...{ recurrence: 'half_monthly', state: 'open', due: '2021-07-31', confirmedUntil: '2021-07-15' },
  }

  it('is done in a period that is confirmed, and in no other', () => {
    expect(doneInPeriod(patrol, '2021-07-15')).toBe('confirmed')
    expect(doneInPeriod(patrol, '2021-07-16')).toBe('open')
  })

  it('is reported in the period that waits for confirmation', () => {
    const reported = { ...patrol, state: 'reported_done' } as const

    expect(doneInPeriod(reported, '2021-07-20')).toBe('reported')
    expect(doneInPeriod(reported, '2021-08-01')).toBe('open')
  })

  it('is the only one that has periods', () => {
    expect(() => doneInPeriod({ ...patrol, recurrence: null }, '2021-07-20')).toThrow(RangeError)
  })
})
