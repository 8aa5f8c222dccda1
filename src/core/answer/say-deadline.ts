import { deadlineIn } from '../facts/owner-brackets.ts'
import { contentOf } from '../question/content.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { clauseAsked } from './say-owner.ts'
import { taskAsked } from './task-asked.ts'
import { withoutModes } from './without-modes.ts'

/** When the task of a task breakdown that is asked about is due: its bracket tells. */
export function sayDeadline(context: AnswerContext): Draft | undefined {
  const { question, knowledge } = context
  const { terms } = contentOf(withoutModes(question.content, question, knowledge.regions), (term) =>
    knowledge.index.has(term),
  )
  const owner = taskAsked(context, terms)
  const deadline = owner && deadlineIn(owner.quote)
  if (!owner || deadline === undefined) return undefined
  const located = paragraphOf(knowledge, owner)
  const clause = clauseAsked(owner, terms)
  const phases: readonly string[] = question.content.match(/[一二三四五六]期/g) ?? []
  if (!phases.every((phase) => clause.includes(phase))) return undefined
  const text = new AnswerText().period(owner.period, located.document, question.language)
  text.words(say(question.language, '“', ' “')).name(clause, located, '')
  text.words(say(question.language, '”完成时限：', '”, deadline: ')).quote(located, owner.quote, deadline)
  return draft('answered', text.words(say(question.language, '。', '.')))
}
