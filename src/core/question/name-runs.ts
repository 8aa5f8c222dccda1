import type { wordsIn } from '../lexicon/word-finder.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** A Latin word of a question. */
export type Word = ReturnType<typeof wordsIn>[number]

/** What may stand between two words of a name. */
const BETWEEN = /^[\s"“”'‘’–-]*$/
const BEHIND_NO = /^\.?\s*$/
/** Phrases of more words are none of a name. */
export const MOST_WORDS = 4

/** Stretches of words with nothing between them that parts a name. */
export function runsOf(words: readonly Word[], isApart: readonly boolean[], text: string): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  words.forEach((word, at) => {
    const before = words[at - 1]
    if (before && run.length > 0 && !isJoined(before, word, text)) {
      runs.push(run)
      run = []
    }
    if (isApart[at] !== true) run.push(at)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  })
  return [...runs, run].filter(({ length }) => length > 1)
}

/** Words around which English names a thing first, and Chinese the place of it. */
const TURNS = /^(?:of|in|at)$/i

/** The north slope of Snake Hill is Snake Hill north slope: the words around "of" the other way round, the longest first. */
export function turnedRuns(
  words: readonly Word[],
  isApart: readonly boolean[],
  text: string,
  { lexicon }: Knowledge,
): number[][] {
  const parts = (word: Word | undefined) => word !== undefined && lexicon.nameParts.exact(word.text).length > 0

  return words.flatMap((word, of) => {
    if (!TURNS.test(word.text)) return []
    const behind = /^the$/i.test(words[of + 1]?.text ?? '') ? of + 2 : of + 1
    const reach = (from: number, step: 1 | -1) => {
      let at = from
      while (words[at] && isApart[at] !== true && Math.abs(at - from) < MOST_WORDS) at += step
      return Math.abs(at - from)
    }
    const fronts = reach(of - 1, -1)
    const backs = reach(behind, 1)
    const runs: number[][] = []
    for (let back = backs; back > 0; back--)
      for (let front = fronts; front > 0; front--) {
        const fronting = places(of - front, front)
        // core area phase II of the new town: that phase is not the town's
        if (front < fronts && parts(words[of - front - 1])) continue
        if (/^of$/i.test(word.text) || fronting.every((at) => isWritten(words[at])))
          runs.push([...places(behind, back), ...fronting])
      }
    return runs.filter((run) => run.every((at, i) => i === 0 || at !== (run[i - 1] ?? 0) + 1 || joins(at)))
  })

  function joins(at: number): boolean {
    const [before, word] = [words[at - 1], words[at]]
    return before !== undefined && word !== undefined && isJoined(before, word, text)
  }
}

function places(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i)
}

/** True where nothing between two words parts a name. */
export function isJoined(before: Word, word: Word, text: string): boolean {
  const gap = text.slice(before.end, word.start)
  return BETWEEN.test(gap) || (/^no$/i.test(before.text) && BEHIND_NO.test(gap))
}

/** Written as a name or as a part of one: D2, Plaza; plot and park beside them. */
function isWritten(word: Word | undefined): boolean {
  return word !== undefined && (/^[A-Z]/.test(word.text) || KIND_OF_PLACE.test(word.text))
}

const KIND_OF_PLACE = /^(?:plot|block|parcel|lot|park|plaza|square|school|hospital|station|museum|building|tower)$/i

/** A word with a capital inside the question. */
export function isNameLike(word: Word, at: number): boolean {
  return at > 0 && /^[A-Z][a-z]/.test(word.text)
}
