import type { Operand } from './operands.ts'
import { type Calculated, plainAmount, rounded, surenessOfSum, turned } from './say-calculation.ts'

const TEN_THOUSAND = 10_000
/** Less than this rounds to nothing. */
const LEAST_SHOWN = 0.01
/** What a unit is ten thousand of: 亿元 of 万元, 万张 of 张. */
const SMALLER: readonly (readonly [RegExp, string])[] = [
  [/^万亿/, '亿'],
  [/^亿/, '万'],
  [/^万(?=\p{Script=Han})/u, ''],
]

/** An amount divided, in its own unit, or in the one below where less than one of it is left (not where the larger one is asked for); null where bounds on both sides leave it open. */
export function quotient(
  whole: Operand,
  divisor: string,
  by: number,
  sureness: Calculated['sureness'],
  lead: Calculated['lead'],
  asksLarge: boolean,
): Calculated | null {
  if (by <= 0 || /万/.test(divisor)) return null
  // 2400余万元 over 570余家: one that is not exact may be divided, two leave too much open
  if (whole.sureness !== 'exact' && sureness !== 'exact') return null
  const of = surenessOfSum([whole.sureness, turned(sureness)])
  if (of === null) return null
  const { value, unit } = whole.quantity
  const smaller = SMALLER.find(([form]) => form.test(unit))
  const isSmall =
    value / by < 1 && smaller !== undefined && !(asksLarge && unit.startsWith('亿') && value / by >= LEAST_SHOWN)
  const scale = isSmall ? TEN_THOUSAND : 1
  const shown = isSmall ? unit.replace(smaller[0], smaller[1]) : unit
  const result = rounded((value * scale) / by)
  if (result.value === 0) return null
  return {
    value: result.value,
    text: `${result.text}${shown}`,
    formula: `${plainAmount(whole)}${isSmall ? ` × ${TEN_THOUSAND}` : ''} ÷ ${divisor}`,
    sureness: of === 'exact' && result.isRounded ? 'about' : of,
    lead,
  }
}
