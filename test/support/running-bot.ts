import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

const MAIN = path.join(import.meta.dirname, '..', '..', 'dist', 'main.js')

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** The built program with an environment of its own, nothing of ours but the path. */
function started(args: readonly string[], cwd: string, env: Record<string, string>): ChildProcess {
  if (!existsSync(MAIN)) throw new Error('npm run build comes first')
  const { PATH, HOME } = process.env
  return spawn(process.execPath, [MAIN, ...args], {
    env: { PATH, HOME, LOG_LEVEL: 'silent', WENJI_HTTP_PORT: '0', INIT_CWD: cwd, WENJI_DATA_DIR: 'data', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Runs one command to its end. Relative paths are those of `cwd`. */
export async function wenji(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Ran> {
  const child = started(args, cwd, env)
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text))
  child.stdin?.end()
  const [status] = await once(child, 'close')
  return { status, out, err }
}

/** A bot that runs until the test has ended, or until it is stopped. */
export interface RunningBot {
  readonly pid: number
  /** Asks at the prompt; resolves when the answer has begun to be printed, which is after it was stored. */
  ask(question: string): Promise<string>
  /** Lines of the log on standard error that have come so far, as they are. */
  readonly log: readonly string[]
  /** Resolves with the first line of the log that holds a text, also one that is there already. */
  logged(text: string): Promise<string>
  stop(): Promise<number | null>
}

export async function startBot(cwd: string, env: Record<string, string> = {}): Promise<RunningBot> {
  const child = started(['start'], cwd, env)
  const ended = once(child, 'exit').then(([status]): number | null => status)
  const log: string[] = []
  const waiting = new Set<() => void>()
  if (!child.stdout || !child.stderr || !child.stdin) throw new Error('no pipes')
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.push(line)
    for (const look of waiting) look()
  })
  const { stdin } = child
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  onTestFinished(async () => void (await stop()))
  const next = async () => {
    for (;;) {
      const line = await lines.next()
      if (line.done) throw new Error(`the bot ended: ${log.join('\n')}`)
      if (line.value !== '') return line.value
    }
  }
  for (let line = await next(); !line.startsWith('  计'); line = await next());
  return {
    pid: child.pid ?? 0,
    log,
    stop,
    async ask(question) {
      stdin.write(`${question}\n`)
      for (;;) {
        const line = await next()
        if (!/^ {2}/.test(line)) return line
      }
    },
    logged: (text) =>
      new Promise((resolve) => {
        const look = () => {
          const found = log.find((line) => line.includes(text))
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
  }
}
