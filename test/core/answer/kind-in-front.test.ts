import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓城建。完成石板巷、米市街等1260个公共停车泊位的选址工作。
抓保障。累计享受低保对象5120户，发放低保金896.5万元、各项补贴12.4万元。
`,
    'report.txt',
  ),
])

describe('an amount of a thing that the asker calls by another word', () => {
  it.each([
    ['车位选址多少个', '1260个'],
    ['我县停车位选了几个', '1260个'],
    ['公共车位选址了多少', '1260个'],
    ['补贴发了多少', '12.4万元'],
    ['各项补贴发了多少钱', '12.4万元'],
    ['低保户补贴发了多少', '12.4万元'],
  ])('is told where nothing in front of the word narrows it: %s', (question, amount) => {
    const answer = asker.ask(question)

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining(amount)])
  })

  it.each([
    '残疾人车位选了多少个',
    '校园停车位有多少个',
    '孕妇车位有几个',
    '午餐补贴发了多少',
    '教师补贴发了多少钱',
    '购房补贴发了几万',
  ])('is not told of a kind that the paragraph does not have: %s', (question) => {
    expect(asker.ask(question).outcome).toMatch(/^not_/)
  })
})
