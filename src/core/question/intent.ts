import { z } from 'zod'
import { codeWordsSchema } from './code-words.ts'
import { definitionWordsSchema } from './definition-words.ts'
import { dutyWordsSchema } from './duty-words.ts'
import { headWordsSchema } from './head-words.ts'
import { investmentWordsSchema } from './investment-words.ts'
import { itemWordsSchema } from './item-words.ts'
import { noteWordsSchema } from './note-words.ts'
import { pickWordsSchema } from './pick-words.ts'
import { smallTalkWordsSchema } from './small-talk-words.ts'

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
  'sum',
  'derive',
] as const
export type Aspect = (typeof ASPECTS)[number]

/** The ways of answering; each is one function of the core. */
export const RESPONDERS = [
  'record',
  'code',
  'small_talk',
  'help',
  'head',
  'definition',
  'notes',
  'items',
  'duties',
  'owner',
  'project',
  'list',
  'investment',
  'pick',
  'target_list',
  'targets',
  'lookup',
] as const

/**
 * indicator: an indicator is named. cue: one of the cue words stands in the question. only_cue: hardly anything else
 * does. whole_list: the targets are asked for as a whole, and nothing else. itself: the way of answering knows its
 * questions by words and forms of its own, and passes on all others.
 */
export const NEEDS = ['indicator', 'cue', 'only_cue', 'whole_list', 'itself'] as const

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const cues = z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) })

/** One file of intents/: an intent is data, and one that an existing responder can answer takes no code. */
export const intentSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z_]*$/),
  title: bilingual,
  help: bilingual,
  responder: z.enum(RESPONDERS),
  /** Intents are tried in this order; a responder that has nothing of its own to say passes on to the next. */
  order: z.number().int().min(0),
  /** What a question must have, all of it, for the intent to be tried. */
  needs: z.array(z.enum(NEEDS)),
  /** Only questions that name one of these indicators. */
  indicators: z.array(z.string()).min(1).optional(),
  fallback: z.boolean().optional(),
  cues,
  aspects: z.partialRecord(z.enum(ASPECTS), cues),
  /** Attributes of things that a passage must name where they are asked for. */
  attributes: cues.optional(),
  head: headWordsSchema.optional(),
  code: codeWordsSchema.optional(),
  definition: definitionWordsSchema.optional(),
  talk: smallTalkWordsSchema.optional(),
  investment: investmentWordsSchema.optional(),
  notes: noteWordsSchema.optional(),
  items: itemWordsSchema.optional(),
  duties: dutyWordsSchema.optional(),
  picks: pickWordsSchema.optional(),
  examples: z.array(z.string().min(2)).min(2),
})

export type Intent = z.infer<typeof intentSchema>
