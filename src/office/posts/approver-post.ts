import type { PersonText } from '../../core/errors.ts'
import { type Post, postSchema } from '../../core/rooms/post.ts'

/** What the bot calls its questions to approvers in the ledger: the room is an account, the slot the draft's number. */
export const DRAFT_JOB = 'draft'

export interface ToApprove {
  readonly number: number
  readonly room: string
  readonly post: Post
  /** Until when it can be approved, as a person reads it. */
  readonly until: string
  /** What is told to editors alone. */
  readonly editors: Post | null
  /** Why the office's assessment is not in it, for its approvers to mend; null where nothing was the matter. */
  readonly unread?: PersonText | null
}

/** A draft as its approver sees it: the whole of it, and what can be done. */
export function approverPost({ number, room, post, until, editors, unread = null }: ToApprove): Post {
  return postSchema.parse({
    ...post,
    kind: 'draft',
    title: `待审核第${number}号：${post.title}`,
    head: [
      `发往：${room}；请于${until}前审核，逾期不发布。`,
      ...(unread === null ? [] : [`考核表未能采用，本稿不含考核情况：${unread.zh}。改好后可重新拟稿。`]),
      ...post.head,
    ],
    more: [...post.more, ...(editors?.sections ?? [])],
    actions: [
      { label: '批准发布', command: 'post.approve', input: { number }, typed: `wenji post approve ${number}` },
      { label: '退回', command: 'post.reject', input: { number }, typed: `wenji post reject ${number}` },
    ],
  })
}
