import MiniSearch from 'minisearch'
import { bestPossible, type Statistics } from './best-possible.ts'
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

/** The rarest terms of a question carry its meaning; more only cost time. */
const MOST_TERMS = 16
/** So many count even where they are common; beyond them terms in more than a tenth of all paragraphs tell little. */
const ENOUGH_TERMS = 12
const COMMON = 0.1
/** Terms in more than half of all paragraphs tell nothing apart, and cost most. */
const EVERYWHERE = 0.5
/** Fewer terms than this are no question: then even those count that stand everywhere. */
const FEWEST_TERMS = 2
const BM25 = { k: 0.9, b: 0.5, d: 0 }
const NOWHERE: readonly number[] = []

interface Term {
  /** What MiniSearch knows it by. */
  readonly key: string
  /** Ids of the paragraphs that have it, in order. */
  readonly holders: number[]
}

/**
 * MiniSearch keeps terms in a tree and walks through all branches of a node. Thousands of different characters begin a
 * bigram, so a term goes by its number: no node has more branches than this.
 */
const KEY_BASE = 16

/**
 * Full-text index over paragraphs: bigrams, the heading path in front of the text, frequent terms dropped, OR only.
 * Year and document are chosen by metadata (`allowed`), never by terms: title words stand in every second paragraph.
 */
export class ParagraphIndex {
  readonly #index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (keys) => (keys === '' ? [] : keys.split(' ')),
    processTerm: (key) => key,
  })
  /** Paragraphs that the index has not taken yet, as the keys of their terms: a question answered from facts alone never needs it. */
  #waiting: { id: number; text: string }[] = []
  #taken = 0
  readonly #terms = new Map<string, Term>()
  /** Number of different terms of each paragraph, and of all together. */
  readonly #lengths: number[] = []
  #length = 0

  /** Adds one paragraph; it is indexed at the first search or by `complete`. */
  add(entry: Entry): void {
    const text = `${entry.headingPath.join('。')}。${entry.text}`
    const keys: string[] = []
    let size = 0
    for (const word of tokens(text)) {
      const term = this.#termOf(word)
      keys.push(term.key)
      if (term.holders.at(-1) === entry.id) continue
      term.holders.push(entry.id)
      size++
    }
    this.#waiting.push({ id: entry.id, text: keys.join(' ') })
    this.#lengths[entry.id] = size
    this.#length += size
  }

  #termOf(word: string): Term {
    const there = this.#terms.get(word)
    if (there) return there
    const term = { key: this.#terms.size.toString(KEY_BASE), holders: [] }
    this.#terms.set(word, term)
    return term
  }

  /** Takes in what waits, so that the first search need not. */
  complete(): void {
    for (const _ of this.completing());
  }

  /** The same in steps of one paragraph each, for who must not be held up. */
  *completing(): Generator<void, void> {
    for (let next = this.#waiting[this.#taken]; next; next = this.#waiting[this.#taken]) {
      this.#taken++
      this.#index.add(next)
      yield
    }
    this.#waiting = []
    this.#taken = 0
  }

  /** How much a term tells: 0 for one that stands everywhere, highest for one that stands nowhere. */
  weight(term: string): number {
    return Math.log(1 + this.#lengths.length / (1 + this.holders(term).length))
  }

  /** True for a term of any paragraph. */
  has(term: string): boolean {
    return this.#terms.has(term)
  }

  /** Ids of the paragraphs that have a term in their text or heading path, in order. */
  holders(term: string): readonly number[] {
    return this.#terms.get(term)?.holders ?? NOWHERE
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
    this.complete()
    const terms = this.#telling(query)
    if (terms.length === 0) return []
    const hopeful = bestPossible(terms, allowed, most, this.#statistics())
    const keys = terms.flatMap((term) => this.#terms.get(term)?.key ?? [])
    const found = this.#index.search(query, {
      tokenize: () => keys,
      processTerm: (key) => key,
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
      bm25: BM25,
      boostDocument: (id) => hopeful[id] ?? 0,
    })
    return found.slice(0, most).map((result) => ({ id: Number(result.id), score: result.score }))
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
