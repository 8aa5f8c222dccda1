import type { Puppet } from 'wechaty-puppet'
import { PuppetServer } from 'wechaty-puppet-service'

/** A client waits for a sign of life twice as long before it asks anew. */
const HEARTBEAT = 15_000

export interface GatewayOptions {
  readonly token: string
  /** host:port */
  readonly endpoint: string
  readonly insecure: boolean
  /** As PEM text, where connections are encrypted. The key is secret. */
  readonly certified?: { readonly certificate: string; readonly key: string }
  readonly heartbeat?: number
}

/** What an operator at the gateway's terminal hears of. */
export interface GatewayEvents {
  /** The text of a QR code that has to be scanned with the phone. */
  scan(code: string): void
  loggedIn(): void
  loggedOut(): void
  failed(error: Error): void
}

export interface RunningGateway {
  /** Ends the server, and the puppet's own connection to WeChat. */
  stop(): Promise<void>
}

/** Starts a puppet and lets bots reach it over gRPC. Rejects where the address cannot be had or the puppet does not start. */
export async function servePuppet(
  puppet: Puppet,
  options: GatewayOptions,
  events: GatewayEvents,
): Promise<RunningGateway> {
  puppet.on('scan', ({ qrcode }) => {
    if (qrcode) events.scan(qrcode)
  })
  puppet.on('login', () => events.loggedIn())
  puppet.on('logout', () => events.loggedOut())
  puppet.on('error', ({ gerror }) => events.failed(new Error(reasonOf(gerror ?? ''))))
  const server = new PuppetServer({
    ...{ endpoint: options.endpoint, token: options.token, puppet: withoutRemoteEnd(puppet) },
    tls: {
      disable: options.insecure,
      ...(options.certified && { serverCert: options.certified.certificate, serverKey: options.certified.key }),
    },
  })
  try {
    await server.start()
    await puppet.start()
  } catch (error) {
    await server.stop()
    throw error
  }
  const beating = setInterval(() => puppet.emit('heartbeat', { data: 'gateway' }), options.heartbeat ?? HEARTBEAT)
  return {
    async stop() {
      clearInterval(beating)
      await server.stop()
      await puppet.stop()
    },
  }
}

/**
 * The puppet as clients see it: a bot that stops, or a second one that comes by mistake, must not end the login, for that
 * takes a person with the phone to mend.
 */
function withoutRemoteEnd(puppet: Puppet): Puppet {
  return new Proxy(puppet, {
    get(target, key) {
      if (key === 'stop' || key === 'logout') return async () => {}
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** The message of an error as wechaty writes it down, without its stack. */
function reasonOf(gerror: string): string {
  try {
    const error: unknown = JSON.parse(gerror)
    if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message)
  } catch {}
  return gerror.slice(0, 200)
}
