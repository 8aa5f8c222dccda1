import type { Span } from '../facts/clauses.ts'

let segmenter: Intl.Segmenter | undefined

/** Words of more than one character by the dictionary of the Unicode library. */
export function wordsIn(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' })
  return [...segmenter.segment(text)]
    .filter(({ segment }) => segment.length > 1)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }))
}

/**
 * A differing character belongs to no word that reaches into what stands beside the stretch (新生路 is not in 新生录取), and
 * not every character of a word differs (支撑 is not 之城). A name of two characters must be no word (事业 is never 失业).
 */
export function cutsNoWord(
  words: readonly Span[],
  { start, end }: Span,
  places: readonly number[],
  isAsking: (at: number) => boolean,
): boolean {
  return words
    .filter((word) => word.start < end && start < word.end)
    .every((word) => {
      const outside = [
        ...range(word.start, Math.min(start, word.end)),
        ...range(Math.max(end, word.start), word.end),
      ].filter((at) => !isAsking(at))
      const differing = places.filter((at) => word.start <= at && at < word.end).length
      if (end - start === 2 && (outside.length > 0 || (word.start >= start && word.end <= end))) return false
      return differing === 0 || (outside.length === 0 && differing < word.end - word.start)
    })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}
