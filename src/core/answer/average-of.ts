import { fold } from '../document/fold.ts'
import { monthsToEnd } from '../document/periods.ts'
import { findQuantities } from '../facts/quantities.ts'
import { type AskedAmount, askedAmount } from '../question/asked-amount.ts'
import { type SharedBy, withoutAverage } from '../question/asked-calculation.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { Figure } from './figure.ts'
import {
  bestNamed,
  type Operand,
  type OperandSentence,
  operandSentences,
  partedByOfWhich,
  sharedTerms,
} from './operands.ts'
import {
  type Calculated,
  plainAmount,
  rounded,
  sayCalculation,
  sayUncomputed,
  surenessOfSum,
  turned,
} from './say-calculation.ts'
import { periodOfPassage } from './say-passage.ts'

/** The text has the average itself. */
const WRITTEN = /平均|[户人月年场家]均|每[个家户人名笔场条项月]/
/** Sums that reach back before the period that a sentence is of. */
const REACHES_BACK = /累计|历年|以来/
const PERSONS = /[人名位]$/
const THINGS = /[个家户项所处座条只宗笔件台部栋]$|大?类$/

/**
 * 平均每笔多少, 月均: an amount divided by a number of things in its own sentence, or by the months that it was summed up
 * over. Null where the sentence has not both, or has several that the question cannot tell apart.
 */
export function averageOf(by: SharedBy, context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const said = withoutAverage(question.content)
  const amount = askedAmount(withoutAverage(question.words), knowledge.lexicon)
  for (const sentence of operandSentences(context, said)) {
    const { folded } = sentence
    if (WRITTEN.test(folded.slice(sentence.sentence.start, sentence.sentence.end))) return null
    if (!holdsGiven(sentence, context)) continue
    const made =
      by.type === 'month' ? perMonth(sentence, said, amount, context) : perThing(sentence, by, said, amount, context)
    if (made) return made
  }
  return null
}

/** Every amount that the asker gave stands in the sentence. */
function holdsGiven({ operands }: OperandSentence, { question, knowledge }: AnswerContext): boolean {
  const given = findQuantities(fold(withoutAverage(question.words)), knowledge.lexicon)
  return given.every(({ value }) => operands.some(({ quantity }) => quantity.value === value))
}

function perMonth(
  { operands }: OperandSentence,
  said: string,
  amount: AskedAmount | null,
  context: AnswerContext,
): Draft | null {
  const whole = shared(operands, said, amount, context)
  if (!whole || REACHES_BACK.test(whole.words)) return null
  const period = periodOfPassage(whole.passage, context.knowledge)
  const months = monthsToEnd(period)
  if (months === null || months === 1 || !isOver(period, context)) return null
  const { document } = whole.passage.located
  const result = quotient(whole, `${months}`, months, 'exact', ['平均每月', 'a month on average:'], amount)
  return result && sayCalculation([whole], result, context, [Figure.months(document, period)])
}

/** The period's figures are of what was done: a goal is spread over no months. */
function isOver(period: string, { knowledge }: AnswerContext): boolean {
  return knowledge.documents.some(({ kind, period: own, year }) =>
    kind === 'report' ? own === period || year > Number(period.slice(0, 4)) : year > Number(period.slice(0, 4)),
  )
}

function perThing(
  { operands, folded }: OperandSentence,
  by: Extract<SharedBy, { type: 'thing' }>,
  said: string,
  amount: AskedAmount | null,
  context: AnswerContext,
): Draft | null {
  const things = thingsShared(operands, by, context)
  if (!things) return null
  const others = operands.filter(
    (one) => one !== things && !partedByOfWhich(folded, things, one) && one.quantity.start !== things.quantity.start,
  )
  const whole = shared(others, said, amount, context)
  if (!whole) return null
  const lead = PERSONS.test(by.unit) ? '人均' : `平均每${by.unit.replace(/^大/, '')}`
  const result = quotient(
    whole,
    plainAmount(things),
    inOnes(things),
    things.sureness,
    [lead, 'on average each:'],
    amount,
  )
  return result ? sayCalculation([things, whole], result, context) : sayUncomputed([things, whole], context)
}

/** The number of things by which an amount is shared out: the one that the asker gave, of the unit, with the name behind it. */
function thingsShared(
  operands: readonly Operand[],
  { unit, behind }: Extract<SharedBy, { type: 'thing' }>,
  { question, knowledge }: AnswerContext,
): Operand | undefined {
  const counts = operands.filter(
    ({ quantity }) => (quantity.unitClass === 'count' || quantity.unitClass === 'people') && quantity.value > 1,
  )
  const same = counts.filter(({ quantity }) => quantity.unit.endsWith(unit))
  const like = counts.filter(({ quantity }) =>
    PERSONS.test(unit) ? PERSONS.test(quantity.unit) : THINGS.test(unit) && THINGS.test(quantity.unit),
  )
  const given = findQuantities(fold(question.words), knowledge.lexicon)
  for (const some of [same, like]) {
    const held = some.filter(({ quantity }) =>
      given.some(({ value, unit: own }) => value === quantity.value && own === quantity.unit),
    )
    const [only, ...rivals] = held.length > 0 ? held : some
    if (only && rivals.length === 0 && (some === same || held.length > 0 || sharedTerms(only, question.content) > 0))
      return only
    const thing = behind.replace(/(?:多少|几|约|大概|有|要).*$/u, '')
    const named = bestNamed(held.length > 0 ? held : some, thing.length > 1 ? thing : question.content)
    if (named) return named
  }
  return undefined
}

/** The amount that is shared out: of the kind asked for, the one that the question's words tell. */
function shared(
  operands: readonly Operand[],
  said: string,
  amount: AskedAmount | null,
  { question }: AnswerContext,
): Operand | undefined {
  const fits = operands.filter(({ quantity: { unitClass, value } }) =>
    amount === null || amount.classes.length === 0
      ? unitClass !== 'percent' && value > 0
      : amount.classes.includes(unitClass) && value > 0,
  )
  const asked = /(?:多少|几)(?:[万亿])?(?:个(?=人))?(\p{Script=Han}{1,2})/u.exec(question.words)?.[1] ?? ''
  const money = amount?.classes.length === 0 && /(?:多少|几)个?[万亿]/.test(question.words)
  const inUnit = fits.filter(({ quantity: { unit, unitClass } }) =>
    money ? unitClass === 'money' : asked !== '' && asked.startsWith(unit.replace(/^万/, '')),
  )
  // 多少户 is answered by households alone
  const isStrict = asked !== '' && !money && !/^[个项]/.test(asked) && isUnit(asked, amount)
  const some = inUnit.length > 0 || isStrict ? inUnit : fits
  const [only, ...rivals] = some
  return rivals.length === 0 ? only : bestNamed(some, said)
}

/** A word of counting things one by one: 户, 起, 张. */
function isUnit(word: string, amount: AskedAmount | null): boolean {
  return amount?.classes.includes('count') === true && /^[家户笔场条座所宗只件台部辆张期次处起亩栋岁]/.test(word)
}

function inOnes({ quantity: { value, unit } }: Operand): number {
  return /^万(?=\p{Script=Han})/u.test(unit) ? value * TEN_THOUSAND : value
}

const TEN_THOUSAND = 10_000
/** What a unit is ten thousand of: 亿元 of 万元, 万张 of 张. */
const SMALLER: readonly (readonly [RegExp, string])[] = [
  [/^万亿/, '亿'],
  [/^亿/, '万'],
  [/^万(?=\p{Script=Han})/u, ''],
]

/** An amount divided, in its own unit; in the one below where less than one of it is left, or that was asked for. */
function quotient(
  whole: Operand,
  divisor: string,
  by: number,
  sureness: Calculated['sureness'],
  lead: Calculated['lead'],
  amount: AskedAmount | null,
): Calculated | null {
  if (by <= 0 || /万/.test(divisor)) return null
  // 2400余万元 over 570余家: one that is not exact may be divided, two leave too much open
  if (whole.sureness !== 'exact' && sureness !== 'exact') return null
  const of = surenessOfSum([whole.sureness, turned(sureness)])
  if (of === null) return null
  const { value, unit } = whole.quantity
  const smaller = SMALLER.find(([form]) => form.test(unit))
  const isSmall = value / by < 1 && smaller !== undefined && amount !== undefined
  const scale = isSmall ? TEN_THOUSAND : 1
  const shown = isSmall ? unit.replace(smaller[0], smaller[1]) : unit
  const result = rounded((value * scale) / by)
  return {
    value: result.value,
    text: `${result.text}${shown}`,
    formula: `${plainAmount(whole)}${isSmall ? ` × ${TEN_THOUSAND}` : ''} ÷ ${divisor}`,
    sureness: of === 'exact' && result.isRounded ? 'about' : of,
    lead,
  }
}
