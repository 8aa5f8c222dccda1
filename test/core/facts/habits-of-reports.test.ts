import { describe, expect, it } from 'vitest'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'

const report = (text: string, section = '主要指标完成情况') =>
  figuresOf(makeFixture('halfYearReport', 2024, section, text))
const plan = (text: string, section = '主要预期目标') => figuresOf(makeFixture('plan', 2024, section, text))

describe('habits of reports', () => {
  it('part the measures of one subject by 、 and give the goal within its share', () => {
    const figures = report('固定资产投资：完成12.5亿元、同比增长8.1%、占年度目标25亿元的50%。')

    expect(figures).toEqual([
      'actual 2024H1 fixed_asset_investment level = 12.5 亿元',
      'actual 2024H1 fixed_asset_investment growth = 8.1 %',
      'target 2024 fixed_asset_investment level = 25 亿元',
      'actual 2024H1 fixed_asset_investment share = 50 %',
    ])
  })

  it('name their subject in the heading alone', () => {
    expect(plan('1.地区生产总值。全年完成88亿元，同比增长6%以上。')).toEqual([
      'target 2024 gdp level = 88 亿元',
      'target 2024 gdp growth ≥ 6 %',
    ])
  })

  it('speak of the whole year in a section on the rest of it, for all of a sentence', () => {
    const figures = report('确保全年地区生产总值增长7%；固定资产投资增长9%以上。', '下半年工作安排')

    expect(figures).toEqual(['target 2024 gdp growth = 7 %', 'target 2024 fixed_asset_investment growth ≥ 9 %'])
  })

  it('give quarters without a verb', () => {
    const figures = report('固定资产投资完成30亿元。分季度看，一季度11亿元，二季度19亿元。')

    expect(figures.slice(1)).toEqual([
      'actual 2024Q1 fixed_asset_investment level = 11 亿元',
      'actual 2024Q2 fixed_asset_investment level = 19 亿元',
    ])
  })

  it('hold results against goals that set none for what follows', () => {
    const figures = report('固定资产投资未达到增长8%的预期目标，房地产开发投资下降12%。')

    expect(figures).toEqual([
      'target 2024 fixed_asset_investment growth = 8 %',
      'actual 2024H1 real_estate_investment growth = -12 %',
    ])
  })

  it('keep the bound of a goal that a result is held against', () => {
    const figures = report('城镇登记失业率3.1%，控制在4%以内的预期目标之内。')

    expect(figures).toContain('target 2024 registered_unemployment rate ≤ 4 %')
  })

  it.each([
    ['控制在上限的降幅', '外贸进出口总额降幅控制在4%以内。', 'target 2024 trade_total growth ≤ -4 %'],
    [
      'groups of three behind a blank',
      '重点项目年度计划投资2 150亿元。',
      'target 2024 major_project_investment level = 2150 亿元',
    ],
    ['price bases', '地区生产总值按可比价格计算增长5%。', 'target 2024 gdp growth = 5 %'],
    ['remarks in brackets', '固定资产投资（不含农户）增长5%。', 'target 2024 fixed_asset_investment growth = 5 %'],
    ['the share of taxes', '税收占比达到70%以上。', 'target 2024 tax_revenue share ≥ 70 %'],
    ['an index', '居民消费价格指数为102.5%。', 'target 2024 cpi level = 102.5 %'],
    ['an even year', '一般公共预算收入与上年持平。', 'target 2024 fiscal_revenue growth sync - -'],
    ['the county above', '居民消费价格涨幅与全省一致。', 'target 2024 cpi growth sync - -'],
    ['goals set above', '单位GDP能耗完成省定任务。', 'target 2024 energy_intensity growth assigned - -'],
    ['bounds set above', '单位GDP能耗控制在市下达的指标之内。', 'target 2024 energy_intensity growth assigned - -'],
    ['goals of other things', '主要污染物排放量完成省下达任务。', 'target 2024 - level assigned - -'],
  ])('read %s', (_what, text, expected) => {
    expect(plan(text)).toEqual([expected])
  })

  it('call a distance from a goal no goal', () => {
    expect(report('规上工业增加值增速低于年初预期目标2个百分点。')).toEqual(['actual 2024H1 - growth = 2 个百分点'])
  })

  it('speak of grain by its area first', () => {
    const figures = plan('粮食播种面积稳定在20万亩，产量8万吨以上。')

    expect(figures.at(-1)).toBe('target 2024 grain_output level ≥ 8 万吨')
  })

  it('write years in Han digits', () => {
    const figures = plan('到二〇三五年，常住人口城镇化率达到70%左右。')

    expect(figures).toEqual(['target 2035 urbanization_rate rate ≈ 70 %'])
  })
})

describe('tables that have only their lines', () => {
  const head = '清江市国民经济和社会发展第十四个五年规划纲要\n一、主要目标\n'

  it('begin a row with each number in order and are parted by chapters', () => {
    const cells = [
      ...['序号', '指标名称', '2020年基数', '2025年目标', '年均增速〔累计〕', '属性'],
      ...['一、经济', '1', '地区生产总值（亿元）', '500', '720', '7%左右', '预期性'],
      ...['二、生态', '2', '单位GDP能耗降低（%）', '—', '—', '〔14〕', '约束性'],
      ...['3', '平均受教育年限（年）', '9.8', '11', '〔0.6〕', '约束性'],
    ]

    const figures = figuresOf(makeDocument(`${head}${cells.join('\n')}\n`))

    expect(figures).toEqual([
      'actual 2020 gdp level = 500 亿元',
      'target 2025 gdp level = 720 亿元',
      'target 2021-2025 gdp growth ≈ 7 %',
      'target 2021-2025 energy_intensity growth = -14 %',
      'actual 2020 - level = 9.8 年',
      'target 2025 - level = 11 年',
      'target 2021-2025 - level = 0.6 年',
    ])
  })

  it('stay as they are where a row has a cell too few', () => {
    const cells = ['序号', '指标', '单位', '目标', '1', '地区生产总值', '亿元', '300', '2', '固定资产投资', '150']

    const document = makeDocument(`${head}${cells.join('\n')}\n`)

    expect(document.paragraphs.some((paragraph) => paragraph.cells !== undefined)).toBe(false)
  })

  it('take blanks between cells and the unit of the line above', () => {
    const lines = [
      '单位：万元',
      '项目 预算数 执行数 为预算% 比上年增长%',
      '税收收入 6200 5900 95.2 -1.5',
      '一般公共预算收入 9000 9100 101.1 3.4',
    ]

    const figures = figuresOf(
      makeDocument(`清江市2024年预算执行情况和2025年预算草案的报告\n一、2024年预算执行情况\n${lines.join('\n')}\n`),
    )

    expect(figures.slice(0, 4)).toEqual([
      'target 2024 tax_revenue level = 6200 万元',
      'actual 2024 tax_revenue level = 5900 万元',
      'actual 2024 tax_revenue share = 95.2 %',
      'actual 2024 tax_revenue growth = -1.5 %',
    ])
  })

  it('lose the empty cells at a row’s end behind tabs', () => {
    const rows = [
      '指标\t单位\t2023年实绩\t2024年计划\t增长（%）',
      '一般公共预算收入\t亿元\t80.5\t84\t4.5',
      '城镇新增就业\t万人\t3.2\t3',
    ]

    const figures = figuresOf(makeDocument(`清江市2024年国民经济和社会发展计划\n一、主要指标\n${rows.join('\n')}\n`))

    expect(figures.slice(3)).toEqual([
      'actual 2023 new_urban_jobs level = 3.2 万人',
      'target 2024 new_urban_jobs level = 3 万人',
    ])
  })
})
