import type { FakeWecom } from './fake-wecom/fake-wecom.ts'
import { until } from './office-world.ts'
import { type Bot, startBot } from './slack-process.ts'

/** Starts the program with a WeCom, and waits for its connection. */
export async function startWithWecom(wecom: FakeWecom, dataFolder: string): Promise<Bot> {
  const before = wecom.connections
  const bot = startBot(dataFolder, {
    ...{ WECOM_BOT_ID: wecom.access.botId, WECOM_BOT_SECRET: wecom.access.secret, WECOM_WS_URL: wecom.url },
    LOG_LEVEL: 'warn',
  })
  await until(() => wecom.connections > before || bot.child.exitCode !== null, 30_000)
  if (bot.child.exitCode !== null) throw new Error(bot.errors())
  return bot
}
