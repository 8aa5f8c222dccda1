import { fold } from '../document/fold.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { type Knowledge, knownIn, type Located } from '../search/knowledge.ts'
import { type Narrowing, searchScope } from '../search/scope.ts'
import { tokens } from '../search/tokenize.ts'

/** What a stretch of a question may stand for in the documents. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  /** A thing must be there for an answer; a doing only helps to find it; a light word says nothing. */
  readonly kind: 'thing' | 'doing' | 'light'
  /** True for the name of one place or project: what is told of another is no answer. */
  readonly isName?: boolean
  /** True for a region: it chooses the documents, and says nothing of a sentence within them. */
  readonly isRegion?: boolean
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
/** What each character beyond two adds to a word that was found for an English one, and of how many. */
const LONGER = 0.05
const MOST_LONGER = 4
/** What a sentence without an amount is worth where one is asked. */
const WITHOUT_AMOUNT = 0.7
const ASKS_WHEN = /\bwhen\b|\b(?:what|which) (?:date|day|month|year)\b/i
const ASKS_AMOUNT = /多少|几|how (?:many|much)/i
/** A number with something that is counted or measured behind it; 337北 is a name. */
const AMOUNT =
  /\d[余多]?[万亿]*(?:[%个家项条处座宗件起所户场期笔部片次人名张亩吨元台套倍例米]|公里|平方)|[一二两三四五六七八九十百]+[个项家条座处所]/
/** Asking words stay: they tell what kind of answer is wanted. */
const ASKING = /^(?:how|many|much|what|which|who|whom|whose|when|where|why|and)$/i

/**
 * One word for each stretch: of those that documents have the one by which, together with the rest of the question, a
 * sentence says most. So transfer is 转移 beside technology and 出让 beside land, and a stretch weighs as one word
 * however many it may stand for; where nothing else is said the first is taken. A thing that no document has stays in
 * English: it is what no document speaks of. A doing is left out unless it stands where the things do; asked when it
 * happens it stays too, for then it is what was asked about.
 */
export function settleReadings(
  text: string,
  readings: readonly Reading[],
  knowledge: Knowledge,
  years: readonly number[],
  parts: readonly string[] = [],
  region?: string,
): Settled[] {
  const isKnown = knownIn(knowledge, region)
  const stretches = readings.map((reading) => weighed(reading, knowledge, isKnown))
  const fixed = fixedTerms(text, readings, knowledge)
  const told = [...stretches.filter((_, i) => readings[i]?.isRegion !== true), ...fixed].filter(
    ({ words }) => words.length > 0,
  )
  const best = told.length > 1 ? bestPlace(told, text, knowledge, { region, years, parts }) : undefined
  const said = (words: readonly string[]) => best && longestIn(words, best.sentence)
  const anchors = [...stretches.filter((_, i) => readings[i]?.kind === 'thing'), ...fixed]
  const anchored = anchors.some(({ words }) => said(words) !== undefined)
  // a step that no document has been at is a step all the same
  const stageAmong = (words: readonly string[]) =>
    words.filter((one) => knowledge.lexicon.stages.exact(one).length > 0).sort((a, b) => a.length - b.length)[0]
  return readings.flatMap(({ start, end, kind, words, isRegion }, i): Settled | [] => {
    const known = stretches[i]?.words ?? []
    const word = said(known) ?? (best && longestIn(known, best.whole))
    if (kind === 'light') return ASKING.test(text.slice(start, end)) ? [] : { start, end, word: '' }
    if (kind === 'thing' && word === undefined && isPersons(text, start, end)) return { start, end, word: '' }
    if (kind === 'thing')
      return settled(start, end, word ?? known[0] ?? stageAmong(words) ?? (isOfAKind(text, start) ? '' : undefined))
    if (ASKS_WHEN.test(text) && isRegion !== true && !tells(said(known), knowledge)) return []
    return { start, end, word: (anchored && word) || '' }
  })
}

function settled(start: number, end: number, word: string | undefined): Settled | [] {
  return word === undefined ? [] : { start, end, word }
}

/** How many residents, which are 多少人 already: the text need not call them so. */
function isPersons(text: string, start: number, end: number): boolean {
  return (
    /多少人\s+$/.test(text.slice(0, start)) && /^(?:residents?|citizens?|inhabitants?)$/i.test(text.slice(start, end))
  )
}

/** Which plaza, which two Line 5 stations: the answer is a name, and the text need not say what it is the name of. */
function isOfAKind(text: string, start: number): boolean {
  return /\bwhich\s+(?:(?:two|three|four|five|\d)\s+)?(?:[a-z-]+\s+){0,2}(?:\d+\s+)?$/i.test(text.slice(0, start))
}

/** False for a word of every fourth paragraph (完成): that it stands somewhere near does not tell that it is meant. */
function tells(word: string | undefined, { index }: Knowledge): boolean {
  return tokens(word ?? '').some((term) => index.weight(term) > Math.log(1 + 4))
}

/** The words of one stretch that documents have, with what it is worth to find one of them. */
interface Weighed {
  readonly words: readonly string[]
  readonly weight: number
}

/** A stretch tells as little as the commonest of its words, what is done less than what it is done to. */
function weighed({ words, kind }: Reading, { index }: Knowledge, isKnown: (term: string) => boolean): Weighed {
  const known = words.filter((word) => tokens(word).every(isKnown))
  const weights = known.map((word) => Math.max(...tokens(word).map((term) => index.weight(term))))
  return { words: known, weight: known.length === 0 ? 0 : Math.min(...weights) * (kind === 'doing' ? DOING : 1) }
}

/** Terms of the question that are in the documents' words already. */
function fixedTerms(text: string, readings: readonly Reading[], { index }: Knowledge): Weighed[] {
  const rest = readings.reduceRight((out, { start, end }) => `${out.slice(0, start)} ${out.slice(end)}`, text)
  return tokens(rest)
    .filter((term) => /\p{Script=Han}|\d/u.test(term))
    .map((term) => ({ words: [term], weight: index.weight(term) }))
}

interface Place {
  readonly sentence: string
  /** Headings and the whole paragraph. */
  readonly whole: string
}

/** The sentence that holds the most of what the question may mean. */
function bestPlace(
  stretches: readonly Weighed[],
  text: string,
  knowledge: Knowledge,
  narrowing: Narrowing,
): Place | undefined {
  const { index, located } = knowledge
  const allowed = searchScope(knowledge, narrowing)
  const wantsAmount = ASKS_AMOUNT.test(text)
  const longer = /[a-z]{3}/i.test(text) ? LONGER : 0
  const query = stretches.flatMap(({ words }) => words).join(' ')
  let best: { place: Place; worth: number } | undefined
  for (const { id } of index.search(query, (one) => allowed.has(one), CANDIDATES)) {
    const found = located[id]
    for (const place of found ? placesOf(found) : []) {
      const worth =
        worthOf(place, stretches, longer) * (wantsAmount && !AMOUNT.test(place.sentence) ? WITHOUT_AMOUNT : 1)
      if (!best || worth > best.worth) best = { place, worth }
    }
  }
  return best?.place
}

function worthOf({ sentence, whole }: Place, stretches: readonly Weighed[], longer: number): number {
  let sum = 0
  for (const { words, weight } of stretches)
    sum += weight * Math.max(fitOf(longestIn(words, sentence), longer), NEARBY * fitOf(longestIn(words, whole), longer))
  return sum
}

/** A longer word says more exactly what was meant: 区域发展布局 for layout, and not any 布局. */
function fitOf(word: string | undefined, longer: number): number {
  return word === undefined ? 0 : 1 + longer * Math.min(Math.max(word.length - 2, 0), MOST_LONGER)
}

function placesOf({ paragraph }: Located): Place[] {
  const folded = fold(paragraph.text)
  const whole = `${paragraph.section.join('。')}。${folded}`
  return sentencesOf(folded).map(({ start, end }) => ({ sentence: folded.slice(start, end), whole }))
}

function longestIn(words: readonly string[], text: string): string | undefined {
  return words.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length)[0]
}
