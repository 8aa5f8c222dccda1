import { describe, expect, it } from 'vitest'
import { parseMessage, type RawMessage, type Self } from '../../../src/adapters/wechat/parse-message.ts'
import { asksAllToReply } from '../../../src/adapters/wechat/read-text.ts'

const NOW = Date.UTC(2021, 6, 31, 4)
const ROOM = { id: '1@chatroom', topic: '投资科工作群' }
const SELF: Self = {
  names: ['小助手', '问计'],
  nameIn: () => '计划(一处) 助手',
  answersIn: ({ id }) => id === ROOM.id,
  direct: false,
  ignore: ['wxid_bot2', '值班机器人'],
}

function raw(text: string, other: Partial<RawMessage> = {}): RawMessage {
  return {
    ...{ id: 'm1', isText: true, text, timestamp: NOW, self: false, room: ROOM },
    ...{ talker: { id: 'wxid_a', name: '张三', isPerson: true } },
    ...other,
  }
}

describe('a mention', () => {
  it.each([
    ['@小助手\u2005固投目标', '固投目标'],
    ['@小助手 固投目标', '固投目标'],
    ['@小助手\u00a0固投目标', '固投目标'],
    ['@小助手，固投目标', '固投目标'],
    ['@小助手\n固投目标', '固投目标'],
    ['固投目标 @小助手', '固投目标'],
    ['＠问计 固投目标', '固投目标'],
    ['@计划(一处) 助手\u2005固投目标', '固投目标'],
    ['请问@小助手\u2005@问计\u2005固投目标', '请问 固投目标'],
    ['@小助手', '帮助'],
  ])('in %j asks %j', (text, question) => {
    expect(parseMessage(raw(text), SELF, NOW)).toMatchObject({ addressed: true, message: { text: question } })
  })

  it.each([
    '@小助手2号\u2005固投目标',
    '小助手 固投目标',
    '@所有人 固投目标',
    '@计划 助手 固投目标',
    '@\u2005固投目标',
  ])('is not in %j', (text) => {
    expect(parseMessage(raw(text), SELF, NOW)).toMatchObject({ kind: 'message', addressed: false })
  })

  it('is none of nobody, where the account has no name yet', () => {
    const nameless = { ...SELF, names: ['', ' '], nameIn: () => '' }

    expect(parseMessage(raw('@ 固投目标'), nameless, NOW)).toMatchObject({ addressed: false })
  })
})

describe('a quote', () => {
  const dashes = '- - - - - - - - - - - - - - -'

  it('is what the question leans on', () => {
    const text = `「李四：2021年固投目标是多少\n谢谢」\n${dashes}\n@小助手 2020年呢`

    expect(parseMessage(raw(text), SELF, NOW)).toMatchObject({
      addressed: true,
      message: { text: '2020年呢', quote: '2021年固投目标是多少\n谢谢' },
    })
  })

  it('of the bot speaks to it, of somebody else does not', () => {
    const of = (name: string) => parseMessage(raw(`「${name}：300亿元」\n${dashes}\n2`), SELF, NOW)

    expect(of('小助手')).toMatchObject({ addressed: true, message: { text: '2', quote: '300亿元' } })
    expect(of('李四')).toMatchObject({ addressed: false })
  })

  it('that mentions the bot does not speak to it', () => {
    const text = `「李四：@小助手 固投目标」\n${dashes}\n我也想知道`

    expect(parseMessage(raw(text), SELF, NOW)).toMatchObject({ addressed: false })
  })

  it('is the question where the bot is only mentioned below it', () => {
    const text = `「李四：@小助手 固投目标」\n${dashes}\n@小助手\u2005`

    expect(parseMessage(raw(text), SELF, NOW)).toMatchObject({ message: { text: '固投目标', quote: null } })
  })
})

describe('a message', () => {
  it('is of the same time in seconds and in milliseconds', () => {
    const times = [NOW, NOW / 1000].map((timestamp) => parseMessage(raw('@小助手 投资', { timestamp }), SELF, NOW))

    expect(times).toMatchObject([{ message: { at: NOW } }, { message: { at: NOW } }])
  })

  it('is known by its topic and the account, whatever its room is called by', () => {
    expect(parseMessage(raw('@小助手 投资'), SELF, NOW)).toMatchObject({
      event: 'm1',
      message: { chat: '投资科工作群', topic: '投资科工作群', direct: false, person: { id: 'wxid_a', name: '张三' } },
    })
  })

  it.each<[string, Partial<RawMessage>]>([
    ['own message', { self: true }],
    ['no text', { isText: false }],
    ['too old', { timestamp: NOW - 120_001 }],
    ['too old', { timestamp: (NOW - 121_000) / 1000 }],
    ['official account or bot', { talker: { id: 'gh_1', name: '公众号', isPerson: false } }],
    ['official account or bot', { talker: { id: 'wxid_bot2', name: '小秘书', isPerson: true } }],
    ['official account or bot', { talker: { id: 'wxid_c', name: '值班机器人', isPerson: true } }],
    ['direct message', { room: null }],
    ['room not answered', { room: { id: '2@chatroom', topic: '投资科工作群' } }],
    ['nothing said', { text: '   ' }],
    ['malformed', { id: '' }],
  ])('is ignored: %s', (reason, other) => {
    expect(parseMessage(raw('@小助手 投资', other), SELF, NOW)).toEqual({ kind: 'ignored', reason })
  })

  it('that is 120 seconds old is still answered', () => {
    expect(parseMessage(raw('@小助手 投资', { timestamp: NOW - 120_000 }), SELF, NOW).kind).toBe('message')
  })
})

describe('a call on everybody', () => {
  it.each(['@所有人 开会', '收到请回复1', '请回复“收到”', '同意的扣1', '群接龙'])('is %j', (text) => {
    expect(asksAllToReply(text)).toBe(true)
  })

  it.each(['固投目标是多少', '已回复区政府办', '2021年收到的资金'])('is not %j', (text) => {
    expect(asksAllToReply(text)).toBe(false)
  })
})
