import { describe, expect, it } from 'vitest'
import { type FakeSlack, fakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { click, mention, messageEvent, slashCommand } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { buttonsOf } from '../../support/slack-buttons.ts'
import { startBot, startWithSlack } from '../../support/slack-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const QUESTION = '2021年固投目标是多少'
const PATIENCE = 90_000

function ask(slack: FakeSlack, text = QUESTION, ts?: string) {
  return slack.send('events_api', messageEvent(slack, mention(text, ts === undefined ? {} : { ts }))).acknowledged
}

describe('the program', () => {
  it('killed right after an acknowledgement answers once when it runs again', async () => {
    const slack = await fakeSlack()
    const folder = await temporaryFolder()
    const bot = await startWithSlack(slack, folder)

    await ask(slack)
    bot.child.kill('SIGKILL')
    await bot.ended
    await startWithSlack(slack, folder)
    await until(() => slack.workspace.ofBot().length > 0, PATIENCE)
    await ask(slack, '2021年GDP目标是多少')
    await until(() => slack.workspace.ofBot().length > 1, PATIENCE)

    expect(slack.workspace.ofBot().filter(({ text }) => text.includes('固定资产'))).toHaveLength(1)
  }, 120_000)

  it.each([
    ['before', false],
    ['after', true],
  ])(
    'killed while it posts, %s Slack has posted, answers once when it runs again',
    async (_, applied) => {
      const slack = await fakeSlack()
      const folder = await temporaryFolder()
      const bot = await startWithSlack(slack, folder)
      slack.faults.add('chat.postMessage', { kind: 'silence', applied })

      await ask(slack)
      await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'))
      bot.child.kill('SIGKILL')
      await bot.ended
      await startWithSlack(slack, folder)
      await until(() => slack.workspace.ofBot().length > 0, PATIENCE)
      await until(() => slack.calls.some(({ method }) => method === 'conversations.replies'), PATIENCE)
      await ask(slack, '2021年GDP目标是多少')
      await until(() => slack.workspace.ofBot().some(({ text }) => text.includes('生产总值')), PATIENCE)

      expect(slack.workspace.ofBot().filter(({ text }) => text.includes('固定资产'))).toHaveLength(1)
    },
    120_000,
  )

  it.each([
    ['before', false],
    ['after', true],
  ])(
    'killed while it shows an answer to the channel, %s Slack has posted, shows it once when it runs again',
    async (_, applied) => {
      const slack = await fakeSlack()
      const folder = await temporaryFolder()
      const bot = await startWithSlack(slack, folder)
      await slack.send('slash_commands', slashCommand(slack, QUESTION)).acknowledged
      await until(() => slack.workspace.responses.length > 0)
      const value = String(buttonsOf(slack.workspace.responses[0]?.body.blocks).get('share')?.value)
      slack.faults.add('chat.postMessage', { kind: 'silence', applied })

      await slack.send('interactive', click(slack, { action_id: 'share', value, ephemeral: true })).acknowledged
      await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'))
      bot.child.kill('SIGKILL')
      await bot.ended
      await startWithSlack(slack, folder)
      await until(() => slack.workspace.ofBot().length > 0, PATIENCE)
      await until(() => slack.calls.some(({ method }) => method === 'conversations.history'), PATIENCE)
      await ask(slack, '2021年GDP目标是多少')
      await until(() => slack.workspace.ofBot().some(({ text }) => text.includes('生产总值')), PATIENCE)

      expect(slack.workspace.ofBot().filter(({ text }) => text.includes('固定资产'))).toHaveLength(1)
    },
    120_000,
  )

  it('killed while it answers to one person alone answers at most once', async () => {
    const slack = await fakeSlack()
    const folder = await temporaryFolder()
    const bot = await startWithSlack(slack, folder)
    slack.faults.add('response_url', { kind: 'silence', applied: true })

    await slack.send('slash_commands', slashCommand(slack, QUESTION)).acknowledged
    await until(() => slack.workspace.responses.length > 0)
    bot.child.kill('SIGKILL')
    await bot.ended
    await startWithSlack(slack, folder)
    await ask(slack, '2021年GDP目标是多少')
    await until(() => slack.workspace.ofBot().length > 0, PATIENCE)

    expect(slack.workspace.responses).toHaveLength(1)
    expect(slack.workspace.ofBot().filter(({ text }) => text.includes('固定资产'))).toEqual([])
  }, 120_000)

  it('told to end does so within ten seconds and sends the rest when it runs again', async () => {
    const slack = await fakeSlack({ between: 900 })
    const folder = await temporaryFolder()
    const bot = await startWithSlack(slack, folder)
    const questions = Array.from({ length: 8 }, (_, i) => `${2013 + i}年固投目标是多少`)

    for (const text of questions) await ask(slack, text)
    await until(() => slack.workspace.ofBot().length > 0)
    const told = performance.now()
    bot.child.kill('SIGTERM')
    const status = await bot.ended
    const took = performance.now() - told
    const before = slack.workspace.ofBot().length
    await startWithSlack(slack, folder)
    await until(() => slack.workspace.ofBot().length >= questions.length, PATIENCE)

    expect(status).toBe(0)
    expect(took).toBeLessThan(10_000)
    expect(before).toBeLessThan(questions.length)
    expect(new Set(slack.workspace.ofBot().map(({ thread_ts }) => thread_ts)).size).toBe(questions.length)
    expect(slack.workspace.ofBot()).toHaveLength(questions.length)
  }, 120_000)

  it('with a token that Slack refuses is one line and status 1', async () => {
    const slack = await fakeSlack()
    const bot = startBot(await temporaryFolder(), {
      ...{ SLACK_BOT_TOKEN: 'xoxb-other', SLACK_APP_TOKEN: slack.tokens.app, SLACK_API_URL: slack.apiUrl },
      LOG_LEVEL: 'warn',
    })

    expect(await bot.ended).toBe(1)
    expect(bot.errors().trim().split('\n')).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN: .*\(invalid_auth\)/)])
    expect(bot.errors()).not.toContain('xoxb-other')
  }, 60_000)

  it('without a Slack that can be reached runs, and ends when it is told to', async () => {
    const bot = startBot(await temporaryFolder(), {
      ...{ SLACK_BOT_TOKEN: 'xoxb-any', SLACK_APP_TOKEN: 'xapp-any', SLACK_API_URL: 'http://127.0.0.1:9/api/' },
    })

    await until(() => bot.errors().includes('status port open'), 30_000)
    bot.child.kill('SIGTERM')

    expect(await bot.ended).toBe(0)
    expect(bot.errors()).toContain('Slack cannot be reached')
  }, 60_000)

  it('without tokens says in one line that it runs without Slack', async () => {
    const bot = startBot(await temporaryFolder(), {})

    await until(() => bot.errors().includes('status port open'), 30_000)
    bot.child.kill('SIGTERM')

    expect(await bot.ended).toBe(0)
    const lines = bot.errors().split('\n')
    expect(lines.filter((line) => line.includes('Slack'))).toHaveLength(1)
  }, 60_000)
})
