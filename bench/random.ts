/** A source of chance that gives the same numbers for the same seed: every run makes the same corpus. */
export class SeededRandom {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number from 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  /** One of some things, each as likely. Throws for none. */
  pick<T>(things: readonly T[]): T {
    const thing = things[Math.floor(this.next() * things.length)]
    if (thing === undefined) throw new RangeError('nothing to pick from')
    return thing
  }

  /** One of some things, the first ones far oftener: words of a language are spread like that. */
  favour<T>(things: readonly T[]): T {
    const thing = things[Math.floor(this.next() ** 2 * things.length)]
    if (thing === undefined) throw new RangeError('nothing to pick from')
    return thing
  }

  /** The same things in another order. */
  shuffle<T>(things: readonly T[]): T[] {
    const out = [...things]
    for (let i = out.length - 1; i > 0; i--) {
      const other = this.between(0, i)
      const [a, b] = [out[i], out[other]]
      if (a === undefined || b === undefined) continue
      out[i] = b
      out[other] = a
    }
    return out
  }
}
