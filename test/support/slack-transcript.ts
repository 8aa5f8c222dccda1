import { click, homeOpened, mention, messageEvent, slashCommand, submission } from './fake-slack/payloads.ts'
import type { Posted } from './fake-slack/workspace.ts'
import { until } from './office-world.ts'
import { buttonsOf } from './slack-buttons.ts'
import type { SlackWorld } from './slack-world.ts'

type Json = Readonly<Record<string, unknown>>

/** Goes through what people do in Slack and writes down what they see, as the Web API was given it. */
export async function writeTranscript(world: SlackWorld): Promise<string> {
  const { slack } = world
  const root = '1627704000.000100'
  const parts: string[] = []
  const tell = (title: string, lines: readonly string[], seen: Json) => parts.push(section(title, lines, seen))

  const first = await posted(world, mention('2021年固投目标是多少', { ts: root }))
  tell(
    'A mention',
    ['> **@wenji** 2021年固投目标是多少', 'The bot answers in the thread of the message:'],
    shown(first),
  )

  const next = await posted(world, { type: 'message', text: '那2020年呢？', thread_ts: root })
  tell(
    'A follow-up, without a mention',
    ['> 那2020年呢？', 'Written in the same thread by the same person; it reads as a question, so it is answered:'],
    shown(next),
  )

  const which = await posted(world, mention('2021年投资目标', { ts: '1627704060.000100' }))
  tell('A question with two readings', ['> **@wenji** 2021年投资目标', 'Each reading is a button:'], shown(which))

  const choice = click(slack, { action_id: 'ask:choice-1', value: '2021年固定资产投资目标', message: which })
  const chosen = await posted(world, choice, 'interactive')
  tell('A choice', ['`1 固定资产投资` is pressed; the answer stands in the same thread:'], shown(chosen))

  const id = String(JSON.parse((await world.store.outbox.find(`answer:slack:T1:C1:${root}`))?.body ?? '{}').id)
  await slack.send('interactive', click(slack, { action_id: 'feedback', value: `bad ${id}`, message: first }))
    .acknowledged
  await until(() => slack.workspace.views.length > 0)
  const [view = {}] = slack.workspace.views
  tell(
    'Thumbs down',
    ['`有误` is pressed; Slack opens'],
    pick(view, ['type', 'callback_id', 'title', 'submit', 'blocks']),
  )
  const filled = submission(slack, view, { reason: 'wrong_figure', remark: '请核对' })
  const thanks = await slack.send('interactive', filled).acknowledged
  tell('The form, sent', ['The form becomes'], pick((thanks.view as Json | undefined) ?? thanks, ['title', 'blocks']))

  await slack.send('slash_commands', slashCommand(slack, '武汉长江中心谁牵头')).acknowledged
  await until(() => slack.workspace.responses.length > 0)
  const told = slack.workspace.responses[0]?.body ?? {}
  tell(
    '/wenji',
    ['> /wenji 武汉长江中心谁牵头', 'Only the person sees'],
    pick(told, ['response_type', 'text', 'blocks']),
  )

  const share = click(slack, { action_id: 'share', value: buttonValue(told, 'share'), ephemeral: true })
  const shared = await posted(world, share, 'interactive')
  await until(() => slack.workspace.responses.some(({ body }) => body.delete_original === true))
  tell('Shared', ['`发到本频道` is pressed; everybody sees'], shown(shared))

  const order = '/wenji note 武汉长江中心: 主塔楼核心筒施工至10层 --percent 35'
  tell('A progress note', [`> ${order}`, 'A reporter is told'], await answerTo(world, order, 'UR'))
  tell('The same from somebody else', ['Who may not write is told'], await answerTo(world, order, 'U1'))

  tell('The review queue', ['> /wenji review', 'An editor sees'], await answerTo(world, '/wenji review', 'UE'))

  const english = await posted(
    world,
    mention('What is the fixed asset investment target for 2021?', { ts: '1627704120.000100', user: 'U2' }),
  )
  tell('In English', ['> **@wenji** What is the fixed asset investment target for 2021?'], shown(english))
  await slack.send('slash_commands', slashCommand(slack, 'note', { user_id: 'U2' })).acknowledged
  await until(() => slack.workspace.views.length > 1)
  tell(
    'A form for who writes English',
    ['> /wenji note'],
    pick(slack.workspace.views.at(-1) ?? {}, ['type', 'callback_id', 'title', 'submit', 'blocks']),
  )

  await slack.send('events_api', homeOpened(slack, 'UR')).acknowledged
  await until(() => slack.workspace.homes.has('UR'))
  tell('App Home', ['What a reporter of a unit sees:'], pick(slack.workspace.homes.get('UR') ?? {}, ['type', 'blocks']))

  return parts.join('\n')
}

/** Gives a command and what the person alone is told. */
async function answerTo({ slack }: SlackWorld, written: string, user: string): Promise<Json> {
  const before = slack.workspace.responses.length
  const text = written.replace('/wenji ', '')
  await slack.send('slash_commands', slashCommand(slack, text, { user_id: user })).acknowledged
  await until(() => slack.workspace.responses.length > before)
  return pick(slack.workspace.responses.at(-1)?.body ?? {}, ['response_type', 'text', 'blocks'])
}

function buttonValue({ blocks }: Json, action: string): string {
  return String(buttonsOf(blocks).get(action)?.value)
}

/** Sends something and gives the message that comes of it. */
async function posted(
  { slack }: SlackWorld,
  given: Parameters<typeof messageEvent>[1] | ReturnType<typeof click>,
  type: 'events_api' | 'interactive' = 'events_api',
): Promise<Posted> {
  const before = slack.workspace.ofBot().length
  slack.send(type, 'actions' in given ? given : messageEvent(slack, given))
  await until(() => slack.workspace.ofBot().length > before)
  const message = slack.workspace.ofBot().at(-1)
  if (!message) throw new Error('nothing was posted')
  return message
}

function shown({ channel, thread_ts, text, blocks }: Posted): Json {
  return { channel, ...(thread_ts === undefined ? {} : { thread_ts }), text, blocks }
}

function pick(value: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.flatMap((name) => (name in value ? [[name, value[name]]] : [])))
}

/** One step: what somebody did, and what Slack was given, a block a line. */
function section(title: string, lines: readonly string[], seen: Json): string {
  const { blocks, ...rest } = seen
  const fields = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
  const list = Array.isArray(blocks) ? blocks.map((block) => `    ${JSON.stringify(block)}`).join(',\n') : ''
  const json = `{\n${[...fields, `  "blocks": [\n${list}\n  ]`].join(',\n')}\n}`
  return `### ${title}\n\n${lines.join('\n\n')}\n\n\`\`\`json\n${withoutIds(json)}\n\`\`\`\n`
}

/** Ids of answers differ with every run. */
function withoutIds(json: string): string {
  return json.replace(/[a-z0-9]+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ANSWER').replaceAll('\u200b', '')
}
