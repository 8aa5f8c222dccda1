import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓治理。启动“四小”整治[1]工作，明确3个新建，6个续建“四小”整治项目。8个老旧小区已进场施工。
抓生态。落实河湖长制，各级河湖长巡查河湖270次，其中县级河湖长巡查河湖共18次。
抓设施。完成3号线柳湾站、青石路站、云溪热电厂的拆除。

[1] “四小”整治:指小餐饮、小旅馆、小网吧和小作坊的整治
`,
    'report.txt',
  ),
])
const ask = (...questions: readonly string[]) => asker.talk(...questions).at(-1)

describe('a digit for the numeral of a name in quotes', () => {
  it.each([
    ['4小整治是什么意思', '小旅馆'],
    ['4小整治新建几个', '3个'],
    ['4小整治新健几个 续健几个', '6个'],
  ])('is read as it: %s', (question, words) => {
    const answer = ask(question)

    expect([answer?.outcome, answer?.text]).toEqual(['answered', expect.stringContaining(words)])
  })

  it.each(['5小整治新建几个', '3小整治是什么意思', '5小整治新健几个'])(
    'is the name of nothing where no paper has it: %s',
    (question) => {
      expect(ask(question)?.outcome).toMatch(/^not_/)
    },
  )

  it('stays where it counts', () => {
    expect(ask('8小区进场施工了吗')?.text).toContain('8个老旧小区')
  })
})

it('hears plain words of plans and levels of government by their sound', () => {
  const answer = ask('上半年合湖长寻河多少次', '县集的呢')

  expect([answer?.outcome, answer?.text]).toEqual(['answered', expect.stringContaining('18次')])
})

describe('so many names of a kind', () => {
  it.each([
    'Which two Line 3 stations had their demolition finished in the first half of 2031?',
    '3号线哪两个站完成拆除了',
  ])('are all told, and not the one project that is found first: %s', (question) => {
    const answer = ask(question)

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain('柳湾站、青石路站')
  })
})
