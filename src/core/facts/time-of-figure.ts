import { isSpan } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from './fact.ts'
import { wholePlan } from './figure-tense.ts'
import { overYears } from './over-years.ts'
import { goalOverYears } from './plan-years.ts'
import type { ClauseTense, SectionTense } from './tense.ts'

/** What a figure's clause says of the time: its words, the period that it names itself, the year that growths are counted from. */
export interface TimeWords {
  readonly clause: string
  readonly said: string | null
  readonly base: number | null
  /** True where a paragraph's opening alone tells the time (到2030年,…。…). */
  readonly ofOpening: boolean
}

/** The tense of one figure where it is told of several years, past or ahead: yearly means, sums, goals of a whole plan. */
export function timeOf(
  tense: ClauseTense,
  figure: Pick<FigureFact, 'measure' | 'unit' | 'wording' | 'value'>,
  { clause, said, base, ofOpening }: TimeWords,
  paragraph: Paragraph,
  document: PlanDocument,
  { period, mode }: SectionTense,
): ClauseTense {
  // a cell's time is its column's
  if (paragraph.cells) return tense
  const ofPlan = mode !== 'past' && isSpan(period) && (figure.value !== null || ofOpening)
  const plan = ofPlan ? period : document.period
  const past = overYears(wholePlan(tense, figure, plan), figure, { words: figure.wording, clause }, base, paragraph)
  return goalOverYears(past, figure, { clause, said }, paragraph, document)
}
