import { describe, expect, it } from 'vitest'
import { mention, messageEvent, type Written } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { type SlackWorld, slackWorld } from '../../support/slack-world.ts'

const QUESTION = '2021年固投目标是多少'
const ANSWER = '2021年全社会固定资产投资目标：300亿元。'

/** Sends an event the way of the mode, and waits for its acknowledgement. */
async function send(world: SlackWorld, mode: 'socket' | 'http', written: Written, retry?: number): Promise<void> {
  const payload = messageEvent(world.slack, written)
  if (mode === 'socket') {
    const why = retry === undefined ? undefined : { attempt: retry, reason: 'timeout' }
    await world.slack.send('events_api', payload, why).acknowledged
    return
  }
  const headers: Record<string, string> =
    retry === undefined ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }
  const { status } = await world.slack.deliver(world.url, JSON.stringify(payload), { headers })
  expect(status).toBe(200)
}

/** Everything that was received is answered and sent. */
async function settled({ store }: SlackWorld): Promise<void> {
  await until(async () => (await store.inbox.waiting()) === 0 && (await store.outbox.waiting('slack')) === 0)
}

describe.each(['socket', 'http'] as const)('Slack over %s', (mode) => {
  it('answers a mention in the thread of its message', async () => {
    const world = await slackWorld({ mode })

    await send(world, mode, mention(QUESTION, { ts: '1600000000.000100' }))
    await settled(world)

    const [posted, ...more] = world.slack.workspace.ofBot()
    expect(more).toEqual([])
    expect(posted).toMatchObject({ channel: 'C1', thread_ts: '1600000000.000100' })
    expect(posted?.text).toContain(ANSWER)
    expect(JSON.stringify(posted?.blocks)).toContain('计21-1.2-3')
    expect(world.slack.errors).toEqual([])
  })

  it('answers a direct message where it was written, and goes on from there', async () => {
    const world = await slackWorld({ mode })

    await send(world, mode, { type: 'message', channel: 'D1', text: QUESTION })
    await settled(world)
    await send(world, mode, { type: 'message', channel: 'D1', text: '那2020年呢' })
    await settled(world)

    const posted = world.slack.workspace.ofBot('D1')
    expect(posted.map(({ thread_ts }) => thread_ts)).toEqual([undefined, undefined])
    expect(posted[1]?.text).toContain('增长15%')
  })

  it('goes on in a thread without a mention where the same person asks', async () => {
    const world = await slackWorld({ mode })
    const thread_ts = '1600000000.000100'

    await send(world, mode, mention(QUESTION, { ts: thread_ts }))
    await settled(world)
    await send(world, mode, { type: 'message', text: '那2020年呢？', thread_ts })
    await send(world, mode, { type: 'message', text: '收到', thread_ts })
    await send(world, mode, { type: 'message', text: '1', thread_ts })
    await send(world, mode, { type: 'message', text: '这个数对吗？', thread_ts, user: 'U2' })
    await send(world, mode, { type: 'message', text: '2021年GDP目标是多少？' })
    await settled(world)

    const texts = world.slack.workspace.ofBot().map(({ text }) => text)
    expect(texts).toHaveLength(2)
    expect(texts[1]).toContain('增长15%')
  })

  it('takes a number without a mention where it had asked which one is meant', async () => {
    const world = await slackWorld({ mode })
    const thread_ts = '1600000000.000100'

    await send(world, mode, mention('2021年投资目标', { ts: thread_ts }))
    await settled(world)
    await send(world, mode, { type: 'message', text: '1', thread_ts, user: 'U2' })
    await send(world, mode, { type: 'message', text: '2', thread_ts })
    await settled(world)

    const texts = world.slack.workspace.ofBot().map(({ text }) => text)
    expect(texts).toHaveLength(2)
    expect(texts[1]).toContain('270亿元以上')
  })

  it('answers once what comes four times, as a mention and as a message, before and after a restart', async () => {
    const world = await slackWorld({ mode })
    const ts = '1600000000.000100'

    await send(world, mode, mention(QUESTION, { ts, event_id: 'Ev1' }))
    await send(world, mode, mention(QUESTION, { ts, event_id: 'Ev1' }), 1)
    await send(world, mode, mention(QUESTION, { ts, event_id: 'Ev2', type: 'message' }))
    await settled(world)
    await world.service.stop()
    const again = await slackWorld({ mode, slack: world.slack, store: world.store })
    await send(again, mode, mention(QUESTION, { ts, event_id: 'Ev1' }), 2)
    await send(again, mode, mention(QUESTION, { ts, event_id: 'Ev2', type: 'message' }), 1)
    await settled(again)

    expect(world.slack.workspace.ofBot()).toHaveLength(1)
  })

  it('keeps silent about bots, itself, edits, and what is not said to it', async () => {
    const world = await slackWorld({ mode })
    const silent: Written[] = [
      mention(QUESTION, { more: { bot_id: 'B2' } }),
      mention(QUESTION, { type: 'message', channel: 'D1', more: { bot_id: 'BBOT' }, user: 'UBOT' }),
      mention(QUESTION, { more: { edited: { user: 'U1', ts: '1.2' } } }),
      mention(QUESTION, { type: 'message', more: { subtype: 'message_changed' } }),
      mention(QUESTION, { type: 'message', channel: 'D1', more: { subtype: 'message_deleted' } }),
      { type: 'message', text: '<@U1> has joined the channel', more: { subtype: 'channel_join' } },
      { type: 'message', text: QUESTION },
    ]

    for (const one of silent) await send(world, mode, one)
    await settled(world)

    expect(world.slack.workspace.ofBot()).toEqual([])
    expect(await world.store.audit.list({})).toEqual([])
    expect(world.logged.filter(({ level }) => level === 'debug').map(({ data }) => data)).toMatchObject([
      ...[{ reason: 'message of a bot' }, { reason: 'own message' }, { reason: 'edited' }],
      ...[{ reason: 'subtype message_changed' }, { reason: 'subtype message_deleted' }],
      ...[{ reason: 'subtype channel_join' }, { reason: 'not addressed to the bot' }],
    ])
  })
})
