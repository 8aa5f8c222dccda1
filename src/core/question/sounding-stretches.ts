import type { Span } from '../facts/clauses.ts'
import { isNoCount, isNumeral, mustDiffer } from '../lexicon/characters.ts'
import { nearSyllables } from '../lexicon/syllables.ts'
import { type Knowledge, standsInText } from '../search/knowledge.ts'
import type { Candidate } from './mistyped-names.ts'
import type { Unmatched } from './unmatched.ts'
import { cutsNoWord, wordsIn } from './whole-words.ts'

/** A stretch of fewer characters sounds like too much, a longer one is a clause. */
const SHORTEST = 4
/** Three that stand by themselves between words of asking may be a place's name. */
const SHORTEST_ALONE = 3
const LONGEST = 6
const MOST_CHANGED = 2

/**
 * Stretches of a question that sound like words of a document which are no name of anything (一网同管 for 一网统管): with one
 * or two characters of the same sound, where nothing explains what was typed. Where several stretches sound so, none.
 */
export function soundingStretches(text: string, unmatched: Unmatched, knowledge: Knowledge): Candidate[] {
  const { syllables } = knowledge
  const charactersOf = syllables?.charactersOf
  if (!syllables || !charactersOf) return []
  const words = wordsIn(text)
  const isKnown = (at: number) => at >= 0 && knowledge.index.has(text.slice(at, at + 2))
  const looked = new Map<string, Stretch | undefined>()
  const sure = stretches([], false)
  const likely = stretches(sure, true)
  const all = [...sure, ...likely]
  // what is left over beside one may be the next one: 名渠 and 海棉 side by side
  return all.filter(
    ({ start, end, leaves }) =>
      (!leaves.before || all.some((other) => other.end === start)) &&
      (!leaves.behind || all.some((other) => other.start === end)),
  )

  /** Stretches free of those `taken`, the longest first; such as leave something over beside them only where `leaving`. */
  function stretches(taken: readonly Candidate[], leaving: boolean): Stretch[] {
    const found: Stretch[] = []
    for (const run of unmatched.runs)
      for (let length = Math.min(LONGEST, run.end - run.start); length >= SHORTEST_ALONE; length--)
        for (let start = run.start; start + length <= run.end; start++) {
          const end = start + length
          const isTaken = [...taken, ...found].some((other) => other.start < end && start < other.end)
          const one = isTaken ? undefined : once(start, end, run)
          if (one && (leaving || !(one.leaves.before || one.leaves.behind))) found.push(one)
        }
    return found
  }

  /** The same, looked at once for both rounds. */
  function once(start: number, end: number, run: Span): Stretch | undefined {
    const place = `${start}-${end}`
    if (!looked.has(place)) looked.set(place, stretchAt(start, end, run))
    return looked.get(place)
  }

  function stretchAt(start: number, end: number, run: Span): Stretch | undefined {
    const typed = text.slice(start, end)
    if (!/^\p{Script=Han}+$/u.test(typed)) return undefined
    const strange = [...typed].map((_, i) => unmatched.strange.has(start + i))
    if (!strange.includes(true) || standsInText(knowledge, typed)) return undefined
    // 京东华中总部: what stands beside it would be left over
    const leaves = {
      before:
        start > run.start &&
        unmatched.strange.has(start - 1) &&
        !isKnown(start - 2) &&
        !words.some((word) => word.end === start),
      behind: end < run.end && unmatched.strange.has(end) && !isKnown(end) && !words.some((word) => word.start === end),
    }
    const isShort = end - start < SHORTEST
    if (isShort && !standsAlone(start, end, run, leaves)) return undefined
    const sounding = soundAlike(typed, strange).filter(({ isNear }) => !isShort || !isNear)
    const [only, ...rivals] = sounding.length > 0 || isShort ? sounding : swapped(typed, strange)
    if (only === undefined || rivals.length > 0) return undefined
    const places = [...typed].flatMap((char, i) => (char === only.text[i] ? [] : [start + i]))
    // 时推进: what is left right is a word by itself, and no part of a name
    const leavesWord = words.some(
      (word) => start <= word.start && word.end <= end && !places.some((at) => word.start <= at && at < word.end),
    )
    if (isShort && (places.length > 1 || leavesWord)) return undefined
    if (!cutsNoWord(words, { start, end }, places, unmatched.isAsking)) return undefined
    const name = { text: only.text, kind: 'synonym' as const, thing: only.text }
    return { start, end, places, grade: only.isNear ? 'near sound' : 'same sound', name, leaves }
  }

  /** Nothing of the run is beside it but words of asking and other such stretches, and no two of its characters stand together. */
  function standsAlone(start: number, end: number, run: Span, { before, behind }: Leaves): boolean {
    const isFree = (at: number, leftOver: boolean) => leftOver || unmatched.isAsking(at)
    if (start > run.start && !isFree(start - 1, before)) return false
    if (end < run.end && !isFree(end, behind)) return false
    return unmatched.isNew(start) || unmatched.isNew(start + 1)
  }

  /** 特设种备: words of a document of which two characters side by side are typed in each other's place. */
  function swapped(typed: string, strange: readonly boolean[]): readonly Meant[] {
    return [...typed].flatMap((char, i) => {
      const next = typed[i + 1] ?? ''
      if (next === '' || next === char || !(strange[i] && strange[i + 1]) || isNumeral(char) || isNumeral(next))
        return []
      const text = `${typed.slice(0, i)}${next}${char}${typed.slice(i + 2)}`
      return standsInText(knowledge, text) ? [{ text, isNear: false }] : []
    })
  }

  /** The stretches of documents that a typed one may be meant for; those of the very sound where there are any. */
  function soundAlike(typed: string, strange: readonly boolean[]): readonly Meant[] {
    let runs: readonly (Meant & { readonly changed: number })[] = [{ text: '', changed: 0, isNear: false }]
    for (const [i, char] of [...typed].entries()) {
      const [own = ''] = strange[i] === true ? (syllables?.(char)[0] ?? []) : []
      const others = own === '' ? [] : (charactersOf?.(own) ?? [])
      const near = own === '' ? [] : nearSyllables(own).flatMap((one) => charactersOf?.(one) ?? [])
      const mayBe = (other: string) => other !== char && (!mustDiffer(char, other) || isNoCount(char, other))
      const likely = [
        { next: char, changes: 0, isNear: false },
        ...others.filter(mayBe).map((next) => ({ next, changes: 1, isNear: false })),
        ...near.filter(mayBe).map((next) => ({ next, changes: MOST_CHANGED, isNear: true })),
      ]
      runs = runs.flatMap(({ text: front, changed, isNear }) =>
        likely.flatMap((one) => {
          const now = changed + one.changes
          // what stands behind a character is kept with the index: looking up each pair would search it thousands of times
          const joins =
            front === ''
              ? knowledge.index.behind(one.next).size > 0
              : knowledge.index.behind(front.at(-1) ?? '').has(one.next)
          return now <= MOST_CHANGED && joins
            ? [{ text: front + one.next, changed: now, isNear: isNear || one.isNear }]
            : []
        }),
      )
      if (runs.length === 0 || runs.length > MOST_RUNS) return []
    }
    const standing = runs.filter(
      ({ text: run, changed }) =>
        changed > 0 && standsInText(knowledge, run) && !(typed.includes('两') && run.length < LONG),
    )
    const same = standing.filter(({ isNear }) => !isNear)
    const meant = same.length > 0 ? same : standing
    return [...new Map(meant.map((one) => [one.text, one])).values()]
  }
}

type Stretch = Candidate & { readonly leaves: Leaves }

/** What a stretch is meant for; near where one of its characters only sounds nearly so. */
interface Meant {
  readonly text: string
  readonly isNear: boolean
}

/** What of the text beside a stretch nothing would explain. */
interface Leaves {
  readonly before: boolean
  readonly behind: boolean
}

const MOST_RUNS = 400
/** A numeral is taken for a slip in a stretch of so many characters alone. */
const LONG = 5
