import { z } from 'zod'

const words = z.array(z.string().min(1)).min(1)

/** The shape of lexicon/classes.yaml: marks in heads of papers that decide who may see them. */
export const classWordsFile = z.strictObject({
  secret: words,
  secret_labels: words,
  companions: words,
  unsigned: words,
  closed: words,
  published: words,
  open: words,
})

export type ClassWords = z.infer<typeof classWordsFile>
