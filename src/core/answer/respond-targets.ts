import { isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import { amountsGiven } from '../question/asked-amount.ts'
import { askedSum } from '../question/asked-calculation.ts'
import type { AskedIndicator } from '../question/asked-indicators.ts'
import { AnswerText } from './answer-text.ts'
import { askWhich } from './ask-which.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { growthDistance } from './growth-distance.ts'
import { asksOrder, inOrderAsked } from './in-order-asked.ts'
import { indicatorStatement } from './indicator-statement.ts'
import { listTargets } from './list-targets.ts'
import { isOfReported, sayReported } from './reported-values.ts'
import { factsOfYear, yearsOf } from './select-facts.ts'
import type { Statement } from './statement.ts'
import { notListed, sayDocumentsThere, sayYearDifference } from './target-words.ts'
import { defaultYears, yearFigure, yearsAsked } from './years-of-targets.ts'

/** More indicators in one question than anybody asks. */
const MOST_STATEMENTS = 8

/** Answers what an indicator's target or actual is: one or several indicators, one or several years. */
export function respondTargets(context: AnswerContext): Draft {
  const { question, knowledge } = context
  if (question.indicators.length === 0) return listTargets(context)
  const open = question.indicators.find((asked) => asked.ids.length > 1)
  const note = new AnswerText()
  const resolved: { id: string; word: string }[] = []
  for (const asked of question.indicators) {
    const readings = asked.ids.length === 1 ? asked.ids : readingsInScope(asked, context)
    const year = question.years.length > 0 ? undefined : (yearOfPart(asked, context) ?? yearOfActuals(asked, context))
    if (asked === open && readings.length > 1)
      return askWhich(asked, readings, year === undefined ? context : { ...context, planYear: year })
    const [id] = readings
    if (id === undefined) continue
    if (asked.ids.length > 1) {
      const name = knowledge.lexicon.indicators.get(id)
      note.words(say(question.language, `按${name?.zh ?? id}理解。`, `Understood as ${name?.en ?? id}. `))
    }
    if (!resolved.some((other) => other.id === id)) resolved.push({ id, word: asked.word })
  }
  if (resolved.length === 0) return notListed(context, question.indicators[0]?.word ?? '')
  return joinStatements(context, resolved, note)
}

/** Readings of an ambiguous word that have facts in the years asked about, or in any where none is asked. */
function readingsInScope(asked: AskedIndicator, context: AnswerContext): string[] {
  const { question, knowledge, region, planYear } = context
  const years =
    question.years.length > 0
      ? question.years
      : [yearOfPart(asked, context) ?? yearOfActuals(asked, context) ?? planYear]
  const there = asked.ids.filter((id) => years.some((year) => hasFacts(context, id, year)))
  const changed = there.filter((id) => years.some((year) => tellsChange(context, id, year)))
  if (question.aspects.has('growth') && changed.length === 1) return changed
  const wantsTarget = question.aspects.has('target') && !question.aspects.has('actual')
  const targeted = there.filter((id) =>
    years.some((year) => factsOfYear(knowledge, id, region, year).targets.length > 0),
  )
  if (wantsTarget && targeted.length > 0) return targeted
  return there.length > 0 ? there : asked.ids.filter((id) => yearsOf(knowledge, id, region).length > 0)
}

/** 上半年投资下滑多少, without a year: the newest year with figures of that part, where the plan year has none. */
function yearOfPart(
  { ids }: AskedIndicator,
  { question, knowledge, region, planYear }: AnswerContext,
): number | undefined {
  const parts = question.periods
    .filter((period) => !isWholeYear(period) && !isSpan(period))
    .map((period) => period.slice(4))
  if (parts.length === 0) return undefined
  const ofPart = (id: string, year: number) =>
    factsOfYear(knowledge, id, region, year).actuals.some(({ period }) => parts.includes(period.slice(4)))
  const years = ids.flatMap((id) => yearsOf(knowledge, id, region).filter((year) => ofPart(id, year)))
  return years.includes(planYear) ? planYear : years.sort((a, b) => b - a)[0]
}

/** 投资完成多少, without a year: the newest year in which any reading was carried out, where the plan year has none. */
function yearOfActuals(
  { ids }: AskedIndicator,
  { question, knowledge, region, planYear }: AnswerContext,
): number | undefined {
  if (!question.aspects.has('actual') || question.aspects.has('target') || question.periods.length > 0) return undefined
  const years = ids.flatMap((id) =>
    yearsOf(knowledge, id, region).filter((year) => factsOfYear(knowledge, id, region, year).actuals.length > 0),
  )
  return years.includes(planYear) ? undefined : years.filter((year) => year < planYear).sort((a, b) => b - a)[0]
}

/** A year-on-year change of what was done is on record. */
function tellsChange({ knowledge, region, question }: AnswerContext, id: string, year: number): boolean {
  const parts = question.periods.map((period) => period.slice(4))
  return factsOfYear(knowledge, id, region, year).actuals.some(
    ({ measure, period }) => measure === 'growth' && (parts.length === 0 || parts.includes(period.slice(4))),
  )
}

function hasFacts({ question, knowledge, region }: AnswerContext, id: string, year: number): boolean {
  const facts = factsOfYear(knowledge, id, region, year)
  const wantsActual = question.aspects.has('actual') && !question.aspects.has('target')
  return wantsActual
    ? facts.actuals.length > 0 || facts.targets.length > 0
    : facts.targets.length + facts.actuals.length > 0
}

/** One statement for each indicator and year, joined; years compared where two were asked about. */
function joinStatements(
  context: AnswerContext,
  resolved: readonly { id: string; word: string }[],
  note: AnswerText,
): Draft {
  const { question, knowledge, planYear } = context
  const apart = growthDistance(
    context,
    resolved.map(({ id }) => id),
  )
  if (apart) return apart
  const years = yearsAsked(context)
  const text = new AnswerText()
  const statements: Statement[] = []
  const said: { id: string; year: number }[] = []
  const ordered = inOrderAsked(resolved, context)
  for (const { id } of ordered.slice(0, MOST_STATEMENTS)) {
    const own = question.years.length > 0 ? years : defaultYears(context, id, note)
    const ofIndicator = own.map((year) => indicatorStatement(context, id, year))
    for (const statement of ofIndicator) {
      if (!text.isEmpty) text.words(resolved.length > 1 ? '\n' : say(question.language, '；', '. '))
      text.append(statement.text)
      statements.push(statement)
      said.push({ id, year: statement.year })
    }
    if (own.length === 2 && question.years.length > 0)
      sayYearDifference(text, ofIndicator, knowledge, question.language)
  }
  if (statements.length === 1 && statements[0]) sayOtherMeasure(text, statements[0], context)
  const asksSum = question.aspects.has('sum') || askedSum(question.words).length > 1
  const adds = asksSum && resolved.length > 1
  if (adds)
    text.words(
      say(
        question.language,
        '；各项口径不同、有交叉，不能相加，合计数文件未写明',
        '; they differ in scope and overlap, so they are not added; a total is not stated',
      ),
    )
  text.words(say(question.language, '。', '.'))
  for (const statement of statements) note.append(statement.note)
  const reported = sayAllReported(text, said, context) && isOfReported(context)
  if (!reported && statements.every((statement) => statement.found === 'nothing')) {
    return draft('not_found', sayDocumentsThere(text, context), { note })
  }
  if (question.years.length === 0 && statements.every((statement) => statement.year === planYear)) {
    note
      .words(say(question.language, '未指明年份，按', 'No year was named; the plan year '))
      .figure(yearFigure(context))
      .words(say(question.language, '年计划答。', ' is taken. '))
  }
  const corrects = CONFIRMS.test(question.text) && amountsGiven(question.text).length > 0
  const told = corrects && statements.some((statement) => statement.found !== 'nothing')
  // the amounts in their order were asked for as well, and are told; where each of a sum's parts is, that they do not add up is the answer
  const isEach = asksOrder(question) || statements.every((statement) => statement.found === 'asked')
  const outcome =
    (!adds || isEach) && (reported || told || statements.some((statement) => statement.found === 'asked'))
      ? 'answered'
      : 'not_stated'
  return draft(outcome, text, { note })
}

/** A figure is held against the documents: 对吧, right? */
const CONFIRMS = /[吧吗][?？。]*$|是不是|对不对|没错|\b(?:right|correct|isn't it|true)\b/i

/** What units reported of the indicators in those years, and in the plan's year where none was asked about. */
function sayAllReported(
  text: AnswerText,
  said: readonly { readonly id: string; readonly year: number }[],
  context: AnswerContext,
): boolean {
  const { question, planYear } = context
  const also = question.years.length > 0 ? [] : said.map(({ id }) => ({ id, year: planYear }))
  const all = new Map([...said, ...also].map((one) => [`${one.id} ${one.year}`, one]))
  return [...all.values()].map(({ id, year }) => sayReported(text, id, year, context)).some((found) => found)
}

/** The person was just shown the same goal of another year, which measures another thing: the two do not compare. */
function sayOtherMeasure(text: AnswerText, { target, year }: Statement, context: AnswerContext): void {
  const { knowledge, recent = [], question } = context
  if (!target || target.value === null || recent.length === 0) return
  const shown = knowledge.figures.find(
    (fact) =>
      recent.includes(fact.code) &&
      fact.kind === 'target' &&
      fact.indicator === target.indicator &&
      yearOf(fact.period) !== year &&
      fact.value !== null,
  )
  if (!shown || shown.measure === target.measure) return
  text.words(
    say(
      question.language,
      '；与前面那一年一为总量、一为增速，不宜直接比较',
      '; this and the year before it in our talk are a total and a growth rate: they do not compare directly',
    ),
  )
}
