import type { Syllables } from '../lexicon/syllables.ts'
import { type Knowledge, standsInText } from './knowledge.ts'
import { keptWithIndex } from './of-index.ts'

/** Syllables of a name in Latin letters at most: longer words are none. */
const MOST_SYLLABLES = 5
/** A word of two syllables may be English too (change, media): it is a name where it is written as one. */
const SURE = 3
const LEAST_LETTERS = 5
const MOST_NAMES = 4

/**
 * The words of the documents that a Latin word spells by their sound: Doujiying is 斗级营. Empty for a word that is no
 * run of syllables, for one of two that does not begin with a capital, and where nothing of that sound stands in a text.
 */
export function spelledNames(word: string, knowledge: Knowledge): readonly string[] {
  if (word.length < LEAST_LETTERS) return []
  const isName = /^[A-Z]/.test(word)
  return soundingLike(word, knowledge)
    .filter((name) => name.length >= (isName ? 2 : SURE) && standsInText(knowledge, name))
    .slice(0, MOST_NAMES)
}

/**
 * Runs of characters with the sound of a Latin word (Bao'an, tanhualin) whose neighbours stand side by side in a
 * document; of a word of one syllable every character of that sound. Empty for a word that is no run of syllables.
 */
export function soundingLike(word: string, knowledge: Knowledge): readonly string[] {
  const charactersOf = knowledge.syllables?.charactersOf
  if (!charactersOf || !WORD.test(word)) return []
  const lower = word.toLowerCase()
  const heard = heardIn(knowledge)
  const there = heard.get(lower)
  if (there) return there
  const found = new Set<string>()
  for (const part of splits(lower.split(/['’]/), charactersOf))
    for (const name of standing(part, charactersOf, knowledge)) found.add(name)
  if (heard.size >= MOST_HEARD) heard.clear()
  const names = [...found]
  heard.set(lower, names)
  return names
}

/** What Latin words sound like in the documents; asked again and again by those who write in English. */
const heardIn = keptWithIndex(() => new Map<string, readonly string[]>())
const MOST_HEARD = 1000

const WORD = /^[A-Z]?[a-z]+(?:['’][a-z]{2,})?$/

type CharactersOf = NonNullable<Syllables['charactersOf']>

/** Every way to part a word into syllables, none across an apostrophe. */
function splits(parts: readonly string[], charactersOf: CharactersOf): string[][] {
  return parts.reduce<string[][]>(
    (fronts, part) =>
      fronts.flatMap((front) =>
        splitsOf(part, charactersOf, MOST_SYLLABLES - front.length).map((rest) => [...front, ...rest]),
      ),
    [[]],
  )
}

function splitsOf(word: string, charactersOf: CharactersOf, most: number): string[][] {
  if (word === '') return [[]]
  if (most <= 0) return []
  const all: string[][] = []
  for (let length = Math.min(6, word.length); length > 0; length--) {
    const syllable = word.slice(0, length)
    if (charactersOf(syllable).length === 0) continue
    for (const rest of splitsOf(word.slice(length), charactersOf, most - 1)) all.push([syllable, ...rest])
  }
  return all
}

/** The runs of characters with these sounds whose neighbours stand side by side in a document. */
function standing(syllables: readonly string[], charactersOf: CharactersOf, knowledge: Knowledge): string[] {
  const [first = '', ...others] = syllables
  const { index } = knowledge
  let runs: string[] = [...charactersOf(first)]
  for (const syllable of others) {
    const sounding = charactersOf(syllable)
    runs = runs.flatMap((run) => {
      const behind = index.behind(run.charAt(run.length - 1))
      return behind.size === 0 ? [] : sounding.filter((char) => behind.has(char)).map((char) => run + char)
    })
  }
  return runs
}
