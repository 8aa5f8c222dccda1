import { subjectOf } from '../question/follow-up.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Answer } from './answer.ts'

/**
 * How many hazards were found, behind a question about special equipment (`last`): an English question that stands by
 * itself and is answered from the very paragraph that was just shown (`cited`, codes) means what was spoken of there.
 * `ask` answers a question.
 */
export function withinShown<T extends { readonly answer: Answer }>(
  question: string,
  last: Question,
  cited: readonly string[],
  { knowledge, intents }: { readonly knowledge: Knowledge; readonly intents: readonly Intent[] },
  ask: (question: string) => T,
): T {
  const alone = ask(question)
  const subject = subjectOf(last, knowledge, intents)
  const isWithin = ({ answer: { outcome, intent, citations } }: T) =>
    outcome === 'answered' && intent === 'lookup' && citations.every(({ code }) => cited.includes(code))
  if (alone.answer.language !== 'en' || subject === '' || !isWithin(alone)) return alone
  const narrowed = ask(`${question.replace(/[?\s]+$/, '')} ${subject}?`)
  return isWithin(narrowed) ? narrowed : alone
}
