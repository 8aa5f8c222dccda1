import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SoleConnection } from '../../core/rooms/channel.ts'
import type { ConnectionEvents, Fault, GatewayAccess } from './account.ts'
import { openSession, type Session } from './session.ts'

/** Times that tests shorten; milliseconds. */
export interface ConnectionTimes {
  /** Pauses between two tries: the first, and the longest. */
  readonly againAfter?: number
  readonly againAtMost?: number
  /** A gateway that says nothing for so long after a connection is asked anew. */
  readonly greetsWithin?: number
  /** A gateway that was heard and is silent for so long is asked anew; it gives a sign of life every 15 s. */
  readonly heardWithin?: number
}

const AGAIN_AFTER = 500
const AGAIN_AT_MOST = 2500
const GREETS_WITHIN = 15_000
const HEARD_WITHIN = 60_000
const PROBE_WITHIN = 2000

/**
 * The one connection to the gateway, opened anew whenever it ends. Only a login counts: wechaty's start resolves with a
 * wrong token and without a gateway, and its own watchdog takes a minute where this takes seconds.
 */
export class GatewayConnection implements SoleConnection {
  readonly #access: GatewayAccess
  readonly #events: ConnectionEvents
  readonly #times: Required<ConnectionTimes>
  #stopping = new AbortController()
  #running: Promise<void> | undefined
  #told: Fault | undefined
  /** How often it was opened again after it had an account. */
  reconnects = 0

  constructor(access: GatewayAccess, events: ConnectionEvents, times: ConnectionTimes = {}) {
    this.#access = access
    this.#events = events
    this.#times = {
      againAfter: times.againAfter ?? AGAIN_AFTER,
      againAtMost: times.againAtMost ?? AGAIN_AT_MOST,
      greetsWithin: times.greetsWithin ?? GREETS_WITHIN,
      heardWithin: times.heardWithin ?? HEARD_WITHIN,
    }
  }

  async start(): Promise<void> {
    this.#stopping = new AbortController()
    this.#running ??= this.#run(this.#stopping.signal)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
    this.#running = undefined
    this.#told = undefined
  }

  async #run(signal: AbortSignal): Promise<void> {
    let pause = this.#times.againAfter
    while (!signal.aborted) {
      const fault = (await probe(this.#access.endpoint)) ? await this.#serve(signal) : 'unreachable'
      if (signal.aborted) return
      if (fault === undefined) pause = this.#times.againAfter
      else this.#tell(fault)
      await sleep(pause, undefined, { signal }).catch(() => {})
      pause = fault === undefined ? this.#times.againAfter : Math.min(pause * 2, this.#times.againAtMost)
    }
  }

  /** Serves one session until it ends; gives why there never was an account, undefined where there was one. */
  async #serve(signal: AbortSignal): Promise<Fault | undefined> {
    let hadAccount = false
    const events: ConnectionEvents = {
      ...this.#events,
      loggedIn: (account) => {
        if (signal.aborted) return
        hadAccount = true
        this.#told = undefined
        this.#events.loggedIn(account)
      },
      lost: (fault) => {
        if (!signal.aborted) this.#tell(fault)
      },
      message: async (raw) => {
        if (!signal.aborted) await this.#events.message(raw)
      },
    }
    let session: Session | undefined
    try {
      session = await openSession(this.#access, events, this.#times)
      const fault = await session.ended(signal)
      if (signal.aborted || !hadAccount) return fault
      this.reconnects++
      this.#tell('unreachable')
      return undefined
    } catch {
      return 'refused'
    } finally {
      await session?.close()
    }
  }

  #tell(fault: Fault): void {
    // Whoever was logged out is not logged in: that is told once.
    if (this.#told === fault || (this.#told === 'logged out' && fault === 'not logged in')) return
    this.#told = fault
    this.#events.lost(fault)
  }
}

/** True where somebody listens at an address, host:port. */
function probe(endpoint: string): Promise<boolean> {
  const at = endpoint.lastIndexOf(':')
  const host = endpoint.slice(0, at).replace(/^\[|\]$/g, '')
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(endpoint.slice(at + 1)) })
    const end = (there: boolean): void => {
      socket.destroy()
      resolve(there)
    }
    socket.setTimeout(PROBE_WITHIN, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}
