import { z } from 'zod'
import type { PersonText } from '../../core/errors.ts'
import { refusal, textField } from '../../core/remember/fields.ts'
import type { DraftState, PostDraft } from '../../core/remember/post-draft.ts'
import { type Caller, type CommandReply, type Desk, NotPermitted, officeCommand } from '../command.ts'
import { refuseOutdated } from '../corrections/draft-correction.ts'
import { localTime } from '../posts/draft-post.ts'
import { jobOfPost } from '../posts/job-of-post.ts'
import { postsOf } from '../posts/posts-of.ts'
import { releaseOfPost } from '../posts/release-post.ts'

const HOUR = 3_600_000
const number = z.int().positive()

/** Lets a draft out: at once within working hours, otherwise when they begin. */
export const postApproveCommand = officeCommand({
  name: 'post.approve',
  role: 'editor',
  input: z.strictObject({ number }),
  async run(input, caller, desk): Promise<CommandReply> {
    const draft = await draftFor(input.number, caller, desk)
    const posts = postsOf(desk.parts)
    const job = jobOfPost(draft, posts)
    if (!job)
      throw refusal([
        {
          zh: `bot.yaml里已没有发往“${draft.room}”的任务“${draft.job}”，第${draft.number}号不能发布`,
          en: `bot.yaml has no job "${draft.job}" for the room "${draft.room}" any more; draft ${draft.number} cannot go out`,
        },
      ])
    if (draft.state === 'drafted') await refuseOutdated(draft, desk)
    const now = desk.parts.clock.now()
    const release = releaseOfPost(draft, now, job, posts, desk.parts.sources.settings)
    const decision = { state: 'approved', expiresAt: release + job.expiresHours * HOUR } as const
    await desk.write(caller, 'post', `post approve ${draft.number}`, async (within) => {
      const approved = await within.postDrafts.decide(draft.number, decision, signer(caller), now)
      if (!approved || !(await within.ledger.approve(draft, draft.bodies[caller.id] ?? '', release, now)))
        throw decidedBefore((await within.postDrafts.find(draft.number)) ?? draft)
      return { result: null, said: `approved, goes out from ${localTime(release, posts.calendar)} on` }
    })
    const when = release > now ? localTime(release, posts.calendar) : null
    return {
      status: 0,
      text: {
        zh: `第${draft.number}号“${draft.title}”已审核（${caller.name}），${when ?? '即时'}发布至${draft.room}。`,
        en: `Draft ${draft.number} “${draft.title}” is approved (${caller.name}) and goes out to ${draft.room} ${when === null ? 'now' : `at ${when}`}.`,
      },
      data: { number: draft.number, state: 'approved', by: caller.id, from: new Date(release).toISOString() },
    }
  },
})

/** Sends a draft back: it does not go out. */
export const postRejectCommand = officeCommand({
  name: 'post.reject',
  role: 'editor',
  input: z.strictObject({ number, reason: textField({ zh: '理由', en: 'the reason' }).optional() }),
  async run(input, caller, desk): Promise<CommandReply> {
    const draft = await draftFor(input.number, caller, desk)
    const now = desk.parts.clock.now()
    const why = input.reason === undefined ? '' : ` ${input.reason}`
    await desk.write(caller, 'post', `post reject ${draft.number}${why}`, async (within) => {
      const rejected = await within.postDrafts.decide(draft.number, { state: 'rejected' }, signer(caller), now)
      if (!rejected) throw decidedBefore((await within.postDrafts.find(draft.number)) ?? draft)
      await within.ledger.withdraw(draft, `rejected${why}`, now)
      return { result: null, said: 'rejected' }
    })
    return {
      status: 0,
      text: {
        zh: `第${draft.number}号“${draft.title}”已退回（${caller.name}），不发布。`,
        en: `Draft ${draft.number} “${draft.title}” is rejected (${caller.name}) and does not go out.`,
      },
      data: { number: draft.number, state: 'rejected', by: caller.id },
    }
  },
})

/** True for who a draft waits for: an editor who is named by its job, and nobody else. */
export function mayDecide(draft: PostDraft, caller: Pick<Caller, 'id'>): boolean {
  return draft.approvers.includes(caller.id)
}

/** A draft for its approver. Throws NotPermitted for anybody else; at the machine it says whom it waits for. */
async function draftFor(given: number, caller: Caller, { parts }: Desk): Promise<PostDraft> {
  const draft = await parts.store.postDrafts.find(given)
  if (draft && mayDecide(draft, caller)) return draft
  if (!caller.id.startsWith('console:')) throw new NotPermitted('post.approve')
  if (!draft) throw refusal([{ zh: `没有第${given}号稿`, en: `there is no draft ${given}` }])
  if (draft.approvers.length === 0)
    throw refusal([{ zh: `第${given}号无须审核`, en: `draft ${given} needs no approval` }])
  const by = draft.approvers.join(', ')
  throw refusal([
    {
      zh: `第${given}号由${by}审核；要在本机审核，请把${caller.id}写入bot.yaml该任务的approval.by，再重新拟稿`,
      en: `draft ${given} waits for ${by}; to approve at this machine write ${caller.id} into approval.by of its job in bot.yaml and draft it again`,
    },
  ])
}

function signer({ id, name }: Caller) {
  return { id, name }
}

const STATES: Readonly<Record<DraftState, PersonText>> = {
  drafted: { zh: '已过审核期限', en: 'was not approved in time' },
  approved: { zh: '此前已审核', en: 'was approved before' },
  rejected: { zh: '此前已退回', en: 'was rejected before' },
  expired: { zh: '已失效（逾期或已有新稿）', en: 'is void: its time was over, or a newer draft took its place' },
}

function decidedBefore({ number: given, state, decidedBy }: PostDraft) {
  const by = decidedBy === null ? '' : `（${decidedBy.name}）`
  return refusal([{ zh: `第${given}号${STATES[state].zh}${by}`, en: `draft ${given} ${STATES[state].en}${by}` }])
}
