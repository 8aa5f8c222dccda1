import path from 'node:path'
import { markdownFormat } from '../src/adapters/formats/markdown.ts'
import { type FolderRead, readFolder } from '../src/adapters/formats/read-folder.ts'
import { textFormat } from '../src/adapters/formats/text.ts'
import { runInSlices } from '../src/adapters/loop/run-in-slices.ts'
import { loadIntents } from '../src/config/load-intents.ts'
import { loadLexicon } from '../src/config/load-lexicon.ts'
import { readYaml } from '../src/config/read-yaml.ts'
import { answerQuestion } from '../src/core/answer/answer-question.ts'
import type { PlanDocument } from '../src/core/document/plan-document.ts'
import type { Lexicon } from '../src/core/lexicon/lexicon.ts'
import type { Intent } from '../src/core/question/intent.ts'
import { knowledgeSlices } from '../src/core/search/knowledge.ts'
import { coreSearch } from './core-search.ts'
import { documentsOf, recombine } from './corpus.ts'
import type { Engine, Search } from './engines.ts'
import { lookAlikeParagraphs } from './look-alike.ts'
import { type Times, timesOf, watchBuild } from './measure.ts'
import { type Needle, readNeedles } from './needles.ts'
import { questionsAbout } from './questions.ts'
import { SeededRandom } from './random.ts'
import { type Recall, recallOf } from './recall.ts'

/** How many look-alike paragraphs there are to recombine. */
const LOOK_ALIKES = 2000
/** Questions made of a corpus, asked beside those about seeds/. */
const MADE_QUESTIONS = 600
const AS_OF = '2026-11-22'

/** What every size is measured with. */
export interface Ground {
  readonly lexicon: Lexicon
  readonly intents: readonly Intent[]
  readonly seeds: readonly PlanDocument[]
  /** The region that a room of the seeds takes for granted. */
  readonly room: string | undefined
  readonly questions: readonly string[]
  readonly needles: readonly Needle[]
  /** Paragraphs to make corpora of, and what they are. */
  readonly source: readonly string[]
  readonly sourceName: string
}

/** Reads all that is needed. Throws WenjiError where the folder of originals cannot be read or has no text for us. */
export async function readGround(root: string, originals: string | undefined, seed: number): Promise<Ground> {
  const { documents: seeds } = await readPlans(path.join(root, 'seeds'))
  const regions = new Set(seeds.map(({ region }) => region))
  const real = originals === undefined ? [] : (await readPlans(originals)).documents
  const others = real.filter(({ region }) => !regions.has(region)).flatMap(({ paragraphs }) => paragraphs)
  const source =
    others.length > 0 ? others.map(({ text }) => text) : lookAlikeParagraphs(LOOK_ALIKES, new SeededRandom(seed))
  return {
    lexicon: await loadLexicon(path.join(root, 'config', 'lexicon')),
    intents: await loadIntents(path.join(root, 'intents')),
    seeds,
    room: seeds[0]?.region,
    ...(await readNeedles(path.join(root, 'test', 'questions'), seeds)),
    source,
    sourceName:
      others.length > 0 ? `${source.length} paragraphs of originals` : `${source.length} look-alike paragraphs`,
  }
}

function readPlans(folder: string): Promise<FolderRead> {
  return readFolder(folder, [textFormat, markdownFormat(readYaml)])
}

/** One engine over one corpus: times in milliseconds, heap in bytes. */
export interface EngineRow extends Times {
  readonly engine: string
  readonly build: number
  readonly longestHold: number
  readonly heap: number
  readonly recall: Recall
}

/** A room's defaults, or none: whole answers, and the paragraphs that the core looks at for them. */
export interface AnswersRow extends Times {
  readonly defaults: string
  readonly recall: Recall
}

/** The whole knowledge of one corpus, and answers from it. */
export interface KnowledgeRow {
  readonly documents: number
  readonly regions: number
  readonly figures: number
  readonly build: number
  readonly longestHold: number
  readonly heap: number
  readonly answers: readonly AnswersRow[]
}

/** The seeds among as many made paragraphs as asked, and questions about both. */
export interface Haystack {
  readonly documents: readonly PlanDocument[]
  readonly questions: readonly string[]
}

export function makeHaystack(ground: Ground, size: number, seed: number): Haystack {
  const random = new SeededRandom(seed + size)
  const made = documentsOf(recombine(ground.source, size, random))
  const questions = [...ground.questions, ...questionsAbout(made, MADE_QUESTIONS, random)]
  return { documents: [...ground.seeds, ...made], questions }
}

/** Measures one engine over the paragraphs of a haystack. */
export async function measureEngine(
  { name, build }: Engine,
  { needles }: Ground,
  { documents, questions }: Haystack,
): Promise<EngineRow> {
  const entries = documents.flatMap(({ paragraphs }) =>
    paragraphs.map(({ section, text }) => ({ headings: section, text })),
  )
  const { built: search, ms, longestHold, heap } = await watchBuild(() => build(entries))
  return {
    engine: name,
    build: ms,
    longestHold,
    heap,
    ...timesOf(questions, search),
    recall: recallOfSearch(search, needles),
  }
}

function recallOfSearch(search: Search, needles: readonly Needle[]): Recall {
  return recallOf(needles.map(({ question, gold }) => ({ found: search(question).map(String), gold })))
}

/** Measures a knowledge of all documents of a haystack, and whole answers from it. */
export async function measureKnowledge(ground: Ground, { documents, questions }: Haystack): Promise<KnowledgeRow> {
  const { intents, lexicon, needles, room } = ground
  const {
    built: knowledge,
    ms,
    longestHold,
    heap,
  } = await watchBuild(() => runInSlices(knowledgeSlices(documents, lexicon)))
  const rooms = [
    { name: 'to a room of one region', defaults: { region: room, asOf: AS_OF } },
    { name: 'where no region is settled', defaults: { asOf: AS_OF } },
  ]
  return {
    documents: documents.length,
    regions: knowledge.regions.size,
    figures: knowledge.figures.length,
    build: ms,
    longestHold,
    heap,
    answers: rooms.map(({ name, defaults }) => ({
      defaults: name,
      ...timesOf(questions, (question) => answerQuestion(question, knowledge, intents, defaults)),
      recall: recallOfSearch(coreSearch(knowledge, intents, defaults), needles),
    })),
  }
}
