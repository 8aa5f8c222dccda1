import { fold } from '../document/fold.ts'
import { clausesOf } from '../facts/clauses.ts'
import { ownWords } from '../facts/names.ts'
import { findQuantities, type Quantity } from '../facts/quantities.ts'
import { type AskedAmount, countsHappenings } from '../question/asked-amount.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import { type Passage, passagesOf } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'

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
 * an amount is asked only passages that hold one of its kind are taken.
 */
export function rankPassages(
  paragraphs: readonly Located[],
  terms: readonly string[],
  amount: AskedAmount | null,
  knowledge: Knowledge,
): RankedPassage[] {
  const weights = new Map(
    terms.map((term) => [term, knowledge.index.weight(term) * (knowledge.index.has(term) ? 1 : STRANGE)]),
  )
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return []
  return paragraphs
    .flatMap((located) => {
      const folded = fold(located.paragraph.text)
      const quantities = amount ? findQuantities(folded, knowledge.lexicon, located.paragraph.damage) : []
      const heading = new Set(tokens(`${located.paragraph.section.join('。')}`))
      const whole = new Set(tokens(located.paragraph.text))
      return passagesOf(located)
        .filter((passage) => amount === null || holds(passage, quantities, amount, folded))
        .map((passage) => {
          const inside = new Set(tokens(folded.slice(passage.start, passage.end)))
          const sentence = new Set(tokens(folded.slice(passage.sentence.start, passage.sentence.end)))
          let score = 0
          let own = 0
          for (const [term, weight] of weights) {
            if (inside.has(term)) own += weight
            score +=
              weight *
              (inside.has(term)
                ? WORTH.passage
                : sentence.has(term)
                  ? WORTH.sentence
                  : heading.has(term)
                    ? WORTH.heading
                    : whole.has(term)
                      ? WORTH.paragraph
                      : 0)
          }
          const stray = amount !== null && countsSomethingElse(passage, quantities, amount, folded, weights)
          return {
            passage,
            score: score / total - COST_PER_CHARACTER * (passage.end - passage.start) - (stray ? STRAY : 0),
            own: own / total,
          }
        })
    })
    .sort((a, b) => b.score - a.score || b.own - a.own)
}

/** What it costs a passage that its number counts a thing which the question does not name. */
const STRAY = 0.25

/** Every amount of the asked kind stands in a clause of its own that shares no word with the question. */
function countsSomethingElse(
  passage: Passage,
  quantities: readonly Quantity[],
  amount: AskedAmount,
  folded: string,
  weights: ReadonlyMap<string, number>,
): boolean {
  const clauses = clausesOf(folded, passage).map(({ start, end }) => ({ start, end, words: folded.slice(start, end) }))
  const counting = clauses.filter((clause) =>
    holds({ ...passage, start: clause.start, end: clause.end }, quantities, amount, folded),
  )
  return (
    counting.length > 0 &&
    counting.every(
      ({ words }) =>
        ownWords(words.replace(/[\d.]+\p{Script=Han}*/gu, '')).length > 2 &&
        !tokens(words).some((term) => weights.has(term)),
    )
  )
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
