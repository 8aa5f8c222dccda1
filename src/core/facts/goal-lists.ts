import { fold } from '../document/fold.ts'
import { isItem } from '../document/parse-outline.ts'
import type { Paragraph } from '../document/plan-document.ts'
import { ANNOUNCED, GOALS } from './sentence-words.ts'
import type { SectionTense } from './tense.ts'

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
