import { fold } from '../document/fold.ts'
import { clausesOf, quoteOf, type Span, sentencesOf } from '../facts/clauses.ts'
import type { Located } from '../search/knowledge.ts'

/** A clause of a paragraph with the sentence it is part of; offsets are those of the paragraph's text. */
export interface Clause extends Span {
  readonly words: string
  /** Of the sentence closed by 。 or a line's end; ; parts no sentence here. */
  readonly sentence: number
  /** True for the first clause behind ; or at a sentence's start. */
  readonly opens: boolean
}

/** The clauses of a paragraph in order, its run-in heading aside. */
export function clausesIn({ paragraph }: Located): Clause[] {
  const folded = ' '.repeat(paragraph.headLength) + fold(paragraph.text).slice(paragraph.headLength)
  let number = 0
  return sentencesOf(folded)
    .flatMap((sentence) => {
      if (/[。!?\n]/.test(folded[sentence.start - 1] ?? '')) number++
      return clausesOf(folded, sentence).map((clause, i) => {
        const start = Math.max(clause.start, paragraph.headLength)
        return {
          start,
          end: clause.end,
          words: quoteOf(paragraph.text, { start, end: clause.end }),
          sentence: number,
          opens: i === 0,
        }
      })
    })
    .filter(({ words }) => words !== '')
}

/** The first clause of a paragraph's own text. */
export function firstClause(located: Located): string {
  return clausesIn(located)[0]?.words ?? located.paragraph.text
}

/** The first clauses of a paragraph's own text, as many of its first sentence as a line holds. */
export function firstWords(located: Located): string {
  return wordsFrom(located, clausesIn(located))
}

function wordsFrom(located: Located, clauses: readonly Clause[]): string {
  const [first, ...others] = clauses
  if (!first) return located.paragraph.text
  let { end } = first
  for (const clause of others) {
    if (clause.opens || clause.sentence !== first.sentence || clause.end - first.start > SHORT) break
    end = clause.end
  }
  return quoteOf(located.paragraph.text, { start: first.start, end })
}

/** One line for each sentence of a paragraph: from its first clause with a figure on, else from its first clause. */
export function sentenceWords(located: Located): string[] {
  const clauses = clausesIn(located)
  return [...new Set(clauses.map(({ sentence }) => sentence))].map((sentence) => {
    const own = clauses.filter((clause) => clause.sentence === sentence)
    const opening = wordsFrom(located, own)
    const counts = (words: string) => /\d/.test(words.replace(/20\d\d年/g, ''))
    const from = own.findIndex(({ words }) => counts(words))
    return from < 0 || counts(opening) ? opening : wordsFrom(located, own.slice(from))
  })
}

/** Words that lean on the clause before: without it they say nothing of what they are about. */
const LEANS =
  /^(?:其|并|且|而|即|占|同比|共计?(?!产)|总共|总计|已有?(?=[\dp{Script=Han}]{0,2}\d)|由此|从而|以(?!下|来)|使|用来|用以|做到|惠及|为此|从中|尚|还|达|增长|下降|上升|累计|(?:完成)?进度|(?:全年|年度|年内)?(?:计划|概算|协议)?(?:总投资|投资)(?=约?[\d.]+[万亿])|实现(?:产值|税收|收入|投资))/
/** A lead-in that only names a field: 就业上, 住房方面. */
const FRAME = /^.{2,10}(?:上|方面|方面来看|来看)$/
const SHORT = 40
const LONG = 64

/** True for a clause that only says of what the clauses behind it are: 就业上, 住房方面. */
export function isFrame({ words }: Clause): boolean {
  return FRAME.test(words) && !/\d/.test(words)
}

/** One item of a list: a run of clauses, and how many of the words asked for are in it. */
export interface ClauseRun extends Span {
  readonly words: string
  readonly clauses: readonly Clause[]
}

/**
 * The clauses that were hit as items: a clause that leans on the one before it brings it along, short neighbours of one
 * sentence are one item (unless `joinsNeighbours` is false), none grows longer than a line.
 */
export function runsOf(
  located: Located,
  clauses: readonly Clause[],
  isHit: (clause: Clause, i: number) => boolean,
  joinsNeighbours = true,
): ClauseRun[] {
  const runs: ClauseRun[] = []
  let taken = -1
  clauses.forEach((clause, i) => {
    if (i <= taken || isFrame(clause) || !isHit(clause, i)) return
    let first = i
    const before = clauses[i - 1]
    if (
      LEANS.test(clause.words) &&
      before &&
      i - 1 > taken &&
      follows(before, clause) &&
      clause.end - before.start <= LONG
    )
      first = i - 1
    const behind = clauses[i + 1]
    const leansAhead = first === i && LEANS.test(clause.words) && behind && follows(clause, behind)
    let last = leansAhead && behind.end - clause.start <= LONG ? i + 1 : i
    for (let next = last + 1; next < clauses.length; next++) {
      const candidate = clauses[next]
      const previous = clauses[next - 1]
      const start = clauses[first]?.start ?? clause.start
      if (!candidate || !previous || !follows(previous, candidate) || isFrame(candidate)) break
      const leans = LEANS.test(candidate.words)
      if (!leans && !(joinsNeighbours && isHit(candidate, next))) break
      if (candidate.end - start > (leans ? SHORT + 8 : SHORT)) break
      last = next
    }
    taken = last
    runs.push(runOf(located, clauses.slice(first, last + 1)))
  })
  return runs
}

/** True for two clauses that stand side by side in one sentence, with a comma between them. */
function follows(before: Clause, behind: Clause): boolean {
  return before.sentence === behind.sentence && !behind.opens
}

function runOf({ paragraph }: Located, clauses: readonly Clause[]): ClauseRun {
  const start = clauses[0]?.start ?? 0
  const end = clauses.at(-1)?.end ?? start
  const words = quoteOf(paragraph.text, { start, end })
  return { start, end, clauses, words: withoutJoint(words) }
}

/** 并推动…, 以及…: an item begins with what it says. */
export function withoutJoint(words: string): string {
  return words.replace(
    /^(?:并且?(?:有(?=\p{Script=Han}{4}))?|且|以及|及|还要?|另|而|从而|同时|为此)(?=\p{Script=Han}{2})/u,
    '',
  )
}
