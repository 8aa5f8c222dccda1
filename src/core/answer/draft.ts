import type { Language } from '../question/normalise.ts'
import type { Choice, Outcome } from './answer.ts'
import { AnswerText } from './answer-text.ts'

/** An answer before the gate: what a responder makes. */
export interface Draft {
  readonly outcome: Exclude<Outcome, 'failed'>
  readonly text: AnswerText
  readonly note: AnswerText
  readonly choices: readonly DraftChoice[]
  readonly suggestions: readonly string[]
}

export interface DraftChoice extends Omit<Choice, 'value' | 'label'> {
  readonly label: AnswerText
  readonly value: AnswerText
}

/** A draft with nothing but a text; the rest can be given. */
export function draft(
  outcome: Draft['outcome'],
  text: AnswerText,
  more: Partial<Omit<Draft, 'outcome' | 'text'>> = {},
): Draft {
  return {
    outcome,
    text,
    note: more.note ?? new AnswerText(),
    choices: more.choices ?? [],
    suggestions: more.suggestions ?? [],
  }
}

/** Picks the words of the answer's language. */
export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en
}
