import type { FigureFact } from '../facts/fact.ts'
import { baseUnit } from '../facts/unit-scales.ts'
import { decimalsOf, numberText } from '../facts/written-number.ts'
import { areApart, quotient, type Range, rangeOf } from '../facts/written-range.ts'
import { writtenShares } from '../search/written-shares.ts'
import { type Corpus, type Finding, placeOfFact } from './finding.ts'
import { both, headOf, rounded, said } from './wording.ts'

/**
 * Shares that do not come out: 完成9.11亿元,占年度投资的28.18% is held against the 年度投资 of the same paragraph (a plan's
 * own target where it is a share of that), 调增7.85亿元,调增幅度15.78% against what was raised. Where several wholes may be
 * meant and one gives the share, it is right; where none does and it is not clear which is meant, nothing is said.
 */
export function findWrongShares({ knowledge }: Corpus): readonly Finding[] {
  return writtenShares(knowledge).flatMap(({ share, part, wholes }) => judge(share, part, wholes))
}

function judge(share: FigureFact, part: FigureFact, wholes: readonly FigureFact[]): Finding[] {
  const range = rangeOf(share)
  const parts = rangeOf(part)
  if (!range || !parts || wholes.length === 0) return []
  const decimals = decimalsOf(share.amount ?? '')
  const tried = wholes.map((whole) => {
    const [goal, done] = [inBase(whole), inBase(part)]
    const direct = rounded((done / goal) * 100, Math.max(decimals, 1))
    const values = quotient(parts, pointRange(whole))
    return {
      whole,
      direct,
      exact: rounded((done / goal) * 100, decimals) === rounded(share.value ?? 0, decimals),
      fits: !areApart({ low: values.low * 100, high: values.high * 100 }, range),
    }
  })
  if (tried.some(({ exact }) => exact)) return []
  const close = tried.find(({ fits }) => fits)
  if (close) return share.comparator === '≈' ? [] : [findingOf(share, part, close.whole, close.direct, 'rounding')]
  const [only, ...others] = tried
  return only && others.length === 0 ? [findingOf(share, part, only.whole, only.direct, 'rate')] : []
}

function findingOf(
  share: FigureFact,
  part: FigureFact,
  whole: FigureFact,
  direct: string,
  kind: 'rate' | 'rounding',
): Finding {
  const formula = `${inUnitOf(part, whole)} ÷ ${numberText(whole.amount ?? '')} × 100`
  const { zh, en } = headOf(share)
  const last =
    kind === 'rounding'
      ? both('末位之差，可由数据取整解释', 'a difference in the last digit, which rounding may explain')
      : both('与所写数字不符', 'not what is written')
  return {
    kind,
    text: both(
      `${zh}：“${said(share)}”，按${part.amount}与${whole.amount}计算为${direct}%，${last.zh}`,
      `${en}: “${said(share)}”, computed from ${part.amount} and ${whole.amount} it is ${direct}%: ${last.en}`,
    ),
    places: [placeOfFact(share), placeOfFact(whole)],
    formula,
  }
}

function inBase(fact: FigureFact): number {
  return Math.abs(fact.value ?? 0) * baseUnit(fact.unit ?? '').factor
}

/** The part's number in the unit of the whole: 5280万元 beside 1.2亿元 is 0.528. */
function inUnitOf(part: FigureFact, whole: FigureFact): string {
  const [a, b] = [baseUnit(part.unit ?? '').factor, baseUnit(whole.unit ?? '').factor]
  return a === b ? numberText(part.amount ?? '') : String(Number(((Math.abs(part.value ?? 0) * a) / b).toPrecision(12)))
}

/** The number itself, whatever bound it is: shares are told of the number (210项以上 counts as 210). */
function pointRange(fact: FigureFact): Range {
  const half = 0.5 * 10 ** -decimalsOf(fact.amount ?? '')
  const { factor } = baseUnit(fact.unit ?? '')
  return { low: ((fact.value ?? 0) - half) * factor, high: ((fact.value ?? 0) + half) * factor }
}
