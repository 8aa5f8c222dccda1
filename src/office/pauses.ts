/** Waiting that a stop ends: every pause of one owner, so that it can end them all. */
export class Pauses {
  readonly #ends = new Set<() => void>()
  #over = false

  /** Waits, but not beyond a stop. */
  wait(milliseconds: number): Promise<void> {
    if (this.#over) return Promise.resolve()
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer)
        this.#ends.delete(end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      this.#ends.add(end)
    })
  }

  /** Ends what waits, and lets nothing wait any more. */
  stop(): void {
    this.#over = true
    for (const end of this.#ends) end()
  }
}
