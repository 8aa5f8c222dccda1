import { describe, expect, it } from 'vitest'
import { botMetrics } from '../../../src/adapters/metrics/bot-metrics.ts'
import { officeStatus } from '../../../src/office/status.ts'
import { mention, messageEvent } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { type SlackWorld, slackWorld } from '../../support/slack-world.ts'

async function metricsOf({ service, store }: SlackWorld): Promise<string> {
  const registry = botMetrics({
    channels: () => service.status(),
    inbox: () => store.inbox.waiting(),
    outbox: (channel) => store.outbox.waiting(channel),
  })
  return registry.metrics()
}

describe('the status of Slack', () => {
  it('stands in /healthz and in /metrics: connected, last event, reconnects, nothing to mend', async () => {
    const world = await slackWorld()
    const { slack, office, store, channel } = world
    const before = slack.connections
    slack.sockets[0]?.terminate()
    await until(() => slack.connections > before && channel.status().connected)

    await slack.send('events_api', messageEvent(slack, mention('2021年固投目标是多少'))).acknowledged
    await until(async () => slack.workspace.ofBot().length === 1 && (await store.outbox.waiting('slack')) === 0)
    const { channels, inbox } = await officeStatus(office.desk)
    const metrics = await metricsOf(world)

    expect(channels).toEqual([
      { name: 'slack', connected: true, lastEventAt: expect.any(Number), reconnects: 1, problem: false },
    ])
    expect(inbox).toEqual({ waiting: 0 })
    expect(metrics).toContain('wenji_channel_connected{channel="slack"} 1')
    expect(metrics).toContain('wenji_channel_reconnects{channel="slack"} 1')
    expect(metrics).toContain('wenji_channel_problem{channel="slack"} 0')
    expect(metrics).toMatch(/wenji_channel_last_event_seconds\{channel="slack"\} \d+/)
    expect(metrics).toContain('wenji_outbox_waiting{channel="slack"} 0')
  })

  it('says there that an operator has to mend something while a token is refused', async () => {
    const world = await slackWorld()
    const { slack, office, channel } = world
    slack.tokens.app = 'xapp-changed'

    slack.sockets[0]?.terminate()
    await until(() => channel.status().problem !== null)
    const { ok, channels } = await officeStatus(office.desk)
    const metrics = await metricsOf(world)

    expect(channels).toMatchObject([{ name: 'slack', connected: false, problem: true }])
    // The store works, so the process is to live on.
    expect(ok).toBe(true)
    expect(metrics).toContain('wenji_channel_connected{channel="slack"} 0')
    expect(metrics).toContain('wenji_channel_problem{channel="slack"} 1')
    expect(channel.status().problem?.en).toMatch(/^SLACK_APP_TOKEN: .*invalid_auth/)
  })
})
