import { describe, expect, it } from 'vitest'
import { examineRunningChannels } from '../../src/app/doctor/examine-running-channels.ts'

const CALM = { connected: true, lastEventAt: null, reconnects: 0, problem: null }

describe('the running channels in doctor', () => {
  it('are told with connection, last event, reconnects and problem', () => {
    const lastEventAt = new Date(2026, 10, 22, 9, 30).getTime()
    const problem = { zh: '微信未登录', en: 'nobody is logged in to WeChat' }

    const findings = examineRunningChannels([
      { ...CALM, name: 'wecom', lastEventAt, reconnects: 2 },
      { ...CALM, name: 'wechat', connected: false, problem },
      { ...CALM, name: 'slack', connected: false },
    ])

    expect(findings.map(({ level, text }) => `${level} ${text.en}`)).toEqual([
      'ok WeCom: connected; last event 2026-11-22 09:30; reconnects: 2',
      'fault WeChat: not connected; nothing received yet; reconnects: 0; nobody is logged in to WeChat',
      'note Slack: not connected; nothing received yet; reconnects: 0',
    ])
    expect(findings[1]?.text.zh).toBe('个人微信：未连接；尚未收到消息；重连0次；微信未登录')
  })
})
