import { amountsCounted } from './asked-amount.ts'
import type { Question } from './question.ts'

/** Against the same time a year before: 同比增长多少, 比上年同期多多少人. */
const AGAINST_LAST =
  /同比[^,，、;；]{0,6}(?:多少|几)|[比较](?:上一?年|去年|前一年)(?:同期)?[^,，、;；]{0,6}[多增减升降涨跌变少高低][^,，、;；]{0,4}(?:多少|几)|\b(?:year[- ]on[- ]year|yoy|(?:from|than|over|against|compared (?:with|to)|versus) (?:a year (?:earlier|ago|before)|(?:the )?(?:year before|previous year|same period|last year)))\b/i
/** 降了几个百分点: a rate by how much it changed. */
const POINTS_OF_CHANGE = /(?:上升|下降|提高|降低|回落|变化|变动|[升降涨跌])了?(?:多少|几)个(?:百分)?点/u
/** What tells in a text that something changed. */
const TOLD = /同比|[比较](?:上|去)年|增长|下降|上升|提高|降低|减少|增加|回落|收窄|增幅|降幅|增速|变化|翻番|倍/u
/** An amount and no rate is asked for: GDP in yuan. */
const IN_MONEY = /\b(?:in (?:yuan|rmb|money terms|absolute terms)|how many (?:billion |million )?yuan)\b/i

/** True where a question asks by how much something changed, and nothing beside it. */
export function asksChange({ text, years }: Pick<Question, 'text' | 'years'>): boolean {
  return years.length < 2 && amountsCounted(text) < 2 && (AGAINST_LAST.test(text) || POINTS_OF_CHANGE.test(text))
}

/** True for a text that says that something changed. */
export function tellsChange(text: string): boolean {
  return TOLD.test(text)
}

/** True where a question asks for an amount of money in so many words. */
export function asksInMoney({ text }: Pick<Question, 'text'>): boolean {
  return amountsCounted(text) < 2 && IN_MONEY.test(text)
}
