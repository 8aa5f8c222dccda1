import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import { makeFixture } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'

const report = (text: string, section = '主要指标完成情况') =>
  figuresOf(makeFixture('annualReport', 2023, section, text))
const plan = (text: string, section = '主要预期目标') => figuresOf(makeFixture('plan', 2024, section, text))

describe('goals', () => {
  it('that a report tells of go on behind the first', () => {
    const text = '报告提出2024年主要预期目标：地区生产总值增长6%左右；城镇新增就业3万人以上；居民收入与经济增长同步。'

    expect(report(text)).toEqual([
      'target 2024 gdp growth ≈ 6 %',
      'target 2024 new_urban_jobs level ≥ 3 万人',
      'target 2024 household_income growth sync - -',
    ])
  })

  it('that were reached are results', () => {
    expect(report('全面完成年初确定的主要预期目标：地区生产总值增长6.2%；财政收入增长3%。')).toEqual([
      'actual 2023 gdp growth = 6.2 %',
      'actual 2023 fiscal_revenue growth = 3 %',
    ])
  })

  it('against last year’s result in percentage points are the indicator’s', () => {
    expect(plan('常住人口城镇化率比上年提高1.2个百分点；城镇登记失业率较上年降低0.3个百分点。')).toEqual([
      'target 2024 urbanization_rate growth = 1.2 个百分点',
      'target 2024 registered_unemployment growth = -0.3 个百分点',
    ])
    expect(plan('数字产业增加值占比提高2个百分点。')).toEqual(['target 2024 - growth = 2 个百分点'])
  })

  it('of a plan that a report tells of stand in groups, each with its own comparator', () => {
    const text =
      '会上提出了2024年全县经济社会发展的指标体系安排，具体为：规模速度型指标方面，地区生产总值和工业增加值分别增长6%左右和7%以上，社会消费品零售总额增长5%。质量效益型指标方面，研发经费支出占地区生产总值比重达到2.1%。'

    expect(report(text)).toEqual([
      'target 2024 gdp growth ≈ 6 %',
      'target 2024 industrial_value_added growth ≥ 7 %',
      'target 2024 retail_sales growth = 5 %',
      'target 2024 rd_intensity share = 2.1 %',
    ])
  })

  it('are none where a paragraph opens with the year behind', () => {
    expect(plan('2023年，全县上下克难奋进。地区生产总值增长6.1%，粮食产量12万吨。')).toEqual([
      'actual 2023 gdp growth = 6.1 %',
      'actual 2023 grain_output level = 12 万吨',
    ])
  })

  it('are not counted by how many there are', () => {
    expect(plan('——经济类目标（11个）。地区生产总值增长6%。')).toEqual([
      'task 2024 - level = 11 个',
      'target 2024 gdp growth = 6 %',
    ])
  })

  it('fall by what is cut', () => {
    expect(plan('主要污染物排放总量削减1.5%。')).toEqual(['target 2024 - growth = -1.5 %'])
  })
})

describe('growth in times', () => {
  it('is a growth', () => {
    expect(report('外贸进出口总额6.3亿美元，同比增长1.4倍；其中出口4亿美元，增长85%。')).toEqual([
      'actual 2023 trade_total level = 6.3 亿美元',
      'actual 2023 trade_total growth = 1.4 倍',
      'actual 2023 exports level = 4 亿美元',
      'actual 2023 exports growth = 85 %',
    ])
    expect(report('光伏组件、风机出口分别增长2.6倍、71.5%。')).toEqual([
      'actual 2023 - growth = 2.6 倍',
      'actual 2023 - growth = 71.5 %',
    ])
  })

  it('is none where a size is told against another', () => {
    expect(report('出口总额是上年的1.9倍。')).toEqual(['actual 2023 - share = 1.9 倍'])
  })
})

describe('what a figure is of', () => {
  it('goes on past a rank and a remark on size', () => {
    const text = '一般公共预算收入增长8.3%，跃居全省第二，规模达到61.5亿元，上升至省内县域第四位。'

    expect(report(text)).toEqual([
      'actual 2023 fiscal_revenue growth = 8.3 %',
      'actual 2023 fiscal_revenue rank = 2 -',
      'actual 2023 fiscal_revenue level = 61.5 亿元',
      'actual 2023 fiscal_revenue rank = 4 -',
    ])
  })

  it('is never the value in brackets that it is held against', () => {
    expect(report('地区生产总值增长3.1%，较上半年（1.9%）加快1.2个百分点。')).toContain(
      'actual 2023 gdp growth = 3.1 %',
    )
    expect(report('地区生产总值增长3.1%，较上半年（1.9%）加快1.2个百分点。')).not.toContain(
      'actual 2023 gdp growth = 1.9 %',
    )
  })

  it('is investment in an industry, and no value added', () => {
    const text = '固定资产投资增长7%，其中：第一产业投资增长11%，第二产业增长18%，第三产业增长4%。'

    expect(report(text)).toEqual([
      'actual 2023 fixed_asset_investment growth = 7 %',
      'actual 2023 - growth = 11 %',
      'actual 2023 - growth = 18 %',
      'actual 2023 - growth = 4 %',
    ])
  })

  it('is gross output, and no value added', () => {
    expect(report('农业总产值完成21.4亿元，增长4.6%。')).toEqual([
      'actual 2023 farm_output level = 21.4 亿元',
      'actual 2023 farm_output growth = 4.6 %',
    ])
  })

  it('keeps the time of the whole for all its parts', () => {
    const text =
      '一季度，全区地区生产总值58亿元。其中，第一产业增加值3亿元；第二产业增加值25亿元；第三产业增加值30亿元。'

    expect(report(text).map((line) => line.split(' ')[1])).toEqual(['2023Q1', '2023Q1', '2023Q1', '2023Q1'])
  })
})

describe('lists of values', () => {
  it('go on for names of which some are no indicators', () => {
    const text = '财政总收入、船舶产值、固定资产投资年均分别增长12%、20%和15%，达50亿元、80亿元和230亿元。'

    expect(report(text).slice(3)).toEqual([
      'actual 2023 total_fiscal_revenue level = 50 亿元',
      'actual 2023 - level = 80 亿元',
      'actual 2023 fixed_asset_investment level = 230 亿元',
    ])
  })
})

describe('what was planned', () => {
  it('is a goal among results, and its rate a share', () => {
    const text = '重点项目共85项，年度投资计划193.2亿元。1-6月完成投资126亿元，投资完成率65.2%。'

    expect(report(text, '重点建设项目方面')).toEqual([
      'actual 2023 major_projects level = 85 项',
      'target 2023 major_project_investment level = 193.2 亿元',
      'actual 2023H1 major_project_investment level = 126 亿元',
      'actual 2023H1 major_project_investment share = 65.2 %',
    ])
  })
})

describe('a work report of which nothing turns ahead', () => {
  it('looks back', () => {
    const lines = [
      '《政府工作报告》摘要',
      '1月20日，青屿县人民政府县长周一帆在作政府工作报告时作了回顾。',
      '全县地区生产总值增长12%达92亿元。',
    ]
    const document = buildDocument({
      file: '2022年青屿县.txt',
      blocks: lines.map((text, i) => ({ text, line: i + 1 })),
      given: {},
    })

    expect(figuresOf(document)).toEqual(['actual 2021 gdp growth = 12 %', 'actual 2021 gdp level = 92 亿元'])
  })
})

describe('a newspaper on a work report', () => {
  const lines = (text: string) =>
    figuresOf(
      buildDocument({
        file: 'news.txt',
        blocks: text.split('\n').map((line, i) => ({ text: line, line: i + 1 })),
        given: {},
      }),
    )

  it('tells last year’s results by a preliminary count up to the sentence’s end', () => {
    expect(
      lines(`2月3日，青屿省五届人大一次会议开幕，省长周一帆作政府工作报告。报告提出2013年全省经济社会发展的主要预期目标。
周一帆说，初步统计，2012年全省生产总值9700亿元，增长11%；财政总收入1008亿元，增长15%。`),
    ).toEqual([
      'actual 2012 gdp level = 9700 亿元',
      'actual 2012 gdp growth = 11 %',
      'actual 2012 total_fiscal_revenue level = 1008 亿元',
      'actual 2012 total_fiscal_revenue growth = 15 %',
    ])
  })

  it('is of the year after the one that it reports, where it sets goals', () => {
    expect(
      lines(`2月26日，青屿州第十五届人民代表大会第四次会议开幕。州长周一帆作政府工作报告。
2022年，青屿州实现地区生产总值53亿元，同比增长2.7%；城镇登记失业率控制在3%以内。
青屿州划定发展预期目标，地区生产总值增长3%；居民消费价格涨幅控制在3%以内。`),
    ).toEqual([
      'actual 2022 gdp level = 53 亿元',
      'actual 2022 gdp growth = 2.7 %',
      'actual 2022 registered_unemployment rate ≤ 3 %',
      'target 2023 gdp growth = 3 %',
      'target 2023 cpi growth ≤ 3 %',
    ])
  })

  it('lists goals below a line with a mark', () => {
    expect(
      lines(`青屿省政府工作报告摘要
青屿日报 2025年01月17日
■ 2024年成绩单
●全省粮食总产达到557万吨
■ 2025年经济社会发展的主要预期目标
●经济增长6%左右
●城镇新增就业7万人以上`),
    ).toEqual([
      'actual 2024 grain_output level = 557 万吨',
      'target 2025 gdp growth ≈ 6 %',
      'target 2025 new_urban_jobs level ≥ 7 万人',
    ])
  })
})
