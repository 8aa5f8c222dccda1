import { describe, expect, it } from 'vitest'
import { regionOfText } from '../../../src/core/document/region-of-text.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { extractOwners } from '../../../src/core/facts/extract-owners.ts'
import { documentOf, lexicon } from '../../support/knowledge.ts'

describe('the halves of a balance side by side, a cell a line', () => {
  const cells = ['收    入', '执行数', '支    出', '执行数', '总   计', '9520', '总   计', '9520']
  const pairs = [
    '一、本级收入',
    '3150',
    '一、本级支出',
    '7230',
    '二、上级补助',
    '6370',
    '上解支出',
    '2290',
    '上年结转',
    '415',
  ]
  const document = documentOf(`关于松屿县2022年预算执行情况和2023年预算草案的报告
一、2022年预算执行情况
(一)全县预算执行情况
2022年全县一般公共预算收支平衡表
单位:万元
${[...cells, ...pairs].join('\n')}
——全县一般公共预算收入完成0.32亿元,增长8%。
二、2023年预算草案
全县一般公共预算收入增长5%。`)
  const found = extractFigures(document, lexicon)

  it('gives each name its number, in the unit above and of the year of its chapter', () => {
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'actual', period: '2022', name: '上解支出', value: 2290, unit: '万元' }),
    )
    expect(found).toContainEqual(expect.objectContaining({ period: '2022', name: '上年结转', value: 415 }))
  })

  it('leaves the chapters as they are: a result behind it is no goal', () => {
    expect(found.filter(({ indicator }) => indicator === 'fiscal_revenue')).toMatchObject([
      { kind: 'actual', period: '2022', value: 0.32 },
      { kind: 'actual', period: '2022', value: 8 },
      { kind: 'target', period: '2023', value: 5 },
    ])
  })
})

describe('rows of tasks with blanks between their cells', () => {
  const document = documentOf(`松屿县2025年重点工作任务分解表
序号 重点工作任务 主要责任单位 协同配合单位
一、主要预期目标
1 地区生产总值增长6%左右。 县发改局 县工信局、县商务局。
2 一般公共预算收入增长4%左右。 县财政局
县税务局
县有关部门,各乡镇人民政府。
3 新建便民菜场5个。 县商务局 县住建局`)

  it('tells who leads and who helps, over several lines too', () => {
    const owners = extractOwners(document)

    expect(owners.map(({ lead, others }) => ({ lead, others }))).toEqual([
      { lead: ['县发改局'], others: ['县工信局', '县商务局'] },
      { lead: ['县财政局', '县税务局'], others: ['县有关部门', '各乡镇人民政府'] },
      { lead: ['县商务局'], others: ['县住建局'] },
    ])
  })
})

describe('items with a heading’s mark', () => {
  const document = documentOf(`松屿县2023年主要目标任务责任分解方案
一、2023年主要预期目标
(一)地区生产总值增长7%以上
责任单位:县发改局
(二)工业投资增长12%以上
责任单位:县科经局
(三)社会消费品零售总额增长9%
二、重点工作
(一)提升城市品质
新建口袋公园3个。`)
  const found = extractFigures(document, lexicon)

  it('are goals where nothing but who is in charge stands below them', () => {
    expect(found.filter(({ kind }) => kind === 'target').map(({ name, value }) => [name, value])).toEqual([
      ['地区生产总值', 7],
      ['工业投资', 12],
      ['社会消费品零售总额', 9],
    ])
  })

  it('stay headings where there is a text below them', () => {
    expect(document.paragraphs.at(-1)?.section).toEqual(['二、重点工作', '(一)提升城市品质'])
  })
})

describe('times and names', () => {
  it('holds a half-year that opens a sentence for all of it', () => {
    const found = extractFigures(
      documentOf(`松屿县年中情况通报
2023年8月2日
今年上半年,全县实现地区生产总值120.5亿元,增长5%;完成固定资产投资48.1亿元;实现规上工业增加值33亿元,规下工业增加值增长9%。`),
      lexicon,
    )

    expect(new Set(found.map(({ period }) => period))).toEqual(new Set(['2023H1']))
    expect(found.filter(({ indicator }) => indicator === 'industrial_value_added').map(({ value }) => value)).toEqual([
      33,
    ])
  })

  it('takes the year that a goal is counted from for no time of it', () => {
    const found = extractFigures(
      documentOf(`松屿新区发展规划
到2025年,地区生产总值在2018年基础上翻一番,达到300亿元。`),
      lexicon,
    )

    expect(found.find(({ value }) => value === 300)?.period).toBe('2025')
  })

  it('reads a zone’s own figures, and no other zone’s', () => {
    const found = extractFigures(
      documentOf(`松屿新区管委会关于2023年上半年经济运行情况的报告
上半年新区地区生产总值61.2亿元。栖霞新区地区生产总值88亿元。`),
      lexicon,
    )

    expect(found.filter(({ indicator }) => indicator === 'gdp').map(({ value }) => value)).toEqual([61.2])
  })

  it('takes 完成市政府下达的任务 for no name of a city', () => {
    const { paragraphs } = documentOf(`2020年工作报告
一、主要目标
今年主要预期目标是:地区生产总值增长6%;完成市政府下达的节能任务。`)

    expect(regionOfText('2020年工作报告', paragraphs)).not.toBe('完成市')
  })
})
