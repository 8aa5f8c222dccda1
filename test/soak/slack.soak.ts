import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { mention, messageEvent } from '../support/fake-slack/payloads.ts'
import { until } from '../support/office-world.ts'
import { slackWorld } from '../support/slack-world.ts'

const QUESTIONS = Number(process.env.SOAK_QUESTIONS ?? 2000)
const CHANNELS = 50
/** Events a second: bot, store and the fake share one process. */
const RATE = 50

describe('Slack, from event to post', () => {
  it(`answers ${QUESTIONS} questions over ${CHANNELS} channels, each once and in order`, async () => {
    // The times that hold in service: with a test's, a busy machine looks like a Slack that does not answer.
    const { slack, service, channel, office } = await slackWorld({
      times: { helloWithin: 10_000, apiWithin: 10_000, settlesIn: 1000, unansweredSettlesIn: 5000 },
    })
    // As `start` does before it connects.
    await office.desk.knowledge.warm()
    const sentAt = new Map<string, number>()
    const acknowledged: number[] = []
    const loop = monitorEventLoopDelay({ resolution: 1 })
    loop.enable()
    const cpu = process.cpuUsage()
    const began = performance.now()

    for (let n = 0; n < QUESTIONS; n++) {
      const ts = `${1_600_000_000 + n}.000100`
      const place = `C${100 + (n % CHANNELS)}`
      const at = Date.now()
      sentAt.set(ts, at)
      slack
        .send('events_api', messageEvent(slack, mention('2021年固投目标是多少', { ts, channel: place, user: `U${n}` })))
        .acknowledged.then(() => acknowledged.push(Date.now() - at))
      const due = began + ((n + 1) * 1000) / RATE
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
    }
    await until(() => slack.workspace.ofBot().length >= QUESTIONS, 300_000)

    const used = process.cpuUsage(cpu)
    const all = slack.workspace.ofBot()
    const posts = all.map(({ thread_ts = '', at }) => at - (sentAt.get(thread_ts) ?? 0))
    const of = (times: readonly number[], part: number) =>
      [...times].sort((a, b) => a - b)[Math.floor(times.length * part)]
    process.stdout.write(
      `${JSON.stringify({
        acknowledged: { p50: of(acknowledged, 0.5), p99: of(acknowledged, 0.99) },
        posted: { p50: of(posts, 0.5), p99: of(posts, 0.99) },
        processorPerQuestion: Number(((used.user + used.system) / 1000 / QUESTIONS).toFixed(2)),
        loop: { p50: Math.round(loop.percentile(50) / 1e6), p99: Math.round(loop.percentile(99) / 1e6) },
        megabytes: Math.round(process.memoryUsage.rss() / 1e6),
      })}\n`,
    )
    expect(new Set(all.map(({ thread_ts }) => thread_ts)).size).toBe(QUESTIONS)
    expect(posts).toHaveLength(QUESTIONS)
    for (let n = 0; n < CHANNELS; n++) {
      const asked = all.filter(({ channel: at }) => at === `C${100 + n}`).map(({ thread_ts = '' }) => thread_ts)
      expect(asked).toEqual(asked.toSorted())
    }
    expect(channel.status().connected).toBe(true)
    await service.stop()
  }, 600_000)
})
