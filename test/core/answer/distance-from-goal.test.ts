import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Papers of a place that is not there, in our own words. */
const REPORT = documentOf(
  `关于南浦区2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月18日在南浦区第六届人大常委会第四次会议上
南浦区发展和改革局局长 顾长林
一、主要预期目标
2022年主要预期目标是：地区生产总值增长6.5%，规模以上工业增加值增长7%，固定资产投资增长10%。
二、上半年计划执行情况
——上半年地区生产总值完成208.5亿元，同比下降3.1%。
——上半年规模以上工业增加值增长4.2%。
——上半年固定资产投资增长12.4%。
`,
  'report.txt',
)
const YEAR = documentOf(
  `清江市2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告
一、2024年计划执行情况
2024年，社会消费品零售总额增长4.4%，比预期目标低1.1个百分点；固定资产投资增长3.2%，低于年度预期目标4.8个百分点。全社会研发投入占比2.61%，距2.7%的目标还差0.09个百分点。规模以上工业增加值增长6.3%，快于全国平均水平0.5个百分点。
二、2025年主要预期目标
2025年，地区生产总值增长5.5%左右，社会消费品零售总额增长5%。
`,
  'year.txt',
)
const half = new Asker([REPORT])
const year = new Asker([YEAR])

describe('how far a figure is from its goal', () => {
  it.each([
    ['22年上半年GDP实际增速跟全年目标差了多少个百分点', '9.6个百分点（累计对全年，计算值：-3.1−6.5）'],
    ['2022年上半年GDP增速与全年目标差了几个点', '9.6个百分点'],
    ['2022年上半年GDP偏离全年目标多少个百分点', '9.6个百分点'],
    ['2022年上半年规上工业增加值增速离年初目标差多远', '2.8个百分点'],
    ['2022年上半年固定资产投资增速和全年目标差出多少', '2.4个百分点'],
    ['How far was GDP growth in the first half of 2022 from the full-year target?', '9.6 percentage points'],
  ])('is worked out with its formula: %s', (question, told) => {
    const [answer] = half.talk(question)

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain(told)
  })

  it.each([
    ['2024年社零完成得怎么样，跟目标差几个点', '比预期目标低1.1个百分点'],
    ['2024年社零跟目标差了多少', '比预期目标低1.1个百分点'],
    ['24年固投离目标差多少个百分点', '低于年度预期目标4.8个百分点'],
    ['2024年固定资产投资增长多少，离年度目标差多少', '低于年度预期目标4.8个百分点'],
    ['2024年研发投入占比离目标差多少', '0.09个百分点'],
    ['研发投入占比2024年还差目标几个点', '0.09个百分点'],
  ])('is quoted where the document says it: %s', (question, told) => {
    const [answer] = year.talk(question)

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain(told)
    expect(answer?.text).not.toContain('未找到')
  })

  it.each(['2024年规上工业增加值离目标差多少', '2024年地区生产总值离目标差几个点'])(
    'is not told by a distance from something else: %s',
    (question) => {
      const [answer] = year.talk(question)

      expect(answer?.text).not.toContain('文件写明“')
    },
  )
})
