import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`清江市2025年重点任务分工方案

一、做强产业

1.壮大轴承产业。建成轴承检测中心。（市工信局牵头，市科技局按职责分工配合）开展企业收费专项检查。（市市场监管局牵头，市发改委参与，11月底前完成）

2.建设冷链物流园，按分工交由柳湾县牵头落实。（10月底完成，牵头考核单位：市商务局）

3.新建幼儿园7所。（持续推进，牵头考核单位：市教育局）

4.修建健身步道40公里。
`),
])

describe('who leads a task', () => {
  it.each([
    ['轴承检测中心由谁牵头，谁配合？', ['市工信局', '市科技局'], ['市发改委']],
    ['收费专项检查谁牵头、谁参与、何时完成？', ['市市场监管局', '市发改委', '11月底前'], ['市工信局']],
    ['冷链物流园由谁牵头落实？', ['柳湾县', '市商务局'], ['市教育局']],
    ['冷链物流园什么时候要完成，归谁考核', ['10月底', '市商务局'], ['柳湾县', '市教育局']],
    ['壮大轴承产业由谁牵头？', ['市工信局', '市市场监管局'], ['市教育局']],
    ['Which unit leads the bearing testing centre?', ['市工信局'], ['市发改委']],
  ])('%s', (question, said, not) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    for (const words of said) expect(text).toContain(words)
    for (const words of not) expect(text).not.toContain(words)
  })

  it('is not taken from a neighbour', () => {
    const { outcome, text } = asker.ask('健身步道由谁牵头？')

    expect(outcome).toBe('not_stated')
    expect(text).not.toContain('市教育局')
  })
})
