/** One indicator of a plan year beside what is known of it: what text, table and picture of a summary are all made of. */

/** A figure as it was written, and its number. */
export interface RowFigure {
  /** As written, with comparator and unit: 300亿元, 增长7%以上. */
  readonly text: string
  /** The number of it, in `unit`. */
  readonly value: number
  /** As written: 亿元, %, 个. */
  readonly unit: string
  /** Of what time: 2021, 2021H1, 2021-06. */
  readonly period: string
  /** Code of the paragraph or record that it stands in. */
  readonly code: string
}

export interface IndicatorRow {
  /** Id of the lexicon. */
  readonly indicator: string
  /** As the plan writes it. */
  readonly name: string
  readonly measure: 'level' | 'growth' | 'share' | 'rate' | 'rank'
  readonly target: RowFigure
  /** The newest cumulated actual of the plan year, of the target's measure where there is one; null where none is known. */
  readonly actual: RowFigure | null
  /**
   * Actual as a share of the target in percent, where both are levels of one unit that add up over the year; null anywhere
   * else. `formula` is empty where the document of the actual states the share itself.
   */
  readonly share: { readonly text: string; readonly value: number; readonly formula: string } | null
  /** Share of the year gone at the end of the actual's period, in percent; null without `share` (never beside growth). */
  readonly timeShare: { readonly text: string; readonly value: number } | null
}
