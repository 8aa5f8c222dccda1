import { z } from 'zod'
import type { LedgerEntry, LedgerStore, PostClaim, PostSlot, PostState } from '../../core/remember/ledger.ts'
import { LeaseLost } from '../../core/remember/queue.ts'
import { row } from './storable.ts'
import type { Db, LedgerRow } from './tables.ts'

const stateSchema = z.enum(['claimed', 'drafted', 'sending', 'sent', 'failed', 'unknown', 'skipped'])

export function createLedger(db: Db): LedgerStore {
  /** Moves a post on, if it is still this claim's and in the state that it should be in. */
  const move = async (claim: PostClaim, from: readonly PostState[], columns: Partial<LedgerRow>) => {
    const moved = await db
      .updateTable('ledger')
      .set(row(columns))
      .where('job', '=', claim.job)
      .where('room', '=', claim.room)
      .where('slot', '=', claim.slot)
      .where('holder', '=', claim.holder)
      .where('attempts', '=', claim.attempts)
      .where('state', 'in', from)
      .returning('job')
      .executeTakeFirst()
    if (!moved) throw new LeaseLost(`post ${claim.job} in ${claim.room}`)
  }

  /** Moves a post that nobody holds on, if it is in that state; false where it is not. */
  const turn = async ({ job, room, slot }: PostSlot, from: PostState, columns: Partial<LedgerRow>) => {
    const turned = await db
      .updateTable('ledger')
      .set(row(columns))
      .where('job', '=', job)
      .where('room', '=', room)
      .where('slot', '=', slot)
      .where('state', '=', from)
      .returning('job')
      .executeTakeFirst()
    return turned !== undefined
  }

  return {
    async claim({ job, room, slot }, holder, now, leaseMilliseconds, handed) {
      const lease = now + leaseMilliseconds
      const claimed = await db
        .insertInto('ledger')
        .values(
          row({
            ...{ job, room, slot, state: 'claimed', holder, lease, attempts: 1, failures: 0, handed: handed ?? null },
            ...{ body: null, remote: null, error: null, updated_at: now },
          }),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['job', 'room', 'slot'])
            .doUpdateSet((column) => ({
              holder: column.ref('excluded.holder'),
              lease: column.ref('excluded.lease'),
              updated_at: column.ref('excluded.updated_at'),
              attempts: column('ledger.attempts', '+', 1),
            }))
            .where('ledger.state', '=', 'claimed')
            .where('ledger.lease', '<=', now),
        )
        .returning(['attempts', 'failures'])
        .executeTakeFirst()
      return claimed ? { job, room, slot, holder, ...claimed } : null
    },

    sending: (claim, body, now, leaseMilliseconds) =>
      move(claim, ['claimed'], { state: 'sending', body, lease: now + leaseMilliseconds, updated_at: now }),

    settle: (claim, state, { remote, error }, now) =>
      move(claim, state === 'failed' || state === 'skipped' ? ['claimed', 'sending'] : ['sending'], {
        ...{ state, remote: remote ?? null, error: error ?? null, handed: null, updated_at: now },
      }),

    release: (claim, now, notBefore = now) =>
      move(claim, ['claimed', 'sending'], { state: 'claimed', lease: notBefore, updated_at: now }),

    retry: (claim, now, notBefore) =>
      move(claim, ['claimed', 'sending'], {
        ...{ state: 'claimed', lease: notBefore, failures: claim.failures + 1, updated_at: now },
      }),

    // When sending began is what a search on the platform begins from: it stays.
    extend: (claim, now, leaseMilliseconds) => move(claim, ['claimed', 'sending'], { lease: now + leaseMilliseconds }),

    compose: (claim, body, next, now) =>
      move(claim, ['claimed'], {
        ...{ body, failures: 0, handed: null, updated_at: now },
        ...(next === 'drafted' ? { state: 'drafted' } : { lease: next.notBefore }),
      }),

    approve: (slot, body, notBefore, now) =>
      turn(slot, 'drafted', { state: 'claimed', body, lease: notBefore, updated_at: now }),

    withdraw: (slot, error, now) => turn(slot, 'drafted', { state: 'skipped', error, updated_at: now }),

    resolve: (slot, state, error, now) => turn(slot, 'unknown', { state, error, updated_at: now }),

    async add({ job, room, slot }, body, now) {
      const added = await db
        .insertInto('ledger')
        .values(
          row({
            ...{ job, room, slot, state: 'claimed', holder: '', lease: now, attempts: 0, failures: 0, handed: null },
            ...{ body, remote: null, error: null, updated_at: now },
          }),
        )
        .onConflict((conflict) => conflict.columns(['job', 'room', 'slot']).doNothing())
        .returning('job')
        .executeTakeFirst()
      return added !== undefined
    },

    async find({ job, room, slot }) {
      const found = await db
        .selectFrom('ledger')
        .selectAll()
        .where('job', '=', job)
        .where('room', '=', room)
        .where('slot', '=', slot)
        .executeTakeFirst()
      return found ? toEntry(found) : null
    },

    async takeUnclear({ job, room, slot, holder: before, attempts }, holder, now, leaseMilliseconds) {
      const taken = await db
        .updateTable('ledger')
        .set((column) => ({ holder, lease: now + leaseMilliseconds, attempts: column('attempts', '+', 1) }))
        .where('job', '=', job)
        .where('room', '=', room)
        .where('slot', '=', slot)
        .where('state', '=', 'sending')
        .where('holder', '=', before)
        .where('attempts', '=', attempts)
        .where('lease', '<=', now)
        .returning(['attempts', 'failures'])
        .executeTakeFirst()
      return taken ? { job, room, slot, holder, ...taken } : null
    },

    abandoned: (now) => overdue(db, 'claimed', now),
    unclear: (now) => overdue(db, 'sending', now),

    async log({ job, room, states, since, behind, limit = 100 }) {
      if (states?.length === 0) return []
      let query = db
        .selectFrom('ledger')
        .selectAll()
        .orderBy('slot', 'desc')
        .orderBy('job')
        .orderBy('room')
        .limit(limit)
      if (job !== undefined) query = query.where('job', '=', job)
      if (room !== undefined) query = query.where('room', '=', room)
      if (states) query = query.where('state', 'in', states)
      if (behind !== undefined) query = query.where('job', behind ? 'like' : 'not like', '%+%')
      if (since !== undefined) query = query.where('slot', '>=', since)
      return (await query.execute()).map(toEntry)
    },
  }
}

async function overdue(db: Db, state: 'claimed' | 'sending', now: number): Promise<LedgerEntry[]> {
  const rows = await db
    .selectFrom('ledger')
    .selectAll()
    .where('state', '=', state)
    .where('lease', '<=', now)
    .orderBy('slot')
    .execute()
  return rows.map(toEntry)
}

function toEntry(found: LedgerRow): LedgerEntry {
  const { job, room, slot, holder, lease, attempts, failures, handed, body, remote, error } = found
  const state = stateSchema.parse(found.state)
  return {
    ...{ job, room, slot, state, holder, lease, attempts, failures, handed, body, remote, error },
    updatedAt: found.updated_at,
  }
}
