import { isSpan, touchesYear, yearOf } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { sectionTense } from '../facts/tense.ts'

/** True where a document of the region reports on a year: it has a part on what was done in it, or in years that hold it. */
export function reportsOn(document: PlanDocument, region: string, year: number): boolean {
  if (document.region !== region || document.kind === 'tasks' || document.kind === 'budget') return false
  return document.paragraphs.some((paragraph) => {
    const { mode, period } = sectionTense(document, paragraph)
    return mode === 'past' && !isSpan(period) && yearOf(period) === year
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
