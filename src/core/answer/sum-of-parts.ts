import { askedAmount } from '../question/asked-amount.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { bestNamed, type Operand, operandSentences, operandsOfParagraph, partedByOfWhich } from './operands.ts'
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
    const named = parts.map((part) => bestNamed(operands, part))
    const found = named.flatMap((operand) => operand ?? [])
    const [first, second] = found
    if (!first || !second || found.length < parts.length || new Set(found).size < parts.length) continue
    const { unit } = first.quantity
    if (found.some(({ quantity }) => quantity.unit !== unit || quantity.value < 0)) continue
    if (found.some((one) => found.some((other) => one !== other && partedByOfWhich(folded, one, other)))) continue
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
    const places = Math.max(...inOrder.map((operand) => (plainAmount(operand).split('.')[1] ?? '').length))
    const value = inOrder.reduce((sum, { quantity }) => sum + quantity.value, 0)
    return sayCalculation(
      inOrder,
      {
        value,
        text: `${value.toFixed(places)}${unit}`,
        formula: inOrder.map(plainAmount).join(' + '),
        sureness,
        lead: ['合计', 'together'],
      },
      context,
    )
  }
  return null
}

/** An amount that may be added to others: of the kind asked for, no share and no rate. */
function isOfKind({ quantity: { unitClass } }: Operand, { question, knowledge }: AnswerContext): boolean {
  const amount = askedAmount(question.words, knowledge.lexicon)
  if (unitClass === 'percent') return false
  return amount === null || amount.classes.length === 0 || amount.classes.includes(unitClass)
}
