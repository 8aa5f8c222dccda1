import type { TurnStore } from '../../core/remember/turn-store.ts'
import { row } from './storable.ts'
import type { Db } from './tables.ts'

export function createTurns(db: Db): TurnStore {
  return {
    async find({ lane, person }, since) {
      const found = await db
        .selectFrom('turns')
        .select('body')
        .where('lane', '=', lane)
        .where('person', '=', person)
        .where('at', '>=', since)
        .executeTakeFirst()
      return found?.body ?? null
    },

    async save({ lane, person }, body, now) {
      await db
        .insertInto('turns')
        .values(row({ lane, person, body, at: now }))
        .onConflict((conflict) => conflict.columns(['lane', 'person']).doUpdateSet(row({ body, at: now })))
        .execute()
    },

    async forget(before) {
      const gone = await db.deleteFrom('turns').where('at', '<', before).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}
