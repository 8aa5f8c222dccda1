import { describe, expect, it } from 'vitest'
import { withLiving } from '../../../src/core/search/living.ts'
import { indicatorRows } from '../../../src/core/summary/indicator-rows.ts'
import { indicator, livingOf, noteOf, reportedOf } from '../../support/living.ts'
import { qingjiang, seeds } from '../../support/summaries.ts'
import { DAY, PLAN, WEEKLY_WORLD } from '../../support/weekly-world.ts'

const SCOPE = { ...PLAN, day: DAY }
const rowsOn = (living = WEEKLY_WORLD) => indicatorRows(withLiving(seeds, living), SCOPE)
const investment = indicator('fixed_asset_investment', '武昌区', 2021)

function reporting(...values: readonly Parameters<typeof reportedOf>[0][]) {
  return livingOf(DAY, {
    notes: values.map((value, i) =>
      noteOf({
        ...{ number: 1001 + i, subject: investment, day: '2021-07-12' },
        values: [reportedOf({ indicator: 'fixed_asset_investment', ...value })],
      }),
    ),
  })
}
const rowOf = (living: Parameters<typeof rowsOn>[0]) =>
  rowsOn(living).find(({ indicator: id }) => id === 'fixed_asset_investment')

describe('the rows of a plan year', () => {
  it('pair the targets of a report with its actuals of the same year', () => {
    const rows = indicatorRows(seeds, { region: '武昌区', planYear: 2020, day: '2021-12-31' })

    expect(
      rows.map(({ name, target, actual, share, timeShare }) => [
        name,
        target.text,
        `${actual?.period} ${actual?.text}`,
        share?.text,
        timeShare?.text,
      ]),
    ).toEqual([
      ['地区生产总值', '增长7.5%', '2020H1 增速为-14.2%', undefined, undefined],
      ['全社会固定资产投资', '增长15%', '2020H1 同比下降43.4%', undefined, undefined],
      ['重大项目', '190项', '2020H1 201项', undefined, undefined],
      ['重大项目年度计划投资', '260亿元以上', '2020H1 97.35亿元', '37.4%', '50%'],
    ])
  })

  it('have no actual of another year', () => {
    const rows = indicatorRows(seeds, SCOPE)

    expect(rows.length).toBeGreaterThan(4)
    expect(rows.filter(({ actual }) => actual !== null)).toEqual([])
    expect(new Set(rows.map(({ target }) => target.period))).toEqual(new Set(['2021']))
  })

  it('take the newest cumulated value that a unit reported', () => {
    const row = rowOf(
      reporting(
        { amount: '120.5', span: 'cumulative', period: '2021-01/05' },
        { amount: '152.3', span: 'cumulative', period: '2021H1' },
        { amount: '99.9', span: 'month', period: '2021-07' },
        { amount: '88.8', span: 'quarter', period: '2021Q2' },
        { amount: '310', span: 'year_estimate', period: '2021' },
        { amount: '777', span: 'cumulative', period: '2020' },
      ),
    )

    expect(row?.actual).toMatchObject({ text: '152.3亿元（快报）', period: '2021H1', code: '注-1002' })
    expect(row?.share).toEqual({ text: '50.8%', value: 50.8, formula: '152.3 ÷ 300 × 100' })
    expect(row?.timeShare).toEqual({ text: '50%', value: 50 })
  })

  it('take the share of the year at the end of the actual, not of today', () => {
    const row = rowOf(reporting({ amount: '30', span: 'cumulative', period: '2021-01/02' }))

    expect(row?.timeShare).toEqual({ text: '16.7%', value: 16.7 })
  })

  it('hold no level against a level in another unit', () => {
    const row = rowOf(reporting({ amount: '1523000', unit: '万元', span: 'cumulative', period: '2021H1' }))

    expect(row?.actual?.text).toBe('1523000万元（快报）')
    expect(row?.share).toBeNull()
  })

  it('hold no growth against a level', () => {
    const row = rowOf(reporting({ amount: '47.9', unit: '%', measure: 'growth', span: 'cumulative', period: '2021H1' }))

    expect(row?.actual?.text).toBe('增长47.9%（快报）')
    expect([row?.share, row?.timeShare]).toEqual([null, null])
  })

  it('leave out what is released later and what the audience may not see', () => {
    const later = reporting({
      ...{ amount: '152.3', span: 'cumulative', period: '2021H1' },
      releasedAt: Date.parse('2021-08-03T01:00:00Z'),
    })
    const hidden = livingOf(DAY, {
      notes: reporting({ amount: '152.3', span: 'cumulative', period: '2021H1' }).notes.map((note) => ({
        ...note,
        class: 'internal' as const,
      })),
    })

    const shown = indicatorRows(withLiving(seeds, hidden), { ...SCOPE, classes: ['public'] })

    expect(rowOf(later)?.actual).toBeNull()
    expect(shown.filter(({ actual }) => actual !== null)).toEqual([])
    expect(rowOf(hidden)?.actual?.text).toBe('152.3亿元（快报）')
  })

  it('compute no share of 左右, and none of a stock', () => {
    const knowledge = qingjiang(
      '固定资产投资400亿元左右，城镇新增就业12000人，存款余额达到900亿元。',
      '上半年，固定资产投资完成210亿元，城镇新增就业6600人，存款余额860亿元。',
    )

    const rows = indicatorRows(knowledge, { region: '清江区', planYear: 2025, day: '2025-12-31' })

    expect(rows.map(({ indicator: id, share }) => [id, share?.text ?? null])).toEqual(
      expect.arrayContaining([
        ['fixed_asset_investment', null],
        ['new_urban_jobs', '55.0%'],
      ]),
    )
    expect(rows.filter(({ name }) => name.includes('余额')).every(({ timeShare }) => timeShare === null)).toBe(true)
    expect(rows.find(({ indicator: id }) => id === 'fixed_asset_investment')?.target.text).toBe('400亿元左右')
  })

  it('call each of several indicators that share a goal by its own name', () => {
    const knowledge = qingjiang('城乡居民人均可支配收入分别增长6%、7%。')

    const rows = indicatorRows(knowledge, { region: '清江区', planYear: 2025, day: '2025-12-31' })

    expect(rows.map(({ name, target }) => `${name} ${target.text}`)).toEqual([
      '城镇居民人均可支配收入 增长6%',
      '农村居民人均可支配收入 增长7%',
    ])
  })
})
