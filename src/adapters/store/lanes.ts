import { type RawBuilder, sql } from 'kysely'
import { type Held, LeaseLost } from '../../core/remember/queue.ts'
import { createLeases } from './leases.ts'
import type { Db } from './tables.ts'

/** Lanes of the two queues are held by leases of their own name. */

export type Queue = 'inbox' | 'outbox'

/** How many heads of lanes are looked at in one go; another replica may be faster at some of them. */
const CANDIDATES = 8

/** The name of a lane's lease. */
export function laneLease(queue: Queue, lane: string): string {
  return `${queue}:${lane}`
}

/**
 * Lanes with a head that may be taken at a time and that nobody holds, those that wait longest first; `also` is a further
 * condition on `head`. Only reads: who wants one claims its lane and looks at the head again.
 */
export async function freeLanes(
  db: Db,
  queue: Queue,
  states: readonly string[],
  now: number,
  also: RawBuilder<unknown> = sql`true`,
): Promise<string[]> {
  const table = sql.table(queue)
  const { rows } = await sql<{ lane: string }>`
    select head.lane from ${table} as head
    where head.state in (${sql.join(states)}) and head.not_before <= ${now} and ${also}
      and not exists (
        select 1 from ${table} as earlier
        where earlier.lane = head.lane and earlier.state in (${sql.join(states)}) and earlier.position < head.position)
      and not exists (
        select 1 from leases where leases.name = ${laneLease(queue, '')} || head.lane and leases.expires > ${now})
    order by head.arrived_at, head.lane limit ${CANDIDATES}`.execute(db)
  return rows.map(({ lane }) => lane)
}

/** Holds on to a lane for longer, or says that it is lost. Within a transaction this also keeps others away from it. */
export async function holdLane(db: Db, queue: Queue, held: Held, now: number, milliseconds: number): Promise<void> {
  const kept = await createLeases(db).renew(laneLease(queue, held.lane), held.token, now, milliseconds)
  if (!kept) throw new LeaseLost(`lane ${held.lane}`)
}

/** Gives a lane up, or says that it was lost before. */
export async function leaveLane(db: Db, queue: Queue, held: Held): Promise<void> {
  const left = await createLeases(db).release(laneLease(queue, held.lane), held.token)
  if (!left) throw new LeaseLost(`lane ${held.lane}`)
}
