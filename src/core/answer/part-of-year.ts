import { isQuarter, isSpan, isWholeYear, monthsToEnd, periodName } from '../document/periods.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import { fitsYears } from './passage-fits.ts'
import { periodOfPassage, sentenceOf } from './say-passage.ts'

/** A passage is of the years asked about; where an amount is `asked`, of the part of the year too. What is only held against the text may be of another part. */
export function fitsTime(passage: Passage, context: AnswerContext, asked: boolean): boolean {
  return fitsYears(passage, context) && (!asked || fitsPartOfYear(passage, context))
}

/**
 * The amounts of a passage are of the part of the year that was asked about, or of something within it: what was done in
 * a half-year tells no quarter, and one quarter nothing of another. A whole year's and several years' are left alone, and
 * so are days and months, which a text names in passing.
 */
function fitsPartOfYear(passage: Passage, { question, knowledge }: AnswerContext): boolean {
  const asked = question.periods.map((period) => ({ period, months: monthsOf(period) }))
  if (asked.length === 0 || asked.some(({ months }) => months === undefined)) return true
  const own = monthsOf(periodOfPassage(passage, knowledge))
  if (!own) return true
  const sentence = sentenceOf(passage)
  return asked.some(
    ({ period, months }) =>
      (months && months[0] <= own[0] && own[1] <= months[1]) || sentence.includes(periodName(period, 'zh').slice(5)),
  )
}

/** The first and the last month of a half-year or quarter; undefined for any other period. */
function monthsOf(period: string): readonly [first: number, last: number] | undefined {
  if (isWholeYear(period) || isSpan(period)) return undefined
  if (period.endsWith('H2')) return [7, 12]
  if (isQuarter(period)) return [Number(period.slice(5)) * 3 - 2, Number(period.slice(5)) * 3]
  const end = /[HQ]/.test(period) ? monthsToEnd(period) : null
  return end === null ? undefined : [1, end]
}
