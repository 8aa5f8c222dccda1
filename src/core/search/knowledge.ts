import { shortRegion } from '../document/build-document.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from '../facts/fact.ts'
import { sectionTense } from '../facts/tense.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Syllables } from '../lexicon/syllables.ts'
import { type AcceptedName, type AcceptedNames, acceptedNames } from './accepted-names.ts'
import { type FigureTables, FigureTablesBuilder } from './figure-tables.ts'
import { withKnownRegion } from './known-region.ts'
import type { LivingIndex } from './living.ts'
import { NameIndex } from './name-index.ts'
import { namesOf } from './names.ts'
import { ParagraphIndex } from './paragraph-index.ts'
import { type ReadParagraph, readDocument, readingOf } from './read-document.ts'
import { sharedSegments } from './shared-segments.ts'
import { tokens } from './tokenize.ts'

/** A paragraph of a knowledge. */
export type Located = ReadParagraph

/** Paragraphs of one document whose sections speak of the same period: a document has a few of them. */
export interface Stretch {
  readonly document: PlanDocument
  readonly period: string
  /** How many paragraphs it has. */
  readonly size: number
}

/** Everything that answers are made of. Immutable: a changed document builds a new one beside it. */
export interface Knowledge extends FigureTables {
  readonly documents: readonly PlanDocument[]
  /** Documents of which there is a newer version: found by their codes, and by nothing else. */
  readonly superseded: readonly PlanDocument[]
  /** All paragraphs in order; a paragraph's position is its id in the index. */
  readonly located: readonly Located[]
  readonly stretches: readonly Stretch[]
  /** Position among the stretches of the one that each paragraph is part of. */
  readonly stretchOf: readonly number[]
  readonly index: ParagraphIndex
  readonly lexicon: Lexicon
  /** Position of a document's first paragraph among all, by the document's file. */
  readonly firstOf: ReadonlyMap<string, number>
  /** Regions of the documents in order, each with its name without the word for its kind. */
  readonly regions: ReadonlyMap<string, string>
  /** Names that a question may mean, for telling what a mistyped one was to be. */
  readonly names: NameIndex
  /** How characters sound; undefined where nothing tells it, and names are then not found by sound. */
  readonly syllables: Syllables | undefined
  /** Other names for what the documents speak of, which editors accepted. */
  readonly accepted: AcceptedNames
  /** What the asker's audience may see of what was written beside the documents; left out where nothing is kept. */
  readonly living?: LivingIndex
}

/** Builds the knowledge of a set of documents. Pure: the same documents and lexicon give the same knowledge. */
export function buildKnowledge(
  documents: readonly PlanDocument[],
  lexicon: Lexicon,
  syllables?: Syllables,
  superseded: readonly PlanDocument[] = [],
): Knowledge {
  return lastOf(assembling(known(documents, lexicon, syllables), lexicon, syllables, superseded, []))
}

/**
 * The same in steps, one paragraph or one known document each, for who must not be held up: between two steps something
 * else may run. The index is filled too, so that the first search finds it ready. What `beside` hold of the same documents
 * is shared with them: the knowledge is the same, and only what they have not is read and indexed.
 */
export function* knowledgeSlices(
  documents: readonly PlanDocument[],
  lexicon: Lexicon,
  syllables?: Syllables,
  superseded: readonly PlanDocument[] = [],
  beside: readonly Knowledge[] = [],
): Generator<void, Knowledge> {
  const knowledge = yield* assembling(known(documents, lexicon, syllables), lexicon, syllables, superseded, beside)
  yield* knowledge.index.completing()
  return knowledge
}

function known(documents: readonly PlanDocument[], lexicon: Lexicon, syllables?: Syllables): PlanDocument[] {
  return documents.map((document) => withKnownRegion(document, lexicon, syllables))
}

function* assembling(
  documents: readonly PlanDocument[],
  lexicon: Lexicon,
  syllables: Syllables | undefined,
  superseded: readonly PlanDocument[],
  beside: readonly Knowledge[],
): Generator<void, Knowledge> {
  const index = new ParagraphIndex()
  const indexed = sharedSegments(
    documents,
    beside.map((other) => other.index),
  )
  const tables = new FigureTablesBuilder()
  const located: Located[] = []
  const stretches: { document: PlanDocument; period: string; size: number }[] = []
  const stretchOf: number[] = []
  const firstOf = new Map<string, number>()
  const regions = new Map<string, string>()
  for (const document of documents) {
    firstOf.set(document.file, located.length)
    if (!regions.has(document.region)) regions.set(document.region, shortRegion(document.region))
    const stored = indexed.get(document.paragraphs)
    if (stored) index.share(document.paragraphs, stored)
    else yield* indexing(document, index)
    const reading = readingOf(document, lexicon) ?? (yield* readDocument(document, lexicon))
    const places = new Map<string, number>()
    reading.located.forEach(({ period }, at) => {
      const place = places.get(period) ?? stretches.push({ document, period, size: 0 }) - 1
      const stretch = stretches[place]
      if (stretch) stretch.size++
      places.set(period, place)
      stretchOf.push(place)
      tables.add(located.length + at, document, reading.figures[at] ?? [])
    })
    tables.addSaid(reading.said)
    for (const one of reading.located) located.push(one)
    yield
  }
  const names = new NameIndex(() => namesOf(documents, lexicon))
  return {
    ...tables,
    ...{ documents, superseded, located, stretches, stretchOf, index, lexicon, firstOf, regions, names, syllables },
    accepted: acceptedNames([]),
  }
}

/** Adds a document to an index, one paragraph a step. */
function* indexing({ paragraphs }: PlanDocument, index: ParagraphIndex): Generator<void, void> {
  index.begin(paragraphs)
  for (const { section, text } of paragraphs) {
    index.add({ id: index.size, headingPath: section, text })
    yield
  }
}

/**
 * The knowledge with other names for what it holds; everything else is shared with the one it is made from. A name for
 * something that it does not hold is left out: its audience must not learn of the thing by its other name. So is one that
 * is itself a name of the documents: what they say comes first.
 */
export function withAcceptedNames(knowledge: Knowledge, names: readonly AcceptedName[]): Knowledge {
  const fitting = names.filter(({ term, target }) => holdsTarget(knowledge, target) && !isOwnName(knowledge, term))
  return { ...knowledge, accepted: acceptedNames(fitting) }
}

/** True where an audience can see what is meant: in the lexicon, in a document's text, or beside the documents. */
export function holdsTarget(knowledge: Knowledge, { kind, id }: AcceptedName['target']): boolean {
  if (kind === 'indicator') return knowledge.lexicon.indicators.has(id)
  return knowledge.regions.has(id) || standsInText(knowledge, id) || (knowledge.living?.names(id) ?? false)
}

/** True for a word that documents write for something: an indicator, a region, a project. Words that people ask are none. */
export function isOwnName({ lexicon, names }: Knowledge, term: string): boolean {
  const kind = names.find(term)?.kind
  return kind === 'project' || kind === 'region' || lexicon.written.exact(term).length > 0
}

function lastOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The paragraph in which a fact stands. Throws where the fact is of another knowledge. */
export function paragraphOf(knowledge: Knowledge, fact: { file: string; ordinal: number; code: string }): Located {
  const found = knowledge.located[positionOf(knowledge, fact)]
  if (!found) throw new Error(`no paragraph for fact ${fact.code}`)
  return found
}

/** A paragraph of a document by its place among the document's paragraphs. Throws where the document is of another knowledge. */
export function locate(knowledge: Knowledge, document: PlanDocument, ordinal: number): Located {
  const found = knowledge.located[positionOf(knowledge, { file: document.file, ordinal })]
  if (!found) throw new Error(`no paragraph ${ordinal} in ${document.file}`)
  return found
}

/** Every paragraph of a document in order, whether questions are answered from it or it is only cited by its codes. */
export function paragraphsOf(knowledge: Knowledge, document: PlanDocument): Located[] {
  if (!knowledge.superseded.includes(document))
    return document.paragraphs.map(({ ordinal }) => locate(knowledge, document, ordinal))
  return document.paragraphs.map((paragraph) => ({
    document,
    paragraph,
    period: sectionTense(document, paragraph).period,
  }))
}

/** The figures that stand in a paragraph. */
export function figuresIn(knowledge: Knowledge, { document, paragraph }: Located): readonly FigureFact[] {
  return knowledge.figuresAt.get(positionOf(knowledge, { file: document.file, ordinal: paragraph.ordinal })) ?? []
}

function positionOf({ firstOf }: Knowledge, place: { file: string; ordinal: number }): number {
  return (firstOf.get(place.file) ?? Number.NaN) + place.ordinal
}

/** Ids of the paragraphs in which some words may stand, in order: those of the rarest of their terms. */
export function mayHold({ index }: Knowledge, words: string): readonly number[] {
  const [rarest = []] = tokens(words)
    .map((term) => index.holders(term))
    .sort((a, b) => a.length - b.length)
  return rarest
}

/** True where a run of Han characters stands in the text of a paragraph. */
export function standsInText(knowledge: Knowledge, words: string): boolean {
  return mayHold(knowledge, words).some((id) => knowledge.located[id]?.paragraph.text.includes(words))
}

/** The paragraphs in whose text one of some runs of Han characters stands, in order. */
export function paragraphsWith(knowledge: Knowledge, runs: readonly string[]): Located[] {
  const ids = runs.flatMap((words) =>
    mayHold(knowledge, words).filter((id) => knowledge.located[id]?.paragraph.text.includes(words)),
  )
  return [...new Set(ids)].sort((a, b) => a - b).flatMap((id) => knowledge.located[id] ?? [])
}

/** Tells of a term whether a document of the region has it, or any document where no region is given. */
export function knownIn({ index, located }: Knowledge, region: string | undefined): (term: string) => boolean {
  if (region === undefined) return (term) => index.has(term)
  return (term) => index.holders(term).some((id) => located[id]?.document.region === region)
}

/**
 * The paragraphs that may hold known terms of at least so much weight together: those whose terms have it where their
 * headings are counted too.
 */
export function paragraphsCovering(
  { index, located }: Knowledge,
  terms: readonly string[],
  least: number,
): readonly Located[] {
  const weights = new Map(terms.map((term) => [term, index.weight(term)]))
  return index.covering(weights, least * ROUNDING).flatMap((id) => located[id] ?? [])
}

/** Room for the rounding of sums in another order. */
const ROUNDING = 1 - 1e-9

/** What stands in front of a period where the documents are of several regions: the region's name; else nothing. */
export function regionLabel({ regions }: Knowledge, document: PlanDocument): string {
  return regions.size > 1 || !regions.has(document.region) ? document.region : ''
}
