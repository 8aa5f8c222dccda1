import type { FigureFact } from '../facts/fact.ts'
import type { YearFacts } from './select-facts.ts'

/** 市重点项目, 省级重大项目: the level whose projects a question asks about, where it is no end of a region's name. */
const LEVEL_ASKED = /(?:^|[年月的度有,，、 ])([省市区县州])级?重[点大]/

/**
 * 市本级 is a tier of its own beside the whole of a region, and the projects of a level are others than all: their figures
 * where they are asked about, and not otherwise.
 */
export function ofTier(facts: YearFacts, text: string): YearFacts {
  const asks = /本级/.test(text)
  const level = LEVEL_ASKED.exec(text)?.[1]
  const isOfLevel = (name: string) =>
    level === undefined ? !/^[省市区县州]级?重[点大]/.test(name) : new RegExp(`^${level}级?重[点大]`).test(name)
  const only = (list: readonly FigureFact[]) => {
    const fitting = list.filter(({ name }) => /^.本级/.test(name) === asks)
    const tier = fitting.length > 0 ? fitting : list
    const ofLevel = tier.filter(({ name }) => isOfLevel(name))
    return ofLevel.length > 0 ? ofLevel : tier
  }
  return { ...facts, targets: only(facts.targets), actuals: only(facts.actuals), ofParts: only(facts.ofParts) }
}

/** Among whom something ranks. */
const SCOPE = /国内|全国|全省|全市|全区|全县|全州|中部|西部|东部|副省级/

/** 总量居全市第6位, 增速居全市第2位: of several ranks the one that a question asks about, the first where it tells none. */
export function rankAsked(facts: readonly FigureFact[], text: string): FigureFact | undefined {
  const scope = SCOPE.exec(text)?.[0]
  // 在国内城市排第几, where the figure's rank is one among the finances of provinces
  const ranks = facts.filter(
    ({ measure, quote }) => measure === 'rank' && (scope === undefined || !SCOPE.test(quote) || quote.includes(scope)),
  )
  const asked = [/增速|增幅|增长/, /总量|规模/].find((form) => form.test(text))
  return ranks.find(({ quote }) => asked?.test(quote)) ?? ranks[0]
}

/** 增速和全国名次: an amount or a growth is asked for beside the rank. */
export function asksBesideRank(text: string): boolean {
  return /(?:增速|增幅|多少|几个点|涨幅)[^,，。]{0,6}(?:和|与|及|跟|、|[,，])|(?:和|与|及|跟|、|[,，])[^,，。]{0,4}(?:增速|增幅|增长多少|多少)/.test(
    text,
  )
}
