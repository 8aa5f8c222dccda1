import { describe, expect, it } from 'vitest'
import { until } from '../support/office-world.ts'
import { askInRooms } from '../support/wechat-crowd.ts'
import { at, wechatWorld } from '../support/wechat-world.ts'

/** SOAK_QUESTIONS makes it shorter. */
const QUESTIONS = Number(process.env.SOAK_QUESTIONS ?? 1000)
const ROOMS = 20
/** The longest pause between two tries, and what a connection takes. */
const BACK_WITHIN = 4000

describe('WeChat, over gRPC', () => {
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
