import { paragraphOf } from '../search/knowledge.ts'
import type { AnswerText } from './answer-text.ts'
import { difference } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { Figure } from './figure.ts'
import type { PartOfWhole } from './part-of-whole.ts'
import { rounded } from './say-calculation.ts'

/**
 * Says behind what was done without a part (完成11亿元,其中重大9亿元,其余2亿元) what share that is of what was planned for the year
 * without it, each rest with its formula. Nothing where the year's plan of the two is not there in one unit.
 */
export function sayShareOfRest(
  text: AnswerText,
  done: PartOfWhole,
  pairs: readonly PartOfWhole[],
  { question: { language }, knowledge }: AnswerContext,
): void {
  const plan = pairs.find(
    ({ whole, part }) =>
      whole.kind !== 'actual' && whole.indicator !== null && whole.unit === done.whole.unit && part.unit === whole.unit,
  )
  const left = plan && difference(plan.part, plan.whole)
  const made = difference(done.part, done.whole)
  if (!plan || !left || !made || left.value <= 0 || made.value > left.value) return
  const unit = plan.whole.unit ?? ''
  const ofPlan = [plan.whole, plan.part].map((fact) => citedFigure(fact, knowledge))
  const ofDone = [done.whole, done.part].map((fact) => citedFigure(fact, knowledge))
  const planned = Figure.computed({ text: `${left.text}${unit}`, formula: left.formula, inputs: ofPlan })
  const reached = Figure.computed({ text: `${made.text}${unit}`, formula: made.formula, inputs: ofDone })
  const share = rounded((made.value / left.value) * 100, 1)
  const formula = `${made.text} ÷ ${left.text} × 100`
  text.words(say(language, '其年度投资：', ' Planned for the year: ')).figure(ofPlan[0] ?? planned)
  text.words(say(language, '，其中', ', of which ')).name(plan.name, paragraphOf(knowledge, plan.whole), '')
  text.words(say(language, '', ' ')).figure(ofPlan[1] ?? planned)
  text.words(say(language, '，其余', '; the rest ')).figure(planned)
  text.words(say(language, '；完成', '; done: '))
  text.figure(Figure.computed({ text: `${share.text}%`, formula, inputs: [reached, planned] }))
  text.words(say(language, '（计算值：', ' (computed: ')).figure(Figure.formula(left.formula, ofPlan))
  text.words(say(language, '；', '; ')).figure(Figure.formula(formula, [reached, planned]))
  text.words(say(language, '）。', ').'))
}
