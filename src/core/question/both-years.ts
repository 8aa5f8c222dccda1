import type { Knowledge } from '../search/knowledge.ts'
import type { AskedTime } from './asked-periods.ts'

/** 两年的要求一样吗: both years of which there are documents, where there are two and the question names none. */
export function withBothYears(
  time: AskedTime,
  text: string,
  { documents }: Knowledge,
  region: string | undefined,
): AskedTime {
  if (time.years.length > 0 || time.periods.length > 0 || !BOTH_YEARS.test(text)) return time
  const own = documents.filter((document) => region === undefined || document.region === region)
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b)
  if (years.length !== 2 || new Set(own.map((document) => document.region)).size > 1) return time
  return { ...time, years, periods: years.map((year) => `${year}`) }
}

const BOTH_YEARS =
  /(?<![近过去未来连续今后每隔用历经时])(?:前后|这)?两(?:年|个年度)(?![来内间后前多])|\b(?:both|the two) years\b/i
