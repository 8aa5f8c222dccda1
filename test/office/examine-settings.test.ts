import { describe, expect, it } from 'vitest'
import { examinePeople, examineRooms, type Surroundings } from '../../src/office/examine-settings.ts'
import type { Finding } from '../../src/office/finding.ts'

const AROUND: Surroundings = {
  channels: ['slack', 'wechat', 'wecom'],
  webhooks: [1],
  documents: [
    { class: 'public', region: '清江区' },
    { class: 'internal', region: '清江区' },
  ],
}

const wecom = { id: '投资科', channel: 'wecom', match: 'g1', classes: ['public', 'internal'], webhook: 1 } as const

/** The findings that are not in order, in English. */
function told(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ level }) => level !== 'ok')
    .map(({ level, text, advice }) => `${level}: ${text.en} → ${advice?.en}`)
}

describe('rooms', () => {
  it('within what their channels may show are in order', () => {
    const findings = examineRooms(
      { rooms: [{ ...wecom, classes: [...wecom.classes] }], slackClasses: ['public'] },
      AROUND,
    )

    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ level: 'ok', text: { en: '1 rooms, each within what its channel may show' } })
  })

  it('that ask for more than their channel shows are named', () => {
    const findings = examineRooms(
      {
        rooms: [
          { id: 'a', channel: 'slack', match: 'C1', classes: ['public', 'internal'] },
          { id: 'b', channel: 'wechat', match: '群', classes: ['internal'] },
          { ...wecom, classes: [...wecom.classes] },
        ],
        slackClasses: ['public'],
      },
      AROUND,
    )

    expect(told(findings)).toEqual([
      'fault: room a is given classes: [public, internal], but slack shows public at most → it is answered with public; take internal out of its classes',
      'fault: room b is given classes: [internal], but wechat shows public at most → that room can see nothing at all; write classes: [public]',
    ])
  })

  it('show internal papers in Slack: that is named, with how many there are', () => {
    const findings = examineRooms({ rooms: [], slackClasses: ['public', 'internal'] }, { ...AROUND, webhooks: [] })

    expect(told(findings)).toEqual([
      expect.stringMatching(/^note: slack\.classes .* internal documents \(1 now\) .* abroad → /),
    ])
  })

  it('lack a webhook, credentials or a document', () => {
    const room = { id: 'r', channel: 'wecom', match: 'g', classes: ['public'], webhook: 2, region: '云岭县' } as const
    const findings = examineRooms(
      { rooms: [{ ...room, classes: ['public'] }], slackClasses: ['public'] },
      { ...AROUND, channels: ['slack'] },
    )

    expect(told(findings)).toEqual([
      expect.stringMatching(/^fault: room r has webhook: 2, but there is no WECOM_WEBHOOK_URL_2/),
      expect.stringMatching(/^note: room r is in wecom, whose credentials are not there/),
      expect.stringMatching(/^note: room r has region "云岭县", which no document is of/),
      expect.stringMatching(/^note: no room uses WECOM_WEBHOOK_URL_1/),
    ])
  })
})

describe('people', () => {
  it('without a unit, and those who cannot write where they are, are named by account', () => {
    const person = { name: '王一', unit: '区发改局', supervisor: false } as const
    const findings = examinePeople([
      { ...person, id: 'wecom:1', role: 'editor' },
      { ...person, id: 'wecom:2', role: 'reader', unit: null },
      { ...person, id: 'wechat:3', role: 'reporter' },
    ])

    expect(told(findings)).toEqual([
      expect.stringMatching(/^note: without a unit: wecom:2 →/),
      expect.stringMatching(/^note: accounts of personal WeChat cannot write: wechat:3 →/),
    ])
  })
})
