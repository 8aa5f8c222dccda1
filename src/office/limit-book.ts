import type { Answer } from '../core/answer/answer.ts'
import { cleanQuestion } from '../core/question/normalise.ts'
import { type Allowance, type Bucket, filled, type Limit, secondsUntilNext, spend } from '../core/rooms/limits.ts'
import { type Message, personId } from '../core/rooms/message.ts'
import type { Prepared } from './answer-desk.ts'

/** Buckets that are full again are forgotten when there are this many. */
const MANY = 10_000

/** How much each person and each room has asked of late; it is kept in this process alone. */
export class LimitBook {
  readonly #limits: { readonly person: Limit; readonly room: Limit }
  readonly #newId: () => string
  readonly #now: () => number
  readonly #buckets = new Map<string, Bucket>()

  constructor(limits: { readonly person: Limit; readonly room: Limit }, newId: () => string, now: () => number) {
    this.#limits = limits
    this.#newId = newId
    this.#now = now
  }

  /** One question of a person in a room. A person over the limit takes nothing from the room. */
  spend(person: string, room: string, now: number): Allowance {
    const own = this.#take(`person ${person}`, this.#limits.person, now)
    return own === 'go' ? this.#take(`room ${room}`, this.#limits.room, now) : own
  }

  /** The one line that says that it is too much, and for how long. Nothing of it is kept but the message itself. */
  tooMany(message: Message, room: string): Prepared {
    const { language } = cleanQuestion(message.text)
    const now = this.#now()
    const wait = (key: string, limit: Limit) => {
      const bucket = filled(this.#buckets.get(key), limit, now)
      return bucket.tokens >= 1 ? 0 : secondsUntilNext(bucket, limit)
    }
    const seconds = Math.max(
      wait(`person ${personId(message)}`, this.#limits.person),
      wait(`room ${room}`, this.#limits.room),
    )
    return { id: this.#newId(), answer: tooManyAnswer(language, seconds), keep: async () => {} }
  }

  #take(key: string, limit: Limit, now: number): Allowance {
    const { bucket, allowance } = spend(this.#buckets.get(key), limit, now)
    this.#buckets.set(key, bucket)
    if (this.#buckets.size > MANY) this.#forget(now)
    return allowance
  }

  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      const limit = key.startsWith('person') ? this.#limits.person : this.#limits.room
      if (filled(bucket, limit, now).tokens >= limit.burst) this.#buckets.delete(key)
    }
  }
}

function tooManyAnswer(language: Answer['language'], seconds: number): Answer {
  const text =
    language === 'zh'
      ? `提问过于频繁，请约${seconds}秒后再问。`
      : `Too many questions at once; please ask again in about ${seconds} seconds.`
  return { intent: 'none', outcome: 'help', language, text, citations: [], figures: [], suggestions: [], note: '' }
}
