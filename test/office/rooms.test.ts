import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { Message } from '../../src/core/rooms/message.ts'
import { roomOf } from '../../src/core/rooms/room.ts'
import { callerOf } from '../../src/office/caller-of.ts'
import type { OfficeSettings } from '../../src/office/parts.ts'
import { allDocuments } from '../support/hidden-world.ts'
import { INTERNAL_ROOM, messageIn, openedOffice, PUBLIC_ROOM, type TestOffice } from '../support/opened-office.ts'

const SETTINGS: Partial<OfficeSettings> = {
  rooms: [
    { id: 'desk', channel: 'slack', match: 'C-DESK', classes: ['public', 'internal'] },
    { id: 'bureau', channel: 'wecom', match: 'bureau-1', classes: ['public', 'internal'] },
    { id: 'family', channel: 'wechat', match: '发改工作群', classes: ['public', 'internal'] },
    { id: 'secret', channel: 'slack', match: 'C-SECRET', classes: ['internal'] },
  ],
  people: [
    { id: 'wechat:wx1', name: '张三', role: 'operator', unit: '区发改局', supervisor: true },
    { id: 'wecom:zhang', name: '张三', role: 'editor', unit: '区发改局', supervisor: false },
  ],
}
/** Stands in an internal document alone. */
const HIDDEN = '2021年社零目标'
const FIGURE = '13.4%'

let everything: readonly PlanDocument[]
beforeAll(async () => {
  everything = await allDocuments()
})

function from(channel: Message['channel'], chat: string, person = 'u1', topic: string | null = null): Message {
  return { ...messageIn(PUBLIC_ROOM, HIDDEN), channel, chat, topic, person: { id: person, name: '张三' } }
}

function callerFrom({ parts }: TestOffice, message: Message) {
  const room = roomOf(message, parts.sources.settings)
  if (!room) throw new Error('no room')
  return callerOf(message, room, parts)
}

describe('what a room shows', () => {
  it('is what bot.yaml says, capped by its channel', async () => {
    const world = await openedOffice(everything, { settings: SETTINGS })
    const shows = async (message: Message) => (await world.office.answer(message)).answer.text.includes(FIGURE)

    expect(await shows(from('wecom', 'bureau-1'))).toBe(true)
    expect(await shows(from('slack', 'C-DESK'))).toBe(false)
    expect(await shows(from('wechat', 'r1', 'wx1', '发改工作群'))).toBe(false)
    expect(await shows(from('slack', 'C-OTHER'))).toBe(false)
    expect(await shows(from('wecom', 'other'))).toBe(false)
  })

  it('in Slack may be more where slack.classes says so', async () => {
    const world = await openedOffice(everything, { settings: { ...SETTINGS, slackClasses: ['public', 'internal'] } })

    expect((await world.office.answer(from('slack', 'C-DESK'))).answer.text).toContain(FIGURE)
    expect((await world.office.answer(from('slack', 'C-OTHER'))).answer.text).not.toContain(FIGURE)
  })

  it('is nothing where room and channel share no class, and that is said', async () => {
    const world = await openedOffice(everything, { settings: SETTINGS })

    const { answer } = await world.office.answer(from('slack', 'C-SECRET'))

    expect(answer).toMatchObject({ outcome: 'not_found', citations: [] })
    expect(answer.text).toContain('目前没有可查的文件')
  })

  it('is not taken in at all from a WeChat room that is not listed', async () => {
    const world = await openedOffice(everything, { settings: SETTINGS })

    const unlisted = await world.office.receive(from('wechat', 'r9', 'wx1', '同学群'), 'e1')
    const listed = await world.office.receive(from('wechat', 'r1', 'wx1', '发改工作群'), 'e2')
    const again = await world.office.receive(from('wechat', 'r1', 'wx1', '发改工作群'), 'e2')

    expect([unlisted, listed, again]).toEqual(['ignored', 'fresh', 'duplicate'])
  })
})

describe('who gives a command', () => {
  it('is known by the account, never by the name shown', async () => {
    const world = await openedOffice(everything, { settings: SETTINGS })

    const known = callerFrom(world, from('wecom', 'bureau-1', 'zhang'))
    const namesake = callerFrom(world, from('wecom', 'bureau-1', 'someone'))

    expect(known).toMatchObject({
      id: 'wecom:zhang',
      name: '张三',
      role: 'editor',
      unit: '区发改局',
      view: INTERNAL_ROOM,
    })
    expect(namesake).toMatchObject({ id: 'wecom:someone', role: 'reader', unit: null })
  })

  it('is a reader in personal WeChat, whoever it is', async () => {
    const world = await openedOffice(everything, { settings: SETTINGS })

    const caller = callerFrom(world, from('wechat', 'r1', 'wx1', '发改工作群'))

    expect(caller).toMatchObject({ role: 'reader', supervisor: false, unit: null, view: { classes: ['public'] } })
    await expect(world.office.command('review.list', {}, caller)).rejects.toThrow('not permitted')
  })

  it('works within the classes of the room that they are in', async () => {
    const world = await openedOffice(everything, { settings: SETTINGS })
    await world.office.answer({ ...from('wecom', 'bureau-1'), text: '云谷绿化面积多少' })

    const inside = await world.office.command('review.list', {}, callerFrom(world, from('wecom', 'bureau-1', 'zhang')))
    const outside = await world.office.command('review.list', {}, callerFrom(world, from('wecom', 'other', 'zhang')))

    expect(inside.data).toHaveLength(1)
    expect(outside.data).toEqual([])
  })
})
