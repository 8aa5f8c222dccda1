import { z } from 'zod'
import { type CommandReply, officeCommand } from '../command.ts'
import { localTime } from '../posts/draft-post.ts'
import { postsOf } from '../posts/posts-of.ts'
import { mayDecide } from './post-decide.ts'

/** The drafts that wait to be approved: at the machine all, elsewhere those that wait for the caller. */
export const postDraftsCommand = officeCommand({
  name: 'post.drafts',
  role: 'editor',
  input: z.strictObject({}),
  async run(_input, caller, desk): Promise<CommandReply> {
    const { calendar } = postsOf(desk.parts)
    const now = desk.parts.clock.now()
    const waiting = (await desk.parts.store.postDrafts.list({ states: ['drafted'], limit: 1000 }))
      .filter((draft) => draft.expiresAt > now)
      .filter((draft) => caller.id.startsWith('console:') || mayDecide(draft, caller))
    const lines = waiting.map(
      ({ number, room, title, expiresAt, approvers }) =>
        `${number}  ${room}  ${title}  → ${localTime(expiresAt, calendar)}  ${approvers.join(', ')}`,
    )
    return {
      status: 0,
      text: {
        zh: lines.length === 0 ? '没有待审核的稿件。' : lines.join('\n'),
        en: lines.length === 0 ? 'No draft waits.' : lines.join('\n'),
      },
      data: waiting.map(({ number, job, room, slot, issue, title, at, expiresAt, approvers, bodies }) => ({
        ...{ number, job, room, slot: new Date(slot).toISOString(), issue, title, at: new Date(at).toISOString() },
        ...{
          expiresAt: new Date(expiresAt).toISOString(),
          approvers,
          post: parsed(bodies[caller.id] ?? Object.values(bodies)[0] ?? 'null'),
        },
      })),
    }
  },
})

function parsed(body: string): unknown {
  return JSON.parse(body)
}
