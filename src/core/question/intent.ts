import { z } from 'zod'

/** What of an indicator a question may ask; each has its cue words in the intent's file. */
export const ASPECTS = [
  'target',
  'actual',
  'gap',
  'progress',
  'growth',
  'level',
  'rank',
  'compare',
  'breakdown',
  'forecast',
  'reason',
  'list',
  'comparator',
  'stock',
  'names',
  'when',
] as const
export type Aspect = (typeof ASPECTS)[number]

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const cues = z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) })

/** One file of intents/: an intent is data, and one that an existing responder can answer takes no code. */
export const intentSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/),
  title: bilingual,
  help: bilingual,
  responder: z.enum(['targets', 'lookup', 'help']),
  needs: z.enum(['indicator', 'nothing']),
  fallback: z.boolean().optional(),
  cues,
  aspects: z.partialRecord(z.enum(ASPECTS), cues),
  /** Attributes of things that a passage must name where they are asked for. */
  attributes: cues.optional(),
  examples: z.array(z.string().min(2)).min(2),
})

export type Intent = z.infer<typeof intentSchema>
