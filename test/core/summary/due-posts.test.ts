import { describe, expect, it } from 'vitest'
import { chineseDayKinds } from '../../../src/adapters/schedule/chinese-days.ts'
import { cronSlots } from '../../../src/adapters/schedule/cron-slots.ts'
import { duePosts, looksBack } from '../../../src/core/summary/due-posts.ts'
import { type PostJob, postJobSchema } from '../../../src/core/summary/post-job.ts'
import { timeZoneOf } from '../../../src/core/summary/time-zone.ts'

const HOUR = 3_600_000

/** What is to be done at a time of the wall in Shanghai (or another zone), one line a slot. */
function judged(
  now: string,
  options: {
    readonly job?: Partial<PostJob>
    readonly zone?: string
    readonly known?: readonly string[]
    readonly rooms?: readonly string[]
    readonly hours?: { readonly from: string; readonly to: string }
    readonly holidays?: Readonly<Record<string, 'holiday' | 'workday'>>
  } = {},
): string[] {
  const name = options.zone ?? 'Asia/Shanghai'
  const zone = timeZoneOf(name)
  const at = (text: string) =>
    zone.instant(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)))
  const said = (time: number) => {
    const { day, minute } = zone.local(time)
    return `${day} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  }
  const base = postJobSchema.parse({ id: 'weekly', template: 'weekly', cron: '0 9 * * 1', rooms: ['a'], direct: true })
  const job = { ...base, ...options.job }
  const time = at(now)
  const found = duePosts({
    jobs: [job],
    slotsOf: ({ cron }) => cronSlots(cron, name, time - looksBack(job), time),
    isKnown: ({ room, slot }) => options.known?.includes(`${room} ${said(slot)}`) ?? false,
    calendar: {
      zone,
      hours: options.hours ?? { from: '09:00', to: '18:00' },
      kindOf: chineseDayKinds(options.holidays ?? {}, () => {}),
    },
    now: time,
  })
  return found.map((one) => {
    const more =
      one.verdict === 'due'
        ? one.late
          ? ' late'
          : ''
        : one.verdict === 'held'
          ? ` until ${said(one.until)}`
          : one.verdict === 'missed'
            ? ` ${one.why}`
            : ''
    return `${one.room} ${said(one.slot)} ${one.verdict}${more}`
  })
}

/** The newest slot's line. */
const last = (...given: Parameters<typeof judged>) => judged(...given).at(-1)

describe('a weekly post', () => {
  it('is due at its time, not before, and not where it was taken up', () => {
    const known = ['a 2026-11-16 09:00', 'a 2026-11-09 09:00', 'a 2026-11-02 09:00']

    expect(judged('2026-11-23 08:59', { known })).toEqual([])
    expect(judged('2026-11-23 09:00', { known })).toEqual(['a 2026-11-23 09:00 due'])
    expect(judged('2026-11-23 09:00', { known: [...known, 'a 2026-11-23 09:00'] })).toEqual([])
  })

  it('is due room by room', () => {
    const found = judged('2026-11-23 09:01', { job: { rooms: ['a', 'b'] }, known: ['a 2026-11-23 09:00'] })

    expect(found.at(-1)).toBe('b 2026-11-23 09:00 due')
    expect(found.filter((line) => line.includes('11-23'))).toHaveLength(1)
  })

  it('is made up for once when nobody was there, and is missed when that was too long ago', () => {
    expect(last('2026-11-23 09:05')).toBe('a 2026-11-23 09:00 due')
    expect(last('2026-11-23 09:06')).toBe('a 2026-11-23 09:00 due late')
    expect(last('2026-11-24 09:00')).toBe('a 2026-11-23 09:00 due late')
    expect(last('2026-11-24 09:01')).toBe('a 2026-11-23 09:00 missed too_late')
    expect(last('2026-11-23 09:06', { job: { catchUpHours: 0 } })).toBe('a 2026-11-23 09:00 missed too_late')
  })

  it('after days of sleep is the newest one alone', () => {
    const found = judged('2026-11-20 12:00', { job: { cron: '0 10 * * *', catchUpHours: 72 } })

    expect(found.slice(-3)).toEqual([
      'a 2026-11-18 10:00 missed superseded',
      'a 2026-11-19 10:00 missed superseded',
      'a 2026-11-20 10:00 due late',
    ])
  })

  it('is not sent again where the clock was put back, nor where it was ahead', () => {
    const known = ['a 2026-11-16 09:00', 'a 2026-11-23 09:00', 'a 2026-11-30 09:00']

    expect(judged('2026-11-23 09:03', { known }).filter((line) => line.includes('due'))).toEqual([])
    expect(judged('2026-11-30 09:03', { known }).filter((line) => line.includes('due'))).toEqual([])
  })
})

describe('a slot outside working time', () => {
  it('on a holiday waits for the next working day, at its own time', () => {
    expect(last('2026-10-05 09:00')).toBe('a 2026-10-05 09:00 held until 2026-10-08 09:00')
    expect(last('2026-10-08 09:00')).toBe('a 2026-10-05 09:00 due')
    expect(last('2026-10-09 09:00')).toBe('a 2026-10-05 09:00 due late')
    expect(last('2026-10-05 10:30', { job: { cron: '30 10 * * 1' } })).toContain('until 2026-10-08 10:30')
  })

  it('on a holiday is left out, or goes out, where its job says so', () => {
    expect(last('2026-10-05 09:00', { job: { quiet: 'skip' } })).toBe('a 2026-10-05 09:00 skipped')
    expect(last('2026-10-05 09:00', { job: { quiet: 'send' } })).toBe('a 2026-10-05 09:00 due')
  })

  it('of a holiday gives way to the one that goes out at the same time', () => {
    const found = judged('2026-10-08 10:00', { job: { cron: '0 10 * * *' } })

    expect(found.slice(-3)).toEqual([
      'a 2026-10-06 10:00 missed superseded',
      'a 2026-10-07 10:00 missed superseded',
      'a 2026-10-08 10:00 due',
    ])
  })

  it('on a make-up Saturday is due, on another Sunday waits for Monday', () => {
    const job = { cron: '0 9 * * 6,0' }

    expect(last('2026-10-10 09:00', { job })).toBe('a 2026-10-10 09:00 due')
    expect(last('2026-11-22 09:00', { job })).toBe('a 2026-11-22 09:00 held until 2026-11-23 09:00')
  })

  it('goes by the office’s own days before the calendar’s', () => {
    const holidays = { '2026-11-23': 'holiday', '2026-10-05': 'workday' } as const

    expect(last('2026-11-23 09:00', { holidays })).toBe('a 2026-11-23 09:00 held until 2026-11-24 09:00')
    expect(last('2026-10-05 09:00', { holidays })).toBe('a 2026-10-05 09:00 due')
  })

  it('at night waits for the morning, after a Friday evening for Monday', () => {
    expect(last('2026-11-23 06:00', { job: { cron: '0 6 * * *' } })).toBe(
      'a 2026-11-23 06:00 held until 2026-11-23 09:00',
    )
    expect(last('2026-11-20 18:00', { job: { cron: '0 18 * * 5' } })).toBe(
      'a 2026-11-20 18:00 held until 2026-11-23 09:00',
    )
  })

  it('is not before the end of an embargo', () => {
    const job = { embargo: '2026-11-24 10:00' }

    expect(last('2026-11-23 09:00', { job })).toBe('a 2026-11-23 09:00 held until 2026-11-24 10:00')
    expect(last('2026-11-24 10:00', { job })).toBe('a 2026-11-23 09:00 due')
  })

  it('in a year that the calendar does not know goes by the weekday', () => {
    expect(last('2027-10-01 09:00', { job: { cron: '0 9 1 10 *' } })).toBe('a 2027-10-01 09:00 due')
    expect(last('2027-10-02 09:00', { job: { cron: '0 9 2 10 *' } })).toContain('held until 2027-10-04 09:00')
    expect(last('2027-10-01 09:00', { job: { cron: '0 9 1 10 *' }, holidays: { '2027-10-01': 'holiday' } })).toContain(
      'held until 2027-10-04 09:00',
    )
  })
})

describe('clocks that are put forward and back', () => {
  const berlin = { zone: 'Europe/Berlin', hours: { from: '00:00', to: '23:59' } }
  const job = { cron: '30 2 * * *', quiet: 'send' as const }

  it('a slot in the gap comes at its end, once', () => {
    expect(last('2026-03-29 01:59', { ...berlin, job })).toContain('2026-03-28 02:30')
    expect(last('2026-03-29 03:00', { ...berlin, job })).toBe('a 2026-03-29 03:00 due')
    expect(judged('2026-03-29 04:00', { ...berlin, job }).filter((line) => line.includes('03-29'))).toHaveLength(1)
  })

  it('a slot in the hour that comes twice comes once', () => {
    expect(last('2026-10-25 02:30', { ...berlin, job })).toBe('a 2026-10-25 02:30 due')
    expect(judged('2026-10-25 12:00', { ...berlin, job }).filter((line) => line.includes('10-25'))).toHaveLength(1)
  })

  it('nine o’clock stays nine o’clock on the wall', () => {
    const zone = timeZoneOf('Europe/Berlin')
    const slots = cronSlots('0 9 * * 1', 'Europe/Berlin', Date.UTC(2026, 2, 20), Date.UTC(2026, 3, 1))

    expect(slots.map((slot) => new Date(slot).toISOString())).toEqual([
      '2026-03-23T08:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ])
    expect(slots.map((slot) => zone.local(slot).minute / 60)).toEqual([9, 9])
  })

  it('a leap day has its slot in leap years alone', () => {
    const slots = cronSlots('0 9 29 2 *', 'Asia/Shanghai', Date.UTC(2023, 0, 1), Date.UTC(2029, 0, 1))

    expect(slots.map((slot) => new Date(slot).toISOString().slice(0, 10))).toEqual(['2024-02-29', '2028-02-29'])
  })

  it('a slot is there in its very millisecond and not one before', () => {
    const nine = Date.UTC(2026, 10, 23, 1)

    expect(cronSlots('0 9 * * 1', 'Asia/Shanghai', nine - HOUR, nine)).toEqual([nine])
    expect(cronSlots('0 9 * * 1', 'Asia/Shanghai', nine - HOUR, nine - 1)).toEqual([])
    expect(cronSlots('0 9 * * 1', 'Asia/Shanghai', nine, nine + HOUR)).toEqual([])
  })
})
