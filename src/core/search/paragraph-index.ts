import { bestPossible, type Statistics } from './best-possible.ts'
import { type Bm25, IndexSegment, type Scored } from './index-segment.ts'
import { tokens } from './tokenize.ts'

/** What is indexed of a paragraph; `id` is its position in the knowledge, so ids come in order from 0. */
export interface Entry {
  readonly id: number
  readonly headingPath: readonly string[]
  readonly text: string
}

export interface Hit {
  readonly id: number
  readonly score: number
}

/** A document's paragraphs, which are one list for as long as they are what they are. */
type Paragraphs = readonly unknown[]

/** Paragraphs that stand one behind the other in a segment. */
export interface Stored {
  readonly segment: IndexSegment
  /** Number of the first within the segment. */
  readonly first: number
}

/** The rarest terms of a question carry its meaning; more only cost time. */
const MOST_TERMS = 16
/** So many count even where they are common; beyond them terms in more than a tenth of all paragraphs tell little. */
const ENOUGH_TERMS = 14
const COMMON = 0.1
/** Terms in more than half of all paragraphs tell nothing apart, and cost most. */
const EVERYWHERE = 0.5
/** Fewer terms than this are no question: then even those count that stand everywhere. */
const FEWEST_TERMS = 2
const BM25: Bm25 = { k: 1.2, b: 0.7, d: 0 }
/** Scores that differ by less are the same: parts of an index round differently. */
const GRAIN = 1e9
/** Paragraphs with which a segment is full; the last document may lie beyond. */
const FULL = 2048
const NOTHING: ReadonlySet<string> = new Set()
const HAN_PAIR = /^\p{Script=Han}{2}$/u
/** Terms of which it is remembered where they stand. */
const MOST_REMEMBERED = 20_000

/** One segment, with the id of each of its paragraphs here; undefined where this index has it not. */
interface Part {
  readonly segment: IndexSegment
  readonly ids: (number | undefined)[]
}

/**
 * Full-text index over paragraphs: bigrams, the heading path in front of the text, frequent terms dropped, OR only.
 * Year and document are chosen by metadata (`allowed`), never by terms: title words stand in every second paragraph.
 *
 * Paragraphs lie in segments, which indexes share, so that an index of a thousand documents and one more indexes that one.
 * Each segment is a MiniSearch; its scores are made those of one index over everything (`#within`).
 */
export class ParagraphIndex {
  readonly #parts = new Map<IndexSegment, Part>()
  #open = new IndexSegment()
  /** For each paragraph its part and its number there. */
  readonly #places: { readonly part: Part; readonly local: number }[] = []
  readonly #lengths: number[] = []
  #length = 0
  readonly #documents = new Map<Paragraphs, Stored>()
  readonly #remembered = new Map<string, readonly number[]>()
  /** For each character those that stand behind it; made at the first question that needs it. */
  #behind: Map<string, Set<string>> | undefined

  /** How many paragraphs it has. */
  get size(): number {
    return this.#lengths.length
  }

  /** Where the paragraphs of a document lie; undefined for one that it has not. */
  placeOf(paragraphs: Paragraphs): Stored | undefined {
    return this.#documents.get(paragraphs)
  }

  /** Begins a document: its paragraphs are added next. They lie in one segment. */
  begin(paragraphs: Paragraphs): void {
    if (this.#open.size >= FULL) this.#open = new IndexSegment()
    this.#documents.set(paragraphs, { segment: this.#open, first: this.#open.size })
  }

  /** Adds one paragraph; it is indexed at the first search that needs it or by `complete`. */
  add(entry: Entry): void {
    const local = this.#open.add(`${entry.headingPath.join('。')}。${entry.text}`)
    this.#place({ segment: this.#open, first: local }, entry.id)
  }

  /** Adds the paragraphs of a document that another index has, from where they lie. */
  share(paragraphs: Paragraphs, stored: Stored): void {
    this.#documents.set(paragraphs, stored)
    const id = this.size
    for (let i = 0; i < paragraphs.length; i++) this.#place({ ...stored, first: stored.first + i }, id + i)
  }

  #place({ segment, first: local }: Stored, id: number): void {
    const part = this.#parts.get(segment) ?? { segment, ids: [] }
    this.#parts.set(segment, part)
    part.ids[local] = id
    this.#places[id] = { part, local }
    this.#lengths[id] = segment.lengths[local] ?? 0
    this.#length += segment.lengths[local] ?? 0
    this.#remembered.clear()
    this.#behind = undefined
  }

  /** Takes in what waits, so that the first search need not. */
  complete(): void {
    for (const _ of this.completing());
  }

  /** The same in steps of one paragraph each, for who must not be held up. */
  *completing(): Generator<void, void> {
    for (const segment of this.#parts.keys()) yield* segment.completing()
  }

  /** How much a term tells: 0 for one that stands everywhere, highest for one that stands nowhere. */
  weight(term: string): number {
    return Math.log(1 + this.#lengths.length / (1 + this.holders(term).length))
  }

  /** True for a term of any paragraph. */
  has(term: string): boolean {
    return this.holders(term).length > 0
  }

  /** The characters that stand straight behind another one in some paragraph, or did in one that is there no more. */
  behind(char: string): ReadonlySet<string> {
    this.#behind ??= this.#pairs()
    return this.#behind.get(char) ?? NOTHING
  }

  #pairs(): Map<string, Set<string>> {
    const pairs = new Map<string, Set<string>>()
    for (const { segment } of this.#parts.values())
      for (const term of segment.terms()) {
        if (!HAN_PAIR.test(term)) continue
        const others = pairs.get(term.charAt(0)) ?? new Set()
        pairs.set(term.charAt(0), others.add(term.charAt(1)))
      }
    return pairs
  }

  /** Ids of the paragraphs that have a term in their text or heading path, in order. */
  holders(term: string): readonly number[] {
    const there = this.#remembered.get(term)
    if (there) return there
    const ids: number[] = []
    let isOrdered = true
    for (const part of this.#parts.values())
      for (const local of part.segment.holders(term)) {
        const id = part.ids[local]
        if (id === undefined) continue
        if (id < (ids.at(-1) ?? 0)) isOrdered = false
        ids.push(id)
      }
    if (!isOrdered) ids.sort((a, b) => a - b)
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear()
    this.#remembered.set(term, ids)
    return ids
  }

  /** Ids of the paragraphs whose terms weigh at least so much together, in order; `least` is above 0. */
  covering(weights: ReadonlyMap<string, number>, least: number): number[] {
    const sums = new Float64Array(this.#lengths.length)
    for (const [term, weight] of weights) for (const id of this.holders(term)) sums[id] = (sums[id] ?? 0) + weight
    const ids: number[] = []
    sums.forEach((sum, id) => {
      if (sum >= least) ids.push(id)
    })
    return ids
  }

  /** The best paragraphs among those allowed, best first; the score is that of BM25 times the number of terms found. */
  search(query: string, allowed: (id: number) => boolean, most = 8): Hit[] {
    const terms = this.#telling(query)
    if (terms.length === 0) return []
    const hopeful = bestPossible(terms, allowed, most, this.#statistics())
    const parts = new Set<Part>()
    hopeful.forEach((hope, id) => {
      const part = hope === 1 ? this.#places[id]?.part : undefined
      if (part) parts.add(part)
    })
    return [...parts]
      .flatMap((part) => this.#within(part, terms, hopeful))
      .sort((a, b) => b.score - a.score || a.first - b.first || a.id - b.id)
      .slice(0, most)
      .map(({ id, score }) => ({ id, score }))
  }

  /**
   * Scores of a segment's paragraphs as one index over everything would give them. A segment knows rarity and mean length
   * of its own alone: each term is weighed by what is rare in all against what is rare there, and `k` and `b` are chosen
   * so that k(1 - b + b·length/mean) is the same with its mean as with the mean of all.
   */
  #within({ segment, ids }: Part, terms: readonly string[], hopeful: Uint8Array): (Omit<Scored, 'local'> & Hit)[] {
    const { k, b, d } = BM25
    const flat = k * (1 - b)
    const steep = (k * b * segment.meanLength * this.#lengths.length) / this.#length
    const own = { k: flat + steep, b: steep / (flat + steep), d }
    const evenly = (k + 1) / (own.k + 1)
    const weighted = terms.map((term) => ({
      term,
      boost:
        (evenly * rarity(this.#lengths.length, this.holders(term).length)) /
        rarity(segment.size, segment.holders(term).length),
    }))
    const isHopeful = (local: number) => hopeful[ids[local] ?? -1] === 1
    return segment.scores(weighted, isHopeful, own).flatMap(({ local, score, first }) => {
      const id = ids[local]
      return id === undefined ? [] : [{ id, first, score: Math.round(score * GRAIN) / GRAIN }]
    })
  }

  /** The terms of a query that are searched for, the rarest first. */
  #telling(query: string): string[] {
    const frequency = (term: string) => this.holders(term).length
    const known = [...new Set(tokens(query))]
      .filter((term) => frequency(term) > 0)
      .sort((a, b) => frequency(a) - frequency(b))
    const within = (share: number) => known.filter((term) => frequency(term) <= share * this.#lengths.length).length
    const telling = within(EVERYWHERE) < FEWEST_TERMS ? known.length : within(EVERYWHERE)
    return known.slice(0, Math.min(MOST_TERMS, telling, Math.max(ENOUGH_TERMS, within(COMMON))))
  }

  #statistics(): Statistics {
    return { ...BM25, holders: (term) => this.holders(term), lengths: this.#lengths, length: this.#length }
  }
}

/** BM25's weight of a term by how many paragraphs of how many have it, as MiniSearch computes it. */
function rarity(size: number, holders: number): number {
  return Math.log(1 + (size - holders + 0.5) / (holders + 0.5))
}
