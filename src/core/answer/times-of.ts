import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { bestNamed, inOnes, type Operand, operandSentences, operandsOfParagraph, partedByOfWhich } from './operands.ts'
import { plainAmount, rounded, sayCalculation, surenessOfSum, turned } from './say-calculation.ts'

/**
 * A是B的多少倍: one amount over another of one paragraph, counted in the same unit. Null where the text has not both, or bounds
 * leave it open.
 */
export function timesOf(sides: readonly [string, string], context: AnswerContext): Draft | null {
  for (const { passage, folded } of operandSentences(context, sides.join(' '))) {
    const operands = operandsOfParagraph(passage, context).filter(({ quantity }) => quantity.unitClass !== 'percent')
    const [one, other] = sides.map((side) => bestNamed(operands, side))
    if (!one || !other || one === other || partedByOfWhich(folded, one, other)) continue
    if (bareUnit(one) !== bareUnit(other) || other.quantity.value <= 0) continue
    const sureness = surenessOfSum([one.sureness, turned(other.sureness)])
    if (sureness === null) return null
    const result = rounded(inOnes(one) / inOnes(other))
    return sayCalculation(
      [one, other],
      {
        value: result.value,
        text: `${result.text}倍`,
        formula: `${inFormula(one)} ÷ ${inFormula(other)}`,
        sureness: sureness === 'exact' && result.isRounded ? 'about' : sureness,
        lead: ['前者是后者的', 'the first is, times the second,'],
      },
      context,
    )
  }
  return null
}

function bareUnit({ quantity }: Operand): string {
  return quantity.unit.replace(/^万(?=\p{Script=Han})/u, '')
}

/** 109万 of people as 109 × 10000. */
function inFormula(operand: Operand): string {
  return inOnes(operand) === operand.quantity.value ? plainAmount(operand) : `${plainAmount(operand)} × 10000`
}
