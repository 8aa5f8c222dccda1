import type { TurnKey } from '../core/remember/turn-store.ts'
import { laneOf, type Message, personId } from '../core/rooms/message.ts'
import type { Room } from '../core/rooms/room.ts'

/**
 * Where a person's conversation is kept: of the place, and of what may be seen there. A room that is given other classes
 * begins anew, so that nothing of what was asked under the old ones is taken over.
 */
export function turnKey(message: Message, { classes }: Pick<Room, 'classes'>): TurnKey {
  return { lane: `${laneOf(message)} ${[...classes].sort().join('+')}`, person: personId(message) }
}
