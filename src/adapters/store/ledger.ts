import { z } from 'zod'
import type { LedgerEntry, LedgerStore, PostClaim, PostState } from '../../core/remember/ledger.ts'
import { LeaseLost } from '../../core/remember/queue.ts'
import { row } from './storable.ts'
import type { Db, LedgerRow } from './tables.ts'

const stateSchema = z.enum(['claimed', 'sending', 'sent', 'failed', 'unknown'])

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

  return {
    async claim({ job, room, slot }, holder, now, leaseMilliseconds) {
      const lease = now + leaseMilliseconds
      const claimed = await db
        .insertInto('ledger')
        .values(
          row({
            ...{ job, room, slot, state: 'claimed', holder, lease, attempts: 1 },
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
        .returning('attempts')
        .executeTakeFirst()
      return claimed ? { job, room, slot, holder, attempts: claimed.attempts } : null
    },

    sending: (claim, body, now, leaseMilliseconds) =>
      move(claim, ['claimed'], { state: 'sending', body, lease: now + leaseMilliseconds, updated_at: now }),

    settle: (claim, state, { remote, error }, now) =>
      move(claim, state === 'failed' ? ['claimed', 'sending'] : ['sending'], {
        ...{ state, remote: remote ?? null, error: error ?? null, updated_at: now },
      }),

    release: (claim, now) => move(claim, ['sending'], { state: 'claimed', lease: now, updated_at: now }),

    abandoned: (now) => overdue(db, 'claimed', now),
    unclear: (now) => overdue(db, 'sending', now),

    async log({ room, states, since, limit = 100 }) {
      if (states?.length === 0) return []
      let query = db
        .selectFrom('ledger')
        .selectAll()
        .orderBy('slot', 'desc')
        .orderBy('job')
        .orderBy('room')
        .limit(limit)
      if (room !== undefined) query = query.where('room', '=', room)
      if (states) query = query.where('state', 'in', states)
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
  const { job, room, slot, holder, lease, attempts, body, remote, error } = found
  const state = stateSchema.parse(found.state)
  return { job, room, slot, state, holder, lease, attempts, body, remote, error, updatedAt: found.updated_at }
}
