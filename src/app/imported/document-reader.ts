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
import { type DocumentStore, fileOf, type KeptDocument } from '../../core/remember/document-store.ts'
import type { ImportedReader } from '../../office/parts.ts'
import { LIGHT_FORMATS } from '../load-sources.ts'
import { parsingVersion } from './parsing-version.ts'

/** A document as it is kept: its text once, without the pieces that only the import's report tells of. */
export function packDocument(document: PlanDocument): string {
  return pack(JSON.stringify({ ...document, pieces: [] }))
}

/**
 * Opens imported documents. A parsed form that this program's rules made is taken as it is; otherwise the original is
 * read anew, and what comes of it is kept unless `keep` is false. Where the original cannot be read any more the old form
 * serves.
 */
export function importedReader({ keep }: { readonly keep: boolean }): ImportedReader {
  let version: Promise<string> | undefined
  let apart: Promise<ApartReader> | undefined
  return {
    async open(kept, documents) {
      version ??= parsingVersion()
      const parsed = await unpacked(kept, documents)
      if (parsed && kept.parsedBy === (await version)) return parsed
      try {
        const again = await readAgain(kept, documents, () => {
          apart ??= heavyFormats.open()
          return apart
        })
        if (keep) await documents.reparsed(kept.id, await version, packDocument(again))
        return again
      } catch (error) {
        if (parsed) return parsed
        throw error
      }
    },
    rest() {
      void apart?.then((reader) => reader.close())
      apart = undefined
    },
  }
}

/** The parsed form; undefined where it is of a form that this program does not know. */
async function unpacked(kept: KeptDocument, documents: DocumentStore): Promise<PlanDocument | undefined> {
  const packed = await documents.part(kept.id, 'parsed')
  if (packed === null) return undefined
  const parsed = parsedDocumentSchema.safeParse(JSON.parse(unpack(packed).toString('utf8')))
  return parsed.success ? { ...parsed.data, file: fileOf(kept) } : undefined
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
