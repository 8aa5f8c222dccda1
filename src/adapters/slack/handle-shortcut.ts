import type { RespondFn } from '@slack/bolt'
import { z } from 'zod'
import { actorOf, type Desk } from './desk.ts'
import { answerPrivately } from './handle-command.ts'
import { SHORTCUT } from './names.ts'
import { plainText } from './plain-words.ts'
import { tell } from './tell.ts'
import { wordsIn } from './words.ts'

export const shortcutSchema = z.looseObject({
  callback_id: z.string(),
  user: z.looseObject({ id: z.string(), name: z.string().optional() }),
  channel: z.looseObject({ id: z.string() }),
  message: z.looseObject({ text: z.string().default(''), ts: z.string(), thread_ts: z.string().optional() }),
})

/** Asks what somebody wrote; only the person who took the shortcut sees the answer, and may show it to all. */
export async function handleShortcut(
  { callback_id, user, channel, message }: z.infer<typeof shortcutSchema>,
  respond: RespondFn,
  desk: Desk,
): Promise<void> {
  if (callback_id !== SHORTCUT) return
  const text = plainText(message.text, '')
  if (text === '') return tell(respond, wordsIn(await desk.tongues.of(user.id)).noWords)
  const actor = actorOf(user, channel.id, message.thread_ts ?? message.ts)
  await answerPrivately(text, actor, respond, desk)
}
