import { stemOf } from './english-forms.ts'
import { wordsIn } from './word-finder.ts'

/** A word of so many letters is hardly ever one letter away from another: below, it may be a word of its own (patents, patients). */
const LONG = 9
const LEAST = 5
const PLAIN = /^[a-z]+$/

/**
 * The English words that questions are understood by, for finding the one that a mistyped word is meant for. Built at
 * the first word that nothing explains.
 */
export class EnglishVocabulary {
  readonly #source: () => Iterable<string>
  readonly #stems = new Set<string>()
  /** Letters that stand side by side in a word, its edges included, three at a time. */
  readonly #triples = new Set<string>()
  /** Words of so many letters at least, by their first letter. */
  #words: Map<string, Set<string>> | undefined

  /** `source` gives phrases, in any case. */
  constructor(source: () => Iterable<string>) {
    this.#source = source
  }

  /** True for a word of a phrase, in any form. */
  has(word: string): boolean {
    this.#complete()
    return this.#stems.has(stemOf(word))
  }

  /**
   * The one word that is one slip away from a lower-case word: a letter missing, too many, another, or two swapped.
   * Undefined where there is none or several, and for a short word that may well be English itself.
   */
  meant(word: string): string | undefined {
    if (!PLAIN.test(word) || this.has(word)) return undefined
    const asking = turnedRound(word)
    if (asking !== undefined) return asking
    if (word.length < LEAST) return shortened(word)
    const near = [...(this.#complete().get(word.charAt(0)) ?? [])].filter(
      (other) => Math.abs(other.length - word.length) <= 1 && isOneSlip(word, other),
    )
    const stems = new Set(near.map(stemOf))
    const [only] = stems.size === 1 ? near : []
    const mayBeEnglish = word.length < LONG && triplesOf(word).every((triple) => this.#triples.has(triple))
    return mayBeEnglish && !(only !== undefined && lacksVowel(word, only)) ? undefined : only
  }

  #complete(): Map<string, Set<string>> {
    if (this.#words) return this.#words
    const words = new Map<string, Set<string>>()
    for (const phrase of this.#source())
      for (const { text } of wordsIn(phrase.toLowerCase())) {
        this.#stems.add(stemOf(text))
        if (!PLAIN.test(text)) continue
        for (const triple of triplesOf(text)) this.#triples.add(triple)
        if (text.length < LEAST) continue
        const first = words.get(text.charAt(0)) ?? new Set()
        words.set(text.charAt(0), first.add(text))
      }
    this.#words = words
    return words
  }
}

/** Words by which questions are asked: short, and told by all letters but one. */
const ASKING = [
  'many',
  'much',
  'what',
  'when',
  'will',
  'does',
  'were',
  'have',
  'which',
  'where',
  'from',
  'with',
  'year',
  'plan',
]

/** Words of asking and of time that are typed with two letters in the other's place: no English word is one of them so. */
const TURNED = [
  'what',
  'the',
  'first',
  'second',
  'half',
  'when',
  'which',
  'where',
  'many',
  'much',
  'how',
  'year',
  'were',
]

function turnedRound(word: string): string | undefined {
  return word.length < 3 ? undefined : TURNED.find((one) => one.length === word.length && isTurned(word, one))
}

function isTurned(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  return at >= 0 && `${a[at + 1] ?? ''}${a[at] ?? ''}${a.slice(at + 2)}` === b.slice(at)
}

/** True for qualty in the place of quality: a vowel is left out between two consonants. */
function lacksVowel(word: string, whole: string): boolean {
  if (word.length < LEAST_WITHOUT || whole.length !== word.length + 1) return false
  const at = [...word].findIndex((letter, i) => letter !== whole[i])
  return at > 1 && /[aeiou]/.test(whole.charAt(at)) && !/[aeiou]/.test(word.slice(at - 1, at + 1))
}

/** A shorter word without a vowel may be another one (realty beside reality is the shortest that plans have). */
const LEAST_WITHOUT = 6

/** The one word of asking of which a word of three letters or more has all but one. */
function shortened(word: string): string | undefined {
  const meant =
    word.length < 3 ? [] : ASKING.filter((asking) => asking.length === word.length + 1 && isOneSlip(word, asking))
  return meant.length === 1 ? meant[0] : undefined
}

function triplesOf(word: string): string[] {
  const edged = ` ${word} `
  return Array.from({ length: word.length }, (_, at) => edged.slice(at, at + 3))
}

/** True for words that differ by one letter put in, left out or put in another's place, or by two swapped. */
function isOneSlip(a: string, b: string): boolean {
  let front = 0
  while (front < Math.min(a.length, b.length) && a[front] === b[front]) front++
  const [restA, restB] = [a.slice(front), b.slice(front)]
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true
  return restA.length === restB.length && `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}` === restB
}
