import { sql } from 'kysely'
import { LONGEST_TEXT } from '../../core/remember/fields.ts'
import { checkOccasion, type Occasion } from '../../core/remember/people.ts'
import {
  alreadyResolved,
  type CheckedResolution,
  checkResolution,
  checkReview,
  openKey,
  type Review,
  type ReviewInput,
  type ReviewStore,
  resolutionText,
  reviewSchema,
} from '../../core/remember/review.ts'
import { addAlias } from './aliases.ts'
import { nextNumber } from './counters.ts'
import { signatureColumns, signatureOf } from './shared-columns.ts'
import { row } from './storable.ts'
import type { Db, ReviewRow } from './tables.ts'
import { atomically } from './transaction.ts'

export function createReviews(db: Db): ReviewStore {
  return {
    add: (draft, occasion) =>
      atomically(db, (inside) => addReview(inside, checkReview(draft), checkOccasion(occasion))),

    find: (number) => findReview(db, number),

    async list({ states, room, since, limit = 100 }) {
      if (states?.length === 0) return []
      let query = db.selectFrom('reviews').selectAll().orderBy('times', 'desc').orderBy('number', 'desc').limit(limit)
      if (states) query = query.where('state', 'in', states)
      if (room !== undefined) query = query.where('room', '=', room)
      if (since !== undefined) query = query.where('at', '>=', since)
      return (await query.execute()).map(toReview)
    },

    resolve: (number, resolution, occasion) =>
      atomically(db, (inside) => resolveReview(inside, number, checkResolution(resolution), checkOccasion(occasion))),
  }
}

async function addReview(db: Db, input: ReviewInput, occasion: Occasion): Promise<Review> {
  const number = await nextNumber(db, 'reviews')
  const { question, room, outcome, reason, remark, audit, codes } = input
  const stored = await db
    .insertInto('reviews')
    .values(
      row({
        ...{ number, question, room, outcome, reason, remark, audit },
        ...signatureColumns(occasion),
        open_key: openKey(input),
        codes: JSON.stringify(codes),
        times: 1,
        state: 'open',
        resolution: null,
        resolved_at: null,
        resolved_id: null,
        resolved_name: null,
      }),
    )
    .onConflict((conflict) =>
      conflict.column('open_key').doUpdateSet((column) => ({
        times: column('reviews.times', '+', 1),
        // A second person's words must not be lost: they stand behind the first one's.
        remark: sql<
          string | null
        >`substr(coalesce(reviews.remark || '；' || excluded.remark, reviews.remark, excluded.remark), 1, ${LONGEST_TEXT})`,
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return toReview(stored)
}

async function resolveReview(
  db: Db,
  number: number,
  resolution: CheckedResolution,
  occasion: Occasion,
): Promise<Review | null> {
  const resolved = await db
    .updateTable('reviews')
    .set(
      row({
        state: resolution.state,
        resolution: resolutionText(resolution),
        open_key: null,
        resolved_at: occasion.at,
        resolved_id: occasion.by.id,
        resolved_name: occasion.by.name,
      }),
    )
    .where('number', '=', number)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()
  if (!resolved) {
    const before = await findReview(db, number)
    if (before) throw alreadyResolved(before)
    return null
  }
  if (resolution.state === 'alias') await addAlias(db, resolution.alias, occasion, number)
  return toReview(resolved)
}

async function findReview(db: Db, number: number): Promise<Review | null> {
  const found = await db.selectFrom('reviews').selectAll().where('number', '=', number).executeTakeFirst()
  return found ? toReview(found) : null
}

function toReview(found: ReviewRow): Review {
  const { number, question, room, outcome, reason, remark, audit, times, state, resolution } = found
  return reviewSchema.parse({
    ...{ number, question, room, outcome, reason, remark, audit, times, state, resolution },
    ...signatureOf(found),
    codes: JSON.parse(found.codes),
    resolvedAt: found.resolved_at,
    resolvedBy: found.resolved_id === null ? null : { id: found.resolved_id, name: found.resolved_name },
  })
}
