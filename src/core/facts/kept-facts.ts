import { z } from 'zod'
import type { PlanDocument } from '../document/plan-document.ts'
import { comparatorSchema, measureSchema, stageSchema } from '../lexicon/schema.ts'
import type { Place } from './fact.ts'
import type { DocumentFacts } from './facts-once.ts'
import { placeIn } from './place.ts'

/**
 * The facts of a document in the form in which they are kept beside it. What the document itself says of their place is
 * left out and comes from the document again, so that a fact is the same wherever its document stands.
 */

const placeShape = { ordinal: z.int(), quote: z.string() }

const figureSchema = z.object({
  ...placeShape,
  kind: z.enum(['target', 'task', 'actual', 'estimate']),
  documentKind: z.enum(['plan', 'report', 'work_report', 'budget', 'tasks', 'other']),
  period: z.string(),
  region: z.string(),
  level: z.enum(['national', 'province', 'city', 'county', 'street']),
  indicator: z.string().nullable(),
  name: z.string(),
  measure: measureSchema,
  value: z.number().nullable(),
  value2: z.number().exactOptional(),
  unit: z.string().nullable(),
  comparator: comparatorSchema,
  strive: z.boolean(),
  reference: z.string().exactOptional(),
  damaged: z.boolean(),
  repair: z.object({ from: z.string(), to: z.string(), rule: z.string() }).exactOptional(),
  wording: z.string(),
  joint: z.boolean(),
  amount: z.string().nullable(),
  headline: z.boolean(),
  proposed: z.boolean(),
})

const projectSchema = z.object({
  ...placeShape,
  kind: z.literal('project'),
  name: z.string(),
  aliases: z.array(z.string()),
  area: z.string().exactOptional(),
  stage: stageSchema,
  intended: z.boolean(),
  progress: z.number().nullable(),
  period: z.string(),
})

const ownerSchema = z.object({
  ...placeShape,
  kind: z.literal('owner'),
  task: z.string(),
  lead: z.array(z.string()),
  others: z.array(z.string()),
  leader: z.string().exactOptional(),
  rule: z.enum(['written', 'first_listed', 'sole_responsible']),
  period: z.string(),
})

const keptSchema = z.object({
  figures: z.array(z.array(figureSchema)),
  projects: z.array(projectSchema),
  owners: z.array(ownerSchema),
  names: z.array(z.string()),
})
export type KeptFacts = z.infer<typeof keptSchema>

/** What the document says of a fact's place; in what is kept these fields are empty, and stand where they stood. */
const NOWHERE = { document: '', file: '', code: '', section: [], paragraph: 0 } as const

/** The facts of a document for keeping, as JSON can carry them. */
export function toKeptFacts({ figures, projects, owners, names }: DocumentFacts): KeptFacts {
  const without = <T extends Place>(fact: T) => ({ ...fact, ...NOWHERE })
  return {
    figures: figures.map((found) => found.map(without)),
    projects: projects.map((fact) => ({ ...without(fact), aliases: [...fact.aliases] })),
    owners: owners.map((fact) => ({ ...without(fact), lead: [...fact.lead], others: [...fact.others] })),
    names: [...names],
  }
}

/** The facts of a document out of what was kept of them; undefined where that is not of this form or of this document. */
export function fromKeptFacts(kept: unknown, document: PlanDocument): DocumentFacts | undefined {
  if (!isKept(kept) || kept.figures.length !== document.paragraphs.length) return undefined
  const { figures, projects, owners, names } = kept
  const all = [...figures.flat(), ...projects, ...owners]
  if (all.some(({ ordinal }) => document.paragraphs[ordinal]?.ordinal !== ordinal)) return undefined
  const placed = <T extends { ordinal: number }>(fact: T) => ({ ...fact, ...placeAt(document, fact.ordinal) })
  return {
    figures: figures.map((found) => found.map(placed)),
    projects: projects.map(placed),
    owners: owners.map(placed),
    names,
  }
}

/** Tells instead of copying: the facts keep their fields in the order in which they were read. */
function isKept(value: unknown): value is KeptFacts {
  return keptSchema.safeParse(value).success
}

function placeAt(document: PlanDocument, ordinal: number): Omit<Place, 'quote' | 'ordinal'> {
  const paragraph = document.paragraphs[ordinal]
  if (!paragraph) throw new Error(`no paragraph ${ordinal} in ${document.file}`)
  return placeIn(document, paragraph)
}
