import type { Answer } from '../core/answer/answer.ts'

/** What is said where an answer failed by a fault of ours; the id leads an operator to the log. */
export function failedAnswer(id: string): Answer {
  return {
    intent: 'none',
    outcome: 'failed',
    id,
    language: 'zh',
    text: `查询未完成（编号 ${id}），请稍后再问。The question could not be answered; please ask again.`,
    citations: [],
    figures: [],
    suggestions: [],
    note: '',
  }
}
