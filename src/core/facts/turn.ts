import { fold } from '../document/fold.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { GOAL_LIST } from './sentence-words.ts'

/** Where a paper that looks back and then ahead begins to look ahead, by its paragraphs. */
const turns = new WeakMap<PlanDocument['paragraphs'], number>()

/**
 * The place of the first paragraph of a work report that looks ahead: this year's general demands, its goals, or 今年是….
 * Work reports look back first; text of theirs that no heading tells anything of stands before or behind this turn.
 * Behind the last where nothing turns: what is left of it looks back then.
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
  const turn = at < 0 ? paragraphs.length : at
  turns.set(paragraphs, turn)
  return turn
}
