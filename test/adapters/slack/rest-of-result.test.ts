import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { LONGEST_BUTTON_VALUE, LONGEST_TEXT, MOST_RESPONSES } from '../../../src/adapters/slack/limits.ts'
import { NOT_PERMITTED, type Role } from '../../../src/core/rooms/roles.ts'
import { officeCommand } from '../../../src/office/command.ts'
import type { FakeSlack } from '../../support/fake-slack/fake-slack.ts'
import { click, slashCommand } from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { buttonsOf } from '../../support/slack-buttons.ts'
import { type SlackWorld, type SlackWorldOptions, slackWorld } from '../../support/slack-world.ts'

/** Two full sections are a message of what a command tells; the last one has room for a little more. */
const PAGE = 2 * LONGEST_TEXT
const ROOM = 2400
const MOST = MOST_RESPONSES * PAGE + ROOM
const REST = 'rest'
const ORDER = 'items --all'

interface Given {
  readonly text: string
  readonly english?: string
  readonly role?: Role
  readonly name?: string
}

/** A command of the office that tells a text, which may become another one. */
function telling(given: Given) {
  const inputs: unknown[] = []
  const state = { text: given.text, english: given.english ?? given.text }
  const command = officeCommand({
    ...{ name: given.name ?? 'items', role: given.role ?? 'reader', input: z.record(z.string(), z.unknown()) },
    async run(input, caller) {
      inputs.push(input)
      const seen = (text: string) => text.replaceAll('{群}', caller.view.id)
      return { status: 0, text: { zh: seen(state.text), en: seen(state.english) }, data: {} }
    },
  })
  return { state, inputs, command }
}

type Receiver = 'socket' | 'http'

async function open(given: Given, options: SlackWorldOptions = {}) {
  const told = telling(given)
  return { ...told, ...(await slackWorld({ ...options, office: { commands: [told.command] } })) }
}

/** Delivers something over the receiver that the world has; resolves when it is acknowledged. */
async function deliver(world: SlackWorld, type: 'slash_commands' | 'interactive', payload: object): Promise<void> {
  const { slack } = world
  if (world.channel.port === undefined) {
    await slack.send(type, payload).acknowledged
    return
  }
  const form = type === 'interactive' ? { payload: JSON.stringify(payload) } : { ...payload }
  const headers = { type: 'application/x-www-form-urlencoded' }
  const { status } = await slack.deliver(world.url, new URLSearchParams(form).toString(), headers)
  expect(status).toBe(200)
}

/** What the person is told by an act, message by message; `count` of them. */
async function toldBy(slack: FakeSlack, count: number, act: () => Promise<void>): Promise<unknown[]> {
  const before = slack.workspace.responses.length
  await act()
  await until(() => slack.workspace.responses.length >= before + count)
  return slack.workspace.responses.slice(before).map(({ body }) => body.blocks)
}

const order = (world: SlackWorld, count: number, more: object = {}) =>
  toldBy(world.slack, count, () => deliver(world, 'slash_commands', { ...slashCommand(world.slack, ORDER), ...more }))

/** A press of the button that brings the rest, below what only its reader sees. */
function pressed(slack: FakeSlack, blocks: unknown, more: { user?: string; channel?: string } = {}) {
  const value = String(buttonsOf(blocks).get(REST)?.value)
  return click(slack, { action_id: REST, value, ephemeral: true, ...more })
}

const press = (world: SlackWorld, count: number, payload: object) =>
  toldBy(world.slack, count, () => deliver(world, 'interactive', payload))

/** How many pages are left, as the button below the last one says. */
function leftBehind(messages: readonly unknown[]): number {
  return Number(/还有(\d+)页/.exec(JSON.stringify(messages.at(-1)))?.[1] ?? 0)
}

/** The words of sections, as they are read. */
function wordsOf(messages: readonly unknown[]): string {
  const block = z.looseObject({ type: z.string(), text: z.looseObject({ text: z.string() }).optional() })
  return messages
    .flatMap((blocks) => z.array(block).parse(blocks))
    .flatMap(({ type, text }) => (type === 'section' && text ? [text.text] : []))
    .join('')
    .replaceAll('\u200b', '')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '')
}

/** A list in lines of figures and codes, so long. */
function list(length: number): string {
  let text = ''
  for (let i = 1; text.length < length; i++)
    text += `事-${1000 + i} 第${i}街道*改造* <${1000 + i * 7}.25万平方米> 计21-1.2-${i}\n`
  return text.slice(0, length)
}

describe.each<Receiver>(['socket', 'http'])('the rest of what a command tells, over %s', (mode) => {
  it.each([
    [MOST - 1, [5]],
    [MOST, [5]],
    [MOST + 1, [5, 1]],
    [MOST + MOST_RESPONSES * PAGE - 1, [5, 5]],
    [MOST + MOST_RESPONSES * PAGE, [5, 5]],
    [MOST + MOST_RESPONSES * PAGE + 1, [5, 5, 1]],
  ])('of %i characters comes by a button, whole: %j messages a press', async (length, counts) => {
    const text = '字'.repeat(length)
    const world = await open({ text }, { mode })
    const [first = 0, ...others] = counts

    const messages = await order(world, first)
    for (const count of others) messages.push(...(await press(world, count, pressed(world.slack, messages.at(-1)))))

    expect(messages).toHaveLength(first + others.reduce((sum, count) => sum + count, 0))
    expect(wordsOf(messages)).toBe(text)
    expect(messages.map((blocks) => buttonsOf(blocks).has(REST))).toEqual(
      messages.map((_, i) => (i + 1) % MOST_RESPONSES === 0 && i + 1 < messages.length),
    )
    expect(world.slack.errors).toEqual([])
  })

  it('that is made of codes, figures and signs of a format is whole', async () => {
    const text = list(2 * MOST)
    const world = await open({ text }, { mode })

    const messages = await order(world, MOST_RESPONSES)
    for (let left = leftBehind(messages); left > 0; left = leftBehind(messages)) {
      const next = pressed(world.slack, messages.at(-1))
      messages.push(...(await press(world, Math.min(left, MOST_RESPONSES), next)))
    }

    expect(wordsOf(messages)).toBe(text)
    expect(world.slack.errors).toEqual([])
  })
})

describe('the button that brings the rest of what a command tells', () => {
  it('works after a restart, in the language of before', async () => {
    const english = 'w'.repeat(MOST + 1)
    const world = await open({ text: '字'.repeat(MOST + 1), english })
    await order(world, 1, { text: 'What is the GDP target for 2021?' })
    const begun = await order(world, MOST_RESPONSES)
    await world.service.stop()
    const { slack, store } = world
    const next = await slackWorld({ slack, store, office: { commands: [world.command] } })

    const rest = await press(next, 1, pressed(slack, begun.at(-1)))

    expect(wordsOf([...begun, ...rest])).toBe(english)
    expect(world.inputs).toHaveLength(2)
    expect(world.inputs[1]).toEqual(world.inputs[0])
    expect(JSON.stringify(begun.at(-1))).toContain('The rest (1 page)')
  })

  it('brings it once for each press, however often Slack delivers it', async () => {
    const world = await open({ text: '字'.repeat(MOST + 1) })
    const begun = await order(world, MOST_RESPONSES)
    const payload = pressed(world.slack, begun.at(-1))

    await press(world, 1, payload)
    await deliver(world, 'interactive', payload)
    const another = await press(world, 1, pressed(world.slack, begun.at(-1)))

    expect(another).toHaveLength(1)
    expect(world.inputs).toHaveLength(3)
  })

  it('begins anew where there is another result by now, and says so', async () => {
    const world = await open({ text: '字'.repeat(MOST + 1) })
    const begun = await order(world, MOST_RESPONSES)
    world.state.text = '词'.repeat(2 * MOST_RESPONSES * PAGE)

    const anew = await press(world, MOST_RESPONSES, pressed(world.slack, begun.at(-1)))
    const rest = await press(world, MOST_RESPONSES, pressed(world.slack, anew.at(-1)))

    expect(JSON.stringify(anew[0])).toContain('内容有变动，以下从头列出。')
    expect(JSON.stringify([...anew.slice(1), ...rest])).not.toContain('内容有变动')
    expect(wordsOf([...anew, ...rest])).toBe(world.state.text)
    expect(world.slack.errors).toEqual([])
  })

  it.each(['C2', 'D1'])('shows whoever presses it in %s what may be seen there', async (channel) => {
    const world = await open({ text: `{群}${'字'.repeat(MOST + 1)}` })
    const begun = await order(world, MOST_RESPONSES)

    const [told] = await press(world, MOST_RESPONSES, pressed(world.slack, begun.at(-1), { channel }))

    expect(wordsOf(begun)).toContain('investment字')
    expect(wordsOf([told])).toContain(`slack:${channel}字`)
  })

  it('is refused to who may not give the command, in the words of every refusal', async () => {
    const world = await open({ name: 'review.show', role: 'editor', text: '字'.repeat(MOST + 1) })
    const begun = await order(world, MOST_RESPONSES, { text: 'review show 3', user_id: 'UE' })

    const [refused] = await press(world, 1, pressed(world.slack, begun.at(-1), { user: 'UR' }))

    expect(wordsOf([refused])).toBe(NOT_PERMITTED.zh)
  })

  it('is there for no command that writes: what came of it is told as far as it goes, and what is missing', async () => {
    const world = await open({ name: 'note', role: 'reporter', text: '字'.repeat(MOST + 1) })

    const told = await order(world, MOST_RESPONSES, { text: 'note 桥: 通车', user_id: 'UR' })
    const forged = { command: 'note', input: { text: '桥: 停工' }, told: 1, of: '', language: 'zh' }
    const value = JSON.stringify(forged)
    const [failed] = await press(world, 1, click(world.slack, { action_id: REST, value, user: 'UR', ephemeral: true }))

    expect(told.some((blocks) => buttonsOf(blocks).has(REST))).toBe(false)
    expect(JSON.stringify(told.at(-1))).toContain('… 5/6')
    expect(wordsOf([failed])).toBe('操作未完成，请稍后再试。')
    expect(world.inputs).toHaveLength(1)
  })

  it.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('holds a command to the last character that Slack keeps: %i beyond it', async (beyond, has) => {
    const world = await open({ text: '字'.repeat(MOST + 1) })
    const probe = await order(world, MOST_RESPONSES, { text: 'items --about 桥' })
    const taken = String(buttonsOf(probe.at(-1)).get(REST)?.value).length
    const about = '桥'.repeat(LONGEST_BUTTON_VALUE - taken + 1 + beyond)

    const told = await order(world, MOST_RESPONSES, { text: `items --about ${about}` })

    expect(buttonsOf(told.at(-1)).has(REST)).toBe(has)
    expect(world.slack.errors).toEqual([])
  })
})
