import { describe, expect, it } from 'vitest'
import { WenjiError } from '../../../src/core/errors.ts'
import { readDay } from '../../../src/core/remember/read-day.ts'
import { readValue } from '../../../src/core/remember/read-value.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()
const own = (line: string, of: 'indicator' | 'own' = 'indicator') =>
  readValue(line, lexicon, 2021, { releasedAt: null, of })

describe('a value in a line', () => {
  it.each([
    [
      '固投 当月 2021-05 12.3亿元 快报',
      ['fixed_asset_investment', 'level', '12.3', '亿元', 'month', '2021-05', 'flash'],
    ],
    [
      '固投 累计 2021年1-5月 1,034 亿元 初步核算',
      ['fixed_asset_investment', 'level', '1034', '亿元', 'cumulative', '2021-01/05', 'preliminary'],
    ],
    ['GDP 单季 2021q2 增长7% 最终核实', ['gdp', 'growth', '7', '%', 'quarter', '2021Q2', 'final']],
    ['GDP 累计 上半年 同比下降14.2% 快报', ['gdp', 'growth', '-14.2', '%', 'cumulative', '2021H1', 'flash']],
    ['GDP year-estimate 2021 7% flash', ['gdp', 'growth', '7', '%', 'year_estimate', '2021', 'flash']],
    ['ＧＤＰ　当月　2021-05　103.50亿元　快报', ['gdp', 'level', '103.50', '亿元', 'month', '2021-05', 'flash']],
  ] as const)('%s', (line, expected) => {
    const { indicator, measure, amount, unit, span, period, status } = own(line)

    expect([indicator, measure, amount, unit, span, period, status]).toEqual(expected)
  })

  it.each([
    ['固投 2021-05 12亿元 快报', /应写作/],
    ['固投 当月 2021-05 12亿元', /应写作/],
    ['固投 当月 2021-05 12 快报', /缺计量单位/],
    ['固投 当月 2021-05 12.3人 快报', /不以“人”计/],
    ['固投 当月 2021-05 12银两 快报', /“银两”无法识别/],
    ['固投 当月 五月份 12亿元 快报', /期间“五月份”/],
    ['投资 当月 2021-05 12亿元 快报', /可能指固定资产投资、/],
    ['某数 当月 2021-05 7% 快报', /增速、占比还是完成率/],
    ['GDP 当月 2021-05 下降-7% 快报', /有两个负号/],
    ['固投 当月 2021-05 增长12亿元 快报', /后应为百分数/],
  ] as const)('%s is refused', (line, says) => {
    let said = ''

    try {
      own(line)
    } catch (error) {
      said = error instanceof WenjiError ? error.forPerson.zh : String(error)
    }

    expect(said).toMatch(says)
  })

  it('of a project is no indicator of the region', () => {
    expect(own('投资 累计 2021-01/05 3亿元 快报', 'own')).toMatchObject({ indicator: null, name: '投资', amount: '3' })
  })
})

describe('a day in a table', () => {
  it.each([
    ['2021-12-31', '2021-12-31'],
    ['2021/6/3', '2021-06-03'],
    ['2021.6.30', '2021-06-30'],
    ['2021年6月3日前', '2021-06-03'],
    ['2021年12月底前完成', '2021-12-31'],
    ['2月', '2021-02-28'],
    ['６月３０日', '2021-06-30'],
    ['年底前', '2021-12-31'],
    ['2022年底', '2022-12-31'],
    ['2021-02-30', null],
    ['13月', null],
    ['长期坚持', null],
    ['', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, 2021)).toBe(day)
  })
})
