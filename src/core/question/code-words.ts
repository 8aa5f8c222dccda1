import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** Words of questions that send a citation code. */
export const codeWordsSchema = z.strictObject({
  /** Ask for the paragraphs beside it in full. */
  context: wordsSchema,
})
export type CodeWords = z.infer<typeof codeWordsSchema>
