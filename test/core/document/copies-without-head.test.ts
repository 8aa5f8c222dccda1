import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../../src/core/document/build-document.ts'

const read = (text: string, file = 'paper.txt') =>
  buildDocument({
    file,
    blocks: text.split('\n').map((line, i) => ({ text: line, line: i + 1 })),
    given: {},
  })

const SPOKEN = `各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。`

describe('a copy of a work report without title and day', () => {
  it('is a work report of the year that its headings plan, not of one in its first lines', () => {
    expect(
      read(`${SPOKEN}
一、“十二五”时期工作回顾
——这五年，综合实力不断增强。2015年，地区生产总值510亿元。
二、2016年主要工作
今年要稳中求进。地区生产总值增长8%左右。`),
    ).toMatchObject({ title: '政府工作报告', kind: 'work_report', region: '本市', year: 2016 })
  })

  it('is of the year behind the one that its only heading looks back on', () => {
    expect(
      read(`${SPOKEN}
一、本届政府及2016年工作回顾
2012年以来，全市上下克难奋进。
（一）经济质量持续提升。地区生产总值达到910亿元。`),
    ).toMatchObject({ year: 2017, kind: 'work_report' })
  })

  it('is of the later of the years that name its parts', () => {
    const document = read(`各位代表：
我代表市人民政府向大会作政府工作报告，请予审议。
2018年：爬坡过坎稳增长
一年来，认真落实党中央、国务院部署，全市生产总值增长5%。
一、产业升级步伐加快。规模以上工业增加值增长4%。
2019年：乘势而上开新局
今年的主要预期目标是：地区生产总值增长6%。
一、推动产业提质增效。新建标准厂房12万平方米。`)

    expect(document).toMatchObject({ region: '本市', level: 'city', year: 2019 })
    expect(document.paragraphs.at(-1)?.section[0]).toBe('2019年：乘势而上开新局')
  })

  it('takes its year from its file’s name before one in its first paragraphs', () => {
    const text = `${SPOKEN}
过去的一年，全市生产总值增长8%，比2014年高1个百分点。`

    expect(read(text, 'papers/qingyu-2016.txt').year).toBe(2016)
    expect(read(text, 'papers/20160115-7.txt').year).toBe(2014)
  })
})

describe('a paper that is given in the name of a city', () => {
  it('is none of the province that it speaks of, and none of the state', () => {
    expect(
      read(`${SPOKEN}
一、2018年工作回顾
地区生产总值增长5.9%，增速居全省第9位，高于全省平均水平。按照省委、省政府要求，全省试点扎实推进，河南特色品牌更响。
二、2019年工作安排
生产总值增长7%。`),
    ).toMatchObject({ region: '本市', level: 'city', year: 2019 })
    expect(
      read(`${SPOKEN}
一年来，认真落实党中央、国务院和省委、省政府决策部署，2018年各项工作取得新进展，经济运行总体平稳，社会大局保持稳定。`),
    ).toMatchObject({ region: '本市' })
  })

  it('is that city’s where its title names it', () => {
    expect(
      read(`青屿市2019年政府工作报告
${SPOKEN}
一、2018年工作回顾
增速居全省第3位。`),
    ).toMatchObject({ region: '青屿市', year: 2019 })
  })
})
