/**
 * How a connection that was lost is opened again: often and with little patience at first, because most outages are
 * short and one try that hangs must not outlast them; later seldom and with patience. Milliseconds.
 */

/** So long after the loss it is tried often. */
const SHORT_OUTAGE = 15_000
const FIRST_WAIT = 250
const LONGEST_SHORT_WAIT = 500
const LONGEST_WAIT = 24_000
/** How long a try may take while the outage is short; later as long as the caller allows. */
const SHORT_TRY = 2000

export interface Try {
  /** The pause as it grows from try to try. */
  readonly pause: number
  /** The pause before it, as it is held. */
  readonly after: number
  /** How long it may take. */
  readonly within: number
}

/**
 * The next try, so long after the loss; `last` is the pause of the one that failed (0 for none), `longest` what a try
 * may take at all. `chance` is from 0 to 1 and shortens the pause to as little as half of it, so that many bots that
 * lost their connection at once do not come back at once.
 */
export function nextTry(sinceLoss: number, last: number, longest: number, chance: number): Try {
  const short = sinceLoss < SHORT_OUTAGE
  const pause = Math.min(short ? LONGEST_SHORT_WAIT : LONGEST_WAIT, Math.max(FIRST_WAIT, last * 2))
  return { pause, after: pause * (0.5 + chance / 2), within: short ? Math.min(SHORT_TRY, longest) : longest }
}
