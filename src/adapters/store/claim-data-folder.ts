import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WenjiError } from '../../core/errors.ts'
import { opening } from './sqlite.ts'
import { explained } from './store-errors.ts'

/** A data folder that this process alone may serve from, until it gives it up or ends. */
export interface DataFolderClaim {
  readonly release: () => void
}

const LOCK = 'start.lock'
const PID = 'start.pid'

/** What a process holds a data folder for: to serve until it is stopped, or for one command. */
export type ClaimPurpose = 'bot' | 'command'

/** Another process has the data folder. */
export class DataFolderTaken extends WenjiError {
  /** What it has it for; undefined where that cannot be told. */
  readonly purpose: ClaimPurpose | undefined

  constructor(dataFolder: string, holder: Holder | undefined, cause: unknown) {
    const pid = holder?.pid
    const en = `a Wenji${pid === undefined ? '' : ` (process ${pid})`} is already running on ${dataFolder}; stop it first, or set WENJI_DATA_DIR to another folder`
    const zh = `已有问计${pid === undefined ? '' : `（进程${pid}）`}在使用${dataFolder}；请先停止它，或用WENJI_DATA_DIR另设数据文件夹`
    super(en, { zh, en }, { cause })
    this.name = 'DataFolderTaken'
    this.purpose = holder?.purpose
  }
}

/**
 * Claims a data folder for one process. The lock is one of the operating system, held through an empty SQLite file
 * beside the data: it ends with the process, however that ends, so there is no stale lock and no reused process number.
 * Throws DataFolderTaken where another process has it.
 */
export async function claimDataFolder(dataFolder: string, purpose: ClaimPurpose = 'bot'): Promise<DataFolderClaim> {
  const { default: Libsql } = await import('libsql')
  const lock = opening(() => {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    return new Libsql(path.join(dataFolder, LOCK))
  })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    throw isBusy(error) ? new DataFolderTaken(dataFolder, holderOf(dataFolder), error) : explained(error)
  }
  const pidFile = path.join(dataFolder, PID)
  writeFileSync(pidFile, `${process.pid} ${purpose}\n`, { mode: 0o600 })
  let held = true
  return {
    release() {
      if (!held) return
      held = false
      rmSync(pidFile, { force: true })
      lock.close()
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
}

interface Holder {
  readonly pid: string
  readonly purpose: ClaimPurpose | undefined
}

function holderOf(dataFolder: string): Holder | undefined {
  try {
    const [, pid, purpose] = /^(\d+) ?(bot|command)?/.exec(readFileSync(path.join(dataFolder, PID), 'utf8')) ?? []
    if (pid === undefined) return undefined
    return { pid, purpose: purpose === 'bot' || purpose === 'command' ? purpose : undefined }
  } catch {
    return undefined
  }
}
