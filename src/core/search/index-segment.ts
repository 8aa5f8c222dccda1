import MiniSearch from 'minisearch'
import { tokens } from './tokenize.ts'

/** How scores are made: MiniSearch's saturation, weight of length, and floor. */
export interface Bm25 {
  readonly k: number
  readonly b: number
  readonly d: number
}

/** A paragraph of a segment that was scored. */
export interface Scored {
  /** Its number within the segment. */
  readonly local: number
  readonly score: number
  /** Place among the searched terms of the first one that it has. */
  readonly first: number
}

/** A term as it is searched for, with its weight against the one that the segment would give it. */
export interface WeightedTerm {
  readonly term: string
  readonly boost: number
}

interface Term {
  /** What MiniSearch knows it by. */
  readonly key: string
  /** Numbers of the paragraphs that have it, in order. */
  readonly holders: number[]
}

/**
 * MiniSearch keeps terms in a tree and walks through all branches of a node. Thousands of different characters begin a
 * bigram, so a term goes by its number: no node has more branches than this.
 */
const KEY_BASE = 16
const NOWHERE: readonly number[] = []

/**
 * Some paragraphs as they are searched, numbered from 0. Knowledges share segments: what is in one is never taken out,
 * and nothing is added once a second knowledge has it.
 */
export class IndexSegment {
  readonly #index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (keys) => (keys === '' ? [] : keys.split(' ')),
    processTerm: (key) => key,
  })
  /** Paragraphs that MiniSearch has not taken yet, as the keys of their terms: a question answered from facts alone never needs it. */
  #waiting: { id: number; text: string }[] = []
  #taken = 0
  readonly #terms = new Map<string, Term>()
  /** Number of different terms of each paragraph, and of all together. */
  readonly lengths: number[] = []
  #length = 0

  get size(): number {
    return this.lengths.length
  }

  /** Mean number of different terms of a paragraph. */
  get meanLength(): number {
    return this.#length / this.size
  }

  /** Adds a paragraph by its words, headings in front; gives its number. */
  add(text: string): number {
    const local = this.size
    const keys: string[] = []
    let size = 0
    for (const word of tokens(text)) {
      const term = this.#termOf(word)
      keys.push(term.key)
      if (term.holders.at(-1) === local) continue
      term.holders.push(local)
      size++
    }
    this.#waiting.push({ id: local, text: keys.join(' ') })
    this.lengths.push(size)
    this.#length += size
    return local
  }

  #termOf(word: string): Term {
    const there = this.#terms.get(word)
    if (there) return there
    const term = { key: this.#terms.size.toString(KEY_BASE), holders: [] }
    this.#terms.set(word, term)
    return term
  }

  /** Takes in what waits, a paragraph a step, so that the first search need not. */
  *completing(): Generator<void, void> {
    for (let next = this.#waiting[this.#taken]; next; next = this.#waiting[this.#taken]) {
      this.#taken++
      this.#index.add(next)
      yield
    }
    this.#waiting = []
    this.#taken = 0
  }

  /** Every term, each once. */
  terms(): Iterable<string> {
    return this.#terms.keys()
  }

  /** Numbers of the paragraphs that have a term, in order. */
  holders(term: string): readonly number[] {
    return this.#terms.get(term)?.holders ?? NOWHERE
  }

  /** The scores of the paragraphs that are hoped for. */
  scores(terms: readonly WeightedTerm[], isHopeful: (local: number) => boolean, bm25: Bm25): Scored[] {
    for (const _ of this.completing());
    const keys = new Map<string, { readonly boost: number; readonly at: number }>()
    terms.forEach(({ term, boost }, at) => {
      const key = this.#terms.get(term)?.key
      if (key !== undefined) keys.set(key, { boost, at })
    })
    const found = this.#index.search('', {
      tokenize: () => [...keys.keys()],
      processTerm: (key) => key,
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
      bm25,
      boostTerm: (key) => keys.get(key)?.boost ?? 1,
      boostDocument: (id) => (isHopeful(Number(id)) ? 1 : 0),
    })
    return found.map(({ id, score, queryTerms }) => ({
      local: Number(id),
      score,
      first: Math.min(...queryTerms.map((key) => keys.get(key)?.at ?? terms.length)),
    }))
  }
}
