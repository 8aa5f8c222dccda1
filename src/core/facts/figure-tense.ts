import { isSpan } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ClauseFigure } from './clause-context.ts'
import type { FigureFact } from './fact.ts'
import { isGoalOfPlan } from './plan-goals.ts'
import type { ClauseTense, SectionTense } from './tense.ts'

/** A commitment without a number of what is no indicator counts only among goals (主要污染物排放完成省下达任务). */
export function isKept(
  figure: ClauseFigure,
  tense: ClauseTense,
  section: SectionTense,
  document: Pick<PlanDocument, 'kind' | 'year'>,
): boolean {
  const { indicator, value, damaged, reference } = figure
  if (indicator !== null || value !== null || damaged || reference === undefined) return true
  return (tense.kind === 'target' && tense.headline) || isGoalOfPlan(figure, tense, section, document)
}

/** 占比提高1个百分点: what is to change by so much, where 高于全省1个百分点 only holds it against another. */
const CHANGES = /(?:提高|提升|上升|增加|扩大|降低|下降|压减)[^,，;。\d至到]{0,3}\d[\d.]*(?:[-—~]\d[\d.]*)?个?百分点/
/** A share of a plan is what was done of it, where 税收占一般公共预算收入82% may be a goal. */
const OF_PLAN = /计划|目标|任务|预算(?!收入|支出)/
/** 经济发展类目标(13个): how many goals there are is none; 把增长预期目标定在7.5% tells one again. */
const COUNTS_GOALS = /(?:目标|指标)(?:设?定)?$/
/** 设置了29项主要指标, 从5方面提出: how many goals there are, or sides that they are set from. */
const COUNTED_GOALS =
  /\d+(?:个|项|大?类)?(?:方面|维度|大类|[^,，。;:\d]{0,8}(?:指标|目标)(?=$|[,，、。;:]))|(?:方面|维度|大?类)(?:提出|设置|设定|明确)?$/

/** The tense of one figure of a clause: its goal, a share of a goal that was reached, what was planned among actuals. */
export function tenseOf(
  {
    name,
    measure,
    reference,
    indicator,
    unit,
  }: Pick<FigureFact, 'name' | 'measure' | 'reference' | 'indicator' | 'unit'>,
  goal: boolean,
  tense: ClauseTense,
  section: SectionTense,
  words: string,
): ClauseTense {
  if (goal)
    return {
      kind: 'target',
      period: isSpan(tense.period) ? tense.period : tense.period.slice(0, 4),
      headline: tense.headline,
    }
  if (
    tense.kind === 'target' &&
    indicator === null &&
    (unit !== null || measure === 'growth') &&
    ((COUNTS_GOALS.test(name) && (measure === 'level' || name.endsWith('定'))) ||
      (measure === 'level' && /^(?:个|项|类)$/.test(unit ?? '') && COUNTED_GOALS.test(words)))
  )
    return { ...tense, kind: 'task', headline: false }
  const isDistance = indicator === null && /百分点$/.test(unit ?? '')
  if (isDistance && section.mode === 'past' && tense.kind === 'target')
    return { kind: 'actual', period: section.period, headline: false }
  if (isDistance && section.mode === 'target' && !CHANGES.test(words))
    return { ...tense, kind: 'task', headline: false }
  if (measure === 'share' && OF_PLAN.test(reference ?? '') && section.mode === 'past' && tense.kind === 'target')
    return { kind: 'actual', period: section.period, headline: false }
  return { ...tense, ...plannedOf(name, tense, words, DONE.test(words) || measure !== 'level') }
}

/** A value that was reached is one of the end of the time that is spoken of: 2021 of 2017-2021. */
export function atEnd<T extends { readonly period: string }>(tense: T, reached: number | 'end' | undefined): T {
  if (reached === undefined) return tense
  if (reached !== 'end') return { ...tense, period: `${reached}` }
  return isSpan(tense.period) ? { ...tense, period: tense.period.slice(5) } : tense
}

/** 到2030年…年均增长6%, 能耗降低13%: in a plan of several years a growth up to its last is one of them all. */
export function wholePlan(tense: ClauseTense, { measure }: Pick<FigureFact, 'measure'>, period: string): ClauseTense {
  const ends = isSpan(period) && tense.period === period.slice(5)
  return ends && measure === 'growth' ? { ...tense, period } : tense
}

/** 年度投资计划193.2亿元: what was planned, though its name is that of the investment. */
const PLANNED = /年度投资(?:计划|任务|目标)(?:为|共|约)?\d[\d.]*\p{Script=Han}{1,2}$/u
/** What was carried out of a plan, and no size of it. */
const DONE = /完成|执行|支出|实现/

/** 年度计划投资 among actuals is still what was planned for the year; so is the size of an investment plan. */
function plannedOf(
  name: string,
  tense: ClauseTense,
  words: string,
  done: boolean,
): Pick<FigureFact, 'kind' | 'period'> {
  const planned =
    tense.kind === 'actual' &&
    (/年度.*计划(?:完成)?投资$/.test(name) || ((/投资计划$/.test(name) || PLANNED.test(words)) && !done)) &&
    !/执行/.test(name)
  return planned ? { kind: 'target', period: tense.period.slice(0, 4) } : tense
}

/**
 * A goal for a headline indicator is a target wherever it stands (a task breakdown repeats them), and so is one that a work
 * report sets for a plan's years; any other is a task.
 */
export function kindOf(
  figure: Pick<FigureFact, 'indicator' | 'measure' | 'name' | 'unit' | 'value'>,
  tense: ClauseTense,
  section: SectionTense,
  document: Pick<PlanDocument, 'kind' | 'year'>,
  lexicon: Lexicon,
): FigureFact['kind'] {
  const { indicator } = figure
  const headline = indicator !== null && lexicon.indicators.get(indicator)?.headline !== false
  const isGoal = headline || isGoalOfPlan(figure, tense, section, document)
  return tense.kind === 'task' && isGoal ? 'target' : tense.kind
}
