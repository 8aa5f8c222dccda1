import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`云泽市2031年政府工作报告
——2031年1月9日在云泽市第八届人民代表大会第五次会议上
一、2030年工作回顾
全市地区生产总值增长5.6%、高于全省0.4个百分点。固定资产投资增长4.1%,其中工业、制造业、工业技改投资分别增长7.7%、12.1%、3.4%。城乡居民人均可支配收入分别达5.8万元、2.9万元,增长4.4%、6.2%。城镇、农村居民收入分别增长4.4%、6.2%,分别居全省第六、第二。城镇新增就业2.7万人,超额完成全年任务。
需要说明的是,“十五五”时期,受多种因素影响,进出口总额、能耗强度两个指标没有达到规划预期,去年社会消费品零售总额、一般公共预算收入也未达年初预期。
二、2031年预期目标
今年发展主要预期目标是:地区生产总值增长5%。
`),
])

describe('values shared by several names', () => {
  it.each([
    ['2030年城镇和农村居民人均可支配收入分别是多少', ['5.8万元', '2.9万元']],
    ['2030年工业投资、制造业投资、技改投资各增长多少', ['7.7%', '12.1%', '3.4%']],
    ['2030年农村居民收入在全省排第几', ['居全省第二']],
    ['2030年城镇居民收入增速全省第几', ['居全省第六']],
  ])('are told each with its own name: %s', (question, words) => {
    const [answer] = asker.talk(question)

    expect(answer?.outcome).toBe('answered')
    for (const word of words) expect(answer?.text).toContain(word)
  })
})

describe('what the document itself says of a figure', () => {
  it.each([
    ['去年GDP增速多少，跟全省比怎么样', '高于全省0.4个百分点'],
    ['2030年地区生产总值增速比全省高多少', '高于全省0.4个百分点'],
    ['2030年城镇新增就业多少，完成任务了吗', '超额完成全年任务'],
    ['2030年哪些指标没有达到年初预期', '社会消费品零售总额、一般公共预算收入也未达年初预期'],
  ])('is quoted: %s', (question, told) => {
    const text = asker.talk(question).at(-1)?.text ?? ''

    expect(text).toContain(told)
    expect(text).not.toContain('规划预期')
  })

  it('is not made up where it says nothing', () => {
    const [answer] = asker.talk('2030年固定资产投资比全省高多少')

    expect(answer?.outcome).not.toBe('answered')
    expect(answer?.text).not.toContain('0.4个百分点')
  })
})
