import { z } from 'zod'
import type { PersonText } from '../../core/errors.ts'
import { refusal } from '../../core/remember/fields.ts'
import type { LedgerEntry, PostState } from '../../core/remember/ledger.ts'
import type { PostDraft } from '../../core/remember/post-draft.ts'
import { refuseAwayFromMachine } from '../at-the-machine.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { DRAFT_JOB } from '../posts/approver-post.ts'
import { localTime } from '../posts/draft-post.ts'
import { CORRECTION_JOB, OWN_JOBS } from '../posts/job-of-post.ts'
import { owedPart, partOf } from '../posts/part-of-post.ts'
import { postsOf } from '../posts/posts-of.ts'

const STATES: Readonly<Record<PostState, PersonText>> = {
  claimed: { zh: '待发', en: 'to be sent' },
  drafted: { zh: '待审核', en: 'to be approved' },
  sending: { zh: '发送中', en: 'being sent' },
  sent: { zh: '已发', en: 'sent' },
  failed: { zh: '未发成', en: 'failed' },
  unknown: { zh: '不明', en: 'unknown' },
  skipped: { zh: '不发', en: 'left out' },
}

/** What stands behind the first message of a post is shown where something is with it. */
const TROUBLED: readonly PostState[] = ['claimed', 'sending', 'failed', 'unknown']

/** What became of each slot of each job in each room, the newest first. */
export const postLogCommand = officeCommand({
  name: 'post.log',
  role: 'operator',
  input: z.strictObject({
    room: z.string().min(1).max(300).optional(),
    limit: z.int().min(1).max(1000).default(50),
    /** True for the questions to approvers too. */
    drafts: z.boolean().default(false),
  }),
  async run({ room, limit, drafts }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('post.log', caller)
    const { calendar } = postsOf(desk.parts)
    const { ledger, postDrafts } = desk.parts.store
    const inRoom = room === undefined ? {} : { room }
    const found = await ledger.log({ ...inRoom, behind: false, limit })
    const behind = await ledger.log({ ...inRoom, behind: true, states: TROUBLED, limit })
    const questions = drafts ? await ledger.log({ job: DRAFT_JOB, limit }) : []
    const corrections = await ledger.log({ ...inRoom, job: CORRECTION_JOB, limit })
    const own = found.filter(({ job }) => !OWN_JOBS.includes(job))
    const entries = [...own, ...behind, ...corrections, ...questions]
    const rows: { readonly entry: LedgerEntry; readonly draft: PostDraft | null }[] = []
    for (const entry of entries)
      rows.push({ entry, draft: entry.job === DRAFT_JOB ? null : await postDrafts.of(entry) })
    const line = (language: keyof PersonText) =>
      rows
        .map(({ entry, draft }) => {
          const { whole } = partOf(entry)
          const at = whole.job === CORRECTION_JOB ? entry.updatedAt : entry.slot
          const when = whole.job === DRAFT_JOB ? String(entry.slot) : localTime(at, calendar)
          const more = [draft ? `${draft.number} ${draft.title}` : '', entry.error ?? '', entry.remote ?? '']
          return [when, entry.job, entry.room, STATES[entry.state][language], ...more].filter(Boolean).join('  ')
        })
        .join('\n')
    return {
      status: 0,
      text:
        rows.length === 0
          ? { zh: '还没有发布记录。', en: 'Nothing was posted yet.' }
          : { zh: line('zh'), en: line('en') },
      data: rows.map(({ entry, draft }) => logRow(entry, draft)),
    }
  },
})

function logRow({ job, room, slot, state, attempts, remote, error, updatedAt }: LedgerEntry, draft: PostDraft | null) {
  return {
    ...{
      job,
      room,
      slot: OWN_JOBS.includes(partOf({ job, room, slot }).whole.job) ? slot : new Date(slot).toISOString(),
      state,
      attempts,
      remote,
      error,
    },
    updatedAt: new Date(updatedAt).toISOString(),
    draft: draft && {
      ...{ number: draft.number, title: draft.title, issue: draft.issue, state: draft.state },
      ...{ draftedAt: new Date(draft.at).toISOString(), by: draft.decidedBy?.name ?? null },
      decidedAt: draft.decidedAt === null ? null : new Date(draft.decidedAt).toISOString(),
    },
  }
}

/** What an operator found out about a post that nobody could tell of. */
export const postSettleCommand = officeCommand({
  name: 'post.settle',
  role: 'operator',
  input: z.strictObject({
    job: z.string().min(1).max(50),
    room: z.string().min(1).max(300),
    /** Milliseconds since 1970; of a question to an approver, the draft's number. */
    slot: z.int().min(0),
    state: z.enum(['sent', 'failed']),
  }),
  async run({ job, room, slot, state }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('post.settle', caller)
    const now = desk.parts.clock.now()
    // The log shows minutes.
    const near = (await desk.parts.store.ledger.log({ job, room, states: ['unknown'], limit: 1000 })).find(
      (entry) =>
        entry.slot === slot ||
        (!OWN_JOBS.includes(partOf(entry).whole.job) && Math.floor(entry.slot / 60_000) === slot / 60_000),
    )
    const why = `${state} as ${caller.name} found`
    await desk.write(caller, 'post', `post settle ${job} ${room} ${slot} ${state}`, async (within) => {
      if (!near || !(await within.ledger.resolve(near, state, why, now)))
        throw refusal([
          {
            zh: `没有这条状态不明的发布记录；见 wenji post log`,
            en: `there is no such post that is unknown; see wenji post log`,
          },
        ])
      // What was found to be there is followed by what stands behind it.
      const behind = { root: null, since: now }
      if (state === 'sent' && partOf(near).part === 0) await within.ledger.add(...owedPart(near, 1, behind), now)
      return { result: null, said: why }
    })
    return {
      status: 0,
      text: {
        zh: state === 'sent' ? '已记为已发。' : '已记为未发成，不会自动补发；需要时用 wenji post weekly 重拟。',
        en: state === 'sent' ? 'Noted as sent.' : 'Noted as failed; it is not sent again by itself: wenji post weekly.',
      },
      data: { job, room, slot, state },
    }
  },
})
