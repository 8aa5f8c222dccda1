import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'

/** Says in a few lines what can be asked, with examples that are questions of their own. */
export function respondHelp({ question, knowledge }: AnswerContext, examples: readonly string[]): Draft {
  const { language } = question
  const text = new AnswerText()
  text
    .words(say(language, '可以查', 'Answers come from '))
    .figure(Figure.count(knowledge.documents))
    .words(
      say(
        language,
        '份文件里的目标、完成数和条文，答案都附出处：',
        ' document(s): targets, actuals and passages, each with its source:',
      ),
    )
  for (const document of knowledge.documents.slice(0, 4))
    text
      .words(say(language, '\n《', '\n“'))
      .title(document)
      .words(say(language, '》', '”'))
  text.words(say(language, '\n只回答文件范围内的问题。', '\nOnly questions about these documents can be answered.'))
  return draft('help', text, { suggestions: examples })
}
