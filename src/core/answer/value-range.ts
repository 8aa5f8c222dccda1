import type { FigureFact } from '../facts/fact.ts'

/** Units of one kind by how much of the smallest they are. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { 元: 1, 万元: 1e4, 亿元: 1e8, 万亿元: 1e12 },
  { 人: 1, 万人: 1e4, 亿人: 1e8 },
  { 亩: 1, 万亩: 1e4, 亿亩: 1e8 },
  { 家: 1, 万家: 1e4 },
  { 吨: 1, 万吨: 1e4, 亿吨: 1e8, 亿斤: 5e4, 万斤: 5 },
]

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
  const at = SCALES.findIndex((scale) => scale[unit ?? ''] !== undefined)
  const factor = SCALES[at]?.[unit ?? ''] ?? 1
  return {
    low: value * factor,
    high: (value2 ?? value) * factor,
    kind: `${measure === 'level' ? 'level' : 'rate'} ${at < 0 ? (unit ?? '') : at}`,
  }
}
