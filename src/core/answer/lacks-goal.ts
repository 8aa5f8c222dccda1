import { fold } from '../document/fold.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { isAhead } from './list-scope.ts'

/** 年计划是多少, 年度目标多少, 计划数: the goal itself is asked for. */
const ASKS_GOAL =
  /(?:年度?|年初|全年|预算|原定)的?(?:计划|目标|任务|安排)(?:数|值|量)?(?:是|为|定|设|的)*(?:多少|几(?!乎))|(?:计划|目标)(?:数|值)(?:(?:是|为|定|设)*(?:多少|几)|[呢?？。\s]*$)/u
/** 完成情况, 实际: the result is asked for beside it. */
const ASKS_RESULT = /完成(?!年度?计划|目标|任务)|实际|执行|进度|比|差/u
const TELLS_GOAL = /计划|目标|任务|预期|预算|安排|力争|确保|拟|将/u

/** True where a question asks for a goal and the sentence, of what has been done, tells none: 产值890亿元, 年计划是多少. */
export function lacksGoal({ located, sentence }: Passage, { text, language }: Question): boolean {
  if (language === 'en' || !ASKS_GOAL.test(text) || ASKS_RESULT.test(text) || isAhead(located)) return false
  return !TELLS_GOAL.test(fold(located.paragraph.text.slice(sentence.start, sentence.end)))
}
