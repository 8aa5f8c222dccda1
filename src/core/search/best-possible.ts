/** What of an index is needed to bound its scores. */
export interface Statistics {
  /** BM25's saturation and weight of length. */
  readonly k: number
  readonly b: number
  /** Ids of the paragraphs that have a term. */
  readonly holders: (term: string) => readonly number[]
  /** Number of different terms of each paragraph, by id. */
  readonly lengths: readonly number[]
  /** Sum of all lengths. */
  readonly length: number
}

/** Room for the rounding of two ways to compute the same score. */
const ROUNDING = 1 - 1e-9

/**
 * The allowed paragraphs that may be among the `most` best for some terms by MiniSearch's score, which is BM25 times
 * the number of terms found. How often a term stands in a paragraph is not known here, so each has a least score (every
 * term once) and a highest one (a term without end adds no more than k + 1 times its weight); one whose highest is below
 * the least of `most` others cannot be among the best. Scoring, the dear part, is left for the few that remain: those
 * that have 1 at their id.
 */
export function bestPossible(
  terms: readonly string[],
  allowed: (id: number) => boolean,
  most: number,
  { k, b, holders, lengths, length }: Statistics,
): Uint8Array {
  const size = lengths.length
  const weights = new Float64Array(size)
  const counts = new Uint16Array(size)
  const touched: number[] = []
  for (const term of terms) {
    const ids = holders(term)
    const weight = Math.log(1 + (size - ids.length + 0.5) / (ids.length + 0.5))
    for (const id of ids) {
      if (counts[id] === 0) touched.push(id)
      weights[id] = (weights[id] ?? 0) + weight
      counts[id] = (counts[id] ?? 0) + 1
    }
  }
  const mean = length / size
  const matching = touched.filter(allowed)
  const highest = (id: number) => (weights[id] ?? 0) * (counts[id] ?? 0) * (k + 1)
  const least = (id: number) => highest(id) / (1 + k * (1 - b + (b * (lengths[id] ?? 0)) / mean))
  const bar = nthLargest(matching, least, most) * ROUNDING
  const hopeful = new Uint8Array(size)
  for (const id of matching) if (highest(id) >= bar) hopeful[id] = 1
  return hopeful
}

/** The n-th largest of some values; 0 where there are fewer. */
function nthLargest(ids: readonly number[], scoreOf: (id: number) => number, n: number): number {
  const largest: number[] = []
  for (const id of ids) {
    const value = scoreOf(id)
    if (largest.length === n && value <= (largest[n - 1] ?? 0)) continue
    let at = largest.length === n ? n - 1 : largest.length
    for (; at > 0 && (largest[at - 1] ?? 0) < value; at--) largest[at] = largest[at - 1] ?? 0
    largest[at] = value
  }
  return largest.length < n ? 0 : (largest[n - 1] ?? 0)
}
