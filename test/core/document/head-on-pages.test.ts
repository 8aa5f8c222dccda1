import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../../src/core/document/build-document.ts'

const read = (text: string, file = 'paper.txt') =>
  buildDocument({
    file,
    blocks: text.split('\n').map((line, i) => ({ text: line, line: i + 1 })),
    given: {},
  })

describe('a paper whose head names no region', () => {
  it('is that of the office it names', () => {
    expect(
      read(`2013年政府工作报告
沈青在市三届人大四次会议上作的政府工作报告
2013年1月16日
各位代表：
现在，我代表青屿市人民政府向大会作工作报告，请予审议。
一、2012年工作回顾
全市地区生产总值增长8%。`),
    ).toMatchObject({ region: '青屿市', level: 'city', year: 2013, speaker: '沈青' })
    expect(
      read(`2016年政府工作报告
昨日上午，临屿区十四届人大五次会议召开。临屿区长余帆作《政府工作报告》。
一、今年目标
地区生产总值增长9%。`),
    ).toMatchObject({ region: '临屿区', speaker: '余帆' })
  })

  it('is that of the province which it speaks of by its short name', () => {
    expect(
      read(`二、2018年工作安排
2018年是全面贯彻省第十一次党代会精神的关键之年，也是贵州走出困难局面的攻坚之年。
主要预期指标是：地区生产总值增长7%左右。`),
    ).toMatchObject({ region: '贵州省', level: 'province', year: 2018 })
  })

  it('is what it calls itself where it names itself nowhere', () => {
    expect(
      read(`二、2018年工作安排
今年，全县地区生产总值增长7%左右，我县财政收入增长5%。`),
    ).toMatchObject({ region: '本县', level: 'county' })
  })
})

describe('a speaker', () => {
  it('is who steps up to the desk', () => {
    const meeting = `青屿县第十七届人民代表大会第四次会议开幕
3月29日上午，青屿县第十七届人民代表大会第四次会议隆重开幕。
县长李帆走上报告席，代表县人民政府向大会作2023年政府工作报告。`

    expect(read(meeting)).toMatchObject({ region: '青屿县', speaker: '李帆', speakerTitle: '县长' })
  })
})

describe('a year', () => {
  it('is that of the goals which a text announces', () => {
    expect(
      read(`市十七届人大一次会议开幕 余帆作政府工作报告
青屿市第十七届人民代表大会代表名额为338名。
余帆在报告中说，2017年全市经济社会发展主要预期目标为：生产总值增长8%左右。`),
    ).toMatchObject({ region: '青屿市', year: 2017 })
  })
})

describe('marks of a list in front of title and meeting', () => {
  it('are no part of them', () => {
    expect(
      read(`• 关于青屿市2016年国民经济和社会发展计划执行情况与2017年国民经济和社会发展计划草案的报告
•      --2017年1月25日在青屿市第十届人民代表大会第五次会议上
一、2016年国民经济和社会发展计划执行情况
生产总值增长8%。`),
    ).toMatchObject({
      title: '关于青屿市2016年国民经济和社会发展计划执行情况与2017年国民经济和社会发展计划草案的报告',
      reported: '2017-01-25',
    })
  })
})
