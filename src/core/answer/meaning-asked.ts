import { askedTerm } from '../question/asked-term.ts'
import type { Question } from '../question/question.ts'
import { type Answered, answerAlone, type Scope } from './answer-alone.ts'
import { answerLeaning } from './answer-leaning.ts'

/**
 * What a term means, asked together with something else of it (三微是什么意思,新建几个): the meaning by itself, with what tells the
 * rest; undefined where no part asks for a meaning that the documents give, or where the whole tells it.
 */
export function besideMeaning(
  texts: readonly string[],
  asked: readonly Question[],
  whole: Answered,
  scope: Scope,
): readonly Answered[] | undefined {
  const at = asked.findIndex((part) => asksMeaning(part, scope))
  const text = texts[at]
  if (text === undefined || whole.answer.intent === 'definition' || texts.length > 2) return undefined
  const meaning = answerAlone(text, scope)
  if (meaning.answer.intent !== 'definition' || meaning.answer.outcome !== 'answered') return undefined
  const other = texts[1 - at] ?? ''
  const rest = whole.answer.outcome === 'answered' ? whole : answerLeaning(other, meaning.turn, scope, true)
  return at === 0 ? [meaning, rest] : [rest, meaning]
}

function asksMeaning(part: Question, { intents }: Scope): boolean {
  const words = intents.flatMap(({ definition }) => definition ?? [])
  return words.some((one) => askedTerm(part, one, 0)?.strong === true)
}
