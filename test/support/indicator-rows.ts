import type { IndicatorPicture } from '../../src/core/summary/indicator-picture.ts'
import type { IndicatorRow, RowFigure } from '../../src/core/summary/indicator-row.ts'

/** A figure of 2024, or of a period of it; in the paragraph 计24-1-1 unless the code says otherwise. */
export function figure(text: string, value: number, unit: string, given: Partial<RowFigure> = {}): RowFigure {
  return { text, value, unit, period: '2024', code: '计24-1-1', ...given }
}

const HALF = { period: '2024H1', code: '报24上-1-1' }

/** 300亿元以上, of which 120亿元 in the first half: drawn as a share. */
export function shareRow(given: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    ...{ indicator: 'fixed_asset_investment', name: '固定资产投资', measure: 'level' },
    target: figure('300亿元以上', 300, '亿元'),
    actual: figure('120亿元', 120, '亿元', HALF),
    share: { text: '40%', value: 40, formula: '120 ÷ 300 × 100' },
    timeShare: { text: '50%', value: 50 },
    ...given,
  }
}

/** Growth, drawn on a scale. */
export function growthRow(target: number, actual: number, given: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    ...{ indicator: 'gdp', name: '地区生产总值', measure: 'growth', share: null, timeShare: null },
    target: figure(`增长${target}%左右`, target, '%'),
    actual: figure(`增速${actual}%`, actual, '%', HALF),
    ...given,
  }
}

/** A target of which nothing is known. */
export function bareRow(given: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    ...{ indicator: 'new_urban_jobs', name: '城镇新增就业', measure: 'level' },
    target: figure('1.2万人', 1.2, '万人'),
    ...{ actual: null, share: null, timeShare: null },
    ...given,
  }
}

export function pictureOf(rows: readonly IndicatorRow[], given: Partial<IndicatorPicture> = {}): IndicatorPicture {
  return {
    title: '清江区2024年计划主要指标',
    head: ['地区：清江区', '计划年度：2024年', '数据截至：2024-08-01'],
    sources: ['《清江区2024年国民经济和社会发展计划》'],
    rows,
    ...given,
  }
}
