import { findPeriods } from '../document/find-periods.ts'
import type { Span } from '../facts/clauses.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { askingWords, LIGHT } from './content.ts'
import type { Intent } from './intent.ts'

/** What of a question neither a dictionary word nor a document explains. */
export interface Unmatched {
  /** Places of characters that are part of no known word and stand beside one that no document has beside them. */
  readonly strange: ReadonlySet<number>
  /** Stretches in which a name may stand: between marks, words of asking and words for time. */
  readonly runs: readonly Span[]
  /** True for a place within a word that says how something is asked, or of glue. */
  readonly isAsking: (at: number) => boolean
  /** True where a character and the next stand side by side in no document. */
  readonly isNew: (at: number) => boolean
}

/** How a character is explained: by nothing, by a name, by a word that says how something is asked, by one that ends any name. */
const NOTHING = 0
const WORD = 1
const SOFT = 2
const HARD = 3

const HAN = /\p{Script=Han}/u
const COUNTED = /\d+(?:\.\d+)?(?:万亿|[万亿])?\p{Script=Han}/gu
const MARK = /[\s,、。!?;:，！？；：]/
/** Single characters of glue beside those of LIGHT. */
const GLUE = /[写按还就都各比也只被把从由将拟亿年里]/

/** The unmatched characters of a cleaned question; null where everything is explained, which costs next to nothing. */
export function findUnmatched(text: string, knowledge: Knowledge, intents: readonly Intent[]): Unmatched | null {
  if (!HAN.test(text)) return null
  const marks = explain(text, knowledge, intents)
  const isHan = (at: number) => HAN.test(text.charAt(at))
  const isNew = (at: number) => isHan(at) && isHan(at + 1) && !knowledge.index.has(text.slice(at, at + 2))
  for (let at = 0; at < text.length; at++)
    if (isGlueWithin(text, at, marks) && isNew(at - 1) && isNew(at)) marks[at] = NOTHING
  const strange = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    if (marks[at] !== NOTHING || !isHan(at)) continue
    const joins = (other: number) => marks[other] === NOTHING || marks[other] === WORD
    if ((joins(at + 1) && isNew(at)) || (joins(at - 1) && isNew(at - 1))) strange.add(at)
  }
  if (strange.size === 0) return null
  const isAsking = (at: number) => marks[at] === SOFT || marks[at] === HARD
  const runs = runsOf(text, marks).filter((run) => [...strange].some((at) => run.start <= at && at < run.end))
  return { strange, runs, isAsking, isNew }
}

/** A character of glue between two that nothing explains may be a slip for another (微循还路). */
function isGlueWithin(text: string, at: number, marks: readonly number[]): boolean {
  return marks[at] === SOFT && marks[at - 1] === NOTHING && marks[at + 1] === NOTHING && isGlue(text.charAt(at))
}

function isGlue(char: string): boolean {
  return LIGHT.test(char) || GLUE.test(char)
}

function explain(text: string, { lexicon }: Knowledge, intents: readonly Intent[]): number[] {
  const marks: number[] = text.split('').map((char) => (isGlue(char) ? SOFT : NOTHING))
  const put = (start: number, end: number, mark: number) => {
    for (let at = start; at < end; at++) marks[at] = Math.max(marks[at] ?? NOTHING, mark)
  }
  for (const hit of [...lexicon.stages.find(text), ...lexicon.stageWords.asked.find(text)])
    put(hit.start, hit.end, SOFT)
  for (const match of text.matchAll(COUNTED)) put(match.index, match.index + match[0].length, SOFT)
  for (const word of cueWords(intents))
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) put(at, at + word.length, SOFT)
  for (const { start, end } of askingWords(text)) put(start, end, end - start > 1 ? HARD : SOFT)
  for (const { start, end } of findPeriods(text, 2000, 'question')) put(start, end, HARD)
  const { asked, shared, ambiguous, synonyms, spokenDoings, regions } = lexicon
  for (const finder of [asked, shared, ambiguous, synonyms, spokenDoings, regions.names])
    for (const { start, end } of finder.find(text)) for (let at = start; at < end; at++) marks[at] = WORD
  return marks
}

function cueWords(intents: readonly Intent[]): string[] {
  return intents
    .flatMap((intent) => [intent.cues, intent.attributes, ...Object.values(intent.aspects)])
    .flatMap((cues) => cues?.zh ?? [])
}

function runsOf(text: string, marks: readonly number[]): Span[] {
  const runs: Span[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && marks[at] !== HARD && !MARK.test(text.charAt(at))) continue
    if (at - start > 1) runs.push({ start, end: at })
    start = at + 1
  }
  return runs
}
