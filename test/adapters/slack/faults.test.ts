import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CommitLog } from '../../../src/adapters/store/commit-log.ts'
import { fakeSlack } from '../../support/fake-slack/fake-slack.ts'
import type { Fault } from '../../support/fake-slack/faults.ts'
import { mention, messageEvent } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { settled } from '../../support/slack-acts.ts'
import { brokenStore, type SlackWorld, slackWorld } from '../../support/slack-world.ts'
import { newStore, sqliteWorld } from '../../support/store-world.ts'

const QUESTION = '2021年固投目标是多少'

/** Sends a mention over the newest connection; gives what was sent. */
function ask({ slack }: Pick<SlackWorld, 'slack'>, text = QUESTION, channel = 'C1', ts?: string) {
  const written = mention(text, { channel, ...(ts === undefined ? {} : { ts }) })
  return slack.send('events_api', messageEvent(slack, written))
}

/** There is a connection, another one than before. */
async function connectedAgain({ slack, channel }: SlackWorld, before: number): Promise<void> {
  await until(() => slack.connections > before && slack.sockets.length > 0 && channel.status().connected)
}

/** A connection that says nothing is given up so soon. */
const SOON_LOST = { helloWithin: 1000 }

describe('a connection that ends', () => {
  it('by a refresh is followed by the next at once, and every question has one answer', async () => {
    const world = await slackWorld()
    const { slack } = world
    const acknowledged = [ask(world).acknowledged]

    const before = slack.connections
    slack.sendFrame({ type: 'disconnect', reason: 'refresh_requested' })
    await connectedAgain(world, before)
    acknowledged.push(ask(world, '2021年GDP目标').acknowledged)
    await Promise.all(acknowledged)
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(2)
    expect(world.channel.status()).toMatchObject({ connected: true, reconnects: 1, problem: null })
  })

  it('by a cut is opened again', async () => {
    const world = await slackWorld()
    const before = world.slack.connections

    world.slack.sockets[0]?.terminate()
    await connectedAgain(world, before)
    await ask(world).acknowledged
    await settled(world)

    expect(world.slack.workspace.ofBot()).toHaveLength(1)
  })

  it.each<[string, readonly Fault[]]>([
    ['a refused token', [{ kind: 'error', error: 'invalid_auth' }]],
    [
      'faults of Slack',
      [
        { kind: 'status', status: 500 },
        { kind: 'status', status: 503 },
        { kind: 'error', error: 'internal_error' },
      ],
    ],
    ['a limit', [{ kind: 'limited', retryAfter: 0 }, { kind: 'limited' }]],
    ['cuts', [{ kind: 'reset' }, { kind: 'reset' }]],
    ['silence', [{ kind: 'silence' }]],
  ])('is opened again through %s', async (_, faults) => {
    const world = await slackWorld({ times: SOON_LOST })
    const { slack } = world
    slack.faults.add('apps.connections.open', ...faults)
    const before = slack.connections

    slack.sockets[0]?.terminate()
    await connectedAgain(world, before)
    await ask(world).acknowledged
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(1)
  })

  it('tells an operator while the app-level token is refused', async () => {
    const world = await slackWorld()
    const { slack, channel } = world
    slack.faults.add(
      'apps.connections.open',
      ...Array.from({ length: 3 }, () => ({ kind: 'error', error: 'invalid_auth' }) as const),
    )

    slack.sockets[0]?.terminate()
    await until(() => channel.status().problem !== null)

    expect(channel.status()).toMatchObject({ connected: false })
    expect(channel.status().problem?.en).toContain('SLACK_APP_TOKEN')
    await until(() => channel.status().connected)
    expect(channel.status().problem).toBeNull()
  })

  it('where the next one says no hello is opened once more', async () => {
    const world = await slackWorld({ times: SOON_LOST })
    const { slack } = world
    slack.hello = false
    const before = slack.connections

    slack.sockets[0]?.terminate()
    await until(() => slack.connections > before)
    slack.hello = true
    await connectedAgain(world, before + 1)
    await ask(world).acknowledged
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(1)
  })

  it('does not end over what its own client cannot read', async () => {
    const world = await slackWorld()
    const { slack } = world

    await slack.send('events_api', { type: 'app_rate_limited', team_id: 'T1', minute_rate_limited: 1 }).acknowledged
    slack.sendFrame('no object')
    slack.sendFrame({ type: 'events_api', envelope_id: 'x' })
    await ask(world).acknowledged
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(1)
  })
})

describe('a question', () => {
  it('that cannot be kept is not acknowledged, and is answered when it comes again', async () => {
    const { store, mend } = brokenStore(await newStore(sqliteWorld))
    const world = await slackWorld({ store })
    const { slack } = world

    const lost = ask(world, QUESTION, 'C1', '1600000000.000100')
    await until(() => world.logged.some(({ level }) => level === 'error'))
    mend()
    await ask(world, QUESTION, 'C1', '1600000000.000100').acknowledged
    await settled(world)

    expect(lost.isAcknowledged).toBe(false)
    expect(slack.workspace.ofBot()).toHaveLength(1)
  })
})

describe('a power cut', () => {
  it('takes nothing that was acknowledged or posted: both wait for the disk', async () => {
    const world = await slackWorld()
    const { slack, store } = world
    let release = (): void => {}
    const disk = new Promise<void>((resolve) => {
      release = resolve
    })
    const lasting = CommitLog.prototype.lasting
    const spy = vi.spyOn(CommitLog.prototype, 'lasting').mockImplementation(async function (this: CommitLog) {
      await disk
      return lasting.call(this)
    })
    onTestFinished(() => spy.mockRestore())

    const sent = ask(world, QUESTION, 'C1', '1600000000.000100')
    await until(() => held(store, 'C1'))

    expect(sent.isAcknowledged).toBe(false)
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toEqual([])
    release()
    await sent.acknowledged
    await settled(world)
    expect(slack.workspace.ofBot()).toHaveLength(1)
  })
})

describe('an answer', () => {
  it.each<[string, Fault]>([
    ['Slack failed after it had posted it', { kind: 'status', status: 500, applied: true }],
    ['the connection was cut after it was posted', { kind: 'reset', applied: true }],
    ['Slack did not answer after it was posted', { kind: 'silence', applied: true }],
    ['Slack failed without posting it', { kind: 'status', status: 503 }],
    ['the connection was cut before it was posted', { kind: 'reset' }],
    ['Slack says that it failed within', { kind: 'error', error: 'internal_error' }],
    ['Slack takes no more, and says for how long', { kind: 'limited', retryAfter: 0 }],
  ])('is posted once where %s', async (_, fault) => {
    const world = await slackWorld()
    const { slack } = world
    slack.faults.add('chat.postMessage', fault)

    await ask(world).acknowledged
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(1)
  })

  it('is posted once where Slack does the work only after it was given up', async () => {
    const world = await slackWorld({ times: { apiWithin: 100, settlesIn: 1, unansweredSettlesIn: 400 } })
    const { slack } = world
    slack.faults.add('chat.postMessage', { kind: 'silence', appliedAfter: 250 })

    await ask(world).acknowledged
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(1)
  })

  it('is posted once where Slack cannot be asked for a while after an unclear end', async () => {
    const world = await slackWorld()
    const { slack } = world
    slack.faults.add('chat.postMessage', { kind: 'silence', applied: true })
    slack.faults.add('conversations.replies', { kind: 'status', status: 500 }, { kind: 'reset' })

    await ask(world).acknowledged
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(1)
  })

  it('waits as long as Slack says, and five seconds where it does not say', async () => {
    const world = await slackWorld()
    const { slack, store } = world
    slack.faults.add('chat.postMessage', { kind: 'limited', retryAfter: 30 }, { kind: 'limited' })

    await ask(world, QUESTION, 'C1', '1600000000.000100').acknowledged
    await ask(world, QUESTION, 'C2', '1600000000.000200').acknowledged
    await until(async () => (await tries(store, 'C1')) === 1 && (await tries(store, 'C2')) === 1)
    await until(async () => !(await held(store, 'C1')) && !(await held(store, 'C2')))

    expect(slack.workspace.ofBot()).toEqual([])
    world.wait(5_000)
    await until(() => slack.workspace.ofBot().length === 1)
    expect(slack.workspace.ofBot()[0]?.channel).toBe('C2')
    world.wait(25_000)
    await until(() => slack.workspace.ofBot().length === 2)
  })

  it.each<[string, { readonly thread_ts?: string }]>([
    ['a thread', { thread_ts: '1600000000.000100' }],
    ['a channel, whatever threads it goes to', {}],
  ])(
    'comes in its order within %s, whatever goes wrong',
    async (_, place) => {
      const world = await slackWorld({ fake: { between: 20 } })
      const { slack } = world
      slack.faults.add('chat.postMessage', { kind: 'status', status: 500, applied: true }, { kind: 'reset' })
      slack.faults.add('chat.postMessage', { kind: 'limited', retryAfter: 0 })

      const questions = ['2021年固投目标', '2021年GDP目标', '2021年重大项目有多少项', '2021年一般公共预算收入目标']
      for (const text of questions)
        await slack.send('events_api', messageEvent(slack, mention(text, place))).acknowledged
      await until(() => slack.workspace.ofBot().length === 4, 20_000)

      const words = slack.workspace.ofBot().map(({ text }) => /固定资产|生产总值|重大项目|预算收入/.exec(text)?.[0])
      expect(words).toEqual(['固定资产', '生产总值', '重大项目', '预算收入'])
    },
    30_000,
  )

  it('goes out without its blocks where Slack refuses them', async () => {
    const world = await slackWorld()
    const { slack } = world
    slack.faults.add('chat.postMessage', { kind: 'error', error: 'invalid_blocks' })

    await ask(world).acknowledged
    await settled(world)

    const [posted] = slack.workspace.ofBot()
    expect(posted?.blocks).toBeUndefined()
    expect(posted?.text).toContain('300亿元')
  })

  it('that Slack will never take is given up, and the next one goes out', async () => {
    const world = await slackWorld()
    const { slack } = world
    slack.foreign.add('C9')

    await ask(world, QUESTION, 'C9').acknowledged
    await ask(world, QUESTION, 'C1').acknowledged
    await settled(world)

    expect(slack.workspace.ofBot().map(({ channel }) => channel)).toEqual(['C1'])
  })
})

type Store = SlackWorld['store']
const KEYS: Readonly<Record<string, string>> = { C1: '1600000000.000100', C2: '1600000000.000200' }
const keyOf = (channel: string) => `answer:slack:T1:${channel}:${KEYS[channel]}`

async function tries(store: Store, channel: string): Promise<number> {
  return (await store.outbox.find(keyOf(channel)))?.attempts ?? 0
}

async function held(store: Store, channel: string): Promise<boolean> {
  return (await store.outbox.find(keyOf(channel)))?.state === 'sending'
}

describe('a start', () => {
  it.each([
    ['a wrong bot token', { bot: 'xoxb-other' }, /^SLACK_BOT_TOKEN: .*invalid_auth/],
    ['a wrong app-level token', { app: 'xapp-other' }, /^SLACK_APP_TOKEN: .*invalid_auth/],
    [
      'a missing scope',
      { scopes: ['chat:write', 'commands', 'app_mentions:read', 'im:history', 'channels:history'] },
      /^SLACK_BOT_TOKEN: .*groups:history/,
    ],
  ])('with %s is one line that names it', async (_, tokens, line) => {
    const slack = await fakeSlack()
    Object.assign(slack.tokens, tokens)
    const world = await slackWorld({ slack, started: false })

    await expect(world.service.start()).rejects.toMatchObject({
      name: 'WenjiError',
      message: expect.stringMatching(line),
    })
  })

  it('without Slack goes on until Slack is there', async () => {
    const slack = await fakeSlack()
    slack.faults.add('auth.test', { kind: 'reset' }, { kind: 'status', status: 503 })
    const world = await slackWorld({ slack })

    expect(world.channel.status().connected).toBe(false)
    await until(() => world.channel.status().connected)
    await ask(world).acknowledged
    await settled(world)

    expect(slack.workspace.ofBot()).toHaveLength(1)
  })
})
