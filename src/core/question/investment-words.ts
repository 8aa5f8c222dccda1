import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** Words that are put into a form: none at all would match every text. */
const someWords = z.array(z.string().min(1)).min(1)

/** Words by which questions about an investment plan are known: the `investment` of its intent's file. */
export const investmentWordsSchema = z.strictObject({
  /** Ask what is left of a whole without a part of it: 去掉重大项目, 其余. */
  without: wordsSchema,
  /** Ask about a proposed change by itself, and tell the sentence that speaks of it. */
  change: wordsSchema,
  /** Changes of an amount; with 后 behind or after in front they ask what it comes to. */
  changed: z.strictObject({ zh: someWords, en: someWords }),
  /** Ask whether a proposed change was approved. */
  approved: wordsSchema,
  /** Kinds of project that are parts of a plan without being an indicator. */
  parts: someWords,
})
export type InvestmentWords = z.infer<typeof investmentWordsSchema>
