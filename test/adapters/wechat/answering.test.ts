import { describe, expect, it } from 'vitest'
import { at, wechatWorld } from '../../support/wechat-world.ts'

const QUESTION = '2021年固投目标是多少'
const ANSWER = '2021年全社会固定资产投资目标：300亿元。'

describe('WeChat over the gateway', () => {
  it('answers a mention in its room, with source and what can be replied', async () => {
    const world = await wechatWorld()

    world.say(at(QUESTION), { mentionIdList: [] })
    await world.settled()

    expect(world.texts()).toEqual([
      `${ANSWER}\n出处：《武昌区2021年国民经济和社会发展计划》（摘编）计21-1.2-3\n回 1 看段落`,
    ])
  })
})
