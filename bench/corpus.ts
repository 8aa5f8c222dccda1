import { linesOf } from '../src/adapters/formats/text.ts'
import { buildDocument, withUniquePrefixes } from '../src/core/document/build-document.ts'
import { fold } from '../src/core/document/fold.ts'
import { isItem, readNumbering } from '../src/core/document/numbering.ts'
import type { PlanDocument } from '../src/core/document/plan-document.ts'
import { sentencesOf } from '../src/core/facts/clauses.ts'
import type { SeededRandom } from './random.ts'
import { CHAPTERS, REGIONS } from './vocabulary.ts'

const LONGEST_RUN = 3
const MOST_RUNS = 3
/** Shorter pieces are headings and labels. */
const SHORTEST_SENTENCE = 8
const PARAGRAPHS_PER_DOCUMENT = 100
const FIRST_YEAR = 2012
const YEARS = 10

/**
 * As many different paragraphs as asked, made of given ones: each is cut into runs of one to three neighbouring
 * sentences, and one to three runs, drawn in shuffled order, make a new paragraph; every run is used once before any is
 * used again, and a paragraph that was there already is not taken. Throws where the given ones have no sentence.
 */
export function recombine(paragraphs: readonly string[], count: number, random: SeededRandom): string[] {
  const runs = paragraphs.flatMap((paragraph) => runsOf(paragraph, random))
  if (runs.length === 0) throw new RangeError('no sentence to make a corpus of')
  const made = new Set<string>()
  let deck: string[] = []
  const draw = (): string => {
    if (deck.length === 0) deck = random.shuffle(runs)
    return deck.pop() ?? ''
  }
  for (let tries = 0; made.size < count && tries < 20 * count; tries++)
    made.add(Array.from({ length: random.between(1, MOST_RUNS) }, draw).join(''))
  return [...made]
}

/** A paragraph's sentences in runs of one to three, without numbers of headings and item marks in front of them. */
function runsOf(paragraph: string, random: SeededRandom): string[] {
  const folded = fold(paragraph)
  const sentences = sentencesOf(folded)
    .map(({ start, end }) => paragraph.slice(start, end).trim())
    .filter((text) => text.length >= SHORTEST_SENTENCE && !isItem(fold(text)) && readNumbering(fold(text)) === null)
  const runs: string[] = []
  for (let at = 0; at < sentences.length; ) {
    const length = random.between(1, LONGEST_RUN)
    runs.push(`${sentences.slice(at, at + length).join('。')}。`)
    at += length
  }
  return runs
}

/**
 * Plan documents of a hundred paragraphs each, their titles among them: plans and half-year reports of ten years, of as
 * many made-up regions as it takes.
 */
export function documentsOf(paragraphs: readonly string[]): PlanDocument[] {
  const documents: PlanDocument[] = []
  const size = PARAGRAPHS_PER_DOCUMENT - 1
  for (let at = 0; at < paragraphs.length; at += size)
    documents.push(documentOf(documents.length, paragraphs.slice(at, at + size)))
  return withUniquePrefixes(documents)
}

function documentOf(place: number, paragraphs: readonly string[]): PlanDocument {
  const perRegion = 2 * YEARS
  const region = REGIONS[Math.floor(place / perRegion) % REGIONS.length] ?? ''
  const year = FIRST_YEAR + (Math.floor(place / 2) % YEARS)
  const title =
    place % 2 === 0
      ? `${region}${year}年国民经济和社会发展计划`
      : `关于${region}${year}年上半年国民经济和社会发展计划执行情况的报告`
  const perChapter = Math.ceil(paragraphs.length / CHAPTERS.length)
  const chapters = CHAPTERS.map((chapter, i) =>
    [`${'一二三四五六'[i]}、${chapter}`, ...paragraphs.slice(i * perChapter, (i + 1) * perChapter)].join('\n'),
  )
  return buildDocument({ file: `made-${place}.txt`, blocks: linesOf([title, ...chapters].join('\n')), given: {} })
}
