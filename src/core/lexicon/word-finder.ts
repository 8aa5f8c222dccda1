import { baseOf, singularOf, spellingOf, stemOf } from './english-forms.ts'
import type { Found } from './phrase-finder.ts'

/** A Latin word of a text, and where it stands: r&d, pm2.5, people's and p2+ are one word each. */
interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
}

const WORD = /[a-z0-9]+(?:(?<=\d)\.\d+|[&'’][a-z]+|\+)*/gi
/** What may stand between the words of one phrase: year-on-year is year on year. */
const BETWEEN = /^[ \t]*[-–‑/]?[ \t]*$/
/** No. 7 is no 7. */
const BEHIND_NO = /^\.?[ \t]*$/

/** A hit, and how loosely its words were compared: 0 as spelled, 1 by the singular, 2 by the stem. */
export interface FoundWords<T> extends Found<T> {
  readonly level: number
}

/** How a word is compared, the strictest way first. */
const LEVELS: readonly ((word: string) => string)[] = [spellingOf, singularOf, stemOf]

/**
 * Finds phrases of Latin words in a text: whole words, the longest phrase at each place, without overlaps. Words are
 * compared as they are spelled, then by their singular, then by their stem: "listing" is found as listing where that is
 * a phrase, and else as a form of list. Phrases are taken in at the first search for words that begin like them.
 */
export class WordFinder<T> {
  #source: Iterable<readonly [string, T]> | null
  /** Phrases not taken in yet, by how they begin. */
  readonly #waiting = new Map<string, (readonly [string, T])[]>()
  readonly #phrases: readonly Map<string, T[]>[] = LEVELS.map(() => new Map())
  /** Most words of the phrases that begin with a stem. */
  readonly #longest = new Map<string, number>()
  readonly #keys = new Map<string, readonly string[]>()

  constructor(phrases: Iterable<readonly [string, T]>) {
    this.#source = phrases
  }

  /** Every phrase in order of place; one with several values gives a hit for each. */
  find(text: string): FoundWords<T>[] {
    const words = wordsIn(text)
    const found: FoundWords<T>[] = []
    for (let at = 0; at < words.length; ) {
      const hit = this.#longestAt(words, at, text)
      const first = words[at]
      const last = words[at + (hit?.length ?? 1) - 1]
      if (hit && first && last)
        for (const value of hit.values)
          found.push({
            start: first.start,
            end: last.end,
            word: text.slice(first.start, last.end),
            value,
            level: hit.level,
          })
      at += hit?.length ?? 1
    }
    return found
  }

  /** The values of a text that is one phrase from end to end, in any form. */
  exact(text: string): readonly T[] {
    const words = wordsIn(text)
    const hit = this.#longestAt(words, 0, text)
    return hit !== null && hit.length === words.length ? hit.values : []
  }

  #longestAt(
    words: readonly Word[],
    at: number,
    text: string,
  ): { length: number; level: number; values: readonly T[] } | null {
    const first = this.#keysOf(words[at]?.text ?? '')
    for (const key of new Set(first.map(beginning))) this.#takeIn(key)
    const most = this.#longest.get(first[2] ?? '') ?? 0
    for (let length = Math.min(most, words.length - at); length > 0; length--) {
      const run = words.slice(at, at + length)
      if (!hangsTogether(run, text)) continue
      for (const level of LEVELS.keys()) {
        const values = this.#phrases[level]?.get(run.map((word) => this.#keysOf(word.text)[level]).join(' '))
        if (values) return { length, level, values }
      }
    }
    return null
  }

  #takeIn(key: string): void {
    if (this.#source !== null) {
      for (const phrase of this.#source) addTo(this.#waiting, beginning(baseOf(phrase[0].toLowerCase())), phrase)
      this.#source = null
    }
    for (const [phrase, value] of this.#waiting.get(key) ?? []) {
      const keys = wordsIn(phrase).map((word) => this.#keysOf(word.text))
      const first = keys[0]?.[2] ?? ''
      this.#longest.set(first, Math.max(this.#longest.get(first) ?? 0, keys.length))
      for (const level of LEVELS.keys()) {
        const phrases = this.#phrases[level]
        const all = keys.map((word) => word[level]).join(' ')
        if (phrases && !phrases.get(all)?.includes(value)) addTo(phrases, all, value)
      }
    }
    this.#waiting.delete(key)
  }

  #keysOf(word: string): readonly string[] {
    const known = this.#keys.get(word)
    if (known) return known
    const keys = LEVELS.map((form) => form(word))
    this.#keys.set(word, keys)
    return keys
  }
}

/** How a word begins: the same for all its forms but irregular ones. */
function beginning(word: string): string {
  return word.slice(0, 2)
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The Latin words of a text in order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }))
}

function hangsTogether(run: readonly Word[], text: string): boolean {
  return run.every((word, i) => {
    const before = run[i - 1]
    if (before === undefined) return true
    const gap = text.slice(before.end, word.start)
    return BETWEEN.test(gap) || (/^no$/i.test(before.text) && BEHIND_NO.test(gap))
  })
}
