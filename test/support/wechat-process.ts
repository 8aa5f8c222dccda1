import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Bot, startBot } from './slack-process.ts'
import { copyOfFolder, temporaryFolder } from './temporary-folder.ts'
import { type TestGateway, TOPIC } from './wechat-world.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** What the log says once the gateway has a bot. */
export const LISTENS = 'WeChat is listened to'

/** As fast as bot.yaml allows. */
const SETTINGS = `
rooms: [{ id: group, channel: wechat, match: ${TOPIC} }]
wechat: { gap: { from: 0.5, to: 0.5 }, perMinute: 30 }
`

/** Starts the program on a folder of its own in front of a gateway, and waits for nothing. */
export async function startWithWechat(
  gateway: TestGateway,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<Bot> {
  const config = await copyOfFolder(path.join(ROOT, 'config'))
  await writeFile(path.join(config, 'bot.yaml'), SETTINGS)
  const access = {
    ...{ WECHATY_PUPPET_SERVICE_TOKEN: gateway.token, WECHATY_PUPPET_SERVICE_ENDPOINT: gateway.endpoint },
    WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true',
  }
  return startBot(await temporaryFolder(), { WENJI_CONFIG: config, LOG_LEVEL: 'info', ...access, ...env }, flags)
}
