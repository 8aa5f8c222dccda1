import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate, migrateTo, SCHEMA_VERSION, schemaVersion } from '../../../../src/adapters/store/migrate.ts'
import { openDatabase, openStore, type StorePlace } from '../../../../src/adapters/store/open-store.ts'
import type { Db } from '../../../../src/adapters/store/tables.ts'
import { WenjiError } from '../../../../src/core/errors.ts'
import { damageOf, killWriter, type Stored } from '../../../support/kill-writer.ts'
import { nextLine, startChild } from '../../../support/store-child.ts'
import { openedStore, type World } from '../../../support/store-world.ts'

async function rawDatabase(place: StorePlace): Promise<Db> {
  const db = await openDatabase(place, {})
  onTestFinished(() => db.destroy())
  return db
}

export function migrationsContract(world: World): void {
  describe('migrations', () => {
    it('begun by four processes at once are done once', async () => {
      const place = await world.newPlace()

      const children = Array.from({ length: 4 }, () => startChild('migrate', place))

      expect(await Promise.all(children.map(nextLine))).toEqual(['done', 'done', 'done', 'done'])
      expect(await Promise.all(children.map(({ ended }) => ended))).toEqual([0, 0, 0, 0])
      expect(await schemaVersion(await rawDatabase(place))).toBe(SCHEMA_VERSION)
    })

    it('that a newer program has made are refused with a line that says what to do, and nothing is changed', async () => {
      const place = await world.newPlace()
      const store = await openStore(place, { newId: () => '' })
      await store.close()
      const db = await rawDatabase(place)
      await db
        .withTables<{ wenji_migrations: { name: string; timestamp: string } }>()
        .insertInto('wenji_migrations')
        .values({ name: '9999-from-the-future', timestamp: '2031-01-01T00:00:00Z' })
        .execute()

      const refused = await openStore(place, { newId: () => '' }).catch((error: unknown) => error)

      expect(refused).toBeInstanceOf(WenjiError)
      if (!(refused instanceof WenjiError)) return
      expect(refused.forPerson.zh).toContain('更新版本的问计')
      expect(refused.message).toMatch(
        /newer Wenji \(schema 9999-from-the-future, this program knows .*update the program/,
      )
      expect(await schemaVersion(db)).toBe('9999-from-the-future')
    })

    it('go to a step that is known, and to no other', async () => {
      const db = await rawDatabase(await world.newPlace())

      await expect(migrateTo(db, '0000-unknown')).rejects.toThrow(WenjiError)
      expect(await schemaVersion(db)).toBeNull()
      await migrateTo(db, '0001-living-part')
      await migrate(db)

      expect(await schemaVersion(db)).toBe(SCHEMA_VERSION)
    })
  })
}

export function killsContract(world: World): void {
  describe('a process that is killed while it writes', () => {
    it('leaves everything that it acknowledged and nothing half-written, five times over', async () => {
      const place = await world.newPlace()
      const stored: Stored[] = []

      for (const lines of [1, 4, 7, 13, 22]) stored.push(...(await killWriter(place, { lines })))

      expect(stored.length).toBeGreaterThan(15)
      expect(await damageOf(await openedStore(place), stored)).toEqual([])
    })
  })
}
