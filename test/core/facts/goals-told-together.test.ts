import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeDocument } from '../../support/documents.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()

const read = (text: string, heading = '二、2024年工作安排', year = 2024) =>
  extractFigures(
    makeDocument(`${year}年云岭省政府工作报告

一、${year - 1}年工作回顾

全省平稳。

${heading}

${text}
`),
    lexicon,
  )
    .filter(({ kind }) => kind === 'target')
    .map(
      ({ period, name, measure, comparator, value, unit, strive }) =>
        `${period} ${name} ${measure} ${comparator} ${value ?? '-'} ${unit ?? '-'}${strive ? ' 力争' : ''}`,
    )
const goals = (list: string) => read(`主要预期目标是：${list}。`)
const ofPlan = (text: string) => read(text, '二、“十四五”时期主要目标', 2021)

describe('shares of several names with one whole', () => {
  it.each([
    [
      '绿色食品、生物医药占工业增加值比重21%和9%左右',
      ['绿色食品占工业增加值比重 share ≈ 21', '生物医药占工业增加值比重 share ≈ 9'],
    ],
    ['民间投资、工业投资占固定资产投资比重分别达到55%和30%以上', ['民间投资 share ≥ 55', '工业投资 share ≥ 30']],
    [
      '文化产业、旅游业占生产总值的比重为5%、7%',
      ['文化产业占生产总值的比重 share = 5', '旅游业占生产总值的比重 share = 7'],
    ],
    ['清洁能源、外来电力占比超过60%和25%', ['清洁能源占比 share > 60', '外来电力占比 share > 25']],
  ])('%s', (text, figures) => {
    expect(goals(text)).toEqual(figures.map((figure) => `2024 ${figure} %`))
  })

  it('leave one value of several names, and a value with its change, as they stand', () => {
    expect(goals('新材料、新能源占工业产值比重达到40%')).toEqual(['2024 新材料、新能源占工业产值比重 share = 40 %'])
    expect(goals('高端装备占工业产值比重达到40%、提高3个百分点')).toHaveLength(2)
  })
})

describe('goals without a number', () => {
  it.each([
    ['居民消费价格指数控制在国家调控范围内', ['居民消费价格指数 growth assigned']],
    ['居民消费价格涨幅控制在上级要求范围以内', ['居民消费价格 growth assigned']],
    ['城镇调查失业率控制在合理区间', ['城镇调查失业率 rate =']],
    ['森林覆盖率、二氧化硫排放量完成省下达任务', ['森林覆盖率 rate assigned', '二氧化硫排放量 level assigned']],
    ['研发投入强度增速高于全国平均水平', ['研发投入强度 growth >']],
    ['研发投入强度高于全国平均水平', ['研发投入强度 share >']],
    ['农村居民收入增速高于全省平均水平、高于城镇居民收入增速', ['农村居民收入 growth >']],
    ['居民收入增速高于经济增速、高于全国平均水平', ['居民收入 growth >']],
    ['居民收入和经济增长同步、最低工资提高和物价上涨同步', ['居民收入 growth sync', '最低工资 growth sync']],
    ['地区生产总值增长保持在合理区间、各季度视情提出', ['地区生产总值 growth =']],
  ])('%s', (text, figures) => {
    expect(goals(text)).toEqual(figures.map((figure) => `2024 ${figure} - -`))
  })

  it('tell all that one is held against in its words', () => {
    const text = '主要预期目标是：农村居民收入增速高于全省平均水平、高于城镇居民收入增速。'
    const document = makeDocument(`2024年云岭省政府工作报告\n\n一、2024年工作安排\n\n${text}\n`)

    expect(extractFigures(document, lexicon).map(({ wording }) => wording)).toEqual([
      expect.stringContaining('高于全省平均水平、高于城镇居民收入增速'),
    ])
  })

  it('go on in a sentence that opens with one that is held against others', () => {
    expect(
      read(
        '主要预期目标是：财政收入增长3%。研发投入强度高于全省平均水平，水质更好。城镇化率提高1个百分点，高中毛入学率完成省定目标。',
      ),
    ).toContain('2024 高中毛入学率 rate assigned - -')
  })
})

describe('ratios of two amounts', () => {
  it.each([
    ['城乡居民收入之比下降到3.08', '城乡居民收入之比 level = 3.08 -'],
    ['城乡居民收入比控制在2.4以内', '城乡居民收入比 level ≤ 2.4 -'],
    ['城乡居民收入倍差缩小到1.9倍', '城乡居民收入倍差 level = 1.9 倍'],
    ['小学生师比降至16左右', '小学生师比 level ≈ 16 -'],
    ['单位产品能耗降到0.4吨标准煤', '单位产品能耗 level = 0.4 吨标准煤'],
    ['能源消费总量控制在5000万吨标准煤以内', '能源消费总量 level ≤ 5000 万吨标准煤'],
    ['电力装机达到2亿千瓦', '电力装机 level = 2 亿千瓦'],
  ])('%s', (text, figure) => {
    expect(goals(text)).toEqual([`2024 ${figure}`])
  })

  it('are none where three amounts stand against each other, or nothing was reached', () => {
    expect(goals('三次产业之比8:40:52，城乡居民收入之比进一步缩小')).toEqual([])
  })
})

describe('goals up to a plan’s last year', () => {
  it('share the comparator in front of their values', () => {
    expect(
      ofPlan('到2025年，生产总值、人均生产总值分别突破6万亿元、9万元，出口、旅游收入分别不低于900亿元和600亿元。'),
    ).toEqual([
      '2025 生产总值 level > 6 万亿元',
      '2025 人均生产总值 level > 9 万元',
      '2025 出口 level ≥ 900 亿元',
      '2025 旅游收入 level ≥ 600 亿元',
    ])
  })

  it('are striven for and summed up over the years that a sentence opens with', () => {
    expect(
      ofPlan(
        '力争到2025年，财政收入突破130亿元，累计完成固定资产投资3000亿元以上，外贸进出口达到410亿元，确保粮食产量20万吨。',
      ),
    ).toEqual([
      '2025 财政收入 level > 130 亿元 力争',
      '2021-2025 固定资产投资 level ≥ 3000 亿元 力争',
      '2025 外贸进出口 level = 410 亿元 力争',
      '2025 粮食产量 level = 20 万吨',
    ])
    expect(ofPlan('到2025年，累计建成充电桩5000个。')).not.toContain('2021-2025')
  })
})

describe('projects in hand', () => {
  it('are those that are taken up, and none that are only planned or part of them', () => {
    expect(read('抓好96个市重点项目建设，新谋划重大项目250个以上，推进30个重大项目开工。')).toEqual([
      '2024 市重点项目 level = 96 个',
    ])
  })
})
