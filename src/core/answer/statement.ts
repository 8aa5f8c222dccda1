import type { FigureFact } from '../facts/fact.ts'
import type { AnswerText } from './answer-text.ts'

/** What the answer says of one indicator in one year. */
export interface Statement {
  readonly year: number
  readonly text: AnswerText
  readonly note: AnswerText
  /** asked: what was asked for is there; other: only something beside it; nothing: the year has nothing of it. */
  readonly found: 'asked' | 'other' | 'nothing'
  /** The target that was said, for comparing years. */
  readonly target: FigureFact | undefined
}
