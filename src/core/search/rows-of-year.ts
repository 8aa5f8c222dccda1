import { isWholeYear, yearOf } from '../document/periods.ts'
import type { Knowledge } from './knowledge.ts'
import { keptWithIndex } from './of-index.ts'

const rows = keptWithIndex(collect)

/**
 * Ids of the rows of tables that hold a figure of a year (2015年: 98.6, 2025年目标: 150), whatever year their document
 * and section are of.
 */
export function rowsOfYear(knowledge: Knowledge, year: number): ReadonlySet<number> {
  return rows(knowledge).get(year) ?? NONE
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
