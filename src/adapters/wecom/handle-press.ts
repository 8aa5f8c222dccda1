import type { BotConnection, Reply } from './bot-connection.ts'
import { type Desk, tell } from './desk.ts'
import { toldText } from './handle-order.ts'
import type { Actor } from './parse-frame.ts'
import { doneCard, readKey } from './template-card.ts'

/** Does what a button of a card stands for. What is none of ours is left alone. */
export async function handlePress(
  { actor, key, task }: { readonly actor: Actor; readonly key: string; readonly task: string },
  reply: Reply,
  desk: Desk,
): Promise<void> {
  const pressed = readKey(key)
  if (!pressed) return
  const { house, bot, log } = desk
  if (pressed.kind === 'ask') {
    // Everybody in the group may press each of them once.
    const event = `press:${task}:${pressed.number}:${actor.person.id}`
    await house.receive({ ...actor, text: pressed.question, at: house.now() }, event)
    return
  }
  const told = await house.command(pressed.command, pressed.input, actor)
  const words = toldText(told)
  if (told.ok)
    await replaced(bot, reply, task, words).catch((error: unknown) =>
      log.warn({ reason: error }, 'a card stays as it was'),
    )
  await tell(words, actor, null, desk)
}

function replaced(bot: BotConnection, reply: Reply, task: string, words: string): Promise<void> {
  return bot.update(reply, doneCard(task, '已办理', words))
}
