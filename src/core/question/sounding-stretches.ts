import { isNoCount, mustDiffer } from '../lexicon/characters.ts'
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
  const found: Candidate[] = []
  for (const run of unmatched.runs)
    for (let length = Math.min(LONGEST, run.end - run.start); length >= SHORTEST; length--)
      for (let start = run.start; start + length <= run.end; start++) {
        const end = start + length
        const typed = text.slice(start, end)
        if (!/^\p{Script=Han}+$/u.test(typed) || found.some((other) => other.start < end && start < other.end)) continue
        const strange = [...typed].map((_, i) => unmatched.strange.has(start + i))
        if (!strange.includes(true) || standsInText(knowledge, typed)) continue
        // 京东华中总部: what stands beside it would be left over
        if (
          start > run.start &&
          unmatched.strange.has(start - 1) &&
          !isKnown(start - 2) &&
          !words.some((word) => word.end === start)
        )
          continue
        if (end < run.end && unmatched.strange.has(end) && !isKnown(end) && !words.some((word) => word.start === end))
          continue
        const meant = soundAlike(typed, strange)
        const [only, ...rivals] = meant
        if (only === undefined || rivals.length > 0) continue
        const places = [...typed].flatMap((char, i) => (char === only[i] ? [] : [start + i]))
        const span = { start, end }
        if (!cutsNoWord(words, span, places, unmatched.isAsking)) continue
        found.push({ ...span, places, grade: 'same sound', name: { text: only, kind: 'synonym', thing: only } })
      }
  return found

  /** The stretches of documents that a typed one may be meant for. */
  function soundAlike(typed: string, strange: readonly boolean[]): string[] {
    let runs: { readonly text: string; readonly changed: number }[] = [{ text: '', changed: 0 }]
    for (const [i, char] of [...typed].entries()) {
      const others =
        strange[i] === true
          ? (syllables?.(char)[0] ?? []).slice(0, 1).flatMap((syllable) => charactersOf?.(syllable) ?? [])
          : []
      const likely = [
        char,
        ...others.filter((other) => other !== char && (!mustDiffer(char, other) || isNoCount(char, other))),
      ]
      runs = runs.flatMap(({ text: front, changed }) =>
        likely.flatMap((next) => {
          const now = changed + (next === char ? 0 : 1)
          const joins = front === '' || knowledge.index.has(`${front.at(-1)}${next}`)
          return now <= MOST_CHANGED && joins ? [{ text: front + next, changed: now }] : []
        }),
      )
      if (runs.length === 0 || runs.length > MOST_RUNS) return []
    }
    return [
      ...new Set(
        runs
          .filter(
            ({ text: run, changed }) =>
              changed > 0 && standsInText(knowledge, run) && !(typed.includes('两') && run.length < LONG),
          )
          .map(({ text: run }) => run),
      ),
    ]
  }
}

const MOST_RUNS = 400
/** A numeral is taken for a slip in a stretch of so many characters alone. */
const LONG = 5
