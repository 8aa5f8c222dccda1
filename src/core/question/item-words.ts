import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** Words of questions about items of lists (清单). */
export const itemWordsSchema = z.strictObject({
  overdue: wordsSchema,
  soon: wordsSchema,
  due: wordsSchema,
  open: wordsSchema,
  waiting: wordsSchema,
  closed: wordsSchema,
  /** How an item that the question names stands. */
  way: wordsSchema,
  coordination: wordsSchema,
  /** Around a unit that is asked: 需要…协调. */
  needs: wordsSchema,
  coordinate: wordsSchema,
  things: wordsSchema,
  light: wordsSchema,
  whistle: wordsSchema,
  demand: wordsSchema,
  recurring: wordsSchema,
})
export type ItemWords = z.infer<typeof itemWordsSchema>
