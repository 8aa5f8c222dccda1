import { describe, expect, it } from 'vitest'
import { NOT_PERMITTED } from '../../../src/core/rooms/roles.ts'
import {
  click,
  homeOpened,
  mention,
  messageEvent,
  messageShortcut,
  slashCommand,
  submission,
} from '../../support/fake-slack/payloads.ts'
import type { Posted } from '../../support/fake-slack/workspace.ts'
import { until } from '../../support/office-world.ts'
import { commandTold, viewAfter } from '../../support/slack-acts.ts'
import { buttonsOf } from '../../support/slack-buttons.ts'
import { standIns } from '../../support/slack-commands.ts'
import { type SlackWorld, slackWorld } from '../../support/slack-world.ts'

type Json = Record<string, unknown>

async function world() {
  const { commands, done } = standIns()
  return { ...(await slackWorld({ office: { commands } })), done }
}

/** Asks and gives the message that answers. */
async function asked({ slack }: SlackWorld, text: string, channel = 'C1'): Promise<Posted> {
  const before = slack.workspace.ofBot().length
  const written = channel.startsWith('D') ? { text, type: 'message' as const } : mention(text)
  slack.send('events_api', messageEvent(slack, { ...written, channel }))
  await until(() => slack.workspace.ofBot().length > before)
  const posted = slack.workspace.ofBot().at(-1)
  if (!posted) throw new Error('nothing was posted')
  return posted
}

/** Presses a button of a message that everybody sees. */
async function press({ slack }: SlackWorld, posted: Posted, action: string, user = 'U1'): Promise<void> {
  const button = buttonsOf(posted.blocks).get(action)
  if (!button) throw new Error(`no button ${action}`)
  const value = String(button.value ?? (button.negative_button as Json | undefined)?.value)
  const payload = click(slack, { action_id: action, value, user, channel: posted.channel, message: posted })
  await slack.send('interactive', payload).acknowledged
}

describe('buttons of an answer', () => {
  it('a choice is asked in the same thread, once a person', async () => {
    const slackWorld = await world()
    const { slack, store } = slackWorld
    const question = await asked(slackWorld, '2021年投资目标')

    await press(slackWorld, question, 'ask:choice-1')
    await press(slackWorld, question, 'ask:choice-1')
    await until(async () => (await store.inbox.waiting()) === 0 && (await store.outbox.waiting('slack')) === 0)

    const [, answer, ...more] = slack.workspace.ofBot()
    expect(more).toEqual([])
    expect(answer?.thread_ts).toBe(question.thread_ts)
    expect(answer?.text).toContain('300亿元')
    expect(slack.errors).toEqual([])
  })

  it('a paragraph and its neighbours open beside the message', async () => {
    const slackWorld = await world()
    const posted = await asked(slackWorld, '2021年固投目标是多少')

    const paragraph = await viewAfter(slackWorld, () => press(slackWorld, posted, 'paragraph:1'))
    const beside = await viewAfter(slackWorld, () => press(slackWorld, posted, 'beside:1'))

    expect(JSON.stringify(paragraph)).toContain('全社会固定资产投资300亿元')
    expect(JSON.stringify(beside)).toContain('计21-1.2-2')
    expect(slackWorld.slack.errors).toEqual([])
  })

  it('an answer of another room is not shown', async () => {
    const slackWorld = await world()
    const posted = await asked(slackWorld, '2021年固投目标是多少')

    const view = await viewAfter(slackWorld, () => press(slackWorld, { ...posted, channel: 'C2' }, 'paragraph:1'))

    expect(JSON.stringify(view)).toContain('此答复已不可查')
  })

  it('thumbs down asks what is wrong and tells the office', async () => {
    const slackWorld = await world()
    const { slack, done } = slackWorld
    const posted = await asked(slackWorld, '2021年固投目标是多少')
    const [row] = await slackWorld.store.audit.list({})

    const view = await viewAfter(slackWorld, () => press(slackWorld, posted, 'feedback'))
    const values = { reason: 'wrong_figure', remark: '应为310亿元' }
    const reply = await slack.send('interactive', submission(slack, view, values)).acknowledged

    expect(done).toEqual([
      { name: 'feedback', by: 'slack:U1', input: { answer: row?.id, reason: 'wrong_figure', remark: '应为310亿元' } },
    ])
    expect(reply).toMatchObject({ response_action: 'update' })
  })

  it('one that nobody knows is acknowledged and does nothing', async () => {
    const { slack } = await world()

    await slack.send('interactive', click(slack, { action_id: 'of-another-day', value: '' })).acknowledged

    expect(slack.errors).toEqual([])
  })
})

describe('/wenji', () => {
  it('answers a question to the person alone, with a button that shows it to the channel', async () => {
    const slackWorld = await world()

    const told = await commandTold(slackWorld, '2021年固投目标是多少')

    expect(told).toMatchObject({ response_type: 'ephemeral' })
    expect(told.text).toContain('300亿元')
    expect([...buttonsOf(told.blocks).keys()]).toContain('share')
    expect(slackWorld.slack.workspace.ofBot()).toEqual([])
    expect(slackWorld.slack.errors).toEqual([])
  })

  it('without words tells how to ask', async () => {
    expect((await commandTold(await world(), '')).text).toContain('可查2份文件')
  })

  it('goes on with what the same person asked before', async () => {
    const slackWorld = await world()

    await commandTold(slackWorld, '2021年固投目标是多少')

    expect((await commandTold(slackWorld, '那2020年呢')).text).toContain('增长15%')
  })

  it('a command of another name is answered', async () => {
    const { slack } = await world()

    await slack.send('slash_commands', slashCommand(slack, '', { command: '/other' })).acknowledged
    await until(() => slack.workspace.responses.length > 0)

    expect(slack.workspace.responses[0]?.body.text).toContain('没有命令/other')
  })

  it('stores a note of who may write, and refuses everybody else in the same words', async () => {
    const slackWorld = await world()

    const stored = await commandTold(slackWorld, 'note 清江大桥: 主塔封顶 —percent 60', { user_id: 'UR' })
    const refused = await commandTold(slackWorld, 'note 清江大桥: 主塔封顶', { user_id: 'U1' })

    expect(stored.text).toContain('已记进')
    expect(refused.text).toBe(NOT_PERMITTED.zh)
    expect(slackWorld.done).toEqual([
      { name: 'note', by: 'slack:UR', input: { text: '清江大桥: 主塔封顶', percent: '60' } },
    ])
  })

  it.each([
    ['the name of a reporter', '王报告'],
    ['the id of a reporter', 'UR'],
    ['the account of a reporter', 'slack:UR'],
  ])('is refused to who goes by %s', async (_, name) => {
    const slackWorld = await world()
    const { slack } = slackWorld

    const order = slashCommand(slack, 'note 清江大桥: 主塔封顶', { user_id: 'U1', user_name: name })
    await slack.send('slash_commands', order).acknowledged
    await until(() => slack.workspace.responses.length > 0)

    expect(slack.workspace.responses[0]?.body.text).toBe(NOT_PERMITTED.zh)
    expect(slackWorld.done).toEqual([])
  })

  it('asks which one where a note may be about several', async () => {
    const slackWorld = await world()
    const { slack, done } = slackWorld

    const which = await commandTold(slackWorld, 'note 工程: 主塔封顶', { user_id: 'UR' })
    const { value } = buttonsOf(which.blocks).get('choose_note:2') ?? {}
    const payload = click(slack, { action_id: 'choose_note:2', value: String(value), user: 'UR', ephemeral: true })
    await slack.send('interactive', payload).acknowledged
    await until(() => done.length === 2)

    expect(done[1]?.input).toEqual({ text: '工程: 主塔封顶', choose: 2 })
  })

  it('sets an owner', async () => {
    const slackWorld = await world()

    await commandTold(slackWorld, 'owner 清江大桥 --lead 区建设局 --with 区财政局、区交通局 --leader 李四', {
      user_id: 'UE',
    })

    expect(slackWorld.done[0]?.input).toEqual({
      ...{ task: '清江大桥', lead: '区建设局', with: ['区财政局', '区交通局'], leader: '李四' },
    })
  })

  it('shows editors the review queue and takes what they make of it', async () => {
    const slackWorld = await world()
    const { slack, done } = slackWorld

    const queue = await commandTold(slackWorld, 'review', { user_id: 'UE' })
    const clicked = click(slack, { action_id: 'ignore_review:4', value: '4', user: 'UE', ephemeral: true })
    await slack.send('interactive', clicked).acknowledged
    const alias = click(slack, { action_id: 'alias_review:3', value: '3', user: 'UE', ephemeral: true })
    const view = await viewAfter(slackWorld, () => slack.send('interactive', alias).acknowledged)
    await slack.send('interactive', submission(slack, view, { term: '那个工程', target: '清江大桥' }, 'UE'))
      .acknowledged

    expect(JSON.stringify(queue.blocks)).toContain('3. 那个 &lt;!channel&gt; 工程怎么样了')
    expect(done.slice(1)).toEqual([
      { name: 'review.ignore', by: 'slack:UE', input: { number: 4 } },
      { name: 'review.alias', by: 'slack:UE', input: { number: 3, term: '那个工程', target: '清江大桥' } },
    ])
    expect((await commandTold(slackWorld, 'review', { user_id: 'UR' })).text).toBe(NOT_PERMITTED.zh)
    expect(slack.errors).toEqual([])
  })

  it('an option that it does not know is told, with those that there are', async () => {
    expect((await commandTold(await world(), 'note 桥: 通车 --percnt 60', { user_id: 'UR' })).text).toContain('percent')
  })
})

describe('forms', () => {
  it('a note is filled in with the project looked for while it is typed', async () => {
    const slackWorld = await world()
    const { slack, done } = slackWorld

    const view = await viewAfter(
      slackWorld,
      () => slack.send('slash_commands', slashCommand(slack, 'note', { user_id: 'UR' })).acknowledged,
    )
    const found = await slack.send('interactive', {
      ...{ type: 'block_suggestion', action_id: 'subject', block_id: 'subject', value: '长江中心' },
      ...{ user: { id: 'UR', name: 'wang' }, team: { id: 'T1' }, view, container: { type: 'view', view_id: view.id } },
    }).acknowledged
    const values = { subject: '武汉长江中心', text: '主体封顶', percent: '80' }
    const reply = await slack.send('interactive', submission(slack, view, values, 'UR')).acknowledged

    expect(JSON.stringify(found.options)).toContain('武汉长江中心')
    expect(done[0]?.input).toEqual({ text: '武汉长江中心：主体封顶', percent: '80' })
    expect(JSON.stringify(reply)).toContain('已记进-1001')
    expect(slack.errors).toEqual([])
  })

  it('a refusal is told beside the field, and the form stays', async () => {
    const slackWorld = await world()
    const { slack } = slackWorld
    const view = await viewAfter(
      slackWorld,
      () => slack.send('slash_commands', slashCommand(slack, 'owner')).acknowledged,
    )

    const reply = await slack.send('interactive', submission(slack, view, { subject: '桥', lead: '区建设局' }))
      .acknowledged

    expect(reply).toEqual({ response_action: 'errors', errors: { subject: NOT_PERMITTED.zh } })
  })
})

describe('App Home and the shortcut', () => {
  it('shows what the bot knows, how to ask, and what waits for the own unit', async () => {
    const { slack, store } = await world()

    await slack.send('events_api', homeOpened(slack, 'UR')).acknowledged
    await until(() => slack.workspace.homes.has('UR'))

    const home = JSON.stringify(slack.workspace.homes.get('UR'))
    expect(home).toContain('可查2份文件')
    expect(home).toContain('事-1001 修路')
    expect([...buttonsOf(slack.workspace.homes.get('UR')).keys()]).toContain('open_note')
    expect(home).not.toContain('open_owner')
    expect(await store.audit.list({})).toEqual([])
    expect(slack.errors).toEqual([])
  })

  it('a suggestion of the home is answered in a view', async () => {
    const slackWorld = await world()
    const { slack } = slackWorld
    const home = { id: 'VHOME', type: 'home' }
    const clicked = click(slack, { action_id: 'ask:home-2', value: '2021年固投目标是多少？', view: home })

    const view = await viewAfter(slackWorld, () => slack.send('interactive', clicked).acknowledged)

    expect(JSON.stringify(view)).toContain('300亿元')
  })

  it('asks what somebody wrote, for the person alone', async () => {
    const { slack } = await world()

    await slack.send('interactive', messageShortcut(slack, '2021年固投目标是多少？')).acknowledged
    await until(() => slack.workspace.responses.length > 0)

    expect(slack.workspace.responses[0]?.body).toMatchObject({ response_type: 'ephemeral' })
    expect(slack.workspace.responses[0]?.body.text).toContain('300亿元')
  })
})
