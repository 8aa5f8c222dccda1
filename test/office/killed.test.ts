import { describe, expect, it } from 'vitest'
import { damageOfOffice, killOffice } from '../support/kill-office.ts'
import { openedStore, sqliteWorld } from '../support/store-world.ts'

describe('an office that is killed while it answers', () => {
  it('has answered, or answers afterwards, each question that it acknowledged, once', async () => {
    const place = await sqliteWorld.newPlace()

    const received: string[] = []
    for (const questions of [1, 3, 8, 15]) received.push(...(await killOffice(place, { questions })))

    expect(received.length).toBeGreaterThan(10)
    expect(await damageOfOffice(await openedStore(place), received)).toEqual([])
  }, 60_000)
})
