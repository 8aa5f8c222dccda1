import { Cron } from 'croner'

/** No more slots of a schedule than these are looked at, the newest ones. */
const MOST = 100

/**
 * The slots that a schedule of five fields named after one time and until another (inclusive), the oldest first, at most
 * the newest hundred. A schedule of one time of day that falls into the gap of a clock put forward is at the end of the
 * gap, and one in an hour that comes twice is there once; one with * or lists of hours leaves the gap out and is there
 * twice. https://croner.56k.guru
 */
export function cronSlots(cron: string, timeZone: string, after: number, until: number): number[] {
  // The library leaves out the time that it is asked from, and knows no fractions of a second.
  const reference = new Date(Math.floor(until / 1000) * 1000 + 1000)
  return new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true })
    .previousRuns(MOST, reference)
    .map((run) => run.getTime())
    .filter((slot) => slot > after && slot <= until)
    .reverse()
}

/** What is wrong with a schedule, in one line; undefined where it is right and comes at all. */
export function cronFault(cron: string, timeZone: string): string | undefined {
  try {
    const next = new Cron(cron, { timezone: timeZone, mode: '5-part', paused: true }).nextRun()
    return next ? undefined : 'there is no such day'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
