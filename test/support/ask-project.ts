import type { Answer } from '../../src/core/answer/answer.ts'
import { scopeOfQuestion } from '../../src/core/answer/context.ts'
import type { Draft } from '../../src/core/answer/draft.ts'
import { passFigureGate } from '../../src/core/answer/figure-gate.ts'
import { respondProject } from '../../src/core/answer/respond-project.ts'
import { withUniquePrefixes } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { readQuestion } from '../../src/core/question/question.ts'
import { buildKnowledge, type Knowledge } from '../../src/core/search/knowledge.ts'
import { intents, lexicon } from './knowledge.ts'

/** What the project responder says to a question; null where it passes it on. */
export type ProjectAnswer = Answer | null

/** Asks the project responder alone, with the context that a whole answer would give it. */
export class ProjectAsker {
  readonly knowledge: Knowledge

  constructor(documents: readonly PlanDocument[]) {
    this.knowledge = buildKnowledge(withUniquePrefixes(documents), lexicon)
  }

  ask(raw: string): ProjectAnswer {
    const { knowledge } = this
    const defaults = { asOf: '2026-11-22' }
    const question = readQuestion(
      raw,
      knowledge,
      intents,
      (regions) => scopeOfQuestion(regions, knowledge, defaults).planYear,
    )
    const made = respondProject({ question, knowledge, ...scopeOfQuestion(question.regions, knowledge, defaults) })
    return made === null ? null : rendered(made, question.language)
  }
}

function rendered(made: Draft, language: 'zh' | 'en'): Answer {
  const { text, figures } = passFigureGate(made.text.parts, made.text.citations)
  const body = {
    intent: 'project',
    language,
    text,
    figures,
    citations: made.text.citations,
    suggestions: made.suggestions,
    note: passFigureGate(made.note.parts, made.note.citations).text,
  }
  if (made.outcome !== 'ambiguous') return { ...body, outcome: made.outcome }
  const choices = made.choices.map(({ number, label, value, question }) => ({
    number,
    label: passFigureGate(label.parts, label.citations).text,
    value: passFigureGate(value.parts, value.citations).text,
    question,
  }))
  return { ...body, outcome: 'ambiguous', choices }
}
