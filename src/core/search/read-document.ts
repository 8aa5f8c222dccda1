import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from '../facts/fact.ts'
import { figuresOnce } from '../facts/facts-once.ts'
import { sectionTense } from '../facts/tense.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { tokens } from './tokenize.ts'

/** A paragraph together with the document it stands in. */
export interface ReadParagraph {
  readonly document: PlanDocument
  readonly paragraph: Paragraph
  /** What its section speaks of: 2020H2 for 下半年工作安排. */
  readonly period: string
}

/** What a knowledge takes of one document, in the order of its paragraphs. */
export interface DocumentReading {
  readonly located: readonly ReadParagraph[]
  readonly figures: readonly (readonly FigureFact[])[]
  /** Index terms of the clauses in which each indicator has its figures, and of the headings above; proposals aside. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>
}

interface Read extends DocumentReading {
  readonly lexicon: Lexicon
}

/** A document is the same object for as long as it is what it is, in the knowledge of every audience and after a change of others. */
const readings = new WeakMap<PlanDocument, Read>()

/** What was read of a document before by the same words; undefined where it is new. */
export function readingOf(document: PlanDocument, lexicon: Lexicon): DocumentReading | undefined {
  const known = readings.get(document)
  return known?.lexicon === lexicon ? known : undefined
}

/** Reads a document, one paragraph a step. */
export function* readDocument(document: PlanDocument, lexicon: Lexicon): Generator<void, DocumentReading> {
  const located: ReadParagraph[] = []
  const figures: (readonly FigureFact[])[] = []
  const said = new Map<string, Set<string>>()
  const reading = figuresOnce(document, lexicon)
  for (const paragraph of document.paragraphs) {
    located.push({ document, paragraph, period: sectionTense(document, paragraph).period })
    const found = reading.next().value ?? []
    figures.push(found)
    for (const fact of found) addSaid(fact, said)
    yield
  }
  const made = { located, figures, said, lexicon }
  readings.set(document, made)
  return made
}

function addSaid({ indicator, proposed, quote, section }: FigureFact, said: Map<string, Set<string>>): void {
  if (indicator === null || proposed) return
  const terms = said.get(indicator) ?? new Set<string>()
  said.set(indicator, terms)
  for (const term of tokens(`${quote}。${section.at(-1) ?? ''}`)) terms.add(term)
}
