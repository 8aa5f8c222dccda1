import { isSpan, isWholeYear, monthsToEnd, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** What is known of one indicator of one region in one year. */
export interface YearFacts {
  readonly year: number
  readonly targets: readonly FigureFact[]
  /** Actuals and estimates of the year or a part of it, the longest cumulated period first. */
  readonly actuals: readonly FigureFact[]
  /** Targets of a part of the year (上半年增长8.5%). */
  readonly ofParts: readonly FigureFact[]
}

/**
 * Facts of an indicator in one year, the same value said twice only once. With a `span` of years (2021-2025) that begins
 * with the year only facts of the whole span, and goals to be reached by its end: another year's target is none of the
 * five years.
 */
export function factsOfYear(
  knowledge: Knowledge,
  indicator: string,
  region: string | undefined,
  year: number,
  span?: string,
): YearFacts {
  const isOfTime = ({ kind, period }: FigureFact) =>
    span === undefined
      ? yearOf(period) === year
      : period === span || (period === span.slice(5) && (kind === 'target' || kind === 'task'))
  const facts = figuresOf(knowledge, indicator, region).filter((fact) => !fact.proposed && isOfTime(fact))
  return {
    year,
    targets: ofTheList(
      inForce(
        distinct(
          facts.filter(
            (fact) =>
              (fact.kind === 'target' || fact.kind === 'task') &&
              (isWholeYear(fact.period) || fact.kind === 'task' || fact.period === span),
          ),
        ),
      ),
    ),
    ofParts: distinct(
      facts.filter((fact) => fact.kind === 'target' && !isWholeYear(fact.period) && !isSpan(fact.period)),
    ),
    actuals: distinct(facts.filter((fact) => fact.kind === 'actual' || fact.kind === 'estimate')).sort(byPeriod),
  }
}

/** Words of a goal that took the place of another one. */
const RESET = /调整(?:为|至|到)|调整后|[调增减]至/

/** What was reset no longer holds: 由8%调整为3.5% stands alone, and says what it was before. */
function inForce(targets: readonly FigureFact[]): readonly FigureFact[] {
  const reset = targets.filter(({ quote }) => RESET.test(quote))
  const replaced = (fact: FigureFact) =>
    reset.some(
      (other) =>
        other !== fact &&
        other.period === fact.period &&
        other.measure === fact.measure &&
        (other.file !== fact.file || other.ordinal !== fact.ordinal || /年初|原计划|调整前/.test(fact.quote)),
    )
  return reset.length === 0 ? targets : targets.filter((fact) => reset.includes(fact) || !replaced(fact))
}

/** A figure of the list of headline targets is the target; others of the same name are of a part (沿海地区生产总值). */
function ofTheList(targets: readonly FigureFact[]): readonly FigureFact[] {
  const listed = targets.filter((fact) => fact.headline)
  return listed.length > 0 ? listed : targets
}

/** Years in which an indicator of a region has any fact, the newest first. */
export function yearsOf(knowledge: Knowledge, indicator: string, region: string | undefined): number[] {
  const years = figuresOf(knowledge, indicator, region).map((fact) => yearOf(fact.period))
  return [...new Set(years)].sort((a, b) => b - a)
}

/** Several years together with a figure of an indicator that end with a year: what is to be reached by 2030. */
export function spansTo(
  knowledge: Knowledge,
  indicator: string,
  region: string | undefined,
  year: number,
): readonly string[] {
  const periods = figuresOf(knowledge, indicator, region).map(({ period }) => period)
  return [...new Set(periods.filter((period) => isSpan(period) && Number(period.slice(5)) === year))]
}

/** Figures of an indicator that the region's own documents give of the region itself. */
function figuresOf(knowledge: Knowledge, indicator: string, region: string | undefined): readonly FigureFact[] {
  return (region === undefined ? knowledge.ownFigures : knowledge.ownOfRegion.get(region))?.get(indicator) ?? []
}

function distinct(facts: readonly FigureFact[]): FigureFact[] {
  const seen = new Set<string>()
  return facts.filter((fact) => {
    const key = `${fact.period}|${fact.measure}|${fact.value}|${fact.value2 ?? ''}|${fact.unit}|${fact.comparator}|${fact.reference ?? ''}|${fact.strive}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The longest cumulated period first; a single later quarter or month, which cumulates nothing, last. */
function byPeriod(a: FigureFact, b: FigureFact): number {
  return (monthsToEnd(b.period) ?? 0) - (monthsToEnd(a.period) ?? 0)
}

/** 2025年达到多少, of a plan up to 2025: what is to be reached is asked, and nothing can have been done yet. */
export function isLastOfPlan(targets: readonly FigureFact[], year: number, { documents }: Knowledge): boolean {
  const [first] = targets
  const plan = first && documents.find(({ file }) => file === first.file)
  if (plan === undefined) return false
  return (isSpan(plan.period) && Number(plan.period.slice(5)) === year) || year > plan.year
}
