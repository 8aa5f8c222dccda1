import type { Hold, SoleConnection } from '../core/rooms/channel.ts'
import type { OfficeParts } from './parts.ts'
import { Pauses } from './pauses.ts'

/** A process that was killed loses what it held after so long; milliseconds. */
const LEASE = 6000
/** How often the holder says that it is alive, and the others look whether it still does. */
const EVERY = 1000
/** The connection is closed so long before the lease is over where it could not be renewed. */
const MARGIN = 1500
/** A connection that could not be opened is left to other processes for so long. */
const AFTER_FAILURE = 3000

/** Times that tests shorten. */
export interface HoldTimes {
  readonly lease?: number
  readonly every?: number
  readonly margin?: number
  readonly afterFailure?: number
}

/**
 * A connection that one process alone may have at a time: whoever has the lease of its name opens it, the others stand
 * by and take it over when the holder stops, or has not been heard of for the time of the lease. It is closed where the
 * lease is lost, and before it could be lost while the store cannot be reached.
 */
export class HeldConnection implements Hold {
  readonly #name: string
  readonly #connection: SoleConnection
  readonly #parts: Pick<OfficeParts, 'store' | 'clock' | 'log'>
  readonly #holder: string
  readonly #times: Required<HoldTimes>
  readonly #pauses = new Pauses()
  #held = false
  #stopped = false
  #running: Promise<void> | undefined

  constructor(
    name: string,
    connection: SoleConnection,
    parts: Pick<OfficeParts, 'store' | 'clock' | 'log' | 'newId'>,
    { lease = LEASE, every = EVERY, margin = MARGIN, afterFailure = AFTER_FAILURE }: HoldTimes = {},
  ) {
    this.#name = name
    this.#connection = connection
    this.#parts = parts
    this.#holder = parts.newId()
    this.#times = { lease, every, margin, afterFailure }
  }

  get held(): boolean {
    return this.#held
  }

  /** Begins to stand by; does not wait for the lease. */
  start(): this {
    this.#running ??= this.#run()
    return this
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#pauses.stop()
    await this.#running
  }

  async #run(): Promise<void> {
    let told = false
    while (!this.#stopped) {
      const at = this.#parts.clock.now()
      if (await this.#acquire(at)) {
        told = false
        await this.#hold(at)
      } else {
        if (!told) this.#parts.log.info({ connection: this.#name }, 'another process has the connection; standing by')
        told = true
        await this.#pauses.wait(this.#times.every)
      }
    }
  }

  /** Has the connection for as long as the lease is ours, from the time on at which it was taken. */
  async #hold(since: number): Promise<void> {
    const { log } = this.#parts
    this.#held = true
    let failed = false
    const opening = this.#connection.start().catch((error: unknown) => {
      failed = true
      log.error({ connection: this.#name, err: error }, 'a connection could not be opened; it is tried again')
    })
    let renewed = since
    while (!this.#stopped && !failed) {
      await this.#pauses.wait(this.#times.every)
      if (this.#stopped || failed) break
      const now = this.#parts.clock.now()
      const still = await this.#renew(now)
      if (still === true) renewed = now
      else if (still === false || now >= renewed + this.#times.lease - this.#times.margin) {
        log.warn({ connection: this.#name }, 'the lease of a connection is lost; it is closed')
        break
      }
    }
    this.#held = false
    await this.#connection
      .stop()
      .catch((error: unknown) => log.warn({ connection: this.#name, err: error }, 'a connection could not be closed'))
    await opening
    await this.#release()
    if (failed) await this.#pauses.wait(this.#times.afterFailure)
  }

  async #acquire(now: number): Promise<boolean> {
    const { store, log } = this.#parts
    try {
      return await store.leases.acquire(this.#name, this.#holder, now, this.#times.lease)
    } catch (error) {
      log.warn({ connection: this.#name, err: error }, 'the lease of a connection cannot be asked for')
      return false
    }
  }

  /** Undefined where the store cannot tell. It is not waited for longer than the lease would last. */
  async #renew(now: number): Promise<boolean | undefined> {
    const { store, log } = this.#parts
    let late: (() => void) | undefined
    const patience = new Promise<undefined>((resolve) => {
      const timer = setTimeout(() => resolve(undefined), this.#times.every)
      late = () => clearTimeout(timer)
    })
    try {
      return await Promise.race([store.leases.renew(this.#name, this.#holder, now, this.#times.lease), patience])
    } catch (error) {
      log.warn({ connection: this.#name, err: error }, 'the lease of a connection cannot be renewed')
      return undefined
    } finally {
      late?.()
    }
  }

  async #release(): Promise<void> {
    const { store, log } = this.#parts
    await store.leases
      .release(this.#name, this.#holder)
      .catch((error: unknown) => log.warn({ connection: this.#name, err: error }, 'a lease could not be given up'))
  }
}
