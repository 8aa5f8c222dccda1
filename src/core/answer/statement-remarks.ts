import type { FigureFact } from '../facts/fact.ts'
import { amountsGiven } from '../question/asked-amount.ts'
import type { Question } from '../question/question.ts'
import { plain } from './arithmetic.ts'
import { asksWholeOf } from './whole-asked.ts'

/** What the documents do not say of an indicator, in both languages. */
export interface Remark {
  readonly zh: string
  readonly en: string
  /** True where the question is answered all the same. */
  readonly answers: boolean
}

/** What a question asks beyond the figures that were said and no document has: forecasts, reasons, parts, names, stocks. */
export function remarksFor(question: Question, said: readonly FigureFact[]): Remark[] {
  const { aspects, text } = question
  const remarks: Remark[] = []
  const remark = (zh: string, en: string, answers = false) => remarks.push({ zh, en, answers })
  if (aspects.has('forecast'))
    remark('文件未写明能否完成，不作预测', 'the documents do not say whether it will be met; no forecast is made')
  const rates = new Set(said.filter((fact) => fact.measure === 'rate').map((fact) => fact.indicator))
  if (said.some((fact) => fact.measure === 'growth' && fact.unit === '%' && rates.has(fact.indicator)))
    remark('变化幅度原文写作%', 'the change is written in percent in the document', true)
  if (aspects.has('derive') || asksWholeUnsaid(question, said))
    remark(
      '所问的数文件未写明，不作倒推',
      'what is asked is not stated in the documents, and nothing is derived backwards',
      correctsAFigure(question, said),
    )
  if (aspects.has('reason'))
    remark(
      '原因文件未就这项写明',
      'no reason is given for this figure',
      correctsAChange(question, said) || correctsAFigure(question, said),
    )
  if (aspects.has('breakdown') || asksParts(question)) {
    remark('分解数文件未写明', 'a breakdown is not stated in the documents', correctsAFigure(question, said))
  }
  const asksGoal = /目标|\b(?:target|goal)s?\b/i.test(text) && !/目标[的之]?(?:百分|几成|比例|进度)/.test(text)
  if (asksGoal && said.length > 0 && said.every(({ kind }) => kind === 'actual' || kind === 'estimate'))
    remark('目标文件未写明', 'a target is not stated', true)
  if (aspects.has('names')) remark('名单文件未列出', 'the names are not listed')
  const isGrowthOfStock = said.every((fact) => /^(?:新增|净增)/.test(fact.name))
  if (aspects.has('stock') && !text.includes('新增') && isGrowthOfStock)
    remark('总数文件未写明', 'a total is not stated')
  return remarks
}

/** 全年预算是多少, beside a result of which only the share of that budget is written. */
function asksWholeUnsaid({ text }: Question, said: readonly FigureFact[]): boolean {
  const hasWhole = said.some(({ kind, measure, value }) => kind === 'target' && measure === 'level' && value !== null)
  return !hasWhole && asksWholeOf(said, text)
}

/** The asker has it fall where the document has it rise, or the other way round: what the document has is the answer. */
function correctsAChange({ text }: Question, said: readonly FigureFact[]): boolean {
  const falls = /下降|下滑|减少|回落|负增长|跌|\b(?:fall|fell|drop|dropped|decline|declined)\b/i.test(text)
  const rises = /上升|增长(?!目标|率)|提高|上涨|\b(?:rise|rose|grow|grew|increase|increased)\b/i.test(text)
  if (falls === rises) return false
  const changes = said.filter(({ measure, value }) => measure === 'growth' && value !== null)
  return changes.length > 0 && changes.every(({ value }) => (value ?? 0) > 0 === falls)
}

/** 续建、新开工各几项: the parts of one count. */
function asksParts({ text, years, indicators }: Question): boolean {
  return years.length < 2 && indicators.length < 2 && /各有?(?:几|多少)(?:项|个|家)/.test(text)
}

/** The asker gave a figure that is not the document's: what the document has is then the answer. */
function correctsAFigure(question: Question, said: readonly FigureFact[]): boolean {
  const given = amountsGiven(question.text)
  return given.length > 0 && given.some((amount) => !said.some((fact) => plain(fact) === amount))
}
