import { contentStretches } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import { hasCue, type Question, readQuestion } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Answer, Choice } from './answer.ts'
import { AnswerText } from './answer-text.ts'
import { askRegion } from './ask-region.ts'
import { asksForPassage, isNested } from './choose-responder.ts'
import { type AnswerContext, documentsOf, type RoomDefaults, scopeOfQuestion } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { eachRegion } from './each-region.ts'
import { passFigureGate } from './figure-gate.ts'
import { respondHelp } from './respond-help.ts'
import { asksForOwner, notFound, respondLookup } from './respond-lookup.ts'
import { respondTargets } from './respond-targets.ts'
import { sayDocumentsThere } from './target-words.ts'

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
  const question = readQuestion(
    raw,
    knowledge,
    intents,
    (regions) => scopeOfQuestion(regions, knowledge, defaults).planYear,
  )
  const context = { question, knowledge, ...scopeOfQuestion(question.regions, knowledge, defaults) }
  const intent = matchIntent(question, intents)
  return finish(intent.id, question, respond(intent, context, intents))
}

/** The intent of a question: by its entities first, by cue words second, else the fallback. */
export function matchIntent(question: Question, intents: readonly Intent[]): Intent {
  const lower = question.text.toLowerCase()
  const fallback = intents.find((intent) => intent.fallback === true) ?? intents[0]
  if (!fallback) throw new Error('no intents')
  const help = intents.find((intent) => intent.responder === 'help')
  if (help && isOnlyCue(lower, help)) return help
  const asksForAll =
    question.indicators.length === 0 &&
    question.aspects.has('list') &&
    question.aspects.has('target') &&
    isOnlyAboutTargets(question, intents)
  const byEntity = intents.find((intent) => intent.needs === 'indicator' && question.indicators.length > 0)
  if (byEntity) return byEntity
  const whole = asksForAll ? intents.find((intent) => intent.needs === 'indicator') : undefined
  if (whole) return whole
  return (
    intents.find((intent) => intent.fallback !== true && intent.responder !== 'help' && hasCue(lower, intent.cues)) ??
    fallback
  )
}

/** 列一下2021年的各项目标: beside the words for listing and targets nothing is said. */
function isOnlyAboutTargets(question: Question, intents: readonly Intent[]): boolean {
  const cues = intents
    .flatMap((intent) => [intent.cues, intent.aspects.list, intent.aspects.target])
    .flatMap((words) => (words ? [...words.zh, ...words.en] : []))
  const rest = [...cues, '各项', '主要', '几个', '指标', '目标', '预期']
    .sort((a, b) => b.length - a.length)
    .reduce((text, cue) => text.replaceAll(cue, ' '), question.content.toLowerCase())
  return contentStretches(rest).filter((stretch) => stretch.length > 1).length === 0
}

/** A greeting or a call for help is one only where little else is said. */
function isOnlyCue(lower: string, intent: Intent): boolean {
  if (!/\p{L}/u.test(lower)) return true
  const rest = intent.cues.zh.concat(intent.cues.en).reduce((text, cue) => text.replaceAll(cue, ''), lower)
  return hasCue(lower, intent.cues) && rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 4
}

function respond(intent: Intent, context: AnswerContext, intents: readonly Intent[]): Draft {
  const { question, knowledge } = context
  if (intent.responder === 'help') {
    return respondHelp(
      context,
      intents.filter((other) => other.responder !== 'help').flatMap((other) => other.examples.slice(0, 2)),
    )
  }
  const known = [...new Set(question.regions.filter((region) => region.known).map((region) => region.name))]
  if (question.regions.length > 0 && known.length === 0) return otherRegion(context)
  if (known.length > 1 || question.regions.some((region) => !region.known))
    return eachRegion(context, known, (inRegion) => respondInRegion(intent, inRegion, intents))
  if (intent.responder === 'targets' && context.region === undefined)
    return askRegion(context, (inRegion) => respondInRegion(intent, inRegion, intents))
  return respondInRegion(intent, { ...context, knowledge }, intents)
}

/** Answers for the one region of the context, or for all documents where none is settled. */
function respondInRegion(intent: Intent, context: AnswerContext, intents: readonly Intent[]): Draft {
  const { question, knowledge } = context
  if (question.years.length > 0 && !question.years.some((year) => coversYear(context, year))) return notFound(context)
  if (intent.responder !== 'targets' || asksForOwner(question)) return respondLookup(context)
  if (question.indicators.length === 0 || !asksForPassage(question, knowledge, intents)) return respondTargets(context)
  const looked = respondLookup(context)
  const better = looked.outcome === 'answered' || (looked.outcome === 'not_stated' && hasOnlyGuesses(question))
  return better || isNested(question) ? looked : respondTargets(context)
}

function hasOnlyGuesses(question: Question): boolean {
  return question.indicators.every((asked) => asked.ids.length > 1)
}

/** A document of the year, or a figure for it, is there. */
function coversYear({ knowledge, region }: AnswerContext, year: number): boolean {
  if (documentsOf(knowledge, region).some((document) => document.year === year)) return true
  const facts = knowledge.ownOfYear.get(year) ?? []
  return facts.some((fact) => region === undefined || fact.region === region)
}

/** The question is about a region that no document speaks for. */
function otherRegion(context: AnswerContext): Draft {
  const { question } = context
  const name = question.regions[0]?.name.replace(/\d/g, '') ?? ''
  const text = new AnswerText().words(
    say(
      question.language,
      `可查文件中没有${name}的文件，未找到所问的数。`,
      `There is no document of ${name} on record; the figure was not found.`,
    ),
  )
  return draft('not_found', sayDocumentsThere(text, context))
}

/** Passes the gate and gives the answer its final form. */
function finish(intent: string, question: Question, made: Draft): Answer {
  const { text, figures } = passFigureGate(made.text.parts, made.text.citations)
  const note = passFigureGate(made.note.parts, made.note.citations).text.trim()
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
