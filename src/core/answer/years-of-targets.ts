import { yearOf } from '../document/periods.ts'
import { amountsGiven } from '../question/asked-amount.ts'
import type { AnswerText } from './answer-text.ts'
import { plain } from './arithmetic.ts'
import { type AnswerContext, documentOfYear, documentsOf } from './context.ts'
import { say } from './draft.ts'
import { Figure } from './figure.ts'
import { nearFacts } from './indicator-statement.ts'
import { factsOfYear, type YearFacts, yearsOf } from './select-facts.ts'

/** The years that a question names, the newest first. */
export function yearsAsked({ question }: AnswerContext): number[] {
  const years = [...question.years].sort((a, b) => b - a)
  return years.length > 2 ? years.slice(0, 4) : years
}

/** Without a year: the plan year, or where only another year has what is asked that one, and `note` says so. */
export function defaultYears(context: AnswerContext, id: string, note: AnswerText): number[] {
  const { question, knowledge, region, planYear } = context
  const byFigure = question.aspects.has('when')
    ? yearOfFigure(context, id)
    : (yearOfWording(context, id) ?? yearOfGoal(context, id))
  if (byFigure !== undefined) return [byFigure]
  const part = question.periods.some((period) => period.length > 4)
  const needsActual =
    part ||
    ((question.aspects.has('actual') ||
      question.aspects.has('progress') ||
      question.aspects.has('gap') ||
      question.aspects.has('rank')) &&
      !question.aspects.has('target'))
  const here = factsOfYear(knowledge, id, region, planYear)
  const serves = needsActual ? here.actuals.length > 0 : here.targets.length + here.actuals.length > 0
  const near = !needsActual && nearFacts(context, id, planYear).length > 0
  const reported = serves ? yearAlsoReported(context, id) : undefined
  if (reported !== undefined) return [planYear, reported]
  if (serves || near) return [planYear]
  const other = yearsOf(knowledge, id, region).find((year) => {
    const facts = factsOfYear(knowledge, id, region, year)
    return needsActual ? facts.actuals.length > 0 : facts.targets.length + facts.actuals.length > 0
  })
  if (other === undefined) return [yearReportedOn(context) ?? planYear]
  const document = documentOfYear(context, other)
  if (document) {
    note
      .words(say(question.language, '未指明年份；', 'No year was named; '))
      .figure(yearFigure(context))
      .words(say(question.language, '年文件没有所问的数，按', ' has no such figure, so '))
      .figure(Figure.metadata(`${other}`, document))
      .words(say(question.language, '年答。', ' is taken. '))
  }
  return [other]
}

/**
 * 目标和完成情况, where the plan year has a goal alone: the newest earlier year that has both a goal and what was done, told
 * beside it. A question whether the goal is met is about the plan year's.
 */
function yearAlsoReported({ question, knowledge, region, planYear }: AnswerContext, id: string): number | undefined {
  const { aspects, periods, text } = question
  const asksBoth = aspects.has('target') && aspects.has('actual') && !aspects.has('progress') && !aspects.has('gap')
  if (!asksBoth || periods.length > 0 || OF_PLAN_YEAR.test(text)) return undefined
  const factsOf = (year: number) => factsOfYear(knowledge, id, region, year)
  if (factsOf(planYear).actuals.length > 0) return undefined
  const years = yearsOf(knowledge, id, region).filter((year) => year < planYear && isPair(factsOf(year)))
  return years.sort((a, b) => b - a)[0]
}

function isPair({ targets, actuals }: YearFacts): boolean {
  return targets.length > 0 && actuals.length > 0
}

/** 今年, 新计划: the plan year is named in other words. */
const OF_PLAN_YEAR = /今年|本年|当年|新一?年|[吗么没][?？。]*$|\bthis year/i

/** The newest year of which a document reports the part that is asked about (上半年). */
function yearReportedOn({ question, knowledge, region }: AnswerContext): number | undefined {
  const parts = question.periods.filter((period) => period.length > 4).map((period) => period.slice(4))
  const years = documentsOf(knowledge, region)
    .filter(({ period }) => parts.some((part) => period.slice(4) === part))
    .map(({ period }) => yearOf(period))
  return years.length === 0 ? undefined : Math.max(...years)
}

/** 增长6.5%的目标半年过去怎么样: the one year that has the asker's goal. */
function yearOfGoal({ question, knowledge, region }: AnswerContext, id: string): number | undefined {
  if (!/目标|计划|任务|target|goal|plan/i.test(question.text)) return undefined
  const given = amountsGiven(question.text)
  const years = yearsOf(knowledge, id, region).filter((year) =>
    factsOfYear(knowledge, id, region, year).targets.some((fact) => fact.value !== null && given.includes(plain(fact))),
  )
  return years.length === 1 ? years[0] : undefined
}

/** 跟什么同步: the one year whose goal is worded so. */
function yearOfWording({ question, knowledge, region }: AnswerContext, id: string): number | undefined {
  if (!/同步/.test(question.text)) return undefined
  const years = yearsOf(knowledge, id, region).filter((year) =>
    factsOfYear(knowledge, id, region, year).targets.some(({ comparator }) => comparator === 'sync'),
  )
  return years.length === 1 ? years[0] : undefined
}

/** 7.5%是哪一年的目标: the year in which the asker's figure stands, where it is one alone. */
function yearOfFigure({ question, knowledge, region }: AnswerContext, id: string): number | undefined {
  const given = amountsGiven(question.text)
  const years = yearsOf(knowledge, id, region).filter((year) => {
    const { targets, actuals } = factsOfYear(knowledge, id, region, year)
    return [...targets, ...actuals].some((fact) => given.includes(plain(fact)))
  })
  return years.length === 1 ? years[0] : undefined
}

/** The plan year, as the year of its document. */
export function yearFigure(context: AnswerContext): Figure {
  const document = documentOfYear(context, context.planYear)
  if (!document) throw new Error('the plan year is the year of a document')
  return Figure.metadata(`${context.planYear}`, document)
}
