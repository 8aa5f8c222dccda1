import { isWholeYear } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { askedGoalAndResult, type GoalAndResult } from '../question/asked-goal-and-result.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { difference } from './arithmetic.ts'
import { ofTier } from './asked-tier.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure, indicatorName, sayValue } from './fact-words.ts'
import { Figure, numbersIn } from './figure.ts'
import { factsOfYear } from './select-facts.ts'

type Measure = FigureFact['measure']

/** A goal of a year and the result of an earlier one, of one indicator, measure and unit. */
interface Held {
  readonly goal: FigureFact
  readonly result: FigureFact
}

/**
 * 2026年目标比2025年实际高还是低: the goal, the earlier year's result, and how far they lie apart with the formula, of each
 * indicator that is asked about; rates in percentage points. A bound is taken as such and a range by both its ends; a
 * goal with 左右 is not judged, its written number alone is held. Null where that is not asked, or one of the two is
 * not there in one measure.
 */
export function goalAgainstResult(context: AnswerContext): Draft | null {
  const { question, planYear } = context
  const asked = askedGoalAndResult(question, planYear)
  if (!asked || question.indicators.length === 0) return null
  if (question.indicators.some(({ ids }) => ids.length !== 1)) return null
  const ids = [...new Set(question.indicators.flatMap((indicator) => indicator.ids))]
  const held = ids.map((id) => heldOf(id, asked, context))
  const text = new AnswerText()
  for (const pair of held) {
    if (!pair) return null
    sayHeld(text.words(text.isEmpty ? '' : '\n'), pair, asked, context)
  }
  return draft('answered', text)
}

/** The one goal and the one result in the measure asked for, else in the first that both have. */
function heldOf(id: string, asked: GoalAndResult, context: AnswerContext): Held | null {
  const { knowledge, region, question } = context
  const factsOf = (year: number) => ofTier(factsOfYear(knowledge, id, region, year), question.text)
  const { targets: goals, actuals: later } = factsOf(asked.goalYear)
  const { targets: earlier, actuals: results } = factsOf(asked.resultYear)
  // 2026年和2025年差多少: of the one year there is a goal alone, of the other a result
  if ((!asked.saysResult && earlier.length > 0) || (!asked.saysGoal && later.length > 0)) return null
  // 比2020年上半年: the result of that part of the year, else of all of it
  const part = question.periods.find((period) => period.startsWith(`${asked.resultYear}`) && !isWholeYear(period))
  const isAsked = (period: string) => (part === undefined ? isWholeYear(period) : period === part)
  const sure = (facts: readonly FigureFact[], measure: Measure) =>
    facts.filter((fact) => fact.measure === measure && fact.value !== null && !fact.damaged)
  for (const measure of measuresAsked(context)) {
    const [goal, ...otherGoals] = sure(goals, measure)
    const told = sure(results, measure).filter(({ period, value2 }) => isAsked(period) && value2 === undefined)
    const [result, ...otherResults] = told.filter(({ unit }) => unit === goal?.unit)
    if (goal && result && otherGoals.length + otherResults.length === 0) return { goal, result }
  }
  return null
}

/** 高几个百分点 asks for rates, 多多少 for amounts. */
function measuresAsked({ question: { text } }: AnswerContext): readonly Measure[] {
  if (/增速|增幅|增长|百分点|几个点|\b(?:growth|percentage points?)\b/i.test(text)) return ['growth', 'rate']
  if (/[高低快慢]|\b(?:higher|lower|faster|slower)\b/i.test(text)) return ['growth', 'rate', 'level']
  return ['level', 'rate', 'growth']
}

function sayHeld(text: AnswerText, held: Held, asked: GoalAndResult, context: AnswerContext): void {
  const { knowledge, question } = context
  const { language } = question
  const inOrder = asked.subject === 'goal' ? [held.goal, held.result] : [held.result, held.goal]
  inOrder.forEach((fact, i) => {
    if (i > 0) text.words(say(language, '；', '; '))
    text.period(fact.period, paragraphOf(knowledge, fact).document, language).words(say(language, '', ' '))
    const indicator = knowledge.lexicon.indicators.get(fact.indicator ?? '')
    text.name(indicatorName(fact, indicator, language), paragraphOf(knowledge, fact), indicator?.zh ?? '')
    const [zh, en] = HEADS[fact === held.goal ? 'target' : fact.kind === 'estimate' ? 'estimate' : 'actual']
    text.words(say(language, zh, en))
    sayValue(text, fact, knowledge, language)
  })
  sayDistance(text.words(say(language, '；', '; ')), held, asked, context)
  text.words(say(language, '。', '.'))
}

const HEADS = {
  target: ['目标：', ' target: '],
  estimate: ['（预计）：', ' (estimate): '],
  actual: ['（实际）：', ' (actual): '],
} as const

/** How far the subject is from the other: once, or from each end of a range. */
function sayDistance(text: AnswerText, { goal, result }: Held, asked: GoalAndResult, context: AnswerContext): void {
  const { language } = context.question
  const inputs = [goal, result].map((fact) => citedFigure(fact, context.knowledge))
  const falls = (goal.value ?? 0) < 0 && (result.value ?? 0) < 0
  const done = falls ? asFall(result) : result
  const ends = endsOf(goal).map((end) => (falls ? asFall(end) : end))
  const isExact = goal.comparator !== '≈' && result.comparator === '='
  const formulas: string[] = []
  text.words(say(language, ...cautionOf(goal, result)))
  ends.forEach((end, i) => {
    const apart = asked.subject === 'goal' ? difference(done, end) : difference(end, done)
    if (!apart) return
    const of = ends.length > 1 ? ENDS[i === 0 ? 'lower' : 'upper'] : ENDS.only
    if (formulas.length > 0) text.words(say(language, '，', ', '))
    text.words(say(language, ...leadOf(apart.value, goal, falls, isExact, asked.subject, of)))
    if (apart.value !== 0) {
      const unit = goal.measure === 'level' ? (goal.unit ?? '') : say(language, '个百分点', ' percentage points')
      text.figure(Figure.computed({ text: `${apart.text}${unit}`, formula: apart.formula, inputs }))
    }
    formulas.push(apart.formula)
  })
  formulas.forEach((formula, i) => {
    text.words(i === 0 ? say(language, '（计算值：', ' (computed: ') : say(language, '；', '; '))
    text.figure(Figure.formula(formula, inputs))
  })
  text.words(say(language, '）', ')'))
}

/** A range's two ends, each as a goal of its own; any other goal by itself. */
function endsOf(goal: FigureFact): readonly FigureFact[] {
  const { value2, ...rest } = goal
  if (value2 === undefined) return [goal]
  const [low = '', high = ''] = numbersIn(goal.amount ?? '')
  return [
    { ...rest, amount: low },
    { ...rest, value: value2, amount: high },
  ]
}

/** A fall as an amount: of two falls the deeper is the larger. */
function asFall(fact: FigureFact): FigureFact {
  return { ...fact, value: Math.abs(fact.value ?? 0) }
}

type Said = readonly [zh: string, en: string]

const ENDS: Readonly<Record<'only' | 'lower' | 'upper', Said>> = {
  only: ['', ''],
  lower: ['下限', ' its lower end'],
  upper: ['上限', ' its upper end'],
}

/** What the distance is taken from, where a figure is no exact one. */
function cautionOf(goal: FigureFact, result: FigureFact): Said {
  if (goal.comparator === '≈')
    return ['目标不是确数，不作判断，按所写数字，', 'the goal is about so much and not judged; as written, ']
  if (goal.comparator === '≥' || goal.comparator === '>') return ['按目标下限，', 'against the lower bound, ']
  if (goal.comparator === '≤' || goal.comparator === '<') return ['按目标上限，', 'against the upper bound, ']
  return result.comparator === '='
    ? ['', '']
    : ['实际不是确数，按所写数字，', 'the result is no exact figure; as written, ']
}

/** 目标比实际低, 实际比目标多: how the subject stands to the other. */
function leadOf(
  value: number,
  { measure, unit }: FigureFact,
  falls: boolean,
  isExact: boolean,
  subject: GoalAndResult['subject'],
  [endZh, endEn]: Said,
): Said {
  const zh = subject === 'goal' ? [`目标${endZh}`, '实际'] : ['实际', `目标${endZh}`]
  const en = subject === 'goal' ? [`the goal${endEn}`, 'the result'] : ['the result', `the goal${endEn}`]
  if (value === 0)
    return isExact
      ? [`${zh[0]}与${zh[1]}持平`, `${en[0]} equals ${en[1]}`]
      : [`${zh[0]}与${zh[1]}数字相同`, `${en[0]} and ${en[1]} are the same number`]
  const isMore = value > 0
  if (falls)
    return [
      `${zh[0]}比${zh[1]}降幅${isMore ? '大' : '小'}`,
      `${en[0]} falls ${isMore ? 'more' : 'less'} than ${en[1]} by `,
    ]
  const isCount = measure === 'level' && !/[/／]/.test(unit ?? '')
  const word = isCount ? (isMore ? '多' : '少') : isMore ? '高' : '低'
  return [`${zh[0]}比${zh[1]}${word}`, `${en[0]} is ${isMore ? 'above' : 'below'} ${en[1]} by `]
}
