import { yearOf } from '../document/periods.ts'
import { type Knowledge, standsInText } from '../search/knowledge.ts'
import { attributesIn } from './asked-attributes.ts'
import { type AskedIndicator, findIndicators } from './asked-indicators.ts'
import { type AskedTime, askedTime } from './asked-periods.ts'
import { type AskedRegion, askedRegions } from './asked-region.ts'
import { type AskedUnit, askedUnit, WRITTEN_OUT } from './asked-unit.ts'
import { withBothYears } from './both-years.ts'
import { type Hearing, hearNames } from './by-sound.ts'
import { plainEnglish } from './english-phrasing.ts'
import { goalsByValue, namedWithValue, resultsByValue } from './goal-by-value.ts'
import { inDocumentWords } from './in-document-words.ts'
import type { Aspect, Intent } from './intent.ts'
import { withoutGrowthBase } from './last-year.ts'
import { cleanQuestion, type Language } from './normalise.ts'
import { withNumeralNames } from './numeral-names.ts'
import { withShortYears } from './short-years.ts'
import { spelledQuestion, withSpelledAsking } from './spelled-question.ts'
import { inPlainSpeech, withoutIdleSpeech } from './spoken.ts'
import { timeOfResult } from './time-of-result.ts'
import { withoutTimesGiven } from './times-given.ts'

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
  /** The unit in which an amount is wanted, where the question names one. */
  readonly unit: AskedUnit | undefined
  /** Names of single places and projects that an English question translates or spells, as the documents write them. */
  readonly names: readonly string[]
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
  const spelled = spelledQuestion(raw, knowledge)
  const { text: clean, language } = cleanQuestion(spelled ?? withSpelledAsking(raw))
  const typed = inPlainSpeech(clean, knowledge.lexicon)
  const unit = askedUnit(typed)
  const counted = withNumeralNames(plainEnglish(withoutUnit(typed, unit)), knowledge)
  const { text: heard, ...hearing } = hearNames(counted, knowledge, intents)
  const based = withoutGrowthBase(heard)
  const places = askedRegions(based, knowledge)
  const dated = withShortYears(based, yearsOfPapers(knowledge, onlyRegion(places)))
  const text = withBothYears(dated, knowledge.documents, places)
  const regions = askedRegions(text, knowledge)
  const written = findIndicators(text, knowledge)
  const listed = [...written, ...namedWithValue(text, written, knowledge)].sort((a, b) => a.start - b.start)
  const called = listed.length > 0 ? listed : goalsByValue(text, knowledge)
  const named = timeOutsideNames(text, knowledge, planYearOf(regions))
  const told = named.periods.length > 0 ? undefined : timeOfResult(text, called, knowledge, onlyRegion(regions))
  const own = told === undefined ? named : { ...named, periods: [told], years: [yearOf(told)] }
  const time = { ...own, periods: withoutTimesGiven(own.periods, text, planYearOf(regions)) }
  const given = own.periods.filter((period) => !time.periods.includes(period))
  const indicators = called.length > 0 ? called : resultsByValue(text, given, knowledge)
  const bare = withoutIdleSpeech(time.rest, knowledge)
  const { content, names } = inDocumentWords(bare, knowledge, time.years, time.periods, onlyRegion(regions))
  return {
    raw,
    text,
    language,
    indicators,
    regions,
    periods: time.periods,
    years: time.years,
    aspects: withoutAspectsOfNames(findAspects(text, intents), text, indicators, intents),
    attributes: attributesIn(text, content, intents),
    cueWords: findCueWords(text, intents),
    words: time.rest,
    content,
    unit,
    names,
    hearing: spelled === undefined ? hearing : withSpelled(hearing, raw, text),
  }
}

/** 2021年固投目标折成万元 is asked as 2021年固投目标: what stands in the documents is looked for in their own unit. */
function withoutUnit(text: string, unit: AskedUnit | undefined): string {
  const words = unit?.words ?? ''
  if (words === '') return text
  if (unit?.unit === WRITTEN_OUT) return withAmountAsked(text.replace(words, ' ').trimEnd())
  return text.replace(words, /[a-z]{2}/i.test(words) && MONEY.test(unit?.unit ?? '') ? ' in yuan' : '')
}

const MONEY = /元$/

/** 109万人次 that is to be written out is held against the text; where the asker gives no amount one is asked. */
function withAmountAsked(text: string): string {
  const bare = text.replace(/(?:是|为|有)?(?:多少|几)?[呢啊\s?？。]*$/u, '')
  return /\d[\d.]*余?[万亿]/u.test(text) ? `${bare}是吗` : /多少|几/.test(text) ? text : `${bare}是多少`
}

/** A question that was typed by its sound is said as it was read. */
function withSpelled(hearing: Question['hearing'], raw: string, name: string): Question['hearing'] {
  return { ...hearing, heard: [...hearing.heard, { start: 0, end: raw.length, heard: raw, name, kind: 'synonym' }] }
}

/** The one region of the corpus that a question names. */
function onlyRegion(regions: readonly AskedRegion[]): string | undefined {
  const names = new Set(regions.filter(({ known }) => known).map(({ name }) => name))
  const [only] = names
  return names.size === 1 && regions.every(({ known }) => known) ? only : undefined
}

function yearsOfPapers({ documents }: Knowledge, region: string | undefined): number[] {
  return documents.filter((document) => region === undefined || document.region === region).map(({ year }) => year)
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

function findAspects(text: string, intents: readonly Intent[]): Set<Aspect> {
  const lower = withoutMainly(text.toLowerCase())
  const found = new Set<Aspect>()
  for (const intent of intents) {
    for (const [aspect, cues] of aspectCues(intent)) if (hasCue(lower, cues)) found.add(aspect)
  }
  return found
}

/** 主要干什么 says nothing of 要干: an adverb of the same length in its place. */
function withoutMainly(text: string): string {
  return text.replace(/主要(?=[干做抓搞])/gu, '重点')
}

/** Aspects by words that names have too: 总额 of 零售总额, 实际 of 实际利用外资. */
const IN_NAMES: readonly Aspect[] = ['level', 'actual']

/** 零售总额目标, 实际使用外资稳在多少: what is of the indicator's name asks for no amount and for no actual. */
function withoutAspectsOfNames(
  found: Set<Aspect>,
  text: string,
  indicators: readonly AskedIndicator[],
  intents: readonly Intent[],
): Set<Aspect> {
  if (!IN_NAMES.some((aspect) => found.has(aspect))) return found
  const blanked = indicators.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
  const outside = findAspects(blanked, intents)
  return new Set([...found].filter((one) => !IN_NAMES.includes(one) || outside.has(one)))
}

/** Aspects whose words are verbs and modes of plans: they tell nothing of what is asked about. */
const MODES: readonly Aspect[] = ['target', 'actual', 'level']

function findCueWords(text: string, intents: readonly Intent[]): string[] {
  const lower = text.toLowerCase()
  const words = intents.flatMap((intent) => MODES.flatMap((aspect) => intent.aspects[aspect]?.zh ?? []))
  return words.filter((word) => withoutMainly(lower).includes(word)).sort((a, b) => b.length - a.length)
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
