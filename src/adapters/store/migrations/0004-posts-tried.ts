import type { Kysely } from 'kysely'

/** How often a post was tried in vain, apart from how often it was claimed; and what was handed in to write it with. */
export async function addPostsTried({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('ledger')
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('ledger').addColumn('handed', 'text').execute()
}
