import { z } from 'zod'

/** The shape of config/lexicon/*.yaml. A wrong file is told with its line and what is allowed there. */

const words = z.array(z.string().min(1)).min(1)

export const measureSchema = z.enum(['level', 'growth', 'share', 'rate', 'rank'])
export const unitClassSchema = z.enum([
  'money',
  'percent',
  'times',
  'people',
  'count',
  'area',
  'length',
  'weight',
  'volume',
  'score',
  'bare',
])
export const comparatorSchema = z.enum(['=', '≈', '≥', '>', '≤', '<', 'sync', 'assigned'])

export const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id is lower case letters, digits and _'),
  zh: z.string().min(2),
  en: z.string().min(2),
  unit: z.enum(['money', 'people', 'count', 'percent', 'weight', 'area']),
  measure: z.enum(['growth', 'rate', 'share']).optional(),
  falls: z.boolean().optional(),
  headline: z.boolean().optional(),
  written: words,
  asked: words.optional(),
  asked_en: words.optional(),
  written_en: words.optional(),
  near: words.optional(),
  spoken_of: words.optional(),
  under: z.record(z.string(), words).optional(),
  ratio_of: words.optional(),
  part_of: z.record(z.string(), words).optional(),
})

export const indicatorsFile = z.strictObject({
  narrowed_by: words.optional(),
  ratio: z.strictObject({ joins: words, to: words, tails: words }).optional(),
  indicators: z.array(indicatorSchema).min(1),
})

export const jointFile = z.strictObject({
  shared: z.record(z.string(), z.array(z.string()).min(2)),
  as_one: z.record(z.string(), z.array(z.string()).min(2)).optional(),
  compounds: words.optional(),
  ambiguous: z.array(
    z.strictObject({
      zh: words,
      en: words,
      readings: z.array(z.string()).min(2),
      /** Fewer readings beside some words of an English question, and without others. */
      beside: z.strictObject({ en: words, unless: words, readings: z.array(z.string()).min(1) }).optional(),
    }),
  ),
})

function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}

const numeric = z.enum(['=', '≈', '≥', '>', '≤', '<'])
export const comparatorsFile = z.strictObject({
  before: z.partialRecord(numeric, words),
  after: z.partialRecord(numeric, words),
  strive: words,
  phrases: z.array(
    z.strictObject({
      comparator: comparatorSchema,
      form: z.string().min(2).refine(isPattern, 'not a regular expression'),
      measure: measureSchema.optional(),
      goals: z.boolean().optional(),
    }),
  ),
})

export const unitsFile = z.strictObject({
  money: words,
  percent: words,
  times: words,
  people: words,
  count: words,
  area: words,
  length: words,
  weight: words,
  volume: words,
  score: words,
  bare: words,
  only_behind: z.record(z.string(), words).optional(),
  asked: z.strictObject({
    behind: z.partialRecord(unitClassSchema, words),
    anywhere: z.strictObject({ money: words, count: words }),
  }),
  never: words,
  never_before: words,
})

export const stageSchema = z.enum([
  '谋划',
  '前期',
  '审批',
  '征收',
  '出让',
  '签约',
  '开工',
  '在建',
  '完工',
  '投用',
  '停工',
  '其他',
])
export const stagesFile = z.strictObject({
  stages: z
    .array(z.strictObject({ id: stageSchema, words, asked: words.optional(), en: z.string().min(2), asked_en: words }))
    .min(1),
  turned_by: z.partialRecord(stageSchema, words),
  founding: words,
  status: z.strictObject({ zh: words, en: words }),
  name_ends: words,
  works: words,
  place_ends: words,
  lead_verbs: words,
  generic: words,
  generic_parts: words,
})

export const regionsFile = z.strictObject({
  regions: z.array(z.strictObject({ zh: z.string().min(2), also: z.array(z.string()), en: z.array(z.string()) })),
  never: words,
  places: words,
  kinds: words,
  within: z.strictObject({ leads: words, tails: words, house_of: words, house_behind: words }),
})

/** How government offices are called. */
export const officesFile = z.strictObject({
  levels: words,
  not_level: words,
  kinds: z.record(z.string().min(1), z.array(z.string().min(1))),
  names: z.record(z.string().min(1), z.array(z.string().min(1))),
})

/** Words with commas between them: read many times faster than a list of each. */
const wordRow = z.string().regex(/^[^\s,][^,]*(?:, [^\s,][^,]*)*$/, 'words stand with ", " between them')
const glossaryRows = z.record(wordRow, wordRow)
/**
 * English words of questions and the Chinese words of documents for them: things, what is done with them and how, names
 * that many documents share, words within names, what amounts are asked in, and words that say nothing of what is asked.
 */
export const glossaryFile = z.strictObject({
  entries: glossaryRows,
  doings: glossaryRows,
  names: glossaryRows,
  parts: glossaryRows,
  units: glossaryRows,
  counted: glossaryRows,
  light: wordRow,
})

export const synonymsFile = z.strictObject({
  synonyms: z.record(z.string(), words),
  doings: z.record(z.string(), words),
  plain: words,
})

export const themeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'an id is lower case letters, digits and _'),
  zh: z.string().min(2),
  en: z.string().min(2),
  words,
  asked: words.optional(),
  asked_en: words,
  never: words.optional(),
  wide: z.boolean().optional(),
})

/** Fields of government work that a list may be about. */
export const themesFile = z.strictObject({
  themes: z.array(themeSchema).min(1),
  name_tails: words,
  place_tails: words,
  no_place: words,
})

/** Words of speech, dialect and chat that say nothing of what is asked about, and the usual words for those that ask. */
export const speechFile = z.strictObject({
  kept: words,
  plain: z.record(z.string().min(1), words),
  counts: words,
  idle: z.record(z.string(), words),
  paper: z.strictObject({ front: words, measures: words, words, parts: words, alone: words }),
  ends: words,
  printed: words,
  deeds: z.record(z.string().min(1), words),
  asides: z.strictObject({
    own: words,
    unwanted: words,
    wanted: words,
    but: words,
    who: words,
    deeds: words,
    fill: words,
    leads: words,
  }),
})

const askedWords = z.strictObject({ zh: words, en: words, never: words.optional() })
/** Words that tell which list a question asks for, and which stage words are one stage. */
export const listsFile = z.strictObject({
  asks: z.strictObject({
    problems: askedWords,
    projects: askedWords,
    figures: askedWords,
    commitments: askedWords,
    measures: askedWords,
    tasks: askedWords,
    work_done: askedWords,
    whole: askedWords,
    deeds: askedWords,
    past: askedWords,
    future: askedWords,
    plain: askedWords,
  }),
  works: words,
  stages: z.array(words).min(1),
})

export type Measure = z.infer<typeof measureSchema>
export type UnitClass = z.infer<typeof unitClassSchema>
export type Comparator = z.infer<typeof comparatorSchema>
export type Indicator = z.infer<typeof indicatorSchema>
export type Stage = z.infer<typeof stageSchema>
export type Theme = z.infer<typeof themeSchema>
export type AskedWords = z.infer<typeof askedWords>

export interface LexiconFiles {
  readonly indicators: z.infer<typeof indicatorsFile>
  readonly joint: z.infer<typeof jointFile>
  readonly comparators: z.infer<typeof comparatorsFile>
  readonly units: z.infer<typeof unitsFile>
  readonly stages: z.infer<typeof stagesFile>
  readonly regions: z.infer<typeof regionsFile>
  readonly offices: z.infer<typeof officesFile>
  readonly synonyms: z.infer<typeof synonymsFile>
  readonly themes: z.infer<typeof themesFile>
  readonly lists: z.infer<typeof listsFile>
  readonly speech: z.infer<typeof speechFile>
  /** Left out where no English is read. */
  readonly glossary?: z.infer<typeof glossaryFile>
}
