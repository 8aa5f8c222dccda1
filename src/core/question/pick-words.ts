import { z } from 'zod'
import { wordsSchema } from './words.ts'

/** Words by which some of the headline indicators are picked out: the `picks` of its intent's file. */
export const pickWordsSchema = z.strictObject({
  /** Those that went down: 下降, 负增长. */
  falling: wordsSchema,
  /** Those that went up: 正增长. */
  rising: wordsSchema,
  /** Those that did not reach their goals: 没完成, 未达标. */
  missed: wordsSchema,
  /** Those without a number: 没有具体数字. */
  unnumbered: wordsSchema,
  /** Those that are amounts and no rates: 绝对数. */
  amounts: wordsSchema,
  /** The one with the most of it: 最高, 最大. */
  most: wordsSchema,
  /** The one with the least of it: 最低, 最慢. */
  least: wordsSchema,
  /** That growth is compared: 增速, 涨幅. */
  growth: wordsSchema,
  /** What is left when one is set aside: 还有哪些, 其他. */
  others: wordsSchema,
  /** Words for the indicators as such, and of asking which. */
  set: wordsSchema,
})
export type PickWords = z.infer<typeof pickWordsSchema>
