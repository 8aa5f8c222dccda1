import { SendLater } from '../../core/rooms/sending.ts'

const MANY = 1000

/** At most so many of something in any span of so many milliseconds, for each name by itself. */
export class SlidingWindow {
  readonly #most: number
  readonly #span: number
  readonly #now: () => number
  readonly #taken = new Map<string, number[]>()
  readonly #pausedUntil = new Map<string, number>()

  constructor({ most, milliseconds }: { readonly most: number; readonly milliseconds: number }, now: () => number) {
    this.#most = most
    this.#span = milliseconds
    this.#now = now
  }

  /** Takes one place. Throws SendLater, for as long as it takes until there is one, where there is none. */
  take(name: string): void {
    const now = this.#now()
    const paused = (this.#pausedUntil.get(name) ?? 0) - now
    if (paused > 0) throw new SendLater(paused, 'too much was sent; it rests')
    const taken = (this.#taken.get(name) ?? []).filter((at) => at > now - this.#span)
    const [oldest] = taken
    if (taken.length >= this.#most && oldest !== undefined)
      throw new SendLater(oldest + this.#span - now, 'as much was sent as may be in a minute')
    if (this.#taken.size >= MANY) this.#forget(now)
    this.#taken.set(name, [...taken, now])
  }

  /** Nothing is taken for so long. */
  pause(name: string, milliseconds: number): void {
    this.#pausedUntil.set(name, Math.max(this.#pausedUntil.get(name) ?? 0, this.#now() + milliseconds))
  }

  #forget(now: number): void {
    for (const [name, times] of this.#taken)
      if ((times.at(-1) ?? 0) <= now - this.#span) {
        this.#taken.delete(name)
        this.#pausedUntil.delete(name)
      }
  }
}
