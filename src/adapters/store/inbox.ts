import type { Held, InboxStore, TakenEvent } from '../../core/remember/queue.ts'
import { nextPosition } from './counters.ts'
import { freeLanes, holdLane, laneLease, leaveLane } from './lanes.ts'
import { createLeases } from './leases.ts'
import { row } from './storable.ts'
import type { Db } from './tables.ts'
import { atomically, atomicallyUnawaited } from './transaction.ts'

/** `newId` gives a text that no other call in any process gives. */
export function createInbox(db: Db, newId: () => string): InboxStore {
  const leave = (event: Held, columns: { state?: string; not_before?: number; error?: string }) =>
    atomically(db, async (inside) => {
      await leaveLane(inside, 'inbox', event)
      await inside.updateTable('inbox').set(row(columns)).where('key', '=', event.key).execute()
    })

  return {
    receive: ({ key, lane, payload }, now) =>
      atomically(db, async (inside) => {
        const known = await inside.selectFrom('inbox').select('key').where('key', '=', key).executeTakeFirst()
        if (known) return false
        const position = await nextPosition(inside, 'in', lane)
        const kept = await inside
          .insertInto('inbox')
          .values(
            row({
              ...{ key, lane, payload, position },
              ...{ state: 'waiting', attempts: 0, arrived_at: now, not_before: 0, error: null },
            }),
          )
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returning('key')
          .executeTakeFirst()
        return kept !== undefined
      }),

    async take(now, leaseMilliseconds) {
      for (const lane of await freeLanes(db, 'inbox', ['waiting'], now)) {
        const taken = await takeHead(db, lane, newId(), now, leaseMilliseconds)
        if (taken) return taken
      }
      return null
    },

    extend: (event, now, leaseMilliseconds) => holdLane(db, 'inbox', event, now, leaseMilliseconds),
    finish: (event) => leave(event, { state: 'done' }),
    giveBack: (event, notBefore) => leave(event, { not_before: notBefore }),
    fail: (event, why) => leave(event, { state: 'failed', error: why }),

    async waiting() {
      const { count } = await db
        .selectFrom('inbox')
        .select((column) => column.fn.countAll<number>().as('count'))
        .where('state', '=', 'waiting')
        .executeTakeFirstOrThrow()
      return count
    },

    async forget(before) {
      const { numDeletedRows } = await db
        .deleteFrom('inbox')
        .where('state', 'in', ['done', 'failed'])
        .where('arrived_at', '<', before)
        .executeTakeFirstOrThrow()
      return Number(numDeletedRows)
    },
  }
}

/** Claims a lane and takes its head, which may by now be another or none. */
function takeHead(db: Db, lane: string, token: string, now: number, milliseconds: number): Promise<TakenEvent | null> {
  return atomicallyUnawaited(db, async (inside) => {
    const leases = createLeases(inside)
    if (!(await leases.acquire(laneLease('inbox', lane), token, now, milliseconds))) return null
    const head = await inside
      .selectFrom('inbox')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('lane', '=', lane)
      .orderBy('position')
      .limit(1)
      .executeTakeFirst()
    if (!head || head.not_before > now) {
      await leases.release(laneLease('inbox', lane), token)
      return null
    }
    const { key, payload, arrived_at: receivedAt } = head
    const attempts = head.attempts + 1
    await inside.updateTable('inbox').set(row({ attempts })).where('key', '=', key).execute()
    return { key, lane, token, payload, receivedAt, attempts }
  })
}
