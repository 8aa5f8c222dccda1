import { fold } from '../document/fold.ts'
import type { Question } from '../question/question.ts'
import type { Answered, Scope } from './answer-alone.ts'
import { AnswerText } from './answer-text.ts'
import { scopeOfQuestion } from './context.ts'
import { passFigureGate } from './figure-gate.ts'
import { passageBeside } from './part-beside.ts'
import { sayPassage } from './say-passage.ts'

/** What a part of a question asks beyond an answer, from the clauses beside what that answer quotes; undefined where they tell nothing of it. */
export function answerBeside(
  part: Question,
  asked: readonly Question[],
  whole: Answered,
  { knowledge, intents, defaults }: Scope,
): Answered | undefined {
  if (whole.answer.outcome !== 'answered') return undefined
  const passage = passageBeside(part, asked, whole.answer, knowledge, intents)
  if (!passage) return undefined
  const text = new AnswerText()
  sayPassage(text, passage, { question: part, knowledge, ...scopeOfQuestion(part.regions, knowledge, defaults) })
  const outcome: 'answered' = 'answered'
  const answer = {
    outcome,
    intent: 'lookup',
    language: part.language,
    ...passFigureGate(text.parts, text.citations),
    citations: text.citations,
    suggestions: [],
    note: '',
  }
  return { answer, turn: whole.turn }
}

/** True where one answer says all that the other one says: 由甲局推进,全年完成310公里 for 由甲局推进. */
export function saysAllOf(longer: Answered, shorter: Answered): boolean {
  const words = fold(shorter.answer.text).replace(/。$/u, '')
  return !words.includes('\n') && fold(longer.answer.text).includes(words)
}
