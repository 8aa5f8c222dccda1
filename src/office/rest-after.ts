/** How often a queue is looked at where nothing wakes its worker: other replicas' messages, leases that ran out. */
const POLL = 250
/** The longest pause between two tries while the store cannot be reached. */
const LONGEST = 5000

/** How long a worker of a queue rests, in milliseconds, after so many failures of the store in a row. */
export function restAfter(failures: number): number {
  return Math.min(LONGEST, POLL * 2 ** Math.min(failures, 10))
}
