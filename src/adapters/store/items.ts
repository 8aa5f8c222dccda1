import { actOnItem } from '../../core/remember/act-on-item.ts'
import { refusal } from '../../core/remember/fields.ts'
import {
  checkItem,
  type Item,
  type ItemEvent,
  type ItemFilter,
  type ItemInput,
  type ItemStore,
  itemCode,
  itemSchema,
} from '../../core/remember/item.ts'
import { checkAction, type ItemAction } from '../../core/remember/item-action.ts'
import { checkOccasion, type Occasion } from '../../core/remember/people.ts'
import { nextNumber } from './counters.ts'
import { signatureColumns, signatureOf } from './shared-columns.ts'
import { row } from './storable.ts'
import type { Db, ItemEventRow, ItemRow } from './tables.ts'
import { atomically } from './transaction.ts'

export function createItems(db: Db): ItemStore {
  return {
    add: (draft, occasion) => atomically(db, (inside) => addItem(inside, checkItem(draft), checkOccasion(occasion))),

    async find(number, classes) {
      const found = await db.selectFrom('items').selectAll().where('number', '=', number).executeTakeFirst()
      const item = found && toItem(found)
      return item && classes.includes(item.class) ? item : null
    },

    list: (filter) => listItems(db, filter),

    act: (number, action, actor, occasion, classes) =>
      atomically(db, async (inside) => {
        const found = await inside.selectFrom('items').selectAll().where('number', '=', number).executeTakeFirst()
        const item = found && toItem(found)
        if (!item || !classes.includes(item.class)) return null
        const after = actOnItem(item, action, actor, occasion.day)
        const { number: _number, ...columns } = columnsOf(after)
        const changed = await inside
          .updateTable('items')
          .set(row(columns))
          .where('number', '=', number)
          .where('version', '=', item.version)
          .returning('number')
          .executeTakeFirst()
        if (!changed) throw changedMeanwhile(number)
        await addEvent(inside, number, action, checkOccasion(occasion))
        return after
      }),

    async events(number) {
      const rows = await db.selectFrom('item_events').selectAll().where('item', '=', number).orderBy('number').execute()
      return rows.map(toEvent)
    },

    async eventsAfter(number, limit) {
      const rows = await db
        .selectFrom('item_events')
        .selectAll()
        .where('number', '>', number)
        .orderBy('number')
        .limit(limit)
        .execute()
      return rows.map(toEvent)
    },
  }
}

async function addItem(db: Db, input: ItemInput, { at, by }: Occasion): Promise<{ item: Item; fresh: boolean }> {
  const known = await byKey(db, input.key)
  if (known) return { item: known, fresh: false }
  const number = await nextNumber(db, 'items')
  const item: Item = { ...input, number, at, by, state: 'open', reportedBy: null, confirmedUntil: null, version: 1 }
  const stored = await db
    .insertInto('items')
    .values(row(columnsOf(item)))
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('number')
    .executeTakeFirst()
  if (stored) return { item, fresh: true }
  const first = await byKey(db, input.key)
  if (first) return { item: first, fresh: false }
  throw new Error(`item ${number} was not stored`)
}

async function byKey(db: Db, key: string | null): Promise<Item | undefined> {
  if (key === null) return undefined
  const found = await db.selectFrom('items').selectAll().where('key', '=', key).executeTakeFirst()
  return found && toItem(found)
}

async function listItems(db: Db, filter: ItemFilter): Promise<Item[]> {
  if (filter.classes.length === 0 || filter.states?.length === 0) return []
  let query = db
    .selectFrom('items')
    .selectAll()
    .where('class', 'in', filter.classes)
    // Where nulls stand differs between databases; said outright it does not.
    .orderBy((column) => column.case().when('due', 'is', null).then(1).else(0).end())
    .orderBy('due')
    .orderBy('number')
    .limit(filter.limit ?? 200)
  if (filter.region !== undefined) query = query.where('region', '=', filter.region)
  if (filter.planYear !== undefined) query = query.where('plan_year', '=', filter.planYear)
  if (filter.states) query = query.where('state', 'in', filter.states)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.handlerUnit !== undefined) query = query.where('handler_unit', '=', filter.handlerUnit)
  if (filter.raiserUnit !== undefined) query = query.where('raiser_unit', '=', filter.raiserUnit)
  if (filter.dueBy !== undefined) query = query.where('due', '<=', filter.dueBy)
  return (await query.execute()).map(toItem)
}

async function addEvent(db: Db, item: number, action: ItemAction, occasion: Occasion): Promise<void> {
  const number = await nextNumber(db, 'itemEvents')
  await db
    .insertInto('item_events')
    .values(row({ number, item, action: JSON.stringify(checkAction(action)), ...signatureColumns(occasion) }))
    .execute()
}

function changedMeanwhile(number: number) {
  return refusal([
    {
      zh: `${itemCode(number)}刚被他人更新，请查看后再操作`,
      en: `${itemCode(number)} was changed by somebody else just now; look at it again`,
    },
  ])
}

function columnsOf(item: Item): ItemRow {
  const { number, key, kind, title, region, source, due, recurrence, state, version } = item
  return {
    ...{ number, key, kind, title, region, source, due, recurrence, state, version },
    ...signatureColumns(item),
    class: item.class,
    plan_year: item.planYear,
    subject: item.subject && JSON.stringify(item.subject),
    raiser_unit: item.raiser.unit,
    raiser_person: item.raiser.person,
    handler_unit: item.handler.unit,
    handler_person: item.handler.person,
    found: item.counts?.found ?? null,
    mended: item.counts?.mended ?? null,
    reported_by: item.reportedBy && JSON.stringify(item.reportedBy),
    confirmed_until: item.confirmedUntil,
  }
}

function toItem(found: ItemRow): Item {
  const { number, key, kind, title, region, source, due, recurrence, state, version } = found
  return itemSchema.parse({
    ...{ number, key, kind, title, region, source, due, recurrence, state, version },
    ...signatureOf(found),
    class: found.class,
    planYear: found.plan_year,
    subject: found.subject === null ? null : JSON.parse(found.subject),
    raiser: { unit: found.raiser_unit, person: found.raiser_person },
    handler: { unit: found.handler_unit, person: found.handler_person },
    counts: found.found === null ? null : { found: found.found, mended: found.mended },
    reportedBy: found.reported_by === null ? null : JSON.parse(found.reported_by),
    confirmedUntil: found.confirmed_until,
  })
}

function toEvent(found: ItemEventRow): ItemEvent {
  return {
    number: found.number,
    item: found.item,
    ...signatureOf(found),
    action: checkAction(JSON.parse(found.action)),
  }
}
