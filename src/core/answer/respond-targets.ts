import { isWholeYear, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { AskedIndicator } from '../question/question.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, type DraftChoice, draft, say } from './draft.ts'
import { sayValue } from './fact-words.ts'
import { Figure } from './figure.ts'
import { indicatorStatement, nearFacts, type Statement } from './indicator-statement.ts'
import { factsOfYear, yearsOf } from './select-facts.ts'
import { sayDocumentsThere, sayYearDifference } from './target-words.ts'

/** Choices up to this many say their values at once. */
const VALUES_AT_ONCE = 3
const MOST_STATEMENTS = 8

/** Answers what an indicator's target or actual is: one or several indicators, one or several years. */
export function respondTargets(context: AnswerContext): Draft {
  const { question, knowledge, defaults } = context
  const region = question.regions.find((asked) => asked.known)?.name ?? defaults.region
  if (question.indicators.length === 0) return listTargets(context, region)
  const open = question.indicators.find((asked) => asked.ids.length > 1)
  const note = new AnswerText()
  const resolved: { id: string; word: string }[] = []
  for (const asked of question.indicators) {
    const readings = asked.ids.length === 1 ? asked.ids : readingsInScope(asked, context, region)
    if (asked === open && readings.length > 1) return ambiguous(asked, readings, context, region)
    const [id] = readings
    if (id === undefined) continue
    if (asked.ids.length > 1) {
      const name = knowledge.lexicon.indicators.get(id)
      note.words(say(question.language, `按${name?.zh ?? id}理解。`, `Understood as ${name?.en ?? id}. `))
    }
    if (!resolved.some((other) => other.id === id)) resolved.push({ id, word: asked.word })
  }
  if (resolved.length === 0) return notListed(context, question.indicators[0]?.word ?? '')
  return joinStatements(context, resolved, region, note)
}

/** Readings of an ambiguous word that have facts in the years asked about, or in any where none is asked. */
function readingsInScope(asked: AskedIndicator, context: AnswerContext, region: string | undefined): string[] {
  const { question, knowledge, defaults } = context
  const years = question.years.length > 0 ? question.years : [defaults.planYear]
  const there = asked.ids.filter((id) => years.some((year) => hasFacts(context, id, region, year)))
  const wantsTarget = question.aspects.has('target') && !question.aspects.has('actual')
  const targeted = there.filter((id) => years.some((year) => factsOfYear(knowledge, id, region, year).targets.length > 0))
  if (wantsTarget && targeted.length > 0) return targeted
  return there.length > 0 ? there : asked.ids.filter((id) => yearsOf(knowledge, id, region).length > 0)
}

function hasFacts({ question, knowledge }: AnswerContext, id: string, region: string | undefined, year: number): boolean {
  const facts = factsOfYear(knowledge, id, region, year)
  const wantsActual = question.aspects.has('actual') && !question.aspects.has('target')
  return wantsActual ? facts.actuals.length > 0 || facts.targets.length > 0 : facts.targets.length + facts.actuals.length > 0
}

function ambiguous(asked: AskedIndicator, ids: readonly string[], context: AnswerContext, region: string | undefined): Draft {
  const { question, knowledge, defaults } = context
  const year = question.years[0] ?? defaults.planYear
  const text = new AnswerText()
  const choices: DraftChoice[] = ids.map((id, i) => {
    const indicator = knowledge.lexicon.indicators.get(id)
    const label = new AnswerText().words(say(question.language, indicator?.zh ?? id, indicator?.en ?? id))
    const value = new AnswerText()
    if (ids.length <= VALUES_AT_ONCE) {
      const statement = indicatorStatement(context, id, region, year)
      value.append(statement.text)
    }
    const rest = question.text.slice(0, asked.start) + (question.language === 'zh' ? (indicator?.zh ?? id) : (indicator?.en ?? id)) + question.text.slice(asked.end)
    return { number: i + 1, label, value, question: rest }
  })
  text.words(say(question.language, `“${plainWord(asked.word)}”有`, `“${plainWord(asked.word)}” may mean `)).figure(Figure.count(ids)).words(say(question.language, '种可能：', ' things: '))
  choices.forEach((choice, i) => {
    text.words(i === 0 ? '' : say(question.language, '；', '; ')).mark(`${choice.number} `)
    if (choice.value.isEmpty) text.append(choice.label)
    else text.append(choice.value)
  })
  text.words(say(question.language, '。请回复序号。', '. Please answer with the number.'))
  if (!question.aspects.has('forecast')) return draft('ambiguous', text, { choices })
  return draft('not_stated', text.words(say(question.language, '能否完成文件未写明，不作预测。', ' Whether they will be met is not stated; no forecast is made.')))
}

function plainWord(word: string): string {
  return word.replace(/\d/g, '')
}

/** One statement for each indicator and year, joined; years compared where two were asked about. */
function joinStatements(context: AnswerContext, resolved: readonly { id: string; word: string }[], region: string | undefined, note: AnswerText): Draft {
  const { question, knowledge, defaults } = context
  const years = yearsAsked(context)
  const text = new AnswerText()
  const statements: Statement[] = []
  for (const { id } of resolved.slice(0, MOST_STATEMENTS)) {
    const own = question.years.length > 0 ? years : defaultYears(context, id, region, note)
    const ofIndicator = own.map((year) => indicatorStatement(context, id, region, year))
    for (const statement of ofIndicator) {
      if (!text.isEmpty) text.words(resolved.length > 1 ? '\n' : say(question.language, '；', '; '))
      text.append(statement.text)
      statements.push(statement)
    }
    if (own.length === 2) sayYearDifference(text, ofIndicator, knowledge, question.language)
  }
  text.words(say(question.language, '。', '.'))
  for (const statement of statements) note.append(statement.note)
  if (statements.every((statement) => statement.found === 'nothing')) {
    return draft('not_found', sayDocumentsThere(text, knowledge, question.language), { note })
  }
  if (question.years.length === 0 && statements.every((statement) => statement.year === defaults.planYear)) {
    note.words(say(question.language, '未指明年份，按', 'No year was named; the plan year ')).figure(yearFigure(context)).words(say(question.language, '年计划答。', ' is taken. '))
  }
  const outcome = statements.some((statement) => statement.found === 'asked') ? 'answered' : 'not_stated'
  return draft(outcome, text, { note })
}

function yearFigure({ knowledge, defaults }: AnswerContext): Figure {
  const document = knowledge.documents.find((candidate) => candidate.year === defaults.planYear) ?? knowledge.documents[0]
  if (!document) throw new Error('no documents')
  return Figure.metadata(`${defaults.planYear}`, document)
}

/** The years of the question; with 跟去年比 and one year named the year before as well. */
function yearsAsked({ question }: AnswerContext): number[] {
  const years = [...question.years].sort((a, b) => b - a)
  return years.length > 2 ? years.slice(0, 4) : years
}

/** Without a year: the plan year, or where only another year has what is asked that one, and it is said. */
function defaultYears(context: AnswerContext, id: string, region: string | undefined, note: AnswerText): number[] {
  const { question, knowledge, defaults } = context
  const part = question.periods.some((period) => period.length > 4)
  const needsActual = part || ((question.aspects.has('actual') || question.aspects.has('progress') || question.aspects.has('gap') || question.aspects.has('rank')) && !question.aspects.has('target'))
  const here = factsOfYear(knowledge, id, region, defaults.planYear)
  const serves = needsActual ? here.actuals.length > 0 : here.targets.length + here.actuals.length > 0
  const near = !needsActual && nearFacts(context, id, region, defaults.planYear) !== undefined
  if (serves || near) return [defaults.planYear]
  const other = yearsOf(knowledge, id, region).find((year) => {
    const facts = factsOfYear(knowledge, id, region, year)
    return needsActual ? facts.actuals.length > 0 : facts.targets.length + facts.actuals.length > 0
  })
  if (other === undefined) return [defaults.planYear]
  const document = knowledge.documents.find((candidate) => candidate.year === other)
  if (document) {
    note.words(say(question.language, '未指明年份；', 'No year was named; ')).figure(yearFigure(context)).words(say(question.language, '年文件没有这项数，按', ' has no such figure, so ')).figure(Figure.metadata(`${other}`, document)).words(say(question.language, '年答。', ' is taken. '))
  }
  return [other]
}

/** 2021年有哪些主要目标, 上半年主要指标完成情况: the headline indicators of a year, one a line. */
function listTargets(context: AnswerContext, region: string | undefined): Draft {
  const { question, knowledge, defaults } = context
  const year = question.years[0] ?? defaults.planYear
  const part = question.periods.find((period) => !isWholeYear(period) && yearOf(period) === year)
  const actuals = part !== undefined || (question.aspects.has('actual') && !question.aspects.has('target'))
  const facts = knowledge.figures.filter(
    (fact) => fact.indicator !== null && yearOf(fact.period) === year && isHeadline(context, fact, region) && (actuals ? isActualOf(fact, part) : isTargetLike(fact)),
  )
  if (facts.length === 0) return notListed(context, '')
  const text = new AnswerText()
  const document = knowledge.documents.find((candidate) => candidate.file === facts[0]?.file)
  if (document) text.period(actuals ? (facts[0]?.period ?? `${year}`) : `${year}`, document, question.language)
  text.words(actuals ? say(question.language, '主要指标完成情况：', ', main indicators:') : say(question.language, '主要预期目标：', ' main targets:'))
  let last: FigureFact | undefined
  for (const fact of facts.slice(0, MOST_LISTED)) {
    if (last?.indicator === fact.indicator && last.name === fact.name) text.words(say(question.language, '，', ', '))
    else text.words(`\n${lineHead(fact, context)}`)
    sayValue(text, fact, knowledge, question.language)
    last = fact
  }
  return draft('answered', text)
}

const MOST_LISTED = 20

function lineHead(fact: FigureFact, { knowledge, question }: AnswerContext): string {
  const indicator = knowledge.lexicon.indicators.get(fact.indicator ?? '')
  const name = /\d/.test(fact.name) ? (indicator?.zh ?? '') : fact.name
  return say(question.language, `${name}：`, `${indicator?.en ?? name} (${name}): `)
}

function isTargetLike(fact: FigureFact): boolean {
  return fact.kind === 'target' || (fact.kind === 'estimate' && fact.comparator === 'assigned')
}

function isActualOf(fact: FigureFact, part: string | undefined): boolean {
  return (fact.kind === 'actual' || fact.kind === 'estimate') && (part === undefined ? !/Q[2-4]$/.test(fact.period) : fact.period === part) && fact.measure !== 'rank'
}

function isHeadline({ knowledge }: AnswerContext, fact: FigureFact, region: string | undefined): boolean {
  const indicator = knowledge.lexicon.indicators.get(fact.indicator ?? '')
  const document = knowledge.documents.find((candidate) => candidate.file === fact.file)
  return indicator?.headline !== false && document !== undefined && fact.region === document.region && (region === undefined || document.region === region)
}

/** The indicator stands in no document that this room may see. */
function notListed({ question, knowledge }: AnswerContext, word: string): Draft {
  const text = new AnswerText()
  const name = knowledge.lexicon.asked.exact(word)[0]
  const indicator = name === undefined ? undefined : knowledge.lexicon.indicators.get(name)
  const label = indicator ? say(question.language, indicator.zh, indicator.en) : plainWord(word)
  text.words(say(question.language, `可查文件中未列${label === '' ? '这项指标' : label}`, `The documents do not list ${label === '' ? 'this indicator' : label}`))
  text.words(say(question.language, '。', '.'))
  return draft('not_found', sayDocumentsThere(text, knowledge, question.language))
}
