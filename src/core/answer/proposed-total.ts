import { yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { halfUp, mostDecimals } from '../facts/written-number.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { plain } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure, indicatorName, sayValue } from './fact-words.ts'
import { Figure } from './figure.ts'
import { factsOfYear } from './select-facts.ts'

/** What it all comes to once something was changed. */
const CHANGED =
  /(?:调[增减整]|追加|核减)(?:了|完了?|之?后|以后|的话|过后|上去)|(?:要是|如果|假如|若|按)[^,，。?？]{0,12}(?:调[增减整]|追加|核减)|(?:调[增减整]|追加|核减)[^,，。?？]{0,12}(?:合计|一共|总共|总额|盘子|变成)/u
/** How far it was changed, or why, is another question. */
const OF_CHANGE = /幅度|增幅|百分|%|为什么|为啥|原因|(?:调[增减整]|追加|核减)(?:了|的)?(?:多少|几)/u
const MORE = /调增|追加|增加/u
const LESS = /调减|核减|压减|减少/u
const APPROVED = /已经?[^,，。]{0,8}(?:批准|审议通过|通过)|获批|(?:批准|审议通过)了/u

/**
 * 要是调增了,全年变成多少: the plan's amount with a proposed change, as 拟调整后 and waiting for approval, never as the plan. Null
 * where no change is proposed of what is asked, or it is not one amount that is changed.
 */
export function respondProposedTotal(context: AnswerContext): Draft | null {
  const { question, knowledge, region } = context
  const { text: said, language } = question
  if (language !== 'zh' || !CHANGED.test(said) || OF_CHANGE.test(said) || !/多少|几/.test(said)) return null
  const [asked, ...others] = question.indicators
  const [id, ...readings] = asked?.ids ?? []
  if (id === undefined || others.length + readings.length > 0) return null
  const proposals = knowledge.figures.filter(
    (fact) =>
      fact.proposed &&
      fact.measure === 'level' &&
      fact.value !== null &&
      (region === undefined || fact.region === region) &&
      (question.years.length === 0 || question.years.includes(yearOf(fact.period))),
  )
  for (const proposal of proposals) {
    const base = baseOf(proposal, id, context)
    const sign = MORE.test(proposal.quote) ? 1 : LESS.test(proposal.quote) ? -1 : 0
    if (base && sign !== 0) return sayTotal(base, proposal, sign, context)
  }
  return null
}

/** The one goal of the year that the proposal changes: in its unit, and ending in the same words. */
function baseOf(proposal: FigureFact, id: string, { knowledge, region }: AnswerContext): FigureFact | undefined {
  const { targets } = factsOfYear(knowledge, id, region, yearOf(proposal.period))
  const [only, ...rivals] = targets.filter(
    ({ measure, unit, comparator, value, damaged, name }) =>
      measure === 'level' &&
      unit === proposal.unit &&
      comparator === '=' &&
      value !== null &&
      !damaged &&
      name.slice(-SAME_END) === proposal.name.slice(-SAME_END),
  )
  return rivals.length === 0 ? only : undefined
}

const SAME_END = 4

function sayTotal(base: FigureFact, proposal: FigureFact, sign: 1 | -1, context: AnswerContext): Draft {
  const { knowledge, question } = context
  const { document, paragraph } = paragraphOf(knowledge, proposal)
  const inputs = [base, proposal].map((fact) => citedFigure(fact, knowledge))
  const total = (base.value ?? 0) + sign * (proposal.value ?? 0)
  const formula = `${plain(base)} ${sign > 0 ? '+' : '-'} ${plain(proposal)}`
  const value = halfUp(total, mostDecimals(plain(base), plain(proposal)))
  const text = new AnswerText().period(base.period, document, question.language)
  text.words(indicatorName(base, knowledge.lexicon.indicators.get(base.indicator ?? ''), question.language))
  sayValue(text.words('：'), base, knowledge, question.language)
  text.words('；').quote(paragraphOf(knowledge, proposal), proposal.quote, proposal.quote).words('；拟调整后为')
  text.figure(Figure.computed({ text: `${value}${base.unit ?? ''}`, formula, inputs }))
  text.words('（计算值：').figure(Figure.formula(formula, inputs)).words('），')
  const isApproved = APPROVED.test(paragraph.text)
  text.words(isApproved ? '批准情况见原文。' : '属待批数，是否批准文件未写明。')
  return draft('answered', text, {
    note: new AnswerText().words(say(question.language, '拟调增不是已批准的计划数。', '')),
  })
}
