import type { PostSlot } from '../../core/remember/ledger.ts'
import type { RoomRules } from '../../core/rooms/room.ts'
import { jitterOf } from '../../core/summary/jitter.ts'
import { releaseOf } from '../../core/summary/work-calendar.ts'
import { CORRECTION_JOB, type OutgoingJob } from './job-of-post.ts'
import type { PostParts } from './post-parts.ts'

/**
 * From when on a post of a job may go out to its room, `from` a time on; a scheduled one in personal WeChat up to 90
 * seconds later, within working hours all the same. Milliseconds since 1970.
 */
export function releaseOfPost(
  slot: PostSlot,
  from: number,
  job: OutgoingJob,
  { calendar }: Pick<PostParts, 'calendar'>,
  { rooms }: Pick<RoomRules, 'rooms'>,
): number {
  const release = releaseOf(from, job, calendar)
  const isWechat = rooms.some(({ id, channel }) => id === slot.room && channel === 'wechat')
  return isWechat && slot.job !== CORRECTION_JOB ? releaseOf(release + jitterOf(slot), job, calendar) : release
}
