import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killPosts, STAGES } from '../support/kill-posts.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { openedStore, postgresWorld, sqliteWorld, type World } from '../support/store-world.ts'

const missing = postgresIsMissing()
const SLOTS = 15

async function posted(world: World, replicas: number) {
  const place = await world.newPlace()
  const schedule = { base: Date.now() + 1500, step: 150, count: SLOTS, patience: 100_000 }
  const run = { place, file: path.join(place.dataFolder, 'posted'), ...schedule }
  return killPosts(run, await openedStore(place), replicas, STAGES)
}

describe('posts of processes that are killed at every point', () => {
  it('are none twice and none lost but those that nobody can tell of, one process after another', async () => {
    const { faults, kills, unknown } = await posted(sqliteWorld, 1)

    expect(faults).toEqual([])
    expect(kills).toBeGreaterThanOrEqual(STAGES.length)
    expect(unknown).toBeLessThan(SLOTS)
  }, 120_000)
})

describe.skipIf(missing !== undefined)('the same with three processes on one PostgreSQL', () => {
  let server: TestPostgres

  beforeAll(async () => {
    server = await startPostgres()
  })

  afterAll(() => server.stop())

  it('are none twice and none lost but those that nobody can tell of', async () => {
    const { faults, kills, unknown } = await posted(
      postgresWorld(() => server),
      3,
    )

    expect(faults).toEqual([])
    expect(kills).toBeGreaterThanOrEqual(STAGES.length)
    expect(unknown).toBeLessThan(SLOTS)
  }, 120_000)
})
