import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { SendLater } from '../../../src/core/rooms/sending.ts'
import { officeCommand } from '../../../src/office/command.ts'
import { until } from '../../support/office-world.ts'
import { endOf, GROUP, PICTURE, POST, posting, SHEET } from '../../support/wecom-posts.ts'
import { seen, wecomWorld } from '../../support/wecom-world.ts'
import { postWhole } from '../../support/whole-post.ts'

describe('a post over the bot', () => {
  const OVER_BOT = { ...GROUP, webhook: null }

  it('is markdown in the group, with its files behind it', async () => {
    const { wecom, channel } = await wecomWorld()
    wecom.chats.know('W1')

    await postWhole(channel.poster, posting({ place: OVER_BOT, files: [PICTURE, SHEET] }))

    expect(seen(wecom.of('W1')[0]?.content)).toContain('重点项目周报')
    expect(wecom.chats.files.map(({ type }) => type)).toEqual(['image', 'file'])
    expect(wecom.errors).toEqual([])
  })

  it('as a draft is whole, with a button that gives its command as the person who presses it', async () => {
    const given: unknown[] = []
    const approve = officeCommand({
      ...{ name: 'test.approve', role: 'reader' },
      input: z.strictObject({ draft: z.int() }),
      async run(input, caller) {
        given.push({ input, by: caller.id })
        return { status: 0, text: { zh: '已批准，将于9:00发布。', en: 'approved' }, data: null }
      },
    })
    const { wecom, channel } = await wecomWorld({ office: { commands: [approve] } })
    wecom.chats.know('wang')
    const actions = [{ label: '批准', command: 'test.approve', input: { draft: 3 }, typed: 'post approve 3' }]
    const place = { ...OVER_BOT, chat: 'wang', direct: true }

    await postWhole(channel.poster, posting({ place, post: { ...POST, kind: 'draft', actions } }))
    const [words, card] = wecom.of('wang')
    if (!card) throw new Error('no card')
    wecom.press(card, 1, 'wang')
    await until(() => wecom.of('wang').length === 3)

    expect(seen(words?.content)).toContain('清江大桥：开工')
    expect(given).toEqual([{ input: { draft: 3 }, by: 'wecom:wang' }])
    expect(seen(wecom.of('wang')[2]?.content)).toBe('已批准，将于9:00发布。')
    expect(card.card).toMatchObject({ main_title: { title: '已办理' } })
    expect(wecom.errors).toEqual([])
  })

  it('waits while there is no connection', async () => {
    const { wecom, channel } = await wecomWorld({ times: { reconnect: 60_000 } })
    wecom.cut()
    await until(() => !channel.status().connected)

    expect(channel.poster.isReady()).toBe(false)
    expect(await endOf(channel.poster.post(posting({ place: OVER_BOT })))).toBeInstanceOf(SendLater)
  })
})
