import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `湖北省2026年政府工作报告
一、2025年工作回顾
武汉都市圈经济总量达到2.9万亿元。粮食总产稳定。十大民生实事全部办结，发放育儿补贴31亿元。
二、2026年工作安排
地区生产总值增长5.5%左右。地方财政总收入增长4%。
加快山区海岛县高质量发展。
坚持三大赛道并进，做强光电子、新能源、生命健康三大赛道。打造全国重要增长极、世界级大都市圈。`,
    'hubei.txt',
  ),
])

describe('a name that begins with a region’s', () => {
  it('is no question about that region', () => {
    const { outcome, text } = asker.ask('武汉都市圈2025年经济总量多少')

    expect(outcome).toBe('answered')
    expect(text).toContain('2.9万亿元')
  })

  it('is one where the documents do not write it, or the region is meant', () => {
    expect(asker.ask('武汉经济带2026年目标').text).not.toContain('5.5%')
    expect(asker.ask('武汉2026年GDP目标').text).toContain('没有武汉市的文件')
  })

  it('is a kind of county and none by name', () => {
    const { text } = asker.ask('湖北山区海岛县2026年有啥安排')

    expect(text).toContain('山区海岛县高质量发展')
    expect(text).not.toContain('没有海岛县')
  })
})

describe('so many of a kind that go by their number', () => {
  it('are told where the text names them', () => {
    expect(asker.ask('湖北三大赛道分别是啥').text).toMatch(/光电子.*新能源.*生命健康/s)
  })

  it.each(['湖北三大都市圈分别是啥', '湖北十件民生实事是哪些'])('are not told by another list: %s', (question) => {
    expect(asker.ask(question).outcome).toBe('not_stated')
  })
})

describe('revenue', () => {
  it('of another scope is shown, and said to be another', () => {
    const { text, note } = asker.ask('湖北2026年财政收入目标')

    expect(text).toContain('地方财政总收入目标：增长4%')
    expect(note).toContain('口径不同')
  })
})
