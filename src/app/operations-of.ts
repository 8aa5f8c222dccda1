import { pseudonymsOf } from '../adapters/secret/pseudonyms.ts'
import { backupStore } from '../adapters/store/backup.ts'
import type { Environment } from '../config/environment.ts'
import type { Operations } from '../office/operations.ts'
import { PSEUDONYM } from '../office/replay.ts'

/** What operating the bot takes of this machine. */
export function operationsOf({ dataFolder, databaseUrl }: Environment): Operations {
  return {
    pseudonyms: () => pseudonymsOf(dataFolder, PSEUDONYM),
    backup: (file, at, portable) => backupStore({ dataFolder, databaseUrl }, file, at, { portable }),
    pid: process.pid,
    since: Math.round(Date.now() - performance.now()),
  }
}
