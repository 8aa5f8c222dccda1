import { describe, expect, it } from 'vitest'
import { languageSaid } from '../../../src/adapters/slack/tongues.ts'
import { aliasView, feedbackView, noteView, ownerView, wordsView } from '../../../src/adapters/slack/views.ts'
import { LANGUAGES, wordsIn } from '../../../src/adapters/slack/words.ts'
import { NOT_PERMITTED } from '../../../src/core/rooms/roles.ts'
import { checkView } from '../../support/fake-slack/check-blocks.ts'
import { SCOPES } from '../../support/fake-slack/fake-slack.ts'
import {
  click,
  homeOpened,
  mention,
  messageEvent,
  messageShortcut,
  slashCommand,
  submission,
} from '../../support/fake-slack/payloads.ts'
import { until } from '../../support/office-world.ts'
import { commandTold, viewAfter } from '../../support/slack-acts.ts'
import { standIns } from '../../support/slack-commands.ts'
import { type SlackWorld, type SlackWorldOptions, slackWorld } from '../../support/slack-world.ts'

const HAN = /\p{Script=Han}/u
const ENGLISH = 'What is the fixed asset investment target for 2021?'

async function world(options: SlackWorldOptions = {}): Promise<SlackWorld> {
  return slackWorld({ ...options, office: { commands: standIns().commands } })
}

async function homeOf({ slack }: SlackWorld, user: string): Promise<string> {
  slack.workspace.homes.delete(user)
  await slack.send('events_api', homeOpened(slack, user)).acknowledged
  await until(() => slack.workspace.homes.has(user))
  return JSON.stringify(slack.workspace.homes.get(user))
}

/** Every text of a table, its functions called with made-up parts. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') return [String(value.length === 0 ? value() : value(['x']))]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []
}

describe('the texts of Slack', () => {
  it('are in their own language, each', () => {
    const { homeTitle: _title, ...english } = wordsIn('en')

    expect(texts(english).filter((text) => HAN.test(text) || text.trim() === '')).toEqual([])
    const { note: _brackets, ...chinese } = wordsIn('zh')
    expect(texts(chinese).filter((text) => !HAN.test(text))).toEqual([])
  })

  it.each(LANGUAGES)('make forms that Slack takes, in %s', (language) => {
    const place = { chat: 'C1', thread: null, about: '1', language }
    const words = wordsIn(language)

    const views = [feedbackView(place), noteView(place), ownerView(place), aliasView(place)]

    for (const view of [...views, wordsView(words.reviews, words.gone, place)])
      expect(checkView({ ...view })).toEqual([])
    expect(views.map((view) => HAN.test(JSON.stringify(view)))).toEqual(views.map(() => language === 'zh'))
  })

  it.each([
    ['2021年固投目标', 'zh'],
    [ENGLISH, 'en'],
    ['GDP', undefined],
    ['计21-1.2-3', 'zh'],
    ['--due 60%', undefined],
    ['1', undefined],
    ['', undefined],
  ])('%s tells the language %s', (text, language) => {
    expect(languageSaid(text)).toBe(language)
  })
})

describe('somebody who asks in English', () => {
  it('is told everything in English: answer, forms, refusals, what is wrong with a command', async () => {
    const slackWorld = await world()
    const { slack } = slackWorld
    await commandTold(slackWorld, ENGLISH)

    const told = [
      (await commandTold(slackWorld, '', { user_id: 'U1', command: '/other' })).text,
      (await commandTold(slackWorld, 'note The bridge: open --percnt 60')).text,
      (await commandTold(slackWorld, 'review something')).text,
      (await commandTold(slackWorld, 'review')).text,
    ]
    const note = await viewAfter(
      slackWorld,
      () => slack.send('slash_commands', slashCommand(slack, 'note')).acknowledged,
    )
    const refused = await slack.send('interactive', submission(slack, note, { subject: 'x', text: 'y' })).acknowledged
    const gone = click(slack, { action_id: 'page:2', value: 'none 2' })
    const view = await viewAfter(slackWorld, () => slack.send('interactive', gone).acknowledged)
    const empty = messageShortcut(slack, '')
    const before = slack.workspace.responses.length
    await slack.send('interactive', empty).acknowledged
    await until(() => slack.workspace.responses.length > before)

    expect(told.filter((text) => HAN.test(String(text)))).toEqual([])
    expect(told[3]).toBe(NOT_PERMITTED.en)
    expect(JSON.stringify(note)).not.toMatch(HAN)
    expect(refused).toMatchObject({ errors: { subject: NOT_PERMITTED.en } })
    expect(JSON.stringify(view)).not.toMatch(HAN)
    expect(slack.workspace.responses.at(-1)?.body.text).not.toMatch(HAN)
    expect(slack.errors).toEqual([])
  })

  it('is asked in English what is wrong with an English answer, and in Chinese with a Chinese one', async () => {
    const slackWorld = await world()
    const { slack } = slackWorld
    const views: string[] = []

    for (const text of [ENGLISH, '2021年固投目标是多少']) {
      const { blocks } = await commandTold(slackWorld, text)
      const id = /"value":"bad ([^"]+)"/.exec(JSON.stringify(blocks))?.[1]
      const clicked = click(slack, { action_id: 'feedback', value: `bad ${id}`, ephemeral: true, user: 'U9' })
      const view = await viewAfter(slackWorld, () => slack.send('interactive', clicked).acknowledged)
      views.push(JSON.stringify(view))
    }

    expect(views.map((view) => HAN.test(view))).toEqual([false, true])
  })

  it('sees the review queue and its forms in English', async () => {
    const slackWorld = await world()
    const { slack } = slackWorld
    await commandTold(slackWorld, ENGLISH, { user_id: 'UE' })

    const { blocks } = await commandTold(slackWorld, 'review', { user_id: 'UE' })
    const alias = click(slack, { action_id: 'alias_review:3', value: '3', user: 'UE', ephemeral: true })
    const view = await viewAfter(slackWorld, () => slack.send('interactive', alias).acknowledged)

    const said = JSON.stringify(blocks).replace(/固投有多少|那个|工程怎么样了/g, '')
    expect(said).toContain('not answered · 2 times')
    expect(said).not.toMatch(HAN)
    expect(JSON.stringify(view)).not.toMatch(HAN)
  })

  it('who only mentions the bot afterwards is helped in English, and so is their Home', async () => {
    const slackWorld = await world()
    const { slack, store } = slackWorld
    const say = (text: string) => slack.send('events_api', messageEvent(slack, mention(text))).acknowledged

    await say('')
    await until(async () => slack.workspace.ofBot().length === 1 && (await store.outbox.waiting('slack')) === 0)
    const before = await homeOf(slackWorld, 'U1')
    await say(ENGLISH)
    await say('')
    await until(() => slack.workspace.ofBot().length === 3)

    const [chinese, , english] = slack.workspace.ofBot().map(({ text }) => text)
    expect(chinese).toContain('可查2份文件')
    expect(english).toMatch(/^\S*[A-Za-z]/)
    expect(before).toContain(wordsIn('zh').howToAsk.slice(0, 4))
    expect(await homeOf(slackWorld, 'U1')).toContain('Mention the bot in a channel')
    expect(slack.workspace.statuses.map(({ status }) => status)).toEqual([
      ...[wordsIn('zh').working, wordsIn('en').working, wordsIn('en').working],
    ])
  })
})

describe('the language of a person’s Slack', () => {
  it('counts where the app may ask for it, until they write', async () => {
    const slackWorld = await world({ fake: { scopes: [...SCOPES, 'users:read'] } })
    slackWorld.slack.workspace.locales.set('UZ', 'zh-CN')

    expect(await homeOf(slackWorld, 'U1')).toContain('Mention the bot in a channel')
    expect(await homeOf(slackWorld, 'UZ')).not.toContain('Mention the bot in a channel')
    await commandTold(slackWorld, '2021年固投目标是多少')
    expect(await homeOf(slackWorld, 'U1')).not.toContain('Mention the bot in a channel')
  })

  it('is not asked for without the scope, and nothing waits for a Slack that does not say', async () => {
    const without = await world()
    expect(await homeOf(without, 'U1')).not.toContain('Mention the bot in a channel')
    expect(without.slack.calls.some(({ method }) => method === 'users.info')).toBe(false)

    const silent = await world({ fake: { scopes: [...SCOPES, 'users:read'] } })
    silent.slack.faults.add('users.info', { kind: 'silence' })
    expect(await homeOf(silent, 'U1')).toContain('可查2份文件')
  })
})
