import { describe, expect, it } from 'vitest'
import type { Fault } from '../../support/fake-slack/faults.ts'
import { click } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { commandTold, settled } from '../../support/slack-acts.ts'
import { buttonsOf } from '../../support/slack-buttons.ts'
import { type SlackWorld, slackWorld } from '../../support/slack-world.ts'

/** Asks with /wenji; gives what the button that shows the answer to the channel stands for. */
async function answered(world: SlackWorld, text = '2021年固投目标是多少'): Promise<string> {
  return String(buttonsOf((await commandTold(world, text)).blocks).get('share')?.value)
}

async function press({ slack }: SlackWorld, value: string, user = 'U1'): Promise<void> {
  const payload = click(slack, { action_id: 'share', value, user, ephemeral: true })
  await slack.send('interactive', payload).acknowledged
}

const taken = ({ slack }: SlackWorld) => slack.workspace.responses.filter(({ body }) => body.delete_original === true)

describe('an answer that its asker shows to the channel', () => {
  it('stands there once, with the name of who asked, and is taken away where they alone saw it', async () => {
    const world = await slackWorld()
    const value = await answered(world)

    await press(world, value)
    await settled(world)
    await until(() => taken(world).length === 1)
    await press(world, value)
    await until(() => world.slack.workspace.responses.some(({ body }) => body.text === '这条答复已发到本频道。'))

    const [posted, ...more] = world.slack.workspace.ofBot()
    expect(more).toEqual([])
    expect(posted).toMatchObject({ channel: 'C1', text: expect.stringContaining('300亿元') })
    expect(JSON.stringify(posted?.blocks)).toContain('<@U1> 提问')
    expect([...buttonsOf(posted?.blocks).keys()]).not.toContain('share')
    expect(world.slack.errors).toEqual([])
  })

  it('stands there once however often it is pressed, before and after a restart', async () => {
    const world = await slackWorld()
    const value = await answered(world)
    await press(world, value)
    await press(world, value)
    await settled(world)
    await world.service.stop()

    const again = await slackWorld({ slack: world.slack, store: world.store })
    await press(again, value)
    await until(() => world.slack.workspace.responses.some(({ body }) => body.text === '这条答复已发到本频道。'))
    await settled(again)

    expect(world.slack.workspace.ofBot()).toHaveLength(1)
  })

  it.each<[string, Fault]>([
    ['Slack failed after it had posted it', { kind: 'status', status: 500, applied: true }],
    ['the connection was cut after it was posted', { kind: 'reset', applied: true }],
    ['Slack did not answer after it was posted', { kind: 'silence', applied: true }],
    ['Slack failed without posting it', { kind: 'status', status: 503 }],
    ['the connection was cut before it was posted', { kind: 'reset' }],
    ['Slack takes no more, and says for how long', { kind: 'limited', retryAfter: 0 }],
  ])('stands there once where %s', async (_, fault) => {
    const world = await slackWorld()
    const value = await answered(world)
    world.slack.faults.add('chat.postMessage', fault)

    await press(world, value)
    await settled(world)

    expect(world.slack.workspace.ofBot()).toHaveLength(1)
    expect(world.slack.workspace.ofBot()[0]?.text).toContain('300亿元')
  })

  it('is shown by the address of the press where the bot is no member', async () => {
    const world = await slackWorld()
    const { slack } = world
    slack.foreign.add('C1')
    const value = await answered(world)

    await press(world, value)
    await settled(world)

    const shown = slack.workspace.responses.filter(({ body }) => body.response_type === 'in_channel')
    expect(shown).toHaveLength(1)
    expect(shown[0]?.body.text).toContain('300亿元')
    expect(slack.errors).toEqual([])
  })

  it.each([
    ['before', false],
    ['after', true],
  ])('is shown at most once there, whatever goes wrong %s it stands', async (_, applied) => {
    const world = await slackWorld()
    const { slack } = world
    slack.foreign.add('C1')
    const value = await answered(world)
    slack.faults.add('response_url', { kind: 'reset', applied })

    await press(world, value)
    await until(() => world.logged.some(({ message }) => message.startsWith('nobody can tell')))
    await settled(world)

    const shown = slack.workspace.responses.filter(({ body }) => body.response_type === 'in_channel')
    expect(shown).toHaveLength(applied ? 1 : 0)
  })

  it('is not shown in a room that may not see it', async () => {
    const world = await slackWorld()
    const { slack } = world
    const value = await answered(world)

    const payload = click(slack, { action_id: 'share', value, channel: 'C2', ephemeral: true })
    await slack.send('interactive', payload).acknowledged
    await until(() => slack.workspace.responses.some(({ body }) => String(body.text).includes('此答复已不可查')))

    expect(slack.workspace.ofBot()).toEqual([])
  })
})
