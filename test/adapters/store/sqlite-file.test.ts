import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupStore } from '../../../src/adapters/store/backup.ts'
import { claimDataFolder } from '../../../src/adapters/store/claim-data-folder.ts'
import { openStore, storeFile } from '../../../src/adapters/store/open-store.ts'
import { restoreStore } from '../../../src/adapters/store/restore.ts'
import { closeSqlite, openSqlite } from '../../../src/adapters/store/sqlite.ts'
import { WenjiError } from '../../../src/core/errors.ts'
import { damageOf, killWriter } from '../../support/kill-writer.ts'
import { nextLine, startChild } from '../../support/store-child.ts'
import { BRIDGE, DAY, NOON, occasion, openedStore } from '../../support/store-world.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { auditRow } from './contract/audit.ts'

const options = { newId: () => 'id' }

describe('the SQLite file', () => {
  it('is written ahead, synchronised at every commit, with foreign keys, and read by its owner alone', async () => {
    const dataFolder = path.join(await temporaryFolder(), 'new', 'data')
    await openedStore({ dataFolder })
    const database = await openSqlite(storeFile(dataFolder))
    onTestFinished(() => closeSqlite(database))

    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map((name) =>
      Object.values(Object(database.prepare(`pragma ${name}`).all([])[0])).join(),
    )

    expect(settings).toEqual(['wal', '2', '1', '5000'])
    expect((await stat(storeFile(dataFolder))).mode & 0o777).toBe(0o600)
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o700)
  })

  it('waits for another process that is writing, in place of failing at once', async () => {
    const place = { dataFolder: await temporaryFolder() }
    const store = await openedStore(place)
    const child = startChild('hold', place)
    expect(await nextLine(child)).toBe('held')

    await store.audit.add(auditRow('a'))

    expect(await store.audit.find('a')).not.toBeNull()
    expect(await child.ended).toBe(0)
  })

  it('that another process has just made is waited for as well', async () => {
    const place = { dataFolder: await temporaryFolder() }
    const child = startChild('hold', place)
    expect(await nextLine(child)).toBe('held')

    const store = await openedStore(place)

    expect(await store.heads()).toMatchObject({ notes: 0 })
    expect(await child.ended).toBe(0)
  })

  it('is written by two processes at once without an error or a loss, though one bot is the rule', async () => {
    const place = { dataFolder: await temporaryFolder() }
    const stored = await Promise.all([killWriter(place, { lines: 40 }), killWriter(place, { lines: 40 })])

    expect(Math.min(...stored.map((own) => own.length))).toBeGreaterThan(10)
    expect(await damageOf(await openedStore(place), stored.flat())).toEqual([])
  })

  it('that is none of ours, or lies where nothing can be written, is one clear line', async () => {
    const dataFolder = await temporaryFolder({ 'wenji.sqlite': 'no database at all, '.repeat(300), file: '' })

    const refused = await openStore({ dataFolder }, options).catch((error: unknown) => error)
    const blocked = openStore({ dataFolder: path.join(dataFolder, 'file') }, options)

    expect(refused).toBeInstanceOf(WenjiError)
    expect(refused).toMatchObject({ forPerson: { zh: expect.stringContaining('用备份恢复') } })
    await expect(blocked).rejects.toThrow('check the permissions of the data folder')
    expect(await readFile(storeFile(dataFolder), 'utf8')).toContain('no database at all')
  })

  it('closed in the midst of a transaction ends that, and not the process', async () => {
    const store = await openStore({ dataFolder: await temporaryFolder() }, options)

    const late = store.transaction(async (within) => {
      await store.close()
      await within.audit.add(auditRow('a'))
    })

    await expect(late).rejects.toThrow('closed')
    await expect(store.audit.find('a')).rejects.toThrow()
  })
})

describe('a data folder', () => {
  it('is claimed by one, who is named to the next, until it is given up', async () => {
    const dataFolder = await temporaryFolder()
    const claim = await claimDataFolder(dataFolder)

    const refused = await claimDataFolder(dataFolder).catch((error: unknown) => error)
    claim.release()
    claim.release()
    const again = await claimDataFolder(dataFolder)
    again.release()

    expect(refused).toBeInstanceOf(WenjiError)
    expect(refused).toMatchObject({
      message: expect.stringContaining(`process ${process.pid}) is already running on ${dataFolder}`),
      forPerson: { zh: expect.stringContaining(`进程${process.pid}`) },
    })
  })

  it('is free as soon as the process that had it is killed', async () => {
    const place = { dataFolder: await temporaryFolder() }
    const child = startChild('claim', place)
    expect(await nextLine(child)).toBe('claimed')
    await expect(claimDataFolder(place.dataFolder)).rejects.toThrow(`process ${child.process.pid}`)

    child.process.kill('SIGKILL')
    await child.ended
    const claim = await claimDataFolder(place.dataFolder)
    claim.release()

    expect(await readdir(place.dataFolder)).not.toContain('start.pid')
  })

  it('that cannot be written to is one clear line', async () => {
    const folder = await temporaryFolder({ file: '' })

    await expect(claimDataFolder(path.join(folder, 'file'))).rejects.toThrow(WenjiError)
  })
})

describe('a restored SQLite store', () => {
  it('leaves beside it what was there before, with all that its log held', async () => {
    const place = { dataFolder: await temporaryFolder() }
    const file = path.join(await temporaryFolder(), 'b')
    const empty = { dataFolder: await temporaryFolder() }
    await openedStore(empty)
    await backupStore(empty, file, NOON)
    const child = startChild('write', place)
    while (!(await nextLine(child)).startsWith('stored 1003'));
    child.process.kill('SIGKILL')
    await child.ended

    const { kept } = await restoreStore(place, file, NOON)

    expect(kept).toBe(`${storeFile(place.dataFolder)}.before-2021-07-31T040000000Z`)
    expect((await (await openedStore(place)).heads()).notes).toBe(0)
    const old = await openSqlite(kept ?? '')
    onTestFinished(() => closeSqlite(old))
    expect(old.prepare('select number from notes order by number limit 3').all([])).toEqual([
      { number: 1001 },
      { number: 1002 },
      { number: 1003 },
    ])
    expect((await readdir(place.dataFolder)).filter((name) => name.startsWith('restoring'))).toEqual([])
  })

  it('is not made of a file with damage', async () => {
    const place = { dataFolder: await temporaryFolder() }
    const store = await openedStore(place)
    for (let n = 0; n < 50; n++)
      await store.notes.add({ subject: BRIDGE, class: 'public', text: '进'.repeat(1000), day: DAY }, occasion())
    const file = path.join(await temporaryFolder(), 'b')
    await backupStore(place, file, NOON)
    const bytes = await readFile(file)
    bytes.fill(0xff, 4096 * 6, 4096 * 20)
    await writeFile(file, bytes)
    await chmod(file, 0o600)
    const target = { dataFolder: await temporaryFolder() }

    await expect(restoreStore(target, file, NOON)).rejects.toThrow('no whole backup of Wenji')

    expect(await readdir(target.dataFolder)).toEqual(['start.lock'])
  })
})
