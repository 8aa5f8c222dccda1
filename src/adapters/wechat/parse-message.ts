import { z } from 'zod'
import type { Message } from '../../core/rooms/message.ts'
import { STALE_AFTER } from './limits.ts'
import { readText } from './read-text.ts'

/** What comes in, told apart without doing anything. */

/** A message as the gateway hands it over, checked; its room and talker as the account sees them. */
export const rawMessageSchema = z.object({
  id: z.string().min(1).max(150),
  isText: z.boolean(),
  text: z.string(),
  /** Seconds or milliseconds since 1970, as the puppet has it. */
  timestamp: z.number().min(0),
  self: z.boolean(),
  talker: z.object({ id: z.string().min(1).max(200), name: z.string(), isPerson: z.boolean() }),
  /** Null for a message to the account itself. */
  room: z.object({ id: z.string().min(1), topic: z.string() }).nullable(),
})
export type RawMessage = z.infer<typeof rawMessageSchema>

/** Who the bot is, and where it answers. */
export interface Self {
  /** The account's own name and those of bot.yaml. */
  readonly names: readonly string[]
  /** The name that it has in a room; empty where it has none. */
  readonly nameIn: (roomId: string) => string
  /** True for a room that bot.yaml names and that is the only one of its topic. */
  readonly answersIn: (room: { readonly id: string; readonly topic: string }) => boolean
  readonly direct: boolean
  /** Accounts that are never answered, by their id or name. */
  readonly ignore: readonly string[]
}

export type ParsedMessage =
  | {
      readonly kind: 'message'
      readonly message: Message
      /** True where it speaks to the bot: a mention, a quote of the bot, a message to the account itself. */
      readonly addressed: boolean
      /** What tells it from every other. */
      readonly event: string
    }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason }

export type IgnoredReason =
  | 'malformed'
  | 'own message'
  | 'no text'
  | 'too old'
  | 'official account or bot'
  | 'direct message'
  | 'room not answered'
  | 'nothing said'

/** What somebody asks who only mentions the bot. */
const HELP = '帮助'
const LONGEST_QUOTE = 4000
/** A time below this is one in seconds: as milliseconds it would lie in 1973. */
const MILLISECONDS_FROM = 100_000_000_000

/** What a message asks for, `now` in milliseconds since 1970; what asks for nothing is ignored for a reason. */
export function parseMessage(raw: unknown, self: Self, now: number): ParsedMessage {
  const parsed = rawMessageSchema.safeParse(raw)
  if (!parsed.success) return ignored('malformed')
  const { id, isText, text, timestamp, talker, room } = parsed.data
  const at = Math.round(timestamp < MILLISECONDS_FROM ? timestamp * 1000 : timestamp)
  if (parsed.data.self) return ignored('own message')
  if (!isText) return ignored('no text')
  if (now - at > STALE_AFTER) return ignored('too old')
  if (!talker.isPerson || self.ignore.includes(talker.id) || self.ignore.includes(talker.name))
    return ignored('official account or bot')
  if (room === null && !self.direct) return ignored('direct message')
  if (room !== null && !self.answersIn(room)) return ignored('room not answered')
  const names = [...self.names, ...(room === null ? [] : [self.nameIn(room.id)])].filter((name) => name !== '')
  const { own, mentioned, quote } = readText(text, names)
  const addressed = room === null || mentioned || (quote !== null && names.includes(quote.name))
  // Who mentions the bot below a quote and says nothing else asks what the quote asks.
  const question = own || (addressed ? quote?.text || HELP : '')
  if (question === '') return ignored('nothing said')
  return {
    kind: 'message',
    addressed,
    event: id,
    message: {
      // A room is its topic: its id is another one after every login.
      ...{ channel: 'wechat', chat: room?.topic ?? talker.id, topic: room?.topic ?? null, direct: room === null },
      thread: null,
      person: { id: talker.id, name: talker.name.slice(0, 200) },
      text: question,
      quote: quote && own !== '' && quote.text !== '' ? quote.text.slice(0, LONGEST_QUOTE) : null,
      more: null,
      at,
    },
  }
}

function ignored(reason: IgnoredReason): ParsedMessage {
  return { kind: 'ignored', reason }
}
