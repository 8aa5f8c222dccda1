import type { OfficeParts } from './parts.ts'

/** How long what is finished is kept: thirty days, in milliseconds. The audit is not part of it. */
export const FINISHED_IS_KEPT = 30 * 24 * 60 * 60 * 1000

/** Forgets once a day what nobody needs any more: finished events, messages that were sent, turns of old talks. */
export class Housekeeping {
  readonly #parts: Pick<OfficeParts, 'store' | 'clock' | 'log'>
  #done: string | undefined
  #running: Promise<void> | undefined

  constructor(parts: Pick<OfficeParts, 'store' | 'clock' | 'log'>) {
    this.#parts = parts
  }

  /** Does the day's work where it is not done yet. It does not reject; what failed is tried again the next time. */
  tick(): Promise<void> {
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  /** Resolves when nothing is being done: the store may be closed then. */
  async ended(): Promise<void> {
    await this.#running
  }

  async #work(): Promise<void> {
    const { store, clock, log } = this.#parts
    const day = new Date(clock.now()).toISOString().slice(0, 10)
    if (day === this.#done) return
    const before = clock.now() - FINISHED_IS_KEPT
    try {
      const inbox = await store.inbox.forget(before)
      const outbox = await store.outbox.forget(before)
      const turns = await store.turns.forget(before)
      this.#done = day
      if (inbox + outbox + turns > 0) log.info({ inbox, outbox, turns }, 'forgot what was finished long ago')
    } catch (error) {
      log.warn({ err: error }, 'housekeeping could not be done; it is tried again')
    }
  }
}
