import type { FigureFact } from '../facts/fact.ts'

/** Every value that a written number may stand for, in its base unit. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** How far 左右 and 约 may reach, as a share of the value: what is said roughly is held against nothing nearer. */
const ROUGHLY = 0.05
const FACTORS: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 }

/** A unit's factor and what it counts: 亿元 is 1e8 元, 万户 is 1e4 户, 个百分点 stays. */
export function baseUnit(unit: string): { readonly factor: number; readonly unit: string } {
  const [, sign = '', rest = unit] = /^(万亿|千万|百万|亿|万)(.+)$/.exec(unit) ?? []
  return { factor: FACTORS[sign] ?? 1, unit: rest }
}

/** Decimals of a number as it was written. */
export function decimalsOf(amount: string): number {
  return /\d\.(\d+)/.exec(amount)?.[1]?.length ?? 0
}

/** The number of an amount as written, without thousands marks and sign. */
export function numberText(amount: string): string {
  return /\d[\d,]*(?:\.\d+)?/.exec(amount)?.[0].replaceAll(',', '') ?? ''
}

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
