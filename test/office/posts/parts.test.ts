import { describe, expect, it } from 'vitest'
import type { Posting } from '../../../src/core/rooms/poster.ts'
import { SendLater, SendRefused } from '../../../src/core/rooms/sending.ts'
import { caller } from '../../support/office-world.ts'
import { directJob, FakePoster, HOUR, MINUTE, MONDAY, type PostWorld, postWorld } from '../../support/post-world.ts'

const MACHINE = caller('operator', {
  ...{ id: 'console:root', name: 'root' },
  view: { id: 'console', region: undefined, classes: ['public', 'internal'] },
})

/** An office that posts to one room, each post in so many parts. */
async function worldOf(parts: number, options: Parameters<typeof postWorld>[0] = {}): Promise<PostWorld> {
  const world = await postWorld({ jobs: [directJob()], ...options })
  world.poster.parts = parts
  return world
}

const numbers = (posted: readonly Posting[]) => posted.map(({ part }) => part)

/** Looks so often that nothing is owed any more. */
async function whole(world: PostWorld, runner = world.runner): Promise<void> {
  for (let n = 0; n < 6; n++) await world.run(runner)
}

async function rowsOf({ store }: PostWorld): Promise<string[]> {
  return (await store.ledger.log({ limit: 100 })).map(({ job, state }) => `${job} ${state}`).sort()
}

describe('what stands behind the first message of a post', () => {
  it('follows it in order, each once, under a row of its own that knows what the platform calls the first', async () => {
    const world = await worldOf(4)
    world.wait(MINUTE)

    await whole(world)

    expect(numbers(world.poster.posted)).toEqual([0, 1, 2, 3])
    expect(world.poster.posted.map(({ root }) => root)).toEqual([null, 'm0', 'm0', 'm0'])
    expect(new Set(world.poster.posted.map(({ key }) => key)).size).toBe(1)
    expect(await rowsOf(world)).toEqual(['weekly sent', 'weekly+1 sent', 'weekly+2 sent', 'weekly+3 sent'])
  })

  it('is sent once by the next process where the first was killed straight after the post', async () => {
    const world = await worldOf(3)
    world.wait(MINUTE)
    await world.runner.tick()
    await world.runner.idle()
    expect(numbers(world.poster.posted)).toEqual([0])
    await world.runner.stop(0)

    await whole(world, world.restarted())

    expect(numbers(world.poster.posted)).toEqual([0, 1, 2])
  })

  it('is looked for before it is sent again where a process was killed while it sent it', async () => {
    const world = await worldOf(3)
    world.wait(MINUTE)
    const [dead, kept] = [new Promise<never>(() => {}), world.poster]
    kept.after = ({ part }) => (part === 1 ? dead : undefined)
    while (kept.posted.length < 2) {
      await world.runner.tick()
      await new Promise(setImmediate)
    }
    expect(numbers(kept.posted)).toEqual([0, 1])
    kept.after = () => {}
    world.wait(20_000)

    await whole(world, world.restarted())

    expect(numbers(kept.posted)).toEqual([0, 1, 2])
    expect(kept.looks).toBeGreaterThan(0)
  })

  it('of which nobody can tell is left to an operator, and what stands behind it goes', async () => {
    const world = await worldOf(4)
    world.poster.tells = () => 'unknown'
    world.poster.after = ({ part }) => {
      if (part === 1) throw new Error('cut')
    }
    world.poster.before = ({ part }) => {
      if (part === 2) throw new SendRefused('too large')
    }
    world.wait(MINUTE)

    await whole(world)

    expect(numbers(world.poster.posted)).toEqual([0, 1, 3])
    expect(await rowsOf(world)).toEqual(['weekly sent', 'weekly+1 unknown', 'weekly+2 failed', 'weekly+3 sent'])
    const reply = await world.office.command('post.log', {}, MACHINE)
    expect(reply.text.zh.split('\n').map((line) => line.split('  ').slice(1, 4).join(' '))).toEqual([
      'weekly bureau 已发',
      'weekly+1 bureau 不明',
      'weekly+2 bureau 未发成',
    ])
  })

  it('waits where the platform takes no more for now, and holds up no other post', async () => {
    const world = await worldOf(2, { jobs: [directJob({ rooms: ['bureau', 'street'] })] })
    let refused = 0
    world.poster.before = ({ part, place }) => {
      if (part === 1 && place.chat === 'W-bureau' && refused++ === 0) throw new SendLater(40_000, 'too many')
    }
    world.wait(MINUTE)
    await whole(world)
    const before = world.poster.posted.map(({ place, part }) => `${place.chat} ${part}`).sort()

    world.wait(MINUTE)
    await whole(world)

    expect(before).toEqual(['W-bureau 0', 'W-street 0', 'W-street 1'])
    expect(world.poster.posted).toHaveLength(4)
  })

  it('follows a post that went out just before the office closed, and otherwise waits until it opens', async () => {
    const soon = await worldOf(2)
    soon.wait(9 * HOUR)
    await soon.runner.tick()
    await soon.run()
    soon.wait(2 * MINUTE)
    await whole(soon)
    const late = await worldOf(2)
    late.poster.before = ({ part }) => {
      if (part === 1) throw new SendLater(HOUR, 'no connection')
    }
    late.wait(9 * HOUR)
    await whole(late)
    late.poster.before = () => {}
    late.wait(2 * HOUR)
    await whole(late)
    const evening = numbers(late.poster.posted)
    late.wait(13 * HOUR + 2 * MINUTE)
    await whole(late)

    expect(numbers(soon.poster.posted)).toEqual([0, 1])
    expect(evening).toEqual([0])
    expect(numbers(late.poster.posted)).toEqual([0, 1])
  })

  it('is owed where an operator found that an unclear post is there, and not where it is not', async () => {
    const sent: number[][] = []
    for (const state of ['sent', 'failed']) {
      const poster = new FakePoster()
      const world = await worldOf(2, { poster })
      poster.tells = () => 'unknown'
      poster.after = () => {
        throw new Error('cut')
      }
      world.wait(MINUTE)
      await whole(world)
      poster.after = () => {}

      await world.office.command('post.settle', { job: 'weekly', room: 'bureau', slot: MONDAY, state }, MACHINE)
      await whole(world)
      sent.push(numbers(poster.posted).map(Number))
    }

    expect(sent).toEqual([[0, 1], [0]])
  })
})
