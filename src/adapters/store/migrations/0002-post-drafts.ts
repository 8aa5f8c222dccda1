import type { Kysely } from 'kysely'

/** What is to be posted, with who let it out; and since when each schedule is looked at. */
export async function createPostDrafts({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('post_drafts')
    .addColumn('number', 'bigint', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('job', 'text', (column) => column.notNull())
    .addColumn('room', 'text', (column) => column.notNull())
    .addColumn('slot', 'bigint', (column) => column.notNull())
    .addColumn('issue', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('bodies', 'text', (column) => column.notNull())
    .addColumn('files', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('unchanged', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('heads', 'text', (column) => column.notNull())
    .addColumn('approvers', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('decided_at', 'bigint')
    .addColumn('decided_id', 'text')
    .addColumn('decided_name', 'text')
    .addUniqueConstraint('post_drafts_slot', ['job', 'room', 'slot'])
    .execute()
  await schema.createIndex('post_drafts_state').on('post_drafts').columns(['state', 'expires_at']).execute()

  await schema
    .createTable('schedules')
    .addColumn('job', 'text', (column) => column.primaryKey())
    .addColumn('cron', 'text', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .execute()
}
