import { isWholeYear, monthsToEnd, yearOf } from '../document/periods.ts'
import { amountsGiven } from '../question/asked-amount.ts'
import type { ReportedValue } from '../remember/note-value.ts'
import { writtenValue } from '../remember/written-note.ts'
import type { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { citeNote } from './record-citation.ts'
import { sayReportedPair } from './reported-pair.ts'
import { sayCode } from './say-records.ts'
import { factsOfYear } from './select-facts.ts'

/** Values of one indicator that one answer says: a level and its growth. */
const MOST_VALUES = 2
/** What of an indicator no reported value tells. */
const OTHER = ['names', 'rank', 'breakdown', 'reason', 'comparator', 'stock', 'sum', 'derive', 'list'] as const

/**
 * Says the newest values that units reported of an indicator in a year, for the period asked about where one is, each
 * with its state (快报), day and signer. True where there are any. They stand beside the documents' figures; only for a
 * question about progress is one held against the plan's target, by the same rules and with both citations.
 */
export function sayReported(text: AnswerText, id: string, year: number, context: AnswerContext): boolean {
  const { knowledge, question, region } = context
  const { living } = knowledge
  const values = living && region !== undefined && isAsked(context) ? living.valuesOf(id, region) : []
  const shown = newest(
    values.filter(({ period }) => yearOf(period) === year),
    context,
  )
  for (const value of shown) {
    const note = living?.note(value.note)
    if (!living || !note) continue
    const { written, citation } = citeNote(note, living, knowledge)
    text.words(say(question.language, '\n登记的数据：', '\nReported: ')).record(citation, writtenValue(value))
    text.words(say(question.language, '，', ', ')).record(citation, written.head)
    sayCode(text, citation.code, question.language)
    if (question.aspects.has('progress') || question.aspects.has('gap')) {
      const { targets } = factsOfYear(knowledge, id, region, year)
      sayReportedPair(text, targets, value, citation, context)
    }
  }
  return shown.length > 0
}

/** What asks for figures of what has been done. */
const DONE = ['actual', 'progress', 'gap', 'forecast'] as const
/** Words of what is meant to be: a question with one of them asks for the plan's figure. */
const MEANT = /要|拟|计划|打算|力争|将|控制|\b(?:aim|aiming|plan|planned|will|should)\b/i

/** Not where the question asks for something else, compares years, for a goal, or holds up a figure of its own. */
function isAsked({ question: { aspects, text, years } }: AnswerContext): boolean {
  if (years.length > 1 || OTHER.some((aspect) => aspects.has(aspect))) return false
  if (DONE.some((aspect) => aspects.has(aspect))) return true
  return !aspects.has('target') && !MEANT.test(text) && amountsGiven(text).length === 0
}

/** True for a question that a reported value answers by itself: it asks for what was done, or for a part of a year. */
export function isOfReported({ question: { aspects, periods } }: AnswerContext): boolean {
  return (
    aspects.has('growth') ||
    DONE.some((aspect) => aspects.has(aspect)) ||
    periods.some((period) => !isWholeYear(period))
  )
}

/** Of each measure the value of the period asked about, else of the longest one; 预计全年 only where it is asked. */
function newest(values: readonly ReportedValue[], { question }: AnswerContext): ReportedValue[] {
  const parts = question.periods.filter((period) => !isWholeYear(period))
  const estimate = question.aspects.has('forecast') || /预计|预测|estimate|forecast/i.test(question.text)
  const inTime = values.filter(({ period, span }) =>
    parts.length > 0
      ? parts.some((part) => part.slice(4) === period.slice(4))
      : (span === 'year_estimate') === estimate,
  )
  const wanted = question.aspects.has('growth') && !question.aspects.has('level') ? 'growth' : undefined
  const ofMeasure = inTime.filter(({ measure }) => measure === wanted)
  const sorted = [...(ofMeasure.length > 0 ? ofMeasure : inTime)].sort((a, b) => reach(b) - reach(a) || b.note - a.note)
  const first = new Map<string, ReportedValue>()
  for (const value of sorted) if (!first.has(value.measure)) first.set(value.measure, value)
  const best = sorted[0]?.period
  return [...first.values()].filter(({ period }) => period === best).slice(0, MOST_VALUES)
}

/** How far into its year a value reaches: cumulated ones before months and quarters by themselves. */
function reach({ period }: ReportedValue): number {
  return monthsToEnd(period) ?? Number(period.slice(5).replace(/\D/g, '')) / 100
}
