import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANE_LEASE } from '../../src/office/inbox-worker.ts'
import { message, newOffice, sendAll, until } from '../support/office-world.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { NOON, newStore, postgresWorld, replicas } from '../support/store-world.ts'

const missing = postgresIsMissing()
if (missing !== undefined) process.stdout.write(`${missing}\n`)

describe.skipIf(missing !== undefined)('three replicas on one PostgreSQL', () => {
  let server: TestPostgres
  const world = postgresWorld(() => server)

  beforeAll(async () => {
    server = await startPostgres()
  })

  afterAll(() => server.stop())

  it('answer the questions of each chat in order, once each, whoever receives them', async () => {
    const stores = await replicas(world)
    const offices = await Promise.all(stores.map((store) => newOffice({ store })))
    const chats = Array.from({ length: 8 }, (_, n) => `C${n}`)
    const questions = ['2021年固投目标', '那2020年呢', '2021年GDP目标', '武汉长江中心进展', '那谁牵头']
    for (const { office } of offices) office.start(() => {})

    for (const [q, text] of questions.entries())
      for (const [c, chat] of chats.entries()) {
        const sent = message(text, { chat })
        await offices[(q + c) % 3]?.office.receive(sent, `${chat}-${q}`)
        // The platform sends it again, to another replica.
        await offices[(q + c + 1) % 3]?.office.receive(sent, `${chat}-${q}`)
      }
    await until(async () => (await stores[0].inbox.waiting()) === 0)

    const sent = await sendAll(stores[0], 'slack', NOON)
    const one = await newStore(world)
    const alone = await newOffice({ store: one })
    const expected = []
    for (const text of questions) expected.push((await alone.office.answer(message(text))).answer.text)
    for (const chat of chats)
      expect(sent.filter(({ to }) => to.chat === chat).map(({ answer }) => answer.text)).toEqual(expected)
    expect(sent).toHaveLength(chats.length * questions.length)
    expect(await stores[1].audit.list({ limit: 1000 })).toHaveLength(sent.length)
    expect(offices.flatMap(({ logged }) => logged)).toEqual([])
  })

  it('take a chat over from one that died within ten seconds, and not before', async () => {
    const [dead, alive] = await replicas(world)
    const gone = await newOffice({ store: dead })
    await gone.office.receive(message('2021年固投目标'), 'E1')
    await dead.inbox.take(NOON, LANE_LEASE)
    const { office, wait } = await newOffice({ store: alive })
    office.start(() => {})

    await office.receive(message('2021年GDP目标', { chat: 'C2' }), 'E2')
    await until(async () => (await alive.inbox.waiting()) === 1)
    const before = await sendAll(alive, 'slack', NOON)
    wait(LANE_LEASE)
    await until(async () => (await alive.inbox.waiting()) === 0)
    const after = await sendAll(alive, 'slack', NOON + LANE_LEASE)

    expect(LANE_LEASE).toBeLessThan(10_000)
    expect(before.map(({ to }) => to.chat)).toEqual(['C2'])
    expect(after.map(({ answer }) => answer.text)).toEqual(['2021年全社会固定资产投资目标：300亿元。'])
  })
})
