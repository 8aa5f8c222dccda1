import { isNoCount, mustDiffer } from '../lexicon/characters.ts'
import { nearSyllables } from '../lexicon/syllables.ts'
import { type Knowledge, standsInText } from '../search/knowledge.ts'
import type { Candidate } from './mistyped-names.ts'
import type { Unmatched } from './unmatched.ts'
import { cutsNoWord, wordsIn } from './whole-words.ts'

/** A stretch of fewer characters sounds like too much, a longer one is a clause. */
const SHORTEST = 4
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
  const found: (Candidate & { readonly leaves: Leaves })[] = []
  for (const run of unmatched.runs)
    for (let length = Math.min(LONGEST, run.end - run.start); length >= SHORTEST; length--)
      for (let start = run.start; start + length <= run.end; start++) {
        const end = start + length
        const typed = text.slice(start, end)
        if (!/^\p{Script=Han}+$/u.test(typed) || found.some((other) => other.start < end && start < other.end)) continue
        const strange = [...typed].map((_, i) => unmatched.strange.has(start + i))
        if (!strange.includes(true) || standsInText(knowledge, typed)) continue
        // 京东华中总部: what stands beside it would be left over
        const leaves = {
          before:
            start > run.start &&
            unmatched.strange.has(start - 1) &&
            !isKnown(start - 2) &&
            !words.some((word) => word.end === start),
          behind:
            end < run.end && unmatched.strange.has(end) && !isKnown(end) && !words.some((word) => word.start === end),
        }
        const meant = soundAlike(typed, strange)
        const [only, ...rivals] = meant
        if (only === undefined || rivals.length > 0) continue
        const places = [...typed].flatMap((char, i) => (char === only.text[i] ? [] : [start + i]))
        const span = { start, end }
        if (!cutsNoWord(words, span, places, unmatched.isAsking)) continue
        const name = { text: only.text, kind: 'synonym' as const, thing: only.text }
        found.push({ ...span, places, grade: only.isNear ? 'near sound' : 'same sound', name, leaves })
      }
  // what is left over beside one may be the next one: 名渠 and 海棉 side by side
  return found.filter(
    ({ start, end, leaves }) =>
      (!leaves.before || found.some((other) => other.end === start)) &&
      (!leaves.behind || found.some((other) => other.start === end)),
  )

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
          const joins = front === '' || knowledge.index.has(`${front.at(-1)}${one.next}`)
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
