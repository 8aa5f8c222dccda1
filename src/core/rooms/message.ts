import { z } from 'zod'

/** A message as every channel hands it over, whatever the platform calls its parts. It is kept as JSON until answered. */

export const channelNameSchema = z.enum(['console', 'slack', 'wechat', 'wecom'])
export type ChannelName = z.infer<typeof channelNameSchema>

export const messageSchema = z.strictObject({
  channel: channelNameSchema,
  /** The chat as the platform names it: a channel's id, a room's id, a direct chat. */
  chat: z.string().min(1).max(300),
  /** What a room of bot.yaml is matched by where the id says nothing to people: a WeChat room's topic. */
  topic: z.string().max(300).nullable().default(null),
  /** True for a chat of two. */
  direct: z.boolean().default(false),
  /** Thread within the chat, where the platform has such. */
  thread: z.string().max(300).nullable().default(null),
  /** By what this very message may be answered while its connection lasts. Only the channel reads it. */
  reply: z.string().max(300).optional(),
  /** Who asks, as the platform vouches for it; the name is for people to read alone. */
  person: z.strictObject({ id: z.string().min(1).max(200), name: z.string().max(200) }),
  text: z.string(),
  /** The words that the message quotes, where the platform shows another message above it; who wrote them is unknown. */
  quote: z.string().max(4000).nullable().default(null),
  /** Where it asks for more of an answer that was given before: its id, and the page that is wanted, from 2 on. */
  more: z
    .strictObject({ id: z.string().min(1).max(200), page: z.int().min(2).max(1000) })
    .nullable()
    .default(null),
  /** When it was sent, milliseconds since 1970. */
  at: z.int().min(0),
})
/** `quote` and `more` may be left out by a channel that has no such thing. */
export type Message = Omit<z.infer<typeof messageSchema>, 'quote' | 'more'> &
  Partial<Pick<z.infer<typeof messageSchema>, 'quote' | 'more'>>

/** The lane of a message: what is answered in order, one at a time. A thread is a lane of its own. */
export function laneOf({ channel, chat, thread }: Pick<Message, 'channel' | 'chat' | 'thread'>): string {
  return [channel, chat, ...(thread === null ? [] : [thread])].join(':')
}

/** The lane in which answers leave: platforms count messages by chat, whatever their threads. */
export function wayOut({ channel, chat }: Pick<Message, 'channel' | 'chat'>): string {
  return laneOf({ channel, chat, thread: null })
}

/** The identity that roles are bound to and the audit names: slack:U0123. */
export function personId({ channel, person }: Pick<Message, 'channel' | 'person'>): string {
  return `${channel}:${person.id}`
}
