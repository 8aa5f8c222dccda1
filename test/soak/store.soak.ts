import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupStore } from '../../src/adapters/store/backup.ts'
import { openStore, type StorePlace, storeFile } from '../../src/adapters/store/open-store.ts'
import { closeSqlite, openSqlite } from '../../src/adapters/store/sqlite.ts'
import type { Store } from '../../src/core/ports.ts'
import { auditOf, fillAudit, timedId } from '../support/fill-audit.ts'
import { damageOf, killWriter, type Stored } from '../support/kill-writer.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { BRIDGE, DAY, NOON, occasion } from '../support/store-world.ts'

const KILLS = Number(process.env.SOAK_KILLS ?? 50)
const ROWS = Number(process.env.SOAK_ROWS ?? 1_000_000)
const KILLS_A_PLACE = 10

const say = (line: string) => process.stdout.write(`${line}\n`)
const missing = postgresIsMissing()
if (missing !== undefined) say(missing)

let server: TestPostgres | undefined
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'wenji-soak-'))
  if (missing === undefined) server = await startPostgres({ safe: true })
})

afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe.each(missing === undefined ? (['sqlite', 'postgres'] as const) : (['sqlite'] as const))('%s', (kind) => {
  const newPlace = async (): Promise<StorePlace> => {
    const dataFolder = await mkdtemp(path.join(folder, 'data-'))
    return kind === 'postgres' && server ? { dataFolder, databaseUrl: await server.newDatabase() } : { dataFolder }
  }
  const open = (place: StorePlace) => openStore(place, { newId: timedId })

  it(`loses nothing by ${KILLS} kills at random points of writing`, async () => {
    let acknowledged = 0
    let place = await newPlace()
    let stored: Stored[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      if (kill % KILLS_A_PLACE === 0) {
        place = await newPlace()
        stored = []
      }
      const after = { milliseconds: Math.random() * 400 }
      const before = stored.length
      stored.push(...(await killWriter(place, after)))
      acknowledged += stored.length - before

      const store = await open(place)
      const faults = await damageOf(store, stored)
      await store.close()
      if (kind === 'sqlite') faults.push(...(await integrityFaults(place)))
      expect(faults, `kill ${kill + 1}, after ${after.milliseconds.toFixed(1)} ms`).toEqual([])
    }
    say(`${kind}: ${KILLS} kills, ${acknowledged} writes acknowledged, none lost, none half-written`)
  })

  it('is measured, empty and full', async () => {
    const place = await newPlace()
    const first = await timed(async () => (await open(place)).close())
    let store: Store | undefined
    const again = await timed(async () => {
      store = await open(place)
    })
    if (!store) throw new Error('not open')
    say(`${kind}: open ${first.toFixed(1)} ms new, ${again.toFixed(1)} ms again`)
    await measure(kind, store, 'empty')
    await fillAudit(place, ROWS)
    say(`${kind}: ${ROWS} audit rows${kind === 'sqlite' ? `, ${await megabytes(storeFile(place.dataFolder))} MB` : ''}`)
    await measure(kind, store, 'full')
    const held = monitorEventLoopDelay({ resolution: 5 })
    held.enable()
    const backup = await timed(() => backupStore(place, path.join(place.dataFolder, 'backup'), NOON))
    held.disable()
    const size = await megabytes(path.join(place.dataFolder, 'backup'))
    say(
      `${kind}: backup ${(backup / 1000).toFixed(1)} s, ${size} MB, loop held ${(held.max / 1e6).toFixed(0)} ms at most`,
    )
    await store.close()
  })
})

async function measure(kind: string, store: Store, when: string): Promise<void> {
  const note = { subject: BRIDGE, class: 'public', text: '主墩桩基全部完成，开始承台施工', day: DAY } as const
  await report(`${kind} ${when}: note and audit row in one transaction`, 500, (id) =>
    store.transaction(async (within) => {
      await within.notes.add(note, occasion())
      await within.audit.add(auditOf(id))
    }),
  )
  await report(`${kind} ${when}: event received, taken, answered, finished`, 300, async (id) => {
    await store.inbox.receive({ key: id, lane: id, payload: '{}' }, NOON)
    const event = await store.inbox.take(NOON, 60_000)
    if (!event) throw new Error('nothing to take')
    await store.transaction(async (within) => {
      await within.audit.add(auditOf(id))
      await within.outbox.add({ key: id, channel: 'slack', lane: id, body: '300亿元' }, NOON)
      await within.inbox.finish(event)
    })
  })
  await report(`${kind} ${when}: what is new, asked of the heads`, 300, () => store.heads())
  await report(`${kind} ${when}: the last 20 of a room's audit`, 100, () =>
    store.audit.list({ room: 'slack:C7', limit: 20 }),
  )
}

async function report(what: string, times: number, work: (id: string) => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let n = 0; n < times; n++) took.push(await timed(() => work(timedId())))
  took.sort((a, b) => a - b)
  const at = (share: number) => (took[Math.floor(took.length * share)] ?? 0).toFixed(2)
  say(`${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function megabytes(file: string): Promise<string> {
  return ((await stat(file)).size / 1e6).toFixed(0)
}

async function integrityFaults(place: StorePlace): Promise<string[]> {
  const database = await openSqlite(storeFile(place.dataFolder))
  const found = JSON.stringify(database.prepare('pragma integrity_check').all([]))
  closeSqlite(database)
  return found === '[{"integrity_check":"ok"}]' ? [] : [found]
}
