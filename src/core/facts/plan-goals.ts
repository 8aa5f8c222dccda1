import { isSpan, isWholeYear, touchesYear, yearOf } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from './fact.ts'
import type { ClauseTense, SectionTense } from './tense.ts'

/** Names of what is measured and no thing that is built or bought. */
const MEASURED =
  /(?:[率额量值]|收入|寿命|年限|强度|浓度|面积|指数|规模|产能|能力|总产|里程|比重|占比|比例|投入|消费|投资|密度)$/

/**
 * True for a figure that a work report's chapter on the years ahead sets for them: growths, shares and rates, and levels of
 * what is measured (技术合同成交额2030年达到600亿元). What is built and bought there is a task like any other.
 */
export function isGoalOfPlan(
  { measure, name, unit, value }: Pick<FigureFact, 'measure' | 'name' | 'unit' | 'value'>,
  tense: ClauseTense,
  section: SectionTense,
  document: Pick<PlanDocument, 'kind' | 'year'>,
): boolean {
  if (tense.kind !== 'task' || !speaksOfPlan(tense, section, document)) return false
  if (value === null) return true
  if (unit === '个百分点' || unit === '百分点') return false
  return (
    measure === 'growth' || measure === 'share' || measure === 'rate' || (measure === 'level' && MEASURED.test(name))
  )
}

/** True in a work report's chapter on several years ahead, for a clause on those years or on one of them. */
function speaksOfPlan(
  { period }: ClauseTense,
  section: SectionTense,
  { kind, year }: Pick<PlanDocument, 'kind' | 'year'>,
): boolean {
  const isAhead = kind === 'work_report' && section.mode !== 'past' && isSpan(section.period)
  if (!isAhead || yearOf(section.period) < year) return false
  return period === section.period || (isWholeYear(period) && touchesYear(section.period, yearOf(period)))
}

/** 居民收入稳步增长,…居民收入增长6%: words that set a goal count only where no number does for the same. */
export function withoutWordsBesideNumbers<
  T extends Pick<FigureFact, 'value' | 'comparator' | 'damaged' | 'indicator' | 'name' | 'period'>,
>(facts: readonly T[]): T[] {
  return facts.filter(
    (fact) =>
      fact.value !== null ||
      fact.comparator !== '=' ||
      fact.damaged ||
      !facts.some(
        (other) =>
          other.value !== null &&
          other.period === fact.period &&
          (fact.indicator === null ? other.name === fact.name : other.indicator === fact.indicator),
      ),
  )
}
