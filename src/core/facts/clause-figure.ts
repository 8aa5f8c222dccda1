import type { Lexicon } from '../lexicon/lexicon.ts'
import { type ClauseContext, type ClauseFigure, wordingOf } from './clause-context.ts'
import type { Subject } from './clause-subject.ts'
import { type Measured, readMeasure } from './measure.ts'
import type { Quantity } from './quantity.ts'

/** The figure of a number; `comparing` is the number whose comparator holds for it. */
export function figureOf(
  context: ClauseContext,
  quantity: Quantity,
  subject: Subject,
  comparing: Quantity | undefined,
): ClauseFigure {
  const { folded, text, clause, lexicon } = context
  const indicator = subject.indicator === null ? undefined : lexicon.indicators.get(subject.indicator)
  const scope = indicator === undefined ? context.own : context.scope
  const from = Math.min(subject.from, quantity.start)
  const measured = readMeasure({
    quantity,
    words: subject.words ?? folded.slice(from, quantity.start),
    name: subject.name,
    indicator,
  })
  return {
    region: scope.region,
    level: scope.level,
    indicator: ratioOf(measured, subject.name, lexicon) ?? measured.indicator,
    name: subject.name,
    measure: measured.measure,
    value: measured.value,
    // 减少8%至10%: both ends fall.
    ...(quantity.value2 === undefined
      ? {}
      : { value2: measured.value === -quantity.value ? -quantity.value2 : quantity.value2 }),
    unit: quantity.unit === '' ? null : quantity.unit,
    // 分别增长6%左右和6%以上: what stands behind a value is its own.
    // 分别突破8.5万亿元、13万元: what stands in front of the first holds for all.
    comparator:
      (quantity.end > quantity.unitEnd ? quantity : comparing)?.comparator ??
      quantity.comparator ??
      lexicon.comparators.before(subject.words ?? '') ??
      '=',
    strive:
      (context.carried.strives && !/确保/.test(folded.slice(clause.start, quantity.start))) ||
      lexicon.comparators.strive.test(folded.slice(clause.start, quantity.start)),
    ...(measured.reference === undefined ? {} : { reference: measured.reference }),
    ...(measured.increaseOf === undefined ? {} : { increaseOf: measured.increaseOf }),
    damaged: false,
    joint: subject.joint ?? false,
    amount: text.slice(quantity.start, quantity.unitEnd),
    wording: wordingOf(context, from, comparing && comparing.start > quantity.start ? quantity.unitEnd : quantity.end),
  }
}

/**
 * 研发经费投入增长8%, 占地区生产总值比重达到3.6%; 研发经费支出占比3.6%: the indicator that the ratio of a subject to the
 * regional product is, which a share of nothing named is meant to be.
 */
function ratioOf({ measure, reference = '' }: Measured, name: string, { written }: Lexicon): string | undefined {
  return measure === 'share' && (reference === '' || /生产总值|GDP/.test(reference))
    ? written.exact(`${name}占地区生产总值比重`)[0]
    : undefined
}
