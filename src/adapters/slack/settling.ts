import { setTimeout } from 'node:timers/promises'
import { WebAPIRequestError } from '@slack/web-api'

/** What Slack did although it reported a failure may be seen only after a moment. */
const SETTLES_IN = 1000
/** What it never answered may still be under way: on the line, or waiting at Slack. */
const UNANSWERED_SETTLES_IN = 5000

/** Milliseconds before an unclear message is looked for, and before one that got no answer is. */
export interface SettlingTimes {
  readonly settlesIn?: number
  readonly unansweredSettlesIn?: number
}

/** How long it takes until a message that ended unclearly is certainly there or not. */
export class Settling {
  readonly #times: Required<SettlingTimes>
  /** Keys of messages to which Slack gave no answer at all. */
  readonly #unanswered = new Set<string>()

  constructor({ settlesIn = SETTLES_IN, unansweredSettlesIn = UNANSWERED_SETTLES_IN }: SettlingTimes) {
    this.#times = { settlesIn, unansweredSettlesIn }
  }

  /** Takes note of how the sending of a message failed. */
  failed(key: string, error: unknown): void {
    if (error instanceof WebAPIRequestError) this.#unanswered.add(key)
  }

  /** Resolves when a message can be looked for. */
  async settled(key: string): Promise<void> {
    const { settlesIn, unansweredSettlesIn } = this.#times
    await setTimeout(this.#unanswered.has(key) ? unansweredSettlesIn : settlesIn)
    this.#unanswered.delete(key)
  }
}
