import { fold } from '../document/fold.ts'
import { clausesOf, type Span } from '../facts/clauses.ts'
import { ownWords } from '../facts/names.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { type AskedAmount, countsHappenings, DAYS, NO_QUANTITY } from '../question/asked-amount.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import { type Passage, passagesOf } from '../search/passages.ts'
import { termsWithin } from '../search/tokenize.ts'

export interface RankedPassage {
  readonly passage: Passage
  /** How much of the question's content the passage covers, 0 to 1, its surroundings counting less. */
  readonly score: number
  /** The same without surroundings. */
  readonly own: number
}

/** A passage that scores this much at least speaks of what the question does, whether it answers or not. */
export const SAME_THING = 0.36
/** What a term is worth by where it stands: in the passage, its sentence, its heading, elsewhere in the paragraph. */
const WORTH = { passage: 1, sentence: 0.75, heading: 0.7, paragraph: 0.45 } as const
const STRANGE = 0.5
const WHOLE: ReadonlyMap<string, number> = new Map()
const COST_PER_CHARACTER = 0.0012

/** What a term of a question weighs: one of no document tells less, it may be the asker's own way of saying a thing. */
export function weightAsked(term: string, { index }: Knowledge): number {
  return index.weight(term) * (index.has(term) ? 1 : STRANGE)
}

/**
 * The passages of some paragraphs by how well they answer: coverage of the question's terms weighted by rarity. Where
 * an amount is asked only passages that hold one of its kind are taken.
 */
export function rankPassages(
  paragraphs: readonly Located[],
  terms: readonly string[],
  amount: AskedAmount | null,
  knowledge: Knowledge,
  shares: ReadonlyMap<string, number> = WHOLE,
): RankedPassage[] {
  const wanted = [...new Set(terms)]
  const weights = wanted.map((term) => weightAsked(term, knowledge) * (shares.get(term) ?? 1))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  const joins = jointsOf(wanted)
  return paragraphs
    .flatMap((located) => {
      const folded = fold(located.paragraph.text)
      const quantities = amount ? findQuantities(folded, knowledge.lexicon, located.paragraph.damage) : []
      const worthIn = worthBySpan(located, folded, wanted)
      return passagesOf(located)
        .filter((passage) => amount === null || holds(passage, quantities, amount, folded, wanted))
        .map((passage) => {
          const inside = passage.clauses.map(worthIn.clause)
          const around = worthIn.sentence(passage.sentence)
          let score = 0
          let own = 0
          const holdsTerm = (i: number) => inside.some((clause) => clause[i] === true)
          weights.forEach((weight, i) => {
            const isInside = holdsTerm(i) || joins(i, holdsTerm, folded.slice(passage.start, passage.end))
            if (isInside) own += weight
            score += weight * (isInside ? WORTH.passage : (around[i] ?? 0))
          })
          const stray = amount === null ? 0 : costOfStray(passage, quantities, amount, folded, wanted, knowledge)
          const other = inOtherMeasure(passage, quantities, amount) ? OTHER_MEASURE : 0
          return {
            passage,
            score: score / total - costOf(passage) - stray - other,
            own: own / total,
          }
        })
    })
    .sort((a, b) => b.score - a.score || b.own - a.own)
}

/** A long passage tells less to the point; a table's row is as long as its table has columns. */
function costOf({ located, start, end }: Passage): number {
  return located.paragraph.cells ? 0 : COST_PER_CHARACTER * (end - start)
}

/**
 * Tells of a term whether it only joins two that a passage has: 保标 of 低保标准, where the text puts words between them
 * (低保最低月标准).
 */
function jointsOf(terms: readonly string[]): (i: number, holds: (i: number) => boolean, text: string) => boolean {
  const beside = terms.map((term) => ({
    before: terms.flatMap((other, at) => (isPair(term) && isPair(other) && other[1] === term[0] ? [at] : [])),
    behind: terms.flatMap((other, at) => (isPair(term) && isPair(other) && other[0] === term[1] ? [at] : [])),
  }))
  return (i, holds, text) => {
    const { before = [], behind = [] } = beside[i] ?? {}
    return before.some(
      (front) => holds(front) && behind.some((back) => holds(back) && stretched(text, terms[front], terms[back])),
    )
  }
}

/** One term stands a few characters behind another. */
function stretched(text: string, front = '', back = ''): boolean {
  for (let at = text.indexOf(front); at >= 0; at = text.indexOf(front, at + 1)) {
    const next = text.indexOf(back, at + front.length)
    if (next >= 0 && next - at - front.length <= MOST_BETWEEN) return true
  }
  return false
}

const MOST_BETWEEN = 4

function isPair(term: string): boolean {
  return /^\p{Script=Han}{2}$/u.test(term)
}

/** Of each term whether a clause of the paragraph has it, and what it is worth beside a passage of a sentence. */
function worthBySpan({ paragraph }: Located, folded: string, terms: readonly string[]) {
  const heading = termsWithin(paragraph.section.join('。'), terms)
  const whole = termsWithin(paragraph.text, terms)
  const elsewhere = terms.map((term) => (heading.has(term) ? WORTH.heading : whole.has(term) ? WORTH.paragraph : 0))
  const termsOf = ({ start, end }: Span) => termsWithin(folded.slice(start, end), terms)
  return {
    clause: once((clause: Span) => {
      const inside = termsOf(clause)
      return terms.map((term) => inside.has(term))
    }),
    sentence: once((sentence: Span) => {
      const inside = termsOf(sentence)
      return terms.map((term, i) => (inside.has(term) ? WORTH.sentence : elsewhere[i]))
    }),
  }
}

/** A function that works out each of its values once: clauses and sentences are shared by many passages. */
function once<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const there = known.get(key)
    if (there !== undefined) return there
    const made = of(key)
    known.set(key, made)
    return made
  }
}

/** 多少家 of which the passage has 户 alone: another clause of its sentence that counts in the very word may be meant. */
const OTHER_MEASURE = 0.08

function inOtherMeasure(passage: Passage, quantities: readonly Quantity[], amount: AskedAmount | null): boolean {
  const measure = amount?.measure
  if (measure === undefined) return false
  const counts = (span: Span) =>
    quantities.some(({ start, end, unit }) => start >= span.start && end <= span.end && unit.endsWith(measure))
  return counts(passage.sentence) && !counts(passage)
}

/** What it costs a passage that its number counts a thing which the question does not name, or another indicator. */
const STRAY = 0.25
const STRAY_INDICATOR = 0.6

/** Every amount of the asked kind stands in a clause of its own that shares no word with the question. */
function costOfStray(
  passage: Passage,
  quantities: readonly Quantity[],
  amount: AskedAmount,
  folded: string,
  wanted: readonly string[],
  { lexicon }: Knowledge,
): number {
  const clauses = clausesOf(folded, passage).map(({ start, end }) => ({ start, end, words: folded.slice(start, end) }))
  const counting = clauses.filter((clause) =>
    holds({ ...passage, start: clause.start, end: clause.end }, quantities, amount, folded, wanted),
  )
  const isStray = ({ words }: { words: string }) =>
    ownWords(words.replace(/[\d.]+\p{Script=Han}*/gu, '')).length > 2 && termsWithin(words, wanted).size === 0
  if (counting.length === 0 || !counting.every(isStray)) return 0
  // 做了多少, whatever the unit: another thing's number is the less likely meant
  if (amount.classes.length === 0 && amount.word === null && amount.soft !== true) return STRAY_INDICATOR
  return counting.every(({ words }) => lexicon.written.find(words).length > 0) ? STRAY_INDICATOR : STRAY
}

/** So many years, and no date: 5年过渡期. */
const YEARS = /(?<![\d.])(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年(?![\d级度代底初末])/

/** 3520家中小微企业 are counted in 户 too: who is registered is one household of the register. */
function isHousehold(unit: string, { unit: own, end }: Quantity, folded: string): boolean {
  return (
    unit === '户' &&
    own.endsWith('家') &&
    /^\p{Script=Han}{0,6}(?:企业|商户|工商户|主体)/u.test(folded.slice(end, end + 12))
  )
}

/** “8亿元”楼宇: an amount that is part of a name is no figure of a plan, and yet what may be asked for. */
const QUOTED_MONEY = /“\d+(?:\.\d+)?[万亿]?元”/

/** A number of things in words: 十项措施, 三个中心; 第三个 and 一个 count nothing. */
const COUNTED_IN_WORDS =
  /(?<![第数几之一二三四五六七八九十百])(?:[二两三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九])(?:项|个|座|处|条|所|家|场|件|宗|批|支|张|类|种)(?=\p{Script=Han}{2})(?!方面|月|季度|百)/u

/** So many days, working days too; 5月3日 is a date. */
const IN_DAYS = /(?<![月\d.])\d+个?(?:(?:工作|自然)日|日(?=内|以内|左右|[,，。;；]|$)|天)/
/** A share in words: 九成, 过半. */
const SHARE_IN_WORDS =
  /[一二两三四五六七八九]成(?![员本果立为功效就长人熟交分品绩都])|过半|一半|半数|分之[一二两三四五六七八九十]/

/** An age by itself: 预期寿命79岁; 60岁以上 only says who is meant. */
const AGE = /\d岁(?!以[上下])/

/** 三次产业结构4.1:45.2:50.7: parts to each other, and no time of day. */
const PROPORTION = /(?:结构|比例|比重|之比|比)\p{Script=Han}{0,6}\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+/u

/** “三个全覆盖” is the name of something: it counts nothing, unless the question has a word of it. */
function withoutOtherNames(said: string, wanted: readonly string[]): string {
  return said.replace(/“[^”]*”/g, (name) => (termsWithin(name, wanted).size > 0 ? name : '“”'))
}

function holds(
  passage: Passage,
  quantities: readonly Quantity[],
  amount: AskedAmount,
  folded: string,
  wanted: readonly string[],
): boolean {
  const said = folded.slice(passage.start, passage.end)
  if (amount.word === DAYS) return IN_DAYS.test(said)
  if (amount.word === '年') return YEARS.test(said)
  if (amount.word !== null && NO_QUANTITY.test(amount.word))
    return new RegExp(`[\\d一二两三四五六七八九十]${amount.word}`).test(said)
  const inside = quantities.filter((quantity) => quantity.start >= passage.start && quantity.end <= passage.end)
  if (amount.classes.includes('money') && QUOTED_MONEY.test(said)) return true
  if (amount.classes.includes('percent') && SHARE_IN_WORDS.test(said)) return true
  if (amount.classes.includes('count') && COUNTED_IN_WORDS.test(withoutOtherNames(said, wanted))) return true
  const isAnyAmount = amount.classes.length === 0 && amount.word === null
  if (isAnyAmount && (AGE.test(said) || PROPORTION.test(said))) return true
  if (amount.word !== null) return said.includes(amount.word) && inside.length > 0
  return inside.some(
    (quantity) =>
      amount.classes.length === 0 ||
      (amount.classes.includes(quantity.unitClass) &&
        !(quantity.unitClass === 'bare' && /^[A-Za-z]/.test(folded.slice(quantity.end))) &&
        (amount.unit === undefined ||
          quantity.unit.endsWith(amount.unit) ||
          isHousehold(amount.unit, quantity, folded)) &&
        (amount.happenings === undefined || amount.happenings === countsHappenings(quantity.unit))),
  )
}
