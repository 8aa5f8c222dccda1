const MINUTE = 60_000
const MANY = 200

interface Text {
  /** When it may be said the next time by who has no turn yet, and when it was said the last time. */
  next: number
  saidAt: number
  /** True while it is being said. */
  busy: boolean
  /** When each of those who want to say it may. */
  readonly turns: Map<string, number>
}

/** Keeps one text from going to many rooms at once, as a flood does: a minute lies between two of them. */
export class TextSpread {
  readonly #now: () => number
  readonly #texts = new Map<string, Text>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Milliseconds until a post, by its key, may say a text; 0 where it may now. Each has a turn of its own. */
  wait(key: string, text: string): number {
    const now = this.#now()
    const known = this.#of(text)
    const free = known.busy ? now + MINUTE : known.saidAt + MINUTE
    const turn = Math.max(known.turns.get(key) ?? Math.max(now, known.next), free)
    known.turns.set(key, turn)
    known.next = Math.max(known.next, turn + MINUTE)
    return Math.max(0, turn - now)
  }

  /** Says a text whose turn it is. What `wasSaid` tells of an error that it may have been said counts as said. */
  async say<T>(key: string, text: string, work: () => Promise<T>, wasSaid: (error: unknown) => boolean): Promise<T> {
    const known = this.#of(text)
    known.busy = true
    let said = true
    try {
      return await work()
    } catch (error) {
      said = wasSaid(error)
      throw error
    } finally {
      known.busy = false
      if (said) {
        known.turns.delete(key)
        known.saidAt = this.#now()
        known.next = Math.max(known.next, known.saidAt + MINUTE)
      }
    }
  }

  #of(text: string): Text {
    const known = this.#texts.get(text) ?? {
      ...{ next: Number.NEGATIVE_INFINITY, saidAt: Number.NEGATIVE_INFINITY, busy: false },
      turns: new Map<string, number>(),
    }
    this.#texts.delete(text)
    this.#texts.set(text, known)
    const [oldest] = this.#texts.keys()
    if (this.#texts.size > MANY && oldest !== undefined) this.#texts.delete(oldest)
    return known
  }
}
