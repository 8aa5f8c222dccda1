import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const { ask, talk } = askingBoth(
  `云湖区2024年国民经济和社会发展计划
2023年12月20日 公开方式: 有效。
一、主要预期目标
全社会固定资产投资增长6%。
二、主要任务
实现云帆中心开工建设。推动北塘二厂项目开工。及时对接云岭铁路总部落地。`,
  `关于云湖区2023年上半年国民经济和社会发展计划执行情况的报告
一、上半年计划执行情况
云帆中心处于征收前期准备阶段。西岗村、省六建宿舍地块完成出让。`,
)

const alone = askingBoth(
  `云湖区2024年国民经济和社会发展计划
一、主要任务
推动北塘二厂项目开工。`,
  `关于云湖区2023年上半年国民经济和社会发展计划执行情况的报告
一、上半年计划执行情况
云帆中心处于征收前期准备阶段。`,
)

describe('the part of a year in which a step is taken', () => {
  it.each(['几月开工？', '哪个月开工？', '哪天开工？', '什么时间开工？'])(
    'is asked of what was spoken of before, and not of another project: %s',
    (question) => {
      const { outcome, text } = alone.talk('云帆中心怎么样了', question)

      expect(text).not.toContain('北塘')
      expect(outcome).not.toBe('answered')
    },
  )

  it('is told by no day at the head of a paper', () => {
    expect(talk('云帆中心开工没有', '哪个月完工？').text).not.toContain('公开方式')
  })
})

describe('what is not meant', () => {
  it('is no question, where it stands in brackets', () => {
    const { text } = talk('2024年的政府投资计划（不是固投）盘子是多少亿')

    expect(text).not.toContain('6%')
  })
})

describe('a plot', () => {
  it('is told where the text names it', () => {
    expect(ask('2023年上半年哪几个地块完成出让').text).toContain('省六建宿舍地块')
  })

  it('is not told by a sentence on what settles somewhere', () => {
    expect(ask('云岭铁路总部选在哪个地块').outcome).not.toBe('answered')
  })
})
