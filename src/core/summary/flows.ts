import type { FigureFact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** What stands at a day and does not add up over the year: 存款余额, 常住人口, 高新技术企业总数. */
const STOCK = /余额|存量|总数|总户数|保有|人口|覆盖|拥有|累计达|达到/
/** What is counted as it happens: 新增就业, 新开工项目, 改造小区. */
const HAPPENS = /新增|新建|新开|新认定|开工|建成|完成|改造|引进|就业|出让|供应|签约|落地|培训|投用/

/**
 * True for a target whose actual adds up month by month, so that the share of the year gone may stand beside its share:
 * money, area and weight but for what is a balance; counts only where the words say that they happen (190项 of the year and
 * 201项 under way are different counts).
 */
export function isFlow(target: Pick<FigureFact, 'measure' | 'unit' | 'name' | 'wording'>, { units }: Lexicon): boolean {
  if (target.measure !== 'level' || target.unit === null) return false
  const words = `${target.name}${target.wording}`
  const kind = units.classOf(target.unit)
  if (kind === 'money' || kind === 'area' || kind === 'length' || kind === 'weight' || kind === 'volume')
    return !STOCK.test(target.name)
  return HAPPENS.test(words) && !STOCK.test(words)
}
