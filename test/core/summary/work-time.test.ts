import { describe, expect, it } from 'vitest'
import { chineseDayKinds } from '../../../src/adapters/schedule/chinese-days.ts'
import { timeZoneOf } from '../../../src/core/summary/time-zone.ts'
import { workTimeOf } from '../../../src/core/summary/work-calendar.ts'

const SHANGHAI = timeZoneOf('Asia/Shanghai')
const HOUR = 3_600_000
const at = (day: string, hour: number, minute = 0) => SHANGHAI.instant(day, hour * 60 + minute)

function workTime(holidays: Parameters<typeof chineseDayKinds>[0] = {}) {
  const kindOf = chineseDayKinds(holidays, () => {})
  return workTimeOf({ zone: SHANGHAI, hours: { from: '08:30', to: '18:00' }, kindOf })
}

describe('the office at work', () => {
  it('is from minute to minute, on its working days alone', () => {
    // 2021-08-02 is a Monday.
    const times = [at('2021-08-02', 8, 29), at('2021-08-02', 8, 30), at('2021-08-02', 17, 59), at('2021-08-02', 18)]
    const restDays = [at('2021-08-01', 12), at('2021-08-07', 12)]

    expect([...times, ...restDays].map(workTime().isWorking)).toEqual([false, true, true, false, false, false])
  })

  it('is waited for until its hours begin: today, tomorrow, over the weekend', () => {
    const times = [at('2021-08-02', 12), at('2021-08-02', 8), at('2021-08-02', 18, 30), at('2021-08-06', 18, 30)]
    const saturdayNoon = at('2021-08-07', 12)

    const waits = [...times, saturdayNoon].map((time) => workTime().untilWorking(time) / HOUR)

    expect(waits).toEqual([0, 0.5, 14, 62, 44.5])
  })

  it('rests on holidays, works on the days made up for them, and goes by what bot.yaml says of a day', () => {
    const { isWorking, untilWorking } = workTime({ '2026-11-23': 'holiday', '2026-11-28': 'workday' })

    // National Day of 2026, and the Saturday that is worked for it.
    expect([at('2026-10-01', 10), at('2026-10-10', 10)].map(isWorking)).toEqual([false, true])
    expect([at('2026-11-23', 10), at('2026-11-28', 10)].map(isWorking)).toEqual([false, true])
    expect(untilWorking(at('2026-11-23', 10)) / HOUR).toBe(22.5)
  })

  it('that never is, is waited for without end', () => {
    const calendar = { zone: SHANGHAI, hours: { from: '09:00', to: '18:00' } }
    const closed = workTimeOf({ ...calendar, kindOf: () => ({ kind: 'holiday', known: true }) })

    expect(closed.untilWorking(at('2021-08-02', 12))).toBe(Number.POSITIVE_INFINITY)
  })
})
