import { fold } from '../document/fold.ts'
import { clausesOf, type Span, sentencesOf } from '../facts/clauses.ts'
import type { Located } from './knowledge.ts'

/** A run of clauses of one sentence: what can be quoted as an answer. */
export interface Passage extends Span {
  readonly located: Located
  /** The sentence it is part of. */
  readonly sentence: Span
  /** True where only the heading above it says what it is about: then the heading is said with it. */
  readonly underHeading?: boolean
}

/** A passage with its clauses in order; passages that share a clause share its object. */
export interface ClauseRun extends Passage {
  readonly clauses: readonly Span[]
}

const MOST_CLAUSES = 4
const LONGEST = 110

/** A clause that only says of what the next one speaks tells nothing by itself: 就业上, 其中. */
const LEAD =
  /^[\s“”\p{Script=Han}]{1,8}(?:上|方面|内|中|里)$|^\s*(?:20\d\d年)?(?:[上下]半年|今年|全年|年内|目前|其中)$/u

/** A table's row of values: what it is of, in one cell, and what it comes to, in others, tell nothing apart. */
function rowOf(located: Located): ClauseRun | undefined {
  const { text, cells } = located.paragraph
  if (!cells || text.length > LONGEST_ROW || /[。;；]$/.test(text)) return undefined
  if (cells.some(({ start, end }) => end - start > LONGEST_CELL)) return undefined
  const whole = { start: 0, end: text.length }
  return { located, sentence: whole, clauses: [whole], ...whole }
}

const LONGEST_ROW = 180
const LONGEST_CELL = 30

/** A clause by itself, with its folded words. */
export interface ClausePassage extends Passage {
  readonly words: string
}

/** Each clause of a paragraph as a passage, its run-in heading aside; those of one sentence share its span. */
export function clausePassages(located: Located): ClausePassage[] {
  const folded = foldedText(located)
  return sentencesOf(folded).flatMap((sentence) =>
    clausesOf(folded, sentence).map((clause) => {
      const start = Math.max(clause.start, located.paragraph.headLength)
      return { located, sentence, start, end: clause.end, words: folded.slice(start, clause.end) }
    }),
  )
}

/** A paragraph's folded text with blanks in place of its run-in heading. */
function foldedText({ paragraph }: Located): string {
  return ' '.repeat(paragraph.headLength) + fold(paragraph.text).slice(paragraph.headLength)
}

/** Every run of up to four clauses of each sentence of a paragraph, its run-in heading and a mere lead-in (…目标:) aside. */
export function passagesOf(located: Located): ClauseRun[] {
  const { paragraph } = located
  const row = rowOf(located)
  if (row) return [row]
  const folded = foldedText(located)
  const passages: ClauseRun[] = []
  for (const sentence of sentencesOf(folded)) {
    const clauses = clausesOf(folded, sentence).map((clause) =>
      clause.start < paragraph.headLength ? { ...clause, start: paragraph.headLength } : clause,
    )
    if (folded[sentence.end - 1] === ':') continue
    clauses.forEach((first, i) => {
      for (let n = 0; n < MOST_CLAUSES && i + n < clauses.length; n++) {
        const last = clauses[i + n] ?? first
        if (n > 0 && last.end - first.start > LONGEST) break
        if (n === 0 && i + 1 < clauses.length && LEAD.test(folded.slice(first.start, first.end))) continue
        passages.push({ located, sentence, clauses: clauses.slice(i, i + n + 1), start: first.start, end: last.end })
      }
    })
  }
  return passages
}
