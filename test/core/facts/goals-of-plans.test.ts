import { describe, expect, it } from 'vitest'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { makeDocument } from '../../support/documents.ts'
import { figuresOf } from '../../support/figure-lines.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()

/** A province's work report of the year in which a five-year plan begins, with a look back in front. */
const report = (text: string) =>
  makeDocument(`2026年云岭省政府工作报告

一、2025年工作回顾

全省地区生产总值增长5.1%。

${text}
`)
const read = (text: string) => figuresOf(report(text)).slice(1)
const named = (text: string) =>
  extractFigures(report(text), lexicon)
    .map(({ kind, name }) => `${kind} ${name}`)
    .slice(1)

describe('goals of the five years ahead in a work report', () => {
  it('are of the plan that the chapter names second, where a paragraph lists them', () => {
    expect(
      read(`二、“十四五”主要成就和“十五五”主要目标任务

为此，规划纲要草案从6个方面设置了26项主要指标，包括：地区生产总值年均增速5%左右，全员劳动生产率达26万元/人，全社会研发投入占比3.2%以上，城镇调查失业率控制在5.5%以内，绿化率达44.5%，等等。`),
    ).toEqual([
      'task 2026-2030 - level = 6 个',
      'task 2026-2030 - level = 26 项',
      'target 2026-2030 gdp growth ≈ 5 %',
      'target 2026-2030 - level = 26 万元/人',
      'target 2026-2030 rd_intensity share ≥ 3.2 %',
      'target 2026-2030 surveyed_unemployment rate ≤ 5.5 %',
      'target 2026-2030 - rate = 44.5 %',
    ])
  })

  it('are ahead below a heading that tells no time, whose paragraph sets what the next five years are to reach', () => {
    expect(
      read(`二、乘势而上，谱写云岭发展新篇章

纲要草案细化设定了今后五年全省创新、绿色、民生等四大类22个主要指标，包括地区生产总值年均增长5.5%左右、居民人均可支配收入增长与经济增长同步等14个预期性指标，以及优良水体比例等8个约束性指标。`),
    ).toEqual([
      'task 2026-2030 - level = 22 个',
      'target 2026-2030 gdp growth ≈ 5.5 %',
      'task 2026-2030 - level = 14 个',
      'target 2026-2030 household_income growth sync - -',
      'task 2026-2030 - level = 8 个',
    ])
  })

  it('take no year from a sentence that gives reasons in front of them', () => {
    expect(
      read(`二、“十五五”时期的主要目标

这些指标考虑了2035年远景的阶段性要求，积极稳妥。其中地区生产总值年均增长5%左右，高于全国平均水平。`),
    ).toEqual(['target 2026-2030 gdp growth ≈ 5 %', 'target 2026-2030 gdp growth > - -'])
  })

  it('are of a part’s time where the sentence before tells figures of it', () => {
    expect(
      read(`二、2026年工作安排

2027年，全省进出口总额达到900亿元。其中，出口达到600亿元。`),
    ).toEqual(['target 2027 trade_total level = 900 亿元', 'target 2027 exports level = 600 亿元'])
  })

  it('are ahead below a heading that wishes for effects, and of the year that the paragraph opens with', () => {
    expect(
      read(`二、“十五五”时期主要任务

（一）城乡融合成效显著提升。到2030年，发展更加协调。常住人口城镇化率达到66%以上，粮食产量年均增长1%，单位地区生产总值能耗累计降低12%。`),
    ).toEqual([
      'target 2030 urbanization_rate rate ≥ 66 %',
      'target 2026-2030 grain_output growth = 1 %',
      'target 2026-2030 energy_intensity growth = -12 %',
    ])
  })

  it('look back below a heading on effects in a chapter on what was done, and below one that names an earlier year', () => {
    expect(
      read(`（一）乡村振兴成效显著提升。城镇化率达到62%。

二、2026年工作安排

（一）2025年取得的成效。城镇新增就业达到21万人。`),
    ).toEqual(['actual 2025 urbanization_rate rate = 62 %', 'actual 2025 new_urban_jobs level = 21 万人'])
  })

  it('are measured things, where what is built or counted stays a task', () => {
    expect(
      named(`二、“十五五”时期主要任务

技术合同成交额2030年达到700亿元，省重点实验室达到30家，装备制造业营业收入年均增长9%，新建水库12座。`),
    ).toEqual(['target 技术合同成交额', 'task 省重点实验室', 'target 装备制造业营业收入', 'task 新建水库'])
  })

  it('are of the time that was named last, where the words point at it', () => {
    expect(
      read(`二、“十五五”时期主要目标

到2030年，现代产业体系基本建成，“十五五”时期经济年均增长5%以上。届时，全省经济总量超过3万亿元。`),
    ).toEqual(['target 2026-2030 gdp growth ≥ 5 %', 'target 2030 gdp level > 3 万亿元'])
  })

  it('are told by how much, or as what is reached', () => {
    expect(
      read(`二、“十五五”时期主要目标

人均预期寿命提高到80岁以上，新增劳动力平均受教育年限达到14.1年，森林蓄积量增加3000万立方米，人均预期寿命再提高1.2岁，主要污染物排放总量减少6%至9%。`),
    ).toEqual([
      'target 2026-2030 - level ≥ 80 岁',
      'target 2026-2030 - level = 14.1 年',
      'target 2026-2030 - growth = 3000 万立方米',
      'target 2026-2030 - growth = 1.2 岁',
      'target 2026-2030 - growth = -6 %',
    ])
    expect(read('二、2026年工作安排\n\n为65岁以上老人免费体检，2026年建成。')).toEqual([])
  })

  it('are shares of what stands within them, and none of its figures', () => {
    expect(read('二、“十五五”时期主要目标\n\n服务业增加值在地区生产总值中的比重提高3个百分点。')).toEqual([
      'target 2026-2030 - growth = 3 个百分点',
    ])
  })
})

describe('goals of a year without a number', () => {
  const goals = (text: string) => read(`二、2026年工作安排\n\n今年全省经济社会发展主要预期目标是：${text}`)

  it.each([
    ['粮食播种面积完成国家下达任务。', 'target 2026 grain_area level assigned - -'],
    ['水质、空气等环境质量指标达到国家要求。', 'target 2026 - level assigned - -'],
    ['完成国家下达的节能降碳任务。', 'target 2026 - level assigned - -'],
    ['优良水体比例达到国家下达的目标要求。', 'target 2026 - rate assigned - -'],
    ['主要污染物排放量完成国家下达任务。', 'target 2026 - level assigned - -'],
    ['单位GDP能耗降低率完成国家审核衔接后确定的目标。', 'target 2026 energy_intensity growth assigned - -'],
    ['碳排放强度与国家考核目标统筹衔接。', 'target 2026 carbon_intensity growth assigned - -'],
    ['碳排放双控达到国家下达目标任务的序时进度。', 'target 2026 - level assigned - -'],
    ['固定资产投资增速保持在全国平均水平以上。', 'target 2026 fixed_asset_investment growth ≥ - -'],
    ['全员劳动生产率增速高于地区生产总值增速。', 'target 2026 - growth > - -'],
    ['居民消费价格保持在合理区间。', 'target 2026 cpi level = - -'],
    ['民间投资占比稳步提升。', 'target 2026 - share = - -'],
    ['进出口稳中提质。', 'target 2026 trade_total level = - -'],
    ['全省河湖水质保持在二类及以上。', 'target 2026 - level ≥ - -'],
  ])('%s', (text, figure) => {
    expect(goals(`地区生产总值增长5%，${text}`)).toEqual(['target 2026 gdp growth = 5 %', figure])
  })

  it('go on behind a full stop where a sentence opens with a further one', () => {
    expect(goals('地区生产总值增长5%。粮食产量保持稳定。反映绿色发展的各项约束性指标完成国家下达任务。')).toEqual([
      'target 2026 gdp growth = 5 %',
      'target 2026 grain_output level = - -',
      'target 2026 - level assigned - -',
    ])
  })

  it('are none where a number tells the same, in other words or outside the list', () => {
    expect(goals('居民收入稳步增长，居民收入增长5%。')).toEqual(['target 2026 household_income growth = 5 %'])
    expect(goals('地区生产总值增长5%。要让居民消费价格保持稳定，就业质量稳步提升。')).toEqual([
      'target 2026 gdp growth = 5 %',
    ])
    expect(read('二、2026年工作安排\n\n着力稳物价，居民消费价格保持稳定，民间投资占比稳步提升。')).toEqual([])
    expect(figuresOf(makeDocument('2026年云岭省政府工作报告\n\n一、2025年工作回顾\n\n居民消费价格保持稳定。'))).toEqual(
      [],
    )
  })
})

describe('values of a list of names', () => {
  it('are each its own name’s, an indicator’s behind the head of the first', () => {
    expect(
      read('二、“十五五”时期主要目标\n\n单位地区生产总值用水量、能耗、二氧化碳排放量分别下降11%、12%、16%。'),
    ).toEqual([
      'target 2026-2030 - growth = -11 %',
      'target 2026-2030 energy_intensity growth = -12 %',
      'target 2026-2030 carbon_intensity growth = -16 %',
    ])
    expect(named('二、2026年工作安排\n\n软件业、物流业收入分别增长8%、9%。')).toEqual([
      'task 软件业',
      'task 物流业收入',
    ])
  })

  it('are what was reached from what a head had before', () => {
    expect(read('二、“十五五”时期主要目标\n\n全员劳动生产率从人均19.5万元提高到26万元以上。')).toEqual([
      'target 2030 - level ≥ 26 万元',
    ])
  })
})

describe('a goal that is a yearly mean', () => {
  it('is not of last year where 基础上年均 runs two words together', () => {
    expect(read('二、“十五五”时期主要目标\n\n经济增长预期目标是在提高效益的基础上年均增长5%。')).toEqual([
      'target 2026-2030 gdp growth = 5 %',
    ])
  })
})

describe('a list of goals that a page cuts in two', () => {
  it('goes on in the line below, though the heading between was lost', () => {
    const document = makeDocument(`2024年云岭省政府工作报告

一、2023年工作回顾

全省地区生产总值增长4.8%。

提出今年经济社会发展的主要预期目标是：地区生产总值增长5%左右，城镇

新增就业20万人以上，居民消费价格涨幅3%左右。

2023年新建水库3座。`)

    expect(figuresOf(document)).toEqual([
      'actual 2023 gdp growth = 4.8 %',
      'target 2024 gdp growth ≈ 5 %',
      'target 2024 new_urban_jobs level ≥ 20 万人',
      'target 2024 cpi growth ≈ 3 %',
      'actual 2023 - level = 3 座',
    ])
  })
})

describe('a paper of the last century', () => {
  it('is of the year that its title names, and looks back on the one before', () => {
    const document = makeDocument(`关于云岭省１９９３年计划执行情况与１９９４年计划草案的报告

2008年3月2日　来源：云岭日报

一、１９９３年计划的执行情况

一九九三年，全省农业总产值增长５％。

二、１９９４年计划的主要目标

粮食总产量二百五十亿公斤，工业总产值增长百分之八。`)

    expect([document.year, ...figuresOf(document)]).toEqual([
      1994,
      'actual 1993 farm_output growth = 5 %',
      'target 1994 grain_output level = 250 亿公斤',
      'target 1994 - growth = 8 %',
    ])
  })
})
