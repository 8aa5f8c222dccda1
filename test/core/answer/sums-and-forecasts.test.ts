import { describe, expect, it } from 'vitest'
import { Asker, halfYearReport } from '../../support/knowledge.ts'

const asker = new Asker([
  halfYearReport(`一、主要指标完成情况
——全年居民人均可支配收入计划增长与经济增长基本同步。上半年居民人均可支配收入为31245元,增长4.2%。
二、主要任务完成情况
兜底线。发放临时救助金312.46万元、取暖补贴28.3万元。
当前存在着一些问题和困难:一是财政增收压力较大。二是部分工程进度缓慢。三是服务水平有待提升。
`),
])

describe('parts joined by other words', () => {
  it.each(['临时救助金连同取暖补贴总共发了多少万元', '临时救助金外加取暖补贴一共发了多少万元'])(
    '%s: are added up',
    (question) => {
      expect(asker.last(question).text).toContain('340.76万元（计算值：312.46+28.3）')
    },
  )
})

describe('how the year will end by the pace so far', () => {
  it.each([
    '照上半年这势头，2022全年居民人均可支配收入能到多少',
    'At this rate, what will per capita disposable income of residents be for the whole of 2022?',
  ])('%s: is not foretold', (question) => {
    const { outcome, text } = asker.last(question)

    expect(outcome).toBe('not_stated')
    expect(text).toMatch(/不作预测|no forecast is made/)
  })
})

describe('a wish for a short answer', () => {
  it('names nothing that is looked for', () => {
    const { outcome, text } = asker.last('报告自己承认的问题有哪三条，简短点')

    expect(outcome).toBe('answered')
    for (const words of ['财政增收压力较大', '部分工程进度缓慢', '服务水平有待提升']) expect(text).toContain(words)
  })
})
