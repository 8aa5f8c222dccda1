import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../../src/config/read-yaml.ts'
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
import { codeWordsSchema } from '../../src/core/question/code-words.ts'
import { definitionWordsSchema } from '../../src/core/question/definition-words.ts'
import { headWordsSchema } from '../../src/core/question/head-words.ts'
import { intentSchema } from '../../src/core/question/intent.ts'
import { readQuestion } from '../../src/core/question/question.ts'
import { smallTalkWordsSchema } from '../../src/core/question/small-talk-words.ts'
import { buildKnowledge, type Knowledge } from '../../src/core/search/knowledge.ts'
import { intents, lexicon } from './knowledge.ts'

const FOLDER = path.join(import.meta.dirname, '..', '..', 'intents')

function wordsOf<K extends string, T>(id: string, key: K, schema: z.ZodType<T>): T {
  const name = `${id}.yaml.draft`
  const shape = intentSchema
    .omit({ responder: true, needs: true })
    .extend({ responder: z.literal(id), order: z.number(), needs: z.array(z.string()), [key]: schema })
  const read = readYaml(name, readFileSync(path.join(FOLDER, name), 'utf8'), shape)
  return schema.parse(read[key])
}

export const headWords = wordsOf('head', 'head', headWordsSchema)
export const codeWords = wordsOf('code', 'code', codeWordsSchema)
export const definitionWords = wordsOf('definition', 'definition', definitionWordsSchema)
export const smallTalkWords = wordsOf('small_talk', 'talk', smallTalkWordsSchema)

/** Asks the responders of codes, small talk, headers and terms, in this order, and nobody else. */
export class ResponderAsker {
  readonly knowledge: Knowledge
  readonly #asOf: string

  constructor(documents: readonly PlanDocument[], asOf = '2026-11-22') {
    this.knowledge = buildKnowledge(withUniquePrefixes(documents), lexicon)
    this.#asOf = asOf
  }

  context(raw: string): AnswerContext {
    const defaults = { asOf: this.#asOf }
    const question = readQuestion(
      raw,
      this.knowledge,
      intents,
      (regions) => scopeOfQuestion(regions, this.knowledge, defaults).planYear,
    )
    return { question, knowledge: this.knowledge, ...scopeOfQuestion(question.regions, this.knowledge, defaults) }
  }

  /** The answer of the first that has one; null where the question is none of theirs. */
  ask(raw: string): Answer | null {
    const context = this.context(raw)
    const made =
      respondCode(context, codeWords) ??
      respondSmallTalk(context, smallTalkWords, raw) ??
      respondHead(context, headWords) ??
      respondDefinition(context, definitionWords)
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
