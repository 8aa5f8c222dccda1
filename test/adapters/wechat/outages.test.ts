import { describe, expect, it } from 'vitest'
import { until } from '../../support/office-world.ts'
import { newStore, sqliteWorld } from '../../support/store-world.ts'
import { at, newGateway, ROOM, type WechatWorld, wechatWorld } from '../../support/wechat-world.ts'

const QUESTION = '2021年固投目标是多少'

/** Kills the gateway for a time, and gives how long after its return a question is answered, in milliseconds. */
async function killedFor(world: WechatWorld, milliseconds: number): Promise<number> {
  await world.gateway.kill()
  await until(() => !world.channel.status().connected)
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  await world.gateway.start()
  const back = performance.now()
  await until(() => world.channel.status().connected)
  world.say(at('2021年GDP目标是多少'))
  await until(() => world.texts().some((text) => text.includes('增长7%')))
  return performance.now() - back
}

describe('WeChat that fails', () => {
  it.each([500, 3000])(
    'answers within four seconds of the return of a gateway that was gone for %i ms',
    async (gone) => {
      const world = await wechatWorld({ times: { againAfter: 500, againAtMost: 2500 } })
      world.say(at(QUESTION))
      await world.settled()

      const took = await killedFor(world, gone)

      expect(took).toBeLessThan(4000)
      expect(world.texts()).toHaveLength(2)
      expect(world.channel.status()).toMatchObject({ connected: true, reconnects: 1, problem: null })
      expect(world.alarms).toEqual([])
    },
    20_000,
  )

  it('keeps what is to be said while the gateway is away, and says it once', async () => {
    const world = await wechatWorld()
    await world.gateway.kill()
    await until(() => !world.channel.status().connected)

    await world.office.receive(
      {
        ...{ channel: 'wechat', chat: '投资科工作群', topic: '投资科工作群', direct: false, thread: null },
        ...{ person: { id: 'wxid_a', name: '张三' }, text: QUESTION, at: Date.now() },
      },
      'before',
    )
    await until(async () => (await world.store.outbox.waiting('wechat')) === 1)
    const meanwhile = await world.store.outbox.find('answer:wechat:before')
    await world.gateway.start()
    await until(async () => (await world.store.outbox.waiting('wechat')) === 0)

    expect(meanwhile).toMatchObject({ state: 'waiting', attempts: 0 })
    expect(world.texts()).toHaveLength(1)
  })

  it('does not say an answer that waited for ten minutes, and says so in the log', async () => {
    const world = await wechatWorld()
    await world.gateway.kill()
    await until(() => !world.channel.status().connected)
    await world.office.receive(
      {
        ...{ channel: 'wechat', chat: '投资科工作群', topic: '投资科工作群', direct: false, thread: null },
        ...{ person: { id: 'wxid_a', name: '张三' }, text: QUESTION, at: Date.now() },
      },
      'before',
    )
    await until(async () => (await world.store.outbox.waiting('wechat')) === 1)

    world.wait(10 * 60_000 + 1)
    await until(async () => (await world.store.outbox.waiting('wechat')) === 0)
    await world.gateway.start()
    await until(() => world.channel.status().connected)

    expect(world.texts()).toEqual([])
    expect(world.logged.filter(({ message }) => message === 'a message was too old to be sent')).toHaveLength(1)
  })

  it('says again what WeChat certainly has not, and leaves to an operator what it may have', async () => {
    const world = await wechatWorld()

    world.gateway.rig.failNext = new Error('not logged in')
    world.say(at(QUESTION))
    await world.settled()
    const first = world.texts().length
    world.gateway.rig.failNext = new Error('no answer in time')
    world.say(at('2021年GDP目标是多少'))
    await world.settled()

    expect(first).toBe(1)
    expect(world.texts()).toHaveLength(1)
    expect(world.logged.map(({ message }) => message)).toContain(
      'nobody can tell whether a message was sent; it is not sent again',
    )
  })

  it('says a wrong token and a dead address within ten seconds, and goes on trying', async () => {
    const gateway = await newGateway()
    await gateway.start()
    const wrong = await wechatWorld({ gateway, token: 'insecure_another-token', connected: false })
    const dead = await wechatWorld({ endpoint: '127.0.0.1:9', connected: false })
    const begun = performance.now()

    await until(() => wrong.channel.status().problem !== null && dead.channel.status().problem !== null)

    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(wrong.channel.status().problem?.en).toContain('refuses the token')
    expect(dead.channel.status().problem?.en).toContain('cannot be reached')
    expect(wrong.alarms.map(({ about }) => about)).toEqual(['wrong token'])
  })

  it('raises an alarm when it is logged out, once, and takes it back after the next login', async () => {
    const world = await wechatWorld()

    await world.gateway.rig.puppet.logout('kicked')
    await until(() => world.alarms.length === 1)
    const problem = world.channel.status().problem
    world.gateway.rig.login()
    await until(() => world.channel.status().connected)
    world.say(at(QUESTION))
    await world.settled()

    expect(problem?.zh).toContain('退出登录')
    expect(world.alarms.map(({ about, over }) => [about, over])).toEqual([
      ['logged out', false],
      ['logged out', true],
    ])
    expect(world.texts()).toHaveLength(1)
  })

  it('raises an alarm when nothing came for long, within working hours alone', async () => {
    const world = await wechatWorld({ settings: { silentAfterMinutes: 30 } })

    world.wait(31 * 60_000)
    await until(() => world.alarms.length === 1)
    world.say(at(QUESTION), { timestamp: Date.now() + 31 * 60_000 })
    await until(() => world.alarms.length === 2)

    expect(world.alarms.map(({ about, over }) => [about, over])).toEqual([
      ['silence', false],
      ['silence', true],
    ])
  })

  it('leaves the login of the gateway alone when the bot is replaced', async () => {
    const store = await newStore(sqliteWorld)
    const world = await wechatWorld({ store })
    world.say(at(QUESTION))
    await world.settled()

    await world.service.stop()
    const next = await wechatWorld({ store, gateway: world.gateway })
    next.say(at('2021年GDP目标是多少'))
    await next.settled()

    expect(world.gateway.rig.stops).toBe(0)
    expect(world.gateway.rig.puppet.isLoggedIn).toBe(true)
    expect(world.gateway.textsTo(ROOM)).toHaveLength(2)
  })

  it('is taken over by a standby when the one that had it stops', async () => {
    const store = await newStore(sqliteWorld)
    const world = await wechatWorld({ store })
    const standby = await wechatWorld({ store, gateway: world.gateway, connected: false })
    world.say(at(QUESTION))
    await world.settled()
    const before = standby.channel.status()

    const begun = performance.now()
    await world.service.stop()
    await until(() => standby.channel.status().connected)
    const took = performance.now() - begun
    standby.say(at('2021年GDP目标是多少'))
    await standby.settled()

    expect(before).toMatchObject({ connected: false, problem: null })
    expect(took).toBeLessThan(10_000)
    expect(world.gateway.textsTo(ROOM)).toHaveLength(2)
  })
})
