import { type Message, personId } from '../core/rooms/message.ts'
import type { Room } from '../core/rooms/room.ts'
import { memberOf } from './answer-desk.ts'
import type { Caller } from './command.ts'
import type { OfficeParts } from './parts.ts'

/**
 * Who gives a command over a channel, as bot.yaml knows the account: a display name says nothing. Where a room is not to be
 * written in (personal WeChat, where accounts are not vouched for) everybody is a reader.
 */
export function callerOf(
  message: Pick<Message, 'channel' | 'person'>,
  room: Room,
  { sources }: Pick<OfficeParts, 'sources'>,
): Caller {
  const member = room.writable ? memberOf(message, sources.settings.people) : undefined
  return {
    id: personId(message),
    name: member?.name ?? (message.person.name.trim() || message.person.id),
    role: member?.role ?? 'reader',
    unit: member?.unit ?? null,
    supervisor: member?.supervisor ?? false,
    view: { id: room.id, region: room.region, classes: room.classes },
  }
}
