/** What WeChat takes, and what keeps an account from being taken for a machine that floods. */

/** Characters of one bubble, as JavaScript counts them; WeChat takes about 2,000. */
export const LONGEST_PART = 1800
/** Bubbles of one answer; the rest comes when somebody asks for more. */
export const MOST_PARTS = 3

/** A message that is older when it comes is history that a new login plays back. */
export const STALE_AFTER = 120_000
/** How long 1, 2 or 更多 go on with an answer without a mention. */
export const OFFER_LASTS = 5 * 60_000
/** How long 更多 shows the rest of a post. */
export const POST_LASTS = 24 * 60 * 60_000

/**
 * Messages that wechaty keeps after they were read, twice as many at times: 500 if nothing is said, with what people said
 * to each other. Each is read within a moment of its coming, and once.
 */
export const MESSAGES_KEPT = 50
