import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupStore } from '../../../../src/adapters/store/backup.ts'
import { claimDataFolder } from '../../../../src/adapters/store/claim-data-folder.ts'
import { SCHEMA_VERSION } from '../../../../src/adapters/store/migrate.ts'
import { openDatabase, type StorePlace, storeFile } from '../../../../src/adapters/store/open-store.ts'
import { restoreStore } from '../../../../src/adapters/store/restore.ts'
import { readRows, type TableRow } from '../../../../src/adapters/store/table-rows.ts'
import { WenjiError } from '../../../../src/core/errors.ts'
import type { Store } from '../../../../src/core/ports.ts'
import { draftOf } from '../../../support/drafts.ts'
import { documentInput } from '../../../support/imported.ts'
import { BRIDGE, DAY, EVERYONE, NOON, occasion, openedStore, type World } from '../../../support/store-world.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { auditRow } from './audit.ts'

/** Something in every table. */
async function fill(store: Store): Promise<void> {
  const signed = occasion()
  for (let n = 0; n < 3; n++)
    await store.notes.add(
      { subject: BRIDGE, class: 'public', text: `第${n}条 "引号"\n换行 😀`, day: DAY, percent: 45.5 },
      signed,
    )
  await store.notes.add({ subject: BRIDGE, class: 'public', text: '更正', day: DAY, corrects: 1001 }, signed)
  await store.owners.add(
    {
      ...{ subject: BRIDGE, class: 'public', role: 'lead', since: DAY, source: { kind: 'set' } },
      holders: [{ unit: '区住建局' }, { unit: '区城管局', person: '赵四' }],
    },
    signed,
  )
  const item = {
    kind: 'task',
    title: '拆迁',
    class: 'public',
    region: '清江区',
    planYear: 2021,
    source: '督查',
  } as const
  await store.items.add({ ...item, raiser: { unit: '督查室' }, handler: { unit: '区住建局' } }, signed)
  await store.items.act(1001, { do: 'report_done' }, { unit: '区住建局', person: null, supervisor: false }, signed, [
    'public',
  ])
  await store.reviews.add({ question: '社零', room: 'C1', outcome: 'not_found', reason: 'not_answered' }, signed)
  const alias = { term: '社零', target: { kind: 'indicator', id: 'retail_sales' }, class: 'public' } as const
  await store.reviews.resolve(1001, { state: 'alias', alias }, signed)
  for (let n = 0; n < 2100; n++) await store.audit.add(auditRow(`q-${n}`))
  await store.documents.put(await documentInput('清江区2024年计划\n\n一、目标\n\n——地区生产总值增长6%;\n'), signed)
  await store.inbox.receive({ key: 'e1', lane: 'C1', payload: '{}' }, NOON)
  await store.outbox.add({ key: 'e1', channel: 'slack', lane: 'C1', body: '答' }, NOON)
  await store.leases.acquire('socket', 'me', NOON, 1000)
  await store.postDrafts.add(draftOf({ room: 'C1' }), 'drafted')
  await store.postDrafts.lookedSince('weekly', '0 9 * * 1', NOON)
  for (let n = 0; n < 3; n++) await store.ledger.claim({ job: 'weekly', room: 'C1', slot: NOON + n }, 'me', NOON, 1000)
}

async function rowsAt(place: StorePlace): Promise<TableRow[]> {
  const db = await openDatabase(place, {})
  const rows: TableRow[] = []
  for await (const row of readRows(db)) rows.push(row)
  await db.destroy()
  return rows
}

/** As readers see it, whatever order a database keeps texts in. */
function sorted(rows: readonly TableRow[]): string[] {
  return rows.map((row) => JSON.stringify([row.table, Object.entries(row.row).sort()])).sort()
}

export function backupsContract(world: World): void {
  describe('a backup', () => {
    it('of everything is restored to the same, in either form and into either database', async () => {
      const place = await world.newPlace()
      await fill(await openedStore(place))
      const folder = await temporaryFolder()
      const own = path.join(folder, 'own')
      const portable = path.join(folder, 'portable')

      const report = await backupStore(place, own, NOON)
      await backupStore(place, portable, NOON, { portable: true })

      expect(report).toMatchObject({
        form: world.kind === 'sqlite' ? 'sqlite' : 'portable',
        schema: SCHEMA_VERSION,
      })
      const before = sorted(await rowsAt(place))
      expect(new Set(before.map((row) => JSON.parse(row)[0])).size).toBe(17)
      for (const file of [own, portable])
        for (const target of [await world.newPlace(), { dataFolder: await temporaryFolder() }]) {
          expect(await restoreStore(target, file, NOON)).toEqual({ schema: SCHEMA_VERSION, kept: null })
          expect(sorted(await rowsAt(target))).toEqual(before)
        }
    })

    it('goes on being written to where it was restored', async () => {
      const place = await world.newPlace()
      await fill(await openedStore(place))
      const file = path.join(await temporaryFolder(), 'b')
      await backupStore(place, file, NOON)
      const target = await world.newPlace()
      await restoreStore(target, file, NOON)
      const store = await openedStore(target)

      const { note } = await store.notes.add({ subject: BRIDGE, class: 'public', text: '恢复后', day: DAY }, occasion())

      expect(note.number).toBe(1005)
      // SQLite keeps its working files beside the name that a file had when it was opened.
      if (world.kind === 'sqlite') expect(existsSync(`${storeFile(target.dataFolder)}-shm`)).toBe(true)
      expect(await store.notes.find(1001, EVERYONE)).toMatchObject({ correctedBy: 1004 })
    })

    it('is of one moment, while the store is written to', async () => {
      const place = await world.newPlace()
      const store = await openedStore(place)
      let stop = false
      const writing = (async () => {
        for (let n = 0; !stop; n++)
          await store.transaction(async (within) => {
            await within.audit.add(auditRow(`a-${n}`))
            await within.outbox.add({ key: `a-${n}`, channel: 'slack', lane: 'C1', body: '' }, NOON)
            await new Promise((resolve) => setImmediate(resolve))
          })
      })()
      const folder = await temporaryFolder()

      for (let n = 0; n < 3; n++) await backupStore(place, path.join(folder, `${n}`), NOON)
      stop = true
      await writing

      const target = await world.newPlace()
      await restoreStore(target, path.join(folder, '2'), NOON)
      const rows = await rowsAt(target)
      const of = (table: string) => rows.filter((row) => row.table === table).length
      expect(of('audit')).toBe(of('outbox'))
    })

    it('never writes over a file, and leaves none behind that is not whole', async () => {
      const place = await world.newPlace()
      const folder = await temporaryFolder({ there: 'mine' })

      await expect(backupStore(place, path.join(folder, 'there'), NOON)).rejects.toThrow('is there already')
      await expect(backupStore(place, path.join(folder, 'new'), NOON)).rejects.toThrow('nothing to back up')
      await openedStore(place)
      await expect(backupStore(place, path.join(folder, 'no', 'such', 'folder'), NOON)).rejects.toThrow()

      expect(await readdir(folder)).toEqual(['there'])
      expect(await readFile(path.join(folder, 'there'), 'utf8')).toBe('mine')
    })
  })

  describe('a restore', () => {
    it.each([
      ['half of it', (text: string) => text.slice(0, text.length / 2)],
      ['a changed figure', (text: string) => text.replace('45.5', '54.5')],
      ['a line less', (text: string) => text.replace(/\n.*"table":"leases".*/, '')],
      ['another file', () => '武昌区2021年计划\n'],
      ['an empty file', () => ''],
    ])('of %s changes nothing', async (_, spoil) => {
      const place = await world.newPlace()
      await fill(await openedStore(place))
      const folder = await temporaryFolder()
      await backupStore(place, path.join(folder, 'b'), NOON, { portable: true })
      const spoilt = path.join(folder, 'spoilt')
      await writeFile(spoilt, spoil(await readFile(path.join(folder, 'b'), 'utf8')))
      const target = await world.newPlace()

      await expect(restoreStore(target, spoilt, NOON)).rejects.toThrow('no whole backup of Wenji')

      const store = await openedStore(target)
      expect(await store.heads()).toMatchObject({ notes: 0 })
      expect(await store.audit.list({})).toEqual([])
    })

    it('of a newer program’s backup is refused', async () => {
      const file = path.join(await temporaryFolder(), 'b')
      await writeFile(file, '{"wenji":"backup","schema":"9999-from-the-future","at":0}\n')

      await expect(restoreStore(await world.newPlace(), file, NOON)).rejects.toThrow('newer Wenji')
    })

    it('is refused while a bot runs on the data folder', async () => {
      const place = await world.newPlace()
      await openedStore(place)
      const file = path.join(await temporaryFolder(), 'b')
      await backupStore(place, file, NOON)
      const target = await world.newPlace()
      const claim = await claimDataFolder(target.dataFolder)
      onTestFinished(claim.release)

      await expect(restoreStore(target, file, NOON)).rejects.toThrow(WenjiError)
      await expect(restoreStore(target, file, NOON)).rejects.toThrow('is already running')
      await expect(restoreStore(target, `${file}-not`, NOON)).rejects.toThrow('there is no file')
    })
  })
}
