import type { WebClient } from '@slack/web-api'
import type { Language } from '../../core/question/normalise.ts'
import type { Message } from '../../core/rooms/message.ts'
import { within } from './within.ts'
import { wordsIn } from './words.ts'

/** How long an answer waits for the line to be there, so that it does not appear behind it. */
const WAIT = 2000
const AGAIN_AFTER = 10 * 60 * 1000

type Place = Pick<Message, 'chat' | 'thread'>

/** The line that says that the bot is at work. It is a courtesy: where Slack does not take it, nothing else changes. */
export class StatusLine {
  readonly #web: WebClient
  readonly #now: () => number
  readonly #pending = new Map<string, Promise<void>>()
  #notBefore = 0

  constructor(web: WebClient, now: () => number) {
    this.#web = web
    this.#now = now
  }

  /** Shows the line in a thread; Slack takes it away with the next message, or after two minutes. */
  begin({ chat, thread }: Place, language: Language): void {
    if (thread === null || this.#now() < this.#notBefore) return
    const key = `${chat}:${thread}`
    const shown: Promise<void> = this.#web.assistant.threads
      .setStatus({ channel_id: chat, thread_ts: thread, status: wordsIn(language).working })
      .then(
        () => {},
        () => {
          this.#notBefore = this.#now() + AGAIN_AFTER
        },
      )
      .finally(() => {
        if (this.#pending.get(key) === shown) this.#pending.delete(key)
      })
    this.#pending.set(key, shown)
  }

  /** Resolves when a line that was begun is there, or has had its time. */
  async shown({ chat, thread }: Place): Promise<void> {
    const pending = this.#pending.get(`${chat}:${thread}`)
    if (pending) await within(pending, WAIT)
  }
}
