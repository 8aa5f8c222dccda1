import type { LedgerEntry } from '../../core/remember/ledger.ts'
import { LeaseLost } from '../../core/remember/queue.ts'
import type { Poster } from '../../core/rooms/poster.ts'
import type { OfficeParts } from '../parts.ts'
import type { PostDesk } from './compose-now.ts'
import { keyOf } from './hold-post.ts'
import { POST_TIMES, type PostParts, type PostTimes } from './post-parts.ts'
import { PostSchedule } from './post-schedule.ts'
import { PostSender } from './post-sender.ts'

/** Posts sent side by side. */
const MOST_AT_ONCE = 8

/** Looks at the schedules and at the ledger, again and again, while the bot runs. */
export class PostRunner {
  readonly #parts: OfficeParts
  readonly #schedule: PostSchedule
  readonly #sender: PostSender
  readonly #times: PostTimes
  readonly #active = new Map<string, Promise<void>>()
  #timer: NodeJS.Timeout | undefined
  #ticking: Promise<void> | undefined
  #lookedAt = Number.NEGATIVE_INFINITY
  #failing = false
  #stopped = false

  constructor(desk: PostDesk, posts: PostParts, posters: readonly Poster[], times: PostTimes = POST_TIMES) {
    const { parts } = desk
    const holder = parts.newId()
    this.#parts = parts
    this.#times = times
    this.#schedule = new PostSchedule(desk, posts, holder, times)
    this.#sender = new PostSender(parts, posts, posters, holder, times)
  }

  start(): void {
    void this.tick()
    this.#timer ??= setInterval(() => void this.tick(), this.#times.tick)
  }

  /** Begins nothing new; resolves when what is being sent is sent, or when its time is over. */
  async stop(milliseconds: number): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    const ended = (async () => {
      await this.#ticking
      await Promise.all(this.#active.values())
    })()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds)
    })
    await Promise.race([ended, late])
    clearTimeout(timer)
  }

  /** One look; another one while it lasts is the same. It does not reject: what failed is tried again the next time. */
  tick(): Promise<void> {
    this.#ticking ??= this.#work()
      .then(() => {
        this.#failing = false
      })
      .catch((error: unknown) => {
        if (!this.#failing) this.#parts.log.warn({ err: error }, 'posts cannot be worked on; it is tried again')
        this.#failing = true
      })
      .finally(() => {
        this.#ticking = undefined
      })
    return this.#ticking
  }

  /** Resolves when everything that was begun has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.#active.values())
  }

  async #work(): Promise<void> {
    const { store, clock } = this.#parts
    const since = clock.now() - this.#lookedAt
    // A clock that was put back has to be looked at too.
    if (since >= this.#times.look || since < 0) {
      this.#lookedAt = clock.now()
      await this.#schedule.look()
    }
    for (const entry of await store.ledger.unclear(clock.now()))
      await this.#begin(entry, () => this.#sender.settleUnclear(entry))
    for (const entry of await store.ledger.abandoned(clock.now()))
      await this.#begin(entry, () => (entry.body === null ? this.#schedule.takeOver(entry) : this.#sender.send(entry)))
  }

  /** Works on one post beside the others: what fails about it stops none of them. Resolves when it is begun. */
  async #begin(entry: LedgerEntry, work: () => Promise<void>): Promise<void> {
    const key = JSON.stringify([entry.job, entry.room, entry.slot])
    if (this.#active.has(key)) return
    while (this.#active.size >= MOST_AT_ONCE) await Promise.race(this.#active.values())
    if (this.#stopped) return
    const done = work()
      .catch((error: unknown) => {
        if (!(error instanceof LeaseLost))
          this.#parts.log.error({ ...keyOf(entry), err: error }, 'a post could not be worked on')
      })
      .finally(() => this.#active.delete(key))
    this.#active.set(key, done)
  }
}
