import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { seedDocuments } from '../support/knowledge.ts'
import { caller, messageIn, openedOffice, PUBLIC_ROOM, type TestOffice } from '../support/opened-office.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EDITOR = caller('editor')
const QUESTION = '老码头项目进展如何'
/** A replica has to know of an alias within this time. */
const WITHIN = 2000

const missing = postgresIsMissing()
let server: TestPostgres | undefined
beforeAll(async () => {
  if (missing === undefined) server = await startPostgres()
}, 60_000)
afterAll(async () => {
  await server?.stop()
})

describe.skipIf(missing !== undefined)('two offices on one PostgreSQL', () => {
  it('an alias that one accepts works in the other within two seconds, and so does taking it back', async () => {
    const place = { dataFolder: await temporaryFolder(), databaseUrl: await server?.newDatabase() }
    const documents = await seedDocuments()
    const one = await openedOffice(documents, { place })
    const other = await openedOffice(documents, { place })
    for (const { office } of [one, other]) office.start(() => {})
    const before = await notes(other)

    await one.office.command('review.alias', { number: 1001, term: '老码头项目', target: '武汉长江中心' }, EDITOR)
    const atOnce = await notes(one)
    await vi.waitFor(async () => expect(await notes(other)).toContain('武汉长江中心'), WAIT)
    await other.office.command('review.withdraw', { term: '老码头项目' }, EDITOR)
    await vi.waitFor(async () => expect(await notes(one)).toBe(before), WAIT)

    expect(before).not.toContain('武汉长江中心')
    expect(atOnce).toContain('按“武汉长江中心”理解')
    expect([...one.errors, ...other.errors]).toEqual([])
  })

  it('one of two editors settles a question, the other is told', async () => {
    const place = { dataFolder: await temporaryFolder(), databaseUrl: await server?.newDatabase() }
    const documents = await seedDocuments()
    const offices = [await openedOffice(documents, { place }), await openedOffice(documents, { place })]
    await notes(offices[0])

    const settled = await Promise.allSettled(
      offices.map(({ office }, i) => office.command('review.ignore', { number: 1001, reason: `${i}` }, EDITOR)),
    )

    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))
    expect(refused).toEqual([expect.stringContaining('review 1001 has been resolved by editor (ignored)')])
  })
})

const WAIT = { timeout: WITHIN, interval: 50 }
let threads = 0

/** How an office understands the question, asked by nobody who asked before. */
async function notes(world: TestOffice | undefined): Promise<string> {
  const prepared = await world?.office.answer(messageIn(PUBLIC_ROOM, QUESTION, `thread ${++threads}`))
  return prepared?.answer.note ?? ''
}
