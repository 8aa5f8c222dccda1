import { respondAboveBefore } from './above-before.ts'
import { respondAsPrinted } from './as-printed.ts'
import { respondBaseOfGrowth } from './base-of-growth.ts'
import { respondCalculation } from './calculation.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { respondEvenPace } from './even-pace.ts'
import { respondFiguresListed } from './figures-listed.ts'
import { respondFormula } from './formula-asked.ts'
import { respondHeldTogether } from './held-together.ts'
import { indicatorsCounted } from './indicators-counted.ts'
import { respondMasked } from './masked-words.ts'
import { respondToAmount } from './named-by-amount.ts'
import { respondByValue } from './named-by-value.ts'
import { respondRecomputed } from './recomputed-rates.ts'
import { eachFigureHeld } from './two-figures.ts'

type ByForm = (context: AnswerContext) => Draft | null | undefined

/** Forms that tell of a year the documents may not cover: what it is held against is theirs. */
const OF_ANY_YEAR: readonly ByForm[] = [respondAboveBefore, respondBaseOfGrowth, indicatorsCounted]

/** The forms in which a question tells by itself what is wanted of it, whatever its intent; the narrower first. */
const FORMS: readonly ByForm[] = [
  respondMasked,
  respondAboveBefore,
  respondAsPrinted,
  respondRecomputed,
  respondBaseOfGrowth,
  respondEvenPace,
  respondHeldTogether,
  eachFigureHeld,
  respondFiguresListed,
  respondByValue,
  respondCalculation,
  respondToAmount,
  respondFormula,
  indicatorsCounted,
]

/**
 * Answers a question that is put in one of the forms that need no intent; null where it is in none. `covered` tells
 * whether the documents speak of a year that it asks about.
 */
export function respondByForm(context: AnswerContext, covered: boolean): Draft | null {
  for (const respond of covered ? FORMS : OF_ANY_YEAR) {
    const made = respond(context)
    if (made) return made
  }
  return null
}
