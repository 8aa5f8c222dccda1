import { decimalsOf } from '../facts/written-number.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { type Operand, operandSentences } from './operands.ts'
import { plainAmount, sayCalculation } from './say-calculation.ts'

/** 没完成的部分占百分之几: the share of what is not done is asked. */
const UNDONE =
  /(?:没有?|未|尚未|还没)完成的?\p{Script=Han}{0,4}[,，]?(?:占.{0,10})?(?:百分之(?:多少|几)|几成|多[大少高](?:的)?比[例重]|比[例重](?:是|有|为)?多[少大高])/u
const DONE_OF = /完成\p{Script=Han}{0,8}的\d/u

/** What a stated share of completion leaves of a hundred, of the first share in the sentence that speaks of it; null where none is stated. */
export function restOfRate(context: AnswerContext): Draft | null {
  const { question } = context
  if (!UNDONE.test(question.text)) return null
  const said = question.content.replace(/百分之(?:多少|几)|没有?完成|未完成|比[例重]|部分/g, ' ')
  for (const { operands } of operandSentences(context, said)) {
    const rate = operands.find(({ quantity, words }) => quantity.unitClass === 'percent' && DONE_OF.test(words))
    if (rate?.sureness !== 'exact' || rate.quantity.value > 100) continue
    return saidRest(rate, context)
  }
  return null
}

function saidRest(rate: Operand, context: AnswerContext): Draft {
  const written = plainAmount(rate)
  const value = 100 - rate.quantity.value
  return sayCalculation(
    [rate],
    {
      ...{ value, text: `${value.toFixed(decimalsOf(written))}%`, formula: `100 - ${written}`, sureness: 'exact' },
      lead: ['未完成的占', 'not completed:'],
    },
    context,
  )
}
