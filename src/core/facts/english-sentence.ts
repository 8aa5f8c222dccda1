import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Indicator, Measure } from '../lexicon/schema.ts'
import { type EnglishAmount, englishAmounts } from './english-amounts.ts'
import { commitmentsIn, type EnglishCommitment } from './english-commitments.ts'
import { type EnglishMention, englishMentions, isMeasuring, isRightBehind } from './english-subjects.ts'
import type { FigureFact } from './fact.ts'

/** What a figure or commitment says by itself. */
export type Said = Pick<
  FigureFact,
  'indicator' | 'name' | 'measure' | 'value' | 'unit' | 'comparator' | 'amount' | 'wording' | 'joint'
> & { readonly value2?: number; readonly reference?: string; readonly at: number; readonly goal: boolean }

/** A goal that a result is held against: the full-year target of, the planned growth of. */
const GOAL_OF =
  /\b(?:targets?|goals?|planned (?:growth|increase|rate|target)|plan)(?: rate)? (?:of|for|at|set at)(?: [a-z]+)?\s*$/i

/** The figures and commitments of a sentence, each with its place in it. */
export function readSentence(words: string, lexicon: Lexicon): Said[] {
  const commitments = commitmentsIn(words)
  const mentions = englishMentions(words, lexicon).filter(
    (mention) =>
      !commitments.some(({ reference }) => mention.start >= reference.start && mention.end <= reference.end) &&
      !OF_WHOLE.test(words.slice(0, mention.start)),
  )
  const amounts = englishAmounts(words)
  const said: Said[] = []
  let subject: EnglishMention | undefined
  for (const [i, amount] of amounts.entries()) {
    const before = amounts[i - 1]
    const next = mentions.find((mention) => mention.start >= amount.end - 1)
    const isBehind = next !== undefined && isRightBehind(words.slice(amount.unitEnd, next.start), amount.unitClass)
    const last = mentions.filter((mention) => mention.end <= amount.start).at(-1)
    const isNew = last !== undefined && last.end >= (before?.end ?? 0)
    const from = isNew ? last.end : (before?.end ?? 0)
    const holds = isMeasuring(words.slice(from, amount.start))
    const of = isBehind ? next : holds ? (isNew ? last : subject) : undefined
    subject = of
    if (of === undefined) continue
    const lead = words.slice(isBehind ? (before?.end ?? 0) : from, amount.start)
    const figure = figureOf({ words, lead, amount, of: nthOf(of, words, i, amounts), lexicon })
    if (figure !== null) said.push(figure)
  }
  return [...said, ...commitments.flatMap((commitment) => committed(commitment, words, mentions, amounts, lexicon))]
}

/** 68 percent of GDP, as a share of GDP: what a share is of, and no subject. */
const OF_WHOLE =
  /(?:percent|per cent|%)(?: or (?:more|above|higher|less))? of (?:the |its |our )?(?:[\w']+ )?$|\b(?:share|proportion|percentage|portion) of (?:the )?$|\b(?:account\w*|relative|proportion|ratio) (?:for|to) (?:the )?$/i

interface FigureInput {
  readonly words: string
  /** The words in front of the amount that are its own. */
  readonly lead: string
  readonly amount: EnglishAmount
  readonly of: Pick<EnglishMention, 'id' | 'name'> & { readonly joint: boolean }
  readonly lexicon: Lexicon
}

/** For urban and rural residents with two values: the first is of the one, the second of the other. */
function nthOf(
  mention: EnglishMention,
  words: string,
  i: number,
  amounts: readonly EnglishAmount[],
): FigureInput['of'] {
  const behind = amounts.filter(({ start }) => start >= mention.end)
  const at = behind.findIndex(({ start }) => start === amounts[i]?.start)
  if (!mention.both || behind.length !== 2 || !/\brespectively\b/i.test(words) || at < 0)
    return { ...mention, joint: false }
  return { name: mention.name, id: at === 0 ? 'urban_income' : 'rural_income', joint: true }
}

function figureOf({ words, lead, amount, of, lexicon }: FigureInput): Said | null {
  const own = lexicon.indicators.get(of.id)
  if (own === undefined) return null
  const share =
    /^(?: or (?:more|above|higher|less))? of (?:the |its |our )?(?:[\w']+ )?(GDP|gross [a-z ]*product)/i.exec(
      words.slice(amount.unitEnd),
    )
  const id = (share && ratioOf(own, lexicon)) ?? of.id
  const indicator = lexicon.indicators.get(id)
  const goal = GOAL_OF.exec(words.slice(0, amount.from))
  // falling short of the planned growth of 10 percent: the goal does not fall
  const [near, before] = goal ? [goal[0], goal[0]] : [lead, words.slice(0, amount.start)]
  const measured = indicator && measureOf(amount, near, before, indicator, share !== null)
  if (!measured) return null
  const grown = GROWN.exec(words.slice(0, amount.from))
  return {
    indicator: id,
    name: of.name,
    ...measured,
    ...(amount.value2 === undefined ? {} : { value2: amount.value2 }),
    unit: amount.unit,
    comparator: amount.comparator,
    amount: words.slice(amount.start, amount.unitEnd),
    wording: words.slice(grown?.index ?? amount.from, amount.end),
    joint: of.joint,
    ...(share?.[1] === undefined ? {} : { reference: share[1] }),
    at: amount.start,
    goal: goal !== null,
  }
}

/** What is said of a growth right in front of its number. */
const GROWN =
  /\b(?:up|down|growth of|(?:an? )?(?:increase|rise|decrease|drop|fall|decline|reduction) of|(?:grew|grow|rose|rise|fell|fall|increased?|decreased?|declined?|dropped|reduced?|cut|lower) by)\s+$/i
const FALL =
  /\b(?:down|fell|fall(?:s|ing)?|drop\w*|declin\w*|decreas\w*|reduc\w*|cut|cuts|cutting|lower(?:ed|ing)?|negative)\b/i
const RISE = /\b(?:up|rose|rise|increas\w*|grew|grow\w*|rais\w*)\b/i

function measureOf(
  amount: EnglishAmount,
  lead: string,
  /** The sentence up to the amount. */
  before: string,
  indicator: Indicator,
  isShare: boolean,
): { measure: Measure; value: number } | null {
  const { value, unitClass } = amount
  if (unitClass === 'points') return null
  if (unitClass === 'percent') {
    if (isShare || /\b(?:account\w*|mak\w+ up|represent\w*) (?:for )?[^,]*$/i.test(lead))
      return { measure: 'share', value }
    const measure = indicator.measure ?? 'growth'
    if (measure !== 'growth') return { measure, value }
    const clause = before.split(/[,;:]|\band\b/).at(-1) ?? ''
    const falls = FALL.test(`${clause} ${lead}`) || (indicator.falls === true && !RISE.test(`${clause} ${lead}`))
    return { measure, value: falls ? -Math.abs(value) : value }
  }
  const fits =
    unitClass === indicator.unit ||
    (unitClass === 'bare' && (indicator.unit === 'people' || indicator.unit === 'count'))
  // rose by RMB 2 billion: how much more, and no level
  return fits && !/\bby (?:[a-z]+ ){0,3}$/i.test(before) ? { measure: 'level', value } : null
}

/** The indicator that the ratio of another to the regional product is. */
function ratioOf({ written }: Indicator, lexicon: Lexicon): string | undefined {
  return written.map((word) => lexicon.written.exact(`${word}占地区生产总值比重`)[0]).find((id) => id !== undefined)
}

/** Commitments without a number: in step with economic growth, as assigned by the province. */
function committed(
  { start, end, comparator, reference }: EnglishCommitment,
  words: string,
  mentions: readonly EnglishMention[],
  amounts: readonly EnglishAmount[],
  lexicon: Lexicon,
): Said[] {
  const from = Math.max(0, ...amounts.filter((amount) => amount.end <= start).map((amount) => amount.end))
  const before = mentions.filter((mention) => mention.start >= from && mention.end <= start)
  const subjects = comparator === 'assigned' ? before : before.slice(-1)
  if (amounts.some((amount) => amount.start >= end && amount.start - end < 4)) return []
  return subjects.map(({ id, name }) => ({
    indicator: id,
    name,
    measure: lexicon.indicators.get(id)?.measure ?? 'growth',
    value: null,
    unit: null,
    comparator,
    amount: null,
    wording: words.slice(start, end),
    joint: false,
    reference: words.slice(reference.start, reference.end),
    at: start,
    goal: false,
  }))
}
