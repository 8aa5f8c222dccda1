import { isSpan, partsNamed, yearOf } from '../document/periods.ts'
import type { DocumentKind, PlanDocument } from '../document/plan-document.ts'
import { isProse, isUnderHeading } from '../document/section-tree.ts'
import { sectionTense } from '../facts/tense.ts'
import type { Located } from '../search/knowledge.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import type { ListQuestion } from './list-question.ts'

/** The paragraphs of one document that speak of one period in one mode: what one lead line stands over. */
export interface DocumentPart {
  readonly document: PlanDocument
  readonly period: string
  /** True for what is meant to be done, false for what has happened. */
  readonly ahead: boolean
  readonly paragraphs: readonly Located[]
}

/** Parts to be looked through one after another until one step has something. */
export type SearchChain = readonly (readonly DocumentPart[])[]

/**
 * Where a list is looked for. What the question says of time and document restricts; without that what is to be done
 * stands in the plan year's parts first, what was done in the newest document first, and a question that says neither
 * gets both, each chain for itself.
 */
export function searchChains(context: AnswerContext, tense: ListQuestion['tense']): readonly SearchChain[] {
  const parts = partsOf(paragraphsToList(context))
  const ahead = parts.filter((part) => part.ahead)
  const past = parts.filter((part) => !part.ahead)
  if (isRestricted(context)) {
    if (tense === null) return [[parts]]
    return [tense === 'future' ? [ahead, past] : [past, ahead]]
  }
  const ofPlanYear = ahead.filter(({ period }) => yearOf(period) === context.planYear && !isSpan(period))
  const planned: SearchChain = [ofPlanYear, ...byDocument(ahead.filter((part) => !ofPlanYear.includes(part)))]
  const done: SearchChain = byDocument(past)
  if (tense === 'future') return [[...planned, ...done]]
  if (tense === 'past') return [[...done, ...planned]]
  return [planned, done]
}

/** The steps' paragraphs for what has no tense of its own (problems): the newest document first. */
export function newestFirst(context: AnswerContext): SearchChain {
  return byDocument(partsOf(paragraphsToList(context)))
}

/** True where the question names a time or a kind of document that is there. */
export function isRestricted(context: AnswerContext): boolean {
  const { years, periods } = context.question
  return years.length > 0 || periods.length > 0 || namedKinds(context).length > 0
}

/**
 * Paragraphs of the text proper that region, time and document of the question leave in. What speaks of a year
 * alone comes before what speaks of several years: a list says all that it is given, where a search may look wider.
 */
export function paragraphsToList(context: AnswerContext): readonly Located[] {
  const { question, knowledge, region } = context
  const own = documentsOf(knowledge, region)
    .flatMap((document) => {
      const first = knowledge.firstOf.get(document.file) ?? 0
      return knowledge.located.slice(first, first + document.paragraphs.length)
    })
    .filter(({ paragraph }) => isUnderHeading(paragraph) || isProse(paragraph))
  const kinds = namedKinds(context)
  const ofKind = own.filter(({ document }) => kinds.includes(document.kind))
  const inTime = (paragraphs: readonly Located[]) => withinTime(paragraphs, question)
  const named = inTime(ofKind)
  return named.length > 0 ? named : inTime(own)
}

function withinTime(paragraphs: readonly Located[], { years, periods }: AnswerContext['question']): readonly Located[] {
  const spans = periods.filter(isSpan)
  if (spans.length > 0) return paragraphs.filter(({ period }) => spans.includes(period))
  const inYears = years.length === 0 ? paragraphs : ofYears(paragraphs, years)
  const parts = partsNamed(periods)
  return parts.length === 0 ? inYears : inYears.filter(({ period }) => parts.includes(period.slice(4)))
}

function ofYears(paragraphs: readonly Located[], years: readonly number[]): readonly Located[] {
  const ofPeriod = paragraphs.filter(({ period }) => years.includes(yearOf(period)) && !isSpan(period))
  if (ofPeriod.length > 0) return ofPeriod
  const ofSpan = paragraphs.filter(({ period }) => isSpan(period) && years.some((year) => isWithin(year, period)))
  return ofSpan.length > 0 ? ofSpan : paragraphs.filter(({ document }) => years.includes(document.year))
}

function isWithin(year: number, span: string): boolean {
  return yearOf(span) <= year && year <= Number(span.slice(5))
}

const KINDS: readonly (readonly [RegExp, readonly DocumentKind[]])[] = [
  [/报告|\breport\b/i, ['report', 'work_report']],
  [/计划(?!投资|执行)|\bplan\b/i, ['plan']],
]

/** The kinds of document that a question names, where the region has such a one. */
function namedKinds({ question, knowledge, region }: AnswerContext): readonly DocumentKind[] {
  const kinds = KINDS.flatMap(([form, named]) => (form.test(question.text) ? named : []))
  const there = knowledge.documents.some(
    (document) => kinds.includes(document.kind) && (region === undefined || document.region === region),
  )
  return there ? kinds : []
}

/** Reading a section's tense takes its headings apart: it is done once a paragraph. */
const tenses = new WeakMap<Located, boolean>()

/** True for a paragraph that says what is meant to be done, false for one on what has happened. */
export function isAhead(located: Located): boolean {
  const known = tenses.get(located)
  if (known !== undefined) return known
  const ahead = sectionTense(located.document, located.paragraph).mode !== 'past'
  tenses.set(located, ahead)
  return ahead
}

/** Paragraphs grouped by document, period and mode, in the order in which each group first comes. */
function partsOf(paragraphs: readonly Located[]): DocumentPart[] {
  const groups = new Map<string, { document: PlanDocument; period: string; ahead: boolean; paragraphs: Located[] }>()
  for (const located of paragraphs) {
    const { document, period } = located
    const ahead = isAhead(located)
    const key = `${document.file}|${period}|${ahead}`
    const group = groups.get(key)
    if (group) group.paragraphs.push(located)
    else groups.set(key, { document, period, ahead, paragraphs: [located] })
  }
  return [...groups.values()]
}

/** The parts of each document together, the newest document first. */
function byDocument(parts: readonly DocumentPart[]): DocumentPart[][] {
  const documents = [...new Set(parts.map(({ document }) => document))]
  return documents
    .sort((a, b) => b.year - a.year || b.period.localeCompare(a.period))
    .map((document) => parts.filter((part) => part.document === document))
}
