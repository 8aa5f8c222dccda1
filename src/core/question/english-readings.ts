import { shortRegion } from '../document/build-document.ts'
import type { Found } from '../lexicon/phrase-finder.ts'
import { namesOf } from '../lexicon/ratio-words.ts'
import type { Indicator } from '../lexicon/schema.ts'
import { wordsIn } from '../lexicon/word-finder.ts'
import { englishNamesOf } from '../search/english-names.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { spelledNames } from '../search/spelled-names.ts'
import { adverbs, countedThings, glosses, numbered, numberedHouses } from './english-patterns.ts'
import { namesByParts } from './name-pieces.ts'
import { type Hit, LOOSEST, withoutOverlaps } from './reading-hits.ts'
import type { Reading } from './settle-readings.ts'

/** Everything that the Latin words of a text may stand for, in order: of hits that overlap the longer one. */
export function readingsOf(whole: string, knowledge: Knowledge): Reading[] {
  const { lexicon } = knowledge
  const own = englishNamesOf(knowledge.documents).find(whole)
  // No. 7 Hospital relocation: the name keeps its words, and what stands beside it is read by itself
  const text = own.reduce(
    (rest, { start, end }) =>
      end - start > LEAST_NAME ? rest.slice(0, start) + ','.repeat(end - start) + rest.slice(end) : rest,
    whole,
  )
  const indicators = [...lexicon.asked.find(text), ...lexicon.askedEnglish.find(text)]
    .filter((hit) => /[a-z]/i.test(hit.word) && !/^economies$/i.test(hit.word))
    .map((hit) => reading(hit, namesOfIndicator(lexicon.indicators.get(hit.value)), 'thing'))
  const regions = lexicon.regions.names
    .find(text)
    .filter((hit) => /[a-z]/i.test(hit.word))
    .map((hit): Hit => ({ ...reading(hit, [shortRegion(hit.value)], 'doing'), isRegion: true }))
  const all = [
    ...own.map((hit) => reading(hit, [hit.value], 'thing')),
    ...numbered(text),
    ...numberedHouses(text, knowledge),
    ...countedThings(text, knowledge),
    ...regions,
    ...indicators,
    ...lexicon.glossary.find(text).map((hit) => reading(hit, hit.value, 'thing')),
    ...lexicon.doings.find(text).map((hit) => reading(hit, hit.value, hit.value.length === 0 ? 'light' : 'doing')),
    ...adverbs(text),
    ...glosses(text),
  ]
  const names = namesByParts(
    text,
    all.filter(({ kind }) => kind !== 'light'),
    [...own, ...indicators],
    knowledge,
  )
  const heard = names.map(
    ({ start, end, words }): Hit => ({ start, end, words, kind: 'thing', level: 0, isName: true }),
  )
  const kept = withoutOverlaps([...all, ...heard])
  return withoutOverlaps([...kept, ...bySound(text, kept, knowledge)])
}

/** A shorter name in Latin letters may be part of a longer phrase. */
const LEAST_NAME = 9

/** Names in Latin letters that nothing else explains, by their sound. */
function bySound(text: string, explained: readonly Hit[], knowledge: Knowledge): Hit[] {
  return wordsIn(text).flatMap(({ start, end, text: word }) => {
    if (explained.some((hit) => hit.start < end && start < hit.end)) return []
    const words = spelledNames(word, knowledge)
    return words.length === 0 ? [] : [{ start, end, words, kind: 'thing', level: LOOSEST }]
  })
}

function reading(found: Found<unknown> & { level?: number }, words: readonly string[], kind: Reading['kind']): Hit {
  return { start: found.start, end: found.end, words, kind, level: found.level ?? 0 }
}

function namesOfIndicator(indicator: Indicator | undefined): readonly string[] {
  return indicator ? namesOf(indicator) : []
}
