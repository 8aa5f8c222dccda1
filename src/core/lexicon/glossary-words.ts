import type { LexiconFiles } from './schema.ts'
import { WordFinder } from './word-finder.ts'

/** English words of people who ask, with what they stand for. */
export interface GlossaryTable {
  /** English words for things, and the Chinese ones they may stand for, the most specific first. */
  readonly glossary: WordFinder<readonly string[]>
  /** English words for what is done with things and how, with Chinese ones; light words with none. */
  readonly doings: WordFinder<readonly string[]>
  /** Words within English names of places and projects, with what each may be there: street is 街. */
  readonly nameParts: WordFinder<readonly string[]>
  /** English words that tell in what an amount is asked. */
  readonly amounts: WordFinder<AmountWord>
}

/** What an amount is counted in: "how many kilometres" asks in 公里; with "how many patients" the word stays part of the question. */
export interface AmountWord {
  readonly unit: string
  readonly stays: boolean
}

/** Compiles the rows of the glossary; without a glossary every finder is empty. */
export function compileGlossary(file: LexiconFiles['glossary']): GlossaryTable {
  const { entries = {}, doings = {}, names = {}, parts = {}, units = {}, counted = {}, light } = file ?? {}
  return {
    glossary: new WordFinder([...eachWord(names, wordsOf), ...eachWord(entries, wordsOf)]),
    doings: new WordFinder([
      ...eachWord(doings, wordsOf),
      ...wordsOf(light ?? '').map((word): [string, string[]] => [word, []]),
    ]),
    nameParts: new WordFinder([...eachWord(parts, wordsOf)]),
    amounts: new WordFinder([
      ...eachWord(units, (unit) => ({ unit, stays: false })),
      ...eachWord(counted, (unit) => ({ unit, stays: true })),
    ]),
  }
}

/** Every English phrase of the lexicon. */
export function* englishOf({ glossary, indicators, joint, regions }: LexiconFiles): Iterable<string> {
  const { entries = {}, doings = {}, names = {}, parts = {}, units = {}, counted = {}, light } = glossary ?? {}
  for (const rows of [entries, doings, names, parts, units, counted]) for (const row in rows) yield row
  yield light ?? ''
  for (const { asked_en = [] } of indicators.indicators) yield* asked_en
  for (const { en } of joint.ambiguous) yield* en
  for (const { en } of regions.regions) yield* en
  yield FUNCTION_WORDS
}

/** Small words of questions that no list needs. */
const FUNCTION_WORDS = 'a an the and or in to is are has have does did how which where district county province city'

/** Every English word of some rows with what its Chinese ones are made of; rows are taken apart when they are asked for. */
function* eachWord<T>(rows: Readonly<Record<string, string>>, make: (chinese: string) => T): Iterable<[string, T]> {
  for (const english in rows) {
    const value = make(rows[english] ?? '')
    for (const word of wordsOf(english)) yield [word, value]
  }
}

function wordsOf(row: string): string[] {
  return row === '' ? [] : row.split(', ')
}
