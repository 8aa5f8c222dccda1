import type { RespondFn } from '@slack/bolt'
import { z } from 'zod'
import { type ParsedCommand, parseCommand, withOwnUnit } from '../../core/rooms/parse-command.ts'
import { type Actor, actorOf, type Desk } from './desk.ts'
import { COMMAND } from './names.ts'
import { plainText } from './plain-words.ts'
import { renderAnswer } from './render-answer.ts'
import { MOST_REVIEWS } from './reviews.ts'
import { QUIET, tell } from './tell.ts'
import { tellResult } from './tell-result.ts'
import { noteView, ownerView } from './views.ts'
import { wordsIn } from './words.ts'

export const commandSchema = z.looseObject({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string().min(1),
  user_name: z.string().optional(),
  channel_id: z.string().min(1),
  trigger_id: z.string().default(''),
})
type Command = z.infer<typeof commandSchema>

/** Carries out /wenji: a question, a note, an owner, the list, the review queue. Only the person sees what comes of it. */
export async function handleCommand(given: Command, respond: RespondFn, desk: Desk): Promise<void> {
  const actor = actorOf({ id: given.user_id, name: given.user_name }, given.channel_id, null)
  const parsed = parseCommand(given.text)
  const language = desk.tongues.heard(given.user_id, wordsOf(parsed)) ?? (await desk.tongues.of(given.user_id))
  const words = wordsIn(language)
  if (given.command !== COMMAND) return tell(respond, words.unknownCommand(given.command))
  if (parsed.kind === 'wrong') return tell(respond, parsed.text[language])
  if (parsed.kind === 'question') return answerPrivately(plainText(parsed.text, '') || words.help, actor, respond, desk)
  if (parsed.kind === 'form') {
    const place = { chat: actor.chat, thread: null, about: '', language }
    const view = parsed.form === 'note' ? noteView(place) : ownerView(place)
    await desk.web.views.open({ trigger_id: given.trigger_id, view })
    return
  }
  if (parsed.kind === 'reviews') {
    const order = { limit: MOST_REVIEWS + 50 }
    const told = await desk.house.command('review.list', order, actor)
    return tellResult(respond, { command: 'review.list', input: order }, told, language)
  }
  const input = parsed.name === 'items' ? ownItems(parsed.input, actor, desk) : parsed.input
  const told = await desk.house.command(parsed.name, input, actor)
  return tellResult(respond, { command: parsed.name, input }, told, language)
}

/** What a person says in their own words: all of a question, what a command is about, no name of a command or option. */
function wordsOf(parsed: ParsedCommand): string {
  if (parsed.kind === 'question') return parsed.text
  if (parsed.kind !== 'order') return ''
  const { text, task, term, target, reason } = parsed.input
  return [text, task, term, target, reason].filter((one) => typeof one === 'string').join(' ')
}

/** The items of the person's own unit, where they ask for none in particular; all of them, for they come page by page. */
function ownItems(input: Readonly<Record<string, unknown>>, actor: Actor, { house }: Desk) {
  return withOwnUnit({ ...input, limit: MOST_ITEMS }, house.memberOf(actor)?.unit)
}
/** As many as the office tells at once. */
const MOST_ITEMS = 1000

/** Answers so that only the person sees it, with a button that shows it to the channel. */
export async function answerPrivately(text: string, actor: Actor, respond: RespondFn, { house }: Desk): Promise<void> {
  const given = await house.answerNow({ ...actor, text, at: house.now() })
  const message = renderAnswer(given, 'private')
  await respond({ ...message, response_type: 'ephemeral', replace_original: false, ...QUIET })
}
