import { z } from 'zod'

const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM')

/** When people are at work: days from 1 (Monday) to 7, and times of the day where the office is. */
export const workingHoursSchema = z
  .strictObject({
    days: z.array(z.int().min(1).max(7)).min(1),
    from: timeSchema,
    to: timeSchema,
  })
  .refine(({ from, to }) => from < to, { message: '"from" must be earlier than "to"', path: ['to'] })
export type WorkingHours = z.infer<typeof workingHoursSchema>

/** The office's working time, as a channel asks for it; times in milliseconds since 1970. */
export interface WorkTime {
  /** True within working hours. */
  isWorking(at: number): boolean
  /** Milliseconds until working hours begin the next time; 0 within them. */
  untilWorking(at: number): number
}

export function workTimeOf(hours: WorkingHours): WorkTime {
  return { isWorking: (at) => isWorking(at, hours), untilWorking: (at) => untilWorking(at, hours) }
}

/** True at a time within the hours; milliseconds since 1970. */
export function isWorking(at: number, { days, from, to }: WorkingHours): boolean {
  const date = new Date(at)
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  return days.includes(date.getDay() || 7) && time >= from && time < to
}

/** Milliseconds until the hours begin the next time; 0 within them. */
export function untilWorking(at: number, hours: WorkingHours): number {
  if (isWorking(at, hours)) return 0
  const [hour = 0, minute = 0] = hours.from.split(':').map(Number)
  const date = new Date(at)
  for (let day = 0; day <= 7; day++) {
    const begin = new Date(date.getFullYear(), date.getMonth(), date.getDate() + day, hour, minute).getTime()
    if (begin >= at && isWorking(begin, hours)) return begin - at
  }
  return 0
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
