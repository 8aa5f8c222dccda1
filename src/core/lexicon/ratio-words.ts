import type { Indicator, LexiconFiles } from './schema.ts'

/**
 * The indicators, those that are a ratio of something to the regional product with each way to write it: 研发投入 with
 * 占地区生产总值比重, 相当于GDP的比例 and the like. Documents put these together freely, so they are made and not listed.
 */
export function withRatios({ indicators, ratio }: LexiconFiles['indicators']): Indicator[] {
  if (!ratio) return [...indicators]
  const behind = ratio.joins.flatMap((join) =>
    ratio.to.flatMap((whole) => ratio.tails.map((tail) => `${join}${whole}${tail}`)),
  )
  return indicators.map((indicator) => {
    const made = (indicator.ratio_of ?? []).flatMap((part) => behind.map((words) => part + words))
    return made.length === 0
      ? indicator
      : { ...indicator, written: [...indicator.written, ...made.filter((word) => !indicator.written.includes(word))] }
  })
}
