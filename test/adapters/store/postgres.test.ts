import { inspect } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase, openStore } from '../../../src/adapters/store/open-store.ts'
import { WenjiError } from '../../../src/core/errors.ts'
import type { Remembered, Store } from '../../../src/core/ports.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../../support/postgres.ts'
import { NOON, openedStore, postgresWorld, replicas } from '../../support/store-world.ts'
import { auditRow } from './contract/audit.ts'
import { storeContract } from './contract/store.ts'

const missing = postgresIsMissing()
if (missing !== undefined) process.stdout.write(`${missing}\n`)

let server: TestPostgres

describe.skipIf(missing !== undefined)('with a PostgreSQL', () => {
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server.stop(), 120_000)

  const world = postgresWorld(() => server)
  storeContract(world)

  describe('a connection', () => {
    it('that the server ends while nobody uses it is replaced, and the process lives', async () => {
      const place = await world.newPlace()
      let lost: (error: Error) => void = () => {}
      const told = new Promise<Error>((resolve) => {
        lost = resolve
      })
      const store = await openStore(place, { newId: () => 'id', onLost: (error) => lost(error) })
      onTestFinished(() => store.close())
      const admin = await openDatabase(place, { connections: 1 })
      onTestFinished(() => admin.destroy())

      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(admin)

      expect(await told).toBeInstanceOf(Error)
      await store.audit.add(auditRow('a'))
      expect(await store.audit.find('a')).not.toBeNull()
    })

    it('that breaks within a transaction is told as what it is, and nothing of that is stored', async () => {
      const place = await world.newPlace()
      const store = await openStore(place, { newId: () => 'id' })
      onTestFinished(() => store.close())
      const admin = await openDatabase(place, { connections: 1 })
      onTestFinished(() => admin.destroy())

      const broken = (then: (within: Remembered) => Promise<void>) =>
        store.transaction(async (within) => {
          await within.audit.add(auditRow('a'))
          await sql`select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()`.execute(admin)
          await then(within)
        })

      await expect(broken((within) => within.audit.add(auditRow('b')))).rejects.toThrow(
        'the database cannot be reached',
      )
      await expect(broken(() => Promise.reject(new Error('changed my mind')))).rejects.toThrow('changed my mind')
      expect(await (await openedStore(place)).audit.list({})).toEqual([])
    })

    it('that two transactions need in opposite order goes to both, one after the other', async () => {
      const [one, two] = await replicas(world)
      const lock = (store: Store, first: string, second: string, met: Promise<void>, meet: () => void) =>
        store.transaction(async (within) => {
          await within.leases.acquire(first, 'me', NOON, 1000)
          meet()
          await met
          await within.leases.acquire(second, 'me', NOON, 1000)
        })
      let meetA = () => {}
      let meetB = () => {}
      const a = new Promise<void>((resolve) => {
        meetA = resolve
      })
      const b = new Promise<void>((resolve) => {
        meetB = resolve
      })
      await one.leases.acquire('x', 'me', NOON, 1000)
      await one.leases.acquire('y', 'me', NOON, 1000)

      await Promise.all([lock(one, 'x', 'y', b, meetA), lock(two, 'y', 'x', a, meetB)])

      expect(await one.leases.holder('x', NOON)).toBe('me')
    })
  })

  describe('an address', () => {
    it.each([
      ['that leads nowhere', 'postgres://clerk:hunter2@127.0.0.1:1/plan', 'the database cannot be reached'],
      ['that is none', 'mysql://clerk:hunter2@localhost/plan', 'DATABASE_URL: not an address'],
      ['with a space', 'postgres://clerk:hunter 2@localhost/plan', 'DATABASE_URL: not an address'],
    ])('%s is one clear line without its password', async (_, databaseUrl, says) => {
      const refused = await openStore({ dataFolder: '/nowhere', databaseUrl }, { newId: () => 'id' }).catch(
        (error: unknown) => error,
      )

      expect(refused).toBeInstanceOf(WenjiError)
      expect(inspect(refused, { depth: 9 })).toContain(says)
      expect(inspect(refused, { depth: 9 })).not.toContain('hunter')
    })

    it('of a database that is not there says what to check', async () => {
      const url = new URL(await server.newDatabase())
      url.pathname = '/not_there'

      await expect(openStore({ dataFolder: '/nowhere', databaseUrl: url.href }, { newId: () => 'id' })).rejects.toThrow(
        'check user, password and database name of DATABASE_URL',
      )
    })
  })
})
