import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Database } from 'libsql'
import { storable } from './storable.ts'
import { explained } from './store-errors.ts'

/**
 * SQLite keeps every commit through a power cut: write-ahead log, synchronised at each commit. The cache of 32 MB holds
 * the inner pages of the audit's indexes at a million rows.
 */
const PRAGMAS = ['busy_timeout=5000', 'journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'cache_size=-32768']

/** Migrations run in one transaction: SQLite can, though kysely's adapter does not count on it. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class LibsqlDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }
}

/** The dialect of a SQLite file, which is made where it is missing. Throws WenjiError where it cannot be opened. */
export async function sqliteDialect(file: string): Promise<Dialect> {
  return new LibsqlDialect({ database: guarded(await openSqlite(file)) })
}

/** A connection to a SQLite file with the settings that every connection has. Only its owner can read a new file. */
export async function openSqlite(file: string): Promise<Database> {
  const { default: Libsql } = await import('libsql')
  return opening(() => {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const isNew = !existsSync(file)
    const database = new Libsql(file)
    try {
      if (isNew) chmodSync(file, 0o600)
      // By `exec`, which leaves no statement behind: the driver's close waits until every statement is collected.
      for (const pragma of PRAGMAS) database.exec(`pragma ${pragma}`)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/**
 * Closes a connection. The driver keeps a closed one open until the last of its statements is collected; so what it holds
 * is let go first, and the write-ahead log is taken into the file.
 */
export function closeSqlite(database: Database): void {
  if (!database.open) return
  try {
    if (database.inTransaction) database.exec('rollback')
    // Without waiting: another connection of this process may be in a transaction, which could then not go on.
    database.exec('pragma busy_timeout=0; pragma wal_checkpoint(TRUNCATE)')
  } catch {
    // A full disk, or somebody else reads or writes: the log stays beside the file and is taken in later.
  }
  database.close()
}

/** What kysely asks of a database, with every parameter checked and every error explained. */
function guarded(database: Database): SqliteDatabase {
  return {
    close: () => closeSqlite(database),
    prepare(sql) {
      // The driver aborts the process where a closed database is used, by a transaction that was still under way.
      if (!database.open) throw new Error('the store is closed')
      // After a full disk SQLite has rolled back by itself, and a second rollback would hide the first error.
      if (sql === 'rollback' && !database.inTransaction) return NOTHING
      // A transaction that reads first and writes later would fail at once, without waiting, beside another writer.
      const statement = explaining(() => database.prepare(sql === 'begin' ? 'begin immediate' : sql))
      return {
        reader: statement.reader,
        all: (parameters) => explaining(() => statement.all(parameters.map(storable))),
        run: (parameters) => explaining(() => statement.run(parameters.map(storable))),
        iterate: (parameters) => explaining(() => statement.iterate(parameters.map(storable))),
      }
    },
  }
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

function explaining<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw explained(error)
  }
}

/** Opens a file; throws WenjiError where that fails. The driver says in words alone that it cannot. */
export function opening<T>(open: () => T): T {
  try {
    return open()
  } catch (error) {
    if (error instanceof Error && error.message.includes('Unable to open'))
      throw explained(Object.assign(error, { code: 'SQLITE_CANTOPEN' }))
    throw explained(error)
  }
}
