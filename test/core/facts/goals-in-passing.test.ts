import { describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { lexicon } from '../../support/knowledge.ts'

/** Facts in short: kind, period, indicator, measure, comparator, value. */
function factsOf(document: PlanDocument): string[] {
  return extractFigures(document, lexicon).map(({ kind, period, indicator, measure, comparator, value }) =>
    [kind, period, indicator ?? '-', measure, comparator, value].join(' '),
  )
}

function reported(text: string): string[] {
  return factsOf(makeFixture('annualReport', 2018, '主要指标完成情况', text))
}

function midterm(text: string): string[] {
  return factsOf(
    makeDocument(
      `云溪市国民经济和社会发展第十三个五年规划纲要实施情况中期评估报告\n——2018年9月20日在云溪市第七届人民代表大会常务委员会第十五次会议上\n一、目标完成情况\n${text}\n`,
    ),
  )
}

describe('a goal that is told where a result is held against it', () => {
  it.each([
    ['城镇登记失业率3.1%，控制在4.2%的年度目标以内。', 'target 2018 registered_unemployment rate ≤ 4.2'],
    ['居民消费价格上涨2.2%，控制在3%的预期目标之内。', 'target 2018 cpi growth ≤ 3'],
    ['固定资产投资增长4.1%，未达到增长9%的年初预期。', 'target 2018 fixed_asset_investment growth = 9'],
    ['一般公共预算收入增长2.6%，未能完成增长6%的年度任务。', 'target 2018 fiscal_revenue growth = 6'],
    ['单位地区生产总值能耗下降2.1%，没有完成年初确定的下降3.2%的目标。', 'target 2018 energy_intensity growth = -3.2'],
    ['外贸进出口总额下降3.4%，与年初计划增长5%有较大差距。', 'target 2018 trade_total growth = 5'],
    ['社会消费品零售总额增长8.3%，比计划目标9%低0.7个百分点。', 'target 2018 retail_sales growth = 9'],
    ['固定资产投资计划增长10%，实际增长11.2%。', 'target 2018 fixed_asset_investment growth = 10'],
    ['城镇登记失业率始终控制在3.5%以内，优于省定的4.5%以内的目标。', 'target 2018 registered_unemployment rate ≤ 4.5'],
  ])('is a goal of what is told: %s', (text, goal) => {
    const goals = reported(text).filter((fact) => fact.startsWith('target'))

    expect(goals).toEqual([goal])
  })

  it('is of what opens its paragraph, as the result is', () => {
    const facts = reported('——全社会固定资产投资。预计完成186亿元，增长9.4%，计划目标为增长10%，低于计划0.6个百分点。')

    expect(facts).toEqual([
      'estimate 2018 fixed_asset_investment level = 186',
      'estimate 2018 fixed_asset_investment growth = 9.4',
      'target 2018 fixed_asset_investment growth = 10',
      'actual 2018 - growth = 0.6',
    ])
  })

  it('is one of a list that was planned for the year that is looked back on', () => {
    const document = makeDocument(
      '关于云溪县2014年国民经济和社会发展计划执行情况与2015年计划草案的报告\n——2015年1月20日在云溪县第十六届人民代表大会第四次会议上\n一、2014年计划执行情况\n年初计划提出：生产总值增长11%，财政收入增长12%，人口自然增长率控制在7‰以内。\n',
    )

    expect(factsOf(document)).toEqual([
      'target 2014 gdp growth = 11',
      'target 2014 fiscal_revenue growth = 12',
      'target 2014 population_growth rate ≤ 7',
    ])
  })

  it('is told by itself below the name that it is of', () => {
    const document = makeFixture(
      'halfYearReport',
      2019,
      '主要指标完成情况',
      '——城镇新增就业。年度目标1.8万人，上半年完成1.1万人。',
    )

    expect(factsOf(document)).toEqual([
      'target 2019 new_urban_jobs level = 1.8',
      'actual 2019H1 new_urban_jobs level = 1.1',
    ])
  })

  it('is not the share of a goal, nor what something does to an indicator', () => {
    expect(reported('税收收入完成年度目标的92%。')).toEqual(['actual 2018 tax_revenue share = 92'])
    expect(reported('两户企业停产，拉低规模以上工业增加值增速1.4个百分点。')).not.toContain(
      'actual 2018 industrial_value_added growth = 1.4',
    )
  })
})

describe('a goal of several years', () => {
  it.each([
    [
      '1.地区生产总值。《纲要》目标为年均增长8%以上，2020年达到420亿元。',
      ['target 2016-2020 gdp growth ≥ 8', 'target 2020 gdp level = 420'],
    ],
    ['2.固定资产投资。《纲要》目标为五年累计完成900亿元。', ['target 2016-2020 fixed_asset_investment level = 900']],
    ['3.人口自然增长率。《纲要》目标为控制在6.5‰以内。', ['target 2016-2020 population_growth rate ≤ 6.5']],
    ['4.新增城镇就业。《纲要》目标为五年累计新增6万人。', ['target 2016-2020 new_urban_jobs level = 6']],
    ['单位地区生产总值能耗方面，省下达我市五年累计下降17%的任务。', ['target 2016-2020 energy_intensity growth = -17']],
    ['研发经费占比《纲要》要求2020年达到2.2%。', ['target 2020 rd_intensity share = 2.2']],
    ['将外贸进出口总额2020年目标由12亿美元调减为9亿美元。', ['target 2020 trade_total level = 9']],
  ])('has their period in a report on the plan: %s', (text, goals) => {
    const facts = midterm(text)

    expect(facts).toEqual(goals)
  })

  it('has the years that a new term plans', () => {
    const report = makeDocument(
      '政府工作报告\n——2017年1月9日在石岭县第十七届人民代表大会第一次会议上\n一、今后五年的奋斗目标\n今后五年的主要目标是：到2021年，生产总值突破200亿元，年均增长8%以上；五年累计完成固定资产投资700亿元；城镇居民人均可支配收入和农村居民人均可支配收入年均分别增长8%和9%；城镇化率达到52%。\n',
    )

    expect(factsOf(report)).toEqual([
      'target 2021 gdp level > 200',
      'target 2017-2021 gdp growth ≥ 8',
      'target 2017-2021 fixed_asset_investment level = 700',
      'target 2017-2021 urban_income growth = 8',
      'target 2017-2021 rural_income growth = 9',
      'target 2021 urbanization_rate rate = 52',
    ])
  })

  it('is none where the years are those before, and is the plan of the years named', () => {
    const plan = makeFixture(
      'plan',
      2020,
      '主要预期目标',
      '“十三五”前四年地区生产总值年均增长8.1%，2020年增长6%左右，能够实现“十三五”规划确定的年均增长7.5%的目标。',
    )

    expect(factsOf(plan)).toEqual([
      'actual 2016-2019 gdp growth = 8.1',
      'target 2020 gdp growth ≈ 6',
      'target 2016-2020 gdp growth = 7.5',
    ])
  })
})

describe('results of several years', () => {
  it('are each of its year, and what follows them is of all of them', () => {
    const facts = midterm(
      '能耗方面，单位地区生产总值能耗2016年、2017年分别下降3.3%和4.1%，累计下降7.3%，完成五年任务的43%。',
    )

    expect(facts).toEqual([
      'actual 2016 energy_intensity growth = -3.3',
      'actual 2017 energy_intensity growth = -4.1',
      'actual 2016-2017 energy_intensity growth = -7.3',
      'actual 2016-2017 energy_intensity share = 43',
    ])
  })

  it('are sums of five years and yearly means of two', () => {
    expect(midterm('“十二五”时期，全市五年累计完成固定资产投资640亿元。')).toEqual([
      'actual 2011-2015 fixed_asset_investment level = 640',
    ])
    expect(midterm('一般公共预算收入2017年完成31.2亿元，两年年均增长7.7%。')).toEqual([
      'actual 2017 fiscal_revenue level = 31.2',
      'actual 2016-2017 fiscal_revenue growth = 7.7',
    ])
  })
})

describe('what stands among goals and is none of a place itself', () => {
  const aimed = (text: string) => factsOf(makeFixture('plan', 2021, '主要预期目标', text))

  it('is who goes along with others, a group of places, or a rule of thumb', () => {
    expect(aimed('到2035年，我市将与全国同步基本实现现代化。')).toEqual([])
    expect(aimed('营商环境进入全省第一方阵。')).toEqual([])
    expect(
      aimed('据测算，经济每增长1个百分点可带动新增就业约1500人。').some((fact) => fact.includes('new_urban')),
    ).toBe(false)
  })

  it('is assigned where another is named with an indicator, and by a place with its name', () => {
    expect(aimed('单位地区生产总值能耗降低和主要污染物减排完成省下达任务。')).toEqual([
      'target 2021 energy_intensity growth assigned ',
      'target 2021 - level assigned ',
    ])
    expect(aimed('单位GDP能耗完成云溪市下达任务。')).toEqual(['target 2021 energy_intensity growth assigned '])
  })
})
