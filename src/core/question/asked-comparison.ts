import { fold } from '../document/fold.ts'
import type { Level } from '../document/plan-document.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** What a question asks of one indicator over several regions. */
export interface AskedComparison {
  /** highest, lowest: which region's is. order: all, the highest first. pass: those at a bar. each: every one's. */
  readonly kind: 'highest' | 'lowest' | 'order' | 'pass' | 'each'
  /** The bar of `pass`: 5%以上, 低于3%. */
  readonly bar?: Quantity
  /** The kind of regions meant, where the question says so: 哪些省. */
  readonly level?: Level
}

/** Regions asked about without their names: 哪些省, 三个市里, 各县, which provinces. */
const UNNAMED =
  /(?:哪(?:些|几个|一?个)?|各个?|每一?个?|所有的?|全部|[两二三四五六七八九十]个?|\d{1,2}个|几个)(省[市份]?|城市|市|区县|县区|县市|县|区|旗|地区|地方|地)(?![域块段级铁下]|点|址)/
const UNNAMED_ENGLISH =
  /\b(?:which|what|each|every|all|across(?: the)?|of the|among(?: the)?)\s+(?:(?:two|three|four|five|six|\d)\s+)?(provinces?|regions?|cit(?:y|ies)|districts?|count(?:y|ies)|places)\b/i
const ORDER = /排[个一]?(?:序|队|名)|从[高大多低小少]到|由[高大多低小少]到|名次|\brank(?:ed|ing)?\b|\bin order\b/i
const HIGHEST = /最[高大多快强]|第一|居首|领先|highest|largest|biggest|fastest|\bmost\b/i
const LOWEST = /最[低小少慢]|末位|倒数|lowest|smallest|slowest|\bleast\b|fewest/i
/** 谁高, 哪个更低, A比B高, 一样吗: of regions that are named. */
const MORE =
  /(?:谁|哪一?[个家边]|比)[^,，。;；?？]{0,16}[高大多快]|更[高大多快]|[高大多快]于|一样|相同|高低|大小|差多少|差几|差距|相差|\b(?:higher|larger|bigger|more|faster|greater|same|versus|vs)\b|compare/i
const LESS =
  /(?:谁|哪一?[个家边]|比)[^,，。;；?？]{0,16}[低小少慢]|更[低小少慢]|[低小少慢]于|\b(?:lower|smaller|slower|fewer|less)\b/i
/** 哪个地区的目标高: of regions that are not named. */
const MORE_AT_END = /哪一?[个家][^,，。;；?？]{0,24}[高大多快](?:[呢吗吧?？]|$)/
const LESS_AT_END = /哪一?[个家][^,，。;；?？]{0,24}[低小少慢](?:[呢吗吧?？]|$)/
const EACH = /各|每|所有|分别|全部|都|对比|比较|一览|汇总|列|\b(?:each|every|all|across)\b/i
/** 三省的目标: so many regions, and none of them named. */
const COUNTED = /(?:[两二三四五六七八九十]|\d{1,2})个?(?:省|市|区|县|旗|地区)(?![域块段])/
const SOME = /哪些|哪几|有哪|几个|which/i

const LEVELS: readonly (readonly [RegExp, Level])[] = [
  [/^(?:省|province)/i, 'province'],
  [/^(?:城?市|cit)/i, 'city'],
  [/^(?:区县|县|区|旗|district|count)/i, 'county'],
]

/** Reads a question as one that compares regions; `named` regions stand in it by name. Null for any other. */
export function askedComparison(text: string, named: number, lexicon: Lexicon): AskedComparison | null {
  const unnamed = UNNAMED.exec(text)?.[1] ?? UNNAMED_ENGLISH.exec(text)?.[1]
  if (unnamed === undefined && named < 2) return null
  const level = unnamed === undefined || /^地|region|place/i.test(unnamed) ? undefined : levelOf(unnamed)
  const scope = level === undefined ? {} : { level }
  if (ORDER.test(text)) return { kind: 'order', ...scope }
  if (LOWEST.test(text)) return { kind: 'lowest', ...scope }
  if (HIGHEST.test(text)) return { kind: 'highest', ...scope }
  const bar = unnamed !== undefined && SOME.test(text) ? barOf(text, lexicon) : undefined
  if (bar) return { kind: 'pass', bar, ...scope }
  if (named > 1) {
    if (MORE.test(text)) return { kind: 'highest' }
    return LESS.test(text) ? { kind: 'lowest' } : null
  }
  if (MORE_AT_END.test(text)) return { kind: 'highest', ...scope }
  if (LESS_AT_END.test(text)) return { kind: 'lowest', ...scope }
  return EACH.test(text) || SOME.test(text) || COUNTED.test(text) ? { kind: 'each', ...scope } : null
}

function levelOf(word: string): Level | undefined {
  return LEVELS.find(([form]) => form.test(word))?.[1]
}

/** The one amount that the question gives. */
function barOf(text: string, lexicon: Lexicon): Quantity | undefined {
  const [bar, ...others] = findQuantities(fold(text), lexicon).filter(({ unit }) => unit !== '个' && unit !== '年')
  return others.length === 0 ? bar : undefined
}
