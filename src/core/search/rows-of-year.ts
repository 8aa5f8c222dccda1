import { isWholeYear, yearOf } from '../document/periods.ts'
import type { Knowledge } from './knowledge.ts'

/** Kept with the index, which a knowledge shares with itself beside another living part. */
const known = new WeakMap<Knowledge['index'], ReadonlyMap<number, ReadonlySet<number>>>()

/**
 * Ids of the rows of tables that hold a figure of a year (2015年: 98.6, 2025年目标: 150), whatever year their document
 * and section are of.
 */
export function rowsOfYear(knowledge: Knowledge, year: number): ReadonlySet<number> {
  const there = known.get(knowledge.index) ?? collect(knowledge)
  known.set(knowledge.index, there)
  return there.get(year) ?? NONE
}

const NONE: ReadonlySet<number> = new Set()

function collect({ figuresAt, located }: Knowledge): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>()
  for (const [id, facts] of figuresAt) {
    if (!located[id]?.paragraph.cells) continue
    for (const { period } of facts) {
      if (!isWholeYear(period)) continue
      const year = yearOf(period)
      const ids = rows.get(year) ?? new Set<number>()
      rows.set(year, ids.add(id))
    }
  }
  return rows
}
