import { describe, expect, it } from 'vitest'
import { connectAlarms } from '../../src/app/connect-alarms.ts'
import type { Alarm, Channel } from '../../src/core/rooms/channel.ts'
import type { Poster, Posting } from '../../src/core/rooms/poster.ts'
import { SendLater } from '../../src/core/rooms/sending.ts'
import { until } from '../support/office-world.ts'

const ALARM: Alarm = {
  ...{ channel: 'wechat', about: 'logged out', over: false, at: 1 },
  text: { zh: '微信已退出登录', en: 'WeChat has logged out' },
}

function channel(name: Channel['name'], poster?: Poster): Channel & { raise(alarm: Alarm): void } {
  const listeners: ((alarm: Alarm) => void)[] = []
  return {
    ...{ name, sender: { channel: name, lanes: 1, send: async () => null, find: async () => 'unknown' } },
    ...(poster ? { poster } : {}),
    ...{ start: async () => {}, stop: async () => {} },
    status: () => ({ connected: true, lastEventAt: null, reconnects: 0, problem: null }),
    onAlarm: (listener) => listeners.push(listener),
    raise: (alarm) => {
      for (const listener of listeners) listener(alarm)
    },
  }
}

function logged() {
  const lines: string[] = []
  const log = (_: object, text: string) => lines.push(text)
  return { lines, log: { info: log, warn: log, error: log } }
}

describe('an alarm of a channel', () => {
  it('is told in the chat of the operator, again where it could not be taken, and in the log', async () => {
    const posted: Posting[] = []
    let tries = 0
    const poster: Poster = {
      channel: 'slack',
      async post(posting) {
        if (++tries === 1) throw new SendLater(1, 'too fast')
        posted.push(posting)
        return '1.1'
      },
      find: async () => 'unknown',
    }
    const wechat = channel('wechat')
    const { lines, log } = logged()
    connectAlarms([wechat, channel('slack', poster)], { channel: 'slack', chat: 'C1' }, log)

    wechat.raise(ALARM)
    await until(() => posted.length === 1)

    expect(posted[0]).toMatchObject({
      place: { channel: 'slack', chat: 'C1', direct: false, thread: null, webhook: null },
      post: { kind: 'alarm', title: '渠道告警', sections: [{ lines: [{ text: '微信已退出登录' }, {}] }] },
    })
    expect(lines).toEqual(['alarm: WeChat has logged out'])
  })

  it('is in the log alone where nobody is named, or the channel named is not there', () => {
    const wechat = channel('wechat')
    const { lines, log } = logged()
    connectAlarms([wechat], { channel: 'slack', chat: 'C1' }, log)

    wechat.raise(ALARM)

    expect(lines).toEqual([
      'alarms cannot be told in the chat of `operator`: its channel is not there',
      'alarm: WeChat has logged out',
    ])
  })
})
