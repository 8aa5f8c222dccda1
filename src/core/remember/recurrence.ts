import { z } from 'zod'
import { addDays, lastDayOf, weekday } from './days.ts'

/** 每周, 每半月, 每月, 每季, 每半年, 每年 */
export const recurrenceSchema = z.enum(['weekly', 'half_monthly', 'monthly', 'quarterly', 'half_yearly', 'yearly'])
export type Recurrence = z.infer<typeof recurrenceSchema>

/** The last day of the period that a day lies in. Weeks end on Sunday, half months on the 15th and the last day. */
export function periodEnd(recurrence: Recurrence, day: string): string {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  switch (recurrence) {
    case 'weekly':
      return addDays(day, 7 - weekday(day))
    case 'half_monthly':
      return Number(day.slice(8)) <= 15 ? `${day.slice(0, 8)}15` : lastDayOf(year, month)
    case 'monthly':
      return lastDayOf(year, month)
    case 'quarterly':
      return lastDayOf(year, Math.ceil(month / 3) * 3)
    case 'half_yearly':
      return lastDayOf(year, month <= 6 ? 6 : 12)
    case 'yearly':
      return lastDayOf(year, 12)
  }
}

/** The last day of the period after the one that a day lies in. */
export function nextPeriodEnd(recurrence: Recurrence, day: string): string {
  return periodEnd(recurrence, addDays(periodEnd(recurrence, day), 1))
}
