import type { Knowledge } from './knowledge.ts'

/**
 * Something that is made of a knowledge once, in steps, and kept with its index: a knowledge shares that with itself beside
 * another living part.
 */
export class OfIndex<T extends object> {
  readonly #made = new WeakMap<Knowledge['index'], T>()
  readonly #make: (knowledge: Knowledge) => Generator<void, T>

  constructor(make: (knowledge: Knowledge) => Generator<void, T>) {
    this.#make = make
  }

  /** What it is for this knowledge; made now where nobody made it before. */
  of(knowledge: Knowledge): T {
    for (;;) {
      const there = this.#made.get(knowledge.index)
      if (there) return there
      for (const _ of this.completing(knowledge));
    }
  }

  /** Makes it step by step, for who must not be held up; nothing where it is made. */
  *completing(knowledge: Knowledge): Generator<void, void> {
    if (!this.#made.has(knowledge.index)) this.#made.set(knowledge.index, yield* this.#make(knowledge))
  }
}

/** The same for what is made at once. */
export function keptWithIndex<T extends object>(make: (knowledge: Knowledge) => T): (knowledge: Knowledge) => T {
  const made = new WeakMap<Knowledge['index'], T>()
  return (knowledge) => {
    const there = made.get(knowledge.index) ?? make(knowledge)
    made.set(knowledge.index, there)
    return there
  }
}
