import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { until } from '../support/office-world.ts'
import { askInRooms } from '../support/wechat-crowd.ts'
import { at, wechatWorld } from '../support/wechat-world.ts'

/** SOAK_QUESTIONS makes it shorter. */
const QUESTIONS = Number(process.env.SOAK_QUESTIONS ?? 1000)
const ROOMS = 20
/** The longest pause between two tries, and what a connection takes. */
const BACK_WITHIN = 4000

const MESSAGES = Number(process.env.SOAK_MESSAGES ?? 20_000)
const BATCH = 2000
/** Of so many messages one is a question. */
const ONE_IN = 100
/** What the test itself keeps of every message, and the noise of a collection. */
const MOST_GROWTH = 12

/** Megabytes in use after a collection. */
function heap(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 1e6
}

describe('WeChat, over gRPC', () => {
  it('keeps nothing of the messages that go by', async () => {
    const world = await wechatWorld()
    const heaps: number[] = []
    let questions = 0

    for (let n = 0; n < MESSAGES; n++) {
      const isQuestion = n % ONE_IN === 0
      world.say(isQuestion ? at('2021年固投目标是多少') : `第${n}条：下午的会改到三点，请各位准时参加`)
      if (isQuestion) questions++
      if (n % 20 === 19) await new Promise((resolve) => setImmediate(resolve))
      if (n % BATCH !== BATCH - 1) continue
      await world.settled()
      await until(() => world.texts().length === questions, 60_000)
      // The stand-in for WeChat keeps every message; the bot is not to.
      world.gateway.rig.mocker.cacheMessagePayload.clear()
      heaps.push(Math.round(heap() * 10) / 10)
    }

    process.stdout.write(`${JSON.stringify({ messages: MESSAGES, questions, heaps })}\n`)
    expect((heaps.at(-1) ?? 0) - (heaps[1] ?? 0)).toBeLessThan(MOST_GROWTH)
  }, 900_000)

  it('answers many questions in twenty rooms once each, in the order of their room', async () => {
    const { asked, answered, milliseconds } = await askInRooms(QUESTIONS, ROOMS)

    process.stdout.write(
      `${JSON.stringify({
        questions: QUESTIONS,
        seconds: Math.round(milliseconds / 100) / 10,
        megabytes: Math.round(process.memoryUsage.rss() / 1e6),
      })}\n`,
    )
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
