import { describe, expect, it } from 'vitest'
import type { GivenMetadata } from '../../../src/core/document/read-metadata.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()

const report = (text: string, section = '主要指标完成情况') =>
  figuresOf(makeFixture('annualReport', 2023, section, text))
const plan = (text: string, section = '主要预期目标') => figuresOf(makeFixture('plan', 2024, section, text))

describe('habits of lists of goals', () => {
  it('hold an amount at last year’s level, and go on as goals behind it', () => {
    const figures = plan('主要预期目标：财政收入保持上年水平；居民消费价格涨幅2.5%左右。')

    expect(figures).toEqual(['target 2024 fiscal_revenue growth sync - -', 'target 2024 cpi growth ≈ 2.5 %'])
  })

  it('set R&D against the regional product in words of many kinds', () => {
    const ways = [
      '全社会研发投入占生产总值比重提高到2.6%以上',
      '研发经费支出相当于全市生产总值的比例达到2.6%以上',
      'R&D经费支出与GDP之比达到2.6%以上',
      '研究与试验发展经费支出占地区生产总值的比重2.6%以上',
    ]

    expect(ways.map((text) => plan(`${text}。`))).toEqual(ways.map(() => ['target 2024 rd_intensity share ≥ 2.6 %']))
  })

  it('let the spending on R&D grow, which is no intensity', () => {
    expect(plan('全社会研发经费投入增长11%左右。')).toEqual(['target 2024 rd_spending growth ≈ 11 %'])
  })

  it('count the growth of a population in thousandths', () => {
    expect(plan('人口自然增长率控制在6.8‰以内。')).toEqual(['target 2024 population_growth rate ≤ 6.8 ‰'])
  })

  it('give several indicators one value each, with the word behind the last for all', () => {
    const figures = plan('城镇登记失业率、居民消费价格指数和人口自然增长率分别控制在4%、3%、5‰以内。')

    expect(figures).toEqual([
      'target 2024 registered_unemployment rate ≤ 4 %',
      'target 2024 cpi growth ≤ 3 %',
      'target 2024 population_growth rate ≤ 5 ‰',
    ])
    expect(plan('财政总收入和地方财政收入分别增长9%和10%左右。')).toEqual([
      'target 2024 total_fiscal_revenue growth ≈ 9 %',
      'target 2024 fiscal_revenue growth ≈ 10 %',
    ])
  })

  it('part 城、乡 for two indicators', () => {
    expect(plan('城、乡居民人均可支配收入分别增长7%、8%。')).toEqual([
      'target 2024 urban_income growth = 7 %',
      'target 2024 rural_income growth = 8 %',
    ])
  })

  it('commit to other goals of above behind an indicator that has its own', () => {
    expect(plan('进出口总额增长6%以上，完成省下达的节能减排目标。')).toEqual([
      'target 2024 trade_total growth ≥ 6 %',
      'target 2024 - level assigned - -',
    ])
    expect(plan('单位GDP能耗下降3%，完成省下达的目标任务。')).toEqual([
      'target 2024 energy_intensity growth = -3 %',
      'target 2024 energy_intensity growth assigned - -',
    ])
  })

  it('commit several indicators at once without a number', () => {
    expect(plan('财政收入和居民人均可支配收入与地区生产总值同步增长。')).toEqual([
      'target 2024 fiscal_revenue growth sync - -',
      'target 2024 household_income growth sync - -',
    ])
    expect(
      plan('单位地区生产总值能耗降低、单位地区生产总值二氧化碳排放量降低、氨氮排放量降低完成省下达目标任务。'),
    ).toEqual([
      'target 2024 energy_intensity growth assigned - -',
      'target 2024 carbon_intensity growth assigned - -',
      'target 2024 - growth assigned - -',
    ])
  })
})

describe('habits of looks back', () => {
  it('hold a result against the goal for its amount and for its growth', () => {
    const figures = report(
      '地区生产总值预计实现800亿元，完成全年总量目标的104%，同比增长9%，高于全年增速目标1.5个百分点。',
    )

    expect(figures).toEqual([
      'estimate 2023 gdp level = 800 亿元',
      'estimate 2023 gdp share = 104 %',
      'estimate 2023 gdp growth = 9 %',
      'estimate 2023 - growth = 1.5 个百分点',
    ])
  })

  it('let every value of a list fall that 下降 stands in front of', () => {
    expect(report('万元产值用地、水耗、电耗分别下降1.5%、10.6%和6.4%。')).toEqual([
      'actual 2023 - growth = -1.5 %',
      'actual 2023 - growth = -10.6 %',
      'actual 2023 - growth = -6.4 %',
    ])
  })
})

describe('habits of looks back on part of a year', () => {
  it('pair values with the indicators that the clauses before gave one by one', () => {
    const figures = report('城镇居民人均可支配收入达到41000元，农村居民人均可支配收入20000元，同比分别增长9%和10%。')

    expect(figures.slice(2)).toEqual([
      'actual 2023 urban_income growth = 9 %',
      'actual 2023 rural_income growth = 10 %',
    ])
  })

  it('give no value of a list to the last indicator alone', () => {
    const figures = report('规模以上工业增加值增长5%，甲、乙两镇分别增长6%和7%。')

    expect(figures).toEqual([
      'actual 2023 industrial_value_added growth = 5 %',
      'actual 2023 - growth = 6 %',
      'actual 2023 - growth = 7 %',
    ])
  })

  it('let a time that stands alone hold for all of a sentence', () => {
    const document = makeDocument(
      '清江县2023年1-8月经济运行情况\n\n一、主要特点\n\n1-8月，进出口总额完成9亿元；工业投资增长4%。\n\n固定资产投资下降2%。\n',
    )

    expect(figuresOf(document)).toEqual([
      'actual 2023-01/08 trade_total level = 9 亿元',
      'actual 2023-01/08 industrial_investment growth = 4 %',
      'actual 2023-01/08 fixed_asset_investment growth = -2 %',
    ])
  })

  it('let a concentration fall that 降 alone stands in front of', () => {
    expect(report('PM2.5平均浓度降8.5%。')).toEqual(['actual 2023 pm25 growth = -8.5 %'])
  })
})

describe('habits of work reports', () => {
  const work = (text: string, section: string) => figuresOf(makeFixture('workReport', 2026, section, text))

  it('look back on five years within the look back on the last', () => {
    const figures = work(
      '2025年地区生产总值增长5%。\n\n——这五年，实力大幅提升。地区生产总值连上新台阶，年均增长6.1%。\n\n单位地区生产总值能耗下降15%。',
      '2025年工作和“十四五”发展回顾',
    )

    expect(figures).toEqual([
      'actual 2025 gdp growth = 5 %',
      'actual 2021-2025 gdp growth = 6.1 %',
      'actual 2021-2025 energy_intensity growth = -15 %',
    ])
  })

  it('come back to the last year where they say so', () => {
    const figures = work(
      '这是实力显著提升的五年。\n\n地区生产总值迈上3000亿元台阶。\n\n一年来，城镇新增就业6万人。',
      '2025年和“十四五”时期工作回顾',
    )

    expect(figures).toEqual(['actual 2021-2025 gdp level > 3000 亿元', 'actual 2025 new_urban_jobs level = 6 万人'])
  })

  it('set goals for five years below a heading that names the plan alone', () => {
    expect(work('常住人口城镇化率提升至67%左右。', '“十五五”主要目标任务')).toEqual([
      'target 2026-2030 urbanization_rate rate ≈ 67 %',
    ])
  })

  it('give a ratio to the regional product that is no growth of it', () => {
    expect(work('社会物流总费用与GDP的比率从14.7%降至13%左右。', '2025年工作回顾')).toEqual([
      'actual 2025 - rate ≈ 13 %',
    ])
  })
})

describe('a goal that a level above has set', () => {
  const regionsOf = (text: string) =>
    extractFigures(makeFixture('plan', 2024, '主要预期目标', text), lexicon).map(({ region, value }) => [region, value])

  it('is not the paper’s own', () => {
    expect(regionsOf('根据中央确定的国内生产总值增长5%的目标，我区地区生产总值增长6%。')).toEqual([
      ['全国', 5],
      ['清江区', 6],
    ])
    expect(regionsOf('根据市委经济工作会议提出的地区生产总值增长5.5%的要求，地区生产总值增长6%。')).toEqual([
      ['全市', 5.5],
      ['清江区', 6],
    ])
  })

  it('is where its own committee has set it', () => {
    expect(regionsOf('区委确定的地区生产总值增长6%的目标必须完成。')).toEqual([['清江区', 6]])
  })
})

describe('全市', () => {
  const placeOf = (title: string, given: GivenMetadata = {}) =>
    extractFigures(makeDocument(`${title}\n\n一、主要预期目标\n\n全市生产总值增长5%。\n`, given), lexicon).map(
      (fact) => [fact.region, fact.level],
    )

  it('is its own in the paper of a municipality under the State and of a city that is a county', () => {
    expect(placeOf('上海市2024年国民经济和社会发展计划')).toEqual([['上海市', 'province']])
    expect(placeOf('临安市2024年国民经济和社会发展计划', { level: 'county' })).toEqual([['临安市', 'county']])
  })

  it('is the city above in the paper of a district', () => {
    expect(placeOf('清江区2024年国民经济和社会发展计划')).toEqual([['全市', 'city']])
  })
})
