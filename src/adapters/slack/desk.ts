import type { WebClient } from '@slack/web-api'
import type { House } from '../../core/rooms/channel.ts'
import type { Message } from '../../core/rooms/message.ts'
import type { Presses } from './presses.ts'
import type { SlackLog } from './slack-log.ts'
import type { Tongues } from './tongues.ts'

/** What the handlers of commands, buttons and views work with. */
export interface Desk {
  readonly house: House
  readonly web: WebClient
  readonly log: SlackLog
  readonly tongues: Tongues
  readonly presses: Presses
}

/** Who did something, and where: everything of a message but its words. */
export type Actor = Omit<Message, 'text' | 'at'>

/** Somebody in a channel, or alone with the bot where no channel is told. */
export function actorOf(
  user: { readonly id: string; readonly name?: string | undefined },
  chat: string | undefined,
  thread: string | null,
): Actor {
  const place = chat ?? user.id
  return {
    ...{ channel: 'slack', chat: place, topic: null, direct: /^[DUW]/.test(place) },
    ...{ thread, person: { id: user.id, name: user.name ?? user.id } },
  }
}
