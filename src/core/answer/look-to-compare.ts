import { askedAmount } from '../question/asked-amount.ts'
import type { AnswerContext } from './context.ts'
import { type Look, look } from './look.ts'

/** What one of two times says of what a question compares: with an amount, where it has one. */
export function lookToCompare(context: AnswerContext): Look {
  const { question, knowledge } = context
  const plain = look(context, question.content)
  if (!question.aspects.has('compare') || askedAmount(question.content, knowledge.lexicon) !== null) return plain
  const measured = look(context, `${question.content} 多少`)
  return measured.outcome === 'answered' ? measured : plain
}
