import type { PostSlot } from '../../core/remember/ledger.ts'
import type { PostDraft } from '../../core/remember/post-draft.ts'
import { channelNameSchema } from '../../core/rooms/message.ts'
import type { PostPlace } from '../../core/rooms/poster.ts'
import type { RoomRules } from '../../core/rooms/room.ts'
import { aboutCorrection } from '../corrections/about-correction.ts'
import { DRAFT_JOB } from './approver-post.ts'
import { CORRECTION_JOB, NOTICE_JOB } from './job-of-post.ts'
import type { PostParts } from './post-parts.ts'

/**
 * Where a post goes: its room as bot.yaml has it, the approver of a draft, the operators, or, of a correction, the very
 * chat and thread in which the figure was said; null where there is no such place.
 */
export function placeOfPost(
  { job, room }: PostSlot,
  draft: Pick<PostDraft, 'heads'> | null,
  { rooms }: Pick<RoomRules, 'rooms'>,
  { operator }: Pick<PostParts, 'operator'>,
): PostPlace | null {
  if (job === NOTICE_JOB)
    return operator ? { ...operator, direct: false, thread: null, webhook: operator.webhook ?? null } : null
  const about = job === CORRECTION_JOB && draft ? aboutCorrection(draft) : null
  const known = rooms.find(({ id }) => id === room)
  if (job === DRAFT_JOB || (about && !known)) {
    const [name = '', ...rest] = room.split(':')
    const channel = channelNameSchema.safeParse(name)
    if (!channel.success || rest.length === 0) return null
    const { direct, thread } = about ?? { direct: true, thread: null }
    return { channel: channel.data, chat: rest.join(':'), direct, thread, webhook: null }
  }
  if (!known) return null
  return {
    channel: known.channel,
    chat: known.match,
    direct: about?.direct ?? false,
    thread: about?.thread ?? null,
    webhook: known.webhook ?? null,
  }
}
