import type { Indicator, LexiconFiles } from './schema.ts'

/**
 * Ways to write the indicators that are a ratio of something to the regional product, by indicator: 研发投入 with
 * 占地区生产总值比重, 相当于GDP的比例 and the like. Documents put these together freely, so they are made and not listed; there
 * are thousands of an indicator, which finders look up and nothing walks through.
 */
export function ratioForms({ indicators, ratio }: LexiconFiles['indicators']): ReadonlyMap<string, readonly string[]> {
  const behind = (ratio?.joins ?? []).flatMap((join) =>
    (ratio?.to ?? []).flatMap((whole) => (ratio?.tails ?? []).map((tail) => `${join}${whole}${tail}`)),
  )
  return new Map(
    indicators.flatMap(({ id, ratio_of = [] }) =>
      ratio_of.length === 0 ? [] : [[id, ratio_of.flatMap((part) => behind.map((words) => part + words))] as const],
    ),
  )
}

/** The names by which documents may speak of an indicator, those listed and what a ratio is of: all that may be walked through. */
export function namesOf({ zh, written, ratio_of = [] }: Indicator): readonly string[] {
  return [...new Set([zh, ...written, ...ratio_of])]
}
