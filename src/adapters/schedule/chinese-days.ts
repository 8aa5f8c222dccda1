import chineseDays from 'chinese-days'
import type { Holidays } from '../../core/rooms/working-hours.ts'
import type { DayKind } from '../../core/summary/work-calendar.ts'

/**
 * The kind of each day as the State Council's notices have it, and as the office itself says where that is another. A year
 * that the package does not know yet has weekends and nothing else; `onUnknown` is told each such year once.
 */
export function chineseDayKinds(holidays: Holidays, onUnknown: (year: number) => void): (day: string) => DayKind {
  const told = new Set<number>()
  return (day) => {
    const own = holidays[day]
    if (own !== undefined) return { kind: ownKind(own, day), known: true }
    const known = isYearKnown(day)
    const year = Number(day.slice(0, 4))
    if (!known && !told.has(year)) {
      told.add(year)
      onUnknown(year)
    }
    const { work, name } = chineseDays.getDayDetail(day)
    if (isFestive(name)) return { kind: work ? 'makeup' : 'holiday', known }
    return { kind: isWeekend(day) ? 'weekend' : 'workday', known }
  }
}

/** True for a day of a year whose notice the package holds: the first of October is a festival in each of them. */
export function isYearKnown(day: string): boolean {
  return isFestive(chineseDays.getDayDetail(`${day.slice(0, 4)}-10-01`).name)
}

/** A festival is called in both languages with the number of its days; any other day by its weekday. */
function isFestive(name: string): boolean {
  return name.includes(',')
}

function ownKind(own: 'holiday' | 'workday', day: string): DayKind['kind'] {
  if (own === 'holiday') return 'holiday'
  return isWeekend(day) ? 'makeup' : 'workday'
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}
