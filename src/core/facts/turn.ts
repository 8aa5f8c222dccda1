import { fold } from '../document/fold.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { GOAL_LIST } from './sentence-words.ts'

/** Where a paper that looks back and then ahead begins to look ahead, by its paragraphs. */
const turns = new WeakMap<PlanDocument['paragraphs'], number>()

/**
 * The place of the first paragraph of a work report that looks ahead: this year's general demands, its goals, or 今年是….
 * Work reports look back first; text of theirs that no heading tells anything of stands before or behind this turn.
 * 0 where nothing turns: all of it looks ahead then.
 */
export function turnOf({ paragraphs, year }: Pick<PlanDocument, 'paragraphs' | 'year'>): number {
  const known = turns.get(paragraphs)
  if (known !== undefined) return known
  const ahead = new RegExp(
    `^(?:${year}年|今年|新的一年)(?:是(?!我)|[^,，。]{0,16}(?:总体要求|总体思路|基本思路|指导思想|工作重点|重点工作|工作安排|主要任务))`,
  )
  const at = paragraphs.findIndex(({ text }) => {
    const folded = fold(text)
    return ahead.test(folded) || GOAL_LIST.test(folded)
  })
  turns.set(paragraphs, Math.max(0, at))
  return Math.max(0, at)
}
