import { type Dialect, PostgresDialect, type PostgresPoolClient } from 'kysely'
import type { PoolClient, PoolConfig } from 'pg'
import { operatorError } from '../../core/errors.ts'
import { safeInteger, storable } from './storable.ts'
import { explained } from './store-errors.ts'

/** Object ids of PostgreSQL's types that `pg` hands over as text: bigint (count too) and numeric (sum of bigint). */
const BIGINT = 20
const NUMERIC = 1700

export interface PostgresOptions {
  /** Connections of this process at most; the default of 10 is enough for one bot. */
  readonly connections?: number
  /** Told of a connection that broke; the pool replaces it. */
  readonly onLost?: (error: Error) => void
}

/** The dialect of a PostgreSQL. Throws WenjiError, without the address's password, where the address is none. */
export async function postgresDialect(url: string, options: PostgresOptions): Promise<Dialect> {
  const { default: pg } = await import('pg')
  const config: PoolConfig = {
    connectionString: checkedUrl(url),
    max: options.connections ?? 10,
    application_name: 'wenji',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    // A replica that stands still within a transaction holds rows that others wait for.
    idle_in_transaction_session_timeout: 10_000,
    types: {
      getTypeParser(oid: number, format?: 'text' | 'binary') {
        if (oid === BIGINT) return safeInteger
        if (oid === NUMERIC) return Number
        return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
      },
    },
  }
  const pool = new pg.Pool(config)
  // Without listeners a server that goes away ends the process: the pool speaks for connections that nobody uses, a
  // connection for itself while somebody does.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', (error) => options.onLost?.(error)))
  return new PostgresDialect({
    pool: {
      connect: () => pool.connect().then(guarded, fail),
      end: () => pool.end(),
    },
  })
}

/** What kysely asks of a connection, with every parameter checked and every error explained. */
function guarded(client: PoolClient): PostgresPoolClient {
  const query = async (sql: string, parameters: readonly unknown[]) => {
    const values = parameters.map(storable)
    return await client.query(sql, values).catch(fail)
  }
  // The one seam to the vendor: kysely's own type has a second form for cursors, which is never used here.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

function fail(error: unknown): never {
  throw explained(error)
}

function checkedUrl(url: string): string {
  if (/^postgres(?:ql)?:\/\/\S+$/.test(url)) return url
  throw operatorError('DATABASE_URL: not an address such as postgres://user:password@host:5432/database')
}
