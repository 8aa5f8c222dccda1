import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { NOT_PERMITTED } from '../../../src/core/rooms/roles.ts'
import { SECRET } from '../../support/fake-slack/fake-slack.ts'
import { click, mention, messageEvent, slashCommand, submission } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { brokenStore, slackWorld } from '../../support/slack-world.ts'
import { newStore, sqliteWorld } from '../../support/store-world.ts'

const FIVE_MINUTES = 5 * 60
const now = () => Math.floor(Date.now() / 1000)
const FORM = 'application/x-www-form-urlencoded'

describe('a request over HTTP', () => {
  it.each([
    ['of another secret', { secret: 'another' }],
    ['without a signature', { headers: { 'x-slack-signature': '' } }],
    ['with a broken signature', { headers: { 'x-slack-signature': 'v0=00' } }],
    ['without a time', { headers: { 'x-slack-request-timestamp': '' } }],
    ['that is too old', { at: now() - FIVE_MINUTES - 20 }],
    ['from the future', { at: now() + FIVE_MINUTES + 20 }],
  ])('%s is refused', async (_, options) => {
    const { slack, url, store } = await slackWorld({ mode: 'http' })
    const body = JSON.stringify(messageEvent(slack, mention('2021年固投目标是多少')))

    const { status } = await slack.deliver(url, body, options)

    expect(status).toBe(401)
    expect(await store.inbox.waiting()).toBe(0)
  })

  it.each([
    ['a little old', -FIVE_MINUTES + 20],
    ['a little early', FIVE_MINUTES - 20],
  ])('that is %s is taken', async (_, off) => {
    const { slack, url } = await slackWorld({ mode: 'http' })

    const { status } = await slack.deliver(url, JSON.stringify(messageEvent(slack, mention('帮助'))), {
      at: now() + off,
    })

    expect(status).toBe(200)
  })

  it('with a changed body is refused', async () => {
    const { slack, url } = await slackWorld({ mode: 'http' })
    const body = JSON.stringify(messageEvent(slack, mention('2021年固投目标是多少')))
    const signed = await slack.deliver(url, body)

    const at = now()
    const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')

    const changed = await slack.deliver(url, body.replace('2021', '2020'), {
      at,
      headers: { 'x-slack-signature': `v0=${signature}` },
    })

    expect([signed.status, changed.status]).toEqual([200, 401])
  })

  it('of more than a megabyte is refused', async () => {
    const { slack, url } = await slackWorld({ mode: 'http' })

    const { status } = await slack.deliver(url, JSON.stringify({ filler: 'x'.repeat(1024 * 1024) }))

    expect(status).toBe(413)
  })

  it('that verifies the address gets its challenge', async () => {
    const { slack, url } = await slackWorld({ mode: 'http' })

    const reply = await slack.deliver(url, JSON.stringify({ type: 'url_verification', challenge: 'abc' }))

    expect(reply).toEqual({ status: 200, text: '{"challenge":"abc"}' })
  })

  it('to another path is not found, and one that cannot be read is refused', async () => {
    const { slack, url } = await slackWorld({ mode: 'http' })

    const other = await slack.deliver(url.replace('/slack/events', '/else'), '{}')
    const broken = await slack.deliver(url, '{"type":')

    expect([other.status, broken.status]).toEqual([404, 400])
  })

  it('with a command is answered, an unknown one too', async () => {
    const { slack, url } = await slackWorld({ mode: 'http' })
    const send = (more: object) => {
      const body = new URLSearchParams({ ...slashCommand(slack, '2021年固投目标是多少'), ...more }).toString()
      return slack.deliver(url, body, { type: FORM })
    }

    const replies = [await send({}), await send({ command: '/other' })]
    await until(() => slack.workspace.responses.length === 2)

    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    const texts = slack.workspace.responses.map(({ body }) => String(body.text))
    expect(texts.some((text) => text.includes('300亿元'))).toBe(true)
    expect(texts.some((text) => text.includes('没有命令/other'))).toBe(true)
  })

  it('with a press, a form and what is typed in it is handled like over a socket', async () => {
    const { slack, url } = await slackWorld({ mode: 'http', times: { unhandledAfter: 3000 } })
    const send = (payload: object) =>
      slack.deliver(url, new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), { type: FORM })

    const press = await send(click(slack, { action_id: 'open_note', value: 'note' }))
    await until(() => slack.workspace.views.length === 1)
    const [view = {}] = slack.workspace.views
    const typed = await send({
      ...{ type: 'block_suggestion', action_id: 'subject', block_id: 'subject', value: '长江中心' },
      ...{ user: { id: 'UR', name: 'wang' }, team: { id: 'T1' }, view, container: { type: 'view', view_id: view.id } },
    })
    const form = await send(submission(slack, view, { subject: '武汉长江中心', text: '主体封顶' }))

    expect([press.status, typed.status, form.status]).toEqual([200, 200, 200])
    expect(typed.text).toContain('武汉长江中心')
    expect(JSON.parse(form.text)).toEqual({ response_action: 'errors', errors: { subject: NOT_PERMITTED.zh } })
    expect(slack.errors).toEqual([])
  })

  it('whose question cannot be kept is told so, so that Slack sends it again', async () => {
    const { store, mend } = brokenStore(await newStore(sqliteWorld))
    const { slack, url } = await slackWorld({ mode: 'http', store })
    const body = JSON.stringify(messageEvent(slack, mention('2021年固投目标是多少')))

    const refused = await slack.deliver(url, body)
    mend()
    const taken = await slack.deliver(url, body, { headers: { 'x-slack-retry-num': '1' } })

    expect([refused.status, taken.status]).toEqual([500, 200])
  })
})
