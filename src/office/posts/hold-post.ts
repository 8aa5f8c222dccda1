import type { PostClaim } from '../../core/remember/ledger.ts'
import type { OfficeParts } from '../parts.ts'
import { OWN_JOBS } from './job-of-post.ts'
import { partOf } from './part-of-post.ts'

/** Holds a post while something is done with it. What is lost nevertheless shows when it is settled. */
export async function holdingPost<T>(
  claim: PostClaim,
  lease: number,
  { store, clock, log }: Pick<OfficeParts, 'store' | 'clock' | 'log'>,
  work: () => Promise<T>,
): Promise<T> {
  const renewing = setInterval(() => {
    store.ledger.extend(claim, clock.now(), lease).catch((error: unknown) => {
      log.warn({ ...keyOf(claim), err: error }, 'a post could not be held')
    })
  }, lease / 3)
  try {
    return await work()
  } finally {
    clearInterval(renewing)
  }
}

/** What names a post in the log. */
export function keyOf({ job, room, slot }: Pick<PostClaim, 'job' | 'room' | 'slot'>): object {
  const { whole } = partOf({ job, room, slot })
  return { job, room, slot: OWN_JOBS.includes(whole.job) ? slot : new Date(slot).toISOString() }
}
