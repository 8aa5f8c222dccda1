import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { AnswerText } from './answer-text.ts'
import { type Draft, draft, say } from './draft.ts'

/** Where there is no document to look into: said as it is, whatever was asked. */
export function sayNoDocuments({ language }: Question, { responder }: Pick<Intent, 'responder'>): Draft {
  const text = new AnswerText().words(
    say(
      language,
      '目前没有可查的文件，无法查找。文件导入后可问目标、完成数、项目进展和文件条文。',
      'There is no document on record to look into. Once there is, ask about targets, actuals, projects and passages.',
    ),
  )
  return draft(responder === 'help' ? 'help' : 'not_found', text)
}
