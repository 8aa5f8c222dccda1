import { z } from 'zod'

/**
 * A post as data: what the bot says in a room without having been asked (a summary, a correction, a draft to be approved,
 * an alarm). Channels render it and add nothing to it. It is kept as JSON in the ledger from the moment it is sent.
 */

const lineSchema = z.strictObject({
  text: z.string(),
  /** Codes of what the line rests on, as a reader may ask for them. */
  codes: z.array(z.string()).default([]),
})

const sectionSchema = z.strictObject({ heading: z.string(), lines: z.array(lineSchema) })

const tableSchema = z.strictObject({
  caption: z.string(),
  columns: z.array(z.string()),
  /** One text a column; an empty text where there is nothing to say. */
  rows: z.array(z.array(z.string())),
  /** What stands below it where it is a file by itself: of which day it is, what it was read from. */
  notes: z.array(z.string()).optional(),
})

/** A button of a draft: a command of the office and its input. A channel without buttons says the command instead. */
const actionSchema = z.strictObject({ label: z.string(), command: z.string(), input: z.unknown(), typed: z.string() })

export const postSchema = z.strictObject({
  kind: z.enum(['summary', 'correction', 'draft', 'alarm']),
  title: z.string(),
  /** Short lines below the title: issue, date of the data, who approved. */
  head: z.array(z.string()).default([]),
  /** What stands in the group: 300 to 400 characters in all. */
  sections: z.array(sectionSchema),
  /** The whole, for who wants more: a thread, a view, an attachment. */
  more: z.array(sectionSchema).default([]),
  table: tableSchema.nullable().default(null),
  foot: z.array(z.string()).default([]),
  actions: z.array(actionSchema).default([]),
})

export type Post = z.infer<typeof postSchema>
export type PostSection = z.infer<typeof sectionSchema>
export type PostLine = z.infer<typeof lineSchema>
export type PostTable = z.infer<typeof tableSchema>
export type PostAction = z.infer<typeof actionSchema>

/** A file that goes with a post: its picture, its table. */
export interface PostFile {
  readonly name: string
  readonly type: 'image/png' | 'application/xlsx' | 'application/docx'
  /** What it shows, for who cannot see it. */
  readonly alt: string
  readonly bytes: Uint8Array
}
