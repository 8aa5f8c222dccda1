import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import type { Database, Statement } from 'libsql'
import { CommitLog } from './commit-log.ts'
import { storable } from './storable.ts'
import { explained } from './store-errors.ts'
import { isUnawaited } from './transaction.ts'

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
  readonly #database: GuardedDatabase

  constructor(database: GuardedDatabase) {
    super({ database })
    this.#database = database
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): Driver {
    return new LastingDriver(this.#database)
  }
}

/**
 * SQLite commits without waiting for the disk; whoever used the connection hears of its end when all that was committed
 * by then is there. The connection itself is free for the next one before that. A transaction that only read waits as
 * well: what it found (a question that is known already) may be acted upon. A single query that only reads does not, nor
 * does who said that nothing is done before `lasting`.
 */
class LastingDriver extends SqliteDriver {
  readonly #database: GuardedDatabase

  constructor(database: GuardedDatabase) {
    super({ database })
    this.#database = database
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#database.log.check()
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    const { log, used } = this.#database
    const { wrote, began } = used
    used.wrote = false
    used.began = false
    if (wrote) log.wrote()
    await super.releaseConnection()
    if (!wrote && !began) return
    const lasting = log.lasting()
    if (isUnawaited()) lasting.catch(() => {})
    else await lasting
  }

  override async destroy(): Promise<void> {
    await this.#database.log.close()
    await super.destroy()
  }
}

/** The dialect of a SQLite file, which is made where it is missing. Throws WenjiError where it cannot be opened. */
export async function sqliteDialect(file: string): Promise<Dialect> {
  const database = await openSqlite(file)
  // The log is synchronised by CommitLog instead.
  database.exec('pragma synchronous=NORMAL')
  return new LibsqlDialect(guarded(database, new CommitLog(`${file}-wal`)))
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

interface GuardedDatabase extends SqliteDatabase {
  readonly log: CommitLog
  /** What was done with the connection since somebody got it. */
  readonly used: { wrote: boolean; began: boolean }
}

/** How a statement begins that changes nothing by itself. */
const READS = /^\s*(?:select|begin|commit|rollback|savepoint|release|pragma)\b/i

/** How one begins that tells of how many rows it changed; what is neither makes or alters a table. */
const CHANGES = /^\s*(?:insert|update|delete)\b/i

/** What kysely asks of a database, with every parameter checked and every error explained. */
function guarded(database: Database, log: CommitLog): GuardedDatabase {
  const used = { wrote: false, began: false }
  const prepared = new Map<string, Statement>()
  /** Statements are made once: the same few dozen are used for ever. */
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = explaining(() => database.prepare(sql))
    if (prepared.size < MOST_PREPARED) prepared.set(sql, statement)
    return statement
  }
  return {
    log,
    used,
    close() {
      prepared.clear()
      closeSqlite(database)
    },
    prepare(sql) {
      // The driver aborts the process where a closed database is used, by a transaction that was still under way.
      if (!database.open) throw new Error('the store is closed')
      // After a full disk SQLite has rolled back by itself, and a second rollback would hide the first error.
      if (sql === 'rollback' && !database.inTransaction) return NOTHING
      if (sql === 'begin') used.began = true
      const reads = READS.test(sql)
      // A transaction that reads first and writes later would fail at once, without waiting, beside another writer.
      const statement = prepare(sql === 'begin' ? 'begin immediate' : sql)
      return {
        reader: statement.reader,
        all(parameters) {
          const rows = explaining(() => statement.all(parameters.map(storable)))
          if (!reads && rows.length > 0) used.wrote = true
          return rows
        },
        run(parameters) {
          const done = explaining(() => statement.run(parameters.map(storable)))
          if (!reads && (done.changes > 0 || !CHANGES.test(sql))) used.wrote = true
          return done
        },
        iterate: (parameters) => explaining(() => database.prepare(sql).iterate(parameters.map(storable))),
      }
    },
  }
}
/** More kinds of statements than the store has; lists of any length make new ones. */
const MOST_PREPARED = 500

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
