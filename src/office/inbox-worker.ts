import { LeaseLost, type TakenEvent } from '../core/remember/queue.ts'
import type { Delivery } from '../core/rooms/channel.ts'
import { type Message, messageSchema, personId, wayOut } from '../core/rooms/message.ts'
import { roomOf } from '../core/rooms/room.ts'
import { type Prepared, prepareAnswer } from './answer-desk.ts'
import { failedAnswer } from './failed-answer.ts'
import type { KnowledgeBook } from './knowledge-book.ts'
import type { LimitBook } from './limit-book.ts'
import type { OfficeParts } from './parts.ts'
import { restAfter } from './rest-after.ts'

/** How long a chat is held while one of its questions is answered; another replica takes it over after that. */
export const LANE_LEASE = 8_000
const MOST_ATTEMPTS = 5
/** How long a question waits that failed, for each time that it did. */
const AGAIN_AFTER = 1000
/** An answer that could not be sent for this long is worth nothing any more. */
const EXPIRES_AFTER = 10 * 60 * 1000

/**
 * Answers the questions of the inbox, each once: answer, audit and message to send are stored in one transaction with the
 * end of the question, so that a process that dies in between leaves the question to be answered again and nothing said.
 */
export class InboxWorker {
  readonly #parts: OfficeParts
  readonly #book: KnowledgeBook
  readonly #limits: LimitBook
  #running: Promise<void> | undefined
  #stopped = false
  #woken = false
  #wake: (() => void) | undefined
  readonly #onSendable: (channel: string) => void

  /** `onSendable` hears of each channel for which a message was put into the outbox. */
  constructor(parts: OfficeParts, book: KnowledgeBook, limits: LimitBook, onSendable: (channel: string) => void) {
    this.#parts = parts
    this.#book = book
    this.#limits = limits
    this.#onSendable = onSendable
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Something came: look now. */
  wake(): void {
    this.#woken = true
    this.#wake?.()
  }

  /** Ends after the question that is being answered. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.wake()
    await this.#running
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopped; ) {
      // What comes while it is looked may not be seen by that look.
      this.#woken = false
      const worked = await this.#step().catch((error: unknown) => {
        this.#parts.log.error({ err: error }, 'inbox cannot be worked on; it is tried again')
        return undefined
      })
      failures = worked === undefined ? failures + 1 : 0
      const waits = worked === undefined || (!worked && !this.#woken)
      if (waits && !this.#stopped) await this.#rest(restAfter(failures))
    }
  }

  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds)
      const wake = (): void => done()
      this.#wake = wake
      function done(): void {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Answers the next question; false where none waits. */
  async #step(): Promise<boolean> {
    const { store, clock } = this.#parts
    const event = await store.inbox.take(clock.now(), LANE_LEASE)
    if (!event) return false
    try {
      await this.#answer(event)
    } catch (error) {
      if (error instanceof LeaseLost) return true
      this.#parts.log.error({ event: event.key, attempts: event.attempts, err: error }, 'answer could not be kept')
      await this.#putOff(event, error)
    }
    return true
  }

  async #answer(event: TakenEvent): Promise<void> {
    const { store, clock, sources } = this.#parts
    const message = messageSchema.parse(JSON.parse(event.payload))
    const room = roomOf(message, sources.settings)
    const now = clock.now()
    const allowance = room ? this.#limits.spend(personId(message), room.id, now) : 'silent'
    if (!room || allowance === 'silent') {
      await store.inbox.finish(event)
      return
    }
    const made: Prepared =
      allowance === 'go'
        ? await prepareAnswer(message, room, this.#parts, this.#book)
        : this.#limits.tooMany(message, room.id)
    // The sender waits for the disk before anybody hears of the answer; the next question need not.
    await store.unawaited(async (within) => {
      await made.keep(within)
      await within.outbox.add(outgoing(event, message, made, now), now)
      await within.inbox.finish(event)
    })
    this.#onSendable(message.channel)
  }

  /** Later again; after too many times the asker is told, and the chat goes on. */
  async #putOff(event: TakenEvent, error: unknown): Promise<void> {
    const { store, clock } = this.#parts
    const now = clock.now()
    if (event.attempts < MOST_ATTEMPTS) {
      await store.inbox.giveBack(event, now + AGAIN_AFTER * event.attempts)
      return
    }
    const parsed = messageSchema.safeParse(readJson(event.payload))
    const id = this.#parts.newId()
    await store.transaction(async (within) => {
      if (parsed.success)
        await within.outbox.add(outgoing(event, parsed.data, { id, answer: failedAnswer(id) }, now), now)
      await within.inbox.fail(event, error instanceof Error ? error.message : String(error))
    })
    if (parsed.success) this.#onSendable(parsed.data.channel)
  }
}

function outgoing(
  event: TakenEvent,
  message: Message,
  { id, answer, page }: Pick<Prepared, 'id' | 'answer' | 'page'>,
  now: number,
) {
  const { text: _text, quote: _quote, more: _more, ...to } = message
  const delivery: Delivery = { id, answer, to, ...(page === undefined ? {} : { page }) }
  return {
    key: `answer:${event.key}`,
    channel: message.channel,
    lane: wayOut(message),
    body: JSON.stringify(delivery),
    expiresAt: now + EXPIRES_AFTER,
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
