import { shortRegion } from '../document/build-document.ts'
import { isWholeYear } from '../document/periods.ts'
import type { Found } from '../lexicon/phrase-finder.ts'
import type { Indicator } from '../lexicon/schema.ts'
import { wordsIn } from '../lexicon/word-finder.ts'
import { englishNamesOf } from '../search/english-names.ts'
import { type Knowledge, knownIn } from '../search/knowledge.ts'
import { spelledNames } from '../search/spelled-names.ts'
import { tokens } from '../search/tokenize.ts'
import { askingInChinese } from './english-asking.ts'
import { namesByParts } from './name-pieces.ts'
import { withListMarks } from './run-together.ts'
import { type Reading, settleReadings } from './settle-readings.ts'

/** A question in the documents' words. */
export interface DocumentWords {
  readonly content: string
  /** Names of single places and projects that an English question translates or spells, as the documents write them. */
  readonly names: readonly string[]
}

/**
 * The question in the documents' words: synonyms (供地 is 土地供应) and, through names, indicators and glossary, English.
 * Of several words that may stand for one the one that suits the rest of the question is taken; what no document
 * has stays as a word that no document has. Where one `region` is asked about its documents alone count. `years` are those asked about, none for any.
 */
export function inDocumentWords(
  text: string,
  knowledge: Knowledge,
  years: readonly number[],
  periods: readonly string[] = [],
  region?: string,
): DocumentWords {
  const parts = periods.filter((period) => !isWholeYear(period)).map((period) => period.slice(4))
  const chinese = withSynonyms(withListMarks(text, knowledge), knowledge, years, parts, region)
  if (!/[A-Za-z]{2}/.test(chinese)) return { content: chinese, names: [] }
  const asked = askingInChinese(chinese, knowledge.lexicon)
  const readings = readingsOf(asked, knowledge)
  const words = settleReadings(asked, readings, knowledge, years, [], region)
  const isName = ({ start }: { start: number }) => readings.some((one) => one.start === start && one.isName === true)
  return {
    content: words.reduceRight(
      (out, { start, end, word }) => `${out.slice(0, start)} ${word} ${out.slice(end)}`,
      asked,
    ),
    names: words.filter(isName).map(({ word }) => word),
  }
}

/**
 * Words of people who ask in the documents' words. Of several the one is taken by which one sentence of the times asked
 * about says most of the question (车位 is 停车泊位 in one report and 停车场 in another); the asker's own word is among them
 * where documents have it.
 */
function withSynonyms(
  text: string,
  knowledge: Knowledge,
  years: readonly number[],
  parts: readonly string[],
  region: string | undefined,
): string {
  const { lexicon, index } = knowledge
  const bare = (word: string) => word.replace(COUNTS, '')
  const isKnown = knownIn(knowledge, region)
  const known = (word: string) => tokens(bare(word)).every(isKnown)
  const asked = (hit: string, word: string) => {
    const behind = COUNTED_BEHIND.exec(hit)?.[0] ?? ''
    return `${behind === '' ? (COUNTS.exec(hit)?.[0] ?? '') : ''}${word}${behind}`
  }
  const isSaid = (words: readonly string[]) => words.some((word) => text.includes(word))
  const goesOn = (at: number) => at > 0 && at < text.length && index.has(text.slice(at - 1, at + 1))
  const isWithin = ({ start, end, word }: Found<unknown>, kind: Reading['kind']) =>
    (kind === 'doing' || known(word)) && (goesOn(start) || goesOn(end))
  const said = (hits: readonly Found<readonly string[]>[], kind: Reading['kind']): Reading[] =>
    hits
      .map((hit) => (kind === 'doing' ? { ...hit, value: hit.value.filter((word) => !isSaid([word])) } : hit))
      .filter((hit) => hit.value.length > 0 && !isSaid(hit.value) && !isWithin(hit, kind))
      .map(({ start, end, word, value }) => ({ start, end, kind, words: [word, ...value].filter(known).map(bare) }))
  const things = said(lexicon.synonyms.find(text), 'thing').filter(({ words }) => words.length > 0)
  const doings = said(lexicon.spokenDoings.find(text), 'doing').filter(
    ({ start, end }) => !things.some((thing) => thing.start < end && start < thing.end),
  )
  const readings = [...things, ...doings].sort((a, b) => a.start - b.start)
  if (readings.length === 0) return text
  const isOpen = readings.some(({ words }) => words.length > 1)
  const settled = isOpen
    ? settleReadings(text, readings, knowledge, years, parts, region)
    : readings.map(({ start, end, words }) => ({ start, end, word: words[0] ?? '' }))
  return settled.reduceRight(
    (out, { start, end, word }) =>
      text.slice(start, end) === word
        ? out
        : `${out.slice(0, start)} ${asked(text.slice(start, end), word)} ${out.slice(end)}`,
    text,
  )
}

/** How many of a thing are asked for stands in no document: 几宗土地. */
const COUNTS = /^(?:哪?几|多少)(?:宗|个|家|处|条)?|多少.{0,2}$/
const COUNTED_BEHIND = /多少.{0,2}$/

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
    .map((hit) => reading(hit, writtenNames(lexicon.indicators.get(hit.value)), 'thing'))
  const regions = lexicon.regions.names
    .find(text)
    .filter((hit) => /[a-z]/i.test(hit.word))
    .map((hit): Hit => ({ ...reading(hit, [shortRegion(hit.value)], 'doing'), isRegion: true }))
  const all = [
    ...own.map((hit) => reading(hit, [hit.value], 'thing')),
    ...numbered(text),
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
  return withoutOverlaps([...all, ...heard, ...bySound(text, [...all, ...heard], knowledge)])
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

/** Lines of a metro and phases of a project are told by number everywhere: 11号线, 三期. */
const LINE = /\b(?:(?:metro|subway|rail(?: transit)?)\s+)?line\s+(?:no\.?\s*)?(\d{1,2})\b/gi
const PHASE = /\b(?:phase\s+(iv|i{1,3}|[1-4]|one|two|three|four)|(first|second|third|fourth)\s+phase)\b/gi
const PHASES = [
  ['i', '1', 'one', 'first'],
  ['ii', '2', 'two', 'second'],
  ['iii', '3', 'three', 'third'],
  ['iv', '4', 'four', 'fourth'],
]

function numbered(text: string): Hit[] {
  const at = (match: RegExpExecArray, word: string): Hit => ({
    start: match.index,
    end: match.index + match[0].length,
    words: [word],
    kind: 'thing',
    level: 0,
  })
  const phaseOf = (match: RegExpExecArray) =>
    PHASES.findIndex((names) => names.includes((match[1] ?? match[2] ?? '').toLowerCase()))
  return [
    ...[...text.matchAll(LINE)].map((match) => at(match, `${match[1]}号线`)),
    ...[...text.matchAll(PHASE)].map((match) => at(match, `${'一二三四'[phaseOf(match)]}期`)),
  ]
}

/** Five measures are 五大措施 or 五项措施, three lists 三张清单, where a text counts them so. */
const COUNTED_THING =
  /\b([2-9]|10|two|three|four|five|six|seven|eight|nine|ten)\s+(?:(?:major|key|main|big)\s+)?([a-z-]{4,})\b/gi
const COUNTED_BY = ['大', '项', '个', '张', '类', '条', '种', '']
const SMALL_NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function countedThings(text: string, { lexicon, index }: Knowledge): Hit[] {
  return [...text.matchAll(COUNTED_THING)].flatMap((match): Hit[] => {
    const [whole, count = '', noun = ''] = match
    const spelled = SMALL_NUMBERS.indexOf(count.toLowerCase())
    const number = spelled < 0 ? Number(count) : spelled + 2
    const things = [...new Set([lexicon.glossary, lexicon.doings].flatMap((finder) => finder.exact(noun).flat()))]
    const counted = things.flatMap((thing) =>
      COUNTED_BY.map((by) => `${'二三四五六七八九十'.charAt(number - 2)}${by}${thing}`),
    )
    const told = counted.filter((word) => tokens(word).every((term) => index.has(term)))
    if (told.length === 0) return []
    return [
      { start: match.index, end: match.index + whole.length, words: [...things, ...told], kind: 'thing', level: 0 },
    ]
  })
}

/** Slowly, sharply: how something is done, whatever the word. */
function adverbs(text: string): Hit[] {
  return [...text.matchAll(/\b[a-z]{3,}ly\b/gi)].map((match) => unsaid(match.index, match[0]))
}

/**
 * The South Bank College (南岸学院): words that only translate the name behind them, back to the last small word. Those
 * written as a name are that whatever else they mean.
 */
function glosses(text: string): Hit[] {
  return [...text.matchAll(/(?:[a-z\d.'’-]+ )+(?=\(\p{Script=Han}{2})/giu)].flatMap((match) => {
    const name =
      /(?<![a-z])(?:(?!(?:the|a|an|of|at|in|on|for|to|by|with|and|from|is|are|was|were|will|has|have|had|do|does|did|can|should|what|which|who|how|when|where|why|about)\b)[a-z\d.'’-]+ )+$/i.exec(
        match[0],
      )
    const start = match.index + (name?.index ?? 0)
    const written = /(?<=.)(?:(?:[A-Z][A-Za-z'’-]*|No\.|\d+) )+$/.exec(match[0])
    const words = wordsIn(name?.[0] ?? '').map((word) => unsaid(start + word.start, word.text))
    return written ? [...words, { ...unsaid(match.index + written.index, written[0].trimEnd()), level: -1 }] : words
  })
}

function unsaid(start: number, word: string): Hit {
  return { start, end: start + word.length, words: [], kind: 'light', level: LOOSEST }
}

/** Looser than any word that was found. */
const LOOSEST = 9

/** A reading with how loosely its words were found. */
interface Hit extends Reading {
  readonly level: number
}

function reading(found: Found<unknown> & { level?: number }, words: readonly string[], kind: Reading['kind']): Hit {
  return { start: found.start, end: found.end, words, kind, level: found.level ?? 0 }
}

function writtenNames(indicator: Indicator | undefined): readonly string[] {
  return indicator ? [indicator.zh, ...indicator.written] : []
}

/** The longest first; at the very same place the one that was found as it is spelled, or all that were found alike. */
function withoutOverlaps(readings: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  const bySize = [...readings].sort((a, b) => b.end - b.start - (a.end - a.start))
  for (const one of bySize) {
    const at = kept.findIndex((other) => other.start < one.end && one.start < other.end)
    const other = kept[at]
    if (!other) kept.push(one)
    else if (other.start === one.start && other.end === one.end) kept[at] = together(other, one)
  }
  return kept.sort((a, b) => a.start - b.start)
}

function together(first: Hit, second: Hit): Hit {
  if (first.level !== second.level) return first.level < second.level ? first : second
  const kind = [first, second].some((hit) => hit.kind === 'doing') ? 'doing' : first.kind
  return { ...first, words: [...new Set([...first.words, ...second.words])], kind }
}
