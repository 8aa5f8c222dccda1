import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type StorePlace } from '../../src/adapters/store/open-store.ts'
import { timedId } from '../support/fill-audit.ts'
import { killPosts, STAGES, type Stage } from '../support/kill-posts.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'

const SLOTS = Number(process.env.SOAK_SLOTS ?? 210)
const KILLS = Number(process.env.SOAK_KILLS ?? 50)
const STEP = 300

const missing = postgresIsMissing()
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

const KINDS = [
  { kind: 'sqlite', replicas: 1 },
  { kind: 'postgres', replicas: 3 },
] as const

describe.each(KINDS.filter(({ kind }) => kind === 'sqlite' || missing === undefined))('$kind', ({ kind, replicas }) => {
  it(`posts ${SLOTS} slots into three rooms, each once, over ${KILLS} kills of ${replicas}`, async () => {
    const dataFolder = await mkdtemp(path.join(folder, 'data-'))
    const place: StorePlace =
      kind === 'postgres' && server ? { dataFolder, databaseUrl: await server.newDatabase() } : { dataFolder }
    const store = await openStore(place, { newId: timedId })
    const schedule = { base: Date.now() + 1000, step: STEP, count: SLOTS, patience: 900_000 }
    const run = { place, file: path.join(dataFolder, 'posted'), ...schedule }
    const stages: Stage[] = Array.from({ length: KILLS }, (_, n) => STAGES[n % STAGES.length] ?? 'random')

    const { faults, ...counts } = await killPosts(run, store, replicas, stages)
    await store.close()

    process.stdout.write(`${kind}: ${JSON.stringify(counts)}\n`)
    expect(faults).toEqual([])
  })
})
