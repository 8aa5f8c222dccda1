import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** What of a document's head, or of the documents as such, may be asked. */
export const HEAD_FIELDS = [
  'number',
  'index',
  'published',
  'issuer',
  'drafter',
  'speaker',
  'meeting',
  'reported',
  'mandate',
  'audience',
  'title',
  'access',
  'source',
  'trail',
  'periods',
  'documents',
] as const
export type HeadField = (typeof HEAD_FIELDS)[number]

export const HEAD_ASKS = ['when', 'who', 'where'] as const
export type HeadAsk = (typeof HEAD_ASKS)[number]

const fieldSchema = z
  .strictObject({
    /** What stands in front of the value in an answer. */
    label: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
    /** Words that ask for the field by themselves. */
    cues: wordsSchema,
    /** Words that ask for it as a whole short question, of whatever paper there is (谁印发的). */
    bare: wordsSchema.optional(),
    /** Words that ask for it where nothing else is asked for (叫什么). */
    alone: wordsSchema.optional(),
    /** A verb that asks for it beside a word of this kind, where the question speaks of a document. */
    ask: z.enum(HEAD_ASKS).optional(),
    verbs: wordsSchema.optional(),
    /** Words that ask for it beside the speaker's own name. */
    named: wordsSchema.optional(),
  })
  .refine((field) => (field.ask === undefined) === (field.verbs === undefined), 'ask and verbs go together')

/** Words by which questions about a document's head are known: the `head` of its intent's file. */
export const headWordsSchema = z.strictObject({
  fields: z.record(z.enum(HEAD_FIELDS), fieldSchema),
  asks: z.record(z.enum(HEAD_ASKS), wordsSchema),
  /** Kinds of document by people's words for them. */
  kinds: z.record(z.enum(['plan', 'report', 'work_report', 'budget', 'tasks']), wordsSchema),
  /** A report of any kind. */
  report: wordsSchema,
  /** Every document that fits is meant. */
  every: wordsSchema,
  /** Documents in general. */
  document: wordsSchema,
  /** A question with one of these is about what something rests on (依据什么文件), and no document on record. */
  basis: wordsSchema,
  /** What may stand beside such a question without being its subject. */
  beside: wordsSchema,
})
export type HeadWords = z.infer<typeof headWordsSchema>
