import path from 'node:path'
import { type Dialect, Kysely } from 'kysely'
import type { Remembered, Store } from '../../core/ports.ts'
import { createAliases } from './aliases.ts'
import { createAudit } from './audit.ts'
import { readHeads } from './counters.ts'
import { createDocuments } from './documents.ts'
import { createInbox } from './inbox.ts'
import { createItems } from './items.ts'
import { createLeases } from './leases.ts'
import { createLedger } from './ledger.ts'
import { migrate } from './migrate.ts'
import { createNotes } from './notes.ts'
import { createOutbox } from './outbox.ts'
import { createOwners } from './owners.ts'
import { createPostDrafts } from './post-drafts.ts'
import type { PostgresOptions } from './postgres.ts'
import { createReviews } from './reviews.ts'
import { explained } from './store-errors.ts'
import type { Db, Tables } from './tables.ts'
import { atomically, atomicallyUnawaited, refusingBesideTransaction } from './transaction.ts'
import { createTurns } from './turns.ts'

/** Where the data lies: a SQLite file in the data folder, or a PostgreSQL where its address is given. */
export interface StorePlace {
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
}

export interface StoreOptions extends PostgresOptions {
  /** Gives a text that no other call in any process gives. */
  readonly newId: () => string
}

/** The SQLite file of a data folder. */
export function storeFile(dataFolder: string): string {
  return path.join(dataFolder, 'wenji.sqlite')
}

/**
 * Opens the store, made where it is missing and brought to this program's schema. Each driver is loaded only where it is
 * used. Throws WenjiError where it cannot be opened or was written by a newer program.
 */
export async function openStore(place: StorePlace, options: StoreOptions): Promise<Store> {
  const db = await openDatabase(place, options)
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw explained(error)
  }
  const outside = refusingBesideTransaction(db)
  return {
    kind: place.databaseUrl === undefined ? 'sqlite' : 'postgres',
    ...remembered(outside, options.newId),
    transaction: (work) => atomically(outside, (inside) => work(remembered(inside, options.newId))),
    unawaited: (work) => atomicallyUnawaited(outside, (inside) => work(remembered(inside, options.newId))),
    // Where SQLite ends a transaction, everything before it is on the disk; PostgreSQL has it there with each commit.
    lasting: () => (place.databaseUrl === undefined ? atomically(outside, async () => {}) : Promise.resolve()),
    close: () => db.destroy(),
  }
}

/** The database as it is, without a migration. */
export async function openDatabase(place: StorePlace, options: PostgresOptions): Promise<Db> {
  return new Kysely<Tables>({ dialect: await dialectOf(place, options) })
}

async function dialectOf({ dataFolder, databaseUrl }: StorePlace, options: PostgresOptions): Promise<Dialect> {
  if (databaseUrl !== undefined) return (await import('./postgres.ts')).postgresDialect(databaseUrl, options)
  const { sqliteDialect } = await import('./sqlite.ts')
  return sqliteDialect(storeFile(dataFolder))
}

function remembered(db: Db, newId: () => string): Remembered {
  return {
    notes: createNotes(db),
    owners: createOwners(db),
    items: createItems(db),
    reviews: createReviews(db),
    aliases: createAliases(db),
    audit: createAudit(db),
    inbox: createInbox(db, newId),
    outbox: createOutbox(db, newId),
    leases: createLeases(db),
    ledger: createLedger(db),
    turns: createTurns(db),
    documents: createDocuments(db),
    postDrafts: createPostDrafts(db),
    heads: () => readHeads(db),
  }
}
