import type { PlanDocument } from '../document/plan-document.ts'
import type { IndexSegment } from './index-segment.ts'
import type { ParagraphIndex, Stored } from './paragraph-index.ts'

/** Fewer paragraphs make a small segment. */
const SMALL = 256
/** With more small segments than this their paragraphs are put together: each costs every search a little. */
const MOST_SMALL = 8

/**
 * Where the paragraphs of documents lie that other indexes have indexed already, as far as it pays to take them from
 * there: not from a segment of which less than half is wanted, and not from small ones where there are many.
 */
export function sharedSegments(
  documents: readonly PlanDocument[],
  others: readonly ParagraphIndex[],
): ReadonlyMap<PlanDocument['paragraphs'], Stored> {
  const places = new Map<PlanDocument['paragraphs'], Stored>()
  const wanted = new Map<IndexSegment, number>()
  for (const { paragraphs } of documents) {
    const stored = others.map((index) => index.placeOf(paragraphs)).find((place) => place !== undefined)
    if (!stored) continue
    places.set(paragraphs, stored)
    wanted.set(stored.segment, (wanted.get(stored.segment) ?? 0) + paragraphs.length)
  }
  const worth = new Set([...wanted].flatMap(([segment, size]) => (2 * size >= segment.size ? [segment] : [])))
  const small = [...worth].filter(({ size }) => size < SMALL)
  if (small.length > MOST_SMALL) for (const segment of small) worth.delete(segment)
  return new Map([...places].filter(([, { segment }]) => worth.has(segment)))
}
