import { describe, expect, it } from 'vitest'
import { isWorking, untilWorking, workingHoursSchema } from '../../../src/core/rooms/working-hours.ts'

const HOURS = workingHoursSchema.parse({ days: [1, 2, 3, 4, 5], from: '08:30', to: '18:00' })
const at = (day: number, hour: number, minute = 0) => new Date(2021, 7, day, hour, minute).getTime()
const HOUR = 3600_000

describe('working hours', () => {
  it('begin and end on the minute, on their days alone', () => {
    // 2 August 2021 is a Monday.
    const times = [at(2, 8, 29), at(2, 8, 30), at(2, 17, 59), at(2, 18), at(1, 12), at(7, 12)]

    expect(times.map((time) => isWorking(time, HOURS))).toEqual([false, true, true, false, false, false])
  })

  it('are waited for: today, tomorrow, over the weekend', () => {
    const waits = [at(2, 12), at(2, 8), at(2, 18, 30), at(6, 18, 30)].map((time) => untilWorking(time, HOURS) / HOUR)

    expect(waits).toEqual([0, 0.5, 14, 62])
  })

  it('that end before they begin are refused', () => {
    expect(workingHoursSchema.safeParse({ ...HOURS, to: '08:30' }).error?.issues[0]?.message).toContain('earlier')
  })
})
