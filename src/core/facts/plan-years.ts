import { findPeriods } from '../document/find-periods.ts'
import { fold } from '../document/fold.ts'
import { fiveYearSpan, isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from './fact.ts'
import type { ClauseTense } from './tense.ts'

const NAMED = /第?十([一二三四五六])(?:个五年|五(?=”?(?:规划|时期)))/
/** “十四五”规划, 第十四个五年规划: names of the plan, which tell of its years where a goal is told of them all. */
const PLANS = /第?“?十([一二三四五六])(?:个五年|五”?(?=规划|计划|时期|期间))/g
const MEAN = /年均|年平均/
/** 2024年、2025年年均增长6.5%: those two alone. */
const LISTED = /(20\d\d)年?[、和至—-](20\d\d)年(?:两年)?[^,，;。\d]{0,12}年均/
const FIVE_YEARS = /五年(?:累计|共|内|总|任务|目标|[^,，;。\d]{2,12}累计)/
/** 到2025年…累计完成投资3000亿元: a sum over the years up to the plan's last, and not how many there are by then (累计建成). */
const ADDS_UP = /累计(?:完成|新增|净增|引进|投入|转移|培训|减少)[^,，;。]*$/
/** 《纲要》目标为, “十四五”规划要求: a goal of the plan's whole time where it names no year. */
const GOAL_OF_PLAN = /(?:纲要》?|规划)(?:的)?(?:目标|要求|确定|提出|规定)/

/** The years of the plan that a document is or speaks of by its title (第十二个五年规划…中期评估报告); undefined for none. */
export function yearsOfPlan({ period, title }: Pick<PlanDocument, 'period' | 'title'>): string | undefined {
  if (isSpan(period)) return period
  const digit = NAMED.exec(fold(title))?.[1]
  return digit === undefined ? undefined : fiveYearSpan(digit)
}

/**
 * The tense of a goal that is told of several years, where its words name one of them or none: 到2026年…年均增长7% is of the
 * five years that the paper plans, 五年累计完成500亿元 is, and so is a goal of the plan that a report is on.
 */
export function goalOverYears(
  tense: ClauseTense,
  { measure, unit, wording }: Pick<FigureFact, 'measure' | 'unit' | 'wording'>,
  { clause, said }: { readonly clause: string; readonly said: string | null },
  paragraph: Pick<Paragraph, 'section' | 'text'>,
  document: Pick<PlanDocument, 'period' | 'title' | 'year'>,
): ClauseTense {
  const isGoal = tense.kind === 'target' || tense.kind === 'task'
  if (!isGoal || !isWholeYear(tense.period) || (measure !== 'growth' && measure !== 'level' && said !== null))
    return tense
  const listed = LISTED.exec(clause)
  if (listed && measure === 'growth') return { ...tense, period: `${listed[1]}-${listed[2]}` }
  const isMean =
    measure === 'growth' && (MEAN.test(wording) || /%的年均/.test(clause) || (/分别/.test(clause) && MEAN.test(clause)))
  const isSum = (measure === 'level' || measure === 'growth') && unit !== '个百分点' && FIVE_YEARS.test(clause)
  const addsUp = !isSum && measure === 'level' && said === null && ADDS_UP.test(clause)
  const isPlans = said === null && GOAL_OF_PLAN.test(clause)
  if (!isMean && !isSum && !isPlans && !addsUp) return tense
  const year = yearOf(tense.period)
  const span = spanAround(clause, paragraph, document).find(
    (one) =>
      yearOf(one) <= year &&
      year <= Number(one.slice(5)) &&
      (isMean || isFiveYears(one)) &&
      (isPlans || !addsUp || one.endsWith(`-${year}`)),
  )
  return span === undefined ? tense : { ...tense, period: span }
}

/** The spans of years that a clause, its paragraph, its headings and the document name, the nearest first. */
function spanAround(
  clause: string,
  { section, text }: Pick<Paragraph, 'section' | 'text'>,
  document: Pick<PlanDocument, 'period' | 'title' | 'year'>,
): string[] {
  const spansIn = (words: string) => [
    ...findPeriods(words, document.year)
      .map(({ period }) => period)
      .filter(isSpan),
    ...[...words.matchAll(PLANS)].map(([, digit = '']) => fiveYearSpan(digit)),
  ]
  const plan = yearsOfPlan(document)
  const named = [clause, ...[...section].reverse().map(fold)].flatMap(spansIn)
  return [...named, ...(plan === undefined ? [] : [plan]), ...spansIn(fold(text))]
}

function isFiveYears(span: string): boolean {
  return Number(span.slice(5)) - yearOf(span) === 4
}
