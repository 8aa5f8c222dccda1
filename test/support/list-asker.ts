import type { Choice } from '../../src/core/answer/answer.ts'
import type { Citation } from '../../src/core/answer/citation.ts'
import { scopeOfQuestion } from '../../src/core/answer/context.ts'
import type { FigureRecord } from '../../src/core/answer/figure.ts'
import { passFigureGate } from '../../src/core/answer/figure-gate.ts'
import { respondList } from '../../src/core/answer/respond-list.ts'
import { withUniquePrefixes } from '../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { readQuestion } from '../../src/core/question/question.ts'
import { buildKnowledge, type Knowledge } from '../../src/core/search/knowledge.ts'
import { intents, lexicon } from './knowledge.ts'

/** What a list responder's draft comes to once it has passed the gate. */
export interface ListAnswer {
  readonly outcome: string
  readonly text: string
  readonly citations: readonly Citation[]
  readonly figures: readonly FigureRecord[]
  readonly choices: readonly Pick<Choice, 'label' | 'value'>[]
}

/** Asks the list responder alone, with the context that an answer gives it. */
export class ListAsker {
  readonly knowledge: Knowledge
  readonly #asOf: string

  constructor(documents: readonly PlanDocument[], asOf = '2026-11-22') {
    this.knowledge = buildKnowledge(withUniquePrefixes(documents), lexicon)
    this.#asOf = asOf
  }

  ask(raw: string): ListAnswer | null {
    const defaults = { asOf: this.#asOf }
    const question = readQuestion(
      raw,
      this.knowledge,
      intents,
      (regions) => scopeOfQuestion(regions, this.knowledge, defaults).planYear,
    )
    const made = respondList({
      question,
      knowledge: this.knowledge,
      ...scopeOfQuestion(question.regions, this.knowledge, defaults),
    })
    if (!made) return null
    const { text, figures } = passFigureGate(made.text.parts, made.text.citations)
    const choices = made.choices.map(({ label, value }) => ({
      label: passFigureGate(label.parts, label.citations).text,
      value: passFigureGate(value.parts, value.citations).text,
    }))
    return { outcome: made.outcome, text, citations: made.text.citations, figures, choices }
  }
}
