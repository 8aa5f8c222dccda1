import type { FigureFact } from '../facts/fact.ts'
import { sizeOfUnit } from '../facts/unit-scales.ts'

/** The lowest and highest number that a figure gives, in the smallest unit of its kind. */
export interface ValueRange {
  readonly low: number
  readonly high: number
  /** What may be held against each other has the same. */
  readonly kind: string
}

/** The range of a figure's value as it is written; null without a number. 以上 and 左右 do not widen it: they are said. */
export function rangeOf({
  value,
  value2,
  unit,
  measure,
}: Pick<FigureFact, 'value' | 'value2' | 'unit' | 'measure'>): ValueRange | null {
  if (value === null) return null
  const { kind, size } = sizeOfUnit(unit ?? '')
  return {
    low: value * size,
    high: (value2 ?? value) * size,
    kind: `${measure === 'level' ? 'level' : 'rate'} ${kind}`,
  }
}
