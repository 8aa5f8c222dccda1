import type { Span } from '../facts/clauses.ts'
import { isNoCount, lookAlike, mustDiffer } from '../lexicon/characters.ts'
import { type Syllables, soundAlike } from '../lexicon/syllables.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Entry, Name } from '../search/name-index.ts'
import { damagedName } from './damaged-names.ts'
import type { Unmatched } from './unmatched.ts'
import { cutsNoWord, wordsIn } from './whole-words.ts'

/** How a stretch agrees with a name, the surest first: in sound, in sound as many speakers have it, but for one slip. */
export const GRADES = ['same sound', 'near sound', 'slip'] as const
export type Grade = (typeof GRADES)[number]

/** A name that a stretch of a question may be meant for. */
export interface Candidate extends Span {
  readonly name: Name
  readonly grade: Grade
  /** Places of the characters that differ, or beside which one is missing or doubled. */
  readonly places: readonly number[]
}

const HAN = /\p{Script=Han}/u
/** Han characters that a name needs at least to be found by near sound, or by a character that only looks alike. */
const LEAST_NEAR = 4
const LEAST_LOOKS = 5

/**
 * Every name that a stretch with an unmatched character may be meant for. A stretch that stands in a document or is
 * itself a name is meant as it stands; so is a name written right within it.
 */
export function candidatesOf(text: string, unmatched: Unmatched, { names, syllables }: Knowledge): Candidate[] {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  const found: Candidate[] = []
  const exact: Span[] = []
  let words: readonly Span[] | undefined
  for (const run of unmatched.runs)
    for (let at = run.start; at < run.end; at++)
      for (const { entry, start } of names.laidOver(lower, at)) {
        if (start < run.start) continue
        const { name, letters } = entry
        const end = start + letters.length
        const damaged = start === at ? damagedName(lower, letters, start, run.end, unmatched) : null
        if (damaged) found.push({ name, grade: 'slip', ...damaged })
        const places = end <= run.end ? differences(lower, letters, start, at, unmatched.strange) : null
        if (places === null) continue
        if (places.length === 0) {
          exact.push({ start, end })
          continue
        }
        if (!mayBeMeant(entry, { start, end }, places.length, run, unmatched)) continue
        const grade = gradeOf(lower, entry, start, places, syllables)
        if (grade === null) continue
        words ??= wordsIn(text)
        if (cutsNoWord(words, { start, end }, places, unmatched.isAsking))
          found.push({ name, start, end, grade, places })
      }
  return found.filter(
    ({ start, end, places, grade }) =>
      !names.has(lower.slice(start, end)) && !exact.some((name) => isRight(name, places, grade)),
  )
}

/** What would be altered is part of a name that is written right. */
function isRight(name: Span, places: readonly number[], grade: Grade): boolean {
  const inside = (at: number) => name.start <= at && at < name.end
  return name.end - name.start > 2 && (grade === 'slip' ? places.every(inside) : places.some(inside))
}

/**
 * Where a text and a name laid over it differ; null where a character differs that is explained, or where they agree
 * ahead of `at` too, for it was looked at there.
 */
function differences(
  text: string,
  letters: string,
  start: number,
  at: number,
  strange: ReadonlySet<number>,
): number[] | null {
  const places: number[] = []
  for (let i = 0; i < letters.length; i++) {
    const place = start + i
    const differs = text[place] !== letters[i]
    if (differs ? !strange.has(place) : place < at) return null
    if (differs) places.push(place)
  }
  return places
}

/**
 * At least half of the characters agree, or one in a longer name that fills the unmatched stretch, as a name of two must;
 * and the stretch stands in no document, for two of its characters stand side by side in none.
 */
function mayBeMeant(
  { size }: Entry,
  { start, end }: Span,
  differing: number,
  run: Span,
  { strange, isNew }: Unmatched,
): boolean {
  if (size <= differing) return false
  const half = (size - differing) * 2 >= size
  if (!half && size < LEAST_NEAR) return false
  const fills = !(start > run.start && strange.has(start - 1)) && !(end < run.end && strange.has(end))
  if (!fills && (!half || size === 2)) return false
  for (let at = start; at < end - 1; at++) if (isNew(at)) return true
  return false
}

/** How the differing characters agree in sound or look; null where the name is not meant. */
function gradeOf(
  text: string,
  { letters, size }: Entry,
  start: number,
  places: readonly number[],
  syllables: Syllables | undefined,
): Grade | null {
  const isSlip = (typed: string, meant: string) =>
    !mustDiffer(typed, meant) || (size >= LEAST_LOOKS && isNoCount(typed, meant))
  const pairs = places.map((at) => [text[at] ?? '', letters[at - start] ?? ''] as const)
  if (!pairs.every(([typed, meant]) => HAN.test(typed) && HAN.test(meant) && isSlip(typed, meant))) return null
  const alike = syllables ? pairs.map(([typed, meant]) => soundAlike(typed, meant, syllables)) : [null]
  if (alike.every((each) => each === 'same')) return 'same sound'
  const half = (size - places.length) * 2 >= size
  if (half && size >= LEAST_NEAR && alike.every((each) => each !== null)) return 'near sound'
  const [pair] = pairs
  return size >= LEAST_LOOKS && pairs.length === 1 && pair && lookAlike(pair[0], pair[1]) ? 'slip' : null
}
