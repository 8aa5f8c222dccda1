import type { WorkingHours, WorkTime } from '../rooms/working-hours.ts'
import type { PostJob } from './post-job.ts'
import { dayAfter, minuteOf, type TimeZone } from './time-zone.ts'

export interface DayKind {
  readonly kind: 'workday' | 'makeup' | 'weekend' | 'holiday'
  /** False for a year whose holidays are not known: then Monday to Friday count as working days. */
  readonly known: boolean
}

export interface WorkCalendar {
  readonly zone: TimeZone
  readonly hours: WorkingHours
  kindOf(day: string): DayKind
}

/** True for a day on which the office works. */
export function isWorkday(day: string, calendar: Pick<WorkCalendar, 'kindOf'>): boolean {
  const { kind } = calendar.kindOf(day)
  return kind === 'workday' || kind === 'makeup'
}

const FURTHEST = 400

/**
 * The first time from `from` on at which a post of a job may go out: within working hours, not on a day of rest unless the
 * job sends on those too, not before its embargo ends. One that is moved to another day keeps its time of day where that
 * lies in working hours, otherwise it goes out when they begin. Milliseconds since 1970.
 */
export function releaseOf(from: number, job: Pick<PostJob, 'quiet' | 'embargo'>, calendar: WorkCalendar): number {
  const { zone, hours } = calendar
  const earliest = Math.max(from, job.embargo === undefined ? from : embargoEnd(job.embargo, zone))
  const begin = minuteOf(hours.from)
  const end = minuteOf(hours.to)
  const { day: first, minute } = zone.local(earliest)
  for (let n = 0; n < FURTHEST; n++) {
    const day = dayAfter(first, n)
    if (job.quiet !== 'send' && !isWorkday(day, calendar)) continue
    if (n === 0 && minute >= begin && minute < end) return earliest
    if (n === 0 && minute >= end) continue
    return zone.instant(day, n > 0 && minute >= begin && minute < end ? minute : begin)
  }
  return Number.POSITIVE_INFINITY
}

/** When the office works, for who asks without a job: a channel that keeps silent, or says so, outside of it. */
export function workTimeOf(calendar: WorkCalendar): WorkTime {
  const { zone, hours } = calendar
  const isWorking = (at: number): boolean => {
    const { day, minute } = zone.local(at)
    return minute >= minuteOf(hours.from) && minute < minuteOf(hours.to) && isWorkday(day, calendar)
  }
  return {
    isWorking,
    untilWorking(at) {
      if (isWorking(at)) return 0
      const { day: first, minute } = zone.local(at)
      for (let n = minute < minuteOf(hours.from) ? 0 : 1; n < FURTHEST; n++) {
        const day = dayAfter(first, n)
        if (isWorkday(day, calendar)) return zone.instant(day, minuteOf(hours.from)) - at
      }
      return Number.POSITIVE_INFINITY
    },
  }
}

function embargoEnd(embargo: string, zone: TimeZone): number {
  return zone.instant(embargo.slice(0, 10), minuteOf(embargo.slice(11)))
}
