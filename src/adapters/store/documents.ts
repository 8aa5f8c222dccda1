import { setImmediate } from 'node:timers/promises'
import {
  type DocumentInput,
  type DocumentPart,
  type DocumentStore,
  documentId,
  documentInputSchema,
  type KeptDocument,
  keptDocumentSchema,
} from '../../core/remember/document-store.ts'
import { checked } from '../../core/remember/fields.ts'
import { checkOccasion, type Occasion } from '../../core/remember/people.ts'
import { nextNumber, readHead } from './counters.ts'
import { signatureColumns, signatureOf } from './shared-columns.ts'
import { row } from './storable.ts'
import type { Db, DocumentRow } from './tables.ts'
import { atomically } from './transaction.ts'

/** Characters of one piece of a part: a thousand of them, as a backup reads at once, are no burden. */
const PIECE = 48 * 1024
/** Pieces of one statement. */
const AT_ONCE = 100

/** Imported documents. A document and its parts are there whole or not at all. */
export function createDocuments(db: Db): DocumentStore {
  return {
    put: (input, occasion) =>
      atomically(db, (inside) => put(inside, checked(documentInputSchema, input), checkOccasion(occasion))),

    remove: (id, occasion) => atomically(db, (inside) => remove(inside, id, checkOccasion(occasion))),

    list: async () => toDocuments(await db.selectFrom('documents').selectAll().orderBy('number').execute()),

    changedAfter: async (change) =>
      toDocuments(
        await db.selectFrom('documents').selectAll().where('changed', '>', change).orderBy('changed').execute(),
      ),

    head: () => readHead(db, 'documentChanges'),

    async part(id, part) {
      const pieces = await db
        .selectFrom('document_parts')
        .select('body')
        .where('document', '=', id)
        .where('part', '=', part)
        .orderBy('position')
        .execute()
      return pieces.length === 0 ? null : pieces.map(({ body }) => body).join('')
    },

    reparsed: (id, parsedBy, parsed) =>
      atomically(db, async (inside) => {
        const { numUpdatedRows } = await inside
          .updateTable('documents')
          .set(row({ parsed_by: parsedBy }))
          .where('id', '=', id)
          .where('removed', '=', 0)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) await putPart(inside, id, 'parsed', parsed)
      }),

    keepFacts: (id, facts) =>
      atomically(db, async (inside) => {
        const there = await inside
          .selectFrom('documents')
          .select('id')
          .where('id', '=', id)
          .where('removed', '=', 0)
          .executeTakeFirst()
        if (there) await putPart(inside, id, 'facts', facts)
      }),
  }
}

async function put(db: Db, input: DocumentInput, occasion: Occasion): Promise<KeptDocument> {
  const { sha256, name, bytes, metadata, given, counts, parsedBy } = input
  const id = documentId(sha256)
  const changed = await nextNumber(db, 'documentChanges')
  const there = await db.selectFrom('documents').select('number').where('id', '=', id).executeTakeFirst()
  const columns = {
    ...{ changed, removed: 0, hash: sha256, name, bytes, parsed_by: parsedBy },
    ...{ metadata: JSON.stringify(metadata), given: JSON.stringify(given), counts: JSON.stringify(counts) },
    ...signatureColumns(occasion),
  }
  if (there) await db.updateTable('documents').set(row(columns)).where('id', '=', id).execute()
  else {
    const number = await nextNumber(db, 'documents')
    await db
      .insertInto('documents')
      .values(row({ id, number, ...columns }))
      .execute()
  }
  await putPart(db, id, 'original', input.original)
  await putPart(db, id, 'parsed', input.parsed)
  await putPart(db, id, 'facts', input.facts ?? '')
  return find(db, id)
}

async function remove(db: Db, id: string, { at, by }: Occasion): Promise<KeptDocument | null> {
  const changed = await nextNumber(db, 'documentChanges')
  const { numUpdatedRows } = await db
    .updateTable('documents')
    .set(row({ removed: 1, changed, at, author_id: by.id, author_name: by.name }))
    .where('id', '=', id)
    .where('removed', '=', 0)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return null
  await db.deleteFrom('document_parts').where('document', '=', id).execute()
  return find(db, id)
}

async function putPart(db: Db, document: string, part: DocumentPart, text: string): Promise<void> {
  await db.deleteFrom('document_parts').where('document', '=', document).where('part', '=', part).execute()
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, position) => ({
    ...{ document, part, position },
    body: text.slice(position * PIECE, (position + 1) * PIECE),
  }))
  for (let at = 0; at < pieces.length; at += AT_ONCE) {
    const batch = pieces.slice(at, at + AT_ONCE)
    await db
      .insertInto('document_parts')
      .values(batch.map((columns) => row(columns)))
      .execute()
  }
}

async function find(db: Db, id: string): Promise<KeptDocument> {
  return toDocument(await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
}

/** Rows that are read between two turns of the event loop: a thousand are 50 ms. */
const ROWS_A_TURN = 100

async function toDocuments(rows: readonly DocumentRow[]): Promise<KeptDocument[]> {
  const documents: KeptDocument[] = []
  for (const found of rows) {
    documents.push(toDocument(found))
    if (documents.length % ROWS_A_TURN === 0) await setImmediate()
  }
  return documents
}

function toDocument(found: DocumentRow): KeptDocument {
  const { id, number, changed, hash: sha256, name, bytes } = found
  return keptDocumentSchema.parse({
    ...{ id, number, changed, sha256, name, bytes, removed: found.removed === 1, parsedBy: found.parsed_by },
    ...{ metadata: JSON.parse(found.metadata), given: JSON.parse(found.given), counts: JSON.parse(found.counts) },
    ...signatureOf(found),
  })
}
