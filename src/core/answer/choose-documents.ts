import { shortRegion } from '../document/build-document.ts'
import { isSpan, partsNamed, yearOf } from '../document/periods.ts'
import type { DocumentKind, PlanDocument } from '../document/plan-document.ts'
import type { HeadField, HeadWords } from '../question/head-words.ts'
import { hasWord, withoutWords } from '../question/words.ts'
import { type AnswerContext, documentsOf } from './context.ts'

/** The documents that a question about documents means. */
export interface ChosenDocuments {
  readonly documents: readonly PlanDocument[]
  /** True where the question named none and the newest was taken. */
  readonly byDefault: boolean
}

/** Documents that are presented by somebody at a meeting. */
const PRESENTED: readonly DocumentKind[] = ['report', 'work_report', 'budget']
const OF_PRESENTING: readonly HeadField[] = ['speaker', 'meeting', 'reported', 'mandate', 'audience']
/** More lines than this are not said; the newest of each region stand for them where no year was named. */
const MOST_LINES = 3

/** Chooses by number or title, kind, year, part of the year, day and region; by default the newest plan or report of each region. */
export function chooseDocuments(
  context: AnswerContext,
  fields: readonly HeadField[],
  words: HeadWords,
): ChosenDocuments {
  const all = documentsInScope(context, words)
  const lower = context.question.text.toLowerCase()
  const named = byName(all, lower)
  const kinds = kindsAsked(lower, words)
  const ofKind = byKind(named.length > 0 ? named : all, kinds, hasReport(lower, words))
  const ofTime = byTime(ofKind, context)
  const every = hasWord(lower, words.every) || fields.includes('documents') || fields.includes('periods')
  const isNamed = named.length > 0 || kinds.size > 0 || hasReport(lower, words)
  const isDated = context.question.years.length > 0 || ofTime.length < ofKind.length
  if (every || isDated) return { documents: ofTime, byDefault: false }
  if (isNamed && ofTime.length <= MOST_LINES) return { documents: ofTime, byDefault: false }
  if (isNamed) return { documents: newestOfEachRegion(ofTime), byDefault: true }
  return { documents: newestOfEachRegion(usual(all, fields)), byDefault: all.length > 1 }
}

/** Documents of the region asked about or taken for granted; none of one that no document is of. */
function documentsInScope({ question, knowledge, region }: AnswerContext, words: HeadWords): readonly PlanDocument[] {
  const named = question.regions.filter((asked) => asked.known).map(({ name }) => name)
  if (question.regions.length > 0 && named.length === 0) return []
  const known = named.length > 0 ? named : regionsBeforeDocument(question.text, knowledge.documents, words)
  if (known.length > 0) return knowledge.documents.filter((document) => known.includes(document.region))
  return documentsOf(knowledge, region)
}

/** 湖南省政府工作报告: a region straight before a word for a document is its region, and no part of a name. */
function regionsBeforeDocument(text: string, documents: readonly PlanDocument[], words: HeadWords): string[] {
  const kinds = [...Object.values(words.kinds), words.report, words.document].flatMap(({ zh }) => zh)
  const behind = new RegExp(`^(?:人民政府|政府)?(?:的|${kinds.join('|')})`)
  const names = [...new Set(documents.map(({ region }) => region))]
  return names.filter((region) =>
    [region, shortRegion(region)].some((name) => {
      const at = text.indexOf(name)
      return at >= 0 && behind.test(text.slice(at + name.length))
    }),
  )
}

/** Documents whose number, index, speaker or title stands in the question; a title that names no region is that of many. */
function byName(documents: readonly PlanDocument[], lower: string): PlanDocument[] {
  return documents.filter(({ number, index, title, speaker, region }) => {
    const names = [number, index, speaker, title.includes(shortRegion(region)) ? title : undefined]
    return names.some((name) => name !== undefined && lower.includes(name.normalize('NFKC').toLowerCase()))
  })
}

/** The kinds named, the longest word first: 计划执行情况的报告 is a report and no plan. */
function kindsAsked(lower: string, words: HeadWords): Set<DocumentKind> {
  const entries = Object.entries(words.kinds).flatMap(([kind, list]) =>
    [...list.zh, ...list.en].map((word) => ({ kind, word })),
  )
  const kinds = new Set<DocumentKind>()
  let rest = lower
  for (const { kind, word } of entries.sort((a, b) => b.word.length - a.word.length)) {
    const list = /^[a-z]/.test(word) ? { zh: [], en: [word] } : { zh: [word], en: [] }
    if (!hasWord(rest, list)) continue
    rest = withoutWords(rest, [list])
    if (isKind(kind)) kinds.add(kind)
  }
  return kinds
}

function isKind(kind: string): kind is DocumentKind {
  return ['plan', 'report', 'work_report', 'budget', 'tasks', 'other'].includes(kind)
}

/** 报告 or report without one of the kinds, and not within 报告人 or 作报告. */
function hasReport(lower: string, words: HeadWords): boolean {
  return hasWord(withoutReporting(withoutWords(lower, Object.values(words.kinds)), words), words.report)
}

/** Without 报告人 and 作报告; the noun in 报告的来源 stays. */
function withoutReporting(lower: string, { fields }: HeadWords): string {
  const verbs = { zh: (fields.reported.verbs?.zh ?? []).filter((verb) => !verb.endsWith('的')), en: ['reported'] }
  return withoutWords(lower, [fields.speaker.cues, fields.reported.cues, verbs])
}

function byKind(documents: readonly PlanDocument[], kinds: ReadonlySet<DocumentKind>, anyReport: boolean) {
  if (kinds.size === 0 && !anyReport) return documents
  return documents.filter(
    ({ kind, title }) => kinds.has(kind) || (anyReport && (PRESENTED.includes(kind) || title.endsWith('报告'))),
  )
}

/** Documents of the years, parts of a year and days that the question names. */
function byTime(documents: readonly PlanDocument[], { question }: AnswerContext): readonly PlanDocument[] {
  const { years, periods, text } = question
  const covers = ({ period, year }: PlanDocument) =>
    years.some((asked) => asked === year || (isSpan(period) && asked >= year && asked <= Number(period.slice(5))))
  const dated = ({ published, reported }: PlanDocument) =>
    years.some((asked) => [published, reported].some((day) => day !== undefined && yearOf(day) === asked))
  const ofYears = years.length === 0 ? documents : documents.filter(covers)
  const inYears = ofYears.length > 0 ? ofYears : documents.filter(dated)
  const onDay = inYears.filter((document) => daysOf(document).some((day) => saysDay(text.toLowerCase(), day)))
  if (onDay.length > 0) return onDay
  const parts = partsNamed(periods.filter((period) => !isSpan(period)))
  const ofPart = inYears.filter(({ period }) => parts.includes(period.slice(4)))
  return ofPart.length > 0 ? ofPart : inYears
}

function daysOf({ published, reported }: PlanDocument): string[] {
  return [published, reported].flatMap((iso) => (iso === undefined ? [] : dayForms(iso)))
}

/** The day whole: 9月29日 is not said by 19月29日, nor june 2 by june 21. */
export function saysDay(lower: string, day: string): boolean {
  const at = lower.indexOf(day)
  return at >= 0 && !/\d/.test(lower.charAt(at - 1)) && !/\d/.test(lower.charAt(at + day.length))
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** A day (YYYY-MM-DD) as people write it, in lower case: 2020-09-29, 9月29日, september 29, 29 september. */
export function dayForms(iso: string): string[] {
  const [, month = 0, day = 0] = iso.split('-').map(Number)
  const name = MONTHS[month - 1] ?? ''
  return [iso, `${month}月${day}日`, `${name} ${day}`, `${day} ${name}`]
}

/** Without a kind: reports where presenting is asked about, else plans, else whatever there is. */
function usual(documents: readonly PlanDocument[], fields: readonly HeadField[]): readonly PlanDocument[] {
  const presented = fields.length > 0 && fields.every((field) => OF_PRESENTING.includes(field))
  const fitting = documents.filter(({ kind }) => (presented ? PRESENTED.includes(kind) : kind === 'plan'))
  return fitting.length > 0 ? fitting : documents
}

function newestOfEachRegion(documents: readonly PlanDocument[]): PlanDocument[] {
  const order = (document: PlanDocument) => `${document.period} ${document.published ?? document.reported ?? ''}`
  return [...new Set(documents.map(({ region }) => region))].flatMap((region) => {
    const [newest] = documents
      .filter((document) => document.region === region)
      .sort((a, b) => (order(a) < order(b) ? 1 : -1))
    return newest ? [newest] : []
  })
}
