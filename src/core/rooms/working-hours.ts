import { z } from 'zod'

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** When the office works, on its working days: nothing goes out unasked at another time, on any channel. */
export const workingHoursSchema = z
  .strictObject({
    from: z.string().regex(TIME, 'a time such as "09:00"'),
    to: z.string().regex(TIME, 'a time such as "18:00"'),
  })
  .refine(({ from, to }) => from < to, '"from" is before "to"')
export type WorkingHours = z.infer<typeof workingHoursSchema>
export const WORKING_HOURS: WorkingHours = { from: '09:00', to: '18:00' }

/** Days that are other than the calendar says: local rest days, make-up days, a year that it does not know yet. */
export const holidaysSchema = z.record(z.iso.date(), z.enum(['holiday', 'workday']))
export type Holidays = z.infer<typeof holidaysSchema>

/** The office's working time, as a channel asks for it; times in milliseconds since 1970. */
export interface WorkTime {
  /** True within the hours of a working day. */
  isWorking(at: number): boolean
  /** Milliseconds until the hours of a working day begin the next time; 0 within them, Infinity where they never do. */
  untilWorking(at: number): number
}
