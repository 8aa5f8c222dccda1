import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`清江省2026年政府工作报告

一、“十四五”时期工作回顾

五年来困难不少。“十四五”规划共设置24项指标，进出口总额等3项指标未达到预期。

二、“十五五”时期主要目标

纲要草案明确了主要指标：一是围绕创新，提出5项指标，其中研发投入年均增长7%。二是围绕民生，提出6项指标。以上共计21项指标，其中预期性指标13项、约束性指标8项。
`),
])

describe('how many indicators a plan has', () => {
  it.each([
    ['清江省“十四五”规划有几项指标没完成？一共设了多少项？', ['3项', '24项'], ['21项']],
    ['“十四五”期间清江省有多少指标没完成？', ['3项'], ['21项', '13项']],
    ['“十五五”纲要草案一共多少项指标，预期性、约束性各几项？', ['21项', '13项', '8项'], ['24项', '5项']],
    ['“十五五”有多少项指标？', ['21项'], ['24项', '5项']],
  ])('%s', (question, said, not) => {
    const answer = asker.talk(question).at(-1)

    expect(answer?.outcome).toBe('answered')
    for (const words of said) expect(answer?.text).toContain(words)
    for (const words of not) expect(answer?.text).not.toContain(words)
  })

  it.each(['“十四五”规划的约束性指标有几项？', '“十五五”规划有几项指标没完成？', '“十四五”生态方面有几项指标？'])(
    'is not told by another count: %s',
    (question) => {
      expect(asker.ask(question).outcome).not.toBe('answered')
    },
  )
})
