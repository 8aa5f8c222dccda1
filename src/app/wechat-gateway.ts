import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { drawCode } from '../adapters/wechat/draw-code.ts'
import { DEFAULT_PUPPET, loadPuppet } from '../adapters/wechat/load-puppet.ts'
import { type RunningGateway, servePuppet } from '../adapters/wechat/serve-puppet.ts'
import type { CommandLog, GatewayTerminal } from '../cli/command.ts'
import { readGatewaySettings } from '../config/gateway-variables.ts'
import { operatorError } from '../core/errors.ts'

/** The login of the account lies in this file of the data folder: whoever has it is the account. */
const MEMORY = 'wechat-gateway'

/**
 * Opens the gateway: the puppet of WECHATY_PUPPET behind a gRPC server. The code to be scanned goes to the terminal and
 * nowhere else. Throws WenjiError where a variable, the puppet or the address is wrong.
 */
export async function openGateway(
  env: Readonly<Record<string, string | undefined>>,
  dataFolder: string,
  terminal: GatewayTerminal,
  log: CommandLog,
): Promise<RunningGateway> {
  const settings = readGatewaySettings(env)
  process.umask(0o077)
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const memory = path.join(dataFolder, MEMORY)
  const file = `${memory}.memory-card.json`
  if (existsSync(file)) chmodSync(file, 0o600)
  const puppet = await loadPuppet(settings.puppet ?? DEFAULT_PUPPET, memory)
  try {
    const gateway = await servePuppet(puppet, settings, {
      scan(code) {
        void drawCode(code).then((drawn) => terminal.show(drawn))
        log.info({}, 'a code waits to be scanned in the terminal of the gateway')
      },
      loggedIn: () => log.info({}, 'WeChat is logged in'),
      loggedOut: () => log.warn({}, 'WeChat has logged the account out'),
      failed: ({ message }) => log.warn({ reason: message }, 'the puppet reports a fault'),
    })
    log.info({ endpoint: settings.endpoint, encrypted: !settings.insecure }, 'the WeChat gateway serves')
    return gateway
  } catch (error) {
    throw operatorError(faultLine(error instanceof Error ? error.message : String(error), settings.endpoint), error)
  }
}

function faultLine(why: string, endpoint: string): string {
  if (/PEM|ASN\.?1|key values mismatch/i.test(why))
    return 'WECHATY_PUPPET_SERVICE_TLS_SERVER_CERT, WECHATY_PUPPET_SERVICE_TLS_SERVER_KEY: no certificate and its key as PEM text'
  if (/bind|EADDRINUSE|EADDRNOTAVAIL|EACCES/i.test(why))
    return `WECHATY_PUPPET_SERVICE_ENDPOINT: ${endpoint} cannot be opened; another program has it, or it is no address of this machine`
  return `the puppet does not start: ${why}`
}
