import { addDays } from './days.ts'
import type { Item } from './item.ts'
import { periodEnd } from './recurrence.ts'

/** When items are due, as functions of a day: nothing here looks at a clock. */

export type Dueness = 'none' | 'later' | 'soon' | 'overdue'

/**
 * How an item stands to its due date on a day. Only open items are due: what is reported done waits for others. Overdue
 * begins on the day after; soon is within `soonDays` days, the due date itself included.
 */
export function dueness(item: Pick<Item, 'state' | 'due'>, day: string, soonDays = 7): Dueness {
  if (item.state !== 'open' || item.due === null) return 'none'
  if (item.due < day) return 'overdue'
  return item.due <= addDays(day, soonDays) ? 'soon' : 'later'
}

/** Whether a recurring item was done in the period that a day lies in. */
export function doneInPeriod(
  item: Pick<Item, 'recurrence' | 'state' | 'due' | 'confirmedUntil'>,
  day: string,
): 'confirmed' | 'reported' | 'open' {
  if (item.recurrence === null) throw new RangeError('only a recurring item has periods')
  const end = periodEnd(item.recurrence, day)
  if (item.confirmedUntil !== null && item.confirmedUntil >= end) return 'confirmed'
  return item.state === 'reported_done' && item.due !== null && item.due >= end ? 'reported' : 'open'
}
