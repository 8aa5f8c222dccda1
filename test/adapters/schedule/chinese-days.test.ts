import { describe, expect, it } from 'vitest'
import { chineseDayKinds } from '../../../src/adapters/schedule/chinese-days.ts'
import { cronFault } from '../../../src/adapters/schedule/cron-slots.ts'

describe('the kinds of days', () => {
  it.each([
    ['2026-10-01', 'holiday', true],
    ['2026-10-10', 'makeup', true],
    ['2026-10-11', 'weekend', true],
    ['2026-11-23', 'workday', true],
    ['2027-10-01', 'workday', false],
    ['2028-10-01', 'weekend', false],
  ])('%s is a %s', (day, kind, known) => {
    expect(chineseDayKinds({}, () => {})(day)).toEqual({ kind, known })
  })

  it('are told once for a year that is not known, and not where the office says what its days are', () => {
    const told: number[] = []
    const kindOf = chineseDayKinds({ '2027-01-01': 'holiday', '2027-01-02': 'workday' }, (year) => told.push(year))

    expect([kindOf('2027-01-01').kind, kindOf('2027-01-02').kind]).toEqual(['holiday', 'makeup'])
    expect(told).toEqual([])
    for (const day of ['2027-01-04', '2027-01-05', '2026-01-05']) kindOf(day)
    expect(told).toEqual([2027])
  })
})

describe('a schedule', () => {
  it.each([
    ['0 9 * * 1', undefined],
    ['0 9 30 2 *', 'there is no such day'],
    ['0 25 * * 1', expect.stringContaining('hour')],
    ['0 9 * * 9', expect.stringContaining('dayOfWeek')],
  ])('%s', (cron, fault) => {
    expect(cronFault(cron, 'Asia/Shanghai')).toEqual(fault)
  })
})
