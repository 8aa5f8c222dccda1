import { describe, expect, it } from 'vitest'
import type { DocumentClass } from '../../../src/core/document/plan-document.ts'
import type { ChannelName } from '../../../src/core/rooms/message.ts'
import { type RoomRules, roomOf, roomOfId, roomSchema } from '../../../src/core/rooms/room.ts'

const BOTH: DocumentClass[] = ['public', 'internal']

function rules(classes: DocumentClass[], slackClasses: DocumentClass[] = ['public']): RoomRules {
  const room = { region: '武昌区', planYear: 2020, classes }
  return {
    rooms: [
      { id: 'desk', channel: 'slack', match: 'C1', ...room },
      { id: 'bureau', channel: 'wecom', match: 'W1', ...room },
      { id: 'family', channel: 'wechat', match: '发改工作群', ...room },
    ],
    slackClasses,
  }
}

function message(channel: ChannelName, chat: string, more: { topic?: string; direct?: boolean } = {}) {
  return { channel, chat, topic: more.topic ?? null, direct: more.direct ?? false }
}

describe('a room', () => {
  it('of bot.yaml has its region, its year and its classes', () => {
    const room = roomOf(message('wecom', 'W1'), rules(BOTH))

    expect(room).toEqual({ id: 'bureau', region: '武昌区', planYear: 2020, classes: BOTH, writable: true })
  })

  it.each(['slack', 'wecom'] as const)('that is not listed is public with the defaults in %s', (channel) => {
    const room = roomOf(message(channel, 'X9'), rules(BOTH, BOTH))

    expect(room).toEqual({
      ...{ id: `${channel}:X9`, region: undefined, planYear: undefined, classes: ['public'], writable: true },
    })
  })

  it('that is not listed is silent in personal WeChat, but a chat of two is answered as public', () => {
    expect(roomOf(message('wechat', 'room-1', { topic: '同学群' }), rules(BOTH))).toBeNull()
    expect(roomOf(message('wechat', 'person-1', { direct: true }), rules(BOTH))).toMatchObject({
      classes: ['public'],
      writable: false,
    })
  })

  it('of personal WeChat is public and read-only, whatever bot.yaml says', () => {
    const room = roomOf(message('wechat', 'room-1', { topic: '发改工作群' }), rules(BOTH, BOTH))

    expect(room).toMatchObject({ id: 'family', classes: ['public'], writable: false })
  })

  it('is known in WeChat by its topic, elsewhere by the id of its channel alone', () => {
    expect(roomOf(message('wecom', 'W9', { topic: 'W1' }), rules(BOTH))).toMatchObject({ id: 'wecom:W9' })
    expect(roomOf(message('slack', 'W1'), rules(BOTH))).toMatchObject({ id: 'slack:W1' })
  })

  it('in Slack shows what slack.classes allows, and nothing where they share none', () => {
    expect(roomOf(message('slack', 'C1'), rules(BOTH))?.classes).toEqual(['public'])
    expect(roomOf(message('slack', 'C1'), rules(BOTH, BOTH))?.classes).toEqual(BOTH)
    expect(roomOf(message('slack', 'C1'), rules(['internal']))?.classes).toEqual([])
    expect(roomOf(message('slack', 'C9'), rules(BOTH, ['internal']))?.classes).toEqual([])
  })

  it('at the machine itself shows everything', () => {
    expect(roomOf(message('console', 'any'), rules(['public']))).toMatchObject({ id: 'console', classes: BOTH })
  })

  it('is found again by its id with the same classes', () => {
    const known = rules(BOTH)

    expect(
      ['desk', 'bureau', 'family', 'console', 'slack:C9', 'nowhere'].map((id) => roomOfId(id, known).classes),
    ).toEqual([['public'], BOTH, ['public'], BOTH, ['public'], ['public']])
  })

  it('is public where bot.yaml says nothing of it', () => {
    expect(roomSchema.parse({ id: 'a', channel: 'slack', match: 'C1' }).classes).toEqual(['public'])
  })
})
