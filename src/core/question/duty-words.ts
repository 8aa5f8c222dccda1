import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** Words of questions about who has what, as far as it is registered beside the documents. */
export const dutyWordsSchema = z.strictObject({
  /** The asker's own unit. */
  mine: wordsSchema,
  tasks: wordsSchema,
  /** Ask what somebody has. */
  which: wordsSchema,
  /** Ask who had something before. */
  before: wordsSchema,
  roles: z.strictObject({
    lead: wordsSchema,
    with: wordsSchema,
    person: wordsSchema,
    liaison: wordsSchema,
    first: wordsSchema,
    guarantor: wordsSchema,
  }),
})
export type DutyWords = z.infer<typeof dutyWordsSchema>
