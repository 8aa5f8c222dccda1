import { halfUp, mostDecimals } from '../facts/written-number.ts'
import { askedAmount } from '../question/asked-amount.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { eachNamed, type Operand, operandSentences, operandsOfParagraph, partedByOfWhich } from './operands.ts'
import { plainAmount, sayCalculation, surenessOfSum } from './say-calculation.ts'

/** The text has added them up itself. */
const TOTAL = /(?:共|合计|总计|总共|总)\p{Script=Han}{0,6}$/u

/**
 * A、B和C合计多少: the amounts of the things that the question names, added up. Each has to be the amount of one thing named,
 * all of one paragraph and one unit, and none a part of another (其中); null where that is not so, or the text has the total.
 */
export function sumOfParts(parts: readonly string[], context: AnswerContext): Draft | null {
  for (const { passage, folded } of operandSentences(context, context.question.content)) {
    const operands = operandsOfParagraph(passage, context).filter((operand) => isOfKind(operand, context))
    const found = eachNamed(operands, parts) ?? []
    const [first, second] = found
    if (!first || !second || found.length < parts.length || new Set(found).size < parts.length) continue
    const { unit } = first.quantity
    if (found.some(({ quantity }) => quantity.unit !== unit || quantity.value < 0)) continue
    if (found.some((one) => found.some((other) => one !== other && partedByOfWhich(folded, one, other)))) continue
    if (doesNotAddUp(found)) return null
    const sureness = surenessOfSum(found.map((operand) => operand.sureness))
    const inOrder = [...found].sort((a, b) => a.quantity.start - b.quantity.start)
    const total = operands.some(
      (other) =>
        !found.includes(other) &&
        other.quantity.unit === unit &&
        inOrder.every(({ quantity }) => other.quantity.value >= quantity.value) &&
        TOTAL.test(folded.slice(0, other.quantity.start)),
    )
    if (sureness === null || total) return null
    const places = mostDecimals(...inOrder.map(plainAmount))
    const value = inOrder.reduce((sum, { quantity }) => sum + quantity.value, 0)
    return sayCalculation(
      inOrder,
      {
        value,
        text: `${halfUp(value, places)}${unit}`,
        formula: inOrder.map(plainAmount).join(' + '),
        sureness,
        lead: ['合计', 'together'],
      },
      context,
    )
  }
  return null
}

/** Investment in all, of the year and completed are three measures of one thing; what was dealt with is a part of what was found. */
function doesNotAddUp(found: readonly Operand[]): boolean {
  const inOrder = [...found].sort((a, b) => a.quantity.start - b.quantity.start)
  const isMoney = inOrder.every(({ quantity }) => quantity.unitClass === 'money')
  if (isMoney && inOrder.some(({ words }) => /投资|收入|总值|支出|预算/.test(words))) return true
  return inOrder.some(
    ({ words }, i) => i > 0 && DEALT_WITH.test(words) && !DEALT_WITH.test(inOrder[i - 1]?.words ?? ''),
  )
}

const DEALT_WITH = /已?整改|办结|解决|化解|销号|修复|通过|到位|签约|交付|开工|挂牌/

/** An amount that may be added to others: of the kind asked for, no share and no rate. */
function isOfKind({ quantity: { unitClass } }: Operand, { question, knowledge }: AnswerContext): boolean {
  const amount = askedAmount(question.words, knowledge.lexicon)
  if (unitClass === 'percent') return false
  return amount === null || amount.classes.length === 0 || amount.classes.includes(unitClass)
}
