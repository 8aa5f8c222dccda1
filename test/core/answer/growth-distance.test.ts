import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const PLAN = new Asker([
  documentOf(`汀洲县2022年国民经济和社会发展计划
主要预期目标为:地区生产总值增长7%左右,固定资产投资增长5.5%,社会消费品零售总额增长8%以上,规模以上工业增加值增长6%以上,一般公共预算收入增长4%,城镇和农村居民人均可支配收入分别增长6.5%、7.2%。`),
])
const YEARS = new Asker([
  documentOf(`汀洲市政府工作报告
——2012年1月12日在汀洲市第十四届人民代表大会第一次会议上
一、今后五年的目标任务
今后五年的主要预期目标是:全市生产总值年均增长10%,地方财政一般预算收入年均增长13%,城镇化率达到60%。`),
])

describe('how far two goals lie apart', () => {
  it.each([
    ['2022年农村居民收入增速目标比城镇居民高几个百分点?', '前者高0.7个百分点（计算值：7.2−6.5）'],
    ['汀洲县2022年农村居民人均可支配收入计划增长多少,比城镇高多少个百分点?', '前者高0.7个百分点'],
    ['2022年农民收入目标增长多少,和城镇差几个百分点?', '7.2−6.5'],
    ['2022年城镇居民收入目标比农村低多少', '前者低0.7个百分点'],
    ['2022年地区生产总值目标比一般公共预算收入目标高几个点', '前者高约3个百分点'],
    ['2022年社零目标比固投目标高多少个百分点', '前者高2.5个百分点以上'],
  ])('%s', (question, said) => {
    const given = PLAN.ask(question)

    expect(given.outcome).toBe('answered')
    expect(given.text).toContain(said)
    expect(given.text).toContain('目标：')
  })

  it.each(['2022年社零目标比规上工业增加值目标高多少个百分点', '2022年固投目标比规上工业增加值目标低多少个点'])(
    '%s: nothing more is said than the bounds tell',
    (question) => {
      expect(PLAN.ask(question).text).not.toMatch(/[高低](?:约)?[\d.]+个百分点(?!以上)/)
    },
  )

  it.each(['今后五年财政收入每年要增长几个点,比生产总值快多少?', '今后五年财政收入年均增长比生产总值快几个百分点'])(
    '%s: of several years',
    (question) => {
      expect(YEARS.ask(question).text).toContain('前者高3个百分点（计算值：13−10）')
    },
  )
})
