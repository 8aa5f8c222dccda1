import { isSpan, touchesYear, yearOf } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { sectionTense } from '../facts/tense.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** Fewer figures of indicators than this, and a document only mentions a year. */
const FEWEST_FIGURES = 3

/** Documents of a region that report on a year: each gives several indicators' figures for it, reached or expected. */
export function reportsOn({ documents, figures }: Knowledge, region: string, year: number): PlanDocument[] {
  return documents.filter((document) => {
    if (document.region !== region || document.kind === 'budget') return false
    const told = figures.filter(
      ({ file, kind, indicator, period, region: whose }) =>
        file === document.file &&
        (kind === 'actual' || kind === 'estimate') &&
        indicator !== null &&
        whose === region &&
        !isSpan(period) &&
        yearOf(period) === year,
    )
    return new Set(told.map(({ indicator }) => indicator)).size >= FEWEST_FIGURES
  })
}

/** The paragraphs of a document that tell what was done in a year. */
export function pastParagraphs(document: PlanDocument, year: number): string[] {
  return document.paragraphs
    .filter((paragraph) => {
      const { mode, period } = sectionTense(document, paragraph)
      return mode === 'past' && touchesYear(period, year)
    })
    .map(({ text }) => text)
}

/** A document's place in time: later documents have larger numbers; a half-year report stands behind the year's plan. */
export function timeOfDocument({ year, kind, period }: PlanDocument): number {
  return year + (kind === 'report' ? (/H1$/.test(period) ? 0.5 : 0.9) : 0)
}
