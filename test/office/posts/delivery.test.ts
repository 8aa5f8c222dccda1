import { describe, expect, it } from 'vitest'
import { SendLater, SendRefused } from '../../../src/core/rooms/sending.ts'
import { jitterOf } from '../../../src/core/summary/jitter.ts'
import { directJob, FakePoster, HOUR, MINUTE, MONDAY, postWorld } from '../../support/post-world.ts'

const DIRECT = { jobs: [directJob()] }

describe('a post that needs no approval', () => {
  it('goes out at its time, once, with its files, and the audit says so', async () => {
    const world = await postWorld(DIRECT)

    await world.run()
    expect(world.poster.posted).toEqual([])
    world.wait(MINUTE)
    for (let n = 0; n < 3; n++) await world.run()

    expect(world.poster.titles()).toEqual(['W-bureau: bureau第1期'])
    expect(world.poster.posted[0]?.files).toMatchObject([{ name: 'a.png', bytes: new Uint8Array([1, 2, 3]) }])
    expect(world.poster.posted[0]?.place).toMatchObject({ channel: 'wecom', direct: false, webhook: null })
    expect(await world.states()).toEqual(['bureau sent'])
    const audit = await world.store.audit.list({ kind: 'post' })
    expect(audit.map(({ question, person }) => `${person} ${question}`).sort()).toEqual([
      'wenji post draft 1001',
      'wenji post send 1001',
    ])
  })

  it('has the number that follows what went out before, and tells the composer what that had seen', async () => {
    const world = await postWorld(DIRECT)
    world.wait(MINUTE)
    await world.run()

    world.wait(7 * 24 * HOUR)
    await world.run()

    expect(world.poster.titles()).toEqual(['W-bureau: bureau第1期', 'W-bureau: bureau第2期'])
    expect(world.composer.requests[1]).toMatchObject({ issue: 2, since: { fingerprint: '内容1', day: '2026-11-23' } })
  })

  it('that would say what the last one said is left out', async () => {
    const world = await postWorld(DIRECT)
    world.composer.text = '无新登记'
    world.wait(MINUTE)
    await world.run()

    world.wait(7 * 24 * HOUR)
    await world.run()

    expect(world.poster.titles()).toHaveLength(1)
    expect(await world.states()).toEqual(['bureau sent', 'bureau skipped'])
  })

  it('that is late says so', async () => {
    const world = await postWorld(DIRECT)

    world.wait(2 * HOUR)
    await world.run()

    expect(world.poster.posted[0]?.post.head).toEqual(['补发：原定2026-11-23 09:00发布。'])
  })

  it('that nobody was there for in time is missed, and the log says so once', async () => {
    const world = await postWorld(DIRECT)

    world.wait(26 * HOUR)
    await world.run()
    await world.run(world.restarted())

    expect(world.poster.posted).toEqual([])
    expect(await world.states()).toEqual(['bureau skipped'])
    expect(world.logged.filter(({ message }) => message === 'a post was missed')).toHaveLength(1)
  })

  it('of a schedule that is new counts from then on', async () => {
    const world = await postWorld({ ...DIRECT, at: MONDAY + HOUR, since: MONDAY + HOUR })

    await world.run()

    expect(await world.states()).toEqual([])
  })

  it('fails in one room and goes out in the others', async () => {
    const world = await postWorld({ jobs: [directJob({ rooms: ['bureau', 'street', 'centre'] })] })
    world.poster.before = ({ place }) => {
      if (place.chat === 'W-street') throw new SendRefused('not in the group')
    }

    world.wait(MINUTE)
    await world.run()

    expect((await world.states()).sort()).toEqual(['bureau sent', 'centre sent', 'street failed'])
  })

  it('that cannot be written is tried again, and given up in the end', async () => {
    const world = await postWorld(DIRECT)
    world.composer.fails = 2
    world.wait(MINUTE)
    await world.run()
    expect(await world.states()).toEqual(['bureau claimed'])
    for (let n = 0; n < 2; n++) {
      world.wait(31_000)
      await world.run()
    }
    expect(await world.states()).toEqual(['bureau sent'])

    world.composer.fails = 100
    world.wait(7 * 24 * HOUR)
    for (let n = 0; n < 6; n++) {
      await world.run()
      world.wait(31_000)
    }

    expect(await world.states()).toEqual(['bureau sent', 'bureau failed'])
    expect(world.composer.requests).toHaveLength(3 + 5)
  })

  it('is sent later where the platform says so, and not when its time is over', async () => {
    const world = await postWorld({ jobs: [directJob({ expiresHours: 2 })] })
    let tries = 0
    world.poster.before = () => {
      tries++
      throw new SendLater(30 * MINUTE, 'limited')
    }
    world.wait(MINUTE)
    await world.run()
    await world.run()
    expect(tries).toBe(1)

    for (let n = 0; n < 6; n++) {
      world.wait(30 * MINUTE)
      await world.run()
    }

    expect(tries).toBe(4)
    expect(await world.states()).toEqual(['bureau failed'])
    expect((await world.store.ledger.log({}))[0]?.error).toContain('its time was over')
  })

  it('waits where its channel is another process’s, and for working hours', async () => {
    const world = await postWorld({ jobs: [directJob({ expiresHours: 48 })] })
    let ready = false
    const poster = Object.assign(world.poster, { isReady: () => ready })
    world.wait(MINUTE)
    await world.run()
    expect(await world.states()).toEqual(['bureau claimed'])
    world.wait(9 * HOUR)
    ready = true
    await world.run()
    expect(poster.posted).toEqual([])

    world.wait(15 * HOUR)
    await world.run()

    expect(poster.titles()).toHaveLength(1)
  })

  it('takes no slot while its channel is not ready', async () => {
    const world = await postWorld(DIRECT)
    Object.assign(world.poster, { isReady: () => false })
    world.wait(MINUTE)
    await world.run()
    const [written] = await world.store.ledger.log({})

    world.wait(MINUTE)
    await world.run()
    await world.run(world.restarted())

    expect(written).toMatchObject({ state: 'claimed', body: expect.stringContaining('bureau') })
    expect(await world.store.ledger.log({})).toEqual([written])
  })

  it('goes out in personal WeChat up to 90 seconds after its time, and elsewhere at it', async () => {
    const rooms = (['wecom', 'wechat'] as const).map((channel) => ({
      ...{
        id: channel,
        channel,
        match: `W-${channel}`,
        classes: ['public' as const],
        region: '清江区',
        planYear: 2026,
      },
    }))
    const posters = [new FakePoster('wecom'), new FakePoster('wechat')]
    const jobs = [directJob({ rooms: ['wecom', 'wechat'] })]
    const world = await postWorld({ jobs, posters, settings: { rooms } })
    const jitter = jitterOf({ job: 'weekly', room: 'wechat', slot: MONDAY })
    const posted = () => posters.map((poster) => poster.posted.length)
    const seen: number[][] = []

    for (const wait of [MINUTE, jitter - 1, 1]) {
      world.wait(wait)
      await world.run()
      seen.push(posted())
    }

    expect(jitter).toBeGreaterThan(1)
    expect(seen).toEqual([
      [1, 0],
      [1, 0],
      [1, 1],
    ])
  })

  it('of a job that bot.yaml has no more is not sent', async () => {
    const world = await postWorld(DIRECT)
    let ready = false
    Object.assign(world.poster, { isReady: () => ready })
    world.wait(MINUTE)
    await world.run()
    const other = await postWorld({
      jobs: [directJob({ id: 'other' })],
      store: world.store,
      poster: world.poster,
      at: MONDAY + MINUTE,
      since: MONDAY + MINUTE,
    })
    ready = true

    await other.run()

    expect(world.poster.posted).toEqual([])
    expect(await world.states()).toEqual(['bureau failed'])
  })
})

describe('a post whose sending ended unclearly', () => {
  it('is found and not sent again', async () => {
    const world = await postWorld(DIRECT)
    world.poster.after = () => {
      throw new Error('reset')
    }

    world.wait(MINUTE)
    await world.run()

    expect(world.poster.posted).toHaveLength(1)
    expect(await world.store.ledger.log({})).toMatchObject([{ state: 'sent', remote: 'm0' }])
  })

  it('is sent again where it is certainly not there', async () => {
    const world = await postWorld(DIRECT)
    let tries = 0
    world.poster.before = () => {
      if (tries++ === 0) throw new Error('reset')
    }

    world.wait(MINUTE)
    await world.run()
    world.wait(MINUTE)
    await world.run()

    expect(world.poster.posted).toHaveLength(1)
    expect(await world.states()).toEqual(['bureau sent'])
  })

  it('is left to an operator where nobody can tell', async () => {
    const world = await postWorld(DIRECT)
    world.poster.tells = () => 'unknown'
    world.poster.after = () => {
      throw new Error('reset')
    }

    world.wait(MINUTE)
    for (let n = 0; n < 4; n++) {
      await world.run()
      world.wait(HOUR)
    }

    expect(world.poster.posted).toHaveLength(1)
    expect(await world.states()).toEqual(['bureau unknown'])
  })

  it('of a process that died is looked for by the next one, when the lease is over', async () => {
    const world = await postWorld(DIRECT)
    let killed = true
    world.poster.after = () => (killed ? new Promise(() => {}) : undefined)
    world.wait(MINUTE)
    await world.runner.tick()
    while (world.poster.posted.length === 0) {
      await world.runner.tick()
      await new Promise((resolve) => setImmediate(resolve))
    }
    killed = false
    const next = world.restarted()
    await world.run(next)
    expect(await world.states()).toEqual(['bureau sending'])

    world.wait(15_000)
    await world.run(next)

    expect(world.poster.posted).toHaveLength(1)
    expect(await world.states()).toEqual(['bureau sent'])
  })

  it('is looked for again where the platform cannot be reached, and is unknown after a while', async () => {
    const world = await postWorld(DIRECT)
    world.poster.after = () => {
      throw new Error('reset')
    }
    world.poster.tells = () => {
      throw new Error('unreachable')
    }
    world.wait(MINUTE)
    await world.run()
    expect(await world.states()).toEqual(['bureau sending'])

    for (let n = 0; n < 11; n++) {
      world.wait(MINUTE)
      await world.run()
    }

    expect(await world.states()).toEqual(['bureau unknown'])
    expect(world.poster.posted).toHaveLength(1)
    expect(world.poster.looks).toBeGreaterThan(9)
  })
})

describe('a store that was restored from a backup', () => {
  it('does not send again what the platform has of before', async () => {
    const poster = new FakePoster()
    const world = await postWorld({ ...DIRECT, poster })
    Object.assign(poster, { isReady: () => false })
    world.wait(MINUTE)
    await world.run()
    // What the lost store sent after the backup was made.
    poster.tells = (key) => (key === `post:weekly:bureau:${MONDAY}` ? { remote: 'there' } : 'absent')
    Object.assign(poster, { isReady: () => true })
    world.wait(MINUTE)

    await world.run(world.restarted())

    expect(poster.posted).toEqual([])
    expect(await world.store.ledger.log({})).toMatchObject([{ state: 'sent', remote: 'there' }])
    expect(world.logged.map(({ message }) => message)).toContain(
      'a post of before the start was there already; it is not sent again',
    )
  })

  it('sends it where the platform has it not, or cannot tell, which is said', async () => {
    for (const tells of ['absent', 'unknown'] as const) {
      const poster = new FakePoster()
      const world = await postWorld({ ...DIRECT, poster })
      Object.assign(poster, { isReady: () => false })
      world.wait(MINUTE)
      await world.run()
      Object.assign(poster, { isReady: () => true })
      poster.tells = () => tells
      world.wait(MINUTE)

      await world.run(world.restarted())

      expect(poster.posted).toHaveLength(1)
      expect(world.logged.some(({ message }) => message.includes('the platform cannot tell'))).toBe(tells === 'unknown')
    }
  })
})
