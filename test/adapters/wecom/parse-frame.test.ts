import { describe, expect, it } from 'vitest'
import { parseFrame } from '../../../src/adapters/wecom/parse-frame.ts'

const NOW = Date.UTC(2021, 6, 31, 4)

function frame(body: object): unknown {
  const base = { msgid: 'M1', aibotid: 'B1', chatid: 'W1', chattype: 'group', from: { userid: 'zhangsan' } }
  return { cmd: 'x', headers: { req_id: 'R1' }, body: { ...base, msgtype: 'text', ...body } }
}

function textOf(content: string, more: object = {}): unknown {
  const parsed = parseFrame(frame({ text: { content }, ...more }), NOW)
  return parsed.kind === 'question' ? parsed.message.text : parsed
}

describe('a frame of WeCom', () => {
  it('is a question of a person in a chat', () => {
    const parsed = parseFrame(frame({ text: { content: '@问计 固投目标' }, create_time: NOW / 1000 - 3 }), NOW)

    expect(parsed).toEqual({
      ...{ kind: 'question', event: 'B1:M1', reqId: 'R1', addressed: true },
      message: {
        ...{ channel: 'wecom', chat: 'W1', topic: null, direct: false, thread: null },
        ...{ person: { id: 'zhangsan', name: 'zhangsan' }, text: '固投目标', at: NOW - 3000 },
      },
    })
  })

  it.each([
    ['@问计 固投目标', '固投目标'],
    ['请问@问计 固投目标', '请问 固投目标'],
    ['固投目标 @问计', '固投目标'],
    ['@问计\u2005固投目标', '固投目标'],
    ['@张三 @问计 固投\n目标', '固投\n目标'],
    ['@问计 联系a@b.example 的人', '联系a@b.example 的人'],
    ['@问计', '帮助'],
    ['@问计 固投\u202e目标\u0007', '固投目标'],
  ])('reads %j as %j', (written, text) => {
    expect(textOf(written)).toBe(text)
  })

  it('of somebody alone with the bot is of a chat of their own', () => {
    const parsed = parseFrame(frame({ chatid: undefined, chattype: 'single', text: { content: '固投' } }), NOW)

    expect(parsed).toMatchObject({ addressed: true, message: { chat: 'zhangsan', direct: true } })
  })

  it('that quotes carries the words that are quoted, whatever shape they have', () => {
    const quote = (more: object) => parseFrame(frame({ text: { content: '@问计 那2020年呢' }, quote: more }), NOW)
    const mixed = { msg_item: [{ msgtype: 'image' }, { msgtype: 'text', text: { content: '固投目标' } }] }

    expect(quote({ msgtype: 'text', text: { content: '@问计 固投目标' } })).toMatchObject({
      message: { quote: '固投目标' },
    })
    expect(quote({ msgtype: 'mixed', mixed })).toMatchObject({ message: { quote: '固投目标' } })
    expect(quote({ msgtype: 'image', image: { url: 'u' } })).not.toHaveProperty('message.quote')
  })

  it.each([
    ['no frame', 'x'],
    ['malformed frame', { headers: { req_id: 'R' }, body: { msgid: 1 } }],
    ['stale', frame({ text: { content: 'x' }, create_time: NOW / 1000 - 601 })],
    ['own message', frame({ text: { content: 'x' }, from: { userid: 'B1' } })],
    ['event enter_chat', frame({ msgtype: 'event', event: { eventtype: 'enter_chat' } })],
    ['malformed card event', frame({ event: { eventtype: 'template_card_event' } })],
    [
      'feedback that asks for nothing',
      frame({ event: { eventtype: 'feedback_event', feedback_event: { id: 'a', type: 1 } } }),
    ],
  ])('is ignored as %s', (reason, given) => {
    expect(parseFrame(given, NOW)).toEqual({ kind: 'ignored', reason })
  })

  it('of a pressed button is read nested and flat', () => {
    const pressed = { event_key: 'k', task_id: 't' }
    const nested = parseFrame(frame({ event: { eventtype: 'template_card_event', template_card_event: pressed } }), NOW)
    const flat = parseFrame(frame({ event: { eventtype: 'template_card_event', ...pressed } }), NOW)

    expect(nested).toMatchObject({ kind: 'pressed', key: 'k', task: 't', reqId: 'R1', actor: { chat: 'W1' } })
    expect(flat).toEqual(nested)
  })
})
