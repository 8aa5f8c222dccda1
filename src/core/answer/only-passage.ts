import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { sayPassage } from './say-passage.ts'

/** The one indicator that a question names with one meaning; undefined where it names none, several, or an open word. */
export function onlyIndicator({ indicators }: Pick<Question, 'indicators'>): string | undefined {
  const [asked, ...others] = indicators
  const [id, ...readings] = asked?.ids ?? []
  return others.length + readings.length > 0 ? undefined : id
}

/** An answer that quotes the only one of some passages; null where there is none, or several that cannot be told apart. */
export function quotedOnly(passages: readonly Passage[], context: AnswerContext): Draft | null {
  const [only, ...rivals] = passages
  if (!only || rivals.length > 0) return null
  const text = new AnswerText()
  sayPassage(text, only, context)
  return draft('answered', text)
}
