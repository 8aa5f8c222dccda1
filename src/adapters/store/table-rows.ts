import { type Kysely, sql } from 'kysely'
import { row, type Storable } from './storable.ts'
import { type Db, TABLE_KEYS } from './tables.ts'

/** Rows of all tables, to be carried from one database to another. */

export interface TableRow {
  readonly table: string
  readonly row: Readonly<Record<string, Storable>>
}

const TABLES = Object.entries(TABLE_KEYS)
const READ_AT_ONCE = 1000
/** Rows of one statement: twenty columns of each stay well below the parameters that either database takes. */
const WRITTEN_AT_ONCE = 500

type AnyTables = Record<string, Record<string, Storable>>

/** Every row, table by table in an order in which they can be put back. Within a transaction that sees one moment. */
export async function* readRows(db: Db): AsyncGenerator<TableRow> {
  for (const [table, keys] of TABLES) {
    const key = sql.join(keys.map((name) => sql.ref(name)))
    let last: readonly Storable[] | undefined
    for (;;) {
      const beyond = last === undefined ? sql`` : sql`where (${key}) > (${sql.join(last)})`
      const { rows } = await sql<Record<string, Storable>>`
        select * from ${sql.table(table)} ${beyond} order by ${key} limit ${READ_AT_ONCE}`.execute(db)
      for (const found of rows) yield { table, row: found }
      const final = rows.at(-1)
      if (!final || rows.length < READ_AT_ONCE) break
      last = keys.map((name) => final[name] ?? null)
    }
  }
}

/** Puts rows into empty tables, in the order in which they come; gives their number. Within a transaction. */
export async function writeRows(db: Db, rows: AsyncIterable<TableRow>): Promise<number> {
  const tables: Kysely<AnyTables> = db.withTables<AnyTables>()
  let written = 0
  let table = ''
  let batch: TableRow['row'][] = []
  const flush = async () => {
    if (batch.length > 0)
      await tables
        .insertInto(table)
        .values(batch.map((columns) => row(columns)))
        .execute()
    written += batch.length
    batch = []
  }
  for await (const next of rows) {
    if (next.table !== table || batch.length === WRITTEN_AT_ONCE) await flush()
    table = next.table
    batch.push(next.row)
  }
  await flush()
  return written
}

/** True where no table has a row. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const [table] of TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
    if (rows.length > 0) return false
  }
  return true
}
