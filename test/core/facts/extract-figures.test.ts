import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import type { FigureFact } from '../../../src/core/facts/fact.ts'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()

/** Figures of a sentence in the part of a half-year report of 2023 that looks back. */
function reported(text: string): FigureFact[] {
  return extractFigures(makeFixture('halfYearReport', 2023, '主要任务完成情况', text), lexicon)
}

/** … in the part of the same report that looks ahead. */
function arranged(text: string): FigureFact[] {
  return extractFigures(makeFixture('halfYearReport', 2023, '下半年工作安排', text), lexicon)
}

/** … among the targets of a plan for 2024. */
function aimed(text: string): FigureFact[] {
  return extractFigures(makeFixture('plan', 2024, '主要预期目标', text), lexicon)
}

/** … among the tasks of a plan for 2024. */
function planned(text: string): FigureFact[] {
  return extractFigures(makeFixture('plan', 2024, '主要任务', text), lexicon)
}

/** … in a section of the work report of 2025. */
function workReported(section: string, text: string): FigureFact[] {
  return extractFigures(makeFixture('workReport', 2025, section, text), lexicon)
}

const REVIEW = '过去一年工作回顾'
const AGENDA = '2025年工作安排'

describe('a threshold', () => {
  it.each([
    ['实现5000万元以上项目38个。', 38, '个'],
    ['新增产值5000万元以上企业12家。', 12, '家'],
    ['签约10亿元以上项目3个。', 3, '个'],
    ['亿元以上项目达到26个。', 26, '个'],
  ])('is part of what is counted, and no figure of its own: %s', (text, value, unit) => {
    const figures = reported(text)

    expect(figures).toMatchObject([{ value, unit, measure: 'level', comparator: '=' }])
  })

  it('stands beside the total of what it counts', () => {
    const figures = reported('新开工亿元以上项目12个，总投资96.5亿元。')

    expect(figures).toMatchObject([
      { name: '新开工亿元以上项目', value: 12, unit: '个' },
      { name: '总投资', indicator: null, value: 96.5, unit: '亿元' },
    ])
  })
})

describe('a name with a number in it', () => {
  it.each([
    '引进500强企业。',
    '推广24小时自助服务。',
    '为60岁以上老人投保。',
    '推进11号线二期建设。',
    '打造“5亿元”楼宇。',
    '做好第四批人才评选。',
    '庆祝建区100周年。',
    '实施1314治理模式。',
    '深化“1+6+N”模式，推进5G应用。',
    '连续5年零事故。',
  ])('gives no figure: %s', (text) => {
    expect(planned(text)).toEqual([])
    expect(reported(text)).toEqual([])
  })

  it.each([
    ['引进500强企业3家。', 3, '家'],
    ['建成24小时书房5个。', 5, '个'],
    ['服务60岁以上老人1200名。', 1200, '名'],
    ['培育“5亿元”楼宇4栋。', 4, '栋'],
    ['选派第四批人才30名。', 30, '名'],
    ['11号线二期完成投资8亿元。', 8, '亿元'],
  ])('does not hide the figure behind it: %s', (text, value, unit) => {
    expect(reported(text)).toMatchObject([{ value, unit }])
  })

  it('is 过600分, where 通过600人 and 超过600家 are figures', () => {
    const bar = reported('高考过600分人数近420人。')
    const passed = reported('审核通过600人。')
    const more = reported('孵化企业超过600家。')

    expect(bar).toMatchObject([{ value: 420, unit: '人', comparator: '≈' }])
    expect(passed).toMatchObject([{ value: 600, unit: '人', comparator: '=' }])
    expect(more).toMatchObject([{ value: 600, unit: '家', comparator: '>' }])
  })
})

describe('a number', () => {
  it('may have thousands marks', () => {
    const figures = reported('一般公共预算收入完成1,034,207万元。')

    expect(figures).toMatchObject([
      { indicator: 'fiscal_revenue', value: 1034207, unit: '万元', amount: '1,034,207万元' },
    ])
  })

  it('never goes over a full-width comma', () => {
    const figures = reported('综合考评排名全市第2，120户居民受益。')

    expect(figures).toMatchObject([
      { measure: 'rank', value: 2 },
      { measure: 'level', value: 120, unit: '户', amount: '120户' },
    ])
  })

  it('may be written in full width, and stays so where it is quoted', () => {
    const figures = aimed('地区生产总值增长６．５％左右。')

    expect(figures).toMatchObject([
      { value: 6.5, unit: '%', comparator: '≈', amount: '６．５％', wording: '增长６．５％左右' },
    ])
  })

  it('may be written in Chinese before a measure word', () => {
    const figures = planned('启动东站、西站两座变电站，新建一家养老院，打造十二条示范街。')

    expect(figures).toMatchObject([
      { value: 2, unit: '座' },
      { value: 1, unit: '家' },
      { value: 12, unit: '条' },
    ])
  })

  it.each(['百家企业受益。', '几家企业受益。', '第一家门店开业。', '推行一条龙服务。'])('is none in %s', (text) => {
    expect(reported(text)).toEqual([])
  })

  it('is kept in the unit as written', () => {
    const figures = reported('到位资金1.2万亿元，引进资金3000万美元，客流80万人次，产量1.4万亿斤，治理河道12公里。')

    expect(figures.map(({ value, unit }) => [value, unit])).toEqual([
      [1.2, '万亿元'],
      [3000, '万美元'],
      [80, '万人次'],
      [1.4, '万亿斤'],
      [12, '公里'],
    ])
  })
})

describe('a range', () => {
  it.each([
    ['打造2-3条特色街巷。', 2, 3, '条'],
    ['建设5—8个口袋公园。', 5, 8, '个'],
    ['培育5至8家龙头企业。', 5, 8, '家'],
    ['建设3到5个园区。', 3, 5, '个'],
    ['绿化10~12万平方米。', 10, 12, '万平方米'],
    ['打造150～200家门店。', 150, 200, '家'],
    ['投资3000万至5000万元。', 3000, 5000, '万元'],
  ])('has both its ends: %s', (text, value, value2, unit) => {
    expect(planned(text)).toMatchObject([{ value, value2, unit, comparator: '=' }])
  })

  it.each(['增长4.5-5%。', '增长4.5%-5%。', '增长4.5%—5%。', '增长4.5至5%。'])(
    'of growth may have one %% or two: %s',
    (words) => {
      const figures = aimed(`地区生产总值${words}`)

      expect(figures).toMatchObject([
        { indicator: 'gdp', measure: 'growth', value: 4.5, value2: 5, unit: '%', comparator: '=' },
      ])
    },
  )

  it('keeps the comparator behind it', () => {
    expect(aimed('地区生产总值增长5%—5.5%左右。')).toMatchObject([{ value: 5, value2: 5.5, comparator: '≈' }])
  })
})

describe('a comparator', () => {
  it.each([
    ['减免租金近900万元。', '≈'],
    ['惠及企业约300家。', '≈'],
    ['惠及企业300家左右。', '≈'],
    ['惠及企业300余家。', '≥'],
    ['惠及企业300家以上。', '≥'],
    ['惠及企业不少于300家。', '≥'],
    ['惠及企业不低于300家。', '≥'],
    ['成交额突破60万元。', '>'],
    ['成交额超60万元。', '>'],
    ['成交额超过60万元。', '>'],
    ['成交额逾60万元。', '>'],
    ['积案控制在50件以内。', '≤'],
    ['积案不超过50件。', '≤'],
    ['积案低于50件。', '<'],
    ['成交额达到60万元。', '='],
    ['成交额60万元。', '='],
  ])('is read from the words around the number: %s', (text, comparator) => {
    expect(reported(text)).toMatchObject([{ comparator }])
  })

  it('is the number’s own where there are two, and 力争 is kept beside it', () => {
    const figures = aimed('力争地区生产总值增长7%以上。')

    expect(figures).toMatchObject([{ value: 7, comparator: '≥', strive: true }])
  })

  it('parts a goal from what is striven for', () => {
    const figures = aimed('固定资产投资420亿元以上，力争突破450亿元。')

    expect(figures).toMatchObject([
      { indicator: 'fixed_asset_investment', value: 420, comparator: '≥', strive: false },
      { indicator: 'fixed_asset_investment', value: 450, comparator: '>', strive: true },
    ])
  })

  it.each([
    ['居民收入增长与经济增长基本同步。', 'household_income', 'sync', '经济增长'],
    ['城镇居民人均可支配收入增长快于经济增长。', 'urban_income', '>', '经济增长'],
    ['万元地区生产总值能耗完成省级下达任务。', 'energy_intensity', 'assigned', '省级下达任务'],
    ['地区生产总值增速高于全市平均水平。', 'gdp', '>', '全市平均水平'],
  ])('may stand without a number, with what it refers to: %s', (text, indicator, comparator, reference) => {
    expect(aimed(text)).toMatchObject([
      { indicator, measure: 'growth', comparator, reference, value: null, unit: null, amount: null },
    ])
  })

  it('without a number is a level where it refers to an amount', () => {
    expect(aimed('税收收入不低于上年执行数。')).toMatchObject([
      { measure: 'level', comparator: '≥', reference: '上年执行数', value: null },
    ])
  })

  it('is read over a blank', () => {
    expect(aimed('地区生产总值增长 6.5 % 左右。')).toMatchObject([{ value: 6.5, comparator: '≈' }])
  })
})

describe('values that share their words', () => {
  it('follow the order of the names behind 分别', () => {
    const figures = aimed('一二三产增加值分别增长3%、5%、6%左右。')

    expect(figures).toMatchObject([
      { indicator: 'primary_industry', value: 3, comparator: '≈' },
      { indicator: 'secondary_industry', value: 5, comparator: '≈' },
      { indicator: 'tertiary_industry', value: 6, comparator: '≈' },
    ])
  })

  it('follow the order of several full names', () => {
    const figures = reported('地区生产总值、固定资产投资和社会消费品零售总额分别增长6%、8%和10%。')

    expect(figures).toMatchObject([
      { indicator: 'gdp', value: 6 },
      { indicator: 'fixed_asset_investment', value: 8 },
      { indicator: 'retail_sales', value: 10 },
    ])
  })

  it.each(['地区生产总值、固定资产投资分别增长6%、-8%。', '城乡居民收入分别增长6%和-8%。'])(
    'keep their minus: %s',
    (text) => {
      expect(reported(text).map((figure) => figure.value)).toEqual([6, -8])
    },
  )

  it('belong to town and country of 城乡居民收入', () => {
    const figures = aimed('城乡居民收入分别增长6%、7%。')

    expect(figures).toMatchObject([
      { indicator: 'urban_income', name: '城乡居民收入', value: 6 },
      { indicator: 'rural_income', name: '城乡居民收入', value: 7 },
    ])
  })

  it.each([
    '城镇、农村居民人均可支配收入分别达到5.2万元、2.8万元。',
    '城镇和农村居民人均可支配收入分别达到5.2万元和2.8万元。',
  ])('belong to names that share a tail: %s', (text) => {
    expect(aimed(text)).toMatchObject([
      { indicator: 'urban_income', name: '城镇居民人均可支配收入', measure: 'level', value: 5.2 },
      { indicator: 'rural_income', name: '农村居民人均可支配收入', measure: 'level', value: 2.8 },
    ])
  })

  it('may be one for both', () => {
    const figures = aimed('城乡居民收入增长6%左右。')

    expect(figures).toMatchObject([
      { indicator: 'urban_income', value: 6, comparator: '≈' },
      { indicator: 'rural_income', value: 6, comparator: '≈' },
    ])
  })

  it('may share the noun of what is counted', () => {
    const figures = reported('改造雨水排口东沟7个、北渠3个。')

    expect(figures).toMatchObject([
      { name: '东沟雨水排口', value: 7 },
      { name: '北渠雨水排口', value: 3 },
    ])
  })

  it('go on in the next clause', () => {
    const figures = reported('城乡居民人均可支配收入分别达到52,300元和28,100元，分别增长6.1%和7.2%。')

    expect(figures.slice(2)).toMatchObject([
      { indicator: 'urban_income', measure: 'growth', value: 6.1 },
      { indicator: 'rural_income', measure: 'growth', value: 7.2 },
    ])
  })
})

describe('what 其中 tells apart', () => {
  it.each([
    '一般公共预算收入完成45.2亿元，其中税收收入30.1亿元。',
    '一般公共预算收入完成45.2亿元（其中税收收入30.1亿元）。',
    '一般公共预算收入完成45.2亿元，其中，税收收入30.1亿元。',
  ])('has its own indicator where it is another one: %s', (text) => {
    expect(reported(text)).toMatchObject([
      { indicator: 'fiscal_revenue', value: 45.2 },
      { indicator: 'tax_revenue', name: '税收收入', value: 30.1 },
    ])
  })

  it('is not the set of its name: a part of the projects is not the projects', () => {
    const figures = reported('实施重大项目85项，完成投资60亿元，其中新建重大项目20项。')

    expect(figures.filter((figure) => figure.indicator === 'major_projects').map((figure) => figure.value)).toEqual([
      85,
    ])
  })
})

describe('investment', () => {
  it('in total, planned for the year and done is never one thing', () => {
    const figures = reported(
      '全年计划实施重大项目90项，年度计划投资120亿元以上。上半年实施重大项目92项，总投资500亿元，实现投资60亿元。',
    )

    expect(figures).toMatchObject([
      { kind: 'target', period: '2023', indicator: 'major_projects', value: 90 },
      { kind: 'target', period: '2023', indicator: 'major_project_investment', value: 120, comparator: '≥' },
      { kind: 'actual', period: '2023H1', indicator: 'major_projects', value: 92 },
      { kind: 'actual', period: '2023H1', indicator: null, name: '总投资', value: 500 },
      { kind: 'actual', period: '2023H1', indicator: 'major_project_investment', value: 60 },
    ])
  })

  it.each(['固定资产投资', '工业投资', '城建投资', '民间投资'])(
    'has its own indicator where the text names one: %s',
    (name) => {
      const [figure] = reported(`${name}完成30亿元。`)

      expect(figure?.indicator).not.toBeNull()
      expect(figure?.indicator).not.toBe('major_project_investment')
      expect(figure).toMatchObject({ name, value: 30 })
    },
  )

  it('of no name is none of the indicators', () => {
    expect(reported('年内完成投资30亿元。')).toMatchObject([{ indicator: null, value: 30 }])
  })

  it('planned for the year is no actual', () => {
    const figures = reported('重大项目总投资500亿元，年度计划投资120亿元，完成投资60亿元。')

    const done = figures.filter((figure) => figure.indicator === 'major_project_investment' && figure.kind === 'actual')

    expect(done.map((figure) => figure.value)).toEqual([60])
  })

  it('has a rate of completion that is no growth', () => {
    const figures = reported('重大项目开工率85%，完成投资率62%。')

    expect(figures.filter((figure) => figure.measure === 'growth')).toEqual([])
  })
})

describe('a change', () => {
  it.each([
    '一般公共预算收入同比增收2.3亿元。',
    '一般公共预算收入减收2.3亿元。',
    '固定资产投资调增2.3亿元。',
    '城镇新增就业同比增加230人。',
  ])('is no level of its indicator: %s', (text) => {
    const figures = reported(text)

    expect(figures).toMatchObject([{ indicator: null, measure: 'level' }])
    expect(Math.abs(figures[0]?.value ?? 0)).toBeGreaterThan(0)
  })

  it('does not part the growth behind it from its indicator', () => {
    const figures = reported('一般公共预算收入完成1,034,207万元，同比增收103,420万元，增长11.1%。')

    expect(figures.at(-1)).toMatchObject({ indicator: 'fiscal_revenue', measure: 'growth', value: 11.1 })
  })
})

describe('the period of a figure', () => {
  it('is the report’s, unless words of the sentence say another', () => {
    const figures = reported(
      '地区生产总值增长5%。一季度地区生产总值增长4%。2022年地区生产总值增长3%。去年上半年地区生产总值增长2%。',
    )

    expect(figures.map(({ period, value }) => [period, value])).toEqual([
      ['2023H1', 5],
      ['2023Q1', 4],
      ['2022', 3],
      ['2022H1', 2],
    ])
  })

  it('parts what was reached in all from a single quarter', () => {
    const figures = reported('前三季度地区生产总值增长5.2%，其中，三季度单季增长6.1%。')

    expect(figures).toMatchObject([
      { indicator: 'gdp', period: '2023Q1-Q3', value: 5.2 },
      { indicator: 'gdp', period: '2023Q3', value: 6.1 },
    ])
  })

  it('parts the same for levels', () => {
    const figures = reported('1-6月累计完成固定资产投资120亿元，二季度完成70亿元。')

    expect(figures).toMatchObject([
      { indicator: 'fixed_asset_investment', period: '2023H1', value: 120 },
      { indicator: 'fixed_asset_investment', period: '2023Q2', value: 70 },
    ])
  })

  it('goes on to the clauses behind it', () => {
    const figures = reported('2022年，固定资产投资完成200亿元，增长6%。')

    expect(figures.map(({ period }) => period)).toEqual(['2022', '2022'])
  })

  it('is not a year that only names what is compared with', () => {
    const figures = reported('一般公共预算收入比上年同期增长6%。')

    expect(figures).toMatchObject([{ period: '2023H1', value: 6 }])
  })

  it.each(['比上年增长6%', '较上年增长6%', '比去年增长6%'])('is not moved by %s', (words) => {
    const figures = reported(`一般公共预算收入${words}，新建道路12条。`)

    expect(figures.map(({ period }) => period)).toEqual(['2023H1', '2023H1'])
  })

  it('is last year’s in 去年同期', () => {
    const [before] = reported('去年同期一般公共预算收入为20亿元，今年完成22亿元。')

    expect(before?.period).not.toBe('2023H1')
  })

  it.each(['调解纠纷2015件。', '新增泊位2048个。'])('is not a count: %s', (text) => {
    expect(reported(text)).toMatchObject([{ period: '2023H1' }])
  })

  it.each(['1—6月', '1~6月'])('is the first half for %s', (months) => {
    expect(reported(`${months}，固定资产投资完成120亿元。`)).toMatchObject([{ period: '2023H1' }])
  })

  it('is not the quarter that a fall is compared with', () => {
    const figures = reported('固定资产投资下降12.5%，降幅比一季度收窄3.2个百分点。')

    expect(figures.map(({ period }) => period)).toEqual(['2023H1', '2023H1'])
  })

  it('of a goal is not the year it builds on', () => {
    const figures = aimed('在2023年增长5.8%的基础上，地区生产总值增长6%。')

    expect(figures.at(-1)).toMatchObject({ kind: 'target', period: '2024', value: 6 })
  })
})

describe('whose figure it is', () => {
  it('is the city’s behind 全市 and the district’s own behind 我区', () => {
    const figures = reported('全市地区生产总值增长7%，我区增长6.2%。')

    expect(figures).toMatchObject([
      { region: '全市', level: 'city', indicator: 'gdp', value: 7 },
      { region: '清江区', level: 'county', indicator: 'gdp', value: 6.2 },
    ])
  })

  it('is the district’s behind 全区', () => {
    expect(reported('全区地区生产总值增长6.2%。')).toMatchObject([{ region: '清江区', level: 'county' }])
  })

  it('is the city’s own where the city speaks', () => {
    const document = makeDocument(
      '关于清江市2023年上半年国民经济和社会发展计划执行情况的报告\n一、主要指标完成情况\n全市地区生产总值增长7%，全省增长6%。',
    )

    const [own] = extractFigures(document, lexicon)

    expect(own).toMatchObject({ region: '清江市', level: 'city', value: 7 })
  })

  it('is the document’s again in the next sentence', () => {
    const figures = reported('全省地区生产总值增长7%。固定资产投资增长8%。')

    expect(figures).toMatchObject([
      { region: '全省', level: 'province' },
      { region: '清江区', level: 'county' },
    ])
  })

  it('changes with every clause that names another', () => {
    const figures = reported('全省地区生产总值增长5%，全市增长6%，我区增长7%。')

    expect(figures.map(({ region, value }) => [region, value])).toEqual([
      ['全省', 5],
      ['全市', 6],
      ['清江区', 7],
    ])
  })

  it('is told of the same indicator behind a semicolon', () => {
    const figures = reported('全市地区生产总值增长7%；我区增长6.2%。')

    expect(figures.at(-1)).toMatchObject({ indicator: 'gdp', region: '清江区', value: 6.2 })
  })
})

describe('a rank', () => {
  it.each([
    ['地区生产总值增速全市排名第三。', 'gdp', 3, '全市'],
    ['社会消费品零售总额名列全省第十二。', 'retail_sales', 12, '全省'],
    ['地区生产总值位居全市第2。', 'gdp', 2, '全市'],
    ['综合考评排名全市第2。', null, 2, '全市'],
    ['综合考评中心城区排名第一。', null, 1, '中心城区'],
  ])('has its place, and among whom: %s', (text, indicator, value, reference) => {
    expect(reported(text)).toMatchObject([{ indicator, measure: 'rank', value, unit: null, reference }])
  })

  it('may stand behind the value that is ranked', () => {
    const figures = reported('社会消费品零售总额完成180亿元，全市排名第三。')

    expect(figures).toMatchObject([
      { indicator: 'retail_sales', measure: 'level', value: 180 },
      { indicator: 'retail_sales', measure: 'rank', value: 3, reference: '全市' },
    ])
  })

  it('of 增速 is that of the indicator before it', () => {
    const figures = reported('一般公共预算收入增长8%，增速位居全市第四。')

    expect(figures.at(-1)).toMatchObject({ indicator: 'fiscal_revenue', measure: 'rank', value: 4 })
  })
})

describe('growth', () => {
  it.each([
    ['地区生产总值增速-2.4%。', -2.4],
    ['地区生产总值增长-2.4%。', -2.4],
    ['地区生产总值增速为-2.4%。', -2.4],
    ['地区生产总值下降2.4%。', -2.4],
    ['地区生产总值同比下降2.4%。', -2.4],
    ['地区生产总值负增长2.4%。', -2.4],
    ['地区生产总值增长2.4%。', 2.4],
  ])('that falls is negative in either spelling: %s', (text, value) => {
    expect(reported(text)).toMatchObject([{ indicator: 'gdp', measure: 'growth', value, unit: '%' }])
  })

  it.each([
    ['单位地区生产总值能耗下降3%左右。', -3],
    ['单位GDP能耗降低3%。', -3],
    ['单位地区生产总值能耗降低率3%。', -3],
    ['能耗强度下降3%。', -3],
    ['单位地区生产总值能耗上升3%。', 3],
  ])('of energy use is a fall, unless the text says that it rises: %s', (text, value) => {
    expect(aimed(text)).toMatchObject([{ indicator: 'energy_intensity', measure: 'growth', value, unit: '%' }])
  })

  it.each([
    ['居民消费价格上涨2.1%。', 'cpi', 2.1],
    ['粮食产量稳定在12万吨以上。', 'grain_output', 12],
  ])('and level are known by other verbs too: %s', (text, indicator, value) => {
    expect(reported(text)).toMatchObject([{ indicator, value }])
  })
})

describe('a share', () => {
  it.each([
    ['为预算的43.2%', '预算'],
    ['为年初预算的43.2%', '年初预算'],
    ['完成预算的43.2%', '预算'],
    ['占年度计划的43.2%', '年度计划'],
  ])('is of what it refers to: %s', (words, reference) => {
    const figures = reported(`一般公共预算收入完成28.6亿元，${words}，同比下降12.5%。`)

    expect(figures).toMatchObject([
      { indicator: 'fiscal_revenue', measure: 'level', value: 28.6 },
      { kind: 'actual', indicator: 'fiscal_revenue', measure: 'share', value: 43.2, reference },
      { indicator: 'fiscal_revenue', measure: 'growth', value: -12.5 },
    ])
  })

  it.each(['完成年度目标的40%', '完成全年任务的40%', '占全年计划的40%'])(
    'of the year’s target is an actual: %s',
    (words) => {
      const figures = reported(`固定资产投资完成120亿元，${words}。`)

      expect(figures.at(-1)).toMatchObject({
        kind: 'actual',
        period: '2023H1',
        indicator: 'fixed_asset_investment',
        measure: 'share',
        value: 40,
      })
    },
  )

  it.each([
    '第三产业占比达到65%。',
    '税收收入占一般公共预算收入的比重为65%。',
    '一般公共预算收入完成45.2亿元，其中税收收入30.1亿元，占比65%。',
  ])('may be told by 占比 or 比重: %s', (text) => {
    expect(reported(text).at(-1)).toMatchObject({ measure: 'share', value: 65 })
  })
})

describe('the kind of a figure', () => {
  it('is what was done under a heading on key work in a chapter on what was done', () => {
    const document = makeDocument(
      '清江区2025年政府工作报告\n\n一、2024年工作回顾\n\n(一)重点工作扎实推进\n\n新建公园9个。\n\n二、2025年工作\n\n(一)重点工作\n\n新建公园4个。\n',
    )

    const facts = extractFigures(document, lexicon)

    expect(facts).toMatchObject([
      { kind: 'actual', period: '2024', value: 9 },
      { kind: 'task', period: '2025', value: 4 },
    ])
  })

  it('is an estimate where the text expects, for value and growth alike', () => {
    const document = makeFixture(
      'annualReport',
      2024,
      '计划执行情况',
      '预计全年地区生产总值完成610亿元，增长6.5%左右。',
    )

    const figures = extractFigures(document, lexicon)

    expect(figures).toMatchObject([
      { kind: 'estimate', period: '2024', measure: 'level', value: 610 },
      { kind: 'estimate', period: '2024', measure: 'growth', value: 6.5, comparator: '≈' },
    ])
  })

  it('is a target where a report repeats the goal of the year', () => {
    const figures = reported('全年固定资产投资预期目标增长10%。上半年固定资产投资增长4.5%。')

    expect(figures).toMatchObject([
      { kind: 'target', period: '2023', value: 10 },
      { kind: 'actual', period: '2023H1', value: 4.5 },
    ])
  })

  it('is a task for a proposal, which is marked', () => {
    const figures = reported('拟新建学校3所，拟调增政府投资5亿元。')

    expect(figures).toMatchObject([
      { kind: 'task', period: '2023', value: 3, proposed: true },
      { kind: 'task', period: '2023', value: 5, proposed: true, indicator: null },
    ])
  })

  it('is no proposal in 模拟 and 草拟', () => {
    expect(reported('模拟演练3场，草拟文件5件。')).toMatchObject([
      { kind: 'actual', proposed: false },
      { kind: 'actual', proposed: false },
    ])
  })

  it('is a task of the second half where a report looks ahead, and a target for a headline indicator', () => {
    const figures = arranged('完成老旧小区改造16个，力争培育企业突破50家，固定资产投资增长8%。')

    expect(figures).toMatchObject([
      { kind: 'task', period: '2023H2', value: 16, strive: false },
      { kind: 'task', period: '2023H2', value: 50, comparator: '>', strive: true },
      { kind: 'target', period: '2023H2', indicator: 'fixed_asset_investment', value: 8 },
    ])
  })

  it('is decided by the section: 完成 is done in a review and meant in a plan', () => {
    const text = '完成老旧小区改造16个。'

    expect(reported(text)).toMatchObject([{ kind: 'actual', period: '2023H1' }])
    expect(planned(text)).toMatchObject([{ kind: 'task', period: '2024' }])
  })

  it('is an actual of the year before where a work report looks back, and a task where it looks ahead', () => {
    const text = '新建道路9条。'

    expect(workReported(REVIEW, text)).toMatchObject([{ kind: 'actual', period: '2024' }])
    expect(workReported(AGENDA, text)).toMatchObject([{ kind: 'task', period: '2025' }])
  })

  it('is an actual of the five years where a work report looks back on a term', () => {
    expect(workReported('过去五年工作回顾', '新建道路90条。')).toMatchObject([{ kind: 'actual', period: '2020-2024' }])
  })

  it('is of the year before for 全年 in such a review', () => {
    expect(workReported(REVIEW, '全年一般公共预算收入完成88亿元。')).toMatchObject([{ kind: 'actual', period: '2024' }])
  })
})

describe('goals', () => {
  it('may stand in one running sentence, up to its end', () => {
    const text =
      '今年经济社会发展的主要预期目标是：地区生产总值增长6%左右；城镇新增就业8000人以上，居民消费价格涨幅2%左右；居民收入增长与经济增长同步。新建公园4个。'

    const figures = workReported(AGENDA, text)

    expect(figures).toMatchObject([
      { kind: 'target', period: '2025', indicator: 'gdp', value: 6, comparator: '≈' },
      { kind: 'target', period: '2025', indicator: 'new_urban_jobs', value: 8000, comparator: '≥' },
      { kind: 'target', period: '2025', indicator: 'cpi', value: 2, comparator: '≈' },
      { kind: 'target', period: '2025', indicator: 'household_income', value: null, comparator: 'sync' },
      { kind: 'task', period: '2025', indicator: null, name: '新建公园', value: 4 },
    ])
  })

  it('that are no headline indicators are targets there as well', () => {
    const figures = workReported(AGENDA, '全年主要目标是：地区生产总值增长6%，完成道路改造12条。')

    expect(figures.map(({ kind, value }) => [kind, value])).toEqual([
      ['target', 6],
      ['target', 12],
    ])
  })

  it('may stand a sentence a line behind a line that leads in to them', () => {
    const figures = workReported(
      AGENDA,
      '今年主要预期目标是：\n地区生产总值增长6.5%左右；\n完成道路改造12条；\n粮食产量12万吨。\n新建公园4个。',
    )

    expect(figures.map(({ kind, value }) => [kind, value])).toEqual([
      ['target', 6.5],
      ['target', 12],
      ['target', 12],
      ['task', 4],
    ])
  })

  it('that were set are no goals where a report looks back on them', () => {
    const figures = workReported(REVIEW, '去年主要目标是：\n新建道路12条。')

    expect(figures.map(({ kind }) => kind)).not.toContain('target')
  })
})

describe('damaged numbers', () => {
  it('that were joined have no value, but a name and a unit', () => {
    const figures = reported('至625日，拆除违建26817352平方米，清理沟渠12处。')

    expect(figures).toMatchObject([
      { name: '拆除违建', value: null, amount: null, unit: '平方米', damaged: true },
      { name: '清理沟渠', value: 12, damaged: false },
    ])
  })

  it('carry the certain repair of their sentence', () => {
    const figures = reported('至625日，清理沟渠12处。新建公园4个。')

    expect(figures[0]).toMatchObject({ value: 12, repair: { from: '625日', to: '6月25日', rule: 'date_sign_lost' } })
    expect(figures[1]).not.toHaveProperty('repair')
  })

  it('carry none where a date has two readings', () => {
    const figures = reported('至2018113日，清理沟渠12处。')

    expect(figures).toMatchObject([{ value: 12, unit: '处' }])
    expect(figures[0]).not.toHaveProperty('repair')
  })

  it('that lost their measure word name the thing alone', () => {
    const figures = arranged('建成3P2实验室及2P2+实验室。')

    expect(figures).toMatchObject([
      { kind: 'task', name: 'P2实验室', value: null, damaged: true },
      { kind: 'task', name: 'P2+实验室', value: null, damaged: true },
    ])
  })
})

describe('every figure', () => {
  it('stands where its place says, in the words of the text', () => {
    const document = makeFixture(
      'plan',
      2024,
      '主要任务',
      '(一)城市。\n完善道路网络。推进成片改造,全年新建道路9条;维修桥梁3座。',
    )

    const figures = extractFigures(document, lexicon)

    expect(figures).toMatchObject([
      {
        code: '计24-1.1.1-1',
        section: ['一、主要任务', '(一)城市', '完善道路网络'],
        paragraph: 1,
        quote: '全年新建道路9条',
        amount: '9条',
        document: document.title,
      },
      { code: '计24-1.1.1-1', quote: '维修桥梁3座', wording: '维修桥梁3座', file: 'fixture.txt', documentKind: 'plan' },
    ])
  })

  it.each(['完善道路网络。全年新建道路9条。', '——全年新建道路9条。'])('quotes its clause alone: %s', (text) => {
    expect(planned(text)).toMatchObject([{ quote: '全年新建道路9条' }])
  })

  it('is left out of title, labels and run-in headings', () => {
    const document = makeDocument(
      '清江区2024年国民经济和社会发展计划\n文  号: 清政〔2024〕12号\n公开日期: 2024年03月05日\n一、任务\n实施十项工程。推进各项建设。',
    )

    expect(extractFigures(document, lexicon)).toEqual([])
  })

  it('quotes its paragraph and holds a finite number, whatever the text is', () => {
    const piece = fc.constantFrom(
      ...[
        '地区生产总值',
        '城乡居民收入',
        '重大项目',
        '其中',
        '全市',
        '我区',
        '增长',
        '下降',
        '完成',
        '分别',
        '占',
        '排名第',
        '三',
        '约',
        '以上',
        '左右',
        '拟',
        '预计',
        '上半年',
      ],
      ...[
        '6%',
        '1,034,207万元',
        '2-3条',
        '12345678平方米',
        '625日',
        '４.５％',
        '-7.0%',
        '3P2实验室',
        '500强',
        '，',
        ',',
        '、',
        '；',
        '。',
        '（',
        '）',
        '“',
        '”',
        ':',
        '\n',
        ' ',
        '　',
      ],
    )
    const text = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: piece },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
      ),
      { maxLength: 30 },
    )

    fc.assert(
      fc.property(text, (pieces) => {
        const document = makeFixture('halfYearReport', 2023, '主要任务完成情况', pieces.join(''))

        for (const figure of extractFigures(document, lexicon)) {
          const paragraph = document.paragraphs[figure.ordinal]?.text ?? ''
          expect(paragraph).toContain(figure.quote)
          expect(paragraph).toContain(figure.wording)
          expect(figure.quote).toContain(figure.amount ?? '')
          expect(figure.value === null || Number.isFinite(figure.value)).toBe(true)
          expect(figure.period).toMatch(/^\d{4}(?:H[12]|Q[1-4](?:-Q[1-4])?|-\d{2}|-\d{4})?$/)
        }
      }),
      { numRuns: 300 },
    )
  })
})
