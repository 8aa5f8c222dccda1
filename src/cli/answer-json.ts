import type { Answer } from '../core/answer/answer.ts'

/** An answer in the form that programs rely on. */
export function answerJson(answer: Answer, id: string | null, ms: number): object {
  return {
    id,
    intent: answer.intent,
    outcome: answer.outcome,
    answered: answer.outcome === 'answered' || answer.outcome === 'help',
    answer: answer.text,
    citations: answer.citations,
    figures: answer.figures,
    choices: answer.outcome === 'ambiguous' ? answer.choices : [],
    suggestions: answer.suggestions,
    note: answer.note,
    ms: Math.round(ms * 100) / 100,
  }
}
