import { askedAverage, askedDifference, askedSum, askedTimes } from '../question/asked-calculation.ts'
import { askedWhole } from '../question/asked-whole.ts'
import { standsInText } from '../search/knowledge.ts'
import { averageOf } from './average-of.ts'
import type { AnswerContext } from './context.ts'
import { differenceBetween } from './difference-between.ts'
import type { Draft } from './draft.ts'
import { goalAgainstResult } from './goal-against-result.ts'
import { restOfRate } from './rest-of-rate.ts'
import { sumOfParts } from './sum-of-parts.ts'
import { timesOf } from './times-of.ts'
import { wholeOfShare } from './whole-of-share.ts'

/**
 * What a question wants worked out of amounts that the documents write: an average, a sum, a distance, a whole by its
 * share. Null where it wants none, or where they do not write what it takes.
 */
export function respondCalculation(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  if (question.language === 'en' && question.words.length > LONGEST_ENGLISH) return null
  const by = askedAverage(question.words, (words) => standsInText(knowledge, words))
  const isOwnMeasure = question.indicators.some(({ word }) => /[人户月]均/.test(word))
  const parts = askedSum(question.words)
  const sides = askedDifference(question.text)
  const times = askedTimes(question.words)
  const whole = askedWhole(question.words)
  return (
    goalAgainstResult(context) ??
    (by && !isOwnMeasure ? averageOf(by, context) : null) ??
    (parts.length > 1 ? sumOfParts(parts, context) : null) ??
    (sides && differenceBetween(sides, context)) ??
    (times && timesOf(times, context)) ??
    restOfRate(context) ??
    (whole === undefined ? null : wholeOfShare(whole, context))
  )
}

/** A longer English question says more than what is to be computed. */
const LONGEST_ENGLISH = 160
