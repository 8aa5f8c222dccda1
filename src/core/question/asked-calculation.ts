import { contentStretches } from './content.ts'

/** By what an amount is shared out: months, or things told by a measure word, with the words behind it (每家|企业). */
export type SharedBy =
  | { readonly type: 'month' }
  | { readonly type: 'thing'; readonly unit: string; readonly behind: string }

/** Measure words by which things are shared out one by one. */
const EACH =
  '个|家|户|人|名|位|笔|场|条|项|座|所|宗|只|件|台|部|辆|张|期|起|次|处|大?类|届|亩|栋|支|批|对|间|套|公里|平方米'
const AVERAGE =
  /平均|均摊|均分|分摊|摊[到下给]|折合|折算|均[到下]|合到|人手|(?<=一\p{Script=Han})合(?=多少|几)|\bon average\b|\baverage\b/iu
const MONTHLY =
  /月均|(?:平均|折合|折算|摊到|均到|合)每个?月|每个?月平均|每个?月.{0,12}平均|平均.{0,12}(?:每|一)个?月|\bper month\b|\bmonthly\b|\ba month\b/i
const BY_THING = new RegExp(`(?:每一?|一)(${EACH})(\\p{Script=Han}{0,6})`, 'gu')
/** Per loan, each of the 13 projects, each online job fair. */
const EACH_IN_ENGLISH =
  /\b(?:per|each|every)\b(?: of(?: the| these)?)? ?(?:(?:over|above|more than) [\d.]+ (?:million|billion) yuan )?((?:\d+ )?(?!cent\b|capita\b)[a-z][a-z-]*(?: (?!did|was|were|is|are|in|that|which|over|with|for|of|on)[a-z][a-z-]*){0,3})/iu
/** The average contract value of the 12 projects. */
const AVERAGE_OF_GIVEN =
  /\baverage (?:[a-z-]+ ){1,4}(?:of|for|across|among) (?:the |these |those |all )*(\d+ (?:[a-z-]+ ){0,3}?[a-z]+s)\b/iu
/** The average loan, the average size of a project. */
const AVERAGE_ONE =
  /\baverage (?:(?:size|amount|value|sum|volume|cost|investment) (?:of|per|for|in) (?:a |an |each |one |the )?)?((?:[a-z-]+ ){0,2}[a-z]{3,})(?=\W*$| (?:in|for|during|of|was|were|is|are|paid|made|granted)\b)/iu
/** 4家机构平均多大规模. */
const GIVEN_EACH = new RegExp(`\\d(?:余|多)?(${EACH})(\\p{Script=Han}{2,10}?)[,，]?平均(?!分)`, 'u')
const SHORT = new RegExp(`(?<!平)(${EACH})均(?![衡匀价等值可])(\\p{Script=Han}{0,2})`, 'u')

/**
 * By what a question wants an amount shared out: 平均每笔, 户均, 月均, per month on average; undefined where it asks for no
 * average, or where `isWritten` tells that its words are a measure of the documents' own (人均可支配收入).
 */
export function askedAverage(words: string, isWritten: (words: string) => boolean): SharedBy | undefined {
  if (MONTHLY.test(words) && (AVERAGE.test(words) || /月均|\bmonthly\b/i.test(words))) return { type: 'month' }
  const [short, unit = '', next = ''] = SHORT.exec(words) ?? []
  if (short !== undefined && (next.length < 2 || !isWritten(`${unit}均${next}`)))
    return { type: 'thing', unit, behind: '' }
  if (!AVERAGE.test(words)) return undefined
  const [, english] = EACH_IN_ENGLISH.exec(words) ?? AVERAGE_OF_GIVEN.exec(words) ?? AVERAGE_ONE.exec(words) ?? []
  if (english !== undefined) return { type: 'thing', unit: '', behind: english }
  const [match] = [...words.matchAll(BY_THING)].filter(({ index }) => !/[第统同唯]$/.test(words.slice(0, index)))
  const [, each = '', behind = ''] = match ?? []
  if (each !== '') return { type: 'thing', unit: each, behind }
  const [, counted, of = ''] = GIVEN_EACH.exec(words) ?? []
  return counted === undefined ? undefined : { type: 'thing', unit: counted, behind: of }
}

/** A question without the words that ask for an average, and without what the amount is shared out by. */
export function withoutAverage(words: string): string {
  return words
    .replace(MONTHLY, ' ')
    .replace(new RegExp(`(?:平均|均摊)?(?:下来|到)?(?:每一?|一)(?:${EACH})(?:平均)?`, 'gu'), ' ')
    .replace(SHORT, ' $2')
    .replace(new RegExp(AVERAGE.source, 'gi'), ' ')
}

/** Words that ask for several amounts together. */
const TOGETHER =
  /合计|共计|总计|加总|总和|总共|一共|拢共|统共|[加合](?:[在到])?一[起块]儿?|[加合拢]起来|之和|相加|总面积|总数|总量|共(?=\p{Script=Han}{0,4}(?:多少|几))/u
/** What joins things of a list. */
const JOINT = /、|和|与|跟|以及|及|连同|连带|外加|加上?|\+|,|，/u

/**
 * The things whose amounts a question wants added up: A、B和C合计多少. Empty where it asks for no such sum, or names no two things.
 */
export function askedSum(words: string): readonly string[] {
  const match = TOGETHER.exec(words)
  if (!match || !/多少|几|数/.test(words)) return []
  const front = words.slice(0, match.index).replace(/[,，、:：\s]+$/u, '')
  const behind = words.slice(match.index + match[0].length)
  const listed = partsOf(front.split(/[,，:：;；]/u).at(-1) ?? '')
  if (listed.length > 1) return listed
  const whole = partsOf(front.split(/[:：;；]/u).at(-1) ?? '')
  if (whole.length > 1) return whole
  const named = partsOf(/[:：](.+)$/u.exec(behind)?.[1]?.replace(/[?？。]+$/u, '') ?? '')
  if (named.length > 1) return named
  const later = partsOf(behind.replace(/(?:多少|几).*$/u, ''))
  return later.length > 1 ? later : []
}

function partsOf(list: string): readonly string[] {
  const parts = list.split(JOINT).map((part) => part.trim())
  return parts.some((part) => contentStretches(part).join('').length === 0) ? [] : parts
}

/** How many more are planned for 2021 than were done in 2020, by how much A exceeds B, the difference between A and B. */
const APART_IN_ENGLISH: readonly RegExp[] = [
  /\bhow (?:many|much) (?:more|fewer|less|higher|lower|larger|smaller|bigger|longer|greater)\b(?<front>[^?]{3,}?)\bthan\b(?<behind>[^?]{3,})/iu,
  /\bby how (?:many|much)\b(?<front>[^?]{3,}?)\b(?:exceed|surpass|outnumber|outstrip|top)(?:s|es|ed|p?ed|p?s)?\b(?<behind>[^?]{3,})/iu,
  /\b(?:difference|gap) between (?<front>[^?]{3,}?) and (?<behind>[^?]{3,})/iu,
]

/** Asks by how much one amount is more or less than another. */
const APART =
  /(?:多|少|高|低|大|小|增加|减少|增长|提高|提升|超出|超|涨)(?:出|了)?(?:多少|几(?!乎))|相?差(?:了|距|额)?(?:是|为|有)?(?:多少|几(?!乎))/u
/** A减去B等于多少. */
const TAKEN_OFF =
  /^(.{2,40}?)(?:减去|减掉|减)(?![免少轻排])(.{2,30}?)(?:后|以后|之后)?(?:等于|得|是|剩下?|还剩|还有|为|余)+(?:多少|几)/u
const AGAINST = /比|较|与|和|跟|同|相差|差/u

/** The two sides that a question holds against each other by an amount (2021年任务比2020年完成的多多少); undefined where it does not. */
export function askedDifference(text: string): readonly [front: string, behind: string] | undefined {
  const [, from, less] = TAKEN_OFF.exec(text) ?? []
  if (from !== undefined && less !== undefined) return [from, less]
  const asks = APART.exec(text)
  if (!asks) return apartInEnglish(text)
  const front = text.slice(0, asks.index)
  const marks = [...front.matchAll(/相?比|较|与|和|跟|同(?!比|期)/gu)]
  // 跟去年的比: the word for the comparison ends it
  const mark =
    marks.find(([word], i) => /比/.test(word) && (marks[i]?.index ?? 0) + word.length < front.trim().length) ??
    marks.filter(([word]) => !/比/.test(word)).at(-1)
  if (!mark || !AGAINST.test(front)) return undefined
  const sides: readonly [string, string] = [
    front.slice(0, mark.index),
    front.slice(mark.index + mark[0].length).replace(/相?比$/u, ''),
  ]
  return sides.every((side) => side.trim().length > 1) ? sides : undefined
}

function apartInEnglish(text: string): readonly [front: string, behind: string] | undefined {
  if (!/[a-z]{4}/i.test(text)) return undefined
  const groups = APART_IN_ENGLISH.map((form) => form.exec(text)?.groups).find((found) => found !== undefined)
  return groups === undefined ? undefined : [groups.front ?? '', groups.behind ?? '']
}

/** Asks how many times one amount is another: A是B的多少倍. */
export function askedTimes(text: string): readonly [front: string, behind: string] | undefined {
  const match = /^(.{2,40}?)[,，]?(?:是|为|相当于|约为|约是)(.{2,30}?)的?(?:多少|几)倍/u.exec(text)
  return match ? [match[1] ?? '', match[2] ?? ''] : undefined
}
