import type { Reading } from './settle-readings.ts'

/** Looser than any word that was found. */
export const LOOSEST = 9

/** A reading with how loosely its words were found. */
export interface Hit extends Reading {
  readonly level: number
}

/** The longest first; at the very same place the one that was found as it is spelled, or all that were found alike. */
export function withoutOverlaps(readings: readonly Hit[]): Hit[] {
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
