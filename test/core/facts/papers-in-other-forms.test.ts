import { describe, expect, it } from 'vitest'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'

describe('a paper in traditional script', () => {
  const account = `青嶼時報訊 二〇一二年二月十日上午,清江縣第十五屆人民代表大會第二次會議在縣會議中心開幕。縣長林海濤代表縣人民政府作政府工作報告。
林海濤指出,二〇一一年全縣實現地區生產總值八十六點五億元,增長百分之十二點三;財政收入六億二千萬元,增長百分之二十。
報告提出,二〇一二年全縣經濟社會發展主要預期目標是:地區生產總值增長百分之十二以上;全社會固定資產投資六十億元,增長百分之二十五;社會消費品零售總額增長百分之十六左右;農民人均純收入增加八百元;城鎮登記失業率控制在百分之四點二以內;單位生產總值能耗下降百分之三點五。`

  it('is read in its numerals', () => {
    expect(figuresOf(makeDocument(account))).toEqual([
      'actual 2011 gdp level = 86.5 亿元',
      'actual 2011 gdp growth = 12.3 %',
      'actual 2011 fiscal_revenue growth = 20 %',
      'target 2012 gdp growth ≥ 12 %',
      'target 2012 fixed_asset_investment level = 60 亿元',
      'target 2012 fixed_asset_investment growth = 25 %',
      'target 2012 retail_sales growth ≈ 16 %',
      'target 2012 rural_income growth = 800 元',
      'target 2012 registered_unemployment rate ≤ 4.2 %',
      'target 2012 energy_intensity growth = -3.5 %',
    ])
  })

  it('has region, year, kind and level', () => {
    const { region, year, kind, level } = makeDocument(account)

    expect({ region, year, kind, level }).toEqual({
      region: '清江县',
      year: 2012,
      kind: 'work_report',
      level: 'county',
    })
  })
})

describe('a breakdown of tasks in traditional script', () => {
  const tasks = `青嶼區2020年政府工作報告目標任務分解表

一、主要目標

1.地區生產總值增長7%左右。(牽頭單位:區發改局)

2.一般公共預算收入同口徑增長5%。(牽頭單位:區財政局)

3.城、鄉居民人均可支配收入分別增長7.5%、8.5%。(牽頭單位:區人社局)`

  it('keeps its words as they are written', () => {
    const document = makeDocument(tasks)

    expect({ region: document.region, kind: document.kind, year: document.year }).toEqual({
      region: '青屿区',
      kind: 'tasks',
      year: 2020,
    })
    expect(figuresOf(document)).toEqual([
      'target 2020 gdp growth ≈ 7 %',
      'target 2020 fiscal_revenue growth = 5 %',
      'target 2020 urban_income growth = 7.5 %',
      'target 2020 rural_income growth = 8.5 %',
    ])
  })
})

describe('an account of a plan', () => {
  const account = `近日，清江市政府印发《清江市人民政府关于下达2015年国民经济和社会发展计划的通知》，明确了今年的各项指标。
去年，清江实现生产总值512.4亿元、增长10.2%，被评为全省宜居城市，城镇化率达51.6%。年初计划执行情况良好。
《计划》提出，今年清江GDP将保持9.5%的增幅，公共财政收入增长10%以上。
在固定资产投资、社会消费品零售总额、出口方面，分别增长18%、12%和8%左右。今年，单位生产总值能耗、居民消费价格等约束性指标，确保完成省下达的任务。`

  it('is of the plan that it tells of', () => {
    const { title, kind, year, region } = makeDocument(account)

    expect({ title, kind, year, region }).toEqual({
      title: '清江市人民政府关于下达2015年国民经济和社会发展计划的通知',
      kind: 'plan',
      year: 2015,
      region: '清江市',
    })
  })

  it('tells last year from this, and gives a list of names its values', () => {
    expect(figuresOf(makeDocument(account))).toEqual([
      'actual 2014 gdp level = 512.4 亿元',
      'actual 2014 gdp growth = 10.2 %',
      'actual 2014 urbanization_rate rate = 51.6 %',
      'target 2015 gdp growth = 9.5 %',
      'target 2015 fiscal_revenue growth ≥ 10 %',
      'target 2015 fixed_asset_investment growth ≈ 18 %',
      'target 2015 retail_sales growth ≈ 12 %',
      'task 2015 - growth ≈ 8 %',
      'target 2015 energy_intensity growth assigned - -',
      'target 2015 cpi growth assigned - -',
    ])
  })
})

describe('what was planned and is told in a part on what was done', () => {
  const report = (text: string) => figuresOf(makeFixture('annualReport', 2022, '主要指标完成情况', text))

  it.each([
    [
      '区人大批准的2022年一般公共预算收入为36.5亿元，预期增长6%。实际完成35.2亿元，增长2.4%。',
      [
        'target 2022 fiscal_revenue level = 36.5 亿元',
        'target 2022 fiscal_revenue growth = 6 %',
        'actual 2022 fiscal_revenue level = 35.2 亿元',
        'actual 2022 fiscal_revenue growth = 2.4 %',
      ],
    ],
    [
      '万元地区生产总值能耗0.52吨标准煤，下降2.1%，未能完成年初确定的下降3%的目标。',
      [
        'actual 2022 - level = 0.52 吨标准煤',
        'actual 2022 energy_intensity growth = -2.1 %',
        'target 2022 energy_intensity growth = -3 %',
      ],
    ],
    [
      '固定资产投资增长1.5%，未达到增长6%的年初预期。',
      ['actual 2022 fixed_asset_investment growth = 1.5 %', 'target 2022 fixed_asset_investment growth = 6 %'],
    ],
    ['预计全年完成地区生产总值420亿元。', ['estimate 2022 gdp level = 420 亿元']],
    [
      '工业投资增长12%，其中技改投资增长30%。',
      ['actual 2022 industrial_investment growth = 12 %', 'actual 2022 renovation_investment growth = 30 %'],
    ],
  ])('%s', (text, figures) => {
    expect(report(text)).toEqual(figures)
  })
})

describe('goals', () => {
  const plan = (text: string) => figuresOf(makeFixture('plan', 2024, '主要预期目标', text), true)

  it.each([
    [
      '地区生产总值增长5%左右、在实际工作中力争达到5.5%。',
      ['target 2024 gdp growth ≈ 5 %', 'target 2024 gdp growth = 5.5 % 力争'],
    ],
    ['一般公共预算收入可比增长4%。', ['target 2024 fiscal_revenue growth = 4 %']],
    [
      '研发经费支出占比达到2.8%，R&D经费投入占比提高到3%。',
      ['target 2024 rd_intensity share = 2.8 %', 'target 2024 rd_intensity share = 3 %'],
    ],
    ['全面完成国家下达的节能减排和环境保护等任务。', ['target 2024 - level assigned - -']],
    ['完成省、市下达的耕地保护考核目标任务。', ['target 2024 - level assigned - -']],
    ['完成上级下达的各项目标任务。', []],
  ])('%s', (text, figures) => {
    expect(plan(text)).toEqual(figures)
  })

  it('of five years that a paragraph opens with are of them all', () => {
    const text =
      '今后五年是爬坡过坎的时期。总的考虑是：地区生产总值年均增长6%，到2028年常住人口城镇化率达到70%；居民收入与经济增长同步。\n今年主要预期目标是：地区生产总值增长6.5%。'
    const document = makeDocument(
      `清江市2024年政府工作报告\n\n二、今后五年和2024年工作安排\n\n${text.replace('\n', '\n\n')}\n`,
    )

    expect(figuresOf(document)).toEqual([
      'target 2024-2028 gdp growth = 6 %',
      'target 2028 urbanization_rate rate = 70 %',
      'target 2024-2028 household_income growth sync - -',
      'target 2024 gdp growth = 6.5 %',
    ])
  })

  it('are none where a heading of earlier work stands above', () => {
    const document = makeDocument(
      '清江高新区2022年工作总结和2023年工作安排\n\n一、2022年主要工作\n\n预计全年完成地区生产总值310亿元，增长6%。\n\n二、2023年主要目标\n\n地区生产总值增长8%。\n',
    )

    expect(figuresOf(document)).toEqual([
      'estimate 2022 gdp level = 310 亿元',
      'estimate 2022 gdp growth = 6 %',
      'target 2023 gdp growth = 8 %',
    ])
  })

  it('stand in a paragraph that was cut off', () => {
    const document = makeDocument(
      '2月9日，清江县第十届人民代表大会第三次会议开幕，县长林海涛作政府工作报告。\n林海涛指出，今年全县主要预期目标是：地区生产总值增长8%以上，固定资产投资增长10%，城镇新增就业6000人，\n',
      { year: 2021 },
    )

    expect(figuresOf(document)).toEqual([
      'target 2021 gdp growth ≥ 8 %',
      'target 2021 fixed_asset_investment growth = 10 %',
      'target 2021 new_urban_jobs level = 6000 人',
    ])
  })
})

describe('round numbers in Chinese numerals', () => {
  it.each([
    '新增4个过五百亿的县市。',
    '培育一批百亿元企业。',
    '办好十件实事、抓住三个重点。',
    '打造五百亿级产业集群。',
  ])('%s has no amount of an indicator', (text) => {
    const figures = figuresOf(makeFixture('plan', 2024, '重点任务', text))

    expect(figures.filter((line) => /亿/.test(line))).toEqual([])
  })
})
