import { Charset, Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { runInSlices } from '../src/adapters/loop/run-in-slices.ts'
import { cleanQuestion } from '../src/core/question/normalise.ts'
import { ParagraphIndex } from '../src/core/search/paragraph-index.ts'
import { tokens } from '../src/core/search/tokenize.ts'

/** A paragraph as every engine gets it; headings stand in front of its text. */
export interface Entry {
  readonly headings: readonly string[]
  readonly text: string
}

/** Finds the positions of the entries nearest to a question, best first. */
export type Search = (question: string) => readonly number[]

export interface Engine {
  readonly name: string
  /** Builds an index in the way that the engine has for not holding up the event loop. */
  readonly build: (entries: readonly Entry[]) => Promise<Search>
}

/** As many as are judged. */
export const MOST = 10

function wholeText({ headings, text }: Entry): string {
  return [...headings, text].join('。')
}

/** Our index as the core fills it, the question in simplified script and without politeness as the core reads it. */
const ours: Engine = {
  name: 'Wenji',
  async build(entries) {
    const index = new ParagraphIndex()
    await runInSlices(filling(index, entries))
    return (question) => index.search(cleanQuestion(question).text, () => true, MOST).map(({ id }) => id)
  },
}

function* filling(index: ParagraphIndex, entries: readonly Entry[]): Generator<void, void> {
  for (const [id, { headings, text }] of entries.entries()) {
    index.add({ id, headingPath: headings, text })
    yield
  }
  yield* index.completing()
}

interface Indexed {
  readonly id: number
  readonly text: string
}

async function buildMiniSearch(index: MiniSearch<Indexed>, entries: readonly Entry[]): Promise<Search> {
  await index.addAllAsync(entries.map((entry, id) => ({ id, text: wholeText(entry) })))
  return (question) =>
    index
      .search(question, { combineWith: 'OR' })
      .slice(0, MOST)
      .map(({ id }) => Number(id))
}

/** MiniSearch with the one thing that Chinese asks of it. */
const bigrams: Engine = {
  name: 'MiniSearch, character bigrams, OR',
  build: (entries) =>
    buildMiniSearch(
      new MiniSearch<Indexed>({ fields: ['text'], tokenize: tokens, processTerm: (term) => term }),
      entries,
    ),
}

const asShipped: Engine = {
  name: 'MiniSearch as it ships',
  build: (entries) => buildMiniSearch(new MiniSearch<Indexed>({ fields: ['text'] }), entries),
}

/** FlexSearch with its preset for Chinese; without `suggest` it wants every character of a question in the paragraph. */
const flexSearch: Engine = {
  name: 'FlexSearch, Charset.CJK, suggest',
  async build(entries) {
    const index = new Index({ encoder: Charset.CJK })
    for (const [id, entry] of entries.entries()) await index.addAsync(id, wholeText(entry))
    return (question) => index.search(question, { limit: MOST, suggest: true }).map(Number)
  },
}

export const ENGINES: readonly Engine[] = [ours, bigrams, asShipped, flexSearch]
