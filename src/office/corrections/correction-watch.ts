import { postSchema } from '../../core/rooms/post.ts'
import type { Desk } from '../command.ts'
import { NOTICE_JOB } from '../posts/job-of-post.ts'
import type { ChangeInPlaces } from './correction-book.ts'

/** Looks follow each other no closer than this, and come at the latest after that: a note may be held back until a time. */
const BETWEEN = 5_000
const AT_LATEST = 3_600_000
const EVERY_CLASS = ['public', 'internal'] as const
const EVERYTHING = { id: 'console', region: undefined, classes: EVERY_CLASS }
/** The room of the ledger that stands for the operators. */
const OPERATORS = 'operator'

/**
 * Looks after each import and each note whether figures that were said are other ones now, and tells operators once of each
 * change, whatever process finds it: in the log, and in their chat where bot.yaml names one. It tells the number alone and
 * never a figure, for who reads there may not see every room's.
 */
export class CorrectionWatch {
  readonly #desk: Desk
  #seen = ''
  #lookedAt = Number.NEGATIVE_INFINITY
  #looking: Promise<void> | undefined
  #failing = false
  #stopped = false

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Looks where something changed since the last look. It does not reject; what failed is tried again. */
  tick(): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    this.#looking ??= this.#look()
      .then(() => {
        this.#failing = false
      })
      .catch((error: unknown) => {
        if (!this.#failing)
          this.#desk.parts.log.warn({ err: error }, 'changed figures cannot be looked for; it is tried again')
        this.#failing = true
      })
      .finally(() => {
        this.#looking = undefined
      })
    return this.#looking
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#looking
  }

  async #look(): Promise<void> {
    const { parts, knowledge, corrections } = this.#desk
    const now = parts.clock.now()
    const since = Math.abs(now - this.#lookedAt)
    if (since < BETWEEN) return
    const { heads, hash } = await knowledge.of(EVERYTHING)
    const seen = `${heads.notes} ${hash}`
    if (seen === this.#seen && since < AT_LATEST) return
    this.#lookedAt = now
    const changes = (await corrections.changes(EVERY_CLASS)).filter(({ places }) =>
      places.some(({ state }) => state === 'open'),
    )
    for (const change of changes) await this.#tell(change)
    corrections.open = changes.length
    this.#seen = seen
  }

  async #tell({ number, places }: ChangeInPlaces): Promise<void> {
    const { store, clock, posts, newId, log } = this.#desk.parts
    const slot = { job: NOTICE_JOB, room: OPERATORS, slot: number }
    const now = clock.now()
    if (posts?.operator) {
      if (!(await store.ledger.add(slot, JSON.stringify(noticeOf(number, places.length)), now))) return
    } else {
      const claim = await store.ledger.claim(slot, newId(), now, AT_LATEST)
      if (!claim || claim.attempts > 1) return
      await store.ledger.settle(claim, 'skipped', { error: 'told in the log' }, now)
    }
    log.warn({ change: number, places: places.length }, 'a figure that was said is another one now: wenji corrections')
  }
}

function noticeOf(number: number, places: number): unknown {
  return postSchema.parse({
    kind: 'alarm',
    title: '数字有更正',
    sections: [
      {
        heading: '',
        lines: [
          { text: `此前${places}处答复或发布引用的一个数字已有变化（编号${number}）。` },
          { text: `查看：wenji corrections show ${number}；拟更正：wenji correct ${number}。` },
          { text: `A figure that was said in ${places} place(s) is another one now (no. ${number}).` },
        ],
      },
    ],
  })
}
