import { z } from 'zod'
import { metadataSchema } from '../document/plan-document-schema.ts'
import { lineField, quotedField } from './fields.ts'
import { type Occasion, personSchema } from './people.ts'
import { classSchema } from './subject.ts'

/** Imported documents as they are kept: what each is, its original, and its parsed form. */

/** What the operator said of a document when it was imported: it is said again when the original is read anew. */
export const givenSchema = z.strictObject({
  class: classSchema.exactOptional(),
  region: lineField({ zh: '地区', en: 'the region' }, 50).exactOptional(),
  year: z.int().min(1949).max(2100).exactOptional(),
  kind: z.enum(['plan', 'report', 'work_report', 'budget', 'tasks', 'other']).exactOptional(),
})
export type Given = z.infer<typeof givenSchema>

/** How many things of each kind were found in a document. */
export const countsSchema = z.strictObject({
  paragraphs: z.int().min(0),
  targets: z.int().min(0),
  tasks: z.int().min(0),
  actuals: z.int().min(0),
  projects: z.int().min(0),
  owners: z.int().min(0),
})
export type Counts = z.infer<typeof countsSchema>

/** Text of a file packed for keeping: compressed, in base64. */
const packed = z.string().regex(/^[A-Za-z0-9+/]+=*$/)

export const documentInputSchema = z.strictObject({
  /** SHA-256 of the original's bytes, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The file's own name, without its folder. */
  name: quotedField({ zh: '文件名', en: 'the name of the file' }, 300),
  bytes: z.int().min(1),
  metadata: metadataSchema,
  given: givenSchema,
  counts: countsSchema,
  /** Version of the rules that made the parsed form of the original. */
  parsedBy: z.string().min(1).max(100),
  original: packed,
  parsed: packed,
  /** What was read out of the parsed form, with the version of the rules that read it; left out it is read when it is needed. */
  facts: packed.exactOptional(),
})
export type DocumentInput = z.infer<typeof documentInputSchema>

export const keptDocumentSchema = z.strictObject({
  ...documentInputSchema.omit({ original: true, parsed: true, facts: true }).shape,
  /** The first digits of its hash: the same file has the same id for ever. */
  id: z.string(),
  /** Its place among all that were ever imported. */
  number: z.int().positive(),
  /** Number of the change that made it what it is. */
  changed: z.int().positive(),
  /** True where it was taken out: original and text are gone, its place is kept. */
  removed: z.boolean(),
  at: z.int(),
  by: personSchema,
})
export type KeptDocument = z.infer<typeof keptDocumentSchema>

/** What is kept of a document beside what is said of it. */
export type DocumentPart = 'original' | 'parsed' | 'facts'

export interface DocumentStore {
  /**
   * Keeps a document, or puts what is said of it in the place of what was said before; one that was removed is there
   * again in its old place. Gives it with its number.
   */
  put(input: DocumentInput, occasion: Occasion): Promise<KeptDocument>
  /** Takes original and text out; null where there is no such document. */
  remove(id: string, occasion: Occasion): Promise<KeptDocument | null>
  /** Every document in the order of numbers, the removed ones among them. */
  list(): Promise<KeptDocument[]>
  /** What has changed since a change, in the order of changes. */
  changedAfter(change: number): Promise<KeptDocument[]>
  /** The last change; 0 where there was none. */
  head(): Promise<number>
  /** The packed original, parsed form or facts; null where it was removed, and where no facts are kept. */
  part(id: string, part: DocumentPart): Promise<string | null>
  /** Puts the parsed form of other rules in the place of the old one; what is asked of the document stays. */
  reparsed(id: string, parsedBy: string, parsed: string): Promise<void>
  /** Keeps the packed facts of a document in the place of those that were; a removed one has none. */
  keepFacts(id: string, facts: string): Promise<void>
}

/** The id of a document by the hash of its original. */
export function documentId(sha256: string): string {
  return sha256.slice(0, 12)
}

/** How an imported document is called where documents are told apart by their file. */
export function fileOf({ id, name }: Pick<KeptDocument, 'id' | 'name'>): string {
  return `${id}/${name}`
}
