import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { WenjiError } from '../../../core/errors.ts'
import type { ApartReader, ReadFile } from '../format.ts'
import { LIMITS } from '../limits.ts'
import { unreadable } from '../text.ts'
import type { Reply } from './messages.ts'
import { READERS } from './readers.ts'

/** How often the memory of a busy process is looked at, in milliseconds. */
const WATCH_EVERY = 100
const PAGE_BYTES = 4096

export interface ApartLimits {
  readonly milliseconds: number
  readonly heapMegabytes: number
  readonly residentMegabytes: number
}

interface Waiting {
  readonly file: string
  readonly done: (read: ReadFile) => void
  readonly failed: (error: Error) => void
}

/**
 * Reads heavy formats in processes of their own, which live as long as there is something to read: what kills one (a
 * bomb, a loop) costs that document alone, and the next one gets a new process. `program` is the built child.
 */
export function readApart(program = childProgram(), limits: ApartLimits = LIMITS): ApartReader {
  const queue: Waiting[] = []
  const idle: ChildProcess[] = []
  const all = new Set<ChildProcess>()
  const most = Math.min(2, availableParallelism())

  const start = (): ChildProcess => {
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
    })
    all.add(child)
    child.on('error', () => all.delete(child))
    child.on('exit', () => {
      all.delete(child)
      const at = idle.indexOf(child)
      if (at >= 0) idle.splice(at, 1)
    })
    return child
  }

  const next = (): void => {
    while (queue.length > 0) {
      const child = idle.pop() ?? (all.size < most ? start() : undefined)
      const waiting = child ? queue.shift() : undefined
      if (!child || !waiting) return
      void readWith(child, waiting.file, limits).then(
        (read) => {
          idle.push(child)
          waiting.done(read)
          next()
        },
        (error: unknown) => {
          if (all.has(child) && child.connected) idle.push(child)
          waiting.failed(error instanceof Error ? error : new Error(String(error)))
          next()
        },
      )
    }
  }

  return {
    endings: Object.keys(READERS),
    read: (file) =>
      new Promise((done, failed) => {
        queue.push({ file, done, failed })
        next()
      }),
    close: () => {
      for (const child of all) child.kill('SIGKILL')
      all.clear()
      idle.length = 0
    },
  }
}

/** One file in one process. Rejects, and ends the process, where it takes too long, too much memory, or dies. */
function readWith(child: ChildProcess, file: string, limits: ApartLimits): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    const end = (act: () => void) => {
      clearTimeout(timer)
      clearInterval(watch)
      child.off('message', answered)
      child.off('exit', died)
      act()
    }
    const giveUp = (why: string, zh: string) =>
      end(() => {
        child.once('exit', () => reject(unreadable(file, why, zh)))
        child.kill('SIGKILL')
      })
    const answered = (reply: Reply) =>
      end(() => {
        if ('read' in reply) resolve(reply.read)
        else reject(new WenjiError(reply.refused.message, { zh: reply.refused.zh, en: reply.refused.en }))
      })
    const died = () => end(() => reject(unreadable(file, 'reading it took too much memory', '读取时内存不足')))
    const timer = setTimeout(
      () => giveUp(`reading it took longer than ${limits.milliseconds / 1000} s`, '读取超时'),
      limits.milliseconds,
    )
    const watch = setInterval(() => {
      void residentMegabytes(child.pid).then((used) => {
        if (used > limits.residentMegabytes && child.listeners('exit').includes(died))
          giveUp(`reading it took more than ${limits.residentMegabytes} MB of memory`, '读取时内存不足')
      })
    }, WATCH_EVERY)
    child.on('message', answered)
    child.on('exit', died)
    child.send({ file, ending: path.extname(file).toLowerCase() }, (error) => {
      if (error && child.listeners('exit').includes(died)) died()
    })
  })
}

/** Memory that a process holds; 0 where the system does not tell it. */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  try {
    const pages = Number((await readFile(`/proc/${pid}/statm`, 'utf8')).split(' ')[1])
    return (pages * PAGE_BYTES) / 1024 / 1024
  } catch {
    return 0
  }
}

/** The child's built program, also where this one runs from its source. */
function childProgram(): string {
  const built = import.meta.dirname.replace(`${path.sep}src${path.sep}`, `${path.sep}dist${path.sep}`)
  return path.join(built, 'child.js')
}
