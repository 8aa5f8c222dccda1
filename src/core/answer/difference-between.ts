import { isWholeYear, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { halfUp, mostDecimals } from '../facts/written-number.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { contentOf } from '../question/content.ts'
import { inDocumentWords } from '../question/in-document-words.ts'
import type { Question } from '../question/question.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import { difference } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure, indicatorName, sayValue } from './fact-words.ts'
import {
  bestNamed,
  type Operand,
  operandSentences,
  operandsOfParagraph,
  partedByOfWhich,
  sharedTerms,
} from './operands.ts'
import { type Calculated, plainAmount, sayCalculation, surenessOfSum, turned } from './say-calculation.ts'
import { sayWithFormula } from './say-formula.ts'
import { factsOfYear } from './select-facts.ts'

/** What is planned or wanted; what was done. */
const GOAL = /目标|任务|计划|预期|要|\b(?:target|goal|planned|plan)\b/i
const DONE =
  /完成|实际|实绩|实现|做到|已经|执行|了|\b(?:actual|actually|done|completed|achieved|reached|carried out|delivered|implemented)\b/i

/**
 * By how much one amount is more than another: the same thing in two times (2021年任务比2020年完成的多多少), or two things counted
 * in one paragraph. Null where the text has not both in one unit, or bounds leave the distance open.
 */
export function differenceBetween(sides: readonly [string, string], context: AnswerContext): Draft | null {
  const { question } = context
  if (question.indicators.length > 0) return betweenGoalAndDone(sides, context)
  const [first, second, ...others] = question.periods
  if (others.length > 0) return null
  if (first !== undefined && second !== undefined) return betweenTimes([first, second], context)
  return betweenThings(sides, context)
}

/** One thing in two times: an amount of each whose own words name the same thing. */
function betweenTimes(periods: readonly [string, string], context: AnswerContext): Draft | null {
  const said = withoutDistance(context.question.content)
  const [a, b] = periods.map((period) => amountsIn(period, said, context))
  const known = (term: string) => context.knowledge.index.has(term)
  const terms = contentOf(said, known).terms.filter(
    (term) => term.length > 1 && !DONE.test(term) && !GOAL.test(term) && !OF_ANYTHING.test(term),
  )
  for (const one of a ?? [])
    for (const other of b ?? []) {
      const isSame = one.passage.located === other.passage.located && one.quantity.start === other.quantity.start
      if (one.quantity.unit !== other.quantity.unit || isSame) continue
      const own = new Set(tokens(one.words))
      const names = tokens(other.words).filter((term) => own.has(term) && terms.includes(term))
      if (names.length < 1) continue
      return sayDistance(one, other, context, TWO_TIMES)
    }
  return null
}

/** Words that join things of any kind. */
const OF_ANYTHING = /项目|建设|改造|工程|企业|新[建增开]|实施|重[点大]|全区|开展|推进|工作|^\p{Script=Han}?[个项处家]/u

const TWO_TIMES: Calculated['caveat'] = ['两数所属时期和口径以原文为准', 'the two are of different times']

/** Of the sentences of a time the amount of the kind asked for that the question's words tell best, of each. */
function amountsIn(period: string, said: string, context: AnswerContext): readonly Operand[] {
  const year = yearOf(period)
  const question: Question = { ...context.question, years: [year], periods: isWholeYear(period) ? [] : [period] }
  const amount = askedAmount(question.words, context.knowledge.lexicon)
  const narrowed = { ...context, question }
  return operandSentences(narrowed, said).flatMap(({ operands }) => {
    const fits = operands.filter(
      ({ quantity: { unitClass } }) =>
        unitClass !== 'percent' && (!amount || amount.classes.length === 0 || amount.classes.includes(unitClass)),
    )
    return bestNamed(fits, said) ?? []
  })
}

function withoutDistance(text: string): string {
  return text.replace(
    /(?:要|所)?(?:相?比|相差|差额|高出|多出|超出|减去|减掉|等于|计划数|完成数|任务数|实际数)|(?:多|少|高|低|增加|减少|差)(?=(?:出|了)?(?:多少|几))/gu,
    ' ',
  )
}

/** Two things of one paragraph that the question names, counted in one unit: money of two things differs in scope and is left alone. */
function betweenThings(sides: readonly [string, string], context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const named = sides.map((side) =>
    question.language === 'en' ? inDocumentWords(side, knowledge, question.years, question.periods).content : side,
  )
  for (const { passage, folded } of operandSentences(context, withoutDistance(question.content))) {
    const operands = operandsOfParagraph(passage, context).filter(
      ({ quantity: { unitClass } }) => unitClass !== 'money' && unitClass !== 'percent',
    )
    const [one, other] = named.map((side) => bestNamed(operands, side))
    if (!one || !other || one === other || one.quantity.unit !== other.quantity.unit) continue
    if (named.some((side, i) => sharedTerms(i === 0 ? one : other, side) < 1)) continue
    if (partedByOfWhich(folded, one, other)) continue
    return sayDistance(one, other, context)
  }
  return null
}

function sayDistance(
  one: Operand,
  other: Operand,
  context: AnswerContext,
  caveat?: Calculated['caveat'],
): Draft | null {
  const [high, low] = one.quantity.value >= other.quantity.value ? [one, other] : [other, one]
  const sureness = surenessOfSum([high.sureness, turned(low.sureness)])
  if (sureness === null) return null
  const places = mostDecimals(plainAmount(high), plainAmount(low))
  const value = high.quantity.value - low.quantity.value
  const lead: Calculated['lead'] =
    value === 0
      ? ['两者相差', 'they differ by']
      : high === one
        ? ['前者多', 'the first is more by']
        : ['前者少', 'the first is less by']
  return sayCalculation(
    [one, other],
    {
      value,
      text: `${halfUp(value, places)}${high.quantity.unit}`,
      formula: `${plainAmount(high)} - ${plainAmount(low)}`,
      sureness,
      lead,
      ...(caveat === undefined ? {} : { caveat }),
    },
    context,
  )
}

/** 2017年目标比2016年完成数多多少: the goal of one year and what was done in another, of one indicator; other pairs are answered as targets. */
function betweenGoalAndDone(sides: readonly [string, string], context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const [asked, ...others] = question.indicators
  const [id, ...readings] = asked?.ids ?? []
  const [first, second, ...more] = question.periods
  if (others.length === 1 && readings.length === 0) return ofTwoScopes(context)
  if (id === undefined || first === undefined || second === undefined) return null
  if (others.length + readings.length + more.length > 0 || yearOf(first) === yearOf(second)) return null
  const isGoal = (side: string) => GOAL.test(side) && !DONE.test(side)
  const isDone = (side: string) => DONE.test(side) && !GOAL.test(side)
  const [front, behind] = sides
  const pair =
    isGoal(front) && isDone(behind)
      ? [levelOf(context, id, first, 'target'), levelOf(context, id, second, 'actual')]
      : isDone(front) && isGoal(behind)
        ? [levelOf(context, id, first, 'actual'), levelOf(context, id, second, 'target')]
        : []
  const [one, other] = pair
  const result = one && other && difference(other, one)
  if (!one || !other || !result) return null
  const text = new AnswerText()
  for (const fact of [one, other]) {
    const { document } = paragraphOf(knowledge, fact)
    if (!text.isEmpty) text.words(say(question.language, '；', '; '))
    text.period(fact.period, document, question.language)
    const name = indicatorName(fact, knowledge.lexicon.indicators.get(id), question.language)
    text.words(`${say(question.language, '', ' ')}${name}`)
    text.words(
      fact.kind === 'target' ? say(question.language, '目标：', ' target: ') : say(question.language, '：', ': '),
    )
    sayValue(text, fact, knowledge, question.language)
  }
  const inputs = [one, other].map((fact) => citedFigure(fact, knowledge))
  text.words(
    result.value >= 0
      ? say(question.language, '；前者多', '; the first is more by ')
      : say(question.language, '；前者少', '; the first is less by '),
  )
  const apart = { text: `${result.text}${one.unit ?? ''}`, formula: result.formula, inputs }
  sayWithFormula(text, apart, question.language)
  return draft('answered', text.words(say(question.language, '。', '.')))
}

/** 固投和重大项目投资差几个亿: what both came to in the period asked about, and that amounts of two scopes are not subtracted. */
function ofTwoScopes(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const [period, ...others] = question.periods
  const ids = question.indicators.flatMap((asked) => (asked.ids.length === 1 ? asked.ids : []))
  if (period === undefined || others.length > 0 || new Set(ids).size !== 2 || !/亿|万|元/.test(question.text))
    return null
  const facts = ids.flatMap((id) => levelOf(context, id, period, 'actual') ?? [])
  const [first] = facts
  if (!first || facts.length !== 2) return null
  const text = new AnswerText().period(period, paragraphOf(knowledge, first).document, question.language)
  facts.forEach((fact, i) => {
    text.words(i === 0 ? say(question.language, '：', ': ') : say(question.language, '；', '; '))
    text.words(indicatorName(fact, knowledge.lexicon.indicators.get(fact.indicator ?? ''), question.language))
    text.words(say(question.language, '', ' '))
    sayValue(text, fact, knowledge, question.language)
  })
  return draft(
    'not_stated',
    text.words(
      say(question.language, '；两者口径不同，不作相减。', '; the two differ in scope and are not subtracted.'),
    ),
  )
}

/** The one exact level of an indicator in a period, wanted or reached. */
function levelOf(
  { knowledge, region }: AnswerContext,
  id: string,
  period: string,
  kind: 'target' | 'actual',
): FigureFact | undefined {
  const { targets, actuals } = factsOfYear(knowledge, id, region, yearOf(period))
  const [only, ...rivals] = (kind === 'target' ? targets : actuals).filter(
    (fact) =>
      fact.period === period &&
      fact.measure === 'level' &&
      fact.value !== null &&
      fact.comparator === '=' &&
      !fact.damaged,
  )
  return rivals.length === 0 ? only : undefined
}
