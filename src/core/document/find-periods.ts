import { fiveYearSpan } from './periods.ts'

const QUARTERS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

export interface PeriodMention {
  readonly start: number
  readonly end: number
  readonly period: string
  /** True where the words give the year themselves (2019年), false where it came from `year`. */
  readonly ownYear: boolean
  /** True where the words name a part of a year (上半年), false for the year alone. */
  readonly part: boolean
}

/** A year of the last century is one only with its 年: 1991 by itself is a count. */
const OWN = '20\\d\\d|19[5-9]\\d(?=年)'
const YEAR = `(?:(${OWN})年?|(今年|本年度?|全年|年度|当年)|(去年|上年(?!均)|上一年))?`
const TO = '[-—–~～至到]'
const PART = [
  '(上半年)',
  '(下半年|7-12月)',
  `(前三季度|三季度末|(?:一|1)${TO}(?:三|3)季度)`,
  '(?:第?([一二三四1-4])季度)',
  `(?<![\\d.])1月?${TO}(1[0-2]|[2-9])月(?:份)?`,
  '(?<![\\d.])([369])月末(?![前之])',
  '(?<![\\d.])(1[0-2]|[1-9])月(?:份)?(?![\\d上中下初底末旬]|\\d*日)',
].join('|')
/** A year by itself needs its 年 in a document; people who ask leave it out (2020 固投). */
const ALONE = {
  document: `(${OWN})年`,
  question: `(${OWN})(?:年|(?=[^\\d.%个家项件条处人户亿万元张]|\\.(?!\\d)|$))`,
} as const
const mentionOf = (alone: string) =>
  new RegExp(`${YEAR} ?(?:${PART})|(?<![\\d.])${alone}|(今年|全年|本年度?)|(去年|上年(?!度?末|均))`, 'g')
const MENTION = { document: mentionOf(ALONE.document), question: mentionOf(ALONE.question) } as const
const SPAN = /((?:19[5-9]|20\d)\d)\s*(?:年)?\s*[-—–~至到]+\s*(20\d\d)\s*年/g
const FIVE_YEARS = /“?十([一二三四五六])五”?(?=时期|期间|末|以来)/g
/** What people call the five years before the plan's. */
const PAST_FIVE_YEARS = /(?:过去的?|近|最近|前)[五5]年(?:间|来|里)?/g
/** From the year that is spoken in: a new term's first report sets goals for its five years. */
const NEXT_FIVE_YEARS = /(?:今后|未来)五年/g
/** 2012年起5年内: so many years from one on. */
const YEARS_FROM = /(20\d\d)年起[,，]?(?:用|的)?([三五35])年(?:内|间|时间)?/g

/**
 * Every period that a folded text names, in order. `year` is what 今年 and a part without a year mean; in a `question` a
 * year may stand without its 年, in a document the time that something is compared with is none.
 */
export function findPeriods(
  folded: string,
  year: number,
  style: 'document' | 'question' = 'document',
): PeriodMention[] {
  const found: PeriodMention[] = []
  const taken = (start: number, end: number) => found.some((mention) => mention.start < end && start < mention.end)
  for (const match of folded.matchAll(SPAN)) found.push(spanAt(match, `${match[1]}-${match[2]}`))
  for (const match of folded.matchAll(YEARS_FROM)) {
    const [, first, count] = match
    const years = count === '三' || count === '3' ? 3 : 5
    found.push(spanAt(match, `${first}-${Number(first) + years - 1}`))
  }
  for (const match of folded.matchAll(FIVE_YEARS)) {
    if (style === 'document' && /(?:高于|超过|低于|快于|好于|[比较])$/.test(folded.slice(0, match.index))) continue
    found.push(spanAt(match, fiveYearSpan(match[1] ?? '')))
  }
  const spans: (readonly [RegExp, number])[] = [[NEXT_FIVE_YEARS, year]]
  if (style === 'question') spans.push([PAST_FIVE_YEARS, year - 5])
  for (const [form, first] of spans)
    for (const match of folded.matchAll(form)) found.push(spanAt(match, `${first}-${first + 4}`))
  // where a list of times that something is compared with goes on: 比1-3月、1-4月分别提高
  let compared: number | null = null
  for (const match of folded.matchAll(MENTION[style])) {
    const end = match.index + match[0].length
    if (match[0] === '' || taken(match.index, end)) continue
    if (
      style === 'document' &&
      (isComparison(folded, match.index, end) || (compared !== null && compared === match.index - 1))
    ) {
      compared = /[、和与及]/.test(folded[end] ?? '') ? end : null
      continue
    }
    const own = match[1] ?? match[11]
    const last = match[3] !== undefined || match[13] !== undefined
    const base = own !== undefined ? Number(own) : last ? year - 1 : year
    const part = partOf(match)
    found.push({
      start: match.index,
      end,
      period: `${base}${part}`,
      ownYear: own !== undefined || last,
      part: part !== '',
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A mention of several years. */
function spanAt({ index, 0: words }: RegExpExecArray, period: string): PeriodMention {
  return { start: index, end: index + words.length, period, ownYear: true, part: false }
}

/** 比上年增长, 较一季度收窄, 与上年同期持平, 对标2035年远景目标: the time that something is held against is not its own. */
function isComparison(folded: string, start: number, end: number): boolean {
  return (
    /[比较]$/.test(folded.slice(0, start)) ||
    folded.startsWith('同期', end) ||
    (/与$/.test(folded.slice(0, start)) && /^(?:基本)?持平/.test(folded.slice(end, end + 4))) ||
    folded.startsWith('远景目标', end)
  )
}

function partOf(match: RegExpMatchArray): string {
  if (match[4] !== undefined) return 'H1'
  if (match[5] !== undefined) return 'H2'
  if (match[6] !== undefined) return 'Q1-Q3'
  if (match[7] !== undefined) return `Q${QUARTERS[match[7]] ?? 1}`
  if (match[8] !== undefined) return CUMULATED[match[8]] ?? `-01/${match[8].padStart(2, '0')}`
  if (match[9] !== undefined) return CUMULATED[match[9]] ?? ''
  if (match[10] !== undefined) return `-${match[10].padStart(2, '0')}`
  return ''
}

/** Months from January that have a name of their own. */
const CUMULATED: Record<string, string> = { '3': 'Q1', '6': 'H1', '9': 'Q1-Q3', '12': '' }
