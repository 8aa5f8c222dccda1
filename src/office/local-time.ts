import { checked, dayField } from '../core/remember/fields.ts'

/** A time where the office is, YYYY-MM-DD HH:MM; milliseconds since 1970. */
export function localTime(at: number): string {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** When a day begins where the office is. Throws WenjiError where it is no day. */
export function beginningOf(day: string): number {
  const [year = 0, month = 1, date = 1] = checked(dayField({ zh: '日期', en: 'the day' }), day)
    .split('-')
    .map(Number)
  return new Date(year, month - 1, date).getTime()
}
