import type { PostSlot } from '../../core/remember/ledger.ts'
import { channelNameSchema } from '../../core/rooms/message.ts'
import type { PostPlace } from '../../core/rooms/poster.ts'
import type { RoomRules } from '../../core/rooms/room.ts'
import { DRAFT_JOB } from './approver-post.ts'

/** Where a post goes: its room as bot.yaml has it, or the approver of a draft; null where there is no such place. */
export function placeOfPost({ job, room }: PostSlot, { rooms }: Pick<RoomRules, 'rooms'>): PostPlace | null {
  if (job === DRAFT_JOB) {
    const [name = '', ...rest] = room.split(':')
    const channel = channelNameSchema.safeParse(name)
    if (!channel.success || rest.length === 0) return null
    return { channel: channel.data, chat: rest.join(':'), direct: true, thread: null, webhook: null }
  }
  const known = rooms.find(({ id }) => id === room)
  if (!known) return null
  return { channel: known.channel, chat: known.match, direct: false, thread: null, webhook: known.webhook ?? null }
}
