const MANY = 2000

/** Tells a press of a button from the same one delivered again. */
export class Presses {
  readonly #known = new Set<string>()

  /** True for a press that was not heard before; `at` is what Slack calls it. */
  isNew(user: string, at: string): boolean {
    const key = `${user}:${at}`
    if (this.#known.has(key)) return false
    this.#known.add(key)
    const [oldest] = this.#known
    if (this.#known.size > MANY && oldest !== undefined) this.#known.delete(oldest)
    return true
  }
}
