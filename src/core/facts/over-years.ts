import { fold } from '../document/fold.ts'
import { fiveYearSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { Paragraph } from '../document/plan-document.ts'
import type { FigureFact } from './fact.ts'
import { spanOfListed } from './listed-years.ts'
import type { ClauseTense } from './tense.ts'

/** 比2012年增长47.7%: the year that a growth is counted from, 上年 being no such year. */
const FROM_YEAR = /[比较](?:同口径)?“?(?:十[一二三四五六]五”?末的?)?(20\d\d)年(?:底|末)?(\(下同\))?(?!同期|\d)/
/** 两年平均增长5.9%, 年均增长6%: a growth a year over several. */
const YEARS_MEAN = /([两三四五])年(?:年均|平均)/
const MEAN = /年均|年平均/
const FIVE_YEARS = /五年/
const SUM = /五年(?:来|间)?(?:累计|共|总计|[^,，;。\d]{2,12}累计)/
const FIVE_YEAR_PLAN = /“?十([一二三四五六])五”?/
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 三: 3, 四: 4, 五: 5 }

/** The year that growths of a clause are counted from, and whether that holds for what follows (下同); null for none. */
export function baseYear(clause: string): { year: number; goesOn: boolean } | null {
  const match = FROM_YEAR.exec(clause)
  return match ? { year: Number(match[1]), goesOn: match[2] !== undefined } : null
}

/**
 * The tense of a growth that was reached over several years: counted from a year before the last (`base`), or a yearly
 * mean of the five years or the plan that the paragraph or its heading speaks of. `words` are the figure's own. Any other figure keeps its own.
 */
export function overYears(
  tense: ClauseTense,
  { measure, unit }: Pick<FigureFact, 'measure' | 'unit'>,
  { words, clause }: { readonly words: string; readonly clause: string },
  base: number | null,
  { section, text }: Pick<Paragraph, 'section' | 'text'>,
): ClauseTense {
  const isPast = tense.kind === 'actual' || tense.kind === 'estimate'
  // 五年累计完成投资318亿元 is no figure of the last of them.
  if (isPast && measure === 'level' && SUM.test(clause) && isWholeYear(tense.period))
    return { ...tense, period: `${yearOf(tense.period) - 4}-${tense.period}` }
  if (!isPast || measure !== 'growth' || unit === '个百分点' || !isWholeYear(tense.period)) return tense
  const last = yearOf(tense.period)
  const mean = YEARS_MEAN.exec(words)?.[1]
  if (mean !== undefined) return { ...tense, period: `${last - (COUNTS[mean] ?? 1) + 1}-${last}` }
  if (MEAN.test(words) || (/分别/.test(clause) && MEAN.test(clause)))
    return { ...tense, period: spanOfMean(fold(section.join('')) + fold(text), last) ?? tense.period }
  if (base === null || base >= last - 1 || /同比|[比较]上年|[比较]去年/.test(words)) return tense
  return { ...tense, period: `${base + 1}-${last}` }
}

function spanOfMean(around: string, last: number): string | undefined {
  const listed = spanOfListed(around)
  if (listed?.endsWith(`-${last}`)) return listed
  if (FIVE_YEARS.test(around)) return `${last - 4}-${last}`
  const plan = FIVE_YEAR_PLAN.exec(around)?.[1]
  const span = plan === undefined ? undefined : fiveYearSpan(plan)
  return span !== undefined && yearOf(span) <= last && last <= Number(span.slice(5)) ? span : undefined
}
