import { citationCode, type Paragraph, type PlanDocument } from '../document/plan-document.ts'
import type { ReadReport } from '../document/read-report.ts'
import type { PersonText } from '../errors.ts'
import type { Place } from '../facts/fact.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { SureFigure } from './sure-figures.ts'

/** What a finding is about, in the order in which a reader wants them. */
export const FINDING_KINDS = [
  'file_not_read',
  'contradiction',
  'restated_target',
  'different_basis',
  'rate',
  'rounding',
  'sum',
  'stage',
  'damaged',
  'repaired',
  'target_not_reported',
  'project_not_mentioned',
  'task_without_owner',
  'table_cells',
  'row_not_understood',
  'object_not_read',
  'left_out',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** A place that a finding speaks of. */
export interface FindingPlace {
  /** Citation code of the paragraph; null where the finding is about the file as a whole. */
  readonly code: string | null
  /** The document's title. */
  readonly document: string
  readonly file: string
  /** Verbatim words of the paragraph; empty where the finding is about the file as a whole. */
  readonly quote: string
}

/** Something that a reader should know before anyone asks. */
export interface Finding {
  readonly kind: FindingKind
  /** One sentence in both languages. */
  readonly text: PersonText
  /** One place or both. */
  readonly places: readonly FindingPlace[]
  /** What was computed, where something was: 9.11 ÷ 32.33 × 100. */
  readonly formula?: string
}

/** What the rules look at. */
export interface Corpus {
  readonly knowledge: Knowledge
  /** How the files were read; empty where nothing tells it. */
  readonly reports: readonly ReadReport[]
  /** Figures of which it is sure whose they are. */
  readonly sure: readonly SureFigure[]
}

/** One rule: everything that it finds in a corpus, in the order of the documents. */
export type Rule = (corpus: Corpus) => readonly Finding[]

/** The place of a fact. */
export function placeOfFact({ code, document, file, quote }: Place): FindingPlace {
  return { code, document, file, quote }
}

/** A place in a paragraph, quoted by its offsets or whole. */
export function placeIn(
  document: PlanDocument,
  paragraph: Paragraph,
  start = 0,
  end = paragraph.text.length,
): FindingPlace {
  return {
    ...{ code: citationCode(document, paragraph), document: document.title, file: document.file },
    quote: paragraph.text.slice(start, end).trim(),
  }
}

/** A file as a whole. */
export function placeOfFile({ title, file }: Pick<PlanDocument, 'title' | 'file'>): FindingPlace {
  return { code: null, document: title, file, quote: '' }
}
