import { askedAmount } from '../question/asked-amount.ts'
import type { AnswerContext } from './context.ts'
import type { PartOfWhole } from './part-of-whole.ts'

/** 占其年度投资的百分之几, 完成率: how far the rest of the plan is carried out. */
export const REST_OF_PLAN =
  /占.{0,4}(?:年度|全年|计划).{0,8}(?:百分之|几成|多少|比[例重])|(?:完成|执行)率|年度投资的(?:百分之|几成)/
/** 政府投资计划上半年完成投资, 干了多少: what was done is asked, though the plan is named. */
const DONE = /完成|实现|到位|执行|(?:干|做|花|投)(?:了|出去|掉|成)|\b(?:completed?|done|spent|carried out)\b/i
/** What the plan has, by its words: 年度投资口径. */
const PLANNED =
  /年度(?:计划)?投资|(?:计划|年初)?安排|计划(?:投资|数|额)|\bplanned\b|\b(?:annual|yearly|year['’]s) investment\b/i
const AHEAD = /目标|计划|安排/
const TOTAL = /总投资|total (?:planned )?investment|\bby total\b/i
const COUNT =
  /(?:几|多少)[项个](?![十百千]?[万亿])|项目?数|(?:按|论|以)(?:个数|数量|件数|项目个数)|how many|\b(?:by|in) (?:the )?(?:count|number|project count)\b|\bby (?:the )?number of projects\b/i
/** A year's money and what was done of it are two measures of one plan; these join them. */
const PARTED = /[,，、;；]|\s+and\s+|[和与跟及]/iu
/** One asks so, or lists what it is asked by: 按年度投资算. */
const ASKS = /多少|几|\bhow (?:many|much)\b|\bwhat\b/i

type Measure = 'count' | 'total' | 'done' | 'plan'

/**
 * Of the pairs of a whole and its part those of the amounts that a question asks, one for each measure that its parts name
 * (还有多少项,总投资多少亿; 年度投资口径和完成额口径), undefined for one that the text has not; else the one of the whole question.
 */
export function pairsAsked(
  pairs: readonly PartOfWhole[],
  context: AnswerContext,
): readonly (PartOfWhole | undefined)[] {
  const { question } = context
  const of = (text: string) => {
    const narrowed = { ...context, question: { ...question, text } }
    return pairs.find((candidate) => isAsked(candidate, narrowed))
  }
  const pieces = question.text.split(PARTED)
  const asking = question.text.split(/[,，、;；]|\s+and\s+(?=(?:what|how)\b)/iu).filter((piece) => ASKS.test(piece))
  const named = pieces.filter((piece) => measureNamed(piece) !== undefined)
  const measures = new Set(named.map(measureNamed))
  if (measures.size > 1 && !REST_OF_PLAN.test(question.text) && measures.size >= asking.length) return named.map(of)
  return (asking.length > 1 ? asking : [question.text]).map(of)
}

/** The measure that a part of a question names; undefined where it names none. */
function measureNamed(piece: string): Measure | undefined {
  const bare = piece.replace(/投资计划/g, '')
  if (COUNT.test(bare)) return 'count'
  if (TOTAL.test(bare)) return 'total'
  if (DONE.test(bare) && !AHEAD.test(bare)) return 'done'
  return PLANNED.test(bare) ? 'plan' : undefined
}

/** Of several pairs the one of the amount that was asked: a count, the total, what was completed, else the year's money. */
function isAsked({ whole }: PartOfWhole, { question, knowledge }: AnswerContext): boolean {
  const amount = askedAmount(question.text, knowledge.lexicon)
  const counts = amount?.classes.includes('count') === true
  const isMoney = knowledge.lexicon.units.classOf(whole.unit ?? '') === 'money'
  if (counts || COUNT.test(question.text)) return !isMoney
  if (TOTAL.test(question.text)) return whole.name.includes('总投资')
  const bare = question.text.replace(/投资计划/g, '')
  const isDone = DONE.test(bare) && !AHEAD.test(bare)
  const isOfPlan = question.aspects.has('target') || PLANNED.test(bare)
  if (isDone || (question.aspects.has('actual') && !isOfPlan)) return whole.kind === 'actual'
  return isMoney && whole.indicator !== null && whole.kind !== 'actual'
}
