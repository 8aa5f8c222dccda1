import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { postSchema } from '../../../src/core/rooms/post.ts'
import type { Posting } from '../../../src/core/rooms/poster.ts'
import { SendLater, SendRefused } from '../../../src/core/rooms/sending.ts'
import { officeCommand } from '../../../src/office/command.ts'
import { SCOPES } from '../../support/fake-slack/fake-slack.ts'
import { click } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { slackWorld } from '../../support/slack-world.ts'
import { postWhole } from '../../support/whole-post.ts'

const ALL = { fake: { scopes: [...SCOPES, 'files:write', 'im:write'] } }

function postingTo(chat: string, other: Partial<Posting> = {}): Posting {
  const line = (text: string) => ({ heading: '一、总体情况', lines: [{ text, codes: ['计21-1'] }] })
  return {
    key: 'post:weekly:bureau:1',
    place: { channel: 'slack', chat, direct: chat.startsWith('U'), thread: null, webhook: null },
    post: postSchema.parse({ kind: 'summary', title: '周报', sections: [line('短')], more: [line('全')] }),
    files: [],
    ...other,
  }
}

describe('a post to Slack', () => {
  it('stands in the channel, with the whole and its files in the thread, and is found again', async () => {
    const { slack, channel } = await slackWorld(ALL)
    const files = [{ name: 'a.png', type: 'image/png' as const, alt: '图', bytes: new Uint8Array(2000).fill(7) }]

    const { remote } = await postWhole(channel.poster, postingTo('C7', { files }))

    const [root, whole, ...none] = slack.workspace.ofBot('C7')
    expect(none).toEqual([])
    expect(root).toMatchObject({ ts: remote, text: expect.stringContaining('短') })
    expect(root?.thread_ts).toBeUndefined()
    expect(whole).toMatchObject({ thread_ts: remote })
    expect(slack.workspace.files).toMatchObject([{ name: 'a.png', size: 2000, shared: `C7 ${remote}` }])
    expect(await channel.poster.find(postingTo('C7'), Date.now() - 60_000)).toEqual({ remote })
    expect(await channel.poster.find({ ...postingTo('C7'), key: 'post:other' }, 0)).toBe('absent')
    expect(slack.errors).toEqual([])
  })

  it('to a person is found in the direct chat, and nobody can tell without the scope for it', async () => {
    const { channel, slack } = await slackWorld(ALL)
    const poor = await slackWorld()

    const { remote } = await postWhole(channel.poster, postingTo('U7'))
    await poor.channel.poster.post(postingTo('U7'))

    expect(slack.workspace.ofBot('DU7').length).toBe(2)
    expect(await channel.poster.find(postingTo('U7'), 0)).toEqual({ remote })
    expect(await poor.channel.poster.find(postingTo('U7'), 0)).toBe('unknown')
  })

  it('goes without its files where the app may not send any', async () => {
    const { slack, channel, logged } = await slackWorld()
    const files = [{ name: 'a.png', type: 'image/png' as const, alt: '图', bytes: new Uint8Array(10) }]

    const { failed } = await postWhole(channel.poster, postingTo('C7', { files }))

    expect(failed).toEqual(['SendRefused'])
    expect(slack.workspace.ofBot('C7')).toHaveLength(2)
    expect(logged).toContainEqual({
      level: 'warn',
      message: 'a file of a post could not be sent',
      data: { file: 'a.png', reason: 'the app has no scope files:write' },
    })
  })

  it('has each part of its thread looked for by itself, messages by their keys and files by their names', async () => {
    const { slack, channel } = await slackWorld(ALL)
    const { poster } = channel
    const files = [{ name: '表.xlsx', type: 'application/xlsx' as const, alt: '表', bytes: new Uint8Array(20) }]
    const posting = postingTo('C7', { files })
    const root = await poster.post(posting)
    const [words, file] = [1, 2].map((part) => ({ ...posting, part, root }))
    if (!words || !file) throw new Error('no parts')

    const before = [await poster.find(words, 0), await poster.find(file, 0)]
    await poster.post(words)
    await poster.post(file)
    const after = [await poster.find(words, 0), await poster.find(file, 0)]

    expect(poster.partsOf(posting)).toBe(3)
    expect(before).toEqual(['absent', 'absent'])
    expect(after).toEqual([{ remote: slack.workspace.ofBot('C7')[1]?.ts }, { remote: expect.any(String) }])
    expect(await poster.find({ ...words, root: null }, 0)).toBe('absent')
    await expect(poster.post({ ...words, root: null })).rejects.toThrow(SendRefused)
  })

  it('says what became of one that was not taken', async () => {
    const { slack, channel } = await slackWorld()
    slack.foreign.add('C8')
    slack.faults.add('chat.postMessage', { kind: 'limited', retryAfter: 7 })

    await expect(channel.poster.post(postingTo('C7'))).rejects.toThrow(SendLater)
    await expect(channel.poster.post(postingTo('C8'))).rejects.toThrow(SendRefused)
    expect(slack.workspace.ofBot()).toEqual([])
  })

  it('that Slack took and did not confirm is found', async () => {
    const { slack, channel } = await slackWorld()
    slack.faults.add('chat.postMessage', { kind: 'reset', applied: true })

    const failed = await channel.poster.post(postingTo('C7')).catch((error: unknown) => error)

    expect(failed).toBeInstanceOf(Error)
    expect(failed).not.toBeInstanceOf(SendLater)
    expect(await channel.poster.find(postingTo('C7'), 0)).toEqual({ remote: slack.workspace.ofBot('C7')[0]?.ts })
  })
})

describe('the buttons of a draft', () => {
  it('decide on it as whoever presses them, and do nothing else', async () => {
    const given: unknown[] = []
    const commands = ['post.approve', 'post.reject', 'review.list'].map((name) =>
      officeCommand({
        ...{ name, role: 'reader', input: z.unknown() },
        async run(input, caller) {
          given.push([name, input, caller.id])
          return { status: 0, text: { zh: '第7号已审核', en: 'approved' }, data: null }
        },
      }),
    )
    const { slack } = await slackWorld({ office: { commands } })
    const press = (command: string) =>
      slack.send(
        'interactive',
        click(slack, {
          ...{ action_id: 'post:1', user: 'UE', channel: 'D1' },
          ...{ value: JSON.stringify({ command, input: { number: 7 } }), message: { ts: '1600000000.000100' } },
        }),
      )

    press('post.approve')
    await until(() => slack.workspace.responses.length === 1)
    press('review.list')
    await until(() => slack.workspace.responses.length === 2)

    expect(given).toEqual([['post.approve', { number: 7 }, 'slack:UE']])
    expect(slack.workspace.responses.map(({ body }) => body.text)).toEqual(['第7号已审核', '操作未完成，请稍后再试。'])
  })
})
