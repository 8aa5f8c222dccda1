import { setTimeout } from 'node:timers/promises'
import { SendLater } from '../../core/rooms/sending.ts'

/** Slack takes about one message a second in a channel, whatever its threads. */
const BETWEEN = 1000
/** How many messages of a channel wait here; more give their place to other channels and come back in turn. */
const MOST_WAITING = 5
/** A longer pause is not waited for here. */
const LONGEST_WAIT = 10_000
/** Longer than a stop takes, so that what comes back is left to the next start. */
const AFTER_STOP = 10_000
const MANY = 1000

type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal }).catch(() => {})
}

interface Chat {
  waiting: number
  /** Resolves when those before have been sent. */
  last: Promise<unknown>
  /** Nothing is sent before. */
  notBefore: number
  /** Keys of messages that were told to come back. */
  readonly later: Set<string>
}

/** Lets messages of one channel go one after another, a second apart. */
export class ChatPace {
  readonly #chats = new Map<string, Chat>()
  readonly #now: () => number
  readonly #between: number
  readonly #pause: Pause
  readonly #closing = new AbortController()

  /** `pause` waits so many milliseconds, or until the signal; the real time where none is given. */
  constructor(now: () => number, between = BETWEEN, pause: Pause = sleep) {
    this.#now = now
    this.#between = between
    this.#pause = pause
  }

  /** Runs `send` in its turn. Throws SendLater where too many wait or the channel is paused for long. */
  async inTurn<T>(name: string, key: string, send: () => Promise<T>): Promise<T> {
    const chat = this.#chat(name)
    if (chat.waiting >= MOST_WAITING && !chat.later.has(key)) {
      chat.later.add(key)
      throw new SendLater((chat.waiting + chat.later.size - 1) * this.#between, 'others of its channel are before it')
    }
    chat.waiting++
    const turn = chat.last.then(async () => {
      const wait = chat.notBefore - this.#now()
      if (wait > LONGEST_WAIT) throw new SendLater(wait, 'its channel is paused')
      const { signal } = this.#closing
      if (wait > 0 && !signal.aborted) await this.#pause(wait, signal)
      if (signal.aborted) throw new SendLater(AFTER_STOP, 'the bot is stopping')
      chat.notBefore = Math.max(chat.notBefore, this.#now() + this.#between)
      return send()
    })
    chat.last = turn.catch(() => {})
    try {
      return await turn
    } catch (error) {
      if (error instanceof SendLater) this.pause(name, error.milliseconds)
      throw error
    } finally {
      chat.waiting--
      chat.later.delete(key)
    }
  }

  /** Sends nothing more: what waits here goes back, to be sent after the next start. */
  close(): void {
    this.#closing.abort()
  }

  /** Nothing is sent to a channel for so long. */
  pause(name: string, milliseconds: number): void {
    const chat = this.#chat(name)
    chat.notBefore = Math.max(chat.notBefore, this.#now() + milliseconds)
  }

  #chat(name: string): Chat {
    const there = this.#chats.get(name)
    if (there) return there
    if (this.#chats.size >= MANY)
      for (const [other, { waiting, notBefore }] of this.#chats)
        if (waiting === 0 && notBefore < this.#now()) this.#chats.delete(other)
    const chat: Chat = { waiting: 0, last: Promise.resolve(), notBefore: 0, later: new Set() }
    this.#chats.set(name, chat)
    return chat
  }
}
