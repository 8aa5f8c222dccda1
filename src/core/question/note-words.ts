import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** Words of questions about notes as such. */
export const noteWordsSchema = z.strictObject({
  records: wordsSchema,
  /** The next milestone. */
  next: wordsSchema,
  /** Words beside them that say nothing of what the notes are about. */
  light: wordsSchema,
})
export type NoteWords = z.infer<typeof noteWordsSchema>
