import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Comparator, Measure } from '../lexicon/schema.ts'

/** What the words of a commitment say: how it binds, what it refers to, what they measure. */
interface Commitment {
  readonly comparator: Comparator
  readonly reference: string
  readonly measure: Measure | undefined
}

/** Names that are changes themselves, or that are told by how much they are to fall: what they are assigned is a growth. */
const CHANGE = /(?:增速|增幅|涨幅|降幅|增长率?|下降率?|降低率?|减少|强度|能耗|排放)$/
const RATIO = /(?:(?<!生产)率|比例|比重|占比)$/
/** 降碳减排任务, 约束性指标, 节能减排: several things that are held against what each was assigned. */
const SET = /[、和与及]|(?:任务|指标|减排)$/
/** Units of amounts whose goal, where no number tells it, is the amount and no growth. */
const AMOUNTS: readonly string[] = ['weight', 'area', 'count', 'people']

/** True for a name of something that is measured, which words may set a goal for without a number. */
export function isMeasurable(name: string): boolean {
  return (
    RATIO.test(name) || /(?:产量|总产|增加值|总额|价格|强度|浓度|面积|水质|空气质量|指标|排放量|投资|收入)$/.test(name)
  )
}

/** True for a name that tells a share, whatever indicator stands at its front: 民间投资占比. */
export function isShareName(name: string): boolean {
  return /(?:占比|比重)$/.test(name)
}

/**
 * What a commitment without a number measures of its subject. Amounts and sets of indicators reach what was assigned as
 * they stand (粮食播种面积、环境质量指标完成国家下达任务), names of changes as a growth.
 */
export function measureOfCommitment(
  { comparator, reference, measure }: Commitment,
  { id, name, grows }: { readonly id: string | null; readonly name: string; readonly grows: boolean },
  lexicon: Lexicon,
): Measure {
  if (/执行数|预算数/.test(reference)) return 'level'
  const indicator = lexicon.indicators.get(id ?? '')
  const asItStands = comparator === 'assigned' || comparator === '=' || comparator === '≈'
  // 研发投入强度增速高于…: the growth of a ratio, and not the ratio
  if (indicator && grows) return 'growth'
  if (indicator)
    return indicator.measure ?? measure ?? (asItStands && AMOUNTS.includes(indicator.unit) ? 'level' : 'growth')
  if (grows) return 'growth'
  if (measure !== undefined && !RATIO.test(name)) return measure
  if (SET.test(name) && asItStands) return isShareName(name) ? 'share' : 'level'
  if (CHANGE.test(name)) return 'growth'
  if (RATIO.test(name)) return isShareName(name) ? 'share' : 'rate'
  return asItStands ? 'level' : 'growth'
}
