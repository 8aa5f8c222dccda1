import { periodName } from '../document/periods.ts'
import { citationCode } from '../document/plan-document.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { IndicatorRow } from './indicator-row.ts'

/** What a picture of indicators shows: every text of it is one of these or of the rows. */
export interface IndicatorPicture {
  readonly title: string
  /** Region, plan year, date of the data, a line each part of which stands by itself. */
  readonly head: readonly string[]
  /** What the figures were read from, one a document or record. */
  readonly sources: readonly string[]
  readonly rows: readonly IndicatorRow[]
}

export interface PictureScope {
  readonly region: string
  readonly planYear: number
  /** YYYY-MM-DD: nothing younger is in the rows. */
  readonly day: string
}

/** The picture of a region's plan year. The rows come from the same knowledge. */
export function indicatorPicture(
  rows: readonly IndicatorRow[],
  { region, planYear, day }: PictureScope,
  knowledge: Knowledge,
): IndicatorPicture {
  return {
    title: `${region}${planYear}年计划主要指标`,
    head: [`地区：${region}`, `计划年度：${planYear}年`, `数据截至：${day}`],
    sources: sourcesOf(rows, knowledge),
    rows,
  }
}

/** Titles of the documents that the figures stand in, in the order of the rows; records by their codes. */
function sourcesOf(rows: readonly IndicatorRow[], knowledge: Knowledge): string[] {
  const codes = new Set(rows.flatMap(codesOf))
  const titles = new Map<string, string>()
  for (const { document, paragraph } of knowledge.located) {
    const code = citationCode(document, paragraph)
    if (codes.has(code)) titles.set(code, `《${document.title}》${document.digest ? '（摘编）' : ''}`)
  }
  return [...new Set([...codes].map((code) => titles.get(code) ?? code))]
}

/** Codes of what a row rests on, each once. */
export function codesOf({ target, actual }: IndicatorRow): string[] {
  return [...new Set([target.code, ...(actual ? [actual.code] : [])])]
}

/**
 * How a row can be drawn: `share` along the year's target, where the level adds up over the year; `scale` on a scale with
 * zero, for growth and rates of one unit; `words` where there is no actual, where it is of another kind, and for levels
 * that are not divided (190项 of the plan, 201项 under way): a bar past a mark would say what nobody computed.
 */
export function drawnAs({ measure, target, actual, share }: IndicatorRow): 'share' | 'scale' | 'words' {
  if (actual === null || measure === 'rank' || actual.unit !== target.unit) return 'words'
  if (![target.value, actual.value].every(Number.isFinite)) return 'words'
  if (measure !== 'level') return 'scale'
  return share !== null && Number.isFinite(share.value) ? 'share' : 'words'
}

/** 目标 260亿元以上 */
export function targetWords({ target }: IndicatorRow): string {
  return `目标 ${target.text}`
}

/** 实际 2020年上半年97.35亿元; 未见进度数据 where there is none. */
export function actualWords({ actual }: IndicatorRow): string {
  return actual === null ? '未见进度数据' : `实际 ${periodName(actual.period, 'zh')}${actual.text}`
}

/** 完成37.4%，时间进度50%; nothing where no share of the target is known. */
export function shareWords(row: IndicatorRow): string {
  if (drawnAs(row) !== 'share' || row.share === null) return ''
  return `完成${row.share.text}${row.timeShare ? `，时间进度${row.timeShare.text}` : ''}`
}
