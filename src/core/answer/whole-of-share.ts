import { clausesOf } from '../facts/clauses.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { type Operand, operandSentences } from './operands.ts'
import { plainAmount, rounded, sayCalculation } from './say-calculation.ts'

/**
 * 38人占全市38%,那全市一共多少: what a whole comes to, by an amount and the share that the text gives of it in the same clause
 * or the next. Money is left alone: what a share of a budget is of may have been changed since. Always about: a share is written rounded. Null where the text has the whole itself, or no such pair.
 */
export function wholeOfShare(whole: string, context: AnswerContext): Draft | null {
  for (const { operands, folded, sentence } of operandSentences(context, context.question.content)) {
    const clauses = clausesOf(folded, sentence)
    const clauseOf = ({ quantity }: Operand) => clauses.findIndex(({ end }) => quantity.end <= end)
    const share = operands.find(
      ({ quantity, words }) =>
        quantity.unitClass === 'percent' && quantity.value > 0 && quantity.value < 100 && isShareOf(words, whole),
    )
    if (!share) continue
    const before = operands.filter(
      (one) => one.quantity.start < share.quantity.start && one.quantity.unitClass !== 'percent',
    )
    const part = before.at(-1)
    if (
      !part ||
      part.quantity.unitClass === 'money' ||
      clauseOf(share) - clauseOf(part) > 1 ||
      part.sureness === 'least' ||
      part.sureness === 'most'
    )
      continue
    const value = (part.quantity.value / share.quantity.value) * 100
    const result = rounded(value, 0)
    return sayCalculation(
      [part, share],
      {
        value: result.value,
        text: `${result.text}${part.quantity.unit}`,
        formula: `${plainAmount(part)} ÷ ${plainAmount(share)} × 100`,
        sureness: 'about',
        lead: [`按此推算${whole}`, 'that makes of the whole'],
        caveat: ['总数文件未写明', 'the whole itself is not stated'],
      },
      context,
    )
  }
  return null
}

/** 占全市38%, 为预算的40.1%. */
function isShareOf(words: string, whole: string): boolean {
  return new RegExp(
    `(?:占|为|达|是)到?\\p{Script=Han}{0,4}${whole}(?:总数|总量|数)?的?(?:比[重例])?(?:为|达)?\\d`,
    'u',
  ).test(words)
}
