import { drawnAs } from '../../core/summary/indicator-picture.ts'
import type { IndicatorRow } from '../../core/summary/indicator-row.ts'

/** A row along its track: places are parts of the track's width, 0 at its left end and 1 at its right. */
export interface ScaledRow {
  /** The bar of the actual, from the line of zero to its value. */
  readonly bar: { readonly from: number; readonly to: number }
  readonly target: number
  /** Where the share of the year gone is; null where nothing is held against it. */
  readonly time: number | null
  /** The line of zero, where it is not the left end. */
  readonly zero: number | null
  /** True where the bar goes on beyond the track. */
  readonly beyond: boolean
}

/** The scale that all shares of a picture have in common ends here: a bar of 500 % must not make the others slivers. */
const MOST_PERCENT = 150
const LEAST_PERCENT = 110
/** Room beyond the outermost figure. */
const ROOM = 1.08

/** The percent at the right end of the track that all rows drawn as shares have in common. */
export function percentAtEnd(rows: readonly IndicatorRow[]): number {
  const shares = rows.filter((row) => drawnAs(row) === 'share').map(({ share }) => share?.value ?? 0)
  return Math.min(MOST_PERCENT, Math.max(LEAST_PERCENT, ...shares.map((share) => share * ROOM)))
}

/** A row drawn as a share of its target: 100 % is at one place in all of them. */
export function shareRow({ share, timeShare }: IndicatorRow, end: number): ScaledRow {
  const done = share?.value ?? 0
  return {
    bar: { from: 0, to: within(done / end) },
    target: 100 / end,
    time: timeShare === null ? null : within(timeShare.value / end),
    zero: null,
    beyond: done > end,
  }
}

/** What a scale reaches from and to; zero is always in it: bars from anywhere else would lie about how long they are. */
export interface Extent {
  readonly low: number
  readonly high: number
}

export function extentOf(rows: readonly IndicatorRow[]): Extent {
  const values = rows.flatMap(({ target, actual }) => [target.value, actual?.value ?? 0])
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) }
}

/** A row of which all figures have this part of a common scale can still be read on it. */
const LEAST_PART = 1 / 8

/** The scale that rows of one unit have in common; null where some of them would be slivers on it. */
export function commonExtent(rows: readonly IndicatorRow[]): Extent | null {
  const all = extentOf(rows)
  const fits = rows.every((row) => spanOf(extentOf([row])) >= LEAST_PART * spanOf(all))
  return fits && new Set(rows.map(({ target }) => target.unit)).size === 1 ? all : null
}

function spanOf({ low, high }: Extent): number {
  return high - low
}

/** A row on a scale with zero in it. */
export function scaleRow({ target, actual }: IndicatorRow, { low, high }: Extent): ScaledRow {
  const done = actual?.value ?? 0
  const room = (high - low || 1) * (ROOM - 1)
  const start = low < 0 ? low - room : 0
  const place = (value: number) => within((value - start) / (high + room - start))
  return {
    bar: { from: Math.min(place(0), place(done)), to: Math.max(place(0), place(done)) },
    target: place(target.value),
    time: null,
    zero: low < 0 ? place(0) : null,
    beyond: false,
  }
}

function within(part: number): number {
  return Math.min(1, Math.max(0, part))
}
