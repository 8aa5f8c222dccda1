import { existsSync } from 'node:fs'
import type { DocumentStore } from '../../core/remember/document-store.ts'
import { createDocuments } from './documents.ts'
import { schemaVersion } from './migrate.ts'
import { openDatabase, type StorePlace, storeFile } from './open-store.ts'
import { explained } from './store-errors.ts'

/** The step of the schema that brought documents. */
const SINCE = '0003-documents'

/**
 * Reads imported documents beside whoever holds the store; nothing is made and nothing is migrated. Undefined where no
 * store is there, or one from before documents were kept. Throws WenjiError where it cannot be reached.
 */
export async function readDocuments<T>(
  place: StorePlace,
  read: (documents: DocumentStore) => Promise<T>,
): Promise<T | undefined> {
  if (place.databaseUrl === undefined && !existsSync(storeFile(place.dataFolder))) return undefined
  const db = await openDatabase(place, { connections: 1 })
  try {
    const schema = await schemaVersion(db)
    return schema === null || schema < SINCE ? undefined : await read(createDocuments(db))
  } catch (error) {
    throw explained(error)
  } finally {
    await db.destroy()
  }
}
