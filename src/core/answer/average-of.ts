import { fold } from '../document/fold.ts'
import { monthsToEnd } from '../document/periods.ts'
import { findQuantities } from '../facts/quantities.ts'
import { type AskedAmount, askedAmount } from '../question/asked-amount.ts'
import { type SharedBy, withoutAverage } from '../question/asked-calculation.ts'
import { contentStretches, LIGHT } from '../question/content.ts'
import { inDocumentWords } from '../question/in-document-words.ts'
import { tokens } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { Figure } from './figure.ts'
import {
  bestNamed,
  inOnes,
  type Operand,
  type OperandSentence,
  operandSentences,
  partedByOfWhich,
  sharedTerms,
} from './operands.ts'
import { quotient } from './quotient.ts'
import { plainAmount, sayCalculation, sayUncomputed } from './say-calculation.ts'
import { periodOfPassage } from './say-passage.ts'
import { withoutModes } from './without-modes.ts'

/** The text has the average itself. */
const WRITTEN = /平均|[户人月年场家]均|每[个家户人名笔场条项月万千百]/
/** Sums that reach back before the period that a sentence is of, or that are of a part of it. */
const REACHES_BACK = /累计|历年|以来/
const OF_OTHER_TIME = /期间|疫情时间|以来|[自从至]\d+月|截[至止]|[一二三四]季度|单季/
const PERSONS = /[人名位]$/
const THINGS = /[个家户项所处座条只宗笔件台部栋]$|大?类$/

/**
 * 平均每笔多少, 月均: an amount divided by a number of things in its own sentence, or by the months that it was summed up
 * over. Null where the sentence has not both, or has several that the question cannot tell apart.
 */
export function averageOf(by: SharedBy, context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const said = withoutAverage(question.content)
  // what an English question asks for is told by its Chinese
  const words = question.language === 'en' ? question.content : question.words
  const amount = askedAmount(withoutAverage(words), knowledge.lexicon)
  if (amount === null && question.language !== 'en' && !/多大|规模/.test(words)) return null
  for (const sentence of operandSentences(context, said)) {
    const { folded } = sentence
    if (WRITTEN.test(folded.slice(sentence.sentence.start, sentence.sentence.end))) return null
    if (!holdsGiven(sentence, context) || !tellsOfAll(sentence, said, context)) continue
    const made =
      by.type === 'month' ? perMonth(sentence, said, amount, context) : perThing(sentence, by, said, amount, context)
    if (made) return made
  }
  return null
}

/** Verbs that say of anything that there was so much of it. */
const OF_ANYTHING =
  /多大|查出|发现|发生|产生|获得|得到|拿到|分[到摊]|摊到|收[到了]|发[了出]|合多|提供|安排|涉及|覆盖|包含|负责|能有|左右|大[约概]|全部|实际|具体/

/** Every stretch of what was said has a word in the sentence or the headings above it: 赔偿 is not told by what was fined. */
function tellsOfAll({ passage, folded, sentence }: OperandSentence, said: string, context: AnswerContext): boolean {
  const given = findQuantities(fold(withoutAverage(context.question.words)), context.knowledge.lexicon)
  if (given.length > 1) return true
  const { section } = passage.located.paragraph
  const told = `${folded.slice(sentence.start, sentence.end)}。${section.join('。')}`
  const bare = withoutModes(said, context.question, context.knowledge.regions)
  return contentStretches(bare).every((stretch) => {
    const terms = tokens(stretch).filter(
      (term) => /^\p{Script=Han}{2}$/u.test(term) && !LIGHT.test(term) && !OF_ANYTHING.test(term),
    )
    return terms.length === 0 || terms.some((term) => told.includes(term))
  })
}

/** Every amount that the asker gave stands in the sentence. */
function holdsGiven({ operands }: OperandSentence, { question, knowledge }: AnswerContext): boolean {
  const given = findQuantities(fold(withoutAverage(question.words)), knowledge.lexicon)
  return given.every(({ value }) => operands.some(({ quantity }) => quantity.value === value))
}

function perMonth(
  { operands, folded, sentence }: OperandSentence,
  said: string,
  amount: AskedAmount | null,
  context: AnswerContext,
): Draft | null {
  const whole = shared(operands, said, amount, context)
  if (OF_OTHER_TIME.test(folded.slice(sentence.start, sentence.end))) return null
  if (!whole || REACHES_BACK.test(whole.words)) return null
  const period = periodOfPassage(whole.passage, context.knowledge)
  const months = monthsToEnd(period)
  if (months === null || months === 1 || !isOver(period, context)) return null
  const { document } = whole.passage.located
  const result = quotient(whole, `${months}`, months, 'exact', ['平均每月', 'a month on average:'], asksLarge(context))
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
  const inEnglish = by.unit === '' && by.behind !== '' ? thingsInEnglish(operands, by.behind, context) : undefined
  const things =
    inEnglish ?? (by.unit === '' ? thingsNamedLast(operands, context) : thingsShared(operands, by, context))
  if (!things) return null
  // fewer than the things themselves: 10户 beside 570家 is who gave, and shared out among none
  const isFewer = ({ quantity: { unitClass, value } }: Operand) =>
    unitClass === 'count' && value < things.quantity.value && amount?.classes.includes('count') !== true
  const others = operands.filter(
    (one) =>
      one !== things &&
      !isFewer(one) &&
      !partedByOfWhich(folded, things, one) &&
      one.quantity.start !== things.quantity.start,
  )
  const whole = shared(others, said, amount, context) ?? comingTo(things, others, amount, folded)
  if (!whole) return null
  const lead = PERSONS.test(by.unit) ? '人均' : `平均每${(by.unit || things.quantity.unit).replace(/^大/, '')}`
  const result = quotient(
    whole,
    plainAmount(things),
    inOnes(things),
    things.sureness,
    [lead, 'on average each:'],
    asksLarge(context),
  )
  return result ? sayCalculation([things, whole], result, context) : sayUncomputed([things, whole], context)
}

/** Each of the 13 projects, per loan: the number that the asker gave, else the one of the thing that is named. */
function thingsInEnglish(
  operands: readonly Operand[],
  behind: string,
  { question, knowledge }: AnswerContext,
): Operand | undefined {
  const counts = operands.filter(({ quantity: { unitClass } }) => unitClass === 'count' || unitClass === 'people')
  const number = /\d+/.exec(behind)?.[0]
  const [given, ...others] = counts.filter(({ quantity }) => `${quantity.value}` === number)
  if (given && others.length === 0) return given
  const named = bestNamed(counts, inDocumentWords(behind, knowledge, question.years, question.periods).content)
  // projects are counted twice in the sentence: over 100 million tells which
  return named ?? bestNamed(counts, question.content)
}

/** 贷款48笔共2160万元: the amount that so many things come to stands straight behind their number. */
function comingTo(
  { quantity: { unitEnd } }: Operand,
  others: readonly Operand[],
  amount: AskedAmount | null,
  folded: string,
): Operand | undefined {
  const isOpen = amount === null || amount.classes.length === 0
  return others.find(
    ({ quantity: { start, unitClass } }) =>
      (isOpen ? unitClass === 'money' : amount.classes.includes(unitClass)) &&
      start >= unitEnd &&
      /^(?:[,、]?(?:共计?|合计|总计|总额)(?:约|近)?)$/.test(folded.slice(unitEnd, start)),
  )
}

/** How many posts per fair: what is shared out by stands last. */
function thingsNamedLast(operands: readonly Operand[], { question }: AnswerContext): Operand | undefined {
  const counts = operands.filter(({ quantity: { unitClass } }) => unitClass === 'count' || unitClass === 'people')
  const stretches = contentStretches(question.content).filter((stretch) => /\p{Script=Han}{2}/u.test(stretch))
  return stretches.length > 1 ? bestNamed(counts, stretches.at(-1) ?? '') : undefined
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
    const thing = behind.replace(/(?:多少|几|约|大概|有|要|是|为|的).*$/u, '')
    const [direct, ...more] = some.filter(
      ({ passage, quantity }) =>
        thing.length > 1 && passage.located.paragraph.text.slice(quantity.unitEnd).startsWith(thing),
    )
    if (direct && more.length === 0) return direct
    const named = bestNamed(held.length > 0 ? held : some, thing.length > 1 ? thing : question.content)
    if (named) return named
  }
  return undefined
}

/** The asker wants the larger unit: 多少亿. */
function asksLarge({ question }: AnswerContext): boolean {
  return /(?:多少|几)个?亿/.test(question.words)
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
  if (rivals.length > 0) return bestNamed(some, said)
  const isOfKind = amount !== null && amount.classes.length === 1
  const isCalled = inUnit.length > 0 && !/^[个项]/.test(asked)
  return only && (isOfKind || isCalled || sharedTerms(only, said) > 0) ? only : undefined
}

/** A word of counting things one by one: 户, 起, 张. */
function isUnit(word: string, amount: AskedAmount | null): boolean {
  return amount?.classes.includes('count') === true && /^[家户笔场条座所宗只件台部辆张期次处起亩栋岁]/.test(word)
}
