import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于桂溪区2032年上半年国民经济和社会发展计划执行情况的报告
——2032819日在桂溪区第七届人大常委会第六次会议上
桂溪区发展和改革局局长  邹文清
一、主要任务完成情况
抓城管。整治占道棚屋20451873平方米，更换路灯312盏。
抓卫生。区中医馆改造完成，建成3P2检测室。
抓复产。至416日，规上企业开工率即达100%。
`,
    'report.txt',
  ),
])

const ask = (question: string) => asker.talk(question).at(-1)

describe('how the original is printed', () => {
  it.each([
    ['占道棚屋整治面积原文印的是多少', 'not_stated', '“整治占道棚屋…平方米'],
    ['整治占道棚屋那个数是不是漏字了', 'answered', '“整治占道棚屋…平方米'],
    ['“建成3P2检测室”这句是不是缺字，应当怎么理解', 'answered', '检测室'],
    ['What does the original print for 占道棚屋?', 'not_stated', '“整治占道棚屋…平方米'],
  ])('%s: that characters are lost, and where the print stands', (question, asked, clause) => {
    const { outcome, text, citations } = ask(question) ?? {}

    expect(outcome).toBe(asked)
    expect(text).toContain(clause)
    expect(text).not.toMatch(/20451873|3P2/)
    expect(text).toMatch(/其中的数不能作准|its figure cannot be relied on/)
    expect(citations?.some(({ text }) => /20451873|3P2/.test(text))).toBe(true)
  })

  it('is told with what is certain of a date', () => {
    const { outcome, text } = ask('规上企业开工率达100%是哪天，原文怎么印的') ?? {}

    expect(outcome).toBe('answered')
    expect(text).toMatch(/至4月16日，规上企业开工率即达100%”，原文该处疑似缺字/)
  })

  it('is told of each of several things that are said to be misprinted', () => {
    expect(ask('报告里会议日期、开工率100%的截止日期都印得缺字，各应是几月几日')?.text).toMatch(/8月19日[\s\S]*4月16日/)
  })
})

describe('a question that does not ask how the original is printed', () => {
  it.each(['上半年整治占道棚屋多少平方米', '占道棚屋整治了20451873平方米吗', '建成几个P2检测室'])(
    '%s gets no damaged digits',
    (question) => {
      expect(ask(question)?.text).not.toMatch(/20451873|3P2/)
    },
  )

  it('gets the day that stands in front of what it asks the time of', () => {
    expect(ask('规上企业开工率达100%是哪天')?.text).toContain('至4月16日')
  })

  it('gets a clause that has lost nothing as it is', () => {
    const { text } = ask('更换路灯原文印的是多少盏') ?? {}

    expect(text).toContain('312盏')
    expect(text).not.toContain('缺字')
  })
})
