import { fold } from '../document/fold.ts'
import type { Span } from '../facts/clauses.ts'
import { findQuantities, type Quantity } from '../facts/quantities.ts'
import { type AskedAmount, countsHappenings } from '../question/asked-amount.ts'
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

/** What a term is worth by where it stands: in the passage, its sentence, its heading, elsewhere in the paragraph. */
const WORTH = { passage: 1, sentence: 0.75, heading: 0.7, paragraph: 0.45 } as const
/** A term of no document tells less: it may be the asker's own way of saying a thing. */
const STRANGE = 0.5
const COST_PER_CHARACTER = 0.0012

/**
 * The passages of some paragraphs by how well they answer: coverage of the question's terms weighted by rarity. Where
 * an amount is asked only passages that hold one of its kind are taken; `holdsAmount` takes them of a ranking.
 */
export function rankPassages(
  paragraphs: readonly Located[],
  terms: readonly string[],
  amount: AskedAmount | null,
  knowledge: Knowledge,
): RankedPassage[] {
  const wanted = [...new Set(terms)]
  const weights = wanted.map((term) => knowledge.index.weight(term) * (knowledge.index.has(term) ? 1 : STRANGE))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  return paragraphs
    .flatMap((located) => {
      const worthIn = worthBySpan(located, wanted)
      return passagesOf(located).map((passage) => {
        const inside = passage.clauses.map(worthIn.clause)
        const around = worthIn.sentence(passage.sentence)
        let score = 0
        let own = 0
        weights.forEach((weight, i) => {
          const isInside = inside.some((clause) => clause[i])
          if (isInside) own += weight
          score += weight * (isInside ? WORTH.passage : (around[i] ?? 0))
        })
        return {
          passage,
          score: score / total - COST_PER_CHARACTER * (passage.end - passage.start),
          own: own / total,
        }
      })
    })
    .filter(holdsAmount(amount, knowledge))
    .sort((a, b) => b.score - a.score || b.own - a.own)
}

/** Of each term whether a clause of the paragraph has it, and what it is worth beside a passage of a sentence. */
function worthBySpan({ paragraph }: Located, terms: readonly string[]) {
  const folded = fold(paragraph.text)
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

/** Tells of passages whether they hold an amount of the kind asked for; all do where none is asked. */
export function holdsAmount(
  amount: AskedAmount | null,
  { lexicon }: Knowledge,
): (ranked: Pick<RankedPassage, 'passage'>) => boolean {
  if (amount === null) return () => true
  const read = once(({ paragraph: { text, damage } }: Located) => {
    const folded = fold(text)
    return { folded, quantities: findQuantities(folded, lexicon, damage) }
  })
  return ({ passage }) => {
    const { folded, quantities } = read(passage.located)
    return holds(passage, quantities, amount, folded)
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

function holds(passage: Passage, quantities: readonly Quantity[], amount: AskedAmount, folded: string): boolean {
  const inside = quantities.filter((quantity) => quantity.start >= passage.start && quantity.end <= passage.end)
  if (amount.word !== null) return folded.slice(passage.start, passage.end).includes(amount.word) && inside.length > 0
  return inside.some(
    (quantity) =>
      amount.classes.length === 0 ||
      (amount.classes.includes(quantity.unitClass) &&
        (amount.happenings === undefined || amount.happenings === countsHappenings(quantity.unit))),
  )
}
