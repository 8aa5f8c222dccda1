/**
 * Periods as they stand in facts: 2021, 2020H1, 2020Q2, 2020Q1-Q3, 2020-06, 2020-01/05, 2021-2025.
 * Only this file knows their spelling.
 */

export function half(year: number, which: 1 | 2): string {
  return `${year}H${which}`
}

/** The year a period lies in; the first of several. NaN never: every period begins with four digits. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4))
}

/** True for a period that lies in a year, or for several years that hold it. */
export function touchesYear(period: string, year: number): boolean {
  return isSpan(period) ? yearOf(period) <= year && year <= Number(period.slice(5)) : yearOf(period) === year
}

/** The same part of another year: 2020H1 for 2021H1. A span of years has no part and stays. */
export function inYear(period: string, year: number): string {
  return isSpan(period) ? period : `${year}${period.slice(4)}`
}

/** What periods name of their year: H1, Q2, -06 (of several years the last, -2025); nothing for a whole year. */
export function partsNamed(periods: readonly string[]): string[] {
  return periods.filter((period) => !isWholeYear(period)).map((period) => period.slice(4))
}

/** The last year of several; any other period stays. */
export function endOf<T extends string | null>(period: T): T | string {
  return period !== null && isSpan(period) ? period.slice(5) : period
}

/** True for a period that is a whole year. */
export function isWholeYear(period: string): boolean {
  return /^\d{4}$/.test(period)
}

/** True for several years together: 2021-2025. */
export function isSpan(period: string): boolean {
  return /^\d{4}-\d{4}$/.test(period)
}

/** The years of a five-year plan by the Han digit behind 十: 四 (十四五, 第十四个五年) is 2021-2025. */
export function fiveYearSpan(digit: string): string {
  const n = '一二三四五六'.indexOf(digit)
  if (digit === '' || n < 0) throw new RangeError(`no five-year plan "${digit}"`)
  return `${2006 + 5 * n}-${2010 + 5 * n}`
}

/**
 * Months from January to the end of a period that lies within one year (2020H1 is 6, 2020Q1-Q3 is 9), for the share
 * of the year gone; null for a single later quarter or month, which is no cumulated period, and for several years.
 */
export function monthsToEnd(period: string): number | null {
  if (isWholeYear(period)) return 12
  if (/H1$/.test(period)) return 6
  const quarters = /Q1(?:-Q([1-4]))?$/.exec(period)
  if (quarters) return Number(quarters[1] ?? 1) * 3
  const months = /^\d{4}-01(?:\/(\d\d))?$/.exec(period)
  return months ? Number(months[1] ?? 1) : null
}

/** True for a period whose figures run from its first January on: not for a later quarter, a month or a second half. */
export function isCumulated(period: string): boolean {
  return isSpan(period) || monthsToEnd(period) !== null
}

const PERIOD = /^\d{4}(?:H[12]|Q[1-4]|Q1-Q3|-(?:0[1-9]|1[0-2])|-01\/(?:0[2-9]|1[0-2])|-\d{4})?$/

/** True for a text that is a period's spelling. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text)
}

/** True for one month by itself: 2021-05. */
export function isMonth(period: string): boolean {
  return /^\d{4}-\d\d$/.test(period)
}

/** True for one quarter by itself: 2021Q2. */
export function isQuarter(period: string): boolean {
  return /^\d{4}Q[1-4]$/.test(period)
}

/** The first day of a period: 2021-07-01 of 2021H2. */
export function firstDay(period: string): string {
  const year = period.slice(0, 4)
  if (period.endsWith('H2')) return `${year}-07-01`
  if (isQuarter(period)) return `${year}-${String(Number(period.slice(5)) * 3 - 2).padStart(2, '0')}-01`
  return isMonth(period) ? `${period}-01` : `${year}-01-01`
}

/** True for a day (YYYY-MM-DD) within a period, its last day included. */
export function holdsDay(period: string, day: string): boolean {
  if (isSpan(period)) return touchesYear(period, yearOf(day))
  const months = period.endsWith('H2') ? 12 : (monthsToEnd(period) ?? lastMonthOf(period))
  return firstDay(period) <= day && day.slice(0, 7) <= `${period.slice(0, 4)}-${String(months).padStart(2, '0')}`
}

/** The last month of a later quarter or of a month by itself. */
function lastMonthOf(period: string): number {
  return isQuarter(period) ? Number(period.slice(5)) * 3 : Number(period.slice(5, 7))
}

/** A period in words: 2020年上半年, first half of 2020. */
export function periodName(period: string, language: 'zh' | 'en'): string {
  const year = period.slice(0, 4)
  const rest = period.slice(4)
  const known = PERIOD_WORDS.find(([form]) => form.test(rest))
  if (/^-\d{4}$/.test(rest)) return language === 'zh' ? `${year}—${rest.slice(1)}年` : `${year}–${rest.slice(1)}`
  const months = /^-01\/(\d\d)$/.exec(rest)?.[1]
  if (months !== undefined)
    return language === 'zh' ? `${year}年1—${Number(months)}月` : `January to month ${Number(months)} of ${year}`
  if (/^-\d\d$/.test(rest))
    return language === 'zh' ? `${year}年${Number(rest.slice(1))}月` : `${year}-${rest.slice(1)}`
  if (!known) return language === 'zh' ? `${year}年` : year
  return language === 'zh' ? `${year}年${known[1]}` : `${known[2]} of ${year}`
}

const PERIOD_WORDS: readonly (readonly [RegExp, string, string])[] = [
  [/^H1$/, '上半年', 'the first half'],
  [/^H2$/, '下半年', 'the second half'],
  [/^Q1-Q3$/, '前三季度', 'the first three quarters'],
  [/^Q1$/, '一季度', 'the first quarter'],
  [/^Q2$/, '二季度', 'the second quarter'],
  [/^Q3$/, '三季度', 'the third quarter'],
  [/^Q4$/, '四季度', 'the fourth quarter'],
]

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
const YEAR = `(?:(${OWN})年?|(今年|本年度?|全年|年度|当年)|(去年|上年|上一年))?`
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
  new RegExp(`${YEAR} ?(?:${PART})|(?<![\\d.])${alone}|(今年|全年|本年度?)|(去年|上年(?!度?末))`, 'g')
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
  for (const match of folded.matchAll(SPAN)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      period: `${match[1]}-${match[2]}`,
      ownYear: true,
      part: false,
    })
  }
  for (const { index, 0: words, 1: first, 2: count } of folded.matchAll(YEARS_FROM)) {
    const years = count === '三' || count === '3' ? 3 : 5
    const period = `${first}-${Number(first) + years - 1}`
    found.push({ start: index, end: index + words.length, period, ownYear: true, part: false })
  }
  for (const match of folded.matchAll(FIVE_YEARS)) {
    const period = fiveYearSpan(match[1] ?? '')
    if (style === 'document' && /(?:高于|超过|低于|快于|好于|[比较])$/.test(folded.slice(0, match.index))) continue
    found.push({ start: match.index, end: match.index + match[0].length, period, ownYear: true, part: false })
  }
  const spans: (readonly [RegExp, number])[] = [[NEXT_FIVE_YEARS, year]]
  if (style === 'question') spans.push([PAST_FIVE_YEARS, year - 5])
  for (const [form, first] of spans)
    for (const { index, 0: words } of folded.matchAll(form))
      found.push({
        start: index,
        end: index + words.length,
        period: `${first}-${first + 4}`,
        ownYear: true,
        part: false,
      })
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
