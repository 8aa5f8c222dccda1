import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { timedId } from '../../src/app/clock.ts'
import { run } from '../../src/app.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

export type Wenji = (...args: readonly string[]) => Promise<Ran>

/** How many rows the living part of a data folder has. */
export interface Kept {
  readonly notes: number
  readonly owners: number
  readonly items: number
  readonly itemEvents: number
}

/** A data folder of its own, the command line on it, and what is stored there. The day is 2021-08-01. */
export interface Place {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly wenji: Wenji
}

/** The command line on a new data folder, in Chinese unless `language` says otherwise. */
export async function placeOf(given: Readonly<Record<string, string>> = {}): Promise<Place> {
  const folder = await temporaryFolder()
  return placeIn(folder, given)
}

/** The command line on the data folder within a folder. */
export function placeIn(folder: string, given: Readonly<Record<string, string>> = {}): Place {
  const env = {
    ...{ WENJI_HTTP_PORT: '0', WENJI_DATA_DIR: path.join(folder, 'data'), WENJI_AS_OF: '2021-08-01' },
    ...{ LOG_LEVEL: 'silent', INIT_CWD: folder, LANG: 'zh_CN.UTF-8' },
    ...given,
  }
  return {
    folder,
    env,
    async wenji(...args) {
      let out = ''
      let err = ''
      const io = {
        stdin: Readable.from([]),
        out: (text: string) => (out += text),
        err: (text: string) => (err += text),
      }
      const status = await run(args, env, io)
      return { status, out, err }
    },
  }
}

/** Runs the bot on a place until the test ends. */
export async function runBot({ env }: Place): Promise<void> {
  const main = path.join(import.meta.dirname, '..', '..', 'dist', 'main.js')
  if (!existsSync(main)) throw new Error('npm run build comes first')
  const child = spawn(process.execPath, [main, 'start', '--no-terminal'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  })
  await once(child.stdout, 'data')
}

/** What a place has stored; nobody else may have it open. */
export async function keptIn({ env }: Place): Promise<Kept> {
  const dataFolder = env.WENJI_DATA_DIR ?? ''
  if (!existsSync(path.join(dataFolder, 'wenji.sqlite'))) return { notes: 0, owners: 0, items: 0, itemEvents: 0 }
  const store = await openStore({ dataFolder }, { newId: timedId })
  try {
    const { notes, owners, items, itemEvents } = await store.heads()
    const count = (last: number) => (last === 0 ? 0 : last - 1000)
    return { notes: count(notes), owners: count(owners), items: count(items), itemEvents: count(itemEvents) }
  } finally {
    await store.close()
  }
}

/** The JSON that a command printed. */
export function jsonOf({ out }: Ran): unknown {
  return JSON.parse(out)
}
