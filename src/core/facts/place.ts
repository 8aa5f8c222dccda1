import { citationCode, type Paragraph, type PlanDocument } from '../document/plan-document.ts'
import { quoteOf, type Span } from './clauses.ts'
import type { Place } from './fact.ts'

/** Where a fact stands: its document, paragraph and verbatim clause, the run-in heading left out of the quote. */
export function placeOf(document: PlanDocument, paragraph: Paragraph, span: Span): Place {
  return {
    ...placeIn(document, paragraph),
    ordinal: paragraph.ordinal,
    quote: quoteOf(paragraph.text, { start: Math.max(span.start, paragraph.headLength), end: span.end }),
  }
}

/** What a document says of a paragraph's place. */
export function placeIn(document: PlanDocument, paragraph: Paragraph): Omit<Place, 'quote' | 'ordinal'> {
  return {
    document: document.title,
    file: document.file,
    code: citationCode(document, paragraph),
    section: paragraph.section,
    paragraph: paragraph.number,
  }
}
