import type { Kysely } from 'kysely'

/** Imported documents: what each is, and original and parsed form in pieces that a backup can carry row by row. */
export async function createDocuments(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('documents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'bigint', (column) => column.notNull().unique())
    .addColumn('changed', 'bigint', (column) => column.notNull().unique())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('metadata', 'text', (column) => column.notNull())
    .addColumn('given', 'text', (column) => column.notNull())
    .addColumn('counts', 'text', (column) => column.notNull())
    .addColumn('parsed_by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('author_name', 'text', (column) => column.notNull())
    .execute()
  await schema
    .createTable('document_parts')
    .addColumn('document', 'text', (column) => column.notNull().references('documents.id'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('document_parts_key', ['document', 'part', 'position'])
    .execute()
}
