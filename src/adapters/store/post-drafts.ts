import { z } from 'zod'
import { type DraftStore, draftStateSchema, type NewDraft, type PostDraft } from '../../core/remember/post-draft.ts'
import { nextNumber } from './counters.ts'
import { row } from './storable.ts'
import type { Db, PostDraftRow } from './tables.ts'
import { atomically } from './transaction.ts'

const texts = z.record(z.string(), z.string())
const accounts = z.array(z.string())
const posted = z.enum(['sent', 'unknown'])

export function createPostDrafts(db: Db): DraftStore {
  return {
    add: (draft, state) => atomically(db, (inside) => addDraft(inside, draft, state)),

    async find(number) {
      const found = await db.selectFrom('post_drafts').selectAll().where('number', '=', number).executeTakeFirst()
      return found ? toDraft(found) : null
    },

    async of({ job, room, slot }) {
      const found = await db
        .selectFrom('post_drafts')
        .selectAll()
        .where('job', '=', job)
        .where('room', '=', room)
        .where('slot', '=', slot)
        .executeTakeFirst()
      return found ? toDraft(found) : null
    },

    async list({ states, job, room, limit = 100 }) {
      if (states?.length === 0) return []
      let query = db.selectFrom('post_drafts').selectAll().orderBy('number', 'desc').limit(limit)
      if (states) query = query.where('state', 'in', states)
      if (job !== undefined) query = query.where('job', '=', job)
      if (room !== undefined) query = query.where('room', '=', room)
      return (await query.execute()).map(toDraft)
    },

    async decide(number, { state, expiresAt }, by, now) {
      let query = db
        .updateTable('post_drafts')
        .set(row({ state, decided_at: now, decided_id: by?.id ?? null, decided_name: by?.name ?? null }))
        .where('number', '=', number)
        .where('state', '=', 'drafted')
      if (state === 'approved') query = query.where('expires_at', '>', now)
      if (expiresAt !== undefined) query = query.set(row({ expires_at: expiresAt }))
      const decided = await query.returningAll().executeTakeFirst()
      return decided ? toDraft(decided) : null
    },

    async lastPosted(job, room) {
      const found = await db
        .selectFrom('post_drafts as draft')
        .innerJoin('ledger', (join) =>
          join
            .onRef('ledger.job', '=', 'draft.job')
            .onRef('ledger.room', '=', 'draft.room')
            .onRef('ledger.slot', '=', 'draft.slot'),
        )
        .selectAll('draft')
        .select('ledger.state as posted')
        .where('draft.job', '=', job)
        .where('draft.room', '=', room)
        .where('ledger.state', 'in', posted.options)
        .orderBy('draft.number', 'desc')
        .executeTakeFirst()
      return found ? { draft: toDraft(found), state: posted.parse(found.posted) } : null
    },

    async lookedSince(job, cron, now) {
      const found = await db.selectFrom('schedules').selectAll().where('job', '=', job).executeTakeFirst()
      // A look from the future was taken while a clock was wrong.
      if (found?.cron === cron && found.since <= now) return found.since
      await db
        .insertInto('schedules')
        .values(row({ job, cron, since: now }))
        .onConflict((conflict) => conflict.column('job').doUpdateSet(row({ cron, since: now })))
        .execute()
      return now
    },
  }
}

async function addDraft(db: Db, draft: NewDraft, state: 'drafted' | 'approved'): Promise<PostDraft> {
  const { at, day, job, room, slot, issue, title, files, fingerprint, heads } = draft
  const stored = await db
    .insertInto('post_drafts')
    .values(
      row({
        number: await nextNumber(db, 'postDrafts'),
        ...{ at, day, job, room, slot, issue, state, title, files, fingerprint, heads },
        bodies: JSON.stringify(draft.bodies),
        unchanged: draft.unchanged ? 1 : 0,
        approvers: JSON.stringify(draft.approvers),
        expires_at: draft.expiresAt,
        ...{ decided_at: null, decided_id: null, decided_name: null },
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toDraft(stored)
}

function toDraft(found: PostDraftRow): PostDraft {
  const { number, at, day, job, room, slot, issue, title, files, fingerprint, heads } = found
  return {
    ...{ number, at, day, job, room, slot, issue, title, files, fingerprint, heads },
    bodies: texts.parse(JSON.parse(found.bodies)),
    state: draftStateSchema.parse(found.state),
    unchanged: found.unchanged === 1,
    approvers: accounts.parse(JSON.parse(found.approvers)),
    expiresAt: found.expires_at,
    decidedAt: found.decided_at,
    decidedBy: found.decided_id === null ? null : { id: found.decided_id, name: found.decided_name ?? '' },
  }
}
