import type { Answer } from '../../src/core/answer/answer.ts'
import { type AnswerContext, scopeOfQuestion } from '../../src/core/answer/context.ts'
import type { Draft } from '../../src/core/answer/draft.ts'
import { passFigureGate } from '../../src/core/answer/figure-gate.ts'
import { respondCode } from '../../src/core/answer/respond-code.ts'
import { respondDefinition } from '../../src/core/answer/respond-definition.ts'
import { respondHead } from '../../src/core/answer/respond-head.ts'
import { respondSmallTalk } from '../../src/core/answer/respond-small-talk.ts'
import { withUniquePrefixes } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { readQuestion } from '../../src/core/question/question.ts'
import { buildKnowledge, type Knowledge } from '../../src/core/search/knowledge.ts'
import { intents, lexicon } from './knowledge.ts'

function wordsOf<T>(words: T | undefined): T {
  if (words === undefined) throw new Error('an intent without its words')
  return words
}

const intentOf = (id: string) => intents.find((intent) => intent.id === id)
export const headWords = wordsOf(intentOf('head')?.head)
export const codeWords = wordsOf(intentOf('code')?.code)
export const definitionWords = wordsOf(intentOf('definition')?.definition)
export const smallTalkWords = wordsOf(intentOf('small_talk')?.talk)

type Respond = (context: AnswerContext, raw: string) => Draft | null

/** Codes, small talk, headers and terms, in this order: what is asked of the documents as such. */
const respondOnDocuments: Respond = (context, raw) =>
  respondCode(context, codeWords) ??
  respondSmallTalk(context, smallTalkWords, raw) ??
  respondHead(context, headWords) ??
  respondDefinition(context, definitionWords)

/** Asks one responder alone, or those of the documents as such, with the context that a whole answer would give it. */
export class ResponderAsker {
  readonly knowledge: Knowledge
  readonly #respond: Respond

  constructor(documents: readonly PlanDocument[], respond = respondOnDocuments) {
    this.knowledge = buildKnowledge(withUniquePrefixes(documents), lexicon)
    this.#respond = respond
  }

  context(raw: string): AnswerContext {
    const defaults = { asOf: '2026-11-22' }
    const question = readQuestion(
      raw,
      this.knowledge,
      intents,
      (regions) => scopeOfQuestion(regions, this.knowledge, defaults).planYear,
    )
    return { question, knowledge: this.knowledge, ...scopeOfQuestion(question.regions, this.knowledge, defaults) }
  }

  /** Null where the responder passes the question on. */
  ask(raw: string): Answer | null {
    const context = this.context(raw)
    const made = this.#respond(context, raw)
    return made ? finished(made, context) : null
  }
}

/** A draft that has passed the gate. */
export function finished(made: Draft, { question }: AnswerContext): Answer {
  const { text, figures } = passFigureGate(made.text.parts, made.text.citations)
  const body = {
    intent: 'test',
    language: question.language,
    text,
    citations: made.text.citations,
    figures,
    suggestions: made.suggestions,
    note: passFigureGate(made.note.parts, made.note.citations).text,
  }
  if (made.outcome !== 'ambiguous') return { ...body, outcome: made.outcome }
  const choices = made.choices.map(({ number, label, value, question: asks }) => ({
    number,
    label: passFigureGate(label.parts, label.citations).text,
    value: passFigureGate(value.parts, value.citations).text,
    question: asks,
  }))
  return { ...body, outcome: 'ambiguous', choices }
}
