import { fold } from '../document/fold.ts'
import { clausesOf, type Span, sentencesOf } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { contentOf } from '../question/content.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin, tokens } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { namesAnother } from './names-another.ts'
import { fitsYears } from './passage-fits.ts'
import { rankPassages } from './rank-passages.ts'
import { withoutModes } from './without-modes.ts'

/** How sure an amount is: exact, about (约, 近, 余), or a bound (以上, 不低于; 以内). */
export type Sureness = 'exact' | 'about' | 'least' | 'most'

/** An amount that may be computed with, at its place. */
export interface Operand {
  readonly quantity: Quantity
  /** The clause that it stands in, of its sentence. */
  readonly passage: Passage
  /** The words between the marks and amounts beside it, folded: what it is an amount of. */
  readonly words: string
  readonly sureness: Sureness
}

/** A sentence that the question speaks of, with its amounts. */
export interface OperandSentence {
  readonly operands: readonly Operand[]
  readonly folded: string
  readonly sentence: Span
  readonly passage: Passage
  /** How much of the question stands there, 0 to 1. */
  readonly score: number
}

/** Sentences that say less of a question than this are of something else. */
const SPOKEN_OF = 0.5
/** Of sentences that say nearly as much any may hold what is computed with. */
const AS_GOOD = 0.12

/** The sentences that say most of some words of a question, of the years asked about, best first. */
export function operandSentences(context: AnswerContext, said: string): readonly OperandSentence[] {
  const { question, knowledge } = context
  const { terms, shares } = contentOf(withoutModes(said, question, knowledge.regions), (term) =>
    knowledge.index.has(term),
  )
  if (terms.length === 0) return []
  const ranked = rankPassages(findParagraphs(context, terms), terms, null, knowledge, shares).filter(
    ({ passage }) => fitsYears(passage, context) && !passage.located.paragraph.cells,
  )
  const top = ranked[0]?.score ?? 0
  const seen = new Set<string>()
  return ranked.flatMap(({ passage, score }) => {
    const { located, sentence } = passage
    const place = `${located.document.file}:${located.paragraph.ordinal}:${sentence.start}`
    if (score < SPOKEN_OF || score < top - AS_GOOD || seen.has(place)) return []
    seen.add(place)
    if (namesAnother(passage, said, question, knowledge)) return []
    const folded = fold(located.paragraph.text)
    return [{ operands: operandsIn(passage, context), folded, sentence, passage, score }]
  })
}

/** Every amount of the sentence that a passage is part of; damaged ones, ranges and mere sizes of what is counted aside. */
export function operandsIn(passage: Passage, { knowledge }: AnswerContext): readonly Operand[] {
  const { located, sentence } = passage
  const folded = fold(located.paragraph.text)
  const clauses = clausesOf(folded, sentence)
  const all = findQuantities(folded, knowledge.lexicon, located.paragraph.damage).filter(
    ({ start, end }) => start >= Math.max(sentence.start, located.paragraph.headLength) && end <= sentence.end,
  )
  const told = all.flatMap((quantity, i) => {
    const clause = clauses.find(({ start, end }) => start <= quantity.start && quantity.unitEnd <= end)
    if (!clause || quantity.threshold || quantity.value2 !== undefined) return []
    const start = Math.max(clause.start, located.paragraph.headLength)
    const from = Math.max(start, all[i - 1]?.unitEnd ?? 0)
    const to = Math.min(clause.end, all[i + 1]?.start ?? clause.end)
    const front = folded.slice(from, quantity.start).replace(/^.*(?:[、()]|和|与|及|共(?!\p{Script=Han}))/u, '')
    const behind = folded.slice(quantity.unitEnd, to).replace(/(?:[、()]|和|与|及).*$/u, '')
    return [
      {
        quantity,
        passage: { ...passage, start, end: clause.end },
        words: `${front}${folded.slice(quantity.start, quantity.unitEnd)}${behind}`,
        sureness: surenessOf(quantity, folded),
      },
    ]
  })
  return told.map((operand, i) => ({ ...operand, words: operand.words + listedThing(told.slice(i), folded) }))
}

/** 北塘6个、南塘4个、莲塘9个闸口: what the last of a list counts is what all of it does. */
function listedThing([first, ...others]: readonly Operand[], folded: string): string {
  if (!first?.words.endsWith(folded.slice(first.quantity.start, first.quantity.unitEnd))) return ''
  let at = first.quantity.unitEnd
  for (const other of others) {
    const between = folded.slice(at, other.quantity.start)
    if (other.quantity.unit !== first.quantity.unit || !/^[、和及与]\p{Script=Han}{0,10}$/u.test(between)) return ''
    const behind = other.words.slice(other.words.lastIndexOf(other.quantity.unit) + other.quantity.unit.length)
    if (behind !== '') return behind
    at = other.quantity.unitEnd
  }
  return ''
}

/** The amounts of all sentences of the paragraph that a passage is part of. */
export function operandsOfParagraph(passage: Passage, context: AnswerContext): readonly Operand[] {
  return sentencesOf(fold(passage.located.paragraph.text)).flatMap((sentence) =>
    operandsIn({ ...passage, sentence }, context),
  )
}

/** How sure an amount of a folded text is. */
export function surenessOf({ start, unitEnd, comparator }: Quantity, folded: string): Sureness {
  if (/[余多几]/.test(folded.slice(start, unitEnd)) || comparator === '≈') return 'about'
  if (/[约近]$/.test(folded.slice(0, start))) return 'about'
  if (comparator === '≥' || comparator === '>') return 'least'
  return comparator === '≤' || comparator === '<' ? 'most' : 'exact'
}

/** A number that the asker gives tells which amount is meant better than a word. */
const OF_NUMBER = 3

/** The value of an operand in ones where its unit is 万 of something: 1.2万张 is 12000. */
export function inOnes({ quantity: { value, unit } }: Operand): number {
  return /^万(?=\p{Script=Han})/u.test(unit) ? value * TEN_THOUSAND : value
}

const TEN_THOUSAND = 10_000

/** How many terms of some words stand in an operand's own words, numbers counting more. */
export function sharedTerms({ words }: Operand, said: string): number {
  const terms = [...new Set(tokens(said).filter((term) => term.length > 1 || /^\d/.test(term)))]
  return [...termsWithin(words, terms)].reduce((sum, term) => sum + (/^\d/.test(term) ? OF_NUMBER : 1), 0)
}

/** The one of some operands whose own words share most with what was said; undefined where none or several do. */
export function bestNamed(operands: readonly Operand[], said: string): Operand | undefined {
  const counted = operands.map((operand) => ({ operand, shared: sharedTerms(operand, said) }))
  const most = Math.max(0, ...counted.map(({ shared }) => shared))
  const [best, ...rivals] = counted.filter(({ shared }) => shared === most)
  return most > 0 && rivals.length === 0 ? best?.operand : undefined
}

/**
 * Each of some names with an operand of its own, so that together they share most; undefined where no such pairing
 * leaves every name something, or several do so as well.
 */
export function eachNamed(operands: readonly Operand[], names: readonly string[]): readonly Operand[] | undefined {
  if (names.length > MOST_NAMES || operands.length > MOST_OPERANDS) return undefined
  let pairings: { readonly taken: readonly Operand[]; readonly shared: number }[] = [{ taken: [], shared: 0 }]
  for (const name of names)
    pairings = pairings.flatMap(({ taken, shared }) =>
      operands.flatMap((operand) => {
        const own = taken.includes(operand) ? 0 : sharedTerms(operand, name)
        return own > 0 ? [{ taken: [...taken, operand], shared: shared + own }] : []
      }),
    )
  const most = Math.max(0, ...pairings.map(({ shared }) => shared))
  const [best, ...rivals] = pairings.filter(({ shared }) => shared === most)
  return rivals.length === 0 ? best?.taken : undefined
}

const MOST_NAMES = 4
const MOST_OPERANDS = 12

/** 其中 stands between two places of a text: what is behind it is a part of what is in front. */
export function partedByOfWhich(folded: string, a: Operand, b: Operand): boolean {
  const [first, second] = [a.quantity.start, b.quantity.start].sort((x, y) => x - y)
  return folded.slice(first, second).includes('其中')
}
