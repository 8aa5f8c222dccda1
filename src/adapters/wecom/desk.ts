import type { TemplateCard } from '@wecom/aibot-node-sdk'
import type { House } from '../../core/rooms/channel.ts'
import type { BotConnection, Reply } from './bot-connection.ts'
import { LONGEST_REPLY } from './limits.ts'
import { paged } from './pages.ts'
import type { Actor } from './parse-frame.ts'
import type { SlidingWindow } from './sliding-window.ts'
import type { WecomLog } from './wecom-log.ts'

/** What the handlers of commands and buttons work with. */
export interface Desk {
  readonly house: House
  readonly bot: BotConnection
  readonly window: SlidingWindow
  readonly log: WecomLog
}

/** How a command is written to the bot. */
export const PREFIX = '@机器人'

let told = 0

/**
 * Tells somebody something at once: as a reply where there is something to reply to, in their chat otherwise. What cannot
 * be told is only logged.
 */
export async function tell(
  text: string,
  { chat }: Pick<Actor, 'chat'>,
  reply: Reply | null,
  { bot, window, log }: Desk,
  card: TemplateCard | null = null,
): Promise<void> {
  try {
    for (const [i, content] of paged([{ text }], LONGEST_REPLY).entries()) {
      window.take(chat)
      if (reply && i === 0)
        await bot.reply(reply, { id: `told-${reply.reqId}-${++told}`, content, ...(card && { card }) })
      else await bot.send(chat, { msgtype: 'markdown', markdown: { content } })
    }
  } catch (error) {
    log.warn({ chat, reason: error }, 'somebody could not be told what came of something')
  }
}
