import { lettersOf, type Syllables, spelled } from '../lexicon/syllables.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** A region of the documents whose name stands spelled in a question: Mianyang, Hai'an. */
export interface SpelledRegion {
  readonly region: string
  readonly start: number
  readonly end: number
}

/** Words that begin with a capital, with the word behind: Xin Yu. */
const CAPITAL = /\b[A-Z][a-z]+(?:['’][a-z]+)?(?: [A-Z]?[a-z]+)?/g
/** A place of so few letters may be a word of English. */
const LEAST_LETTERS = 4

/** The regions of documents that a question names in pinyin without tones, with a capital letter in front. */
export function spelledRegions(text: string, knowledge: Knowledge): SpelledRegion[] {
  const { syllables, regions } = knowledge
  if (!syllables || !/[A-Z][a-z]{2}/.test(text)) return []
  const regionOf = spellingsOf(regions, syllables)
  return [...text.matchAll(CAPITAL)].flatMap(({ 0: words, index }) =>
    [words, words.split(' ')[0] ?? '']
      .flatMap((word) => {
        const region = regionOf.get(lettersOf(word))
        return region === undefined ? [] : [{ region, start: index, end: index + word.length }]
      })
      .slice(0, 1),
  )
}

const known = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>()

/** The short names of regions by their letters; what two regions share names neither. */
function spellingsOf(regions: ReadonlyMap<string, string>, syllables: Syllables): ReadonlyMap<string, string> {
  const before = known.get(regions)
  if (before) return before
  const regionOf = new Map<string, string>()
  const shared = new Set<string>()
  for (const [region, short] of regions) {
    const letters = spelled(short, syllables)
    if (letters.length < LEAST_LETTERS) continue
    if (regionOf.has(letters)) shared.add(letters)
    regionOf.set(letters, region)
  }
  for (const letters of shared) regionOf.delete(letters)
  known.set(regions, regionOf)
  return regionOf
}
