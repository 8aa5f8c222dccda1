import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { operatorError, type WenjiError } from '../../core/errors.ts'
import { refusal } from '../../core/remember/fields.ts'
import { schemaVersion } from './migrate.ts'
import { openDatabase, type StorePlace, storeFile } from './open-store.ts'
import { writePortable } from './portable-backup.ts'
import { copySqlite, onDisk } from './sqlite-copy.ts'
import { explained } from './store-errors.ts'
import { readRows } from './table-rows.ts'
import type { Db } from './tables.ts'

export interface BackupReport {
  /** sqlite: a database file; portable: JSON lines. Either can be restored into either database. */
  readonly form: 'sqlite' | 'portable'
  readonly schema: string
  readonly bytes: number
}

/**
 * Writes everything in the store to a new file while the store is in use, as of one moment: a SQLite file for a SQLite
 * store, JSON lines for PostgreSQL or where `portable` is asked. The file is there whole or not at all. `at` is the time,
 * milliseconds since 1970. Throws WenjiError where the file is there already or cannot be written.
 */
export async function backupStore(
  place: StorePlace,
  file: string,
  at: number,
  options: { readonly portable?: boolean } = {},
): Promise<BackupReport> {
  if (existsSync(file))
    throw refusal([{ zh: `${file}已存在，请换一个文件名`, en: `${file} is there already; name another file` }])
  const form = place.databaseUrl !== undefined || options.portable === true ? 'portable' : 'sqlite'
  const part = `${file}.part`
  try {
    await makePrivate(part, file)
    const schema = form === 'portable' ? await dump(place, part, at) : await copy(place, part)
    await rename(part, file)
    await onDisk(path.dirname(path.resolve(file)))
    return { form, schema, bytes: (await stat(file)).size }
  } catch (error) {
    await rm(part, { force: true })
    throw explained(error)
  }
}

/** An empty file for its owner alone: a backup holds what is internal. SQLite and we write into it as it is. */
async function makePrivate(part: string, file: string): Promise<void> {
  try {
    await rm(part, { force: true })
    await (await open(part, 'wx', 0o600)).close()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason'
    throw operatorError(
      `${file}: cannot be written (${code}); name a file in a folder that is there and may be written to`,
      cause,
    )
  }
}

async function copy(place: StorePlace, file: string): Promise<string> {
  const schema = await withSchema(place, async (_, version) => version)
  await copySqlite(storeFile(place.dataFolder), file)
  return schema
}

/**
 * Rows as JSON lines. Of a SQLite store a copy is made first and read: a second connection that reads for long would hold
 * up the first one in the same process, and the driver waits without letting the reading go on.
 */
async function dump(place: StorePlace, file: string, at: number): Promise<string> {
  if (place.databaseUrl !== undefined) return dumpRows(place, file, at)
  const copied = { dataFolder: `${file}.copy` }
  try {
    await rm(copied.dataFolder, { recursive: true, force: true })
    await mkdir(copied.dataFolder, { mode: 0o700 })
    await copy(place, storeFile(copied.dataFolder))
    return await dumpRows(copied, file, at)
  } finally {
    await rm(copied.dataFolder, { recursive: true, force: true })
  }
}

function dumpRows(place: StorePlace, file: string, at: number): Promise<string> {
  return withSchema(place, async (db, schema) => {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((inside) => writePortable(file, schema, at, readRows(inside)))
    return schema
  })
}

/** Opens the database of a place for as long as some work takes, with the schema that it has. */
async function withSchema<T>(place: StorePlace, work: (db: Db, schema: string) => Promise<T>): Promise<T> {
  if (place.databaseUrl === undefined && !existsSync(storeFile(place.dataFolder))) throw nothingThere()
  const db = await openDatabase(place, { connections: 1 })
  try {
    const schema = await schemaVersion(db)
    if (schema === null) throw nothingThere()
    return await work(db, schema)
  } finally {
    await db.destroy()
  }
}

function nothingThere(): WenjiError {
  return refusal([{ zh: '还没有可备份的数据', en: 'there is nothing to back up yet' }])
}
