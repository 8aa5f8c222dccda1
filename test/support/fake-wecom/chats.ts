import { z } from 'zod'
import { checkCard, checkMarkdown, type Refusal } from './check-messages.ts'

/** A message of the bot as its readers see it. */
export interface Shown {
  readonly chat: string
  content: string
  /** A reply to a question, or sent unasked. */
  readonly via: 'reply' | 'send'
  readonly stream: string | null
  readonly feedback: string | null
  card: z.infer<typeof cardSchema> | null
}

const buttonSchema = z.looseObject({ text: z.string(), key: z.string() })
const cardSchema = z.looseObject({ task_id: z.string().default(''), button_list: z.array(buttonSchema).default([]) })
const streamSchema = z.looseObject({
  id: z.string().min(1),
  finish: z.boolean().default(false),
  content: z.string().default(''),
  feedback: z.looseObject({ id: z.string() }).optional(),
})
export const bodySchema = z.looseObject({
  bot_id: z.string().optional(),
  secret: z.string().optional(),
  msgtype: z.string().optional(),
  response_type: z.string().optional(),
  chatid: z.string().optional(),
  stream: streamSchema.optional(),
  markdown: z.looseObject({ content: z.string() }).optional(),
  template_card: cardSchema.optional(),
  upload_id: z.string().optional(),
})
export type Body = z.infer<typeof bodySchema>
export const OK = { errcode: 0, errmsg: 'ok' }
export const refuse = (errcode: number, errmsg: string): Refusal => ({ errcode, errmsg })

/** What comes back for a frame. */
export type Answer = Refusal & { readonly body?: object }

/** What one connection may still answer: chats of messages, and cards of presses, by the req_id of their frame. */
export interface Open {
  readonly asked: Map<string, string>
  readonly pressed: Map<string, string>
}

/** The chats of a WeCom: what the bot may put there, and what their readers see. */
export class Chats {
  readonly shown: Shown[] = []
  readonly files: { readonly chat: string; readonly type: string }[] = []
  /** Messages a minute in one chat. */
  rate = 30
  readonly #tasks = new Set<string>()
  readonly #sentAt = new Map<string, number[]>()
  readonly #known = new Set<string>()

  reply(line: Open, reqId: string, { msgtype, stream, template_card: card }: Body): Refusal {
    const chat = line.asked.get(reqId)
    if (chat === undefined) return refuse(846605, 'invalid req_id')
    const takesCard = msgtype === 'stream_with_template_card'
    if ((msgtype !== 'stream' && !takesCard) || !stream) return refuse(40008, `msgtype ${msgtype}`)
    const wrong = checkMarkdown(stream.content) ?? (card ? checkCard(card, this.#tasks) : null)
    if (wrong) return wrong
    const before = this.shown.find((one) => one.stream === stream.id)
    if (!before && this.#isTooFast(chat)) return refuse(846607, 'aibot send msg frequency limit exceeded')
    if (before) before.content = stream.content
    else
      this.shown.push({
        ...{ chat, content: stream.content, via: 'reply', stream: stream.id },
        ...{ feedback: stream.feedback?.id ?? null, card: card ?? null },
      })
    if (card) this.#tasks.add(card.task_id)
    return OK
  }

  update(line: Open, reqId: string, { response_type, template_card: card }: Body): Refusal {
    const task = line.pressed.get(reqId)
    if (task === undefined) return refuse(846605, 'invalid req_id')
    if (response_type !== 'update_template_card') return refuse(40008, 'response_type')
    const wrong = checkCard(card, this.#tasks, task)
    if (wrong) return wrong
    for (const one of this.shown) if (one.card?.task_id === task) one.card = card ?? null
    return OK
  }

  send({ chatid = '', msgtype, markdown, template_card: card }: Body): Refusal {
    if (!this.#known.has(chatid)) return refuse(93006, 'invalid chatid')
    if (this.#isTooFast(chatid)) return refuse(846607, 'aibot send msg frequency limit exceeded')
    if (msgtype === 'image' || msgtype === 'file') {
      this.files.push({ chat: chatid, type: msgtype })
      return OK
    }
    const wrong = msgtype === 'markdown' ? checkMarkdown(markdown?.content) : checkCard(card, this.#tasks)
    if (wrong) return wrong
    this.shown.push({
      ...{ chat: chatid, content: markdown?.content ?? '', via: 'send', stream: null, feedback: null },
      card: card ?? null,
    })
    if (card) this.#tasks.add(card.task_id)
    return OK
  }

  /** Lets the bot send into a chat in which nobody wrote yet. */
  know(chat: string): void {
    this.#known.add(chat)
  }

  #isTooFast(chat: string): boolean {
    const now = Date.now()
    const times = (this.#sentAt.get(chat) ?? []).filter((at) => at > now - 60_000)
    if (times.length >= this.rate) return true
    this.#sentAt.set(chat, [...times, now])
    return false
  }
}
