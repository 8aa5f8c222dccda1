import type { Command } from './command.ts'
import { parseOptions } from './parse-options.ts'

const help = `wenji wechat-gateway

Logs an account in to personal WeChat and lets the bot reach it (docs/wechat.md). Runs beside the bot, on this machine or
another one, and stays when the bot is stopped or replaced. The code to be scanned goes to standard
output, the log to standard error: under a service manager drop the former, for whoever scans the code is the account.

  WECHATY_PUPPET_SERVICE_TOKEN            insecure_ and a text that nobody guesses; the bot has the same
  WECHATY_PUPPET_SERVICE_ENDPOINT         where it listens, such as 127.0.0.1:8788
  WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_SERVER=true
                                          without TLS, on one machine alone; otherwise
  WECHATY_PUPPET_SERVICE_TLS_SERVER_CERT, WECHATY_PUPPET_SERVICE_TLS_SERVER_KEY
  WECHATY_PUPPET                          another puppet than wechaty-puppet-wechat4u

  npm run -s build && node --env-file=.env dist/main.js wechat-gateway`

const LEAVES_WITHIN = 2000

/** Serves an account of personal WeChat until it is stopped. */
export const wechatGatewayCommand: Command = {
  help,
  async run(args, services, io) {
    parseOptions(args, {})
    const stopped = untilSignal()
    try {
      const gateway = await services.openGateway({
        // Standard output, apart from the log: a service can drop it, and no journal keeps the code.
        show: (code) => io.out(`\n${code}\n请用微信扫码登录 Scan with WeChat to log in\n`),
      })
      await stopped
      await gateway.stop()
      return 0
    } finally {
      // A puppet may leave connections and timers behind that would keep the program.
      setTimeout(() => process.exit(), LEAVES_WITHIN).unref()
    }
  },
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
