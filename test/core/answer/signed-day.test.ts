import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`清江区人民政府办公室关于印发《清江区口岸提升实施意见》的通知
清政办发〔2023〕17号

各街道办事处，区直各单位：

　　《清江区口岸提升实施意见》现印发给你们，请认真贯彻执行。

清江区人民政府办公室

　　2023年4月18日

清江区口岸提升实施意见

　　1.扩大贸易。针对首年关税为零的1520种进口商品，扩大采购规模。
　　2.提升效率。2023年5月20日前完成系统改造。
`),
])

describe('the day at the foot of a paper', () => {
  it.each([
    '清政办发〔2023〕17号是哪天印发的？',
    '清江区口岸提升实施意见什么时候印发？',
    '清江区口岸提升实施意见的落款日期是哪天？',
  ])('tells when it was issued: %s', (question) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain('落款日期：2023年4月18日')
  })

  it('is no day of publication, and is said as what it is', () => {
    const { outcome, text } = asker.ask('清政办发〔2023〕17号什么时候公布的？')

    expect(outcome).toBe('not_stated')
    expect(text).toContain('落款日期：2023年4月18日')
  })
})

describe('things counted behind a word that begins an indicator’s name', () => {
  it('are told as counted', () => {
    const { outcome, text } = asker.ask('首年关税为零的进口商品有多少种？')

    expect(outcome).toBe('answered')
    expect(text).toContain('1520种')
  })

  it('are not those of the other direction, nor an amount of the indicator', () => {
    expect(asker.ask('首年关税为零的出口商品有多少种？').outcome).not.toBe('answered')
    expect(asker.ask('进口总额是多少？').outcome).not.toBe('answered')
  })
})
