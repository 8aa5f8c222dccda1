import { constants, existsSync } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { sql } from 'kysely'
import { SCHEMA_VERSION, schemaVersion } from './migrate.ts'
import { openDatabase, type StorePlace, storeFile } from './open-store.ts'
import { explained } from './store-errors.ts'
import type { Db } from './tables.ts'

/** A store as it is found, without a change to it. */
export interface StoreLook {
  readonly kind: 'sqlite' | 'postgres'
  /** False where nothing was stored yet. */
  readonly there: boolean
  /** The schema that it has, and the one that this program writes. */
  readonly schema: string | null
  readonly program: string
  readonly bytes: number
  readonly writable: boolean
  /** What the database itself finds wrong with the file; null where nothing is. */
  readonly damage: string | null
  /** When something was kept first, and when a backup was made last, as far as the audit knows; milliseconds since 1970. */
  readonly since: number | null
  readonly backup: number | null
}

/**
 * Looks at the store of a place, also while a bot uses it; nothing is made and nothing is migrated. Throws WenjiError,
 * without an address, where it cannot be reached.
 */
export async function lookAtStore(place: StorePlace): Promise<StoreLook> {
  const kind = place.databaseUrl === undefined ? 'sqlite' : 'postgres'
  const nothing = { kind, there: false, schema: null, program: SCHEMA_VERSION, bytes: 0 } as const
  if (kind === 'sqlite' && !existsSync(storeFile(place.dataFolder)))
    return { ...nothing, writable: true, damage: null, since: null, backup: null }
  const db = await openDatabase(place, { connections: 1 })
  try {
    const [schema, facts] = [
      await schemaVersion(db),
      kind === 'sqlite' ? await sqliteFacts(db, place) : await postgresFacts(db),
    ]
    const known = schema === null ? { since: null, backup: null } : await auditFacts(db)
    return { kind, there: schema !== null, schema, program: SCHEMA_VERSION, ...facts, ...known }
  } catch (error) {
    throw explained(error)
  } finally {
    await db.destroy()
  }
}

type Facts = Pick<StoreLook, 'bytes' | 'writable' | 'damage'>

async function sqliteFacts(db: Db, { dataFolder }: StorePlace): Promise<Facts> {
  const file = storeFile(dataFolder)
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  const found = rows[0]?.quick_check ?? 'no answer'
  const writable = await Promise.all([file, dataFolder].map((path) => access(path, constants.W_OK))).then(
    () => true,
    () => false,
  )
  return { bytes: (await stat(file)).size, writable, damage: found === 'ok' ? null : found }
}

async function postgresFacts(db: Db): Promise<Facts> {
  const { rows } = await sql<{ bytes: number; standby: boolean; may: boolean }>`
    select pg_database_size(current_database()) as bytes, pg_is_in_recovery() as standby,
      has_schema_privilege(current_schema(), 'CREATE') as may`.execute(db)
  const [row] = rows
  return { bytes: row?.bytes ?? 0, writable: row?.standby === false && row.may === true, damage: null }
}

async function auditFacts(db: Db): Promise<Pick<StoreLook, 'since' | 'backup'>> {
  const first = await db.selectFrom('audit').select('at').orderBy('at').limit(1).executeTakeFirst()
  const backup = await db
    .selectFrom('audit')
    .select('at')
    .where('kind', '=', 'operation')
    .where('question', 'like', 'backup %')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { since: first?.at ?? null, backup: backup?.at ?? null }
}
