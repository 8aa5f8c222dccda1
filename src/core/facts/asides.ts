import type { PlanDocument } from '../document/plan-document.ts'
import type { ClauseInput } from './clause-context.ts'
import type { Span } from './clauses.ts'
import type { FigureFact, Place } from './fact.ts'
import { readClause } from './read-clause.ts'

/** An aside in brackets that gives the goal for what stands in front of it: 同比增长5.6%（年度目标：增长6.5%左右）. */
const GOAL_ASIDE =
  /\((?:[^():\d]{0,6}(?:目标|预期|计划|任务)[^():\d]{0,4}:?)([^()]*\d[^()]*|[^()]*(?:同步|下达|持平)[^()]*)\)/g

/** The insides of a sentence's goal asides, without the word that announces them. */
export function goalAsides(folded: string, sentence: Span): Span[] {
  return [...folded.slice(sentence.start, sentence.end).matchAll(GOAL_ASIDE)].map((match) => {
    const inside = match[1] ?? ''
    const end = sentence.start + match.index + match[0].length - 1
    return { start: end - inside.length, end }
  })
}

/** A text in which some spans, and the bracket and word in front of each, are blanks. Lengths are kept. */
export function withoutAsides(folded: string, asides: readonly Span[]): string {
  return asides.reduce((text, { start, end }) => {
    const open = text.lastIndexOf('(', start)
    return `${text.slice(0, open)}${' '.repeat(end + 1 - open)}${text.slice(end + 1)}`
  }, folded)
}

/** The goals that the asides of a clause give, of the year that is spoken of. */
export function goalsOfAsides(
  asides: readonly Span[],
  input: ClauseInput,
  year: string,
  place: Place,
  { kind }: Pick<PlanDocument, 'kind'>,
): FigureFact[] {
  const { start, end } = input.clause
  return asides
    .filter((aside) => aside.start >= start && aside.end <= end + 2)
    .flatMap((aside) => readClause({ ...input, clause: aside }).figures)
    .map(({ goal: _goal, reached: _reached, increaseOf: _increase, ...figure }) => ({
      ...place,
      ...figure,
      kind: 'target' as const,
      period: year,
      headline: true,
      documentKind: kind,
      proposed: false,
    }))
}
