import {
  type AuditStore,
  auditSchema,
  isPersonal,
  KEPT_UNTOUCHED,
  SAID,
  withoutAsker,
} from '../../core/remember/audit.ts'
import { checked, refusal } from '../../core/remember/fields.ts'
import { row } from './storable.ts'
import type { AuditTableRow, Db } from './tables.ts'
import { atomically } from './transaction.ts'

/** Rows are inserted and read; a purge changes the person of old ones and nothing else. */
export function createAudit(db: Db): AuditStore {
  return {
    async add(given) {
      await db
        .insertInto('audit')
        .values(row({ ...checked(auditSchema, given), purged: 0 }))
        .execute()
    },

    async find(id) {
      const found = await db.selectFrom('audit').selectAll().where('id', '=', id).executeTakeFirst()
      return found ? toAudit(found) : null
    },

    async list({ since, before, kind, room, limit = 100 }) {
      let query = db.selectFrom('audit').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit)
      if (since !== undefined) query = query.where('at', '>=', since)
      if (before !== undefined) query = query.where('at', '<', before)
      if (kind !== undefined) query = query.where('kind', '=', kind)
      if (room !== undefined) query = query.where('room', '=', room)
      return (await query.execute()).map(toAudit)
    },

    async said(since, behind, limit) {
      let query = db
        .selectFrom('audit')
        .select(['id', 'at', 'kind', 'room', 'context'])
        .where('at', '>=', Math.max(since, behind?.at ?? since))
        .where('context', 'like', `%${SAID}%`)
        .orderBy('at')
        .orderBy('id')
        .limit(limit)
      if (behind)
        query = query.where(({ eb, or, and }) =>
          or([eb('at', '>', behind.at), and([eb('at', '=', behind.at), eb('id', '>', behind.id)])]),
        )
      const found = await query.execute()
      return found.map((one) => saidSchema.parse(one))
    },

    async askedOften(since, limit) {
      return await db
        .selectFrom('audit')
        .select(['question', (column) => column.fn.countAll<number>().as('times')])
        .where('kind', '=', 'question')
        .where('at', '>=', since)
        .groupBy('question')
        .orderBy('times', 'desc')
        .orderBy('question')
        .limit(limit)
        .execute()
    },

    async purge(before, now, pseudonym) {
      if (before > now - KEPT_UNTOUCHED)
        throw refusal([
          {
            zh: '留痕至少保存六个月，只能清理更早的记录',
            en: 'the audit is kept for at least six months; only older rows can be purged',
          },
        ])
      return atomically(db, (inside) => purgePersons(inside, before, pseudonym))
    },
  }
}

const saidSchema = auditSchema.pick({ id: true, at: true, kind: true, room: true, context: true })

/** Contexts are rewritten in pages of this many rows. */
const PAGE = 500

async function purgePersons(db: Db, before: number, pseudonym: (person: string) => string): Promise<number> {
  await purgeContexts(db, before, pseudonym)
  const found = await db
    .selectFrom('audit')
    .select(['person', 'room'])
    .distinct()
    .where('at', '<', before)
    .where('purged', '=', 0)
    .execute()
  let purged = 0
  for (const { person, room } of found) {
    const { numUpdatedRows } = await db
      .updateTable('audit')
      .set(row({ person: pseudonym(person), room: isPersonal(room, person) ? pseudonym(room) : room, purged: 1 }))
      .where('person', '=', person)
      .where('room', '=', room)
      .where('at', '<', before)
      .where('purged', '=', 0)
      .executeTakeFirstOrThrow()
    purged += Number(numUpdatedRows)
  }
  return purged
}

async function purgeContexts(db: Db, before: number, pseudonym: (person: string) => string): Promise<void> {
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('audit')
      .select(['id', 'context'])
      .where('at', '<', before)
      .where('purged', '=', 0)
      .where('context', 'like', '%"asker":%"person":"%')
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const { id, context } of page) {
      const scrubbed = context === null ? null : withoutAsker(context, pseudonym)
      if (scrubbed !== context)
        await db
          .updateTable('audit')
          .set(row({ context: scrubbed }))
          .where('id', '=', id)
          .execute()
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = last.id
  }
}

function toAudit({ purged: _purged, ...columns }: AuditTableRow) {
  return auditSchema.parse(columns)
}
