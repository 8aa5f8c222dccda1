import type { Language } from '../question/normalise.ts'
import type { Citation } from './citation.ts'
import type { FigureRecord } from './figure.ts'

/** One reading of an ambiguous question: its value at once, and the question that asks for it alone. */
export interface Choice {
  readonly number: number
  readonly label: string
  /** What it comes to, where there are few enough to say; empty otherwise. */
  readonly value: string
  readonly question: string
}

interface AnswerBody {
  readonly intent: string
  readonly language: Language
  /** What a person reads first. */
  readonly text: string
  readonly citations: readonly Citation[]
  readonly figures: readonly FigureRecord[]
  /** Questions that can be asked instead or next. */
  readonly suggestions: readonly string[]
  /** What was carried over, taken for granted, or how a name was understood. */
  readonly note: string
}

/** Every outcome is honest and has a next step. */
export type Answer =
  | (AnswerBody & { readonly outcome: 'answered' })
  | (AnswerBody & { readonly outcome: 'ambiguous'; readonly choices: readonly Choice[] })
  /** The thing is there, what was asked of it is not; the nearest paragraph is cited. */
  | (AnswerBody & { readonly outcome: 'not_stated' })
  | (AnswerBody & { readonly outcome: 'not_found' })
  | (AnswerBody & { readonly outcome: 'help' })
  /** An order that only an authorised account may give. A question about what a room may not see is never this. */
  | (AnswerBody & { readonly outcome: 'not_permitted' })
  | (AnswerBody & { readonly outcome: 'failed'; readonly id: string })

export type Outcome = Answer['outcome']

/** False for an answer that says nothing of the documents: nobody is asked whether it was right. */
export function isJudged({ outcome, intent }: { readonly outcome: Outcome; readonly intent: string }): boolean {
  return outcome !== 'help' && outcome !== 'not_permitted' && intent !== 'small_talk'
}
