import type { Heads } from '../../core/ports.ts'
import { row } from './storable.ts'
import type { Db } from './tables.ts'

/**
 * Numbers in series. A number is taken under a lock that lasts until its transaction ends, so that they appear in order:
 * who has seen 1005 will never find a 1004 that was not there before. They begin at 1001, so that a code is never taken
 * for a choice or a footnote.
 */
const FIRST = 1001

const SERIES = {
  notes: 'note',
  owners: 'owner',
  items: 'item',
  itemEvents: 'item_event',
  reviews: 'review',
  aliases: 'alias',
  documents: 'document',
  documentChanges: 'document_change',
  postDrafts: 'post_draft',
} as const

export type Series = keyof typeof SERIES

/** The next number of a series. Within a transaction only. */
export async function nextNumber(db: Db, series: Series): Promise<number> {
  return count(db, SERIES[series], FIRST)
}

/** The next position in a lane of a queue. Within a transaction only. */
export async function nextPosition(db: Db, queue: 'in' | 'out', lane: string): Promise<number> {
  return count(db, `${queue}:${lane}`, 1)
}

/** The last number of one series, 0 where there is none. */
export async function readHead(db: Db, series: Series): Promise<number> {
  const found = await db.selectFrom('counters').select('value').where('name', '=', SERIES[series]).executeTakeFirst()
  return found?.value ?? 0
}

/** The last number of each series, 0 where there is none. */
export async function readHeads(db: Db): Promise<Heads> {
  const rows = await db.selectFrom('counters').selectAll().where('name', 'in', Object.values(SERIES)).execute()
  const last = (series: Series) => rows.find(({ name }) => name === SERIES[series])?.value ?? 0
  return {
    notes: last('notes'),
    owners: last('owners'),
    items: last('items'),
    itemEvents: last('itemEvents'),
    reviews: last('reviews'),
    aliases: last('aliases'),
  }
}

async function count(db: Db, name: string, first: number): Promise<number> {
  const { value } = await db
    .insertInto('counters')
    .values(row({ name, value: first }))
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((column) => ({ value: column('counters.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
