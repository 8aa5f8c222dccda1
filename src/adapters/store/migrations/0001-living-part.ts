import type { CreateTableBuilder, Kysely } from 'kysely'

/** Notes, owners, items, reviews, aliases, audit, queues, leases, ledger. Types that both databases have. */
export async function createLivingPart(db: Kysely<unknown>): Promise<void> {
  const { schema } = db

  await schema
    .createTable('counters')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute()

  await about(signed(schema.createTable('notes')))
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('stage', 'text')
    .addColumn('percent', 'double precision')
    .addColumn('figures', 'text', (column) => column.notNull())
    .addColumn('coordination', 'text')
    .addColumn('next', 'text')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('source', 'text')
    .addColumn('corrects', 'bigint', (column) => column.unique().references('notes.number'))
    .addColumn('release', 'bigint', (column) => column.notNull())
    .execute()
  await schema.createIndex('notes_subject').on('notes').columns(['region', 'plan_year', 'subject_id']).execute()

  await about(signed(schema.createTable('owners')))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('holders', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('owners_subject').on('owners').columns(['region', 'plan_year', 'subject_id']).execute()
  await schema
    .createTable('owner_holders')
    .addColumn('owner', 'bigint', (column) => column.notNull().references('owners.number'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('unit', 'text')
    .addColumn('person', 'text')
    .addPrimaryKeyConstraint('owner_holders_key', ['owner', 'position'])
    .execute()
  await schema.createIndex('owner_holders_unit').on('owner_holders').column('unit').execute()
  await schema.createIndex('owner_holders_person').on('owner_holders').column('person').execute()

  await signed(schema.createTable('items'))
    .addColumn('key', 'text', (column) => column.unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('plan_year', 'integer', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('raiser_unit', 'text')
    .addColumn('raiser_person', 'text')
    .addColumn('handler_unit', 'text')
    .addColumn('handler_person', 'text')
    .addColumn('due', 'text')
    .addColumn('found', 'integer')
    .addColumn('mended', 'integer')
    .addColumn('recurrence', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reported_by', 'text')
    .addColumn('confirmed_until', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute()
  await schema.createIndex('items_state').on('items').columns(['state', 'due']).execute()
  await schema.createIndex('items_handler').on('items').columns(['handler_unit', 'state']).execute()

  await signed(schema.createTable('item_events'))
    .addColumn('item', 'bigint', (column) => column.notNull().references('items.number'))
    .addColumn('action', 'text', (column) => column.notNull())
    .execute()
  await schema.createIndex('item_events_item').on('item_events').column('item').execute()

  await createReviewTables(db)
  await createAuditAndQueues(db)
}

async function createReviewTables({ schema }: Kysely<unknown>): Promise<void> {
  await signed(schema.createTable('reviews'))
    .addColumn('open_key', 'text', (column) => column.unique())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('codes', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('remark', 'text')
    .addColumn('audit', 'text')
    .addColumn('times', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('resolution', 'text')
    .addColumn('resolved_at', 'bigint')
    .addColumn('resolved_id', 'text')
    .addColumn('resolved_name', 'text')
    .execute()
  await schema.createIndex('reviews_state').on('reviews').columns(['state', 'times']).execute()

  await signed(schema.createTable('aliases'))
    .addColumn('term', 'text', (column) => column.notNull())
    .addColumn('target', 'text')
    .addColumn('region', 'text')
    .addColumn('room', 'text')
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('review', 'bigint', (column) => column.references('reviews.number'))
    .execute()
}

async function createAuditAndQueues({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('purged', 'integer', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('knowledge', 'text', (column) => column.notNull())
    .addColumn('rules', 'text', (column) => column.notNull())
    .addColumn('context', 'text')
    .execute()
  await schema.createIndex('audit_at').on('audit').column('at').execute()
  await schema.createIndex('audit_room').on('audit').columns(['room', 'at']).execute()

  await schema
    .createTable('inbox')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('arrived_at', 'bigint', (column) => column.notNull())
    .addColumn('not_before', 'bigint', (column) => column.notNull())
    .addColumn('error', 'text')
    .execute()
  await schema.createIndex('inbox_lane').on('inbox').columns(['state', 'lane', 'position']).execute()

  await schema
    .createTable('outbox')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('arrived_at', 'bigint', (column) => column.notNull())
    .addColumn('not_before', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('remote', 'text')
    .addColumn('error', 'text')
    .execute()
  await schema.createIndex('outbox_lane').on('outbox').columns(['state', 'channel', 'lane', 'position']).execute()

  await schema
    .createTable('leases')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('expires', 'bigint', (column) => column.notNull())
    .execute()

  await schema
    .createTable('ledger')
    .addColumn('job', 'text', (column) => column.notNull())
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('slot', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('lease', 'bigint', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('remote', 'text')
    .addColumn('error', 'text')
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_key', ['job', 'room', 'slot'])
    .execute()

  await schema
    .createTable('turns')
    .addColumn('lane', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('turns_key', ['lane', 'person'])
    .execute()
}

type Table = CreateTableBuilder<string, string>

function signed(table: Table): Table {
  return table
    .addColumn('number', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
}

function about(table: Table): Table {
  return table
    .addColumn('key', 'text', (column) => column.unique())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('subject_kind', 'text', (column) => column.notNull())
    .addColumn('subject_id', 'text', (column) => column.notNull())
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('plan_year', 'integer', (column) => column.notNull())
}
