import { isWholeYear } from '../document/periods.ts'
import type { Found } from '../lexicon/phrase-finder.ts'
import { type Knowledge, knownIn } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { askingInChinese } from './english-asking.ts'
import { readingsOf } from './english-readings.ts'
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

/** 消费节, 旅游券: what makes a name of the word in front of it, which then stands for nothing else. */
const HEAD_OF_NAME =
  /^(?:节(?![约能奏点后前日假省水电余])|券|馆|卡(?![点口])|城(?![市区乡中镇际建管])|季(?![度末])|周(?![边围末内期]))/u

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
  const isInName = ({ end }: { end: number }) => HEAD_OF_NAME.test(text.slice(end))
  const said = (hits: readonly Found<readonly string[]>[], kind: Reading['kind']): Reading[] =>
    hits
      .map((hit) => (kind === 'doing' ? { ...hit, value: hit.value.filter((word) => !isSaid([word])) } : hit))
      .filter((hit) => hit.value.length > 0 && !isSaid(hit.value) && !isInName(hit) && !isWithin(hit, kind))
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
