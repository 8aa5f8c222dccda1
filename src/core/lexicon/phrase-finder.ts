/** A word found in a text, with what it stands for. */
export interface Found<T> {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly value: T
}

interface Node<T> {
  next: Map<string, Node<T>>
  values: T[]
}

/**
 * Finds dictionary words in a text, the longest at each place, without overlaps: 一般公共预算收入 is never 收入.
 * Matching ignores case. A word in Latin letters is found only as a whole word.
 */
export class PhraseFinder<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] }

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) this.#add(word, value)
  }

  #add(word: string, value: T): void {
    let node = this.#root
    for (const char of word.toLowerCase()) {
      let next = node.next.get(char)
      if (!next) {
        next = { next: new Map(), values: [] }
        node.next.set(char, next)
      }
      node = next
    }
    node.values.push(value)
  }

  /** Every hit in order of place; a word with several values gives one hit for each. */
  find(text: string): Found<T>[] {
    const lower = text.toLowerCase()
    const found: Found<T>[] = []
    let at = 0
    while (at < lower.length) {
      const hit = this.#longestAt(lower, at)
      if (!hit) {
        at++
        continue
      }
      for (const value of hit.values) found.push({ start: at, end: hit.end, word: text.slice(at, hit.end), value })
      at = hit.end
    }
    return found
  }

  /** The values of a text that is a dictionary word from end to end. */
  exact(text: string): readonly T[] {
    const hit = this.#longestAt(text.toLowerCase(), 0)
    return hit && hit.end === text.length ? hit.values : []
  }

  #longestAt(lower: string, start: number): { end: number; values: readonly T[] } | null {
    let node = this.#root
    let best: { end: number; values: readonly T[] } | null = null
    for (let i = start; i < lower.length; i++) {
      const next = node.next.get(lower[i] ?? '')
      if (!next) break
      node = next
      if (node.values.length > 0 && isWholeWord(lower, start, i + 1)) best = { end: i + 1, values: node.values }
    }
    return best
  }
}

const LATIN = /[a-z0-9]/

/** Latin words end at their own borders: gdp is not found in ogdpx; Han words stand anywhere. */
function isWholeWord(text: string, start: number, end: number): boolean {
  const cutsBefore = LATIN.test(text[start] ?? '') && LATIN.test(text[start - 1] ?? '')
  const cutsAfter = LATIN.test(text[end - 1] ?? '') && LATIN.test(text[end] ?? '')
  return !cutsBefore && !cutsAfter
}
