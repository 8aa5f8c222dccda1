import { randomBytes } from 'node:crypto'
import type { Clock } from '../office/parts.ts'

/** The machine's clock; the day is the process's, unless the bot was told which day to take for today. */
export function machineClock(asOf: string | undefined): Clock {
  return { now: () => Date.now(), day: () => asOf ?? today() }
}

/** Today in the process's time zone, YYYY-MM-DD. */
export function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** An id that no other call in any process gives. It begins with the time, so that rows are stored in order. */
export function timedId(): string {
  return `${Date.now().toString(36).padStart(9, '0')}${randomBytes(5).toString('hex')}`
}
