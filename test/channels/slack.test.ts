import { type FakeSlack, fakeSlack } from '../support/fake-slack/fake-slack.ts'
import { click, mention, messageEvent, submission } from '../support/fake-slack/payloads.ts'
import { until } from '../support/office-world.ts'
import { type SlackWorldOptions, slackWorld } from '../support/slack-world.ts'
import { describeChannel } from './contract.ts'
import type { ChannelBot, ChannelRig, Place, Said } from './rig.ts'

type Json = Record<string, unknown>

const chatOf = (place: Place) => (place === 'group' ? 'C1' : 'D1')
/** The group talks in one thread. */
const THREAD = '1600000000.000100'

async function botOf(options: SlackWorldOptions & { readonly slack: FakeSlack }): Promise<ChannelBot> {
  const world = await slackWorld(options)
  const { slack, channel, service, store } = world
  const last = (place: Place) => {
    const posted = slack.workspace.ofBot(chatOf(place)).at(-1)
    if (!posted) throw new Error('nothing is posted')
    return posted
  }
  const press = async (place: Place, action: string) => {
    const message = last(place)
    const { action_id, value } = buttonOf(message.blocks, action)
    const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }
    const clicked = { action_id, value, channel: message.channel, message: { ts: message.ts, ...thread } }
    await slack.send('interactive', click(slack, clicked)).acknowledged
  }
  const events = async (place: Place, text: string, more: Json, ts: string | undefined) => {
    const written = {
      ...{ text, channel: chatOf(place), user: 'U1', ...more },
      ...(place === 'direct' ? {} : { thread_ts: THREAD }),
      ...(ts === undefined ? {} : { ts }),
    }
    await slack.send('events_api', messageEvent(slack, written)).acknowledged
  }
  return {
    ...{ world, store },
    async write({ text, place = 'group', mention: mentions = true, other = false, id }: Said) {
      const isMention = place === 'group' && mentions
      const words = isMention ? mention(text).text : text
      const type = isMention ? {} : { type: 'message' }
      await events(place, words, { ...type, ...(other ? { user: 'U2' } : {}) }, id && `1600000000.${digits(id)}`)
    },
    said: (place) => slack.workspace.ofBot(chatOf(place)).map(({ text, blocks }) => seen([text, ...textsOf(blocks)])),
    async settled() {
      await until(async () => (await store.inbox.waiting()) === 0 && (await store.outbox.waiting('slack')) === 0)
    },
    async restart(more = {}) {
      await service.stop()
      return botOf({ store, ...more, slack })
    },
    async outage() {
      const before = slack.connections
      slack.sockets[0]?.terminate()
      await until(() => slack.connections > before && slack.sockets.length > 0 && channel.status().connected)
    },
    echo: (text) => events('group', mention(text).text, { user: 'UBOT', more: { bot_id: 'BBOT' } }, undefined),
    press: (place, number) => press(place, `ask:choice-${number}`),
    async dislike(place) {
      const before = slack.workspace.views.length
      await press(place, 'feedback')
      await until(() => slack.workspace.views.length > before)
      const view = slack.workspace.views.at(-1) ?? {}
      await slack.send('interactive', submission(slack, view, { reason: 'wrong_figure', remark: '' })).acknowledged
    },
    faults: () => slack.errors,
  }
}

function digits(id: string): string {
  return id.replace(/\D/g, '').padStart(6, '0')
}

/** Every text of some blocks that is read, in order. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'text' && typeof one === 'string' ? [one] : textsOf(one),
  )
}

function seen(texts: readonly string[]): string {
  return texts.join('\n').replaceAll('\u200b', '')
}

/** The button of an action, or the second of the feedback buttons. */
function buttonOf(value: unknown, action: string): { readonly action_id: string; readonly value: string } {
  const found = partsOf(value).find((part) => part.action_id === action)
  if (!found) throw new Error(`there is no button ${action}`)
  const negative = partsOf(found.negative_button)[0]
  const pressed = negative ?? found
  return { action_id: action, value: String(pressed.value) }
}

function partsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  const own: Json = { ...value }
  return [own, ...Object.values(own).flatMap(partsOf)]
}

const rig: ChannelRig = {
  name: 'slack',
  // The server itself refuses what Slack refuses: characters, blocks and their sum.
  longest: null,
  ...{ groups: true, duplicates: true, bareNumbers: false, dropsOld: false, room: 'investment' },
  open: async (options = {}) => botOf({ ...options, slack: await fakeSlack() }),
}

describeChannel(rig)
