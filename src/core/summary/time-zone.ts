/** Days and times of day at the office, in a time zone that is named and never taken from the machine. */
export interface TimeZone {
  /** YYYY-MM-DD, and minutes since midnight as the clock on the wall shows them. */
  local(at: number): { readonly day: string; readonly minute: number }
  /**
   * When a clock on the wall shows a time of a day, milliseconds since 1970: the first of a time that comes twice, the end
   * of the gap for one that never comes.
   */
  instant(day: string, minute: number): number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const MINUTES_A_DAY = 24 * 60

/** A time zone by its name, such as Asia/Shanghai. Throws RangeError where there is none. */
export function timeZoneOf(name: string): TimeZone {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: name, hourCycle: 'h23', calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  })
  const local: TimeZone['local'] = (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
    return {
      day: `${part('year')}-${part('month')}-${part('day')}`,
      minute: Number(part('hour')) * 60 + Number(part('minute')),
    }
  }
  /** What the wall shows beyond UTC. */
  const offset = (at: number) => {
    const { day, minute } = local(at)
    return startOf(day) + minute * MINUTE - Math.floor(at / MINUTE) * MINUTE
  }
  const exactly = (day: string, minute: number) => {
    const wall = startOf(day) + minute * MINUTE
    return [offset(wall - DAY), offset(wall + DAY)]
      .map((beyond) => wall - beyond)
      .sort((a, b) => a - b)
      .find((at) => {
        const shown = local(at)
        return shown.day === day && shown.minute === minute
      })
  }
  return {
    local,
    instant(day, minute) {
      for (let later = minute; later < minute + MINUTES_A_DAY; later++) {
        const over = Math.floor(later / MINUTES_A_DAY)
        const found = exactly(dayAfter(day, over), later - over * MINUTES_A_DAY)
        if (found !== undefined) return found
      }
      throw new RangeError(`${name} has no ${day}`)
    },
  }
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(startOf(day) + days * DAY).toISOString().slice(0, 10)
}

/** Minutes since midnight of a time such as 09:30. */
export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}
