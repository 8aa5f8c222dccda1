import { z } from 'zod'
import { complain, lineField, refusal } from '../../core/remember/fields.ts'
import { classSchema } from '../../core/remember/subject.ts'
import { assessmentSchema } from '../../core/summary/assessment.ts'
import type { PostJob } from '../../core/summary/post-job.ts'
import { postText } from '../../core/summary/post-text.ts'
import { type Caller, type CommandReply, type Desk, NotPermitted, officeCommand } from '../command.ts'
import { composeNow, type HandedIn, storedHandedIn, type ToWrite } from '../posts/compose-now.ts'
import { draftPost, localTime } from '../posts/draft-post.ts'
import type { PostParts } from '../posts/post-parts.ts'
import { postsOf } from '../posts/posts-of.ts'

const monthField = z.string().superRefine((text, context) => {
  if (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(text)) return
  complain(context, { zh: `月份“${text}”应写作2021-07`, en: `write the month "${text}" as 2021-07` })
})

/** Composing takes a moment; a draft that is not written by then is written by the running bot. */
const LEASE = 60_000

/** Composes a post now: to look at it, or as the draft that the schedule would make. */
export const postWeeklyCommand = officeCommand({
  name: 'post.weekly',
  role: 'editor',
  input: z.strictObject({
    room: lineField({ zh: '群', en: 'the room' }, 100),
    template: z.enum(['weekly', 'monthly']).default('weekly'),
    dryRun: z.boolean().default(false),
    /** Of a monthly one: the month that it is about, and the office's assessment as the command has read it. */
    month: monthField.optional(),
    assessment: assessmentSchema.extend({ class: classSchema }).optional(),
  }),
  async run({ room, template, dryRun, month, assessment }, caller, desk): Promise<CommandReply> {
    const posts = postsOf(desk.parts)
    const given = { month, assessment }
    if (month !== undefined && month > desk.parts.clock.day().slice(0, 7))
      throw refusal([{ zh: `${month}还没有到`, en: `${month} is still to come` }])
    const job = posts.jobs.find((one) => one.template === template && one.rooms.includes(room))
    refuseOthers(room, job, caller)
    refuseUnknown(room, caller, desk)
    if (assessment && job?.direct && !dryRun)
      throw refusal([
        {
          zh: `任务“${job.id}”不经审核直接发布，不能带考核情况；请为它设approval`,
          en: `the job "${job.id}" sends without approval and takes no assessment; give it approval`,
        },
      ])
    if (dryRun) return lookAt(room, job ?? { id: template, template }, desk, posts, given)
    if (job) return draft(room, job, desk, posts, given)
    throw refusal([
      {
        zh: `bot.yaml的posts里没有发往“${room}”的${template}，不能拟稿；先看内容可用--dry-run`,
        en: `no ${template} job of posts in bot.yaml has the room "${room}"; --dry-run shows what it would say`,
      },
    ])
  },
})

/** Away from the machine a post shows what its room may see: to that room's own people and to its approvers. */
function refuseOthers(room: string, job: PostJob | undefined, caller: Caller): void {
  const atMachine = caller.id.startsWith('console:')
  const named = job?.approval?.by.includes(caller.id) === true
  if (!atMachine && !named && caller.view.id !== room) throw new NotPermitted('post.weekly')
}

/** A room that bot.yaml has not is a slip: it would be answered for as if it were any room that sees what is public. */
function refuseUnknown(room: string, caller: Caller, { parts }: Desk): void {
  const names = parts.sources.settings.rooms.map(({ id }) => id)
  if (names.includes(room) || caller.view.id === room) return
  throw refusal([
    names.length === 0
      ? {
          zh: `bot.yaml里没有房间“${room}”，请先写在rooms里`,
          en: `bot.yaml has no room "${room}": list it under rooms`,
        }
      : {
          zh: `bot.yaml里没有房间“${room}”；有：${names.join('、')}`,
          en: `bot.yaml has no room "${room}", only ${names.join(', ')}`,
        },
  ])
}

async function lookAt(
  room: string,
  job: ToWrite,
  desk: Desk,
  posts: PostParts,
  given: HandedIn,
): Promise<CommandReply> {
  const { post, issue, unchanged, fingerprint, toldBefore } = await composeNow(job, room, desk, posts, given)
  const text = postText(post)
  return {
    status: 0,
    text: {
      zh: toldBefore ? `${text}\n\n（与上期内容相同，不会发布）` : text,
      en: toldBefore ? `${text}\n\n(the last one said the same: it would not be sent)` : text,
    },
    data: { job: job.id, room, issue, unchanged, toldBefore, fingerprint, post },
  }
}

async function draft(room: string, job: PostJob, desk: Desk, posts: PostParts, given: HandedIn): Promise<CommandReply> {
  const { store, clock, newId } = desk.parts
  const slot = { job: job.id, room, slot: clock.now() }
  const claim = await store.ledger.claim(slot, newId(), clock.now(), LEASE, storedHandedIn(given))
  if (!claim)
    throw refusal([{ zh: '正在拟稿，请稍后再试', en: 'one is being written just now; try again in a moment' }])
  try {
    const written = await draftPost({ claim, job, late: false }, desk, posts, given)
    if (!written)
      return {
        status: 1,
        text: { zh: '与上期内容相同，未拟稿。', en: 'The last one said the same; nothing was drafted.' },
        data: { outcome: 'unchanged' },
      }
    const { number, title, expiresAt } = written
    const until = localTime(expiresAt, posts.calendar)
    return {
      status: 0,
      text: job.direct
        ? { zh: `第${number}号“${title}”已列入发布。`, en: `Post ${number} “${title}” goes out.` }
        : {
            zh: `第${number}号“${title}”已拟稿，请于${until}前审核：wenji post approve ${number}`,
            en: `Draft ${number} “${title}” waits until ${until}: wenji post approve ${number}`,
          },
      data: { number, job: job.id, room, state: written.state, title, expiresAt: new Date(expiresAt).toISOString() },
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    await store.ledger.settle(claim, 'failed', { error: why }, clock.now())
    throw error
  }
}
