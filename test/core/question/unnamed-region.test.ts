import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const STREET = `综合各方面情况,建议2023年发展的主要预期目标为:地区生产总值增长7%以上,固定资产投资12亿元以上。
2023年街道将抓好三方面工作:
(一)聚焦实业,让底盘更稳。一是夯实制造业基础。力争全年整治低效企业18家以上、盘活低效工业用地90亩以上。打造具有云栖辨识度的人才队伍,主要指标保持全市前列。`

const answer = (text: string, question: string) => new Asker([documentOf(text, 'paper.txt')]).ask(question)

describe('a street that its paper never names in full', () => {
  it('is whose paper it is', () => {
    expect(documentOf(STREET, 'paper.txt')).toMatchObject({ region: '本街道', level: 'street' })
  })

  it.each([
    ['云栖街道2023年固定资产投资目标多少?', '12亿元以上'],
    ['云栖街道2023年要盘活多少亩低效工业用地', '90亩以上'],
    ['2023年云栖街道整治低效企业多少家', '18家以上'],
  ])('%s: by its name with its kind behind', (question, said) => {
    const given = answer(STREET, question)

    expect(given.outcome).toBe('answered')
    expect(given.text).toContain(said)
  })

  it.each(['青湾街道2023年固定资产投资目标多少?', '青湾镇2023年固定资产投资目标多少?'])(
    '%s: not another',
    (question) => {
      expect(answer(STREET, question).outcome).not.toBe('answered')
    },
  )

  it('is not told from a paper that names another in full', () => {
    const given = answer(`${STREET}配合桃坞街道做好道路改造。`, '云栖街道2023年固定资产投资目标多少?')

    expect(given.outcome).not.toBe('answered')
  })
})

describe('a region whose short name ends like a kind of place', () => {
  const PLAN = `汀乡县2022年国民经济和社会发展计划
主要预期目标为:地区生产总值增长6%左右,固定资产投资增长5.5%,一般公共预算收入增长4%。`

  it.each(['2022年汀乡固投增长目标是多少', '2022年汀乡县GDP目标', '2022年汀乡一般公共预算收入目标是多少'])(
    '%s: behind a year',
    (question) => {
      expect(answer(PLAN, question).outcome).toBe('answered')
    },
  )

  it('keeps a town of it apart', () => {
    expect(answer(PLAN, '2022年柳溪镇固投增长目标是多少').outcome).not.toBe('answered')
  })
})
