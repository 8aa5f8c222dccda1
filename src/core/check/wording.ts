import { periodName } from '../document/periods.ts'
import type { PersonText } from '../errors.ts'
import type { FigureFact } from '../facts/fact.ts'
import { halfUp } from '../facts/written-number.ts'

/** A text in both languages of the house. */
export function both(zh: string, en: string): PersonText {
  return { zh, en }
}

/** What a figure is of, with region and time: 清江区2024年地区生产总值. */
export function headOf(fact: FigureFact): PersonText {
  return both(
    `${fact.region}${periodName(fact.period, 'zh')}${fact.name}`,
    `${fact.name} of ${fact.region}, ${periodName(fact.period, 'en')}`,
  )
}

/** A figure's value in the text's own words. */
export function said(fact: FigureFact): string {
  return fact.wording === '' ? (fact.amount ?? '') : fact.wording
}

/** A computed number with so many decimals, half up. */
export function rounded(value: number, decimals: number): string {
  return halfUp(Math.abs(value), decimals).toFixed(decimals)
}
