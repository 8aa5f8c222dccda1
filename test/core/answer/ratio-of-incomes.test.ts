import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const { ask } = askingBoth(
  `云湖市2024年国民经济和社会发展计划
一、主要预期目标
城乡居民收入分别增长5%、6%。`,
  `云湖市2023年政府工作报告
一、2022年工作回顾
城乡居民收入分别增长4.3%、5.6%，收入倍差从1.92缩小至1.87。`,
)

describe('how the incomes of town and country stand to each other', () => {
  it.each(['2022年收入倍差多少', '云湖市2022年城乡收入倍差多少', '2022年城乡居民收入差距缩小到多少'])(
    'is told by the clause that has it: %s',
    (question) => {
      const { outcome, text } = ask(question)

      expect(outcome).toBe('answered')
      expect(text).toContain('1.92缩小至1.87')
    },
  )

  it('is none of the two incomes', () => {
    expect(ask('2022年城乡居民收入比是多少').outcome).not.toBe('answered')
  })

  it('is not asked where they are held against a year', () => {
    expect(ask('2022年城乡居民收入比上年增长多少').text).toMatch(/4\.3%.*5\.6%/s)
  })

  it('is not told by the goals of the two', () => {
    expect(ask('2024年城乡居民收入比目标是多少').outcome).not.toBe('answered')
  })
})
