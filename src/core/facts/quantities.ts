import type { UnitTable } from '../lexicon/amount-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { bareRatios } from './bare-ratios.ts'
import { amountsInHan, countedInHan } from './han-quantities.ts'
import type { Quantity } from './quantity.ts'

/** 1,034,207 and 5 230; groups behind a blank only where no other number stands in front of them. */
const NUMBER = '\\d+(?:,\\d{3})+(?:\\.\\d+)?|(?<!\\d ?)[1-9]\\d{0,2}(?: \\d{3})+(?![\\d ])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
/** 过600分 is a bar that people pass; 超过600家 and 通过600人 are amounts. */
const PASSING = /(?<![超通经越])过$/
/** 83.7万农村贫困人口: a bare number of people. */
const PEOPLE_BEHIND = /^(?!元)\p{Script=Han}{0,8}?(?:人口|群众|居民|农民|学生|职工|劳动力)/u
/**
 * Every quantity of a folded text, in order: numbers with a unit of the lexicon behind them, ranges, small Chinese
 * numerals with a measure word. Names and thresholds (500强, 11号线, 60岁以上, “5亿元”楼宇) are none. `damaged` spans are
 * left out whole: no number of them can be trusted.
 */
export function findQuantities(
  folded: string,
  lexicon: Lexicon,
  damaged: readonly { start: number; end: number }[] = [],
): Quantity[] {
  const { units, comparators } = lexicon
  const found: Quantity[] = []
  for (const match of folded.matchAll(amountsOf(units))) {
    const [whole, minus, number = '', , upper, more, unit = ''] = match
    const start = match.index
    const unitEnd = start + whole.length
    if (damaged.some((span) => span.start < unitEnd && start < span.end)) continue
    const before = folded.slice(0, start)
    if (units.neverBefore.test(before) || PASSING.test(before) || isName(folded, start, unitEnd, lexicon)) continue
    if (!units.isUnitBehind(unit, before)) continue
    // 2025年 is a time, whatever stands in front of it
    if (units.isBound(unit) ? /^\d{4}$/.test(number) : units.never.test(folded.slice(unitEnd - unit.length))) continue
    const sign = minus !== undefined && isMinus(before) ? -1 : 1
    const blank = /^ */.exec(folded.slice(unitEnd))?.[0].length ?? 0
    const after = comparators.after(folded.slice(unitEnd + blank))
    const comparator = more !== undefined ? '≥' : (after?.comparator ?? comparators.before(before))
    const end = unitEnd + (after ? blank + after.length : 0)
    found.push({
      start,
      end,
      unitEnd,
      value: sign * numberOf(number),
      ...(upper === undefined ? {} : { value2: Number(upper) }),
      unit,
      unitClass:
        unit === '万' && PEOPLE_BEHIND.test(folded.slice(unitEnd))
          ? 'people'
          : (units.classOf(unit.replace(/\/.*$/, '')) ?? units.classOf(unit) ?? 'count'),
      comparator,
      threshold: isThreshold(folded, start, unitEnd, end),
    })
  }
  const written = [...found, ...bareRatios(folded, lexicon), ...amountsInHan(folded, lexicon)]
  return [...written, ...countedInHan(folded, written)].sort((a, b) => a.start - b.start)
}

/** The pattern of amounts, kept with the units it is made of: every clause of every document is looked through with it. */
const patterns = new WeakMap<UnitTable, RegExp>()

function amountsOf(units: UnitTable): RegExp {
  const there = patterns.get(units)
  if (there) return there
  const pattern = new RegExp(
    `(?<![\\d.A-Za-z/\\[])(-)?(${NUMBER})(?:(${units.pattern})?\\s*(?:-|—|–|~|至|到)\\s*(\\d+(?:\\.\\d+)?))?\\s*(余|多|几)?\\s*(${units.pattern}(?:\\/(?:人|年|户|亩))?)`,
    'gu',
  )
  patterns.set(units, pattern)
  return pattern
}

function numberOf(text: string): number {
  return Number(text.replace(/[, ]/g, ''))
}

function isMinus(before: string): boolean {
  return /(?:分别|增速|增长|增幅|增长率|为|下降|幅度|同比|^|\s|[:(,，、和与])$/.test(before)
}

/** A number within short quotes is part of a name (“5亿元”楼宇); so is one in front of another Latin letter or sign. */
function isName(folded: string, start: number, end: number, lexicon: Lexicon): boolean {
  const open = folded.lastIndexOf('“', start)
  const close = open >= 0 ? folded.indexOf('”', open) : -1
  if (open >= 0 && close >= end && close - open <= 14) return true
  return lexicon.units.never.test(folded.slice(end)) && /^(?:工程|模式|计划)/.test(folded.slice(end))
}

/** 亿元以上项目13个, 60岁以上老人: a bound on each thing counted. */
function isThreshold(folded: string, start: number, unitEnd: number, end: number): boolean {
  if (end === unitEnd || !/^(?:以上|及以上|以下|以内)/.test(folded.slice(unitEnd))) return false
  const behind = folded.slice(end)
  if (!/^的?\p{Script=Han}{0,6}(?:项目|企业|工程|产品|楼宇|单位|园区|平台|投资)/u.test(behind)) return false
  return /^的?[^,，。;]{0,16}\d/.test(behind) || /\d+余?(?:个|家|项|座|栋|总?投资|总部)*$/.test(folded.slice(0, start))
}
