import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓治理。启动“四小”整治[1]工作，明确3个新建，6个续建“四小”整治项目。发放低保金896.5万元。

[1] “四小”整治:指小餐饮、小旅馆、小网吧和小作坊的整治
`,
    'report.txt',
  ),
])
const ask = (question: string) => asker.talk(question).at(-1)

describe('what a term means, asked together with something else', () => {
  it.each([
    ['四小整治是什么意思，新建几个续建几个', ['小旅馆', '3个', '6个']],
    ['“四小”整治新建几个，“四小”指的是啥', ['小旅馆', '3个']],
    ['What does "四小" mean and how many projects are continued?', ['小旅馆', '6个']],
    ['“四小”是什么意思，低保金发了多少', ['小旅馆', '896.5万元']],
  ])('is told with it: %s', (question, words) => {
    const answer = ask(question)

    expect(answer?.outcome).toBe('answered')
    for (const word of words) expect(answer?.text).toContain(word)
  })

  it('is told alone where the other part is of another term', () => {
    const { text = '' } = ask('四小整治指什么，五小整治新建几个') ?? {}

    expect(text).toContain('小旅馆')
    expect(text).toContain('文件未写明')
  })

  it('is not made up where the documents explain nothing', () => {
    expect(ask('三改是什么意思，新建几个')?.outcome).toMatch(/^not_/)
  })
})
