import { setTimeout as sleep } from 'node:timers/promises'
import type { PostFile } from '../../core/rooms/post.ts'
import { SendLater } from '../../core/rooms/sending.ts'
import type { Account } from './account.ts'
import type { Pace } from './pace.ts'
import { notSent } from './send-errors.ts'

/** What is left unsent at a stop is sent after the next start. */
const AFTER_STOP = 10_000
/** While there is no account: it is looked again after so long. */
const AGAIN = 2000
/** WeChat says that the account speaks too often: it keeps silent for so long. */
const SILENCE = 10 * 60_000
const MANY = 1000

/** Waits so many milliseconds, or until the signal. */
type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>
const waited: Pause = (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => {})

/** The account's one voice: everything that it says goes through here, one message at a time, at its pace. */
export class Voice {
  readonly #pace: Pace
  readonly #account: () => Account | undefined
  readonly #pause: Pause
  readonly #closing = new AbortController()
  /** How many parts of a message were said, by its key, where its end is open. */
  readonly #begun = new Map<string, number>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(pace: Pace, account: () => Account | undefined, pause: Pause = waited) {
    this.#pace = pace
    this.#account = account
    this.#pause = pause
  }

  /** True where something would be said at once. */
  get free(): boolean {
    return this.#account() !== undefined && this.#pace.wait() === 0
  }

  /**
   * Says the parts of a message in one place, from where it was cut off before; gives the id of the first. Throws SendLater
   * where it is certain that the next part was not said; any other error leaves that open.
   */
  say(key: string, to: string, parts: readonly string[]): Promise<string | null> {
    return this.#inTurn(async () => {
      let first: string | null = null
      for (let said = this.#begun.get(key) ?? 0; said < parts.length; said++) {
        const id = await this.#once((account) => account.say(to, parts[said] ?? ''))
        if (said === 0) first = id
        this.#note(key, said + 1)
      }
      this.#begun.delete(key)
      return first
    })
  }

  /** Sends a file, at the same pace. */
  sayFile(to: string, file: PostFile): Promise<void> {
    return this.#inTurn(() => this.#once((account) => account.sayFile(to, file)))
  }

  /** Says nothing more; what is being said ends. */
  close(): void {
    this.#closing.abort()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => {})
    return turn
  }

  async #once<T>(say: (account: Account) => Promise<T>): Promise<T> {
    const { signal } = this.#closing
    for (let wait = this.#pace.wait(); wait > 0 && !signal.aborted; wait = this.#pace.wait())
      await this.#pause(wait, signal)
    if (signal.aborted) throw new SendLater(AFTER_STOP, 'the bot is stopping')
    const account = this.#account()
    if (!account) throw new SendLater(AGAIN, 'nobody is logged in to WeChat')
    this.#pace.spend()
    try {
      return await say(account)
    } catch (error) {
      const certain = notSent(error)
      if (certain === undefined) throw error
      const pause = certain === 'too often' ? SILENCE : AGAIN
      if (certain === 'too often') this.#pace.pause(SILENCE)
      throw new SendLater(pause, `WeChat did not take it: ${certain}`, { cause: error })
    }
  }

  #note(key: string, parts: number): void {
    this.#begun.delete(key)
    this.#begun.set(key, parts)
    const [oldest] = this.#begun.keys()
    if (this.#begun.size > MANY && oldest !== undefined) this.#begun.delete(oldest)
  }
}
