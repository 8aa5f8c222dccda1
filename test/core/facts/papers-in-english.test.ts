import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeDocument } from '../../support/documents.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()

/** Every figure of a paper in one line each: kind, period, indicator, measure, comparator, value, unit. */
function figuresOf(text: string, indicator?: string): string[] {
  return extractFigures(makeDocument(text), lexicon)
    .filter((fact) => indicator === undefined || fact.indicator === indicator)
    .map((fact) =>
      [
        fact.kind,
        fact.period,
        fact.indicator,
        fact.measure,
        fact.comparator,
        fact.value2 === undefined ? fact.value : `${fact.value}~${fact.value2}`,
        fact.unit,
        fact.strive ? 'S' : '',
      ]
        .join(' ')
        .trim(),
    )
}

const CITY = `REPORT ON THE WORK OF THE GOVERNMENT

Delivered at the Third Session of the Sixteenth Qingyu Municipal People's Congress on February 12, 2019

Lin Haitao, Mayor of Qingyu

Fellow Deputies,

On behalf of the municipal people's government, I now report on the work of the government for your review.

I. Review of Our Work in 2018

Last year the city's GDP grew by 6.9 percent to RMB 412.6 billion, slightly below the target of 7 percent. General public budget revenue came to RMB 31.2 billion, down 1.4 percent. Cross-border e-commerce imports and exports doubled to RMB 3.1 billion. Total imports and exports rose 4.2 percent. The contribution of services to GDP was 61 percent. The number of high-tech enterprises rose by 120 to 655.

II. Overall Requirements and Targets for 2019

The main projected targets for development this year are as follows:

• GDP growth of 6.5 percent or so;

• an increase of at least 4 percent in general public budget revenue;

• no fewer than 52,000 new urban jobs, with the registered urban unemployment rate within 4 percent;

• a CPI increase of around 3 percent;

• per capita disposable income growing faster than GDP growth; and

• a drop of 3.2 percent in energy consumption per unit of GDP.

These targets reflect what is needed and what can be done.

III. Major Tasks for 2019

1. Promoting the transformation and upgrading of industry and fostering new growth drivers across the whole of the city

We will complete industrial investment of RMB 40 billion, and strive to attract US$350 million in actually utilized foreign investment.
`

describe('a work report in English', () => {
  it('tells what was done from what is planned', () => {
    expect(figuresOf(CITY)).toEqual(
      [
        'actual 2018 gdp growth = 6.9 %',
        'actual 2018 gdp level = 412.6 billion yuan',
        'target 2018 gdp growth = 7 %',
        'actual 2018 fiscal_revenue level = 31.2 billion yuan',
        'actual 2018 fiscal_revenue growth = -1.4 %',
        'actual 2018 trade_total growth = 4.2 %',
        'actual 2018 high_tech_enterprises level = 655 ',
        'target 2019 gdp growth ≈ 6.5 %',
        'target 2019 fiscal_revenue growth ≥ 4 %',
        'target 2019 new_urban_jobs level ≥ 52000 ',
        'target 2019 registered_unemployment rate ≤ 4 %',
        'target 2019 cpi growth ≈ 3 %',
        'target 2019 household_income growth >  ',
        'target 2019 energy_intensity growth = -3.2 %',
        'target 2019 industrial_investment level = 40 billion yuan',
        'target 2019 foreign_investment level = 350 million US dollars S',
      ].map((line) => line.trim()),
    )
  })

  it('has a head', () => {
    const { title, kind, region, level, year, reported, speaker } = makeDocument(CITY)

    expect({ title, kind, region, level, year, reported, speaker }).toEqual({
      title: 'REPORT ON THE WORK OF THE GOVERNMENT',
      kind: 'work_report',
      region: 'Qingyu',
      level: 'city',
      year: 2019,
      reported: '2019-02-12',
      speaker: 'Lin Haitao',
    })
  })
})

const PLAN = `Report on the Implementation of the 2021 Plan for Economic and Social Development of Beishan District and on the Draft Plan for 2022

District Development and Reform Bureau

Part I. Implementation of the 2021 Plan

According to preliminary statistics, gross regional product reached 88.4 billion yuan, up 8.1% year on year, exceeding the annual target of above 7.5%. Fixed-asset investment grew 11.3% and industrial value added 9.6%. Per capita disposable income of urban residents and of rural residents grew by 7.9% and 9.8% respectively. Retail sales of consumer goods fell by 0.6%.

Part II. Main Targets for 2022

In 2022, we propose the following targets: gross regional product up about 7%, fixed-asset investment up over 10%, total retail sales of consumer goods up 8% to 9%, general public budget revenue up 5% or more, total volume of imports and exports up 6%, R&D spending to reach 2.9% of GDP, the surveyed urban unemployment rate kept at about 5.5%, and carbon dioxide emissions per unit of GDP reduced as required by the city government.

Part III. Tasks and Measures

We will add 30 high-tech enterprises and build 12 kilometres of greenway.
`

describe('a report on a plan in English', () => {
  it('has the year ahead, the region and the kind by its title', () => {
    const { kind, region, level, year } = makeDocument(PLAN)

    expect({ kind, region, level, year }).toEqual({
      kind: 'report',
      region: 'Beishan District',
      level: 'county',
      year: 2022,
    })
  })

  it.each([
    [
      'gdp',
      [
        'actual 2021 gdp level = 88.4 billion yuan',
        'actual 2021 gdp growth = 8.1 %',
        'target 2021 gdp growth > 7.5 %',
        'target 2022 gdp growth ≈ 7 %',
      ],
    ],
    [
      'fixed_asset_investment',
      ['actual 2021 fixed_asset_investment growth = 11.3 %', 'target 2022 fixed_asset_investment growth > 10 %'],
    ],
    ['industrial_value_added', ['actual 2021 industrial_value_added growth = 9.6 %']],
    ['retail_sales', ['actual 2021 retail_sales growth = -0.6 %', 'target 2022 retail_sales growth = 8~9 %']],
    ['fiscal_revenue', ['target 2022 fiscal_revenue growth ≥ 5 %']],
    ['trade_total', ['target 2022 trade_total growth = 6 %']],
    ['rd_intensity', ['target 2022 rd_intensity share = 2.9 %']],
    ['surveyed_unemployment', ['target 2022 surveyed_unemployment rate ≈ 5.5 %']],
    ['carbon_intensity', ['target 2022 carbon_intensity growth assigned']],
  ])('reads what it tells of %s', (indicator, figures) => {
    expect(figuresOf(PLAN, indicator)).toEqual(figures)
  })
})

const PROVINCE = `Home > News > Government Work Report

Government Work Report of Haidong Province (Excerpts)

Updated: January 20, 2024

The following are excerpts from the report delivered by Governor Zhou Ning.

Main goals for 2024

The province aims for GDP growth of around 5.5 percent this year. The province's grain output will remain above 20 million tons. It plans to create about 420,000 urban jobs and to hold the surveyed urban unemployment rate at no more than 5.5 percent. Rural residents' income is to rise by 7 percent. Foreign trade is to keep stable.

Achievements in 2023

GDP of the province topped 3.1 trillion yuan, with growth of 5.9 percent, and the urbanization rate reached 62.4 percent. More than 450,000 new urban jobs were created. It has been 45 years since the reform began, and Line 6 of the metro opened.
`

describe('excerpts of a province in English', () => {
  it('tells goals and results by unnumbered headings', () => {
    expect(figuresOf(PROVINCE)).toEqual([
      'target 2024 gdp growth ≈ 5.5 %',
      'target 2024 grain_output level > 20 million tons',
      'target 2024 new_urban_jobs level ≈ 420000',
      'target 2024 surveyed_unemployment rate ≤ 5.5 %',
      'target 2024 rural_income growth = 7 %',
      'actual 2023 gdp level > 3.1 trillion yuan',
      'actual 2023 gdp growth = 5.9 %',
      'actual 2023 urbanization_rate rate = 62.4 %',
      'actual 2023 new_urban_jobs level > 450000',
    ])
  })

  it('is of the province and of the year', () => {
    const { kind, region, level, year } = makeDocument(PROVINCE)

    expect({ kind, region, level, year }).toEqual({
      kind: 'work_report',
      region: 'Haidong Province',
      level: 'province',
      year: 2024,
    })
  })
})

const NEWS = `Nanwan sets 2016 growth target at 8 percent

By staff reporter, January 15, 2016

The city of Nanwan has set its target for GDP growth at 8 percent this year, Mayor Xu Wei told the annual session of the municipal people's congress on Friday. Fixed-asset investment will increase by 12 percent, while consumer prices will rise by no more than 3 percent, he said. The city's economy expanded 8.4 percent in 2015, when fiscal revenue hit 21.5 billion yuan, an increase of 9.1 percent over 2014. In the coming five years, per capita disposable income is to increase in line with economic growth.
`

describe('an account of the press in English', () => {
  it('sets goals among what was done', () => {
    expect(figuresOf(NEWS)).toEqual([
      'target 2016 gdp growth = 8 %',
      'target 2016 fixed_asset_investment growth = 12 %',
      'target 2016 cpi growth ≤ 3 %',
      'actual 2015 fiscal_revenue level = 21.5 billion yuan',
      'actual 2015 fiscal_revenue growth = 9.1 %',
      'target 2016-2020 household_income growth sync',
    ])
  })

  it('is of the city', () => {
    const { region, year } = makeDocument(NEWS)

    expect({ region, year }).toEqual({ region: 'Nanwan', year: 2016 })
  })
})
