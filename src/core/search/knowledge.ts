import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { extractFigures } from '../facts/extract-figures.ts'
import type { FigureFact } from '../facts/fact.ts'
import { sectionTense } from '../facts/tense.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { ParagraphIndex } from './paragraph-index.ts'

/** A paragraph together with the document it stands in. */
export interface Located {
  readonly document: PlanDocument
  readonly paragraph: Paragraph
  /** What its section speaks of: 2020H2 for 下半年工作安排. */
  readonly period: string
}

/** Everything that answers are made of. Immutable: a changed document builds a new one beside it. */
export interface Knowledge {
  readonly documents: readonly PlanDocument[]
  readonly figures: readonly FigureFact[]
  /** All paragraphs in order; a paragraph's position is its id in the index. */
  readonly located: readonly Located[]
  readonly index: ParagraphIndex
  readonly lexicon: Lexicon
}

/** Builds the knowledge of a set of documents. Pure: the same documents and lexicon give the same knowledge. */
export function buildKnowledge(documents: readonly PlanDocument[], lexicon: Lexicon): Knowledge {
  const index = new ParagraphIndex()
  const located = documents.flatMap((document) =>
    document.paragraphs.map((paragraph) => ({ document, paragraph, period: sectionTense(document, paragraph).period })),
  )
  located.forEach(({ paragraph }, id) => {
    index.add({ id, headingPath: paragraph.section, text: paragraph.text })
  })
  return {
    documents,
    figures: documents.flatMap((document) => extractFigures(document, lexicon)),
    located,
    index,
    lexicon,
  }
}

/** The paragraph in which a fact stands. Throws where the fact is of another knowledge. */
export function paragraphOf(knowledge: Knowledge, fact: { file: string; ordinal: number; code: string }): Located {
  const found = knowledge.located.find(
    ({ document, paragraph }) => document.file === fact.file && paragraph.ordinal === fact.ordinal,
  )
  if (!found) throw new Error(`no paragraph for fact ${fact.code}`)
  return found
}

/** What stands in front of a period where the documents are of several regions: the region's name; else nothing. */
export function regionLabel({ documents }: Knowledge, document: PlanDocument): string {
  return documents.some((other) => other.region !== document.region) ? document.region : ''
}
