import type { Span } from '../facts/clauses.ts'
import { wordsIn } from '../lexicon/word-finder.ts'
import { type AlignedName, alignedNames, type NamePiece } from '../search/aligned-names.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { soundingLike } from '../search/spelled-names.ts'
import { tokens } from '../search/tokenize.ts'
import { isJoined, isNameLike, MOST_WORDS, runsOf, turnedRuns, type Word } from './name-runs.ts'

/** Words of a question that a dictionary explains already, with the Chinese for them. */
export interface Explained extends Span {
  readonly words: readonly string[]
}

/** A stretch of a question that names something of the documents word by word. */
export interface NameHeard extends Span {
  /** The names that it may be, as the documents write them. */
  readonly words: readonly string[]
}

/** Words that stand in no name: what is on their two sides is read apart. */
const APART =
  /^(?:of|the|an?|and|or|in|on|at|for|to|by|with|from|is|are|was|were|be|been|do|does|did|has|have|had|will|what|which|who|how|when|where|why|many|much|this|that|its|it|about|said|say|says|as|per)$/i
/** By sound alone a name wants so many characters, by meaning alone so many. */
const LEAST_SOUNDS = 2
const LEAST_MEANT = 4
const DIGITS = '零一二三四五六七八九十'

/**
 * Names of the documents that a question translates part by part, or spells: Snake Hill north slope, Ping An Happiness
 * Center, Xinhe Street School. Each word stands for characters by its sound or by what it means in a name, and all stand
 * together in a text. Words that a dictionary explains are taken for a name only beside one that none explains, beside
 * one by its sound, or where they are written as a name. `fixed` are stretches that are read already (indicators).
 */
export function namesByParts(
  text: string,
  explained: readonly Explained[],
  fixed: readonly Span[],
  knowledge: Knowledge,
): NameHeard[] {
  const words = wordsIn(text)
  if (words.length < 2) return []
  const pieces = words.map((_, at) => piecesAt(words, at, text, explained, knowledge))
  const isFixed = words.map(({ start, end }) => fixed.some((span) => span.start < end && start < span.end))
  const isWithin = ({ start, end }: Word) => explained.some((hit) => hit.start < start && end < hit.end)
  const isApart = words.map(
    (word, at) => (APART.test(word.text) && !isNameLike(word, at) && !isWithin(word)) || isFixed[at] === true,
  )
  const regions = new Set(knowledge.regions.values())
  const isThere = (hit: Explained) =>
    hit.words.length === 0 || hit.words.some((one) => tokens(one).every((term) => knowledge.index.has(term)))
  // a region by itself tells no place within it
  const isKnown = words.map(
    (word, at) =>
      explained.some((hit) => hit.start <= word.start && word.end <= hit.end && isThere(hit)) ||
      (pieces[at] ?? []).some(({ words: count, chinese, sounds }) => count === 1 && sounds > 0 && regions.has(chinese)),
  )
  const found: NameHeard[] = []
  const take = (run: readonly number[], needsAll: boolean) => {
    const names = alignedNames(piecesOf(run, pieces), knowledge)
    const good = names.filter((name) => (!needsAll || name.words === run.length) && isName(name, run, words, isKnown))
    const taken = run.slice(0, good[0]?.words ?? 0)
    const spans = taken.flatMap((at) => words[at] ?? [])
    if (spans.length === 0) return 0
    const start = Math.min(...spans.map((word) => word.start))
    found.push({ start, end: Math.max(...spans.map((word) => word.end)), words: good.map(({ chinese }) => chinese) })
    return taken.length
  }
  for (const run of turnedRuns(words, isApart, text, knowledge)) if (take(run, true) > 0) break
  for (const run of runsOf(words, isApart, text))
    for (let at = 0; at < run.length - 1; ) at += Math.max(1, take(run.slice(at), false))
  return found
}

/** Pieces of the words of a run by their place in it, those that reach beyond it left out. */
function piecesOf(run: readonly number[], pieces: readonly (readonly NamePiece[])[]): NamePiece[][] {
  return run.map((at, i) =>
    (pieces[at] ?? []).filter(({ words }) => run.slice(i, i + words).every((other, n) => other === at + n)),
  )
}

/** What may begin at a word: by its sound, as a number, as a part of names, as the dictionary has it. */
function piecesAt(
  words: readonly Word[],
  at: number,
  text: string,
  explained: readonly Explained[],
  knowledge: Knowledge,
): NamePiece[] {
  const first = words[at]
  if (!first) return []
  const pieces: NamePiece[] = [...numberedPieces(words, at), ...codePieces(first), ...soundPieces(first, knowledge)]
  const add = (count: number, all: readonly string[]) => {
    for (const chinese of all)
      if (/\p{Script=Han}/u.test(chinese) && !pieces.some((one) => one.words === count && one.chinese === chinese))
        pieces.push({ words: count, chinese, sounds: 0 })
  }
  const { nameParts, glossary } = knowledge.lexicon
  for (let count = 1; count <= MOST_WORDS && at + count <= words.length; count++) {
    const last = words[at + count - 1]
    if (!last || (count > 1 && !isJoined(words[at + count - 2] ?? last, last, text))) break
    const written = text.slice(first.start, last.end)
    const said = written.replace(/\+$/, '')
    const meant = [...nameParts.exact(said).flat(), ...(count === 1 ? glossary.exact(said).flat() : [])]
    // the plus of Lake+ stands in the name too
    if (said !== written)
      add(
        count,
        meant.map((chinese) => `${chinese}+`),
      )
    add(count, meant)
    for (const hit of explained) if (hit.start === first.start && hit.end === last.end) add(count, hit.words)
  }
  return pieces
}

function soundPieces(word: Word, knowledge: Knowledge): NamePiece[] {
  const mayBeName = /^[A-Z][a-z]/.test(word.text) || (word.text.length > 4 && !knowledge.lexicon.english.has(word.text))
  if (!mayBeName) return []
  const names = soundingLike(word.text.replace(/['’]s$/, ''), knowledge)
  const shortened = [...new Set(names.filter(({ length }) => length === 2).map((name) => name.charAt(0)))]
  return [
    ...names.map((chinese) => ({ words: 1, chinese, sounds: chinese.length })),
    ...shortened.map((chinese) => ({ words: 1, chinese, sounds: 0 })),
  ]
}

/** No. 7 is 七, 7 or 第七, No. 7 Municipal 市七. */
function numberedPieces(words: readonly Word[], at: number): NamePiece[] {
  const hasNo = /^no$/i.test(words[at]?.text ?? '')
  const digits = words[hasNo ? at + 1 : at]?.text ?? ''
  if (!/^\d{1,3}$/.test(digits)) return []
  const said = Number(digits) <= 10 ? DIGITS.charAt(Number(digits)) : ''
  const all = [digits, `第${digits}`, ...(said === '' ? [] : [said, `第${said}`])]
  const count = hasNo ? 2 : 1
  const level = LEVELS.get(words[at + count]?.text.toLowerCase() ?? '')
  return [
    ...all.map((chinese) => ({ words: count, chinese, sounds: 0 })),
    ...(level === undefined ? [] : all.map((chinese) => ({ words: count + 1, chinese: level + chinese, sounds: 0 }))),
  ]
}

/** D2, K5 and 337: what plots are numbered by stands as it is. */
function codePieces({ text }: Word): NamePiece[] {
  return /^[a-z]{1,2}\d{1,3}$/i.test(text) ? [{ words: 1, chinese: text.toUpperCase(), sounds: 0 }] : []
}

/** Levels that English puts behind the number and Chinese in front of it. */
const LEVELS: ReadonlyMap<string, string> = new Map([
  ['municipal', '市'],
  ['city', '市'],
  ['provincial', '省'],
  ['district', '区'],
  ['county', '县'],
])

/** More than common words that happen to stand together. */
function isName(
  name: AlignedName,
  run: readonly number[],
  words: readonly Word[],
  isKnown: readonly boolean[],
): boolean {
  const taken = run.slice(0, name.words)
  const characters = name.chinese.match(/\p{Script=Han}|\d/gu)?.length ?? 0
  const isUnknown = taken.some((at) => isKnown[at] !== true)
  const capitals = taken.filter((at) => words[at] && isNameLike(words[at], at)).length
  if (name.sounds >= LEAST_SOUNDS && isUnknown) return true
  if (capitals >= 2 && (characters >= LEAST_MEANT || capitals === taken.length)) return true
  return isUnknown && (capitals > 0 || characters >= LEAST_MEANT)
}
