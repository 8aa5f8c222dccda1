import { type Knowledge, standsInText } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { attributesIn } from './asked-attributes.ts'
import { type AskedTime, askedTime } from './asked-periods.ts'
import { type AskedRegion, askedRegions } from './asked-region.ts'
import { withBothYears } from './both-years.ts'
import { type Hearing, hearNames } from './by-sound.ts'
import { englishPhrases, isPartOfPhrase } from './english-phrases.ts'
import { goalsByValue } from './goal-by-value.ts'
import { inDocumentWords } from './in-document-words.ts'
import type { Aspect, Intent } from './intent.ts'
import { cleanQuestion, type Language } from './normalise.ts'
import { isOfSpending, isPartOfOther } from './other-names.ts'

/** An indicator that a question names: by its own name, or by a word that may mean several. */
export interface AskedIndicator {
  readonly word: string
  /** One id, or every reading of an ambiguous word. */
  readonly ids: readonly string[]
  readonly start: number
  readonly end: number
}

/** A question with everything that could be read from its words. */
export interface Question {
  /** The message as it was sent. */
  readonly raw: string
  readonly text: string
  readonly language: Language
  readonly indicators: readonly AskedIndicator[]
  readonly regions: readonly AskedRegion[]
  readonly periods: readonly string[]
  readonly years: readonly number[]
  readonly aspects: ReadonlySet<Aspect>
  /** Attributes of a thing that are asked for (造价, 面积): the passage that answers names them. */
  readonly attributes: readonly string[]
  /** The words that told the aspects, longest first. */
  readonly cueWords: readonly string[]
  /** The question without its words for time, in the asker's own words. */
  readonly words: string
  /** The same in the documents' words: what is searched for. */
  readonly content: string
  /** Names that were read in the place of mistyped ones, and stretches that may be several names. */
  readonly hearing: Pick<Hearing, 'heard' | 'unsure'>
}

/** Reads a question against the knowledge: script and politeness folded, then indicators, regions, time, aspects; 今年 is the plan year of the regions asked about. */
export function readQuestion(
  raw: string,
  knowledge: Knowledge,
  intents: readonly Intent[],
  planYearOf: (regions: readonly AskedRegion[]) => number,
): Question {
  const { text: typed, language } = cleanQuestion(raw)
  const { text: heard, ...hearing } = hearNames(typed, knowledge, intents)
  const text = withBothYears(heard, knowledge.documents, askedRegions(heard, knowledge))
  const regions = askedRegions(text, knowledge)
  const time = timeOutsideNames(text, knowledge, planYearOf(regions))
  const named = findIndicators(text, knowledge)
  const indicators = named.length > 0 ? named : goalsByValue(text, knowledge)
  const content = inDocumentWords(time.rest, knowledge, time.years, time.periods, onlyRegion(regions))
  return {
    raw,
    text,
    language,
    indicators,
    regions,
    periods: time.periods,
    years: time.years,
    aspects: withoutLevelOfNames(findAspects(text, intents), text, indicators, intents),
    attributes: attributesIn(text, content, intents),
    cueWords: findCueWords(text, intents),
    words: time.rest,
    content,
    hearing,
  }
}

/** The one region of the corpus that a question names. */
function onlyRegion(regions: readonly AskedRegion[]): string | undefined {
  const names = new Set(regions.filter(({ known }) => known).map(({ name }) => name))
  const [only] = names
  return names.size === 1 && regions.every(({ known }) => known) ? only : undefined
}

/** A quarter inside words of a document (搏杀二季度) names them and no time. */
function timeOutsideNames(text: string, knowledge: Knowledge, planYear: number): AskedTime {
  const hidden = text.replace(/(?<=\p{Script=Han}{2})([一二三四])季度/gu, (quarter: string, _: string, at: number) => {
    const words = text.slice(at - 2, at + quarter.length)
    const stands = !/[年区市省度月]$/.test(text.slice(0, at)) && standsInText(knowledge, words)
    return stands ? `${HIDDEN}${quarter.charAt(0)}` : quarter
  })
  const time = askedTime(hidden, planYear)
  return { ...time, rest: time.rest.replace(new RegExp(`${HIDDEN}(.)`, 'gu'), '$1季度') }
}

/** Stands for what must not be read as a time; no text has it. */
const HIDDEN = '\ue000'

function findIndicators(text: string, { documents, lexicon, index }: Knowledge): AskedIndicator[] {
  const phrases = englishPhrases(text, documents, lexicon)
  const spelled = lexicon.asked.find(text)
  const named = [...spelled, ...lexicon.askedEnglish.find(text).filter((hit) => !overlaps(hit, spelled))]
    .map((hit) => ({ word: hit.word, ids: [hit.value], start: hit.start, end: hit.end }))
    .filter((hit) => !isPartOfOther(text, hit) && !lexicon.compounds.test(text.slice(0, hit.start)))
    .filter((hit) => !isPartOfPhrase(hit, phrases, lexicon) && !isOfSpending(text, hit))
  const joint = lexicon.shared
    .find(text)
    .map((hit) => ({ word: hit.word, ids: hit.value, start: hit.start, end: hit.end }))
  const kept = [
    ...joint.flatMap((hit) => hit.ids.map((id) => ({ ...hit, ids: [id] }))),
    ...named.filter((hit) => !overlaps(hit, joint)),
  ]
  const open = lexicon.ambiguous
    .find(text)
    .map((hit) => ({ word: hit.word, ids: hit.value, start: hit.start, end: hit.end }))
    .filter((hit) => !overlaps(hit, kept) && !isPartOfPhrase(hit, phrases, lexicon))
    // 总投资额 is what a project costs in all
    .filter(({ start, word }) => !(text[start - 1] === '总' && word.startsWith('投资')))
  const unsaid = open
    .filter((hit) => !isCompound(text, hit, index) && !lexicon.compounds.test(text.slice(0, hit.start)))
    .filter((hit) => !kept.some((other) => other.ids.some((id) => hit.ids.includes(id))))
  const subjects = [...kept, ...unsaid].filter(
    (hit) => !isWholeOfShare(text, hit) && (!hit.ids.includes('gdp') || !isReference(text, hit)),
  )
  return leanOnParent(
    subjects.sort((a, b) => a.start - b.start),
    text,
    lexicon,
  )
}

/** Words in front of an open word that do not make a name with it: 完成投资, 今年收入. */
const NO_NAME =
  /[年月的个是]$|完成|实现|增加|新增|计划|年度|全[年区市省国]|总|各项|多少|预[算期]|引进|吸引|扩大|拉动|带动|季度|目标|安排|[一二三四五六七八九十]$/

/** 旅游收入 of which the documents speak is no reading of 收入. */
function isCompound(text: string, hit: { start: number; word: string }, index: Knowledge['index']): boolean {
  const front = /\p{Script=Han}{2}$/u.exec(text.slice(0, hit.start))?.[0]
  if (front === undefined || NO_NAME.test(front) || !/^\p{Script=Han}/u.test(hit.word)) return false
  return tokens(front + hit.word).every((term) => index.has(term))
}

/** 民生占财政支出几成: the share of something else is asked, unless it is what has been done of a budget (已占预算几成). */
function isWholeOfShare(text: string, { start, end }: { start: number; end: number }): boolean {
  const front = /(.)占(?:全[国省市区])?$/u.exec(text.slice(0, start))?.[1]
  return (
    front !== undefined &&
    !/[成行已经数计]/.test(front) &&
    /^的?(?:比[重例]|份额|几成|多[少大]|百分之)/.test(text.slice(end))
  )
}

/** 占GDP比重, share of GDP: what something is measured against, and not what is asked about. */
function isReference(text: string, hit: { start: number; end: number }): boolean {
  return (
    /占(?:全[国省市区])?$/.test(text.slice(0, hit.start)) ||
    /(?:share|percentage|percent|proportion|%) of (?:the )?$/i.test(text.slice(0, hit.start))
  )
}

function overlaps(hit: { start: number; end: number }, others: readonly { start: number; end: number }[]): boolean {
  return others.some((other) => other.start < hit.end && hit.start < other.end)
}

/** 重大项目今年计划投资多少: the short form behind a parent is the parent's investment, not any investment. */
function leanOnParent(hits: readonly AskedIndicator[], text: string, lexicon: Knowledge['lexicon']): AskedIndicator[] {
  const out: AskedIndicator[] = []
  for (const hit of hits) {
    const parent = out.findLast((other) => other.ids.length === 1)
    const child = lexicon.leaning.find(
      (indicator) => parent && indicator.id !== parent.ids[0] && indicator.under?.[parent.ids[0] ?? ''] !== undefined,
    )
    if (hit.ids.length > 1 && child && hit.ids.includes(child.id)) out.push({ ...hit, ids: [child.id] })
    else out.push(hit)
  }
  return dropParentOfMoney(out, text, lexicon)
}

/** A count by its form: 5项, 几个 (but 几个亿 is money). */
const COUNT_FORM = /\d项|几个(?!亿)/

/** 重大项目要投多少亿 asks for money: the count in front of it is only the name. */
function dropParentOfMoney(
  hits: readonly AskedIndicator[],
  text: string,
  lexicon: Knowledge['lexicon'],
): AskedIndicator[] {
  const lower = text.toLowerCase()
  const asksCount =
    COUNT_FORM.test(text) ||
    lexicon.units.asksFor('count', lower) ||
    hits.some(({ start }) => /(?:多少|几)[个项]?$/.test(text.slice(0, start)))
  const asksMoney = lexicon.units.asksFor('money', lower)
  return hits.flatMap((hit) => {
    const id = hit.ids.length === 1 ? hit.ids[0] : undefined
    const child = lexicon.leaning.find(
      (indicator) => id !== undefined && indicator.id !== id && indicator.under?.[id] !== undefined,
    )
    if (!child) return [hit]
    const childAsked = hits.some((other) => other !== hit && other.ids[0] === child.id)
    if (childAsked) return asksCount ? [hit] : []
    const asMoney = { ...hit, ids: [child.id] }
    if (asksMoney === asksCount) return [hit, asMoney]
    return asksMoney ? [asMoney] : [hit]
  })
}

function findAspects(text: string, intents: readonly Intent[]): Set<Aspect> {
  const lower = text.toLowerCase()
  const found = new Set<Aspect>()
  for (const intent of intents) {
    for (const [aspect, cues] of aspectCues(intent)) if (hasCue(lower, cues)) found.add(aspect)
  }
  return found
}

/** 零售总额目标: 总额 is of the indicator's name and asks for no amount. */
function withoutLevelOfNames(
  found: Set<Aspect>,
  text: string,
  indicators: readonly AskedIndicator[],
  intents: readonly Intent[],
): Set<Aspect> {
  if (!found.has('level')) return found
  const blanked = indicators.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
  return findAspects(blanked, intents).has('level') ? found : new Set([...found].filter((one) => one !== 'level'))
}

/** Aspects whose words are verbs and modes of plans: they tell nothing of what is asked about. */
const MODES: readonly Aspect[] = ['target', 'actual', 'level']

function findCueWords(text: string, intents: readonly Intent[]): string[] {
  const lower = text.toLowerCase()
  const words = intents.flatMap((intent) => MODES.flatMap((aspect) => intent.aspects[aspect]?.zh ?? []))
  return words.filter((word) => lower.includes(word)).sort((a, b) => b.length - a.length)
}

function aspectCues(intent: Intent): [Aspect, { zh: string[]; en: string[] }][] {
  const entries: [Aspect, { zh: string[]; en: string[] }][] = []
  for (const key in intent.aspects) {
    const aspect = key as Aspect
    const cues = intent.aspects[aspect]
    if (cues) entries.push([aspect, cues])
  }
  return entries
}

/** True where a lower-case text has one of the words; English ones as whole words. */
export function hasCue(
  lower: string,
  cues: { readonly zh: readonly string[]; readonly en: readonly string[] },
): boolean {
  return (
    cues.zh.some((word) => lower.includes(word)) ||
    cues.en.some((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`).test(lower))
  )
}
