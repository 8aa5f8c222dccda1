import { type Alias, type AliasInput, type AliasStore, aliasSchema, checkAlias } from '../../core/remember/alias.ts'
import { checkOccasion, type Occasion } from '../../core/remember/people.ts'
import { nextNumber } from './counters.ts'
import { signatureColumns, signatureOf } from './shared-columns.ts'
import { row } from './storable.ts'
import type { AliasRow, Db } from './tables.ts'
import { atomically } from './transaction.ts'

/** Entries are inserted and read; one is taken back by a later one. */
export function createAliases(db: Db): AliasStore {
  return {
    add: (draft, occasion) =>
      atomically(db, (inside) => addAlias(inside, checkAlias(draft), checkOccasion(occasion), null)),

    async after(number, limit) {
      const rows = await db
        .selectFrom('aliases')
        .selectAll()
        .where('number', '>', number)
        .orderBy('number')
        .limit(limit)
        .execute()
      return rows.map(toAlias)
    },
  }
}

/** Stores a checked alias, with the review that it settles. Within a transaction only. */
export async function addAlias(db: Db, input: AliasInput, { at, by }: Occasion, review: number | null): Promise<Alias> {
  const alias: Alias = { ...input, number: await nextNumber(db, 'aliases'), at, by, review }
  const { number, term, region, room, target } = alias
  await db
    .insertInto('aliases')
    .values(
      row({
        ...{ number, term, region, room, review },
        ...signatureColumns(alias),
        class: alias.class,
        target: target && JSON.stringify(target),
      }),
    )
    .execute()
  return alias
}

function toAlias(found: AliasRow): Alias {
  const { number, term, region, room, review } = found
  return aliasSchema.parse({
    ...{ number, term, region, room, review },
    ...signatureOf(found),
    class: found.class,
    target: found.target === null ? null : JSON.parse(found.target),
  })
}
