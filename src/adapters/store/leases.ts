import type { LeaseStore } from '../../core/remember/lease.ts'
import { row } from './storable.ts'
import type { Db } from './tables.ts'

export function createLeases(db: Db): LeaseStore {
  return {
    async acquire(name, holder, now, milliseconds) {
      const taken = await db
        .insertInto('leases')
        .values(row({ name, holder, expires: now + milliseconds }))
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((column) => ({
              holder: column.ref('excluded.holder'),
              expires: column.ref('excluded.expires'),
            }))
            .where((column) =>
              column.or([
                column('leases.expires', '<=', now),
                column('leases.holder', '=', column.ref('excluded.holder')),
              ]),
            ),
        )
        .returning('name')
        .executeTakeFirst()
      return taken !== undefined
    },

    async renew(name, holder, now, milliseconds) {
      const held = await db
        .updateTable('leases')
        .set(row({ expires: now + milliseconds }))
        .where('name', '=', name)
        .where('holder', '=', holder)
        .returning('name')
        .executeTakeFirst()
      return held !== undefined
    },

    async release(name, holder) {
      const held = await db
        .deleteFrom('leases')
        .where('name', '=', name)
        .where('holder', '=', holder)
        .returning('name')
        .executeTakeFirst()
      return held !== undefined
    },

    async holder(name, now) {
      const found = await db
        .selectFrom('leases')
        .select('holder')
        .where('name', '=', name)
        .where('expires', '>', now)
        .executeTakeFirst()
      return found?.holder ?? null
    },
  }
}
