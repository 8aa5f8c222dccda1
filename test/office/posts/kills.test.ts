import { describe, expect, it } from 'vitest'
import { SendLater } from '../../../src/core/rooms/sending.ts'
import { directJob, HOUR, MINUTE, type PostWorld, postWorld } from '../../support/post-world.ts'

const DIRECT = { jobs: [directJob({ expiresHours: 8 })] }

/** Kills a process in the middle of sending: its call never comes back, and nobody hears of it again. */
async function killedWhileSending(world: PostWorld): Promise<void> {
  const runner = world.restarted()
  let reached = false
  world.poster.before = () => {
    reached = true
    return new Promise<never>(() => {})
  }
  for (let n = 0; !reached; n++) {
    if (n > 500) throw new Error('nothing is sent any more')
    await runner.tick()
    await new Promise(setImmediate)
  }
  await runner.stop(0)
  world.poster.before = () => {}
}

/** A process begins anew when the lease is over, finds that nothing is there, and waits until it may be sent again. */
async function lookedForAgain(world: PostWorld): Promise<void> {
  world.wait(16_000)
  await world.run(world.restarted())
  world.wait(6 * MINUTE)
}

describe('a post', () => {
  it.each([0, 1, 2])('goes out however often processes died while they sent its part %i', async (part) => {
    const world = await postWorld(DIRECT)
    world.poster.parts = 3
    world.wait(MINUTE)
    world.poster.before = (posting) => {
      if (posting.part === part) throw new SendLater(1000, 'a moment')
    }
    for (let n = 0; n < 4; n++) await world.run()
    world.wait(10_000)

    for (let n = 0; n < 12; n++) {
      await killedWhileSending(world)
      world.poster.before = () => {
        throw new SendLater(1000, 'a moment')
      }
      await lookedForAgain(world)
    }
    world.poster.before = () => {}
    for (let n = 0; n < 4; n++) await world.run()

    expect(world.poster.posted.map((one) => one.part)).toEqual([0, 1, 2])
    expect((await world.store.ledger.log({})).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  })

  it('that waited long is not given up for the first time that it is not there', async () => {
    const world = await postWorld(DIRECT)
    world.wait(MINUTE)
    for (let n = 0; n < 12; n++) {
      world.poster.before = () => {
        throw new SendLater(1000, 'too many')
      }
      await world.run()
      world.wait(6 * MINUTE)
    }
    world.poster.before = () => {
      throw new Error('reset')
    }
    await world.run()
    world.poster.before = () => {}
    world.wait(MINUTE)

    await world.run()

    expect(world.poster.posted).toHaveLength(1)
    expect(await world.states()).toEqual(['bureau sent'])
  })

  it('that is not there after many tries of one process is given up', async () => {
    const world = await postWorld(DIRECT)
    let tries = 0
    world.poster.before = () => {
      tries++
      throw new Error('reset')
    }
    world.wait(MINUTE)

    for (let n = 0; n < 12; n++) {
      await world.run()
      world.wait(6 * MINUTE)
    }

    expect(tries).toBe(8)
    expect((await world.store.ledger.log({}))[0]).toMatchObject({
      state: 'failed',
      error: 'it was not there after many attempts',
    })
  })

  it('is written after processes died while they wrote it, and one try failed', async () => {
    const world = await postWorld(DIRECT)
    const { compose } = world.composer
    world.wait(MINUTE)
    for (let n = 0; n < 6; n++) {
      let reached = false
      world.composer.compose = () => {
        reached = true
        return new Promise<never>(() => {})
      }
      const runner = world.restarted()
      void runner.tick()
      while (!reached) await new Promise(setImmediate)
      world.wait(16_000)
    }
    world.composer.compose = compose.bind(world.composer)
    world.composer.fails = 1
    await world.run(world.restarted())
    world.wait(HOUR / 2)

    await world.run(world.restarted())

    expect(await world.states()).toEqual(['bureau sent'])
  })
})
