import type { FigureFact } from '../facts/fact.ts'
import type { ReportedValue } from '../remember/note-value.ts'
import { paragraphOf } from '../search/knowledge.ts'
import type { AnswerText } from './answer-text.ts'
import { compare, type Result } from './arithmetic.ts'
import type { Citation } from './citation.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { Figure } from './figure.ts'

/**
 * Holds a cumulated value that a unit reported against the plan's target of the same indicator, region and year: the
 * completion rate of a level, the distance of a growth rate, each with its formula and both citations. Says nothing
 * where the rules allow no arithmetic.
 */
export function sayReportedPair(
  text: AnswerText,
  targets: readonly FigureFact[],
  value: ReportedValue,
  citation: Citation,
  context: AnswerContext,
): void {
  const target = targets.find(({ measure }) => measure === value.measure)
  const negative = value.measure === 'level' && value.amount.startsWith('-')
  if (!target || value.span !== 'cumulative' || negative) return
  const { knowledge, question } = context
  const { language } = question
  const actual = asFact(value, target)
  const comparison = compare(target, actual)
  if (comparison.type !== 'level' && comparison.type !== 'growth') return
  const goal = citedFigure(target, knowledge)
  const done = Figure.cited(value.amount.replace(/^-/, ''), citation)
  const inputs = [goal, done]
  const formulas: Figure[] = []
  const computed = (result: Result, unit: string, from: readonly Figure[] = inputs) => {
    formulas.push(Figure.formula(result.formula, from))
    return Figure.computed({ text: `${result.text}${unit}`, formula: result.formula, inputs: from })
  }
  if (comparison.type === 'growth') {
    const below = comparison.distance.value < 0
    text.words(say(language, `；比全年目标${below ? '低' : '高'}`, '; '))
    text.figure(computed(comparison.distance, say(language, '个百分点', ' percentage points')))
    text.words(say(language, '', ` ${below ? 'below' : 'above'} the full-year target (cumulated)`))
  } else {
    const rate = computed(comparison.rate, '%')
    text.words(say(language, `；${comparison.atLeast ? '按下限计' : ''}完成全年目标`, '; ')).figure(rate)
    text.words(say(language, '', ' of the full-year target'))
    if (comparison.time) {
      const months = Figure.months(paragraphOf(knowledge, target).document, value.period)
      const share = Figure.computed({
        ...{ text: `${comparison.time.share.text}%`, formula: comparison.time.share.formula, inputs: [months] },
      })
      const behind = comparison.time.distance.value < 0
      text.words(say(language, '，比时间进度（', ', share of the year gone ')).figure(share)
      text.words(say(language, `，按月均衡测算）${behind ? '低' : '高'}`, `, ${behind ? 'behind' : 'ahead'} by `))
      text.figure(
        Figure.computed({
          text: `${comparison.time.distance.text}${say(language, '个百分点', ' percentage points')}`,
          formula: comparison.time.distance.formula,
          inputs: [rate, share],
        }),
      )
      formulas.push(Figure.formula(comparison.time.share.formula, [months]))
    }
  }
  formulas.forEach((formula, i) => {
    text
      .words(
        i === 0
          ? say(language, `（${comparison.type === 'growth' ? '累计对全年，' : ''}计算值：`, ' (computed: ')
          : say(language, '；', '; '),
      )
      .figure(formula)
  })
  text.words(say(language, '）', ')'))
}

/** The value as the rules of arithmetic read it, beside a target of its indicator. */
export function asFact(value: ReportedValue, target: FigureFact): FigureFact {
  return {
    ...target,
    kind: 'actual',
    period: value.period,
    measure: value.measure,
    value: Number(value.amount),
    unit: value.unit,
    comparator: '=',
    amount: value.amount.replace(/^-/, ''),
  }
}
