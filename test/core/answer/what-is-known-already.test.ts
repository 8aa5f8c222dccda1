import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
地区生产总值完成120亿元，增长6.2%。举办招聘会17场。
抓城建。上半年实现滨河中心、东岭隧道等9个亿元以上项目开工，总投资310亿元。柳溪沟汇水片、石桥湖北岸周边地区2个雨水花园建设项目已开工。
抓民生。推进青年公寓申报，审核320人，通过240人。对860台锅炉进行检查，发现隐患520起，已整改490起，剩余30起正在督促整改。在青石街推行开店执照和卫生许可“一窗通办”，办件52件。
二、下半年工作安排
完成菜市场公厕改造。启动柳溪沟箱涵改造。实施石桥湖公厕改造升级、公厕排污管改造。
`,
    'report.txt',
  ),
])

describe('what the asker has already', () => {
  it.each([
    '领导要的GDP我都查到了,就一处拿不准:上半年招聘会办了几场',
    '前面几个数我都找齐了,会议室也订好了,唯独有一个没找到:上半年招聘会办了几场?',
    '这两天在补材料,GDP那些我也查好了,上半年招聘会办了几场',
  ])('is not told again: %s', (question) => {
    const { text, outcome } = asker.last(question)

    expect(outcome).toBe('answered')
    expect(text).toContain('17场')
    expect(text).not.toContain('120亿')
  })
})

describe('the share of those that something was done with', () => {
  it.each(['青年公寓申报,通过的占几成', '青年公寓过审的比例是多少', '青年公寓审核,通过的比例'])('%s', (question) => {
    expect(asker.last(question).text).toContain('75.0%')
  })

  it('leaves how many did not pass as it is', () => {
    expect(asker.last('青年公寓有几人没通过审核').text).toContain('80人')
  })
})

describe('money that has been spent', () => {
  it.each(['9个亿元以上项目已经完成投资多少亿', '9个亿元以上项目实际投了多少钱'])(
    'is not told by a total investment: %s',
    (question) => {
      const { text, outcome } = asker.last(question)

      expect(outcome).toBe('not_stated')
      expect(text).toMatch(/未写明/)
    },
  )

  it('is the total investment where that is asked', () => {
    expect(asker.last('9个亿元以上项目总投资多少').outcome).toBe('answered')
  })
})

describe('one of two things', () => {
  it('is the one that is said of what is spoken of', () => {
    const { text, outcome } = asker.last('柳溪沟2031上半年开工的是雨水花园还是箱涵改造')

    expect(outcome).toBe('answered')
    expect(text).toContain('雨水花园建设项目已开工')
  })
})

describe('a text with a blank behind every sign', () => {
  it('is read as if it had none', () => {
    const spaced = asker.last('青 石 街 开 店 执 照 和 卫 生 许 可 通 办 叫 什 么 名 堂')

    expect(spaced.outcome).toBe('answered')
    expect(spaced.text).toContain('一窗通办')
  })
})
