import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `桂溪区2033年国民经济和社会发展计划
一、主要任务
抓卫生。推进区中医馆迁建工作，加强区血站检验室运行管理。改造区急救站。
抓文化。提升桂溪书院展陈水平。
抓园区。东渡产业园因汛情停工。完成柳荫地块出让。
`,
    'plan.txt',
  ),
])

const outcome = (question: string) => asker.talk(question).at(-1)?.outcome

describe('a deed of one character', () => {
  it.each(['区中医馆要迁吗', '区中医馆会搬走吗', '东渡产业园停了没', '柳荫地块卖了吗'])(
    '%s is answered by a clause that has it of that thing',
    (question) => {
      expect(outcome(question)).toBe('answered')
    },
  )

  it.each(['区急救站要迁吗', '区急救站是不是要撤', '区血站会搬走吗', '桂溪书院要拆吗', '桂溪书院会关吗'])(
    '%s is not answered by what else is done with it',
    (question) => {
      expect(outcome(question)).not.toBe('answered')
    },
  )
})
