import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeDocument } from '../../support/documents.ts'
import { lexicon } from '../../support/knowledge.ts'

const OUTLINE =
  '白石县国民经济和社会发展第十四个五年规划纲要\n（2021年2月20日白石县第十八届人民代表大会第五次会议批准）\n第一章 发展目标\n'
const REPORT = '关于白石县2022年国民经济和社会发展计划执行情况与2023年国民经济和社会发展计划草案的报告\n附表\n'
const MIDTERM =
  '白石县国民经济和社会发展第十四个五年规划纲要实施情况中期评估报告\n——2023年10月12日在白石县第十九届人民代表大会常务委员会第十一次会议上\n一、主要目标完成情况\n'

/** Facts in short: kind, period, indicator or name, measure, comparator, value, unit. */
function factsOf(head: string, table: string): string[] {
  return extractFigures(makeDocument(`${head}${table}\n`), lexicon).map(
    ({ kind, period, indicator, name, measure, comparator, value, unit }) =>
      [kind, period, indicator ?? name, measure, comparator, value, unit].join(' '),
  )
}

const GOALS = [
  'actual 2020 gdp level = 186.4 亿元',
  'target 2025 gdp level = 260 亿元',
  'target 2021-2025 gdp growth = 7 %',
  'target 2021-2025 fixed_asset_investment growth = 9 %',
  'actual 2020 urbanization_rate rate = 48.2 %',
  'target 2025 urbanization_rate rate = 54 %',
]

const FOREST = ['actual 2020 森林覆盖率 rate = 61.3 %', 'target 2025 森林覆盖率 rate ≥ 62 %']

describe('the goals of an outline in a table that was flattened', () => {
  it.each([
    [
      'rows with blanks between their cells',
      `指标名称 单位 2020年 2025年 年均增长（累计） 属性
地区生产总值 亿元 186.4 260 7% 预期性
固定资产投资 亿元 — — 9% 预期性
常住人口城镇化率 % 48.2 54 〔5.8〕 预期性`,
    ],
    [
      'rows whose group stands once',
      `类别 序号 指标 计量单位 2020年实际 2025年目标 年均增速（%） 指标属性
经济发展 1 地区生产总值 亿元 186.4 260 7 预期性
2 固定资产投资 亿元 — — 9 预期性
民生福祉 3 常住人口城镇化率 % 48.2 54 — 预期性`,
    ],
    [
      'rows that lines of their own part',
      `指标　单位　2020年　2025年　年均增长
一、经济发展
1.地区生产总值　亿元　186.4　260　7%
2.固定资产投资　亿元　—　—　9%
二、民生福祉
3.常住人口城镇化率　%　48.2　54　—`,
    ],
    [
      'two lines of headings',
      `主要指标 单位 2020年 “十四五”目标 属性
2025年 年均增速（%）
地区生产总值 亿元 186.4 260 7 预期性
固定资产投资 亿元 / / 9 预期性
常住人口城镇化率 % 48.2 54 / 预期性`,
    ],
    [
      'tabs and two lines of headings',
      `序号\t指标\t单位\t2020年\t规划目标\t\t属性
\t\t\t\t2025年\t年均增长[累计]\t
1\t地区生产总值\t亿元\t186.4\t260\t7%\t预期性
2\t固定资产投资\t亿元\t\t\t9%\t预期性
3\t常住人口城镇化率\t%\t48.2\t54\t[5.8]\t预期性`,
    ],
    [
      'rules and two lines of headings',
      `| 指标 | 单位 | 2020年 | “十四五”规划目标 | | 属性 |
| | | | 2025年 | 年均增长（%） | |
| 地区生产总值 | 亿元 | 186.4 | 260 | 7 | 预期性 |
| 固定资产投资 | 亿元 | - | - | 9 | 预期性 |
| 常住人口城镇化率 | % | 48.2 | 54 | - | 预期性 |`,
    ],
    [
      'a cell a line',
      ['指标', '单位', '2020年', '2025年', '年均增长', '属性']
        .concat(['地区生产总值', '亿元', '186.4', '260', '7%', '预期性'])
        .concat(['固定资产投资', '亿元', '—', '—', '9%', '预期性'])
        .concat(['常住人口城镇化率', '%', '48.2', '54', '〔5.8〕', '预期性'])
        .join('\n'),
    ],
    [
      'a cell a line, in groups',
      ['类别', '序号', '指标', '单位', '2020年', '2025年', '年均增长', '属性']
        .concat(['经济发展', '1', '地区生产总值', '亿元', '186.4', '260', '7%', '预期性'])
        .concat(['2', '固定资产投资', '亿元', '—', '—', '9%', '预期性'])
        .concat(['民生福祉', '3', '常住人口城镇化率', '%', '48.2', '54', '—', '预期性'])
        .join('\n'),
    ],
    [
      'a cell a line and two lines of headings',
      ['序号', '指标', '单位', '2020年', '“十四五”目标', '属性', '2025年', '年均增长']
        .concat(['1', '地区生产总值', '亿元', '186.4', '260', '7%', '预期性'])
        .concat(['2', '固定资产投资', '亿元', '—', '—', '9%', '预期性'])
        .concat(['3', '常住人口城镇化率', '%', '48.2', '54', '—', '预期性'])
        .join('\n'),
    ],
    [
      'units behind the names',
      `指标 2020年基期值 2025年目标值 年均增长 指标性质
地区生产总值（亿元） 186.4 260 7% 预期性
固定资产投资（亿元） — — 9% 预期性
常住人口城镇化率（%） 48.2 54 — 预期性`,
    ],
    [
      'words of the plans for years',
      `指标 单位 “十三五”末 “十四五”末 “十四五”年均增长
地区生产总值 亿元 186.4 260 7%
固定资产投资 亿元 — — 9%
常住人口城镇化率 % 48.2 54 —`,
    ],
  ])('are those of their columns: %s', (_form, table) => {
    const facts = factsOf(OUTLINE, table)

    expect(facts).toEqual(GOALS)
  })

  it('keep what binds them, and units that are no amounts', () => {
    const facts = factsOf(
      OUTLINE,
      `领域 指标名称 单位 2020年 2025年 〔五年累计〕 属性
生态 森林覆盖率 % 61.3 62以上 〔0.7〕 约束性
民生 人均预期寿命 岁 77.2 78.5 — 预期性
民生 劳动年龄人口平均受教育年限 年 9.8 10.6 〔0.8〕 约束性
民生 城镇新增就业 人 2600 — 〔12500〕 预期性
生态 单位地区生产总值能耗降低 % — — 〔13.5〕 约束性
生态 单位地区生产总值二氧化碳排放降低 % — — 完成市下达任务 约束性`,
    )

    expect(facts).toEqual([
      ...FOREST,
      'actual 2020 人均预期寿命 level = 77.2 岁',
      'target 2025 人均预期寿命 level = 78.5 岁',
      'actual 2020 劳动年龄人口平均受教育年限 level = 9.8 年',
      'target 2025 劳动年龄人口平均受教育年限 level = 10.6 年',
      'target 2021-2025 劳动年龄人口平均受教育年限累计 level = 0.8 年',
      'actual 2020 new_urban_jobs level = 2600 人',
      'target 2021-2025 new_urban_jobs level = 12500 人',
      'target 2021-2025 energy_intensity growth = -13.5 %',
      'target 2021-2025 carbon_intensity growth assigned  ',
    ])
  })

  it('are none where a line does not come out even', () => {
    const facts = factsOf(
      OUTLINE,
      `指标 单位 2020年 2025年 年均增长 属性
地区生产总值 亿元 186.4 260 7% 预期性
社会消费品零售总额 亿元 71.2 8% 预期性
森林覆盖率 % 61.3 62以上 — 约束性`,
    )

    expect(facts).toEqual([...GOALS.slice(0, 3), ...FOREST])
  })
})

describe('the goals of a report in a table that was flattened', () => {
  it.each([
    [
      'tabs',
      `指标名称\t单位\t2022年计划\t2022年完成\t2023年预期目标
地区生产总值\t%\t增长7\t增长4.2\t增长6.5左右
一般公共预算收入\t亿元\t12.5\t11.8\t12.4
居民消费价格涨幅\t%\t3左右\t2.1\t3左右`,
    ],
    [
      'blanks',
      `序号 指标名称 单位 2022年计划 2022年完成 2023年预期目标
1 地区生产总值 % 增长7 增长4.2 增长6.5左右
2 一般公共预算收入 亿元 12.5 11.8 12.4
3 居民消费价格涨幅 % 3左右 2.1 3左右`,
    ],
    [
      'two lines of headings',
      `指标名称 单位 2022年 2023年预期目标
计划 完成
地区生产总值 % 增长7 增长4.2 增长6.5左右
一般公共预算收入 亿元 12.5 11.8 12.4
居民消费价格涨幅 % 3左右 2.1 3左右`,
    ],
  ])('are read by their headings: %s', (_form, table) => {
    const facts = factsOf(REPORT, table)

    expect(facts).toEqual([
      'target 2022 gdp growth = 7 %',
      'actual 2022 gdp growth = 4.2 %',
      'target 2023 gdp growth ≈ 6.5 %',
      'target 2022 fiscal_revenue level = 12.5 亿元',
      'actual 2022 fiscal_revenue level = 11.8 亿元',
      'target 2023 fiscal_revenue level = 12.4 亿元',
      'target 2022 cpi growth ≈ 3 %',
      'actual 2022 cpi growth = 2.1 %',
      'target 2023 cpi growth ≈ 3 %',
    ])
  })

  it('stand beside what was reached up to the middle of the plan', () => {
    const facts = factsOf(
      MIDTERM,
      `指标　　单位　　2020年基数　　2025年规划值　　2022年实际　　评估结论
地区生产总值　　亿元　　186.4　　260　　214.7　　符合进度
森林覆盖率　　%　　61.3　　62以上　　61.9　　快于进度`,
    )

    expect(facts).toEqual([
      'actual 2020 gdp level = 186.4 亿元',
      'target 2025 gdp level = 260 亿元',
      'actual 2022 gdp level = 214.7 亿元',
      'actual 2020 森林覆盖率 rate = 61.3 %',
      'target 2025 森林覆盖率 rate ≥ 62 %',
      'actual 2022 森林覆盖率 rate = 61.9 %',
    ])
  })

  it('stand in a year that is still ahead of a report', () => {
    const facts = factsOf(
      MIDTERM,
      `指标 单位 2020年 2022年 2025年
地区生产总值 亿元 186.4 214.7 260
森林覆盖率 % 61.3 61.9 62以上`,
    )

    expect(facts.slice(2, 3)).toEqual(['target 2025 gdp level = 260 亿元'])
  })

  it('are one indicator where a row has one value for two, in the words that stand there', () => {
    const figures = extractFigures(
      makeDocument(
        `${REPORT}指标名称\t单位\t2022年计划\t2022年完成\n城乡居民人均可支配收入增长\t%\t7左右\t6.1\n居民消费价格涨幅\t%\t3\t2.1\n`,
      ),
      lexicon,
    )

    expect(figures[0]).toMatchObject({ indicator: 'household_income', name: '城乡居民人均可支配收入', value: 7 })
  })

  it('take no place in an order for an amount', () => {
    const facts = factsOf(
      REPORT,
      `指标名称\t计量单位\t全年计划\t上半年完成\t全市排名
一般公共预算收入\t亿元\t12.5\t6.4\t3
固定资产投资\t%\t增长8\t增长6.1\t5`,
    )

    expect(facts).toEqual([
      'target 2023 fiscal_revenue level = 12.5 亿元',
      'actual 2023H1 fiscal_revenue level = 6.4 亿元',
      'target 2023 fixed_asset_investment growth = 8 %',
      'actual 2023H1 fixed_asset_investment growth = 6.1 %',
    ])
  })
})
