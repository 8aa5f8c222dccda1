import { AsyncLocalStorage } from 'node:async_hooks'
import type { KyselyPlugin } from 'kysely'
import { isPassing } from './store-errors.ts'
import type { Db } from './tables.ts'

/** How often a transaction is begun again where the database asks for it. */
const TRIES = 5

const unawaited = new AsyncLocalStorage<boolean>()

/** True within a transaction that nobody waits for until it is on the disk. */
export function isUnawaited(): boolean {
  return unawaited.getStore() === true
}

/**
 * The same as `atomically`, but ends when it is committed, though it may not be on the disk yet: for what nobody is told
 * of and nothing is done about before `Store.lasting`.
 */
export function atomicallyUnawaited<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  return unawaited.run(true, () => atomically(db, (inside) => unawaited.run(false, () => work(inside))))
}

/** The databases that the running code is within a transaction of. */
const within = new AsyncLocalStorage<readonly object[]>()

/**
 * A database that refuses to be used beside its own transaction: with SQLite's single connection that would wait for
 * itself for ever, with PostgreSQL it would silently not be part of it.
 */
export function refusingBesideTransaction(db: Db): Db {
  const mark = {}
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      refuseWithin(mark)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const outside = db.withPlugin(plugin)
  marks.set(outside, mark)
  return outside
}

const marks = new WeakMap<Db, object>()

function refuseWithin(mark: object): void {
  if (within.getStore()?.includes(mark))
    throw new Error('the store is used within its own transaction; use what the transaction hands over')
}

/**
 * All or nothing. Within a transaction already, the work is part of it; otherwise it has one of its own, which is tried
 * again where two hindered each other. Gives the first error of the work, not one of the rollback that it led to.
 */
export async function atomically<T>(db: Db, work: (transaction: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db)
  const mark = marks.get(db) ?? db
  refuseWithin(mark)
  for (let attempt = 1; ; attempt++) {
    let first: { readonly error: unknown } | undefined
    try {
      return await db.transaction().execute((transaction) =>
        within
          .run([...(within.getStore() ?? []), mark], () => work(transaction.withoutPlugins()))
          .catch((error: unknown) => {
            first = { error }
            throw error
          }),
      )
    } catch (rolledBack) {
      const error = first === undefined ? rolledBack : first.error
      if (attempt >= TRIES || !isPassing(error)) throw error
    }
  }
}
