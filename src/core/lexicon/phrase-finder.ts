/** A word found in a text, with what it stands for. */
export interface Found<T> {
  readonly start: number
  readonly end: number
  readonly word: string
  readonly value: T
}

/**
 * Finds dictionary words in a text, the longest at each place, without overlaps: 一般公共预算收入 is never 收入.
 * Matching ignores case. A word in Latin letters is found only as a whole word.
 */
export class PhraseFinder<T> {
  readonly #words = new Map<string, T[]>()
  /** Lengths of the words that begin with a character, the longest first. */
  readonly #lengths = new Map<string, number[]>()

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) this.#add(word.toLowerCase(), value)
    for (const lengths of this.#lengths.values()) lengths.sort((a, b) => b - a)
  }

  #add(word: string, value: T): void {
    const values = this.#words.get(word)
    if (values) {
      values.push(value)
      return
    }
    this.#words.set(word, [value])
    const first = word.charAt(0)
    const lengths = this.#lengths.get(first)
    if (!lengths) this.#lengths.set(first, [word.length])
    else if (!lengths.includes(word.length)) lengths.push(word.length)
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
    return this.#words.get(text.toLowerCase()) ?? []
  }

  #longestAt(lower: string, start: number): { end: number; values: readonly T[] } | null {
    const lengths = this.#lengths.get(lower.charAt(start))
    if (!lengths || (LATIN.test(lower.charAt(start)) && LATIN.test(lower.charAt(start - 1)))) return null
    for (const length of lengths) {
      const end = start + length
      if (end > lower.length) continue
      const values = this.#words.get(lower.slice(start, end))
      if (values && !(LATIN.test(lower.charAt(end - 1)) && LATIN.test(lower.charAt(end)))) return { end, values }
    }
    return null
  }
}

/** Latin words end at their own borders: gdp is not found in ogdpx; Han words stand anywhere. */
const LATIN = /[a-z0-9]/
