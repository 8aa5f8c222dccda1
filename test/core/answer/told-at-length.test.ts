import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const PAPER = [
  '云湖区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6%;',
  '',
  '——固定资产投资210亿元;',
  '',
  '二、主要任务',
  '',
  '完善设施。新建微循环道路9条,维修人行桥34座。完成二次供水改造51处。',
  '',
  '守护健康。设立发热门诊6家。组织第七批“云湖工匠”评选。',
].join('\n')

const asker = new Asker([documentOf(PAPER)])
const told = (question: string) => {
  const { outcome, text } = asker.last(question)
  return { outcome, text }
}

describe('a message that is told at length', () => {
  it.each([
    [
      '各位老师早上好,我是刚来城管口的小周,领导下午开会要用,我翻了半天没找着,想请教一下2024年咱们区人行桥要修多少座呀?不着急,哪位有空回我一下就行,太感谢了',
      '34座',
    ],
    [
      '打扰啦,我这边在编一个回顾的稿子,别的数都凑齐了,就差一个,当时咱们云湖设了几家发热门诊来着,麻烦帮忙看一眼,写完我请大家喝茶哈哈',
      '6家',
    ],
    [
      '老师好,我是街道组织办的,有个企业的师傅想报咱们区的评选,他问我2024年评的云湖工匠是第几批,我一下子被问住了,回头我好答复人家,麻烦您了',
      '第七批',
    ],
  ])('is asked by one of its parts: %s', (question, fact) => {
    const { outcome, text } = told(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(fact)
  })

  it.each([
    '各位老师好,我是民政科新来的小郑,领导下午要材料,想请教一下2024年要建几个婚姻登记处呀,不着急,谢谢大家',
    '您好,我是交通大队的,昨天开会局长问起来我答不上,就是今年要修几座过江大桥,您方便的时候回我一下,谢谢',
    '老师辛苦了,我这边统计口的,手上的数对不上,想核一下2024年人口出生率是多少,急用,拜托',
  ])('has no answer where none of its parts has one: %s', (question) => {
    expect(told(question).outcome).toMatch(/^not_/)
  })

  it('leaves out no part that keeps something out of the answer', () => {
    const limited =
      '老师好,我是新来的小郑,领导下午要材料,仅限新建的,想请教一下2024年咱们区人行桥有多少座呀,不着急,谢谢大家'

    expect(told(limited).outcome).toBe('not_stated')
  })
})
