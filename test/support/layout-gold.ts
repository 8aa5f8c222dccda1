import { z } from 'zod'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { FigureFact, OwnerFact } from '../../src/core/facts/fact.ts'
import { goldFigure } from './gold-figure.ts'
import { readJsonLines } from './json-lines.ts'

const documentRow = z.strictObject({
  kind: z.literal('document'),
  documentKind: z.string(),
  region: z.string(),
  level: z.string(),
  year: z.number(),
  title: z.string(),
  period: z.string().optional(),
  issuer: z.string().optional(),
  number: z.string().optional(),
  index: z.string().optional(),
  published: z.string().optional(),
  reported: z.string().optional(),
  speaker: z.string().optional(),
})

const ownerRow = z.strictObject({
  kind: z.literal('owner'),
  task: z.string(),
  lead: z.array(z.string()),
  others: z.array(z.string()),
  rule: z.string(),
  leader: z.string().optional(),
})

const figureRow = z.strictObject({
  kind: z.enum(['target', 'task', 'actual', 'estimate']),
  ...goldFigure,
  level: z.string().optional(),
  region: z.string().optional(),
  strive: z.boolean().optional(),
  proposed: z.boolean().optional(),
  /** Words of the paragraph in which the figure stands. */
  in: z.string(),
})

const rowSchema = z.union([documentRow, ownerRow, figureRow])
type FigureRow = z.infer<typeof figureRow>

/** What was written down by hand of one document before anything read it. */
export interface LayoutGold {
  readonly document: z.infer<typeof documentRow> | undefined
  readonly owners: readonly z.infer<typeof ownerRow>[]
  readonly figures: readonly FigureRow[]
}

/** The gold of a file of JSON lines. */
export function readLayoutGold(file: string): LayoutGold {
  const rows = readJsonLines(file, rowSchema)
  return {
    document: rows.find((row) => row.kind === 'document'),
    owners: rows.filter((row) => row.kind === 'owner'),
    figures: rows.filter((row): row is FigureRow => row.kind !== 'document' && row.kind !== 'owner'),
  }
}

/** Fields of the head that are not as written down, as "field: got instead of wanted". */
export function wrongHead(gold: LayoutGold, document: PlanDocument): string[] {
  const { kind: _row, documentKind, ...fields } = gold.document ?? { kind: 'document', documentKind: document.kind }
  const wrong = documentKind === document.kind ? [] : [`kind: ${document.kind} instead of ${documentKind}`]
  for (const [field, wanted] of Object.entries(fields)) {
    const got = Object.entries(document).find(([name]) => name === field)?.[1]
    if (got !== wanted) wrong.push(`${field}: ${String(got)} instead of ${String(wanted)}`)
  }
  return wrong
}

/** Rows of the gold that no figure matches one to one, and the figures of indicators that no row asks for. */
export function compareFigures(
  gold: LayoutGold,
  document: PlanDocument,
  figures: readonly FigureFact[],
): { missed: string[]; extra: string[] } {
  const left = [...figures]
  const missed: string[] = []
  for (const row of gold.figures) {
    const at = left.findIndex((figure) => matches(row, figure, document.paragraphs[figure.ordinal]?.text ?? ''))
    if (at < 0) missed.push(describe(row, row.in))
    else left.splice(at, 1)
  }
  return { missed, extra: left.map((figure) => describe(figure, figure.quote)) }
}

function matches(row: FigureRow, figure: FigureFact, text: string): boolean {
  const { in: words, value2, ...wanted } = row
  if (!text.includes(words) || figure.value2 !== value2) return false
  return Object.entries(wanted).every(([field, value]) => fieldOf(figure, field) === value)
}

function fieldOf(figure: FigureFact, field: string): unknown {
  return Object.entries(figure).find(([name]) => name === field)?.[1]
}

function describe(
  { kind, period, indicator, measure, comparator, value, unit }: Omit<FigureRow, 'in'> | FigureFact,
  where: string,
): string {
  return `${kind} ${period} ${indicator ?? '-'} ${measure} ${comparator} ${value ?? '-'} ${unit ?? '-'} | ${where}`
}

/** Owners of the gold that were not read as they are written down, and owners that were read beside them. */
export function compareOwners(gold: LayoutGold, owners: readonly OwnerFact[]): { missed: string[]; extra: string[] } {
  const said = ({ task, lead, others, rule }: Pick<OwnerFact, 'task' | 'lead' | 'others'> & { rule: string }) =>
    `${rule}: ${lead.join('、')} + ${others.join('、')} | ${task}`
  const left = owners.map(said)
  const missed = gold.owners.map(said).filter((owner) => {
    const at = left.indexOf(owner)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { missed, extra: left }
}
