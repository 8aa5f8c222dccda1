import type { Language } from '../question/normalise.ts'
import type { AnswerText } from './answer-text.ts'
import { say } from './draft.ts'
import { Figure } from './figure.ts'

/** Writes what was computed of some figures, its formula in brackets behind it: 33.6亿元（计算值：36−2.4）. */
export function sayWithFormula(
  text: AnswerText,
  result: { readonly text: string; readonly formula: string; readonly inputs: readonly Figure[] },
  language: Language,
): AnswerText {
  return sayFormula(text.figure(Figure.computed(result)), result, language)
}

/** Writes the formula alone, in brackets behind a figure that was said. */
export function sayFormula(
  text: AnswerText,
  { formula, inputs }: { readonly formula: string; readonly inputs: readonly Figure[] },
  language: Language,
): AnswerText {
  text.words(say(language, '（计算值：', ' (computed: ')).figure(Figure.formula(formula, inputs))
  return text.words(say(language, '）', ')'))
}
