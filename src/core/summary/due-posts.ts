import type { PostSlot } from '../remember/ledger.ts'
import type { PostJob } from './post-job.ts'
import { isWorkday, releaseOf, type WorkCalendar } from './work-calendar.ts'

/** Which slots of the schedules are to be done now. Nothing here remembers: what was done is asked of the ledger. */

export interface DueInput {
  readonly jobs: readonly PostJob[]
  /** The slots that a job's schedule named and that may still matter, in any order; none after `now`. */
  slotsOf(job: PostJob): readonly number[]
  /** True where a slot was taken up before, whatever became of it. */
  isKnown(slot: PostSlot): boolean
  readonly calendar: WorkCalendar
  /** Milliseconds since 1970. */
  readonly now: number
}

export type Verdict =
  /** Made now. Late: after its time, which its post says. */
  | { readonly verdict: 'due'; readonly late: boolean }
  /** Waits for working hours, a working day, or the end of an embargo. */
  | { readonly verdict: 'held'; readonly until: number }
  /** Not made any more: its time is too long ago, or a newer one stands in for it. */
  | { readonly verdict: 'missed'; readonly why: 'too_late' | 'superseded' }
  /** Not made on a day of rest. */
  | { readonly verdict: 'skipped' }

export type JudgedSlot = PostSlot & Verdict & { readonly of: PostJob }

/** A slot is on time for so long: five minutes, in milliseconds. */
export const ON_TIME = 5 * 60_000
const HOUR = 3_600_000

/** How far back slots matter: a post may be held back by a week of holidays, or an embargo, and then be late. */
export function looksBack({ catchUpHours }: Pick<PostJob, 'catchUpHours'>): number {
  return Math.max(ON_TIME, catchUpHours * HOUR) + 21 * 24 * HOUR
}

/** Judges every slot that was not taken up before, room by room, the oldest first. */
export function duePosts(input: DueInput): JudgedSlot[] {
  return input.jobs.flatMap((job) => {
    const slots = [...input.slotsOf(job)].sort((a, b) => a - b)
    const releases = slots.map((slot) => ({ slot, release: releaseOf(slot, job, input.calendar) }))
    return releases.flatMap((one, i) => {
      const verdict = verdictOn(one, releases.slice(i + 1), job, input)
      return job.rooms
        .map((room) => ({ job: job.id, room, slot: one.slot, of: job, ...verdict }))
        .filter((judged) => !input.isKnown(judged))
    })
  })
}

interface Released {
  readonly slot: number
  readonly release: number
}

function verdictOn(
  { slot, release }: Released,
  newer: readonly Released[],
  job: PostJob,
  { calendar, now }: DueInput,
): Verdict {
  if (job.quiet === 'skip' && !isWorkday(calendar.zone.local(slot).day, calendar)) return { verdict: 'skipped' }
  if (release > now) return { verdict: 'held', until: release }
  const late = now - release > ON_TIME
  // Two posts of one job at once would say the same; of a time that nobody was there only the newest is made up for.
  if (newer.some((other) => other.release === release || (late && other.release <= now)))
    return { verdict: 'missed', why: 'superseded' }
  if (now - release > Math.max(ON_TIME, job.catchUpHours * HOUR)) return { verdict: 'missed', why: 'too_late' }
  return { verdict: 'due', late }
}
