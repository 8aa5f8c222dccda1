import type { RespondFn } from '@slack/bolt'
import { z } from 'zod'
import { parseCommand, withOwnUnit } from '../../core/rooms/parse-command.ts'
import { type Block, sections } from './blocks.ts'
import { type Actor, actorOf, type Desk } from './desk.ts'
import { COMMAND } from './names.ts'
import { HELP } from './parse-event.ts'
import { inert, plainText } from './plain-words.ts'
import { renderAnswer } from './render-answer.ts'
import { MOST_REVIEWS, reviewBlocks } from './reviews.ts'
import { toldBlocks, toldText } from './told.ts'
import { noteView, ownerView } from './views.ts'

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
  if (given.command !== COMMAND) return tell(respond, `没有命令${given.command}，请用${COMMAND}`)
  const parsed = parseCommand(given.text)
  if (parsed.kind === 'wrong') return tell(respond, parsed.text)
  if (parsed.kind === 'question') return answerPrivately(plainText(parsed.text, '') || HELP, actor, respond, desk)
  if (parsed.kind === 'form') {
    const place = { chat: actor.chat, thread: null, about: '' }
    const view = parsed.form === 'note' ? noteView(place) : ownerView(place)
    await desk.web.views.open({ trigger_id: given.trigger_id, view })
    return
  }
  if (parsed.kind === 'reviews') {
    const told = await desk.house.command('review.list', { limit: MOST_REVIEWS + 50 }, actor)
    return tell(respond, toldText(told), reviewBlocks(told))
  }
  const input = parsed.name === 'items' ? ownItems(parsed.input, actor, desk) : parsed.input
  const told = await desk.house.command(parsed.name, input, actor)
  return tell(respond, toldText(told), toldBlocks(told, parsed.name, input))
}

/** The items of the person's own unit, where they ask for none in particular. */
export function ownItems(input: Readonly<Record<string, unknown>>, actor: Actor, { house }: Desk) {
  return withOwnUnit(input, house.memberOf(actor)?.unit)
}

/** Answers so that only the person sees it, with a button that shows it to the channel. */
export async function answerPrivately(text: string, actor: Actor, respond: RespondFn, { house }: Desk): Promise<void> {
  const given = await house.answerNow({ ...actor, text, at: house.now() })
  const message = renderAnswer(given, 'private')
  await respond({ ...message, response_type: 'ephemeral', replace_original: false, ...QUIET })
}

/** No previews of links, and nothing read into the text. */
const QUIET = { unfurl_links: false, unfurl_media: false }

/** Words for the person alone. */
export async function tell(respond: RespondFn, text: string, blocks: Block[] = sections(text)): Promise<void> {
  await respond({ text: inert(text), blocks, response_type: 'ephemeral', replace_original: false, ...QUIET })
}
