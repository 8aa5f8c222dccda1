import { z } from 'zod'
import type { Message } from '../../core/rooms/message.ts'
import { mentions, plainText } from './plain-words.ts'

/** What comes in as an event, told apart without doing anything. */

export interface Self {
  readonly botUserId: string
  readonly botId: string
  readonly team: string
}

export type ParsedEvent =
  | {
      readonly kind: 'question'
      /** Its text is empty where somebody only mentions the bot. */
      readonly message: Message
      /** What tells the message from every other, whatever events come of it. */
      readonly event: string
      /** False for a message in a thread that does not mention the bot: it may still go on with a conversation. */
      readonly addressed: boolean
    }
  | { readonly kind: 'home'; readonly user: string }
  | { readonly kind: 'ignored'; readonly reason: string }

const messageEvent = z.looseObject({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().optional(),
  channel: z.string().min(1),
  channel_type: z.string().optional(),
  ts: z.string().regex(/^\d+\.\d+$/),
  thread_ts: z.string().optional(),
  edited: z.unknown().optional(),
  hidden: z.boolean().optional(),
})
const homeEvent = z.looseObject({
  type: z.literal('app_home_opened'),
  user: z.string().min(1),
  tab: z.string().optional(),
})
const callback = z.looseObject({
  type: z.literal('event_callback'),
  team_id: z.string().optional(),
  event_id: z.string().optional(),
  event: z.looseObject({ type: z.string() }),
})

/** Subtypes of messages that people write: a file with words, a reply that is shown in the channel too. */
const WRITTEN = ['file_share', 'thread_broadcast', 'me_message']

/** What an event asks for; what asks for nothing is ignored for a reason. */
export function parseEvent(body: unknown, self: Self): ParsedEvent {
  const outer = callback.safeParse(body)
  if (!outer.success) return ignored('no event')
  const { event, team_id: team = self.team } = outer.data
  if (event.type === 'app_home_opened') {
    const home = homeEvent.safeParse(event)
    if (!home.success) return ignored('malformed home event')
    return home.data.tab === 'messages' ? ignored('messages tab') : { kind: 'home', user: home.data.user }
  }
  const parsed = messageEvent.safeParse(event)
  if (!parsed.success) return ignored(`event of another kind: ${event.type}`)
  return parseMessage(parsed.data, team, self)
}

function parseMessage(event: z.infer<typeof messageEvent>, team: string, self: Self): ParsedEvent {
  const { subtype, user, channel, ts, text = '' } = event
  if (subtype !== undefined && !WRITTEN.includes(subtype)) return ignored(`subtype ${subtype}`)
  if (event.bot_id !== undefined) return ignored(event.bot_id === self.botId ? 'own message' : 'message of a bot')
  if (user === undefined) return ignored('nobody wrote it')
  if (user === self.botUserId) return ignored('own message')
  if (event.edited !== undefined || event.hidden === true) return ignored('edited')
  const direct = event.channel_type === 'im' || channel.startsWith('D')
  const mentioned = event.type === 'app_mention' || mentions(text, self.botUserId)
  if (!direct && !mentioned && event.thread_ts === undefined) return ignored('not addressed to the bot')
  return {
    kind: 'question',
    event: `${team}:${channel}:${ts}`,
    addressed: direct || mentioned,
    message: {
      ...{ channel: 'slack', chat: channel, topic: null, direct },
      // In a chat of two the conversation goes on at its root; anywhere else an answer stands in the question's thread.
      thread: event.thread_ts ?? (direct ? null : ts),
      person: { id: user, name: user },
      text: plainText(text, self.botUserId),
      at: Math.floor(Number(ts) * 1000),
    },
  }
}

function ignored(reason: string): ParsedEvent {
  return { kind: 'ignored', reason }
}
