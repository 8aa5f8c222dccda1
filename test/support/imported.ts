import { createHash } from 'node:crypto'
import { pack } from '../../src/adapters/pack/pack.ts'
import { importedReader, packDocument } from '../../src/app/imported/document-reader.ts'
import { parsingVersion } from '../../src/app/imported/parsing-version.ts'
import { metadataOf } from '../../src/core/document/plan-document-schema.ts'
import type { GivenMetadata } from '../../src/core/document/read-metadata.ts'
import type { DocumentInput } from '../../src/core/remember/document-store.ts'
import { makeDocument } from './documents.ts'

/** A document as an import hands it to the office; `parsedBy` of other rules makes it be read anew. */
export async function documentInput(
  text: string,
  { given = {}, name = 'plan.txt', parsedBy }: { given?: GivenMetadata; name?: string; parsedBy?: string } = {},
): Promise<DocumentInput> {
  const document = makeDocument(text, { class: 'public', ...given })
  const bytes = new TextEncoder().encode(text)
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...{ name, bytes: bytes.length, metadata: metadataOf(document), given: {} },
    counts: { paragraphs: document.paragraphs.length, targets: 0, tasks: 0, actuals: 0, projects: 0, owners: 0 },
    ...{ parsedBy: parsedBy ?? (await parsingVersion()), original: pack(bytes), parsed: packDocument(document) },
  }
}

/** Opens imported documents in a test's own process. */
export const openImported = importedReader({ keep: true })
