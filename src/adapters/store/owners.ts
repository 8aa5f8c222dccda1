import {
  checkOwner,
  type HeldFilter,
  heldBy,
  type OwnerEntry,
  type OwnerInput,
  type OwnerStore,
  ownerSchema,
} from '../../core/remember/owner.ts'
import { checkOccasion, type Occasion } from '../../core/remember/people.ts'
import { nextNumber } from './counters.ts'
import { aboutColumns, aboutOf, signatureColumns, signatureOf } from './shared-columns.ts'
import { row } from './storable.ts'
import type { Db, OwnerRow } from './tables.ts'
import { atomically } from './transaction.ts'

/** Entries are inserted and read; nothing here updates or deletes one. */
export function createOwners(db: Db): OwnerStore {
  return {
    add: (draft, occasion) => atomically(db, (inside) => addOwner(inside, checkOwner(draft), checkOccasion(occasion))),

    async history(subject, classes) {
      if (classes.length === 0) return []
      const rows = await db
        .selectFrom('owners')
        .selectAll()
        .where('region', '=', subject.region)
        .where('plan_year', '=', subject.planYear)
        .where('subject_id', '=', subject.id)
        .where('subject_kind', '=', subject.kind)
        .where('class', 'in', classes)
        .orderBy('number')
        .execute()
      return rows.map(toEntry)
    },

    ofUnit: (unit, filter) => held(db, 'unit', unit, filter),
    ofPerson: (person, filter) => held(db, 'person', person, filter),

    async after(number, limit) {
      const rows = await db
        .selectFrom('owners')
        .selectAll()
        .where('number', '>', number)
        .orderBy('number')
        .limit(limit)
        .execute()
      return rows.map(toEntry)
    },
  }
}

async function addOwner(db: Db, input: OwnerInput, occasion: Occasion): Promise<{ entry: OwnerEntry; fresh: boolean }> {
  const known = await byKey(db, input.key)
  if (known) return { entry: known, fresh: false }
  const { at, by } = occasion
  const entry: OwnerEntry = { ...input, number: await nextNumber(db, 'owners'), at, by }
  const stored = await db
    .insertInto('owners')
    .values(row(columnsOf(entry)))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (!stored) {
    const first = await byKey(db, input.key)
    if (first) return { entry: first, fresh: false }
    throw new Error(`owner entry ${entry.number} was not stored`)
  }
  for (const [position, { unit, person }] of entry.holders.entries())
    await db
      .insertInto('owner_holders')
      .values(row({ owner: entry.number, position, unit, person }))
      .execute()
  return { entry, fresh: true }
}

async function byKey(db: Db, key: string | null): Promise<OwnerEntry | undefined> {
  if (key === null) return undefined
  const found = await db.selectFrom('owners').selectAll().where('key', '=', key).executeTakeFirst()
  return found && toEntry(found)
}

/** What somebody has on a day: all entries on the subjects that they ever had, so that what took their place is seen. */
async function held(db: Db, who: 'unit' | 'person', name: string, filter: HeldFilter): Promise<OwnerEntry[]> {
  if (filter.classes.length === 0) return []
  const rows = await db
    .selectFrom('owners')
    .selectAll()
    .where('region', '=', filter.region)
    .where('plan_year', '=', filter.planYear)
    .where('class', 'in', filter.classes)
    .where('subject_id', 'in', (nested) =>
      nested
        .selectFrom('owners as theirs')
        .innerJoin('owner_holders', 'owner_holders.owner', 'theirs.number')
        .select('theirs.subject_id')
        .where(`owner_holders.${who}`, '=', name)
        .where('theirs.region', '=', filter.region)
        .where('theirs.plan_year', '=', filter.planYear),
    )
    .orderBy('number')
    .execute()
  return heldBy(rows.map(toEntry), who, name, filter.day)
}

function columnsOf(entry: OwnerEntry): OwnerRow {
  return {
    number: entry.number,
    key: entry.key,
    class: entry.class,
    ...aboutColumns(entry.subject),
    ...signatureColumns(entry),
    role: entry.role,
    holders: JSON.stringify(entry.holders),
    since: entry.since,
    source: JSON.stringify(entry.source),
  }
}

function toEntry(found: OwnerRow): OwnerEntry {
  const { number, key, role, since } = found
  return ownerSchema.parse({
    ...{ number, key, role, since },
    ...signatureOf(found),
    class: found.class,
    subject: aboutOf(found),
    holders: JSON.parse(found.holders),
    source: JSON.parse(found.source),
  })
}
