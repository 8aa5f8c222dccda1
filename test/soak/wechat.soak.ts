import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { measuredBot } from '../support/measured-bot.ts'
import { until } from '../support/office-world.ts'
import { askInRooms } from '../support/wechat-crowd.ts'
import { at, newGateway, wechatWorld } from '../support/wechat-world.ts'

/** SOAK_QUESTIONS makes it shorter. */
const QUESTIONS = Number(process.env.SOAK_QUESTIONS ?? 1000)
const ROOMS = 20
/** The longest pause between two tries, and what a connection takes. */
const BACK_WITHIN = 4000
const say = (measured: object) => process.stdout.write(`${JSON.stringify(measured)}\n`)

const MESSAGES = Number(process.env.SOAK_MESSAGES ?? 20_000)
const BATCH = 2000
/** Megabytes that may be a collection's noise. */
const NOISE = 2

/** Megabytes in use in this process, in which the gateway is, after a collection. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 1e6
}

describe('WeChat, over gRPC', () => {
  it('keeps nothing of the messages that go by, neither in the bot nor in the gateway', async () => {
    const gateway = await newGateway()
    await gateway.start()
    const bot = await measuredBot(gateway)
    await bot.pass(2 * BATCH)
    const before = await bot.content()
    const bots: number[] = []
    const gateways: number[] = []

    for (let passed = 2 * BATCH; passed < MESSAGES; passed += BATCH) {
      await bot.pass(BATCH)
      // The stand-in for WeChat keeps every message; the gateway is not to.
      const { cacheMessagePayload: all } = gateway.rig.mocker
      for (const id of all.keys()) if (id.startsWith('passing')) all.delete(id)
      bots.push(await bot.heap())
      gateways.push(heap())
    }
    const after = await bot.content()

    const round = (megabytes: readonly number[]) => megabytes.map((one) => Number(one.toFixed(1)))
    say({ messages: MESSAGES, before, after, bots: round(bots), gateways: round(gateways) })
    expect(after.objects - before.objects).toBeLessThan(MESSAGES / 100)
    for (const heaps of [bots, gateways]) expect((heaps.at(-1) ?? 0) - (heaps[0] ?? 0)).toBeLessThan(NOISE)
  }, 900_000)

  it('answers many questions in twenty rooms once each, in the order of their room', async () => {
    const { asked, answered, milliseconds } = await askInRooms(QUESTIONS, ROOMS)

    const megabytes = Math.round(process.memoryUsage.rss() / 1e6)
    say({ questions: QUESTIONS, seconds: Math.round(milliseconds / 100) / 10, megabytes })
    expect(answered).toEqual(asked)
  }, 600_000)

  it('answers within four seconds of the return of a gateway that was gone for twenty seconds', async () => {
    const world = await wechatWorld({ times: { againAfter: 500, againAtMost: 2500 } })
    world.say(at('2021年固投目标是多少'))
    await world.settled()

    await world.gateway.kill()
    await until(() => !world.channel.status().connected)
    await new Promise((resolve) => setTimeout(resolve, 20_000))
    await world.gateway.start()
    const back = performance.now()
    await until(() => world.channel.status().connected)
    world.say(at('2021年GDP目标是多少'))
    await until(() => world.texts().length === 2)

    expect(performance.now() - back).toBeLessThan(BACK_WITHIN)
    expect(world.channel.status()).toMatchObject({ connected: true, reconnects: 1, problem: null })
  }, 60_000)
})
