/** What WeCom refuses of a message or a card, as the code it answers with; null where nothing is wrong. */

type Json = Record<string, unknown>

export const LONGEST = 20_480

export interface Refusal {
  readonly errcode: number
  readonly errmsg: string
}

const bad = (errmsg: string): Refusal => ({ errcode: 40058, errmsg })
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export function checkMarkdown(content: unknown, longest = LONGEST): Refusal | null {
  if (typeof content !== 'string' || content.trim() === '') return bad('content is empty')
  const size = Buffer.byteLength(content, 'utf8')
  if (size > longest) return bad(`content exceeds max length: ${size}`)
  if (/\ufffd/.test(content)) return bad('content is not utf8')
  return /<@|@所有人|@all/.test(content) ? bad('somebody is mentioned who was not meant') : null
}

export function checkCard(given: unknown, tasks: ReadonlySet<string>, replaces?: string): Refusal | null {
  const card = object(given)
  const title = text(object(card.main_title).title)
  if (title === '' || [...title].length > 26) return bad(`title of a card: ${title}`)
  const task = text(card.task_id)
  if (!/^[\w@-]{1,128}$/.test(task)) return bad(`task_id: ${task}`)
  if (replaces !== undefined && task !== replaces) return bad('task_id of another card')
  if (replaces === undefined && tasks.has(task)) return bad('task_id was used before')
  if (card.card_type === 'text_notice') return card.card_action === undefined ? bad('card_action is missing') : null
  if (card.card_type !== 'button_interaction') return bad(`card_type ${text(card.card_type)}`)
  const buttons = Array.isArray(card.button_list) ? card.button_list.map(object) : []
  if (buttons.length === 0 || buttons.length > 6) return bad(`${buttons.length} buttons`)
  for (const { text: label, key } of buttons) {
    if (text(label) === '' || [...text(label)].length > 10) return bad(`label of a button: ${text(label)}`)
    if (text(key) === '' || Buffer.byteLength(text(key)) > 1024) return bad('key of a button')
  }
  return null
}
