import type { Comparator, UnitClass } from '../lexicon/schema.ts'

/** An amount with its unit as it stands in a text. Offsets are those of the text. */
export interface Quantity {
  /** From the number's first character … */
  readonly start: number
  /** … to the end of the unit and of 以上, 左右 behind it. */
  readonly end: number
  readonly unitEnd: number
  /** Signed as written; in the unit as written. */
  readonly value: number
  /** Upper end of a range. */
  readonly value2?: number
  readonly unit: string
  readonly unitClass: UnitClass
  /** From the words around the number; null where none says anything. */
  readonly comparator: Comparator | null
  /** True for 5000万元以上项目38个: the size of what is counted, no amount of its own. */
  readonly threshold: boolean
}
