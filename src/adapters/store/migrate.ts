import { type Kysely, type Migration, type MigrationProvider, Migrator } from 'kysely'
import { WenjiError } from '../../core/errors.ts'
import { createLivingPart } from './migrations/0001-living-part.ts'
import { createPostDrafts } from './migrations/0002-post-drafts.ts'
import { createDocuments } from './migrations/0003-documents.ts'
import { addPostsTried } from './migrations/0004-posts-tried.ts'
import type { Db } from './tables.ts'

/** Every step of the schema, in order of the names. A step that has been given out is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-living-part': { up: (db: Kysely<unknown>) => createLivingPart(db) },
  '0002-post-drafts': { up: (db: Kysely<unknown>) => createPostDrafts(db) },
  '0003-documents': { up: (db: Kysely<unknown>) => createDocuments(db) },
  '0004-posts-tried': { up: (db: Kysely<unknown>) => addPostsTried(db) },
}

/** The schema that this program writes. */
export const SCHEMA_VERSION = Object.keys(MIGRATIONS).sort().at(-1) ?? ''

const TABLE = 'wenji_migrations'

/**
 * Brings a database to this program's schema; several processes may do so at once. Throws WenjiError where a newer program
 * has been here: what that one knows this one would lose.
 */
export async function migrate(db: Db): Promise<void> {
  await run(db, (migrator) => migrator.migrateToLatest())
}

/** Brings an empty database to an older schema, so that an older backup can be put into it. */
export async function migrateTo(db: Db, version: string): Promise<void> {
  if (!(version in MIGRATIONS)) throw newerSchema(version)
  await run(db, (migrator) => migrator.migrateTo(version))
}

/** The last step that a database has taken; null where it has taken none. */
export async function schemaVersion(db: Db): Promise<string | null> {
  return (await stepsTaken(db)).at(-1) ?? null
}

async function run(db: Db, action: (migrator: Migrator) => Promise<{ readonly error?: unknown }>): Promise<void> {
  await refuseNewer(db)
  const provider: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) }
  const migrator = new Migrator({
    db,
    provider,
    migrationTableName: TABLE,
    migrationLockTableName: `${TABLE}_lock`,
  })
  const { error } = await action(migrator)
  if (error === undefined) return
  // Another, newer program may have been faster.
  await refuseNewer(db)
  throw error
}

async function refuseNewer(db: Db): Promise<void> {
  const unknown = (await stepsTaken(db)).find((step) => !(step in MIGRATIONS))
  if (unknown !== undefined) throw newerSchema(unknown)
}

async function stepsTaken(db: Db): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === TABLE)) return []
  const rows = await db.withTables<{ [TABLE]: { name: string } }>().selectFrom(TABLE).select('name').execute()
  return rows.map(({ name }) => name).sort()
}

/** The error of data that a newer program has written. */
export function newerSchema(step: string): WenjiError {
  const en = `the data was written by a newer Wenji (schema ${step}, this program knows ${SCHEMA_VERSION}); update the program or restore an older backup`
  return new WenjiError(en, {
    zh: `数据由更新版本的问计写入（结构${step}，本程序为${SCHEMA_VERSION}）；请升级程序，或恢复旧备份`,
    en,
  })
}
