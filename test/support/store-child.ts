import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { StorePlace } from '../../src/adapters/store/open-store.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const FOLDERS = [path.join('adapters', 'store'), path.join('core', 'remember')]

/** A process of its own on a store. */
export interface StoreChild {
  readonly process: ChildProcess
  /** The lines that it prints, from the first that has not been read yet. */
  readonly lines: AsyncIterator<string>
  /** Resolves when it has ended, with its exit status (null where it was killed). */
  readonly ended: Promise<number | null>
}

export type ChildTask = 'migrate' | 'write' | 'claim' | 'hold'

export interface ChildOptions {
  /** How long the notes are that it writes, in characters. */
  readonly length?: number
  /** The largest file that it may write, in the shell's blocks (512 or 1024 bytes). */
  readonly fileBlocks?: number
}

/** Starts a process on a store, by the built program. */
export function startChild(task: ChildTask, place: StorePlace, options: ChildOptions = {}): StoreChild {
  refuseStaleBuild(FOLDERS)
  const script = path.join(ROOT, 'test', 'support', 'store-child.mjs')
  const { length = 40, fileBlocks = 'unlimited' } = options
  const node = [process.execPath, script, task, place.dataFolder, place.databaseUrl ?? '', `${length}`]
  const child = spawn('sh', ['-c', 'ulimit -f "$0" && exec "$@"', `${fileBlocks}`, ...node], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return {
    process: child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    ended: once(child, 'close').then(([code]) => code),
  }
}

/** The next line of a child; throws where it ended before. */
export async function nextLine(child: StoreChild): Promise<string> {
  const { value, done } = await child.lines.next()
  if (done) throw new Error('the process ended without another line')
  return value
}

/** Throws where a built file of these folders of src is older than what it was built of: a process would run what was. */
export function refuseStaleBuild(folders: readonly string[]): void {
  for (const folder of folders)
    for (const name of readdirSync(path.join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue
      const built = path.join(ROOT, 'dist', folder, name.replace(/ts$/, 'js'))
      if (!existsSync(built) || statSync(built).mtimeMs < statSync(path.join(ROOT, 'src', folder, name)).mtimeMs)
        throw new Error(`${path.join(folder, name)} is newer than its build: npm run build comes first`)
    }
}
