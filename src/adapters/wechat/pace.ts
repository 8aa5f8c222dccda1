/** How fast the account may speak, over all rooms. */
export interface PaceSettings {
  /** Milliseconds between two messages: a time by chance between the two. */
  readonly gap: { readonly from: number; readonly to: number }
  readonly perMinute: number
}

const MINUTE = 60_000

/** One pace for everything that the account says. It holds no timers: who wants to speak asks how long to wait. */
export class Pace {
  readonly #settings: PaceSettings
  readonly #now: () => number
  readonly #chance: () => number
  /** Times of the messages of the last minute, oldest first. */
  #said: number[] = []
  #next = 0

  /** `chance` gives a number from 0 up to 1. */
  constructor(settings: PaceSettings, now: () => number, chance: () => number) {
    this.#settings = settings
    this.#now = now
    this.#chance = chance
  }

  /** Milliseconds until the next message may be said; 0 where it may be now. */
  wait(): number {
    const now = this.#now()
    this.#said = this.#said.filter((at) => at > now - MINUTE)
    const oldest = this.#said.at(-this.#settings.perMinute)
    const full = oldest === undefined ? 0 : oldest + MINUTE - now
    return Math.max(0, this.#next - now, full)
  }

  /** A message is being said now. */
  spend(): void {
    const { from, to } = this.#settings.gap
    const now = this.#now()
    this.#said.push(now)
    this.#next = now + Math.round(from + (to - from) * this.#chance())
  }

  /** The platform complained: nothing is said for so long. */
  pause(milliseconds: number): void {
    this.#next = Math.max(this.#next, this.#now() + milliseconds)
  }
}
