import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const asker = new Asker([
  documentOf(
    [
      '关于云湖区2023年国民经济和社会发展计划执行情况的报告',
      '',
      '一、商贸',
      '',
      '开展多种促进消费活动，发展夜间经济、首店经济，激发居民消费潜力。举办“云湖灯彩文化节”。',
      '',
      '二、建设',
      '',
      '建成滨湖生态长廊。',
      '',
      '三、存在问题',
      '',
      '目前仍存在以下问题：一是工业投资增长乏力。二是部分项目开工较晚。三是公共服务供给不足。',
    ].join('\n'),
  ),
])

describe('a name that one character makes of a common word', () => {
  it('is not told by the common word', () => {
    expect(asker.last('2023年消费节叫什么').outcome).not.toBe('answered')
  })

  it('is told where it stands', () => {
    expect(asker.last('文化节叫什么名字').text).toContain('云湖灯彩文化节')
  })

  it('is found in English by the word that it is made of', () => {
    const { outcome, text } = asker.last('Was the ecological corridor built in 2023?')

    expect(outcome).toBe('answered')
    expect(text).toContain('滨湖生态长廊')
  })
})

describe('problems that a report lets be seen', () => {
  it.each(['执行中暴露的问题有哪几条', '报告里暴露出哪些短板', '2023年报告反映出哪些问题'])(
    'are listed: %s',
    (question) => {
      const { intent, text } = asker.last(question)

      expect(intent).toBe('list')
      expect(text).toContain('工业投资增长乏力')
      expect(text).toContain('公共服务供给不足')
    },
  )
})
