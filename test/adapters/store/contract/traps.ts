import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../../../src/adapters/store/open-store.ts'
import type { Db } from '../../../../src/adapters/store/tables.ts'
import { NOON, newStore, occasion, replicas, type World } from '../../../support/store-world.ts'
import { auditRow } from './audit.ts'

/** A raw database with one table of every type that the schema uses. */
async function tryOut(world: World): Promise<Db> {
  const db = await openDatabase(await world.newPlace(), {})
  onTestFinished(() => db.destroy())
  await sql`create table t (a text, b bigint, c double precision, d integer)`.execute(db)
  return db
}

/** What drivers break in silence; each line of it was seen with one of the two. */
export function trapsContract(world: World): void {
  describe('parameters', () => {
    it('that are booleans become 0 and 1', async () => {
      const db = await tryOut(world)

      await sql`insert into t (b, d) values (${true}, ${false})`.execute(db)

      expect((await sql`select b, d from t`.execute(db)).rows).toEqual([{ b: 1, d: 0 }])
    })

    it.each<[string, unknown]>([
      ['undefined', undefined],
      ['NaN', Number.NaN],
      ['Infinity', Number.POSITIVE_INFINITY],
      ['a Date', new Date(NOON)],
      ['an object', { a: 1 }],
      ['an array', [1]],
      ['an integer from 2^53 on', 2 ** 53],
      ['a bigint from 2^53 on', 2n ** 53n],
      ['a text with NUL', '固投\0目标'],
      ['half a surrogate pair', '完成\ud83d'],
    ])('that are %s are refused, and the store lives on', async (_, value) => {
      const db = await tryOut(world)

      await expect(sql`insert into t (a) values (${value})`.execute(db)).rejects.toThrow(TypeError)

      expect((await sql`select count(*) as n from t`.execute(db)).rows).toEqual([{ n: 0 }])
    })

    it('that fit come back as they were, of the same type', async () => {
      const db = await tryOut(world)

      await sql`insert into t (a, b, c, d) values (${'𠮷😀'}, ${Number.MAX_SAFE_INTEGER}, ${45.5}, ${7n})`.execute(db)

      expect((await sql`select * from t`.execute(db)).rows).toEqual([
        { a: '𠮷😀', b: Number.MAX_SAFE_INTEGER, c: 45.5, d: 7 },
      ])
    })
  })

  describe('results', () => {
    it('of count and sum are numbers', async () => {
      const db = await tryOut(world)
      await sql`insert into t (b) values (2), (3)`.execute(db)

      const { rows } = await sql`select count(*) as n, sum(b) as s, max(b) as m from t`.execute(db)

      expect(rows).toEqual([{ n: 2, s: 5, m: 3 }])
    })
  })

  describe('a transaction', () => {
    it('leaves nothing behind where it fails, and tells its own error', async () => {
      const store = await newStore(world)

      const failed = store.transaction(async (within) => {
        await within.audit.add(auditRow('a'))
        await within.leases.acquire('x', 'me', NOON, 1000)
        throw new Error('changed my mind')
      })

      await expect(failed).rejects.toThrow('changed my mind')
      expect(await store.audit.find('a')).toBeNull()
      expect(await store.leases.holder('x', NOON)).toBeNull()
    })

    it('refuses the store itself inside, which would wait for ever or not be part of it', async () => {
      const store = await newStore(world)
      const beside = store.transaction(async () => store.audit.add(auditRow('a')))
      const nested = store.transaction(async () => store.transaction(async () => {}))

      // Together: one that ends while the other is looked at would have nobody who waits for it.
      await Promise.all([
        expect(beside).rejects.toThrow('within its own transaction'),
        expect(nested).rejects.toThrow('within its own transaction'),
      ])
      await store.audit.add(auditRow('b'))
      expect(await store.audit.list({})).toHaveLength(1)
    })

    it('of one store may use another', async () => {
      const [one, other] = [await newStore(world), await newStore(world)]

      await one.transaction(async () => other.transaction(async (within) => within.audit.add(auditRow('a'))))

      expect(await other.audit.find('a')).not.toBeNull()
    })

    it('that several begin by reading go through one and all', async () => {
      const stores = await replicas(world)

      await Promise.all(
        stores.map((store, n) =>
          store.transaction(async (within) => {
            await within.audit.list({})
            await within.reviews.add(
              { question: `问${n}`, room: 'r', outcome: 'not_found', reason: 'unsure' },
              occasion(),
            )
          }),
        ),
      )

      expect(await stores[0].reviews.list({})).toHaveLength(3)
    })
  })
}
