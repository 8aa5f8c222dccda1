import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import process from 'node:process'
import { onTestFinished } from 'vitest'
import type { FakeSlack } from './fake-slack/fake-slack.ts'
import { until } from './office-world.ts'

const MAIN = path.join(import.meta.dirname, '..', '..', 'dist', 'main.js')

/** The program itself as a process of its own. */
export interface Bot {
  readonly child: ChildProcess
  /** What it wrote to standard error. */
  readonly errors: () => string
  /** Its exit status; null where it was killed. */
  readonly ended: Promise<number | null>
}

/**
 * Starts the program on a data folder with an environment of its own; killed with the test. With `flags` of node it can be
 * talked to by what they load into it.
 */
export function startBot(
  dataFolder: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Bot {
  const child = spawn(process.execPath, [...flags, MAIN, 'start', '--no-terminal'], {
    stdio: ['ignore', 'ignore', 'pipe', ...(flags.length === 0 ? [] : ['ipc' as const])],
    env: { PATH: process.env.PATH, WENJI_DATA_DIR: dataFolder, WENJI_HTTP_PORT: '0', ...env },
  })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const ended = once(child, 'exit').then(([status]): number | null => status)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, errors: () => errors, ended }
}

/** Starts it with a Slack, and waits for its connection. */
export async function startWithSlack(slack: FakeSlack, dataFolder: string): Promise<Bot> {
  const before = slack.connections
  const bot = startBot(dataFolder, {
    ...{ SLACK_BOT_TOKEN: slack.tokens.bot, SLACK_APP_TOKEN: slack.tokens.app, SLACK_API_URL: slack.apiUrl },
    LOG_LEVEL: 'warn',
  })
  await until(() => slack.connections > before || bot.child.exitCode !== null, 30_000)
  if (bot.child.exitCode !== null) throw new Error(bot.errors())
  return bot
}
