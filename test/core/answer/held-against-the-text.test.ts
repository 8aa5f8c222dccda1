import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
2030年8月19日在远安市临泉区第七届人大常委会第十二次会议上
临泉区发展和改革局局长 周望川
一、主要任务完成情况
抓民生。52处屋顶光伏点位已进场施工。完成危房改造36.5万平方米、土地供应4宗。柳荫方舱是全市第一个投入使用的方舱医院。
抓金融。引进北岭商业银行远安分行等3家金融机构。
二、下半年工作安排
抓民生。完成7家新建老年食堂选址工作。
`,
    'report.txt',
  ),
  documentOf(
    `临泉区2031年国民经济和社会发展计划
一、主要任务
抓民生。实施118处老旧小区屋顶光伏改造。完成危房改造71.2万平方米、土地供应9宗。
抓科创。推进小洪山科学城建设，实现农科院西区开工建设。
`,
    'plan.txt',
  ),
])

describe('two figures held against each other', () => {
  it.each([
    '屋顶光伏改造52处还是118处?哪个对',
    '屋顶光伏改造到底是118处还是52处，两份文件不一样',
    '屋顶光伏前面说52处,后面又说118处,怎么个口径?',
  ])('are both told with their times: %s', (question) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toMatch(/2030年上半年：[^\n]*52处/)
    expect(answer.text).toMatch(/2031年：[^\n]*118处/)
  })

  it('are not both told where the documents have but one of them', () => {
    const answer = asker.ask('屋顶光伏改造52处还是60处?哪个对')

    expect(answer.text).not.toMatch(/60处/)
  })
})

describe('a place in a row that a question holds wrongly', () => {
  it.each([
    '柳荫方舱是全市第二个投入使用的方舱医院,比第一个晚几天?',
    '既然柳荫方舱是全市第三家投入使用的方舱医院,前两家在哪',
  ])('is put right by the text, and the rest is not stated: %s', (question) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toMatch(/全市第一个.*其余所问文件未写明/)
  })

  it('is not put right where it is the text’s own', () => {
    const answer = asker.ask('柳荫方舱是全市第一个投入使用的方舱医院,比第二个早几天?')

    expect(answer.text).not.toContain('其余所问文件未写明')
  })
})

describe('who presented a report', () => {
  it.each(['周局长是哪一天在区人大常委会上作上半年执行情况报告的', '周局长哪天作的报告'])(
    'is named by surname and post: %s',
    (question) => {
      expect(asker.ask(question).text).toContain('2030年8月19日')
    },
  )

  it('is not taken for another of the same post', () => {
    expect(asker.ask('郑局长哪天作的报告').outcome).not.toBe('answered')
  })

  it.each(['区财政局局长作的那个上半年执行情况报告,他叫什么来着', '报告是统计局局长作的,他叫什么'])(
    'is told with the office that the head names: %s',
    (question) => {
      const answer = asker.ask(question)

      expect(answer.text).toMatch(/发展和改革局局长周望川/)
      expect(answer.text).not.toMatch(/财政局|统计局/)
    },
  )

  it('is not told for the holder of another post', () => {
    expect(asker.ask('财政局局长是谁').text).not.toContain('周望川')
  })
})

describe('a region within a longer name', () => {
  it('is none where the documents write the two together', () => {
    const answer = asker.ask('小洪山那个农科院的园区2031要干到啥程度')

    expect(answer.text).not.toMatch(/没有洪山区/)
  })

  it('is no house named after another place', () => {
    const answer = asker.ask('Was the branch of Bank of Nanjing among the institutions brought in during H1 2030?')

    expect(answer.outcome).not.toBe('answered')
    expect(answer.text).not.toMatch(/no document of/)
  })
})

describe('what leans on an earlier question', () => {
  it.each<[string[], RegExp]>([
    [['2031年危房改造多少万平', '土地供应呢', '2030上半年改了多少'], /36\.5万平方米/],
    [['2030上半年土地供应多少宗', '危房改造呢', '2031年供了几宗'], /9宗/],
  ])('is the deed by its verb: %j', (messages, holds) => {
    expect(asker.talk(...messages).at(-1)?.text).toMatch(holds)
  })

  it('is who does it', () => {
    const last = asker.talk('农科院西区2031年到什么程度', '牵头单位呢').at(-1)

    expect(last?.note).toContain('农科院西区')
  })
})
