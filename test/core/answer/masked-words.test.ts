import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `名  称: 兰渡区2033年国民经济和社会发展计划 发布机构: 兰渡区发展和改革局
文  号: 兰政发〔2033〕7号 索 引 号: 511203456/2033-80216
兰渡区2033年国民经济和社会发展计划
一、主要任务
抓城建。新建停车楼6座，改造棚户区312.5万平方米，加快推进柳浦·云台山语科创园建设。
抓文化。举办夜读会28场，惠及读者近9000人。举办灯会3场，惠及游客近5000人。
抓水利。整治排水口20451873平方米。
`,
    'plan.txt',
  ),
])

const ask = (question: string) => asker.last(question)

describe('signs in the place of characters that the asker cannot read', () => {
  it.each([
    ['“惠及读者近■000人”黑块是几', '惠及读者近9000人'],
    ['复印件上改造棚户区3■■.5万平方米看不清', '改造棚户区312.5万平方米'],
    ['索引号蹭花了 511203456/2033-802▒▒ 全的是多少', '511203456/2033-80216'],
    ['加快推进柳浦·云台■■科创园建设，■是什么', '云台山语科创园'],
    ['新建停车楼□座', '新建停车楼6座'],
  ])('%s: the clause whole', (question, clause) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(clause)
  })

  it.each(['“惠及■■近■000人”黑块是几', '改造城中村4■.5万平方米，■是几', '整治排水口204■1873平方米', '新建图书馆□座'])(
    '%s: nothing is filled in where no one clause has such words, or where they are damaged',
    (question) => {
      const { outcome, text } = ask(question)

      expect(outcome).not.toBe('answered')
      expect(text).not.toContain('20451873')
    },
  )
})
