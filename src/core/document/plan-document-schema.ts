import { z } from 'zod'
import type { DocumentMetadata, PlanDocument } from './plan-document.ts'

/** The parsed form of a document as it comes back from where it is kept: this program's own, or an older one's. */

const cellSchema = z.object({ head: z.string(), start: z.int(), end: z.int() })

const paragraphSchema = z.object({
  ordinal: z.int(),
  section: z.array(z.string()),
  sectionCode: z.string(),
  number: z.int(),
  text: z.string(),
  headLength: z.int(),
  line: z.int(),
  damage: z.array(
    z.object({
      start: z.int(),
      end: z.int(),
      rule: z.enum(['date_sign_lost', 'numbers_joined', 'unit_lost', 'separator_lost']),
      repaired: z.string().exactOptional(),
    }),
  ),
  cells: z.array(cellSchema).exactOptional(),
})

const metadataShape = {
  title: z.string(),
  kind: z.enum(['plan', 'report', 'work_report', 'budget', 'tasks', 'other']),
  region: z.string(),
  level: z.enum(['national', 'province', 'city', 'county', 'street']),
  parents: z.array(z.string()),
  year: z.int(),
  period: z.string(),
  digest: z.boolean(),
  class: z.enum(['public', 'internal']),
  issuer: z.string().exactOptional(),
  number: z.string().exactOptional(),
  index: z.string().exactOptional(),
  published: z.string().exactOptional(),
  reported: z.string().exactOptional(),
  meeting: z.string().exactOptional(),
  speaker: z.string().exactOptional(),
  speakerTitle: z.string().exactOptional(),
  aliases: z.record(z.string(), z.array(z.string())),
  english: z.record(z.string(), z.array(z.string())).exactOptional(),
}

export const metadataSchema: z.ZodType<DocumentMetadata> = z.object(metadataShape)

/** The pieces of the file are not kept: they serve the import's report alone. */
export const parsedDocumentSchema: z.ZodType<PlanDocument> = z.object({
  ...metadataShape,
  file: z.string(),
  codePrefix: z.string(),
  paragraphs: z.array(paragraphSchema),
  pieces: z.array(z.object({ kind: z.enum(['heading', 'paragraph', 'noise']), text: z.string(), line: z.int() })),
})

/** The metadata of a document without its text. */
export function metadataOf(document: PlanDocument): DocumentMetadata {
  const { file: _file, codePrefix: _prefix, paragraphs: _paragraphs, pieces: _pieces, ...metadata } = document
  return metadata
}
