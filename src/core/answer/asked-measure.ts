import type { FigureFact } from '../facts/fact.ts'
import { amountsCounted } from '../question/asked-amount.ts'
import { asksChange, asksInMoney, tellsChange } from '../question/asked-change.ts'
import type { Question } from '../question/question.ts'
import type { Remark } from './statement-remarks.ts'
import { asksWholeOf } from './whole-asked.ts'

/** 完成预算的百分之几, 占年度计划多少: what part of a plan was carried out. */
const SHARE_OF_PLAN =
  /(?:完成|占|为|达到)(?:了|到)?(?:年初|年度|全年|年|调整后?)?\s*(?:预算|计划|目标|任务|budget|plan|target)数?\s*的?\s*(?:百分之|多少|几成|比例|percent|%)/i

/** 占GDP比重: a share of another thing is asked. */
const SHARE_OF_OTHER = /占[^,，。?？]{2,14}?的?(?:比重|比例)/

/** 实现的投资占年度计划投资下限的百分之多少: a result is held against its goal. */
const SHARE_OF_GOAL =
  /占[^,，。?？]{0,8}(?:计划|目标|任务)[^,，。?？]{0,14}(?:百分之|几成|比[重例]|份额|多少(?:%|[?？。]|$)|%)/u

/** As a share of the year's 26 billion, what percentage of the annual plan. */
const SHARE_OF_YEARS =
  /\b(?:share|percentage|percent|proportion|fraction) of (?:the |its |that )?(?:year['’]s|annual|full[- ]year|yearly|planned|whole[- ]year)\b/i

/** True where a question asks what share of its goal a result comes to. */
export function asksShareOfGoal({ text }: Question): boolean {
  return SHARE_OF_GOAL.test(text) || SHARE_OF_YEARS.test(text)
}

/** The facts in the measure that was asked for, all where none was or none has it. */
export function inMeasureAsked(facts: readonly FigureFact[], question: Question): readonly FigureFact[] {
  const ofPlan = SHARE_OF_PLAN.test(question.text) ? facts.filter(({ measure }) => measure === 'share') : []
  if (ofPlan.length > 0) return ofPlan
  if (asksWholeOf(facts, question.text)) return facts
  const wanted = measureAsked(question)
  const fitting =
    wanted === null
      ? facts
      : facts.filter(
          ({ measure, value }) =>
            (wanted === 'level' ? measure === 'level' : measure !== 'level' && measure !== 'share') || value === null,
        )
  return fitting.length > 0 ? fitting : facts
}

/** That no number is given, or none in the measure that was asked for; undefined where one is. */
export function remarkOnMeasure(facts: readonly FigureFact[], question: Question): Remark | undefined {
  const wanted = measureAsked(question)
  const lacking = asksChangeBeside(question.text) ? lackingOfBoth(facts) : undefined
  if (lacking) return lacking
  if (
    facts.some((fact) => fact.value === null && !fact.damaged && fact.kind !== 'actual') &&
    facts.every((fact) => fact.value === null)
  )
    return { zh: '文件未给出具体数值', en: 'no number is given', answers: true }
  if (SHARE_OF_OTHER.test(question.text) && facts.every(({ measure }) => measure !== 'share'))
    return { zh: '占比文件未写明', en: 'a share is not stated', answers: false }
  if (asksChange(question) && facts.length > 0 && facts.every(isStandOfRate))
    return { zh: '变化幅度文件未写明', en: 'by how much it changed is not stated', answers: false }
  // at what level did the rate stay
  if (wanted === 'level' && /\blevel\b/i.test(question.text) && facts.some(({ measure }) => measure === 'rate'))
    return undefined
  if (
    wanted === null ||
    facts.some((fact) => (wanted === 'level') === (fact.measure === 'level') || fact.value === null)
  )
    return undefined
  return wanted === 'level'
    ? { zh: '总量文件未写明', en: 'a total is not stated', answers: false }
    : asksChange(question)
      ? { zh: '同比变化文件未写明', en: 'a change against the year before is not stated', answers: false }
      : { zh: '增速文件未写明', en: 'a growth rate is not stated', answers: false }
}

/** An amount and its change are asked for together, and the text has one of them alone. */
function lackingOfBoth(facts: readonly FigureFact[]): Remark | undefined {
  const told = facts.filter(({ kind, value }) => kind === 'actual' && value !== null)
  const levels = told.filter(({ measure }) => measure === 'level')
  const changes = told.filter(({ measure }) => measure === 'growth')
  if (levels.length > 0 && changes.length === 0)
    return { zh: '同比变化文件未写明', en: 'a change against the year before is not stated', answers: true }
  return levels.length === 0 && changes.length > 0
    ? { zh: '总量文件未写明', en: 'a total is not stated', answers: true }
    : undefined
}

/** 失业率2.8%: where a rate stands, and not how it changed. */
function isStandOfRate({ measure, name, quote }: FigureFact): boolean {
  return measure === 'rate' && !tellsChange(quote) && !/[增降减升涨]|幅/.test(name)
}

/** 规模和增速, 多少，增速: an amount is asked for beside its growth. */
const BOTH = /(?:规模|总量|总额|多少)(?:和|与|及|以及|[、,，])[^,，]{0,6}(?:增速|增幅|增长|同比)/

/** 三个数带同比, 固投及增速, with year-on-year changes: the change is wanted beside the amount that it is of. */
const CHANGE_BESIDE = new RegExp(
  `(?<!不)(?:带[上着]?|含|附[上带]?|连[同带]?|[加配]上?|外加|[和与及跟])(?:它们?的|其|各自的?|一下)?(?:同比|增速|增幅|涨幅|降幅|增长率|涨跌)` +
    `|(?<!\\b(?:compare[sd]?|comparison|grew|grow|up|down) )\\b(?:with|plus|including|as well as) (?:its |their |the |each )?(?:year[- ]on[- ]year|yoy|y\\/y|(?:annual )?growth|changes?\\b)(?! (?:of|above|over|below|under)\\b)`,
  'iu',
)

function asksChangeBeside(text: string): boolean {
  return CHANGE_BESIDE.test(text)
}

/** An amount or a change, where a question asks for one of the two alone. */
function measureAsked({ aspects, text, years }: Question): 'level' | 'growth' | null {
  if (years.length > 1 && /\bchang/i.test(text)) return null
  if (asksAmountFirst(text) || BOTH.test(text) || asksChangeBeside(text)) return null
  if (asksInMoney({ text })) return 'level'
  if (asksChange({ text, years })) return 'growth'
  if (aspects.has('level') === aspects.has('growth') || amountsCounted(text) > 1) return null
  return aspects.has('level') ? 'level' : 'growth'
}

/** What was it, how much was done, and how did it change: the first part asks for the amount, a later one for the change. */
function asksAmountFirst(text: string): boolean {
  if (AMOUNT_AND_CHANGE.test(text)) return true
  const [first = '', ...others] = text.split(/,\s*|\s+and\s+/i)
  return (
    /^\W*(?:what(?:['’]s| is| are| was| were)|how (?:much|many|large|high|big))\b/i.test(first) &&
    !CHANGE.test(first) &&
    others.some((part) => CHANGE.test(part))
  )
}

/** The figure and the drop. */
const AMOUNT_AND_CHANGE =
  /\b(?:figure|amount|value|level|volume|size|total)s?\b[^,?]{0,24}\band\b[^?]{0,24}\b(?:growth|change|increase|decrease|rise|fall|decline|drop)\b/i

const CHANGE =
  /\b(?:growth|grow|grew|change[ds]?|increased?|decreased?|rise|rose|fall|fell|decline[ds]?|drop(?:s|ped)?|year[- ]on[- ]year|fast|faster)\b/i
