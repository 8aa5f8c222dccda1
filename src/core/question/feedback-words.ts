import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** Words by which somebody says of an answer whether it was right: a part of the `talk` of small talk. */
export const feedbackWordsSchema = z.strictObject({
  helpful: wordsSchema,
  /** By the reason that an editor reads. */
  wrong: z.strictObject({
    wrong_figure: wordsSchema,
    wrong_paragraph: wordsSchema,
    outdated: wordsSchema,
    incomplete: wordsSchema,
  }),
  /** What stands behind one of these is said of the answer: 反馈 …. */
  heads: wordsSchema,
  /** What may stand beside such a word without saying anything of its own: 你的回答. */
  beside: wordsSchema,
  /** With one of these at its end a message asks. */
  asksAtEnd: wordsSchema,
})
export type FeedbackWords = z.infer<typeof feedbackWordsSchema>
