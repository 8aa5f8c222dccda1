import { fold } from '../document/fold.ts'
import { clausesOf } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import { withoutWholeAsked } from '../question/asked-whole.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { type Operand, operandSentences } from './operands.ts'
import { plainAmount, rounded, sayCalculation } from './say-calculation.ts'

/**
 * 38人占全市38%,那全市一共多少; 54亿元为预算的40%,预算多大: what a whole comes to, by an amount and the share that the text gives of it
 * in the same clause or the next. Money is left alone but for a plan's own: what is of a whole city differs in scope.
 * Always about: a share is written rounded. Null where the text has the whole itself, or no such pair.
 */
export function wholeOfShare(whole: string, context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const said = withoutWholeAsked(question.content)
  const given = findQuantities(fold(question.words), knowledge.lexicon)
  for (const { operands, folded, sentence } of operandSentences(context, said)) {
    if (!given.every(({ value }) => operands.some(({ quantity }) => quantity.value === value))) continue
    if (hasWhole(folded, whole)) return null
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
      (part.quantity.unitClass === 'money') !== isPlan(whole) ||
      clauseOf(share) - clauseOf(part) > 1 ||
      part.sureness === 'least' ||
      part.sureness === 'most'
    )
      continue
    const value = (part.quantity.value / share.quantity.value) * 100
    const result = isPlan(whole) ? rounded(value) : rounded(value, 0)
    return sayCalculation(
      [part, share],
      {
        value: result.value,
        text: `${result.text}${part.quantity.unit}`,
        formula: `${plainAmount(part)} × 100 ÷ ${plainAmount(share)}`,
        sureness: 'about',
        lead: [`按此推算${whole}`, 'that makes of the whole'],
        caveat: ['总数文件未写明', 'the whole itself is not stated'],
      },
      context,
    )
  }
  return null
}

/** 预算, 年度计划: what the money of a year is planned to be. */
function isPlan(whole: string): boolean {
  return !whole.startsWith('全') || whole.length > 2
}

/** 预算数为135亿元: the whole is written. */
function hasWhole(folded: string, whole: string): boolean {
  return new RegExp(`(?<![占为达是]\\p{Script=Han}{0,4})${whole}(?:总?[数额量])?(?:为|是|共)?\\d`, 'u').test(folded)
}

/** 占全市38%, 为预算的40.1%. */
function isShareOf(words: string, whole: string): boolean {
  return new RegExp(
    `(?:占|为|达|是)到?\\p{Script=Han}{0,4}${whole}(?:总数|总量|数)?的?(?:比[重例])?(?:为|达)?\\d`,
    'u',
  ).test(words)
}
