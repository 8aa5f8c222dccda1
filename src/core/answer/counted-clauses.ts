import { fold } from '../document/fold.ts'
import { clausesOf, quoteOf, type Span } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import { cite } from './citation.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import type { Sureness } from './operands.ts'
import { BEFORE, BEHIND } from './say-calculation.ts'
import { sayFormula } from './say-formula.ts'
import { sayPassage } from './say-passage.ts'

/** A clause of a sentence that counts something, folded. */
export interface CountedClause extends Span {
  readonly words: string
  readonly quantities: readonly Quantity[]
}

/** The clauses of a passage's sentence in which something is counted, and the folded paragraph that they are of. */
export function countedClauses(
  { located, sentence }: Passage,
  { knowledge }: AnswerContext,
): { readonly folded: string; readonly clauses: readonly CountedClause[] } {
  const folded = fold(located.paragraph.text)
  const quantities = findQuantities(folded, knowledge.lexicon, located.paragraph.damage)
  const clauses = clausesOf(folded, sentence)
    .map(({ start, end }) => ({
      ...{ start, end, words: folded.slice(start, end) },
      quantities: quantities.filter((quantity) => quantity.start >= start && quantity.end <= end),
    }))
    .filter((clause) => clause.quantities.length > 0)
  return { folded, clauses }
}

/** What is computed of the two: its text, the formula, and the words in front of it in either language. */
export interface Computation {
  readonly text: string
  readonly formula: string
  readonly lead: readonly [zh: string, en: string]
  /** How sure it is; null where the amounts leave it open. */
  readonly sureness: Sureness | null
}

/**
 * Says two clauses of a sentence, shown as one passage, and what is computed of an amount of each, with its formula; the
 * clauses alone where their bounds leave it open.
 */
export function sayComputed(
  shown: Passage,
  amounts: readonly Quantity[],
  { text: computed, formula, lead, sureness }: Computation,
  context: AnswerContext,
): Draft {
  const { language } = context.question
  const { text: written } = shown.located.paragraph
  const text = new AnswerText()
  sayPassage(text, shown, context)
  if (sureness === null) return draft('not_stated', text)
  const citation = cite(shown.located, quoteOf(written, shown))
  const inputs = amounts.map(({ start, unitEnd }) => Figure.cited(written.slice(start, unitEnd), citation))
  const figure = Figure.computed({ text: computed, formula, inputs })
  const open = text
    .opened()
    .words(say(language, ...lead))
    .words(BEFORE[sureness][language === 'zh' ? 0 : 1])
    .figure(figure)
    .words(BEHIND[sureness][language === 'zh' ? 0 : 1])
  return draft('answered', sayFormula(open, { formula, inputs }, language).words(say(language, '。', '.')))
}
