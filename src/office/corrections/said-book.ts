import type { OfficeParts } from '../parts.ts'
import { readSaid, type SaidBefore } from './said.ts'

const DAY = 24 * 3_600_000
/** Days that are looked back where bot.yaml says nothing. */
export const LOOKS_BACK = 30
/** Rows read at once; between two readings other things go on. */
const PAGE = 500
/** An answer is kept a moment after its own time, by whichever process gives it. */
const LATE = 60_000

/** What was said in the last days, read once and then as more is said. */
export class SaidBook {
  readonly #parts: Pick<OfficeParts, 'store' | 'clock' | 'posts'>
  readonly #said = new Map<string, SaidBefore>()
  #readTo = 0
  #reading: Promise<void> | undefined

  constructor(parts: Pick<OfficeParts, 'store' | 'clock' | 'posts'>) {
    this.#parts = parts
  }

  /** Everything with figures of the last days, the oldest first. */
  async all(): Promise<readonly SaidBefore[]> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    await this.#reading
    return [...this.#said.values()].sort((a, b) => a.at - b.at)
  }

  async #read(): Promise<void> {
    const { store, clock, posts } = this.#parts
    const since = clock.now() - (posts?.correctionDays ?? LOOKS_BACK) * DAY
    for (const [id, { at }] of this.#said) if (at < since) this.#said.delete(id)
    const from = Math.max(since, this.#readTo - LATE)
    for (let behind: { readonly id: string; readonly at: number } | null = null; ; ) {
      const page = await store.audit.said(from, behind, PAGE)
      for (const row of page) {
        this.#readTo = Math.max(this.#readTo, row.at)
        if (this.#said.has(row.id)) continue
        const said = readSaid(row)
        if (said) this.#said.set(row.id, said)
      }
      const last = page.at(-1)
      if (!last || page.length < PAGE) return
      behind = last
    }
  }
}
