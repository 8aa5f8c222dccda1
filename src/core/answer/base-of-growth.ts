import { inYear, isWholeYear, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { amountsGiven } from '../question/asked-amount.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { plain } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { indicatorName, sayValue } from './fact-words.ts'

const LAST = '(?:去年|上年|上一年|前一年)'
const LIKELY = '(?:应该|应当|该|大概|大约|估计|差不多|到底|究竟|具体|又|实际)'
const BACK = '(?:倒推|反推|倒算|反算|推算|还原|折回|算回|倒回)'
/** 去年同期应该是多少, 2019年同期大概多少, 倒推上年同期. */
const DEDUCES = new RegExp(
  `(?:${LAST}|(20\\d\\d)年?的?(?=同期|同时期|上半年|基数))的?(?:同期|同时期|上半年|全年|基数)?的?[^,，。?？]{0,4}${LIKELY}|${BACK}[^,，。?？]{0,8}?(?:${LAST}|(20\\d\\d)|同期|基数)`,
  'u',
)

/**
 * 降了43%到103亿,去年同期应该是多少: what the documents say of this year, and that last year's amount is not written. A base is
 * never worked out by division: growth in real terms, or of a revised scope, gives none. Null where a document has it.
 */
export function respondBaseOfGrowth(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const asks = DEDUCES.exec(question.raw)
  if (question.language !== 'zh' || !asks || !/多少|几|啥数/.test(question.raw)) return null
  const [asked, ...others] = question.indicators
  const [id, ...readings] = asked?.ids ?? []
  if (id === undefined || others.length + readings.length > 0) return null
  const facts = actualsOf(id, context)
  const given = amountsGiven(question.raw)
  const growth = facts.filter(({ measure }) => measure === 'growth')
  const meant =
    growth.find((fact) => given.includes(plain(fact).replace(/^-/, ''))) ??
    facts.find((fact) => fact.measure === 'level' && given.includes(plain(fact)))
  if (!meant) return null
  const { period } = meant
  const named = asks[1] ?? asks[2]
  if (named !== undefined && Number(named) !== yearOf(period) - 1) return null
  const before = inYear(isWholeYear(period) ? `${yearOf(period)}` : period, yearOf(period) - 1)
  if (facts.some((fact) => fact.measure === 'level' && fact.period === before)) return null
  const shown = facts.filter((fact) => fact.period === period && fact.measure !== 'share').slice(0, 2)
  const text = new AnswerText().period(period, paragraphOf(knowledge, meant).document, 'zh')
  text.words(indicatorName(meant, knowledge.lexicon.indicators.get(id), 'zh'))
  shown.forEach((fact, i) => {
    sayValue(text.words(i === 0 ? '：' : '，'), fact, knowledge, 'zh')
  })
  return draft('not_stated', text.words('；上年同期数文件未写明，不能由增速倒推。'))
}

function actualsOf(id: string, { knowledge, region }: AnswerContext): readonly FigureFact[] {
  return knowledge.figures.filter(
    (fact) =>
      fact.indicator === id &&
      (fact.kind === 'actual' || fact.kind === 'estimate') &&
      !fact.damaged &&
      fact.value !== null &&
      (region === undefined || fact.region === region),
  )
}
