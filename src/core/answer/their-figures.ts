import type { FigureFact } from '../facts/fact.ts'
import { escapeRegExp } from '../lexicon/alternatives.ts'
import { amountsGiven } from '../question/asked-amount.ts'
import { plain } from './arithmetic.ts'

/**
 * What is to be said of the figures that a question itself gives and the answer has not said: one that is another
 * period's (1.9% of the second quarter) is told so, a wrong one is set right with what the document has in its unit.
 */
export function meantByTheirFigures(
  question: string,
  said: readonly FigureFact[],
  all: readonly FigureFact[],
): FigureFact[] {
  const meant: FigureFact[] = []
  for (const amount of amountsGiven(question)) {
    const spoken = [...said, ...meant]
    if (spoken.some((fact) => plain(fact) === amount)) continue
    const percent = new RegExp(`${escapeRegExp(amount)}\\s*(?:%|percent)`, 'i').test(question)
    const inUnit = (fact: FigureFact) => (fact.measure !== 'level') === percent
    const right = spoken.some(inUnit) ? undefined : all.find(inUnit)
    const fact = all.find((other) => plain(other) === amount) ?? right
    if (fact) meant.push(fact)
  }
  return meant
}
