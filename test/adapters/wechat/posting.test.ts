import { describe, expect, it } from 'vitest'
import { chineseDayKinds } from '../../../src/adapters/schedule/chinese-days.ts'
import { postSchema } from '../../../src/core/rooms/post.ts'
import type { Posting } from '../../../src/core/rooms/poster.ts'
import { SendLater } from '../../../src/core/rooms/sending.ts'
import { timeZoneOf } from '../../../src/core/summary/time-zone.ts'
import { workTimeOf } from '../../../src/core/summary/work-calendar.ts'
import { until } from '../../support/office-world.ts'
import { at, OTHER, ROOM, TOPIC, wechatWorld } from '../../support/wechat-world.ts'
import { postWhole } from '../../support/whole-post.ts'

const POST = postSchema.parse({
  kind: 'summary',
  title: '2021年第30周进展',
  head: ['数据截至7月30日'],
  sections: [{ heading: '目标', lines: [{ text: '固投目标300亿元。', codes: ['计21-1.2-3'] }] }],
  more: [{ heading: '全部目标', lines: [{ text: '地区生产总值增长7%。', codes: ['计21-1.2-1'] }] }],
  foot: ['数据来自公开文件'],
})
const FILES = [
  { name: '进展.png', type: 'image/png', alt: '图', bytes: new Uint8Array([137, 80, 78, 71]) },
  { name: '进展.xlsx', type: 'application/xlsx', alt: '表', bytes: new Uint8Array([80, 75]) },
] as const

function posting(other: Partial<Posting> = {}): Posting {
  const place = { channel: 'wechat', chat: TOPIC, direct: false, thread: null, webhook: null } as const
  return { key: 'post:1', place, post: POST, files: FILES, ...other }
}

describe('a post in WeChat', () => {
  it('is one bubble with its files, and the whole for who asks for more', async () => {
    const world = await wechatWorld()
    await until(() => world.channel.poster.isReady())

    await postWhole(world.channel.poster, posting())
    world.say('更多', { talkerId: OTHER })
    await world.settled()
    await until(() => world.texts().length === 2)

    expect(world.gateway.sent.map(({ to, text, file }) => [to, text ?? file])).toEqual([
      [
        ROOM,
        '【2021年第30周进展】\n数据截至7月30日\n目标\n固投目标300亿元。〔计21-1.2-3〕\n数据来自公开文件\n回 更多 看全文',
      ],
      [ROOM, '进展.png'],
      [ROOM, '进展.xlsx'],
      [ROOM, '【2021年第30周进展】\n全部目标\n地区生产总值增长7%。〔计21-1.2-1〕'],
    ])
  })

  it('does not come between somebody and the rest of their own answer', async () => {
    const world = await wechatWorld()
    await until(() => world.channel.poster.isReady())
    await world.channel.poster.post(posting({ files: [] }))

    world.say(at('2021年固投目标是多少'))
    await world.settled()
    world.say('1')
    await world.settled()

    expect(world.texts()[2]).toContain('计21-1.2-3（')
  })

  it('waits for working hours, and for a room of its name', async () => {
    const zone = timeZoneOf('Asia/Shanghai')
    const saturday = zone.instant('2021-07-31', 12 * 60)
    const kindOf = chineseDayKinds({ '2021-08-02': 'holiday' }, () => {})
    const workTime = workTimeOf({ zone, hours: { from: '08:30', to: '18:00' }, kindOf })
    const world = await wechatWorld({ workTime, office: { now: () => saturday } })
    const open = await wechatWorld()
    const place = { ...posting().place, chat: '没有这个群' }

    const late = () => world.channel.poster.post(posting())
    const nowhere = () => open.channel.poster.post(posting({ place }))

    await expect(late()).rejects.toMatchObject({ milliseconds: zone.instant('2021-08-03', 8 * 60 + 30) - saturday })
    await expect(nowhere()).rejects.toThrow(SendLater)
    expect([...world.gateway.sent, ...open.gateway.sent]).toEqual([])
  })

  it('goes to a second room a minute after the first', async () => {
    const world = await wechatWorld({
      ...{ rooms: { [ROOM]: TOPIC, '2@chatroom': '值班群' }, topics: [TOPIC, '值班群'] },
    })
    await until(() => world.channel.poster.isReady())
    const second = posting({ key: 'post:2', place: { ...posting().place, chat: '值班群' }, files: [] })
    await world.channel.poster.post(posting({ files: [] }))

    const tooSoon = await world.channel.poster.post(second).catch((error: unknown) => error)
    world.wait(60_000)
    await world.channel.poster.post(second)

    expect(tooSoon).toBeInstanceOf(SendLater)
    expect(world.gateway.sent.map(({ to }) => to)).toEqual([ROOM, '2@chatroom'])
  })

  it('writes to no person where bot.yaml does not say so', async () => {
    const world = await wechatWorld()
    const place = { ...posting().place, chat: OTHER, direct: true }

    await expect(world.channel.poster.post(posting({ place }))).rejects.toThrow('not written to directly')
  })
})
