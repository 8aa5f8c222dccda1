import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const asker = new Asker([
  documentOf(
    [
      '关于云湖区2024年上半年国民经济和社会发展计划执行情况的报告',
      '',
      '一、上半年计划执行情况',
      '',
      '实施重大项目88项,实现投资61.4亿元。',
      '',
      '严格落实社保减免、医保减免、就业补贴、税收优惠和贷款贴息政策,区属8户国有企业为商户减免租金900万元。',
      '',
      '二、政府投资计划执行情况',
      '',
      '政府投资计划上半年完成9.6亿元,完成年度投资的24%,其中重大项目完成7.2亿元,完成年度投资的27%。',
    ].join('\n'),
  ),
])

describe('what is asked of a part behind its whole', () => {
  it('is not told of what goes by the same name elsewhere', () => {
    const { outcome, text } = asker.last('2024上半年政府投资完成了多少,那里面重大项目完成了多少')

    expect(outcome).toBe('answered')
    expect(text).toContain('7.2亿元')
    expect(text).not.toContain('61.4')
  })
})

describe('which ones they are', () => {
  it.each(['减免租金的8户国企是哪8户', '减免租金的8户国企是哪几户'])(
    'is not told by a list of other things in front: %s',
    (question) => {
      const { outcome, text } = asker.last(question)

      expect(outcome).toBe('not_stated')
      expect(text).toContain('名单文件未列出')
    },
  )
})
