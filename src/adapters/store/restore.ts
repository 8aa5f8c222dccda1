import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { WenjiError } from '../../core/errors.ts'
import { refusal } from '../../core/remember/fields.ts'
import { claimDataFolder } from './claim-data-folder.ts'
import { migrate, migrateTo, SCHEMA_VERSION, schemaVersion } from './migrate.ts'
import { openDatabase, type StorePlace, storeFile } from './open-store.ts'
import { notWhole, portableRows, portableSchema } from './portable-backup.ts'
import { replaceSqlite } from './sqlite-copy.ts'
import { explained } from './store-errors.ts'
import { isEmpty, readRows, type TableRow, writeRows } from './table-rows.ts'
import type { Db } from './tables.ts'

export interface RestoreReport {
  /** The schema that the backup had; the data has this program's now. */
  readonly schema: string
  /** Where the data that was there before is kept, of a SQLite store that had any. */
  readonly kept: string | null
}

/**
 * Puts a backup of either form into a place. A SQLite store is replaced as a whole and what was there is kept beside it; a
 * PostgreSQL has to be empty. Where a bot is running on the data folder, where the backup is not whole or where a newer
 * program wrote it, a WenjiError says so and nothing is changed. `at` is the time, milliseconds since 1970.
 */
export async function restoreStore(place: StorePlace, file: string, at: number): Promise<RestoreReport> {
  if (!existsSync(file)) throw refusal([{ zh: `没有${file}这个文件`, en: `there is no file ${file}` }])
  const claim = await claimDataFolder(place.dataFolder, 'command')
  const fresh = { dataFolder: path.join(place.dataFolder, 'restoring') }
  try {
    await rm(fresh.dataFolder, { recursive: true, force: true })
    const fromSqlite = await isSqlite(file)
    if (place.databaseUrl !== undefined) {
      const schema = fromSqlite ? await fillFromSqlite(place, fresh, file) : await fill(place, file)
      return { schema, kept: null }
    }
    const schema = fromSqlite ? await takeSqlite(fresh, file) : await fill(fresh, file)
    const target = storeFile(place.dataFolder)
    const aside = `${target}.before-${new Date(at).toISOString().replace(/[:.]/g, '')}`
    const kept = existsSync(target) ? aside : null
    await replaceSqlite(target, storeFile(fresh.dataFolder), aside)
    return { schema, kept }
  } catch (error) {
    throw explained(error)
  } finally {
    await rm(fresh.dataFolder, { recursive: true, force: true })
    claim.release()
  }
}

/** Fills an empty database from a portable backup and brings it to this program's schema; gives the backup's. */
async function fill(place: StorePlace, file: string): Promise<string> {
  const schema = await portableSchema(file)
  await withDatabase(place, async (db) => {
    await refuseFilled(db)
    await migrateTo(db, schema)
    await putRows(db, portableRows(file))
    await migrate(db)
  })
  return schema
}

/** Fills an empty PostgreSQL from a SQLite file: the way from one machine to several. */
async function fillFromSqlite(place: StorePlace, fresh: StorePlace, file: string): Promise<string> {
  const schema = await takeSqlite(fresh, file)
  await withDatabase(fresh, (from) =>
    withDatabase(place, async (db) => {
      await refuseFilled(db)
      await migrate(db)
      await from.transaction().execute((inside) => putRows(db, readRows(inside)))
    }),
  )
  return schema
}

/** Takes a copy of a SQLite backup, looks whether it is whole, and brings it to this program's schema. */
async function takeSqlite(fresh: StorePlace, file: string): Promise<string> {
  await mkdir(fresh.dataFolder, { mode: 0o700 })
  await copyFile(file, storeFile(fresh.dataFolder))
  return withDatabase(fresh, async (db) => {
    const { rows } = await sql<{ quick_check: string }>`pragma quick_check`.execute(db)
    const schema = await schemaVersion(db)
    if (schema === null || rows[0]?.quick_check !== 'ok') throw notWhole(file)
    await migrate(db)
    return schema
  }).catch((error: unknown) => {
    throw isDamage(error) ? notWhole(file) : error
  })
}

async function putRows(db: Db, rows: AsyncIterable<TableRow>): Promise<void> {
  await db.transaction().execute(async (inside) => {
    if (!(await isEmpty(inside))) throw filled()
    await writeRows(inside, rows)
  })
}

async function refuseFilled(db: Db): Promise<void> {
  const schema = await schemaVersion(db)
  if (schema === null) return
  if (schema !== SCHEMA_VERSION || !(await isEmpty(db))) throw filled()
}

async function withDatabase<T>(place: StorePlace, work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openDatabase(place, { connections: 2 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

async function isSqlite(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer } = await handle.read(Buffer.alloc(15), 0, 15, 0)
    return buffer.toString('latin1') === 'SQLite format 3'
  } finally {
    await handle.close()
  }
}

/** The driver's error, or what was made of it. */
function isDamage(error: unknown): boolean {
  const cause: unknown = error instanceof WenjiError ? error.cause : error
  return cause instanceof Error && 'code' in cause && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(cause.code))
}

function filled(): WenjiError {
  return refusal([
    {
      zh: '数据库里已有数据，请恢复到空的数据库',
      en: 'the database holds data already; restore into an empty one',
    },
  ])
}
