import { isWholeYear } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { sizeOfUnit } from '../facts/unit-scales.ts'
import type { Question } from '../question/question.ts'
import type { AnswerContext } from './context.ts'
import { factsOfYear, yearsOf } from './select-facts.ts'

const DOWN = /[从由][大高多]到[小低少]/u
const UP = /[从由][小低少]到[大高多]/u
const ORDER = /排(?:个|一下|下)?序|排一下|排一排|排个队/u

/** True where several amounts are to be told in the order of their size. */
export function asksOrder({ text }: Question): boolean {
  return DOWN.test(text) || UP.test(text) || ORDER.test(text)
}

/**
 * Indicators in the order of their amounts of the time asked about, the largest first where nothing else is asked; as they
 * are where one has no amount, or the amounts are of different kinds.
 */
export function inOrderAsked<T extends { readonly id: string }>(
  indicators: readonly T[],
  context: AnswerContext,
): readonly T[] {
  const { question } = context
  if (indicators.length < 2 || !asksOrder(question)) return indicators
  const sizes = indicators.map((one) => ({ one, ...amountOf(one.id, context) }))
  const kinds = new Set(sizes.map(({ kind }) => kind))
  if (kinds.size !== 1 || sizes.some(({ amount }) => amount === undefined)) return indicators
  const sign = UP.test(question.text) ? 1 : -1
  return [...sizes].sort((a, b) => sign * ((a.amount ?? 0) - (b.amount ?? 0))).map(({ one }) => one)
}

function amountOf(
  id: string,
  { question, knowledge, region, planYear }: AnswerContext,
): { readonly amount: number | undefined; readonly kind: string } {
  const part = question.periods.find((period) => !isWholeYear(period))?.slice(4)
  const isGoal = question.aspects.has('target') && !question.aspects.has('actual')
  const isAsked = ({ measure, value, period }: FigureFact) =>
    measure === 'level' && value !== null && (part === undefined || period.slice(4) === part)
  const years = question.years.length > 0 ? question.years : [planYear, ...yearsOf(knowledge, id, region)]
  for (const year of years) {
    const { targets, actuals } = factsOfYear(knowledge, id, region, year)
    const fact = (isGoal ? targets : actuals).find(isAsked)
    if (fact?.value == null) continue
    const { kind, size } = sizeOfUnit(fact.unit ?? '')
    return { amount: fact.value * size, kind }
  }
  return { amount: undefined, kind: '' }
}
