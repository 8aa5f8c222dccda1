import { fold } from '../document/fold.ts'
import { yearOf } from '../document/periods.ts'
import { sentencesOf } from '../facts/clauses.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'

/** What a stretch of a question may stand for in the documents. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  /** A thing must be there for an answer; a doing only helps to find it; a light word says nothing. */
  readonly kind: 'thing' | 'doing' | 'light'
}

/** The word that was settled on for a stretch; empty where it says nothing. */
export interface Settled {
  readonly start: number
  readonly end: number
  readonly word: string
}

const CANDIDATES = 24
/** What a word is worth elsewhere in the paragraph of a sentence, against in the sentence. */
const NEARBY = 0.5
const DOING = 0.6
/** What a sentence without an amount is worth where one is asked. */
const WITHOUT_AMOUNT = 0.7
const ASKS_WHEN = /\bwhen\b|\b(?:what|which) (?:date|day|month|year)\b/i
const ASKS_AMOUNT = /多少|几|how (?:many|much)/i
const AMOUNT = /\d|[一二两三四五六七八九十百]+[个项家条座处]/
/** Asking words stay: they tell what kind of answer is wanted. */
const ASKING = /^(?:how|many|much|what|which|who|whom|whose|when|where|why|and)$/i

/**
 * One word for each stretch: of those that documents have the one by which, together with the rest of the question, a
 * sentence says most. So transfer is 转移 beside technology and 出让 beside land, and the weight of a stretch is that of
 * one word however many it may stand for; where nothing else is said the first. A thing that no document has stays in English: it is what no document speaks of. A doing is
 * left out then, unless it is asked when it happens, for then it is what was asked about.
 */
export function settleReadings(
  text: string,
  readings: readonly Reading[],
  knowledge: Knowledge,
  years: readonly number[],
): Settled[] {
  const { index } = knowledge
  const known = readings.map(({ words }) => words.filter((word) => tokens(word).every((term) => index.has(term))))
  const weighed = [
    ...known.map((words, i) => ({ words, weight: weightOf(words, readings[i]?.kind, knowledge) })),
    ...fixedTerms(text, readings).map((term) => ({ words: [term], weight: index.weight(term) })),
  ]
  const told = weighed.filter(({ words }) => words.length > 0)
  const best = told.length > 1 ? bestPlace(told, ASKS_AMOUNT.test(text), knowledge, years) : undefined
  const asksWhen = ASKS_WHEN.test(text)
  const things = known.filter((_, i) => readings[i]?.kind === 'thing')
  const anchored =
    told.length === 1 || things.length === 0 || things.some((words) => best && longestIn(words, best.sentence))
  return readings.flatMap(({ start, end, kind }, i) => {
    const there = known[i] ?? []
    if (kind === 'light') return ASKING.test(text.slice(start, end)) ? [] : { start, end, word: '' }
    const said = best && longestIn(there, best.sentence)
    if (kind === 'doing' && asksWhen && !(said && tells(said, knowledge))) return []
    const chosen = said ?? (best && longestIn(there, best.whole)) ?? (told.length === 1 ? there[0] : undefined)
    if (kind === 'doing') return { start, end, word: (anchored && chosen) || '' }
    const word = chosen ?? there[0]
    return word === undefined ? [] : { start, end, word }
  })
}

/** False for a word of every fourth paragraph (完成): that it stands somewhere near does not tell that it is meant. */
function tells(word: string, { index }: Knowledge): boolean {
  return tokens(word).some((term) => index.weight(term) > Math.log(1 + 4))
}

/** A stretch tells as little as the commonest of its words, what is done less than what it is done to. */
function weightOf(words: readonly string[], kind: Reading['kind'] | undefined, { index }: Knowledge): number {
  const weights = words.map((word) => Math.max(...tokens(word).map((term) => index.weight(term))))
  return weights.length === 0 ? 0 : Math.min(...weights) * (kind === 'doing' ? DOING : 1)
}

/** Terms of the question that are in the documents' words already. */
function fixedTerms(text: string, readings: readonly Reading[]): string[] {
  const rest = readings.reduceRight((out, { start, end }) => `${out.slice(0, start)} ${out.slice(end)}`, text)
  return tokens(rest).filter((term) => /\p{Script=Han}|\d/u.test(term))
}

interface Place {
  readonly sentence: string
  /** Headings and the whole paragraph. */
  readonly whole: string
}

/** The words of one stretch with what it is worth to find one of them. */
interface Weighed {
  readonly words: readonly string[]
  readonly weight: number
}

/** The sentence that holds the most of what the question may mean. */
function bestPlace(
  stretches: readonly Weighed[],
  wantsAmount: boolean,
  knowledge: Knowledge,
  years: readonly number[],
): Place | undefined {
  const { index, located } = knowledge
  const query = stretches.flatMap(({ words }) => words).join(' ')
  let best: { place: Place; worth: number } | undefined
  for (const { id } of index.search(query, (one) => isOfYears(located[one], years), CANDIDATES)) {
    const found = located[id]
    for (const place of found ? placesOf(found) : []) {
      const worth = worthOf(place, stretches) * (wantsAmount && !AMOUNT.test(place.sentence) ? WITHOUT_AMOUNT : 1)
      if (!best || worth > best.worth) best = { place, worth }
    }
  }
  return best?.place
}

function worthOf({ sentence, whole }: Place, stretches: readonly Weighed[]): number {
  let sum = 0
  for (const { words, weight } of stretches)
    if (words.some((word) => sentence.includes(word))) sum += weight
    else if (words.some((word) => whole.includes(word))) sum += NEARBY * weight
  return sum
}

function isOfYears(located: Located | undefined, years: readonly number[]): boolean {
  if (!located || years.length === 0) return located !== undefined
  return years.includes(located.document.year) || years.includes(yearOf(located.period))
}

function placesOf({ paragraph }: Located): Place[] {
  const folded = fold(paragraph.text)
  const whole = `${paragraph.section.join('。')}。${folded}`
  return sentencesOf(folded).map(({ start, end }) => ({ sentence: folded.slice(start, end), whole }))
}

function longestIn(words: readonly string[], text: string): string | undefined {
  return words.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length)[0]
}
