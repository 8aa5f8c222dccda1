import { monthsToEnd } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { decimalsOf, halfUp, mostDecimals, numberText } from '../facts/written-number.ts'

/**
 * What may be computed of a target and an actual, and why not where not. Only where indicator, region, year and unit
 * agree; 左右, 同步, 高于 and 下达 are never judged; growth is held against growth in percentage points alone; no base
 * by division, no quarter by subtraction.
 */
export type Comparison =
  /** Both are levels: what remains (negative where passed), the completion rate, and the share of the year gone. */
  | {
      readonly type: 'level'
      readonly atLeast: boolean
      readonly remaining: Result
      readonly rate: Result
      readonly time: TimeShare | null
    }
  /** Both are growth: the distance in percentage points. */
  | { readonly type: 'growth'; readonly distance: Result }
  /** The paper states the share itself: held against the share of the year alone. */
  | { readonly type: 'stated'; readonly time: TimeShare | null; readonly remaining: Result | null }
  | { readonly type: 'refused'; readonly reason: Refusal }

export type Refusal =
  | 'no_target'
  | 'no_actual'
  | 'target_without_number'
  | 'not_judged'
  | 'different_measures'
  | 'different_units'

export interface Result {
  readonly value: number
  /** Rounded and without a sign. */
  readonly text: string
  readonly formula: string
}

export interface TimeShare {
  readonly share: Result
  /** Completion rate minus share of the year, in percentage points; negative is behind. */
  readonly distance: Result
}

/** Compares an actual with the target of the same indicator, region and year. Both must come from the same key. */
export function compare(
  target: FigureFact | undefined,
  actual: FigureFact | undefined,
  stated?: FigureFact,
): Comparison {
  if (stated?.value != null && plain(stated) !== '')
    return {
      type: 'stated',
      time: timeShare(stated.period, stated.value, plain(stated)),
      remaining: remainingOf(target, actual),
    }
  if (!target) return { type: 'refused', reason: 'no_target' }
  if (!actual || actual.value === null) return { type: 'refused', reason: 'no_actual' }
  if (target.comparator === 'sync' || target.comparator === 'assigned') return { type: 'refused', reason: 'not_judged' }
  if (target.value === null) return { type: 'refused', reason: 'target_without_number' }
  if (target.measure !== actual.measure) return { type: 'refused', reason: 'different_measures' }
  if (target.comparator === '≈' || target.value2 !== undefined || !inDigits(target, actual))
    return { type: 'refused', reason: 'not_judged' }
  if (target.measure === 'growth' && target.unit !== actual.unit)
    return { type: 'refused', reason: 'different_measures' }
  if (target.measure === 'growth') {
    return {
      type: 'growth',
      distance: result(
        actual.value - target.value,
        Math.max(1, mostDecimals(plain(target), plain(actual))),
        `${signed(actual)} - ${signed(target)}`,
      ),
    }
  }
  if (target.measure !== 'level') return { type: 'refused', reason: 'different_measures' }
  if (target.unit !== actual.unit) return { type: 'refused', reason: 'different_units' }
  return compareLevels(target, actual)
}

/** What remains of a level beside a stated share; null where target and actual are not of one kind. */
function remainingOf(target: FigureFact | undefined, actual: FigureFact | undefined): Result | null {
  if (!target || !actual) return null
  const comparison = compare(target, actual)
  return comparison.type === 'level' ? comparison.remaining : null
}

function compareLevels(target: FigureFact, actual: FigureFact): Comparison {
  const goal = target.value ?? 0
  const done = actual.value ?? 0
  const places = mostDecimals(plain(target), plain(actual))
  const remaining =
    done <= goal
      ? result(goal - done, places, `${plain(target)} - ${plain(actual)}`)
      : result(goal - done, places, `${plain(actual)} - ${plain(target)}`)
  const rate = result(
    (done / goal) * 100,
    decimalsOf(plain(target)) >= 2 && decimalsOf(plain(actual)) >= 2 ? 2 : 1,
    `${plain(actual)} ÷ ${plain(target)} × 100`,
  )
  return {
    type: 'level',
    atLeast: target.comparator === '≥',
    remaining,
    rate,
    time: timeShare(actual.period, rate.value, rate.text),
  }
}

/** The share of the year gone at the end of a cumulated period, taken month by month; null for any other period. */
function timeShare(period: string, rate: number, rateText: string): TimeShare | null {
  const months = monthsToEnd(period)
  if (months === null || months === 12) return null
  const share = result((months / 12) * 100, months % 6 === 0 || months % 3 === 0 ? 0 : 1, `${months} ÷ 12 × 100`)
  const places = decimalsOf(rateText)
  return { share, distance: result(rate - share.value, places, `${rateText} - ${share.text}`) }
}

/** Difference of two levels in one unit or two growth rates, second minus first; null where they do not compare. */
export function difference(first: FigureFact, second: FigureFact): Result | null {
  if (first.value === null || second.value === null || first.value2 !== undefined || second.value2 !== undefined)
    return null
  if (first.measure !== second.measure || first.unit !== second.unit || !inDigits(first, second)) return null
  const places = mostDecimals(plain(first), plain(second))
  const [high, low] = second.value >= first.value ? [second, first] : [first, second]
  return { ...result(second.value - first.value, places, `${signed(high)} - ${signed(low)}`) }
}

/** What share a part has in its whole, in percent; null where they are not two levels in one unit. */
export function shareOf(part: FigureFact, whole: FigureFact): Result | null {
  if (!part.value || !whole.value || part.unit !== whole.unit || part.measure !== 'level' || whole.measure !== 'level')
    return null
  if (part.value2 !== undefined || whole.value2 !== undefined || part.value > whole.value || !inDigits(part, whole))
    return null
  return result((part.value / whole.value) * 100, 1, `${plain(part)} ÷ ${plain(whole)} × 100`)
}

/** A level with a change of the same unit added to it; null where they are of different kinds. */
export function sum(base: FigureFact, change: FigureFact): Result | null {
  if (base.value === null || change.value === null || base.unit !== change.unit || base.measure !== change.measure)
    return null
  if (!inDigits(base, change)) return null
  const places = mostDecimals(plain(base), plain(change))
  const falls = change.value < 0
  return result(base.value + change.value, places, `${plain(base)} ${falls ? '-' : '+'} ${plain(change)}`)
}

/** Half up to so many decimals. */
function result(value: number, places: number, formula: string): Result {
  const rounded = halfUp(value, places)
  return { value: rounded, text: Math.abs(rounded).toFixed(places), formula }
}

/** All stand in digits that are their values: a formula of what is written otherwise (五千亿元) would show other numbers. */
function inDigits(...facts: readonly FigureFact[]): boolean {
  return facts.every(
    (fact) => fact.value !== null && plain(fact) !== '' && Number(plain(fact)) === Math.abs(fact.value),
  )
}

/** The number of a fact as written, without thousands marks and sign. */
export function plain(fact: FigureFact): string {
  return numberText(fact.amount ?? '')
}

function signed(fact: FigureFact): string {
  return (fact.value ?? 0) < 0 ? `-${plain(fact)}` : plain(fact)
}
