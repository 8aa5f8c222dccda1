import { sql } from 'kysely'
import { z } from 'zod'
import type { Held, OutboxRow, OutboxStore, TakenMessage } from '../../core/remember/queue.ts'
import { nextPosition } from './counters.ts'
import { freeLanes, holdLane, laneLease, leaveLane } from './lanes.ts'
import { createLeases } from './leases.ts'
import { row } from './storable.ts'
import type { Db, OutboxTableRow } from './tables.ts'
import { atomically, atomicallyUnawaited } from './transaction.ts'

/** The end of time, where a message never expires: the last moment that a Date can hold. */
const NEVER = 8.64e15
const UNSENT = ['waiting', 'sending']

const stateSchema = z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown', 'expired'])

/** `newId` gives a text that no other call in any process gives. */
export function createOutbox(db: Db, newId: () => string): OutboxStore {
  const settle = (message: Held, columns: Partial<Pick<OutboxTableRow, 'state' | 'not_before' | 'remote' | 'error'>>) =>
    atomically(db, async (inside) => {
      await leaveLane(inside, 'outbox', message)
      await inside.updateTable('outbox').set(row(columns)).where('key', '=', message.key).execute()
    })

  return {
    add: ({ key, channel, lane, body, notBefore = 0, expiresAt = NEVER }, now) =>
      atomically(db, async (inside) => {
        const kept = await inside
          .insertInto('outbox')
          .values(
            row({
              ...{ key, channel, lane, body, position: await nextPosition(inside, 'out', lane), state: 'waiting' },
              ...{ attempts: 0, arrived_at: now, not_before: notBefore, expires_at: expiresAt },
              ...{ remote: null, error: null },
            }),
          )
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returning('key')
          .executeTakeFirst()
        return kept !== undefined
      }),

    async take(channel, now, leaseMilliseconds) {
      const mine = sql`head.channel = ${channel} and (head.state = 'sending' or head.expires_at > ${now})`
      for (const lane of await freeLanes(db, 'outbox', UNSENT, now, mine)) {
        const taken = await takeHead(db, lane, newId(), now, leaseMilliseconds)
        if (taken) return taken
      }
      return null
    },

    extend: (message, now, leaseMilliseconds) => holdLane(db, 'outbox', message, now, leaseMilliseconds),

    sent: (message, remote) => settle(message, { state: 'sent', remote, error: null }),
    retry: (message, notBefore, error) => settle(message, { state: 'waiting', not_before: notBefore, error }),
    fail: (message, error) => settle(message, { state: 'failed', error }),
    unknown: (message, error) => settle(message, { state: 'unknown', error }),

    async expire(now) {
      const expired = await db
        .updateTable('outbox')
        .set(row({ state: 'expired' }))
        .where('state', '=', 'waiting')
        .where('expires_at', '<=', now)
        .returningAll()
        .execute()
      return expired.map(toRow)
    },

    async find(key) {
      const found = await db.selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirst()
      return found ? toRow(found) : null
    },

    async waiting(channel) {
      const { count } = await db
        .selectFrom('outbox')
        .select((column) => column.fn.countAll<number>().as('count'))
        .where('state', 'in', UNSENT)
        .where('channel', '=', channel)
        .executeTakeFirstOrThrow()
      return count
    },

    async forget(before) {
      const { numDeletedRows } = await db
        .deleteFrom('outbox')
        .where('state', 'in', ['sent', 'failed', 'expired'])
        .where('arrived_at', '<', before)
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

/** Claims a lane and takes its head, which may by now be another or none; what is to be sent is marked so at once. */
function takeHead(
  db: Db,
  lane: string,
  token: string,
  now: number,
  milliseconds: number,
): Promise<TakenMessage | null> {
  return atomicallyUnawaited(db, async (inside) => {
    const leases = createLeases(inside)
    if (!(await leases.acquire(laneLease('outbox', lane), token, now, milliseconds))) return null
    const head = await inside
      .selectFrom('outbox')
      .selectAll()
      .where('state', 'in', UNSENT)
      .where('lane', '=', lane)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    const unclear = head?.state === 'sending'
    if (!head || head.not_before > now || (!unclear && head.expires_at <= now)) {
      await leases.release(laneLease('outbox', lane), token)
      return null
    }
    const { key, body, arrived_at: createdAt, attempts } = head
    if (!unclear) {
      await inside
        .updateTable('outbox')
        .set(row({ state: 'sending', attempts: attempts + 1 }))
        .where('key', '=', key)
        .execute()
    }
    return { key, lane, token, body, createdAt, attempts, unclear }
  })
}

function toRow(found: OutboxTableRow): OutboxRow {
  const { key, channel, lane, body, attempts, remote, error, arrived_at: createdAt } = found
  return { key, channel, lane, body, state: stateSchema.parse(found.state), attempts, remote, error, createdAt }
}
