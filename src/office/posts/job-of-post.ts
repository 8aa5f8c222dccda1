import type { PostSlot } from '../../core/remember/ledger.ts'
import type { PostJob } from '../../core/summary/post-job.ts'
import { DRAFT_JOB } from './approver-post.ts'
import type { PostParts } from './post-parts.ts'

/** What the bot calls its corrections in the ledger: the slot tells change, place and attempt. */
export const CORRECTION_JOB = 'correction'

/** What it calls its word to operators that a figure has changed: the slot is the number of the change. */
export const NOTICE_JOB = 'notice'

/** Jobs of the bot's own: their slots are no times. */
export const OWN_JOBS: readonly string[] = [DRAFT_JOB, CORRECTION_JOB, NOTICE_JOB]

/** When what was approved goes out, and for how long that is tried. */
export type OutgoingJob = Pick<PostJob, 'quiet' | 'embargo' | 'expiresHours'>

const CORRECTION: OutgoingJob = { quiet: 'next-workday', expiresHours: 24 }

/** The job that a post goes out by; undefined where bot.yaml has it no more for that room. */
export function jobOfPost({ job, room }: PostSlot, { jobs }: Pick<PostParts, 'jobs'>): OutgoingJob | undefined {
  return job === CORRECTION_JOB ? CORRECTION : jobs.find(({ id, rooms }) => id === job && rooms.includes(room))
}
