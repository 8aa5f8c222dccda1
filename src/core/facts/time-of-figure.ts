import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from './fact.ts'
import { wholePlan } from './figure-tense.ts'
import { overYears } from './over-years.ts'
import { goalOverYears } from './plan-years.ts'
import type { ClauseTense } from './tense.ts'

/** What a figure's clause says of the time: its words, the period that it names itself, the year that growths are counted from. */
export interface TimeWords {
  readonly clause: string
  readonly said: string | null
  readonly base: number | null
}

/** The tense of one figure where it is told of several years, past or ahead: yearly means, sums, goals of a whole plan. */
export function timeOf(
  tense: ClauseTense,
  figure: Pick<FigureFact, 'measure' | 'unit' | 'wording'>,
  { clause, said, base }: TimeWords,
  paragraph: Paragraph,
  document: PlanDocument,
): ClauseTense {
  // a cell's time is its column's
  if (paragraph.cells) return tense
  const past = overYears(wholePlan(tense, figure, document), figure, { words: figure.wording, clause }, base, paragraph)
  return goalOverYears(past, figure, { clause, said }, paragraph, document)
}
