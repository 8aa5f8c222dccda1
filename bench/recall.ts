/** One question with the ids that an engine found for it, best first, and those that are right. */
export interface Judged {
  readonly found: readonly string[]
  readonly gold: ReadonlySet<string>
}

/** How well an engine finds, each from 0 to 1 over all questions. */
export interface Recall {
  /** Share of questions with a right one found first. */
  readonly at1: number
  /** Share of questions with a right one among the first five. */
  readonly at5: number
  /** Mean of 1/rank of the first right one among the first ten; 0 where none is. */
  readonly mrr10: number
}

/** Measures what was found. All 0 without questions. */
export function recallOf(judged: readonly Judged[]): Recall {
  const ranks = judged.map(({ found, gold }) => found.findIndex((id) => gold.has(id)) + 1)
  const shareWithin = (most: number) => mean(ranks.map((rank) => (rank >= 1 && rank <= most ? 1 : 0)))
  return {
    at1: shareWithin(1),
    at5: shareWithin(5),
    mrr10: mean(ranks.map((rank) => (rank >= 1 && rank <= 10 ? 1 / rank : 0))),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
