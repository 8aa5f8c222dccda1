import { isWholeYear, monthsToEnd } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { sectionTense } from '../facts/tense.ts'
import { decimalsOf, halfUp } from '../facts/written-number.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { askedEvenPace, type EvenPace } from '../question/asked-even-pace.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { plain } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure, indicatorName, sayValue } from './fact-words.ts'
import { Figure } from './figure.ts'
import { bestNamed, type Operand, operandSentences } from './operands.ts'
import { plainAmount, sayCalculation } from './say-calculation.ts'
import { sayWithFormula } from './say-formula.ts'
import { periodOfPassage } from './say-passage.ts'
import { factsOfYear } from './select-facts.ts'

/**
 * 按月平均到6月底该多少, 离一半还欠多少: a year's goal spread evenly over its months, and how far what was done by then is from
 * that, with the formula; that the spread is the asker's and no paper's is said. Null where it is not asked, or where
 * the goal is no amount of a whole year, or nothing was done up to that very month.
 */
export function respondEvenPace(context: AnswerContext): Draft | null {
  const asked = askedEvenPace(context.question.text)
  if (!asked) return null
  const year = context.question.years[0] ?? context.planYear
  const ids = context.question.indicators.map(({ ids }) => ids)
  if (ids.length === 0) return asked.distance ? null : dueOfTask(asked, year, context)
  for (const [id, ...others] of ids) {
    const made = id === undefined || others.length > 0 ? null : ofIndicator(id, asked, year, context)
    if (made) return made
  }
  return null
}

/** The goal in so many months of twelve, written as the numbers are. */
function dueBy(goal: string, value: number, months: number): { readonly value: number; readonly text: string } {
  const due = (value * months) / MONTHS_OF_YEAR
  const places = [decimalsOf(goal), 1, 2, 3].find((few) => Math.abs(halfUp(due, few) - due) < EXACT) ?? 2
  return { value: halfUp(due, places), text: halfUp(due, places).toFixed(places) }
}

const MONTHS_OF_YEAR = 12
const EXACT = 1e-9

/** Months gone, as a figure of the year of a document. */
function monthsFigure(
  months: number,
  year: number,
  { paragraph: _, ...located }: ReturnType<typeof paragraphOf>,
): Figure {
  const period = months === 6 ? `${year}H1` : months === 1 ? `${year}-01` : `${year}-01/${`${months}`.padStart(2, '0')}`
  return Figure.months(located.document, period)
}

function ofIndicator(id: string, { months, distance }: EvenPace, year: number, context: AnswerContext): Draft | null {
  const { knowledge, region, question } = context
  const { language } = question
  const facts = factsOfYear(knowledge, id, region, year)
  const goal = facts.targets.find(isAmount)
  const unit = goal?.unit ?? ''
  if (!goal || (asksMoney(context) && knowledge.lexicon.units.classOf(unit) !== 'money')) return null
  const done = facts.actuals.find(
    (fact) =>
      isAmount(fact) && fact.comparator === '=' && fact.unit === goal.unit && monthsToEnd(fact.period) === months,
  )
  if (distance && !done) return null
  const text = new AnswerText()
  const shown = distance && done ? [goal, done] : [goal]
  for (const fact of shown) sayFact(text.words(text.isEmpty ? '' : say(language, '；', '; ')), fact, context)
  const gone = monthsFigure(months, year, paragraphOf(knowledge, goal))
  const { text: due, value } = dueBy(plain(goal), goal.value ?? 0, months)
  const formula = `${plain(goal)} × ${months} ÷ 12`
  const inputs = [citedFigure(goal, knowledge), gone]
  const atLeast = goal.comparator === '≥'
  text.words(
    say(
      language,
      `；按月均衡测算${atLeast ? '（按下限）' : ''}，到期应达`,
      '; spread evenly over the months, due by then: ',
    ),
  )
  sayWithFormula(text, { text: `${due}${unit}`, formula, inputs }, language)
  if (distance && done) {
    const places = Math.max(decimalsOf(due), decimalsOf(plain(done)))
    const apart = halfUp(value - (done.value ?? 0), places)
    text.words(apart < 0 ? say(language, '，超出', ', ahead of it by ') : say(language, '，尚差', ', short of it by '))
    const least = apart < 0 ? `${plain(done)} - ${formula}` : `${formula} - ${plain(done)}`
    const both = [...inputs, citedFigure(done, knowledge)]
    sayWithFormula(text, { text: `${Math.abs(apart).toFixed(places)}${unit}`, formula: least, inputs: both }, language)
  }
  return draft('answered', text.words(say(language, '；文件未定分月进度。', '; the documents set no monthly pace.')))
}

/** An exact amount, or a lower bound, of the whole year or a cumulated part. */
function isAmount(fact: FigureFact): boolean {
  const { measure, value, value2, comparator, damaged } = fact
  const isSure = comparator === '=' || comparator === '≥'
  return (
    measure === 'level' && value !== null && value2 === undefined && isSure && !damaged && Number(plain(fact)) === value
  )
}

/** 多少亿 wants money, and of 重大项目 not their number. */
function asksMoney({ question, knowledge }: AnswerContext): boolean {
  return (
    askedAmount(question.text, knowledge.lexicon)?.classes.includes('money') === true ||
    /(?:多少|几)个?[万亿]/u.test(question.text)
  )
}

function sayFact(text: AnswerText, fact: FigureFact, { knowledge, question: { language } }: AnswerContext): void {
  const located = paragraphOf(knowledge, fact)
  const indicator = knowledge.lexicon.indicators.get(fact.indicator ?? '')
  text.period(fact.period, located.document, language).words(say(language, '', ' '))
  text.name(indicatorName(fact, indicator, language), located, indicator?.zh ?? '')
  const isGoal = fact.kind === 'target' || fact.kind === 'task'
  text.words(isGoal ? say(language, '目标：', ' target: ') : say(language, '（实际）：', ' (actual): '))
  sayValue(text, fact, knowledge, language)
}

/** What a task of the year's plan comes to by then: the one amount of the kind asked for in the sentence that speaks of it. */
function dueOfTask({ months, rest }: EvenPace, year: number, context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const ofYear = { ...context, question: { ...question, years: [year], periods: [`${year}`] } }
  const amount = askedAmount(question.text, knowledge.lexicon)
  for (const { operands, passage } of operandSentences(ofYear, rest.replace(ASKED, ' '))) {
    const { document, paragraph } = passage.located
    const isAhead = sectionTense(document, paragraph).mode !== 'past'
    if (!isAhead || !isWholeYear(periodOfPassage(passage, knowledge))) continue
    const operand = amountAsked(operands, amount?.classes ?? [], rest)
    if (!operand || (operand.sureness !== 'exact' && operand.sureness !== 'least')) continue
    const due = dueBy(plainAmount(operand), operand.quantity.value, months)
    return sayCalculation(
      [operand],
      {
        value: due.value,
        text: `${due.text}${operand.quantity.unit}`,
        formula: `${plainAmount(operand)} × ${months} ÷ 12`,
        sureness: operand.sureness,
        lead: ['按月均衡测算，到期应达', 'spread evenly over the months, due by then:'],
        caveat: ['文件未定分月进度', 'the documents set no monthly pace'],
      },
      context,
      [monthsFigure(months, year, passage.located)],
    )
  }
  return null
}

/** The words that ask, and those for the year and its goal. */
const ASKED =
  /(?:该|应该?|需要?|要|得)?(?:当)?(?:完成|实现|达到|征到|到|有|干)?(?:多少|几)(?:个)?[万亿]?\p{Script=Han}{0,3}|任务|目标|20\d\d年?|[今明]年|全年|[,，()]|(?:要是|如果)/gu

function amountAsked(operands: readonly Operand[], classes: readonly string[], said: string): Operand | undefined {
  const fits = operands.filter(({ quantity: { unitClass } }) =>
    classes.length === 0 ? unitClass !== 'percent' : classes.includes(unitClass),
  )
  const [only, ...others] = fits
  return others.length === 0 ? only : bestNamed(fits, said)
}
