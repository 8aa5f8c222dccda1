import { z } from 'zod'
import type { DocumentClass } from '../document/plan-document.ts'
import type { ChannelName, Message } from './message.ts'

/** What a room of bot.yaml says; `match` is a channel's id in Slack and WeCom, a topic in personal WeChat. */
export const roomSchema = z.strictObject({
  /** Names that the bot itself gives to rooms are taken: one of them would stand for two. */
  id: z
    .string()
    .min(1)
    .max(100)
    .regex(
      /^(?!console$|slack:|wechat:|wecom:)/,
      'not console, and nothing that begins with slack:, wechat: or wecom:',
    ),
  channel: z.enum(['slack', 'wechat', 'wecom']),
  match: z.string().min(1).max(300),
  region: z.string().min(2).optional(),
  planYear: z.number().int().min(1949).max(2100).optional(),
  classes: z
    .array(z.enum(['public', 'internal']))
    .min(1)
    .default(['public']),
  /** Number of the group webhook that posts go through. */
  webhook: z.number().int().positive().optional(),
})
export type RoomSettings = z.infer<typeof roomSchema>

/** Where a message was sent, as far as answers depend on it. */
export interface Room {
  readonly id: string
  readonly region: string | undefined
  readonly planYear: number | undefined
  /** What may be seen there. */
  readonly classes: readonly DocumentClass[]
  /** True where those who may write can do so. */
  readonly writable: boolean
}

export interface RoomRules {
  readonly rooms: readonly RoomSettings[]
  /** Classes that may be seen in Slack at all: it keeps what is said abroad. */
  readonly slackClasses: readonly DocumentClass[]
}

const EVERY_CLASS: readonly DocumentClass[] = ['public', 'internal']

/**
 * The room of a message: what bot.yaml says, capped by what the channel may ever show. An unlisted room is public with the
 * defaults in Slack and WeCom, and null (silence) in personal WeChat.
 */
export function roomOf(message: Pick<Message, 'channel' | 'chat' | 'topic' | 'direct'>, rules: RoomRules): Room | null {
  const { channel, chat, topic, direct } = message
  if (channel === 'console')
    return { id: 'console', region: undefined, planYear: undefined, classes: EVERY_CLASS, writable: true }
  const known = rules.rooms.find(
    (room) => room.channel === channel && (room.match === chat || (channel === 'wechat' && room.match === topic)),
  )
  if (!known && channel === 'wechat' && !direct) return null
  const cap = capOf(channel, rules)
  return {
    id: known?.id ?? `${channel}:${chat}`,
    region: known?.region,
    planYear: known?.planYear,
    classes: (known?.classes ?? ['public']).filter((one) => cap.includes(one)),
    writable: channel !== 'wechat',
  }
}

/** The most that a channel may show: personal WeChat never more than what is public. */
export function capOf(
  channel: ChannelName,
  { slackClasses }: Pick<RoomRules, 'slackClasses'>,
): readonly DocumentClass[] {
  if (channel === 'wechat') return ['public']
  return channel === 'slack' ? slackClasses : EVERY_CLASS
}

/** The room of an id, as bot.yaml has it today; one that is not listed there is public, with the defaults. */
export function roomOfId(id: string, rules: RoomRules): Room {
  const known = rules.rooms.find((room) => room.id === id)
  const place = known
    ? { channel: known.channel, chat: known.match, topic: known.match, direct: false }
    : { channel: 'wecom' as const, chat: id, topic: null, direct: false }
  const room = roomOf(id === 'console' ? { ...place, channel: 'console' } : place, rules)
  return { id, region: room?.region, planYear: room?.planYear, classes: room?.classes ?? ['public'], writable: false }
}
