import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupStore } from '../../../src/adapters/store/backup.ts'
import { openStore, storeFile } from '../../../src/adapters/store/open-store.ts'
import { closeSqlite, openSqlite } from '../../../src/adapters/store/sqlite.ts'
import { WenjiError } from '../../../src/core/errors.ts'
import type { Store } from '../../../src/core/ports.ts'
import { damageOf, type Stored } from '../../support/kill-writer.ts'
import { nextLine, startChild } from '../../support/store-child.ts'
import { BRIDGE, DAY, NOON, occasion, openedStore } from '../../support/store-world.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A folder on a disk of its own of 2 MB; undefined where this process may not make one. */
async function smallDisk(): Promise<string | undefined> {
  const folder = path.join(await temporaryFolder(), 'disk')
  await mkdir(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
  })
  return folder
}

/** Writes long notes until one is refused; gives the numbers of those that were stored, and the refusal. */
async function writeUntilRefused(store: Store): Promise<{ stored: number[]; refusal: unknown }> {
  const stored: number[] = []
  for (;;) {
    try {
      const draft = { subject: BRIDGE, class: 'public', text: '进'.repeat(2000), day: DAY } as const
      stored.push((await store.notes.add(draft, occasion())).note.number)
    } catch (refusal) {
      return { stored, refusal }
    }
  }
}

async function integrity(dataFolder: string): Promise<unknown[]> {
  const database = await openSqlite(storeFile(dataFolder))
  const found = database.prepare('pragma integrity_check').all([])
  closeSqlite(database)
  return found
}

describe('a full disk', () => {
  it('is said clearly, loses nothing, and is over when there is room again', async (context) => {
    const disk = await smallDisk()
    if (disk === undefined) {
      process.stdout.write('full disk skipped: no disk of 2 MB can be mounted here\n')
      return context.skip()
    }
    const filler = path.join(disk, 'filler')
    await writeFile(filler, Buffer.alloc(512 * 1024))
    const store = await openStore({ dataFolder: path.join(disk, 'data') }, { newId: () => 'id' })
    onTestFinished(() => store.close())

    const { stored, refusal } = await writeUntilRefused(store)
    const again = await store.notes
      .add({ subject: BRIDGE, class: 'public', text: '进'.repeat(2000), day: DAY }, occasion())
      .catch((error: unknown) => error)
    const kept = (await store.notes.after(0, 10_000)).map(({ number }) => number)
    const backup = await backupStore({ dataFolder: path.join(disk, 'data') }, path.join(disk, 'b'), NOON).catch(
      (error: unknown) => error,
    )
    await rm(filler)
    const { note } = await store.notes.add({ subject: BRIDGE, class: 'public', text: '有空间了', day: DAY }, occasion())

    expect(stored.length).toBeGreaterThan(20)
    for (const error of [refusal, again, backup]) {
      expect(error).toBeInstanceOf(WenjiError)
      expect(error).toMatchObject({ forPerson: { zh: expect.stringContaining('磁盘已满，没有保存') } })
    }
    expect(kept).toEqual(stored)
    expect(note.number).toBe(Math.max(...stored) + 1)
    expect(await integrity(path.join(disk, 'data'))).toEqual([{ integrity_check: 'ok' }])
  })

  it('is no worse where a file may not grow: what was acknowledged is there, and the next start works', async () => {
    const place = { dataFolder: await temporaryFolder() }
    const child = startChild('write', place, { length: 1500, fileBlocks: 8000 })
    const stored: Stored[] = []
    let said = ''

    while (!said.startsWith('failed')) {
      said = await nextLine(child)
      const [word, number, key] = said.split(' ')
      if (word === 'stored' && key !== undefined) stored.push({ number: Number(number), key })
    }
    expect(await child.ended).toBe(1)

    expect(said).toMatch(/^failed WenjiError .*nothing was stored/)
    expect(stored.length).toBeGreaterThan(20)
    expect(await integrity(place.dataFolder)).toEqual([{ integrity_check: 'ok' }])
    const faults = await damageOf(await openedStore(place), stored)
    expect(faults).toEqual([])
  })
})
