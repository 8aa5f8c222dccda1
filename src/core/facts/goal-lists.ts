import { fold } from '../document/fold.ts'
import { isItem } from '../document/parse-outline.ts'
import type { Paragraph } from '../document/plan-document.ts'
import type { SectionTense } from './tense.ts'

const GOALS = '(?:预期目标|主要目标|奋斗目标|发展目标|目标任务|(?:约束|预期)性(?:指标|目标)|主要(?:预期)?指标)'
const ANNOUNCED = '(?:初步|建议|拟|计划)?(?:安排|确定|考虑|建议|设定|调整)?(?:是|为|如下)?'
/** Where a sentence begins to list goals. */
export const GOAL_LIST = new RegExp(`${GOALS}${ANNOUNCED}:`)
const ANNOUNCES_GOALS = new RegExp(`${GOALS}${ANNOUNCED}:(?:\\n|$)`)

/** 主要预期目标安排如下: at a paragraph's end or above its first item: what follows are goals. */
export function announcesGoals(folded: string, section: SectionTense): boolean {
  return ANNOUNCES_GOALS.test(folded) && section.mode !== 'past'
}

/** A list of goals goes on behind an open end, and from one —— item to the next. */
export function staysGoalList(goalList: boolean, folded: string, next: Paragraph | undefined): boolean {
  const goesOn =
    !/[。.]$/.test(folded) || (next !== undefined && isItem(folded.split('\n').at(-1) ?? '') && isItem(fold(next.text)))
  return goalList && goesOn
}
