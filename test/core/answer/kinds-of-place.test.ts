import { describe, expect, it } from 'vitest'
import { namesPlaceOfKind } from '../../../src/core/question/asked-place.ts'
import { Asker, halfYearReport } from '../../support/knowledge.ts'

const asker = new Asker([
  halfYearReport(`一、上半年计划执行情况
（一）城区更新。6个老旧小区、14部加装电梯已进场施工，环境卫生和社区景观同步改善。在鼓楼社区、城墙根等4个社区推行垃圾分类。
（二）街区管理。各街道跟踪服务，完成南楼街、书院街2条街道立面整治。
二、下半年工作安排
新建口袋公园3处。`),
])

describe('a kind of place', () => {
  it.each([
    ['社区', '在鼓楼社区推行垃圾分类', true],
    ['社区', '甲井、城墙根等4个社区', true],
    ['街', '南楼街立面整治', true],
    ['社区', '环境卫生和社区景观改善', false],
    ['社区', '强化鼓楼社区卫生服务中心管理', false],
    ['街', '各街道跟踪服务', false],
    ['村', '深化乡村振兴', false],
    ['镇', '全镇推行', false],
  ])('%s is named or not by %s', (kind, words, named) => {
    expect(namesPlaceOfKind(kind, words)).toBe(named)
  })

  it.each(['2022年上半年在哪些社区推行了垃圾分类', '2022年上半年哪几个社区推行垃圾分类'])(
    'is told where the text names such: %s',
    (question) => {
      const { outcome, text } = asker.ask(question)

      expect(outcome).toBe('answered')
      expect(text).toMatch(/鼓楼社区.*城墙根/s)
    },
  )

  it.each([
    '2022年上半年在哪个社区改善了景观',
    'In which villages were lifts added to old estates in H1 2022?',
    'Which sub-district had old communities renovated in H1 2022?',
  ])('is not told by a sentence that names none: %s', (question) => {
    expect(asker.ask(question).outcome).not.toBe('answered')
  })
})

describe('what is done in a field', () => {
  it.each(['2022年上半年城区更新方面办了哪几件大事', '2022年上半年城区更新有哪些动作'])(
    'is listed however it is called: %s',
    (question) => {
      const { outcome, text } = asker.ask(question)

      expect(outcome).toBe('answered')
      expect(text).toContain('6个老旧小区')
      expect(text).toContain('垃圾分类')
    },
  )
})
