import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { LimitBook } from '../../src/office/limit-book.ts'
import { seedDocuments } from '../support/knowledge.ts'
import { messageIn, openedOffice, PUBLIC_ROOM, TestClock, type TestOffice } from '../support/opened-office.ts'

const LIMITS = { person: { burst: 2, perMinute: 6 }, room: { burst: 4, perMinute: 12 } }

let seeds: readonly PlanDocument[]
beforeAll(async () => {
  seeds = await seedDocuments()
})

/** Hands messages over, each of a person, and gives what is to be sent for each of them; null where nothing is. */
async function said(world: TestOffice, name: string, ...people: readonly string[]): Promise<(string | null)[]> {
  for (const [i, person] of people.entries())
    await world.office.receive(messageIn(PUBLIC_ROOM, '2021年固投目标', null, person), `${name}${i}`)
  await vi.waitFor(async () => expect(await world.parts.store.inbox.waiting()).toBe(0), { timeout: 10_000 })
  const rows = await Promise.all(people.map((_, i) => world.parts.store.outbox.find(`answer:slack:${name}${i}`)))
  return rows.map((row) => (row ? JSON.parse(row.body).answer.text : null))
}

const ANSWER = '2021年全社会固定资产投资目标：300亿元。'

describe('limits', () => {
  it('stop a person with one line, said once, and nobody else', async () => {
    const world = await openedOffice(seeds, { settings: { limits: LIMITS } })
    world.office.start(() => {})

    const texts = await said(world, 'a', 'u1', 'u1', 'u1', 'u1', 'u2')
    world.clock.time += 10_000
    const later = await said(world, 'b', 'u1', 'u1')

    expect(texts).toEqual([ANSWER, ANSWER, '提问过于频繁，请约10秒后再问。', null, ANSWER])
    expect(later).toEqual([ANSWER, null])
    expect(await world.parts.store.audit.list({ kind: 'question' })).toHaveLength(4)
    expect(await world.parts.store.reviews.list({})).toEqual([])
  })

  it('stop a room as a whole with one line, and what a person asks in vain costs the room nothing', async () => {
    const world = await openedOffice(seeds, { settings: { limits: LIMITS } })
    world.office.start(() => {})

    const texts = await said(world, 'a', 'u1', 'u1', 'u1', 'u2', 'u2', 'u3', 'u4')

    expect(texts).toEqual([
      ...[ANSWER, ANSWER, '提问过于频繁，请约10秒后再问。', ANSWER, ANSWER],
      ...['提问过于频繁，请约5秒后再问。', null],
    ])
  })

  it('say it in the language of the question', () => {
    const clock = new TestClock()
    const book = new LimitBook(LIMITS, () => 'id', clock.now)
    for (let i = 0; i < 3; i++) book.spend('slack:u1', 'plaza', clock.now())

    const { answer } = book.tooMany(messageIn(PUBLIC_ROOM, 'What is the GDP target?'), 'plaza')

    expect(answer).toMatchObject({
      ...{ outcome: 'help', language: 'en', citations: [] },
      text: 'Too many questions at once; please ask again in about 10 seconds.',
    })
  })
})
