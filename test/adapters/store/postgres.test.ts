import { afterAll, beforeAll, describe } from 'vitest'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../../support/postgres.ts'
import { postgresWorld } from '../../support/store-world.ts'
import { storeContract } from './contract/store.ts'

const missing = postgresIsMissing()
if (missing !== undefined) process.stdout.write(`${missing}\n`)

let server: TestPostgres

describe.skipIf(missing !== undefined)('with a PostgreSQL', () => {
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server.stop())

  storeContract(postgresWorld(() => server))
})
