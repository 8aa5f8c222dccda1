import { readDocuments } from '../../adapters/store/read-documents.ts'
import type { Environment } from '../../config/environment.ts'
import type { Filed } from '../../core/document/corpus.ts'
import { operatorError, WenjiError } from '../../core/errors.ts'
import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import { importedReader } from './document-reader.ts'
import { factRules } from './fact-rules.ts'

/** Imported documents in their places, read beside whoever holds the store, and those that could not be opened. */
export interface ReadImported {
  readonly filed: readonly Filed[]
  readonly skipped: readonly WenjiError[]
}

/** Reads what was imported; nothing where there is no store. Throws WenjiError where the store cannot be reached. */
export async function readImported(
  { dataFolder, databaseUrl, configFolder }: Environment,
  lexicon: Lexicon,
): Promise<ReadImported> {
  const reader = importedReader({ keep: false, rules: () => factRules(lexicon, configFolder) })
  const skipped: WenjiError[] = []
  const filed = await readDocuments({ dataFolder, databaseUrl }, async (documents) => {
    const all: Filed[] = []
    for (const kept of await documents.list()) {
      const document = kept.removed
        ? null
        : await reader.open(kept, documents).catch((error: unknown) => {
            skipped.push(
              error instanceof WenjiError ? error : operatorError(`document ${kept.id} cannot be opened`, error),
            )
            return null
          })
      all.push({ paper: kept.metadata, document })
    }
    return all
  })
  reader.rest()
  return { filed: filed ?? [], skipped }
}
