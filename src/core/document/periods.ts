/**
 * Periods as they stand in facts: 2021, 2020H1, 2020Q2, 2020Q1-Q3, 2020-06, 2020-01/05, 2021-2025.
 * Only this file knows their spelling.
 */

export function half(year: number, which: 1 | 2): string {
  return `${year}H${which}`
}

/** The year a period lies in; the first of several. NaN never: every period begins with four digits. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4))
}

/** True for a period that lies in a year, or for several years that hold it. */
export function touchesYear(period: string, year: number): boolean {
  return isSpan(period) ? yearOf(period) <= year && year <= Number(period.slice(5)) : yearOf(period) === year
}

/** The same part of another year: 2020H1 for 2021H1. A span of years has no part and stays. */
export function inYear(period: string, year: number): string {
  return isSpan(period) ? period : `${year}${period.slice(4)}`
}

/** What periods name of their year: H1, Q2, -06 (of several years the last, -2025); nothing for a whole year. */
export function partsNamed(periods: readonly string[]): string[] {
  return periods.filter((period) => !isWholeYear(period)).map((period) => period.slice(4))
}

/** The last year of several; any other period stays. */
export function endOf<T extends string | null>(period: T): T | string {
  return period !== null && isSpan(period) ? period.slice(5) : period
}

/** True for a period that is a whole year. */
export function isWholeYear(period: string): boolean {
  return /^\d{4}$/.test(period)
}

/** True for several years together: 2021-2025. */
export function isSpan(period: string): boolean {
  return /^\d{4}-\d{4}$/.test(period)
}

/** The years of a five-year plan by the Han digit behind 十: 四 (十四五, 第十四个五年) is 2021-2025. */
export function fiveYearSpan(digit: string): string {
  const n = '一二三四五六'.indexOf(digit)
  if (digit === '' || n < 0) throw new RangeError(`no five-year plan "${digit}"`)
  return `${2006 + 5 * n}-${2010 + 5 * n}`
}

/**
 * Months from January to the end of a period that lies within one year (2020H1 is 6, 2020Q1-Q3 is 9), for the share
 * of the year gone; null for a single later quarter or month, which is no cumulated period, and for several years.
 */
export function monthsToEnd(period: string): number | null {
  if (isWholeYear(period)) return 12
  if (/H1$/.test(period)) return 6
  const quarters = /Q1(?:-Q([1-4]))?$/.exec(period)
  if (quarters) return Number(quarters[1] ?? 1) * 3
  const months = /^\d{4}-01(?:\/(\d\d))?$/.exec(period)
  return months ? Number(months[1] ?? 1) : null
}

/** True for a period whose figures run from its first January on: not for a later quarter, a month or a second half. */
export function isCumulated(period: string): boolean {
  return isSpan(period) || monthsToEnd(period) !== null
}

const PERIOD = /^\d{4}(?:H[12]|Q[1-4]|Q1-Q3|-(?:0[1-9]|1[0-2])|-01\/(?:0[2-9]|1[0-2])|-\d{4})?$/

/** True for a text that is a period's spelling. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text)
}

/** True for one month by itself: 2021-05. */
export function isMonth(period: string): boolean {
  return /^\d{4}-\d\d$/.test(period)
}

/** True for one quarter by itself: 2021Q2. */
export function isQuarter(period: string): boolean {
  return /^\d{4}Q[1-4]$/.test(period)
}

/** The first day of a period: 2021-07-01 of 2021H2. */
export function firstDay(period: string): string {
  const year = period.slice(0, 4)
  if (period.endsWith('H2')) return `${year}-07-01`
  if (isQuarter(period)) return `${year}-${String(Number(period.slice(5)) * 3 - 2).padStart(2, '0')}-01`
  return isMonth(period) ? `${period}-01` : `${year}-01-01`
}

/** True for a day (YYYY-MM-DD) within a period, its last day included. */
export function holdsDay(period: string, day: string): boolean {
  if (isSpan(period)) return touchesYear(period, yearOf(day))
  const months = period.endsWith('H2') ? 12 : (monthsToEnd(period) ?? lastMonthOf(period))
  return firstDay(period) <= day && day.slice(0, 7) <= `${period.slice(0, 4)}-${String(months).padStart(2, '0')}`
}

/** The last month of a later quarter or of a month by itself. */
function lastMonthOf(period: string): number {
  return isQuarter(period) ? Number(period.slice(5)) * 3 : Number(period.slice(5, 7))
}

/** A period in words: 2020年上半年, first half of 2020. */
export function periodName(period: string, language: 'zh' | 'en'): string {
  const year = period.slice(0, 4)
  const rest = period.slice(4)
  const known = PERIOD_WORDS.find(([form]) => form.test(rest))
  if (/^-\d{4}$/.test(rest)) return language === 'zh' ? `${year}—${rest.slice(1)}年` : `${year}–${rest.slice(1)}`
  const months = /^-01\/(\d\d)$/.exec(rest)?.[1]
  if (months !== undefined)
    return language === 'zh' ? `${year}年1—${Number(months)}月` : `January to month ${Number(months)} of ${year}`
  if (/^-\d\d$/.test(rest))
    return language === 'zh' ? `${year}年${Number(rest.slice(1))}月` : `${year}-${rest.slice(1)}`
  if (!known) return language === 'zh' ? `${year}年` : year
  return language === 'zh' ? `${year}年${known[1]}` : `${known[2]} of ${year}`
}

const PERIOD_WORDS: readonly (readonly [RegExp, string, string])[] = [
  [/^H1$/, '上半年', 'the first half'],
  [/^H2$/, '下半年', 'the second half'],
  [/^Q1-Q3$/, '前三季度', 'the first three quarters'],
  [/^Q1$/, '一季度', 'the first quarter'],
  [/^Q2$/, '二季度', 'the second quarter'],
  [/^Q3$/, '三季度', 'the third quarter'],
  [/^Q4$/, '四季度', 'the fourth quarter'],
]
