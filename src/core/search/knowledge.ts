import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { extractFigures } from '../facts/extract-figures.ts'
import type { FigureFact } from '../facts/fact.ts'
import { sectionTense } from '../facts/tense.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Syllables } from '../lexicon/syllables.ts'
import { NameIndex } from './name-index.ts'
import { namesOf } from './names.ts'
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
  /** Figures of each indicator about its document's own region. */
  readonly ownFigures: ReadonlyMap<string, readonly FigureFact[]>
  /** All paragraphs in order; a paragraph's position is its id in the index. */
  readonly located: readonly Located[]
  readonly index: ParagraphIndex
  readonly lexicon: Lexicon
  /** Position of a document's first paragraph among all, by the document's file. */
  readonly firstOf: ReadonlyMap<string, number>
  /** Names that a question may mean, for telling what a mistyped one was to be. */
  readonly names: NameIndex
  /** How characters sound; undefined where nothing tells it, and names are then not found by sound. */
  readonly syllables: Syllables | undefined
}

/** Builds the knowledge of a set of documents. Pure: the same documents and lexicon give the same knowledge. */
export function buildKnowledge(documents: readonly PlanDocument[], lexicon: Lexicon, syllables?: Syllables): Knowledge {
  const index = new ParagraphIndex()
  const located: Located[] = []
  const firstOf = new Map<string, number>()
  const figures: FigureFact[] = []
  const ownFigures = new Map<string, FigureFact[]>()
  for (const document of documents) {
    firstOf.set(document.file, located.length)
    for (const paragraph of document.paragraphs) {
      index.add({ id: located.length, headingPath: paragraph.section, text: paragraph.text })
      located.push({ document, paragraph, period: sectionTense(document, paragraph).period })
    }
    for (const fact of extractFigures(document, lexicon)) {
      figures.push(fact)
      if (fact.indicator === null || fact.region !== document.region) continue
      const own = ownFigures.get(fact.indicator)
      if (own) own.push(fact)
      else ownFigures.set(fact.indicator, [fact])
    }
  }
  const names = new NameIndex(() => namesOf(documents, lexicon))
  return { documents, figures, ownFigures, located, index, lexicon, firstOf, names, syllables }
}

/** The paragraph in which a fact stands. Throws where the fact is of another knowledge. */
export function paragraphOf(knowledge: Knowledge, fact: { file: string; ordinal: number; code: string }): Located {
  const found = knowledge.located[(knowledge.firstOf.get(fact.file) ?? Number.NaN) + fact.ordinal]
  if (!found) throw new Error(`no paragraph for fact ${fact.code}`)
  return found
}

/** A paragraph of a document by its place among the document's paragraphs. Throws where the document is of another knowledge. */
export function locate(knowledge: Knowledge, document: PlanDocument, ordinal: number): Located {
  const found = knowledge.located[(knowledge.firstOf.get(document.file) ?? Number.NaN) + ordinal]
  if (!found) throw new Error(`no paragraph ${ordinal} in ${document.file}`)
  return found
}

/** What stands in front of a period where the documents are of several regions: the region's name; else nothing. */
export function regionLabel({ documents }: Knowledge, document: PlanDocument): string {
  return documents.some((other) => other.region !== document.region) ? document.region : ''
}
