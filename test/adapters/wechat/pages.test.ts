import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/adapters/wechat/account.ts'
import { LONGEST_PART } from '../../../src/adapters/wechat/limits.ts'
import { Pace } from '../../../src/adapters/wechat/pace.ts'
import { Voice } from '../../../src/adapters/wechat/voice.ts'
import { WechatSender } from '../../../src/adapters/wechat/wechat-sender.ts'
import { messageSchema } from '../../../src/core/rooms/message.ts'
import { message } from '../../support/office-world.ts'
import { ALWAYS, at, OTHER, TOPIC, type WechatWorld, wechatWorld } from '../../support/wechat-world.ts'

const SENTENCES = Array.from({ length: 450 }, (_, i) => `第${i + 1}个片区完成绿化改造并按期交付使用，居民反映良好。`)
const LONG = {
  ...{ intent: 'list', outcome: 'answered', language: 'zh', text: SENTENCES.join(''), note: '' },
  ...{ citations: [], figures: [], suggestions: [] },
} as const

/** A world in which every answer is remembered as a long one. */
async function longWorld(): Promise<WechatWorld> {
  const world = await wechatWorld()
  const { audit } = world.store
  const find = audit.find.bind(audit)
  Object.assign(audit, {
    find: async (id: string) => {
      const row = await find(id)
      return row && { ...row, answer: JSON.stringify(LONG) }
    },
  })
  return world
}

/** A sender whose account says into a list, at most so many messages before it fails. */
function sender(failsAfter = Number.POSITIVE_INFINITY) {
  const said: string[] = []
  const state = { failsAfter }
  const account: Account = {
    ...{ id: 'wxid_bot', name: '小助手', rooms: async () => [], nameIn: async () => '', sayFile: async () => {} },
    async say(_, text) {
      if (said.length >= state.failsAfter) throw new Error('14 UNAVAILABLE: No connection established')
      said.push(text)
      return `m${said.length}`
    },
  }
  const pace = new Pace({ gap: { from: 0, to: 0 }, perMinute: 1000 }, Date.now, () => 0)
  const one = new WechatSender({
    ...{
      voice: new Voice(pace, () => account),
      roomOf: () => '1@chatroom',
      workTime: ALWAYS,
      now: Date.now,
      onSaid: () => {},
    },
  })
  const {
    text: _text,
    quote: _quote,
    more: _more,
    ...to
  } = messageSchema.parse(message('x', { channel: 'wechat', chat: TOPIC, topic: TOPIC }))
  const send = (page?: number) =>
    one.send({ key: `answer:${page ?? 1}`, lane: TOPIC, body: JSON.stringify({ id: 'a1', answer: LONG, to, page }) })
  return { said, state, send }
}

describe('an answer that is too long for three bubbles', () => {
  it('goes on at 更多 for the one who asked, without a mention, until there is no more', async () => {
    const world = await longWorld()
    world.say(at('2021年固投目标是多少'))
    await world.settled()
    const first = world.texts().length

    world.say('更多', { talkerId: OTHER })
    world.say('更多')
    await world.settled()
    const next = world.texts().slice(first)
    world.say('更多')
    world.say('更多')
    await world.settled()

    expect(next).toHaveLength(3)
    expect(next[2]).toMatch(/\n回 更多 看其余\d段$/)
    expect(next[0]).not.toContain('第1个片区')
    const rest = world.texts().slice(first)
    expect(rest.filter((text) => text.includes(SENTENCES.at(-1) ?? '-'))).toHaveLength(1)
    expect(rest.at(-1)).not.toContain('更多')
  })

  it('comes whole over its pages, each sentence once', async () => {
    const { said, send } = sender()

    for (const page of [1, 2, 3]) await send(page)

    expect(said.every((text) => text.length <= LONGEST_PART)).toBe(true)
    expect(SENTENCES.filter((one) => said.filter((text) => text.includes(one)).length !== 1)).toEqual([])
  })

  it('that was cut off goes on where it was, and says nothing twice', async () => {
    const { said, state, send } = sender(2)

    await expect(send()).rejects.toMatchObject({ name: 'SendLater' })
    state.failsAfter = 10
    await send()

    expect(said).toHaveLength(3)
    expect(new Set(said).size).toBe(3)
  })
})
