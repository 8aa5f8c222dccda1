import type { Intent } from '../question/intent.ts'
import { matchingIntents } from '../question/match-intents.ts'
import { type Question, readQuestion } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { acrossRegions } from './across-regions.ts'
import type { Answer, Choice } from './answer.ts'
import { type AnswerContext, type RoomDefaults, scopeOfQuestion } from './context.ts'
import { withConversion } from './converted-amounts.ts'
import type { Draft } from './draft.ts'
import { passFigureGate } from './figure-gate.ts'
import { askName, noteOfNames } from './heard-names.ts'
import { respondInRegion } from './respond-in-region.ts'
import { sayNoDocuments } from './say-no-documents.ts'
import { notFound } from './target-words.ts'
import type { Responded } from './with-records.ts'

/**
 * Answers one question: read it, match its intent, respond from facts first and paragraphs second, pass the figure
 * gate. A function of its arguments alone: no clock, no chance, nothing kept. Throws only for a fault of ours (a figure
 * without a source among them); the caller's boundary makes a failed answer of that.
 */
export function answerQuestion(
  raw: string,
  knowledge: Knowledge,
  intents: readonly Intent[],
  defaults: RoomDefaults,
): Answer {
  const { intent, question, made } = draftAnswer(raw, knowledge, intents, defaults)
  return finish(intent, question, made)
}

/** The answer before the gate, with the question as it was read. */
function draftAnswer(
  raw: string,
  knowledge: Knowledge,
  intents: readonly Intent[],
  defaults: RoomDefaults,
): { intent: string; question: Question; made: Draft } {
  const question = readQuestion(
    raw,
    knowledge,
    intents,
    (regions) => scopeOfQuestion(regions, knowledge, defaults).planYear,
  )
  const context = {
    question,
    knowledge,
    ...scopeOfQuestion(question.regions, knowledge, defaults),
    asOf: defaults.asOf,
    recent: defaults.recent,
    spokenOf: defaults.spokenOf,
    asker: defaults.asker,
  }
  if (question.hearing.unsure.length > 0) {
    const made = askName(question, (meant) => draftAnswer(meant, knowledge, intents, defaults).made)
    return { intent: matchingIntents(question, intents)[0]?.id ?? 'none', question, made }
  }
  const { intent, draft: made } = respond(context, intents)
  const told = saysNothing(made) ? notFound(context) : made
  return { intent, question, made: withConversion(told, question, knowledge) }
}

/** Signs alone are no answer, whatever way of answering made them. */
function saysNothing({ outcome, text }: Draft): boolean {
  return (
    outcome !== 'ambiguous' && text.parts.every((part) => part.type === 'words' && !/[\p{L}\p{N}]/u.test(part.text))
  )
}

/** Answers within the regions that the question is about, and tells which intent did. */
function respond(context: AnswerContext, intents: readonly Intent[]): Responded {
  const { question } = context
  const matching = matchingIntents(question, intents)
  for (const intent of matching.filter(({ responder }) => OF_NO_REGION.includes(responder))) {
    const made = respondInRegion(context, [intent], intents)
    if (made) return made
  }
  const first = matching.find(({ needs }) => !needs.includes('itself'))
  if (!first) throw new Error('no intents')
  if (context.knowledge.documents.length === 0) return withoutDocuments(context, matching, first, intents)
  const answeredBy = { intent: first.id }
  const answerIn = (inRegion: AnswerContext): Draft => {
    const responded = respondInRegion(inRegion, matching, intents)
    if (!responded) throw new Error('no intent answers')
    answeredBy.intent = responded.intent
    return responded.draft
  }
  const made = acrossRegions(context, first, answerIn)
  return { intent: answeredBy.intent, draft: made }
}

/** Where no document may be seen: what was written beside them, where that was asked for; else that there is none. */
function withoutDocuments(
  context: AnswerContext,
  matching: readonly Intent[],
  first: Intent,
  intents: readonly Intent[],
): Responded {
  const ofRecords = matching.filter(({ responder }) => OF_RECORDS_ALONE.includes(responder))
  const { living } = context.knowledge
  const made = living && !living.isEmpty ? respondInRegion(context, ofRecords, intents) : null
  return made ?? { intent: first.id, draft: sayNoDocuments(context.question, first) }
}

/** Ways of answering that look into no document. */
const OF_RECORDS_ALONE: readonly Intent['responder'][] = ['items', 'duties', 'notes']

/** Ways of answering that have nothing to do with any region. */
const OF_NO_REGION: readonly Intent['responder'][] = ['record', 'code', 'small_talk']

/** Passes the gate and gives the answer its final form. */
function finish(intent: string, question: Question, made: Draft): Answer {
  const { text, figures } = passFigureGate(made.text.parts, made.text.citations)
  const understood = noteOfNames(question).append(made.note)
  const note = passFigureGate(understood.parts, understood.citations).text.trim()
  const body = {
    intent,
    language: question.language,
    text,
    citations: made.text.citations,
    figures,
    suggestions: made.suggestions,
    note,
  }
  if (made.outcome !== 'ambiguous') return { ...body, outcome: made.outcome }
  const choices: Choice[] = made.choices.map((choice) => ({
    number: choice.number,
    label: passFigureGate(choice.label.parts, choice.label.citations).text,
    value: passFigureGate(choice.value.parts, choice.value.citations).text,
    question: choice.question,
  }))
  return { ...body, outcome: 'ambiguous', choices }
}
