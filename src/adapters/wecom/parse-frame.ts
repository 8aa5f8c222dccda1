import { z } from 'zod'
import type { Message } from '../../core/rooms/message.ts'
import { clean } from './plain-words.ts'

/** What comes in over the bot's connection, told apart without doing anything. */

/** Who did something, and where: everything of a message but its words. */
export type Actor = Omit<Message, 'text' | 'at' | 'quote' | 'more' | 'reply'>

export type ParsedFrame =
  | {
      readonly kind: 'question'
      readonly message: Message
      /** What tells the message from every other; WeCom may deliver it twice. */
      readonly event: string
      /** By this the frame is answered while its connection lasts. */
      readonly reqId: string
      /** False for a message in a group that neither mentions the bot nor quotes anything. */
      readonly addressed: boolean
    }
  /** Somebody pressed a button of a card. */
  | {
      readonly kind: 'pressed'
      readonly actor: Actor
      readonly key: string
      readonly task: string
      readonly reqId: string
    }
  | {
      readonly kind: 'judged'
      readonly actor: Actor
      readonly answer: string
      readonly reason: Reason
      readonly remark: string
    }
  /** A picture, a file: something that holds no words. */
  | { readonly kind: 'wordless'; readonly actor: Actor; readonly reqId: string }
  | { readonly kind: 'ignored'; readonly reason: string }

/** Why an answer is held to be wrong, in the words of the office's command. */
export type Reason = 'wrong_figure' | 'wrong_paragraph' | 'incomplete'

const id = z.string().min(1).max(200)
const text = z.looseObject({ content: z.string() })
const words = z.looseObject({
  msgtype: z.string(),
  text: text.optional(),
  voice: text.optional(),
  mixed: z.looseObject({ msg_item: z.array(z.looseObject({ msgtype: z.string(), text: text.optional() })) }).optional(),
})
const place = z.looseObject({
  msgid: id,
  aibotid: z.string().default(''),
  chatid: id.optional(),
  chattype: z.enum(['single', 'group']).optional(),
  from: z.looseObject({ userid: id }),
  create_time: z.number().min(0).optional(),
})
const frameSchema = z.looseObject({ headers: z.looseObject({ req_id: z.string().min(1) }), body: z.unknown() })
const messageBody = z.looseObject({ ...place.shape, ...words.shape, quote: words.optional() })
const cardEvent = z.looseObject({ event_key: z.string().max(2048), task_id: z.string().default('') })
const feedbackEvent = z.looseObject({
  id: z.string().min(1).max(300),
  type: z.number(),
  content: z.string().default(''),
  inaccurate_reason_list: z.array(z.union([z.number(), z.string()])).default([]),
})
const eventBody = z.looseObject({
  ...place.shape,
  event: z.looseObject({
    eventtype: z.string(),
    template_card_event: cardEvent.optional(),
    feedback_event: feedbackEvent.optional(),
  }),
})

/** A message that is older is answered no more: it came from before a pause of the connection. */
const STALE_AFTER = 10 * 60 * 1000
const LONGEST_REMARK = 500
const LONGEST_QUOTE = 4000

/** What a frame asks for at a time (milliseconds since 1970); what asks for nothing is ignored for a reason. */
export function parseFrame(frame: unknown, now: number): ParsedFrame {
  const outer = frameSchema.safeParse(frame)
  if (!outer.success) return ignored('no frame')
  const reqId = outer.data.headers.req_id
  const event = eventBody.safeParse(outer.data.body)
  if (event.success) return parseEvent(event.data, reqId)
  const message = messageBody.safeParse(outer.data.body)
  if (!message.success) return ignored('malformed frame')
  return parseMessage(message.data, reqId, now)
}

function parseMessage(body: z.infer<typeof messageBody>, reqId: string, now: number): ParsedFrame {
  const at = body.create_time === undefined ? now : body.create_time * 1000
  if (now - at > STALE_AFTER) return ignored('stale')
  if (body.from.userid === body.aibotid) return ignored('own message')
  const actor = actorOf(body)
  const said = wordsOf(body)
  if (said === null) return { kind: 'wordless', actor, reqId }
  const quote = body.quote === undefined ? null : wordsOf(body.quote)
  const own = withoutMentions(said)
  const quoted = quote === null ? '' : withoutMentions(quote).slice(0, LONGEST_QUOTE)
  return {
    kind: 'question',
    ...{ event: `${body.aibotid}:${body.msgid}`, reqId },
    addressed: actor.direct || body.quote !== undefined || said.search(MENTION) >= 0,
    message: {
      ...actor,
      // Who only mentions the bot below somebody's question asks that question.
      text: own || quoted || HELP,
      ...(own === '' || quoted === '' ? {} : { quote: quoted }),
      at: Math.max(0, Math.floor(at)),
    },
  }
}

/** What somebody asks who only mentions the bot. */
export const HELP = '帮助'

function parseEvent(body: z.infer<typeof eventBody>, reqId: string): ParsedFrame {
  const { eventtype, template_card_event: card, feedback_event: feedback } = body.event
  const actor = actorOf(body)
  if (eventtype === 'template_card_event') {
    // The server nests what was pressed; the types of its own client do not.
    const pressed = card ?? cardEvent.safeParse(body.event).data
    if (!pressed) return ignored('malformed card event')
    return { kind: 'pressed', actor, key: pressed.event_key, task: pressed.task_id, reqId }
  }
  if (eventtype === 'feedback_event' && feedback) {
    if (feedback.type !== DISLIKED) return ignored('feedback that asks for nothing')
    const remark = clean(feedback.content).trim().slice(0, LONGEST_REMARK)
    return { kind: 'judged', actor, answer: feedback.id, reason: reasonOf(feedback.inaccurate_reason_list), remark }
  }
  return ignored(`event ${eventtype}`)
}

/** 1 right, 2 wrong, 3 taken back. */
const DISLIKED = 2

/** 1 beside the question, 2 incomplete, 3 mistakes in it, 4 wrong analysis of data. */
function reasonOf(reasons: readonly (number | string)[]): Reason {
  const numbers = reasons.map(Number)
  if (numbers.includes(3) || numbers.includes(4)) return 'wrong_figure'
  return numbers.includes(2) ? 'incomplete' : 'wrong_paragraph'
}

function actorOf({ chatid, chattype, from }: z.infer<typeof place>): Actor {
  const direct = chattype === 'single' || chatid === undefined
  return {
    ...{ channel: 'wecom', chat: direct ? from.userid : chatid, topic: null, direct },
    // WeCom tells no display name, and none is needed: roles are bound to the id.
    ...{ thread: null, person: { id: from.userid, name: from.userid } },
  }
}

/** The words of a message, of a picture with words or of speech as WeCom heard it; null where there are none. */
function wordsOf(body: z.infer<typeof words>): string | null {
  const mixed = body.mixed?.msg_item.flatMap((item) => (item.text ? [item.text.content] : [])).join('\n')
  const said = body.text?.content ?? body.voice?.content ?? mixed
  return said === undefined || (said.trim() === '' && body.text === undefined) ? null : said
}

/** @问计 and whoever else is named so, up to the blank that ends the name. */
const MENTION = /(?<![\w.])@[^\s@\u2005\u00a0]{1,64}(?:[\s\u2005\u00a0]+|$)/gu

function withoutMentions(said: string): string {
  return clean(said)
    .replace(MENTION, ' ')
    .replace(/[\u2005\u00a0]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function ignored(reason: string): ParsedFrame {
  return { kind: 'ignored', reason }
}
