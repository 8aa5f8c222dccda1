import { LeaseLost, type TakenMessage } from '../core/remember/queue.ts'
import type { ChannelSender } from '../core/rooms/channel.ts'
import { SendLater, SendRefused, type Whereabouts } from '../core/rooms/sending.ts'
import type { OfficeParts } from './parts.ts'
import { Pauses } from './pauses.ts'
import { restAfter } from './rest-after.ts'

/**
 * A message is this sender's for so long, and again while it is being sent. Of a process that was killed the next one
 * takes it over after that.
 */
const LEASE = 15_000
const RENEW = LEASE / 3
/** How long it is tried to learn where an unclear message is, from how soon on. */
const LONGEST_LOOK = 10 * 60 * 1000
const LOOK_AGAIN = 250
/** How often it is looked for messages whose time is over. */
const LOOK_FOR_OLD = 250
/**
 * How often a message is tried whose end was unclear and that was not there. One that the platform asks to send later is
 * tried until its time is over: a limit or an outage says nothing of the message.
 */
const MOST_ATTEMPTS = 8

/**
 * Sends what the outbox holds for one channel: in order within a lane, lanes side by side, each message once. A message
 * whose sending ended unclearly is looked for on the platform before anything else is done with it, and left to an
 * operator where the platform cannot tell.
 */
export class OutboxSender {
  readonly #parts: Pick<OfficeParts, 'store' | 'clock' | 'log'>
  readonly #sender: ChannelSender
  readonly #active = new Set<Promise<void>>()
  readonly #pauses = new Pauses()
  #running: Promise<void> | undefined
  #stopped = false
  #oldAgainAt = 0
  #woken = false
  #wake: (() => void) | undefined

  constructor(parts: Pick<OfficeParts, 'store' | 'clock' | 'log'>, sender: ChannelSender) {
    this.#parts = parts
    this.#sender = sender
  }

  start(): void {
    this.#running ??= this.#run()
  }

  /** Something is to be sent: look now. */
  wake(): void {
    this.#woken = true
    this.#wake?.()
  }

  /** Begins nothing new; resolves when what is being sent is sent, or when its time is over. */
  async stop(milliseconds: number): Promise<void> {
    this.#stopped = true
    this.wake()
    this.#pauses.stop()
    await this.#running
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds)
    })
    await Promise.race([Promise.all(this.#active), late])
    clearTimeout(timer)
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopped; ) {
      this.#woken = false
      const begun = await this.#begin().catch((error: unknown) => {
        this.#parts.log.error(
          { channel: this.#sender.channel, err: error },
          'outbox cannot be worked on; it is tried again',
        )
        return undefined
      })
      failures = begun === undefined ? failures + 1 : 0
      const waits = begun === undefined || (begun === false && !this.#woken)
      if (waits && !this.#stopped) await this.#rest(restAfter(failures))
    }
  }

  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, milliseconds)
      this.#wake = done
      function done(): void {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Takes the next message and sends it beside the others; false where none can be begun now. */
  async #begin(): Promise<boolean> {
    const { store, clock, log } = this.#parts
    const { channel, lanes } = this.#sender
    await this.#endOld()
    if (this.#active.size >= lanes) {
      await Promise.race(this.#active)
      return true
    }
    if (this.#sender.isReady?.() === false) return false
    const taken = await store.outbox.take(channel, clock.now(), LEASE)
    if (!taken) return false
    const sending = this.#deliver(taken)
      .catch((error: unknown) => {
        if (!(error instanceof LeaseLost))
          log.error({ channel, key: taken.key, err: error }, 'message could not be settled')
      })
      .finally(() => {
        this.#active.delete(sending)
        this.wake()
      })
    this.#active.add(sending)
    return true
  }

  /** Ends what is too old to be sent, now and then. */
  async #endOld(): Promise<void> {
    const { store, clock, log } = this.#parts
    if (clock.now() < this.#oldAgainAt) return
    this.#oldAgainAt = clock.now() + LOOK_FOR_OLD
    for (const { channel, key, lane } of await store.outbox.expire(clock.now()))
      log.warn({ channel, key, lane }, 'a message was too old to be sent')
  }

  async #deliver(taken: TakenMessage): Promise<void> {
    const { store } = this.#parts
    if (taken.unclear) return this.#settleUnclear(taken)
    // That it is being sent has to outlive a power cut, or it would be sent a second time.
    await store.lasting()
    try {
      await store.outbox.sent(taken, await this.#holding(taken, () => this.#sender.send(taken)))
    } catch (error) {
      if (error instanceof LeaseLost) throw error
      await this.#notSent(taken, error)
    }
  }

  /** Holds a message while something is done with it. What is lost nevertheless shows when it is settled. */
  async #holding<T>(taken: TakenMessage, work: () => Promise<T>): Promise<T> {
    const { store, clock, log } = this.#parts
    const renewing = setInterval(() => {
      store.outbox.extend(taken, clock.now(), LEASE).catch((error: unknown) => {
        log.warn({ key: taken.key, err: error }, 'a message that is being sent could not be held')
      })
    }, RENEW)
    try {
      return await work()
    } finally {
      clearInterval(renewing)
    }
  }

  async #notSent(taken: TakenMessage, error: unknown): Promise<void> {
    const { store, clock, log } = this.#parts
    const why = error instanceof Error ? error.message : String(error)
    const about = { channel: this.#sender.channel, key: taken.key, attempts: taken.attempts, err: error }
    if (error instanceof SendRefused) {
      log.error(about, 'message was not sent and is given up')
      return store.outbox.fail(taken, why)
    }
    if (error instanceof SendLater) return store.outbox.retry(taken, clock.now() + error.milliseconds, why)
    log.warn(about, 'it is unclear whether a message was sent; it is looked for')
    return this.#settleUnclear(taken)
  }

  async #settleUnclear(taken: TakenMessage): Promise<void> {
    const { store, clock, log } = this.#parts
    const found = await this.#lookFor(taken)
    if (found === undefined) return
    if (found === 'absent' && taken.attempts < MOST_ATTEMPTS)
      return store.outbox.retry(taken, clock.now(), 'it was not there')
    if (found === 'absent') return store.outbox.fail(taken, 'it was not there after many attempts')
    if (found !== 'unknown') return store.outbox.sent(taken, found.remote)
    log.error(
      { channel: this.#sender.channel, key: taken.key },
      'nobody can tell whether a message was sent; it is not sent again',
    )
    return store.outbox.unknown(taken, 'nobody can tell whether it was sent')
  }

  /**
   * Where an unclear message is, asked again while the platform cannot be reached; undefined where this process stops
   * before: the message stays unclear for the next one.
   */
  async #lookFor(taken: TakenMessage): Promise<Whereabouts | undefined> {
    const { store, clock } = this.#parts
    const until = clock.now() + LONGEST_LOOK
    for (let n = 0; !this.#stopped; n++) {
      try {
        return await this.#holding(taken, () => this.#sender.find(taken))
      } catch {
        if (clock.now() >= until) return 'unknown'
        await this.#pauses.wait(Math.min(LOOK_AGAIN * 2 ** n, LEASE / 2))
        await store.outbox.extend(taken, clock.now(), LEASE)
      }
    }
    return undefined
  }
}
