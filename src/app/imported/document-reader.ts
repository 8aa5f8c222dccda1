import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ApartReader, ReadFile } from '../../adapters/formats/format.ts'
import { heavyFormats } from '../../adapters/formats/heavy-formats.ts'
import { endingOf, readOne } from '../../adapters/formats/read-file.ts'
import { pack, unpack } from '../../adapters/pack/pack.ts'
import { buildDocument } from '../../core/document/build-document.ts'
import type { PlanDocument } from '../../core/document/plan-document.ts'
import { parsedDocumentSchema } from '../../core/document/plan-document-schema.ts'
import { type DocumentFacts, takeFacts } from '../../core/facts/facts-once.ts'
import { type DocumentStore, fileOf, type KeptDocument } from '../../core/remember/document-store.ts'
import type { ImportedReader } from '../../office/parts.ts'
import { LIGHT_FORMATS } from '../load-sources.ts'
import { type FactRules, packFacts, unpackFacts } from './fact-rules.ts'
import { parsingVersion } from './parsing-version.ts'

/** A parsed form, and as what it is kept. */
interface Parsed {
  readonly document: PlanDocument
  readonly packed: string
}

/** A document as it is kept: its text once, without the pieces that only the import's report tells of. */
export function packDocument(document: PlanDocument): string {
  return pack(JSON.stringify({ ...document, pieces: [] }))
}

/**
 * Opens imported documents. A parsed form that this program's rules made is taken as it is; otherwise the original is
 * read anew, and what comes of it is kept unless `keep` is false. Where the original cannot be read any more the old form
 * serves.
 */
export function importedReader({
  keep,
  rules,
}: {
  readonly keep: boolean
  /** Where it is left out, facts are neither taken from what is kept nor kept. */
  readonly rules?: () => Promise<FactRules>
}): ImportedReader {
  let known: Promise<FactRules> | undefined
  /** Parsed forms of documents whose facts are to be kept. */
  const lacking = new WeakMap<PlanDocument, string>()
  /** Gives a document the facts that are kept of it; notes the form that they have to be made of where there are none. */
  const withFacts = async (kept: KeptDocument, { document, packed }: Parsed, documents: DocumentStore) => {
    if (!rules) return document
    known ??= rules()
    const using = await known
    const facts = await keptFacts(kept, document, packed, documents, using)
    if (facts) takeFacts(document, using.lexicon, facts)
    else lacking.set(document, packed)
    return document
  }
  let version: Promise<string> | undefined
  let apart: Promise<ApartReader> | undefined
  return {
    async open(kept, documents) {
      version ??= parsingVersion()
      const parsed = await unpacked(kept, documents)
      if (parsed && kept.parsedBy === (await version)) return await withFacts(kept, parsed, documents)
      try {
        const again = await readAgain(kept, documents, () => {
          apart ??= heavyFormats.open()
          return apart
        })
        if (!keep) return again
        const packed = packDocument(again)
        await documents.reparsed(kept.id, await version, packed)
        if (rules) lacking.set(again, packed)
        return again
      } catch (error) {
        if (parsed) return parsed.document
        throw error
      }
    },
    async keepFacts(kept, document, documents) {
      const packed = lacking.get(document)
      known ??= rules?.()
      if (!keep || !known || packed === undefined) return false
      lacking.delete(document)
      await documents.keepFacts(kept.id, packFacts(document, packed, await known))
      return true
    },
    rest() {
      void apart?.then((reader) => reader.close())
      apart = undefined
    },
  }
}

/** The parsed form; undefined where it is of a form that this program does not know. */
async function unpacked(kept: KeptDocument, documents: DocumentStore): Promise<Parsed | undefined> {
  const packed = await documents.part(kept.id, 'parsed')
  if (packed === null) return undefined
  const parsed = parsedDocumentSchema.safeParse(JSON.parse(unpack(packed).toString('utf8')))
  return parsed.success ? { document: { ...parsed.data, file: fileOf(kept) }, packed } : undefined
}

/** The facts that are kept of a document; undefined where there are none of these rules. */
async function keptFacts(
  { id }: KeptDocument,
  document: PlanDocument,
  parsed: string,
  documents: DocumentStore,
  rules: FactRules,
): Promise<DocumentFacts | undefined> {
  const packed = await documents.part(id, 'facts')
  return packed === null ? undefined : unpackFacts(packed, document, parsed, rules)
}

async function readAgain(
  kept: KeptDocument,
  documents: DocumentStore,
  heavy: () => Promise<ApartReader>,
): Promise<PlanDocument> {
  const packed = await documents.part(kept.id, 'original')
  if (packed === null) throw new Error(`document ${kept.id} has no original`)
  const read = await readBytesOf(kept.name, unpack(packed), heavy)
  const { class: _class, ...said } = kept.given
  const given = { ...read.given, ...said, class: kept.metadata.class }
  return buildDocument({ file: fileOf(kept), blocks: read.blocks, given })
}

/** Reads bytes as the file that they were; a heavy format is read by its path, so it stands in a folder for a moment. */
async function readBytesOf(name: string, bytes: Uint8Array, heavy: () => Promise<ApartReader>): Promise<ReadFile> {
  const ending = endingOf(name)
  const light = LIGHT_FORMATS.find((format) => format.endings.includes(ending))
  if (light) return light.read(name, bytes)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wenji-original-'))
  try {
    const file = path.join(folder, `original${ending}`)
    await writeFile(file, bytes, { mode: 0o600 })
    return await readOne(file, [], await heavy())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
