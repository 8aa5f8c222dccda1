import { type Found, PhraseFinder } from './phrase-finder.ts'
import type { AskedWords, LexiconFiles, Theme } from './schema.ts'

/** Fields of government work: which a text speaks of, and which a question asks about. */
export interface ThemeTable {
  /** The fields that a question names, each word with its place; a word within a longer one of another field is none. */
  asked(text: string): readonly Found<Theme>[]
  /** The fields that a heading names, those too wide to be told apart aside. */
  ofHeading(title: string): readonly Theme[]
  /** The fields of which a clause has a word, the wide ones aside. */
  ofText(text: string): readonly Theme[]
  /** True for a text with a word of the field. */
  speaksOf(theme: Theme, text: string): boolean
}

/** The words of lists.yaml, compiled. */
export interface ListWords {
  /** The words of one ask that a text holds, in either language. */
  find(ask: Ask, text: string): readonly Found<true>[]
  has(ask: Ask, text: string): boolean
  /** Words of building: a clause with one speaks of a project. */
  readonly works: PhraseFinder<true>
  /** Words for the stages of a project; each word with the whole line of its own stage, several where it stands in several. */
  readonly stages: PhraseFinder<readonly string[]>
}

export type Ask = keyof LexiconFiles['lists']['asks']

/** Headings whose fields are kept: those of a large collection; each is looked through once. */
const MOST_KNOWN = 20_000

export function compileThemes({ themes, name_tails, place_tails, no_place }: LexiconFiles['themes']): ThemeTable {
  const questions = finderOf(themes, ({ zh, words, asked = [], asked_en }) => [zh, ...words, ...asked, ...asked_en])
  const documents = new Map(themes.map((theme) => [theme.id, finderOf([theme], ({ words }) => words)]))
  const headings = new Map(
    themes.map((theme) => [theme.id, finderOf([theme], ({ words, asked = [] }) => [...words, ...asked])]),
  )
  const speaksOf = (theme: Theme, text: string) =>
    documents
      .get(theme.id)
      ?.find(text)
      .some(({ value, end }) => value !== null && !name_tails.some((tail) => text.startsWith(tail, end))) ?? false
  const isPlace = (text: string, end: number) =>
    place_tails.some((tail) => text.startsWith(tail, end)) && !no_place.some((word) => text.startsWith(word, end))
  const known = new Map<string, readonly Theme[]>()
  const ofHeading = (title: string) => themes.filter((theme) => holds(headings.get(theme.id), title))
  const holds = (finder: PhraseFinder<Theme | null> | undefined, text: string) =>
    finder?.find(text).some(({ value }) => value !== null) ?? false
  return {
    asked: (text) =>
      questions
        .find(text)
        .flatMap((hit) => (hit.value === null || isPlace(text, hit.end) ? [] : [{ ...hit, value: hit.value }])),
    ofHeading: (title) => {
      const found = known.get(title) ?? ofHeading(title)
      if (known.size < MOST_KNOWN) known.set(title, found)
      return found
    },
    ofText: (text) => themes.filter((theme) => theme.wide !== true && speaksOf(theme, text)),
    speaksOf,
  }
}

/** Finds words of fields; the longer words in which they mean something else are found as null. */
function finderOf(themes: readonly Theme[], wordsOf: (theme: Theme) => readonly string[]): PhraseFinder<Theme | null> {
  return new PhraseFinder(
    themes.flatMap((theme) => [
      ...new Map([
        ...(theme.never ?? []).map((word) => [word, null] as const),
        ...wordsOf(theme).map((word) => [word, theme] as const),
      ]),
    ]),
  )
}

export function compileListWords({ asks, works, stages }: LexiconFiles['lists']): ListWords {
  const finders = new Map<string, PhraseFinder<boolean>>(
    Object.entries(asks).map(([ask, words]) => [ask, finderOfAsk(words)]),
  )
  const find = (ask: Ask, text: string) =>
    (finders.get(ask)?.find(text) ?? []).flatMap((hit) => (hit.value ? [{ ...hit, value: true as const }] : []))
  return {
    find,
    has: (ask, text) => find(ask, text).length > 0,
    works: new PhraseFinder(works.map((word) => [word, true] as const)),
    stages: new PhraseFinder(stages.flatMap((line) => line.map((word) => [word, line] as const))),
  }
}

function finderOfAsk({ zh, en, never = [] }: AskedWords): PhraseFinder<boolean> {
  return new PhraseFinder([
    ...new Map([
      ...never.map((word) => [word, false] as const),
      ...[...zh, ...en].map((word) => [word, true] as const),
    ]),
  ])
}
