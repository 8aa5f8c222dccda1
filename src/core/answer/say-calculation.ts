import { quoteOf } from '../facts/clauses.ts'
import { halfUp, numberText } from '../facts/written-number.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import { cite } from './citation.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import type { Operand, Sureness } from './operands.ts'
import { sayFormula } from './say-formula.ts'
import { sayPassage } from './say-passage.ts'

/** A result as it is said: rounded, and how sure it is. */
export interface Calculated {
  readonly value: number
  /** The value with its unit. */
  readonly text: string
  readonly formula: string
  readonly sureness: Sureness
  /** What stands in front of the result, in either language. */
  readonly lead: readonly [zh: string, en: string]
  /** What must be known of it: a caveat without figures, in either language. */
  readonly caveat?: readonly [zh: string, en: string]
}

/** A stretch of a sentence longer than this is quoted in its pieces. */
const LONGEST_QUOTED = 120

/**
 * Says the clauses that hold the operands, and what is computed of them, with its formula; months and other figures
 * that are no quotations go with `others`.
 */
export function sayCalculation(
  operands: readonly Operand[],
  result: Calculated,
  context: AnswerContext,
  others: readonly Figure[] = [],
): Draft {
  const { language } = context.question
  const text = quoted(operands, context)
  const inputs = [...operands.map(citedOperand), ...others]
  text.words(say(language, `；${result.lead[0]}`, `; ${result.lead[1]} `))
  text.words(BEFORE[result.sureness][language === 'zh' ? 0 : 1])
  text.figure(Figure.computed({ text: result.text, formula: result.formula, inputs }))
  text.words(BEHIND[result.sureness][language === 'zh' ? 0 : 1])
  sayFormula(text, { formula: result.formula, inputs }, language)
  if (result.caveat) text.words(say(language, `；${result.caveat[0]}`, `; ${result.caveat[1]}`))
  return draft('answered', text.words(say(language, '。', '.')))
}

/** The clauses that hold some operands, without a closing mark. */
function quoted(operands: readonly Operand[], context: AnswerContext): AnswerText {
  const text = new AnswerText()
  for (const passage of quotedTogether(operands)) {
    if (!text.isEmpty) text.words(say(context.question.language, '；', '; '))
    const piece = new AnswerText()
    sayPassage(piece, passage, context)
    text.append(piece.opened())
  }
  return text
}

/** What stands in front of a result that is so sure, and behind it, in either language. */
export const BEFORE: Readonly<Record<Sureness, readonly [string, string]>> = {
  exact: ['', ''],
  about: ['约', 'about '],
  least: ['', 'at least '],
  most: ['', 'at most '],
}
export const BEHIND: Readonly<Record<Sureness, readonly [string, string]>> = {
  exact: ['', ''],
  about: ['', ''],
  least: ['以上', ''],
  most: ['以下', ''],
}

function citedOperand({ passage, quantity }: Operand): Figure {
  const { text } = passage.located.paragraph
  const citation = cite(passage.located, quoteOf(text, passage))
  return Figure.cited(text.slice(quantity.start, quantity.unitEnd), citation)
}

/** The clauses of operands in the order of the text, those of one sentence together where that is short. */
function quotedTogether(operands: readonly Operand[]): readonly Passage[] {
  const shown: Passage[] = []
  const inOrder = [...operands].sort((a, b) =>
    a.passage.located === b.passage.located ? a.passage.start - b.passage.start : 0,
  )
  for (const { passage } of inOrder) {
    const at = shown.findIndex(
      (other) =>
        other.located === passage.located &&
        other.sentence.start === passage.sentence.start &&
        Math.max(other.end, passage.end) - Math.min(other.start, passage.start) <= LONGEST_QUOTED,
    )
    const other = shown[at]
    if (other)
      shown[at] = { ...other, start: Math.min(other.start, passage.start), end: Math.max(other.end, passage.end) }
    else shown.push(passage)
  }
  return shown
}

/** Rounded half up: whole where it is whole, two decimals below ten, else one; `isRounded` where something was cut off. */
export function rounded(value: number, places?: number): { text: string; value: number; isRounded: boolean } {
  const digits = places ?? (Math.abs(value) < 10 ? 2 : 1)
  const near = (n: number) => Math.abs(value - n) < 1e-9
  for (let few = 0; few <= 2; few++) {
    const short = Number(value.toFixed(few))
    if (near(short)) return { text: short.toFixed(few), value: short, isRounded: false }
  }
  const cut = halfUp(value, digits)
  return { text: cut.toFixed(digits), value: cut, isRounded: true }
}

/** An amount as it stands in a formula: without thousands marks. */
export function plainAmount({ passage, quantity }: Operand): string {
  const written = passage.located.paragraph.text.slice(quantity.start, quantity.unitEnd).normalize('NFKC')
  return numberText(written) || `${quantity.value}`
}

/** The clauses of operands of which nothing may be computed, and why. */
export function sayUncomputed(operands: readonly Operand[], context: AnswerContext): Draft {
  const { language } = context.question
  const text = quoted(operands, context)
  text.words(
    say(language, '；所涉数字为约数或界限，不作推算', '; the figures are not exact, and nothing is computed of them'),
  )
  return draft('not_stated', text.words(say(language, '。', '.')))
}

/** How sure a sum is, or a quotient over an exact number: as its least sure part; null where parts contradict. */
export function surenessOfSum(parts: readonly Sureness[]): Sureness | null {
  const unsure = new Set(parts.filter((part) => part !== 'exact'))
  if (unsure.has('least') && unsure.has('most')) return null
  if (unsure.has('about')) return unsure.size > 1 ? null : 'about'
  return [...unsure][0] ?? 'exact'
}

/** The other way round: what a bound in the place of what is taken off, or divided by, makes of a result. */
export function turned(sureness: Sureness): Sureness {
  return sureness === 'least' ? 'most' : sureness === 'most' ? 'least' : sureness
}
