import type { FigureFact } from './fact.ts'
import { baseUnit } from './unit-scales.ts'
import { decimalsOf } from './written-number.ts'

/** Every value that a written number may stand for, in its base unit. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** How far 左右 and 约 may reach, as a share of the value: what is said roughly is held against nothing nearer. */
const ROUGHLY = 0.05

/**
 * What a figure says: half of its last written digit to either side, all above for 以上 and 突破, a twentieth to either
 * side for 左右. Null where it gives no number.
 */
export function rangeOf(fact: FigureFact): Range | null {
  if (fact.value === null || fact.amount === null) return null
  const { factor } = baseUnit(fact.unit ?? '')
  const half = 0.5 * 10 ** -decimalsOf(fact.amount)
  const low = fact.value - half
  const high = (fact.value2 ?? fact.value) + half
  switch (fact.comparator) {
    case '≥':
    case '>':
      return { low: low * factor, high: Number.POSITIVE_INFINITY }
    case '≤':
    case '<':
      return { low: Number.NEGATIVE_INFINITY, high: high * factor }
    case '≈': {
      const more = Math.max(half, Math.abs(fact.value) * ROUGHLY)
      return { low: (fact.value - more) * factor, high: ((fact.value2 ?? fact.value) + more) * factor }
    }
    default:
      return { low: low * factor, high: high * factor }
  }
}

/** True where two figures cannot both hold. A hair's breadth is left to the arithmetic of fractions. */
export function areApart(a: Range, b: Range): boolean {
  const hair = 1e-9 * Math.max(1, ...[a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs))
  return a.high < b.low - hair || b.high < a.low - hair
}

/** The values that a quotient of two positive ranges may have. */
export function quotient(part: Range, whole: Range): Range {
  return { low: part.low / whole.high, high: part.high / whole.low }
}
