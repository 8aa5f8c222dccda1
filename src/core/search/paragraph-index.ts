import MiniSearch from 'minisearch'
import { tokens } from './tokenize.ts'

/** What is indexed of a paragraph; `id` is its position in the knowledge. */
export interface Entry {
  readonly id: number
  readonly headingPath: readonly string[]
  readonly text: string
}

export interface Hit {
  readonly id: number
  readonly score: number
}

/** Terms in more than this share of all paragraphs tell nothing apart. */
const COMMON = 0.1
/** The rarest terms of a question carry its meaning; more only cost time. */
const MOST_TERMS = 16
const BM25 = { k: 0.9, b: 0.3, d: 0 }

/**
 * Full-text index over paragraphs: bigrams, the heading path in front of the text, frequent terms dropped, OR only.
 * Year and document are chosen by metadata (`allowed`), never by terms: title words stand in every second paragraph.
 */
export class ParagraphIndex {
  readonly #index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: tokens,
    processTerm: (term) => term,
  })
  /** Paragraphs that the index has not taken yet: a question answered from facts alone never needs it. */
  #waiting: { id: number; text: string }[] = []
  readonly #frequency = new Map<string, number>()
  #size = 0

  /** Adds one paragraph; it is indexed at the first search or by `complete`. */
  add(entry: Entry): void {
    const text = `${entry.headingPath.join('。')}。${entry.text}`
    this.#waiting.push({ id: entry.id, text })
    this.#size++
    for (const term of new Set(tokens(text))) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1)
  }

  /** Takes in what waits, so that the first search need not. */
  complete(): void {
    for (const entry of this.#waiting) this.#index.add(entry)
    this.#waiting = []
  }

  /** How much a term tells: 0 for one that stands everywhere, highest for one that stands nowhere. */
  weight(term: string): number {
    return Math.log(1 + this.#size / (1 + (this.#frequency.get(term) ?? 0)))
  }

  /** True for a term of any paragraph. */
  has(term: string): boolean {
    return this.#frequency.has(term)
  }

  /** The best paragraphs among those allowed, best first. Equal ones are told apart by all terms of the query. */
  search(query: string, allowed: (id: number) => boolean, most = 8): Hit[] {
    this.complete()
    const frequency = (term: string) => this.#frequency.get(term) ?? 0
    const all = [...new Set(tokens(query))].filter((term) => frequency(term) > 0)
    const rare = all.filter((term) => frequency(term) <= Math.max(COMMON * this.#size, 4))
    const terms = (rare.length >= 2 ? rare : all).sort((a, b) => frequency(a) - frequency(b)).slice(0, MOST_TERMS)
    if (terms.length === 0) return []
    const found = this.#index.search(query, {
      tokenize: () => terms,
      processTerm: (term) => term,
      combineWith: 'OR',
      prefix: false,
      fuzzy: false,
      bm25: BM25,
      filter: (result) => allowed(Number(result.id)),
    })
    return found.slice(0, most).map((result) => ({ id: Number(result.id), score: result.score }))
  }
}
