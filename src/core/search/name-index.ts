/** A name that a question may mean. */
export interface Name {
  readonly text: string
  readonly kind: 'indicator' | 'region' | 'project' | 'synonym'
  /** The same for all names of one thing. */
  readonly thing: string
}

/** A name as texts are compared with it. */
export interface Entry {
  readonly name: Name
  /** The name's text in lower case. */
  readonly letters: string
  /** How many Chinese characters it has: its syllables. */
  readonly size: number
}

/** A name laid over a text: its first character stands at `start`, which may lie ahead of the text. */
export interface Laid {
  readonly entry: Entry
  readonly start: number
}

const HAN = /\p{Script=Han}/gu

/** Longest name that is kept: its place within a name is packed into the lower bits of a number. */
const LONGEST = 63

/** Names of one step. */
const NAMES_A_STEP = 50

/**
 * Names by the characters in them, for finding those that share some with a text. Built at the first look, so that a
 * question without an unknown word never pays for it.
 */
export class NameIndex {
  readonly #source: () => Iterable<Name>
  #entries: Entry[] | undefined
  readonly #texts = new Map<string, Name>()
  /** For each character where it stands: number of the name and place in it, packed. */
  readonly #places = new Map<string, number[]>()

  /** Of two names with the same text the first of the source counts. */
  constructor(source: () => Iterable<Name>) {
    this.#source = source
  }

  /** Builds the index, so that the first question in need of it does not wait. */
  complete(): readonly Entry[] {
    if (this.#entries) return this.#entries
    for (const _ of this.completing());
    return this.#entries ?? []
  }

  /** The same in steps of a few names each, for who must not be held up; nothing where it is there. */
  *completing(): Generator<void, void> {
    if (this.#entries) return
    this.#texts.clear()
    this.#places.clear()
    const entries: Entry[] = []
    let met = 0
    for (const name of this.#source()) {
      if (++met % NAMES_A_STEP === 0) {
        yield
        // A question that could not wait has built it meanwhile.
        if (this.#entries) return
      }
      const letters = name.text.toLowerCase()
      if (letters.length > LONGEST || this.#texts.has(letters)) continue
      this.#texts.set(letters, name)
      for (let at = 0; at < letters.length; at++) {
        const places = this.#places.get(letters.charAt(at))
        const place = entries.length * (LONGEST + 1) + at
        if (places) places.push(place)
        else this.#places.set(letters.charAt(at), [place])
      }
      entries.push({ name, letters, size: letters.match(HAN)?.length ?? 0 })
    }
    this.#entries = entries
  }

  /** True for a text that is itself a name. */
  has(text: string): boolean {
    this.complete()
    return this.#texts.has(text.toLowerCase())
  }

  /** The name that a text is from end to end. */
  find(text: string): Name | undefined {
    this.complete()
    return this.#texts.get(text.toLowerCase())
  }

  /** Every way to lay a name over a lower-case text so that the character at `at` is the same in both. */
  *laidOver(lower: string, at: number): Iterable<Laid> {
    const entries = this.complete()
    for (const place of this.#places.get(lower.charAt(at)) ?? []) {
      const entry = entries[Math.floor(place / (LONGEST + 1))]
      if (entry) yield { entry, start: at - (place % (LONGEST + 1)) }
    }
  }
}
