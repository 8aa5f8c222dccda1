import { log, WechatyBuilder } from 'wechaty'
import { PuppetService } from 'wechaty-puppet-service'
import type { ConnectionEvents, Fault, GatewayAccess } from './account.ts'
import { MESSAGES_KEPT } from './limits.ts'
import { readMessage, wechatyAccount } from './wechaty-account.ts'

/** How long the parts of one message are waited for. */
const READ_WITHIN = 10_000
const CLOSED_WITHIN = 3000
/** wechaty's own watchdog starts a puppet anew behind our back: it is put off as far as timers reach, in seconds. */
const NO_WATCHDOG = 20 * 24 * 3600
const LOOK_EVERY = 250

/** One connection to the gateway, from its start to its end. */
export interface Session {
  /** Resolves when it has ended, with the reason. */
  ended(signal: AbortSignal): Promise<Fault>
  close(): Promise<void>
}

/** gRPC's status in front of an error of the connection: cancelled, timed out, taken, unavailable, not authorised. */
const STATUS = /^(1|4|6|14|16) |UNAVAILABLE|UNAUTHENTICATED/

/**
 * Connects to the gateway. wechaty writes what people say into its log, so that is kept silent; it keeps contacts and
 * rooms in files that two processes cannot share and that say how a room was called, so those are left out.
 */
export async function openSession(
  access: GatewayAccess,
  events: ConnectionEvents,
  { greetsWithin, heardWithin }: { readonly greetsWithin: number; readonly heardWithin: number },
): Promise<Session> {
  log.level('silent')
  const puppet = new PuppetService({
    ...{ token: access.token, endpoint: access.endpoint, timeoutSeconds: NO_WATCHDOG },
    tls: tlsOf(access),
    cache: { message: MESSAGES_KEPT },
  })
  Object.assign(puppet, { _payloadStore: { start: async () => {}, stop: async () => {} } })
  const bot = WechatyBuilder.build({ puppet })

  let heardAt: number | undefined
  const openedAt = performance.now()
  let broken: Fault | undefined
  let closed = false
  let lane: Promise<void> = Promise.resolve()
  const heard = (): void => {
    heardAt = performance.now()
  }
  bot.on('error', (error) => {
    if (STATUS.test(error.message)) broken ??= faultOf(error.message)
  })
  bot.on('heartbeat', heard)
  bot.on('login', (user) => {
    heard()
    events.loggedIn(wechatyAccount(puppet, user.id, user.name()))
  })
  bot.on('logout', () => {
    if (!closed && !broken) events.lost('logged out')
  })
  bot.on('scan', () => {
    heard()
    events.lost('not logged in')
  })
  for (const name of ['room-topic', 'room-join', 'room-leave'] as const) bot.on(name, () => events.roomsChanged())
  // wechaty tells of messages as soon as each is read, whatever their order was: here they go one after another.
  puppet.on('message', ({ messageId }) => {
    heard()
    const reading = within(readMessage(puppet, messageId), READ_WITHIN).catch(() => undefined)
    lane = lane.then(async () => events.message(await reading)).catch(() => {})
  })

  bot.start().catch((error: unknown) => {
    broken ??= faultOf(error instanceof Error ? error.message : String(error))
  })
  return {
    async ended(signal) {
      while (!signal.aborted) {
        if (broken) return broken
        const now = performance.now()
        if (heardAt === undefined && now - openedAt > greetsWithin) return 'silent gateway'
        if (heardAt !== undefined && now - heardAt > heardWithin) return 'silent gateway'
        if (heardAt !== undefined && !bot.isLoggedIn && now - openedAt > greetsWithin) events.lost('not logged in')
        await pause(LOOK_EVERY, signal)
      }
      return 'unreachable'
    },
    async close() {
      closed = true
      await within(
        disarmed(puppet, () => bot.stop()),
        CLOSED_WITHIN,
      ).catch(() => {})
    },
  }
}

/**
 * Stops without telling the gateway to stop its puppet: that would end the login at WeChat, or the connection of another
 * process. The gateway sees by itself that this one is gone.
 */
async function disarmed(puppet: PuppetService, stop: () => Promise<void>): Promise<void> {
  try {
    const { client, eventStream } = puppet.grpcManager
    const done = (_request: unknown, callback: (error: null) => void): void => callback(null)
    Object.assign(client, { stop: done, logout: done })
    // wechaty destroys the stream without ending the call: the gateway would keep it and take no other.
    eventStream?.cancel()
  } catch {
    // There never was a client.
  }
  await stop()
}

function tlsOf({ insecure, authority, serverName }: GatewayAccess) {
  return {
    disable: insecure,
    ...(authority === undefined ? {} : { caCert: authority }),
    ...(serverName === undefined ? {} : { serverName }),
  }
}

/** What is said of a certificate are node's words for it, within gRPC's. */
function faultOf(message: string): Fault {
  if (/^16 |UNAUTHENTICATED|Invalid Wechaty TOKEN/.test(message)) return 'wrong token'
  if (/unable to (?:verify|get)|self[- ]signed|certificate signature failure|invalid CA/.test(message))
    return 'unknown authority'
  if (/ALTNAME/.test(message)) return 'other name'
  if (/certificate has expired|certificate is not yet valid/.test(message)) return 'expired certificate'
  return 'refused'
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })
}
