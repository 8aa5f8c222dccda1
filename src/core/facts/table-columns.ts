import { findPeriods } from '../document/find-periods.ts'
import { fold } from '../document/fold.ts'
import { isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { FigureKind } from './fact.ts'
import { yearsOfPlan } from './plan-years.ts'
import type { SectionTense } from './tense.ts'

/** What a column is of, by its heading: what the cells of the same row left of it said goes on where it says nothing. */
export interface Column {
  readonly kind: FigureKind | null
  readonly period: string
}

const TARGET_HEAD = /目标|计划|规划|预期|任务|安排|指标值|引进|到位|预算数/
const ACTUAL_HEAD = /完成|实际|实绩|实现|执行数?|累计|决算|基数|基期|基准|现状/
const ESTIMATE_HEAD = /预计|预期完成/
/** Headings that only measure what the column before them is of: 增速, 占比, 完成率. */
const MEASURE_HEAD = /增[速幅长]|同比|占比|比重|比[上去]年|完成率|比例|%/
/** 完成率: how much of a plan was carried out. */
export const RATE_OF_PLAN =
  /完成(?:率|比例|进度)|(?:占|为|完成)(?:年初|年度|全年|调整)?(?:目标|计划|任务|预算)数?的?(?:%|比|$)/
const ACTUAL_MEAN = /实际|已|完成/
/** What is told of all years of a plan. */
const OF_PLAN = /年均|五年累计|累计[)）〕】\]]/

/** The period that a column's heading names; the section's where it names none, the whole plan's for 年均. */
export function periodOfColumn(head: string, section: SectionTense, document: PlanDocument): string {
  const plan = /年均/.test(head) ? yearsOfPlan(document) : undefined
  return plan ?? namedBy(head, document) ?? section.period
}

/** The period that a heading names, of “十四五”末 the last year of the plan. */
function namedBy(head: string, document: PlanDocument): string | undefined {
  const folded = fold(head)
  const [named] = findPeriods(folded, document.year)
  return named && isSpan(named.period) && /^[末底]/.test(folded.slice(named.end))
    ? named.period.slice(5)
    : named?.period
}

/** What a column is of, `before` being the one left of it. */
export function columnOf(head: string, before: Column, section: SectionTense, document: PlanDocument): Column {
  const said = namedBy(head, document)
  const kind = ESTIMATE_HEAD.test(head)
    ? 'estimate'
    : TARGET_HEAD.test(head) && !RATE_OF_PLAN.test(head)
      ? 'target'
      : ACTUAL_HEAD.test(head)
        ? 'actual'
        : null
  const plan = OF_PLAN.test(head) ? yearsOfPlan(document) : undefined
  if (plan !== undefined && !ACTUAL_MEAN.test(head)) return { kind: 'target', period: plan }
  if (RATE_OF_PLAN.test(head) && kind === null && isPart(document.period))
    return { kind: 'actual', period: document.period }
  const goesOn = kind === null && said === undefined && MEASURE_HEAD.test(head)
  if (goesOn) return before
  return {
    kind: kind ?? (said === undefined || yearOf(said) === yearOf(before.period) ? before.kind : null),
    period: said ?? (kind === null ? before.period : kind === 'target' ? wholeYearOf(head, section) : section.period),
  }
}

/** 年度目标, 全年计划 are those of the year in a paper on a part of it, too. */
function wholeYearOf(head: string, { period }: SectionTense): string {
  return /年度|全年|年初/.test(head) && isPart(period) ? period.slice(0, 4) : period
}

/** A part of a year: what a share of the year's goal was reached in. */
function isPart(period: string): boolean {
  return !isWholeYear(period) && !isSpan(period)
}

/** What a figure of a column is: what the heading says, or the time that it names. */
export function kindOf({ kind, period }: Column, document: PlanDocument, section: SectionTense): FigureKind {
  if (kind !== null) return kind
  if (yearOf(period) < document.year) return 'actual'
  if (isWholeYear(period) && yearOf(period) > document.year) return 'target'
  return section.mode === 'past' && !(isWholeYear(period) && !isWholeYear(document.period)) ? 'actual' : 'target'
}
