import type { Question } from './question.ts'

/** A goal of one year that is held against what was reached in an earlier one. */
export interface GoalAndResult {
  readonly goalYear: number
  readonly resultYear: number
  /** What the distance is told of: 目标比去年实际低多少, 去年完成数比今年目标多多少. */
  readonly subject: 'goal' | 'result'
  /** The question says that a goal is meant. */
  readonly saysGoal: boolean
  /** The question says that a result is meant, and no earlier goal. */
  readonly saysResult: boolean
}

const GOAL = /目标|任务|计划|预期|安排|\b(?:target|goal|plan)/i
const LAST = '(?:去年|上一?年度?|前一年)'
const OF_GOAL = '(?!的?[^,，。?？比较]{0,8}(?:目标|任务|计划|预期))'
const RESULT = new RegExp(
  `完成|实际|实绩|实现|结果|成绩|执行|[干做搞]了|做到|达到了|${LAST}${OF_GOAL}|\\bactual|\\bachieved|\\breached|\\bresult|last year['’]s (?!target|goal|plan)`,
  'iu',
)

/** Asks how two figures stand to each other: 高还是低, 差多少, 低几个百分点, 跟去年比是放松还是收紧. */
const HELD =
  /[比较跟和与同](?=[^,，。?？]{0,24}(?:高|低|多|少|快|慢|大|小|松|紧|一样|持平|相比|比|怎么样|如何))|(?:高|低|多|少|快|慢)(?:了|出)?(?:还是|多少|几)|相?差(?:了|距)?(?:多少|多大|几)|相比|\b(?:higher|lower|more|less|fewer|faster|slower|above|below|than|compared?|gap|differ)/iu

/** 目标比去年完成数: the goal is the plan year's, though only last year is named. */
const GOAL_AGAINST_LAST = new RegExp(`(?:目标|任务|计划)[^,，。?？]{0,6}?[比较跟和与同]${LAST}${OF_GOAL}`, 'u')

/** 比2020年上半年: of a part of a year there is a result, unless its goal is named. */
function namesPartOf(year: number, text: string): boolean {
  const part = [...text.matchAll(PART)].find((match) => match[1] === `${year}`)
  return part !== undefined && !GOAL_BEHIND.test(text.slice(part.index + part[0].length))
}

const PART = /(20\d\d)年?(?:上半年|前三季度|第?[一二三]季度|前?[一二三四五六七八九]个?月)/gu
const GOAL_BEHIND = new RegExp(`^(?!${OF_GOAL})`, 'u')

/** Reads a question as one that holds a goal against an earlier year's result; null for any other. */
export function askedGoalAndResult(
  { text, years }: Pick<Question, 'text' | 'years'>,
  planYear: number,
): GoalAndResult | null {
  if (!HELD.test(text)) return null
  const [one, other, ...more] = [...years].sort((a, b) => b - a)
  if (one === undefined || more.length > 0) return null
  const isPlanned = other === undefined && one < planYear && GOAL_AGAINST_LAST.test(text)
  const goalYear = isPlanned ? planYear : one
  const resultYear = isPlanned ? one : other
  if (resultYear === undefined || resultYear === goalYear) return null
  const at = text.search(/[比较]|[跟与同](?=[^,，]{0,20}比)/u)
  const isOfResult = at > 0 && GOAL.test(text.slice(at)) && !GOAL.test(text.slice(0, at))
  const saysResult = RESULT.test(text) || namesPartOf(resultYear, text)
  // 今年目标比去年的目标: two goals
  if (!saysResult && (text.match(/目标|任务|\b(?:target|goal)/giu)?.length ?? 0) > 1) return null
  const subject = isOfResult ? 'result' : 'goal'
  return { goalYear, resultYear, subject, saysGoal: GOAL.test(text), saysResult }
}
