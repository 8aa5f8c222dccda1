import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** A work report of a place that is not there: a goal each, and what the year before came to. */
const asker = new Asker([
  documentOf(`云泽市2031年政府工作报告
——2031年1月9日在云泽市第八届人民代表大会第五次会议上
一、2030年工作回顾
全市地区生产总值完成812.4亿元,增长5.6%。规上工业增加值增长8.3%。固定资产投资增长4.1%。社会消费品零售总额增长3%。城镇新增就业2.7万人。城镇登记失业率3.1%。常住人口城镇化率61%。一般公共预算收入增速居全省第九。单位GDP能耗下降4.2%。
二、2031年总体要求和预期目标
今年发展主要预期目标是:地区生产总值增长5%,规上工业增加值增长6.5%左右,固定资产投资增长5%—5.5%,社会消费品零售总额增长3%左右,城镇新增就业2.4万人以上,城镇登记失业率控制在4%以内,一般公共预算收入增长3%,单位GDP能耗下降3%。
展望未来五年,到2035年常住人口城镇化率达到68%左右。
`),
])

describe("a goal held against an earlier year's result", () => {
  it.each([
    ['云泽2031年GDP增速目标比2030年实际高还是低', '目标比实际低0.6个百分点（计算值：5.6−5）'],
    ['2030年云泽GDP实际增长多少，比2031年目标高几个百分点', '实际比目标高0.6个百分点'],
    ['今年工业增加值目标比去年完成的低几个点', '目标不是确数，不作判断，按所写数字，目标比实际低1.8个百分点'],
    ['今年社零增速目标跟去年实际比是高是低', '目标与实际数字相同（计算值：3−3）'],
    ['今年固投目标与去年实际增速相差几个百分点', '目标下限比实际高0.9个百分点，目标上限比实际高1.4个百分点'],
    ['2031年城镇新增就业目标比上年完成数多还是少', '按目标下限，目标比实际少0.3万人（计算值：2.7−2.4）'],
    ['今年能耗下降目标比去年实际降幅大还是小', '目标比实际降幅小1.2个百分点（计算值：4.2−3）'],
    [
      "How far is the 2031 GDP growth target below last year's actual growth?",
      'below the result by 0.6 percentage points',
    ],
  ])('tells both and how far they lie apart: %s', (question, told) => {
    const [answer] = asker.talk(question)

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain(told)
  })

  it('goes on from the goal and the result of the question before', () => {
    const answers = asker.talk('今年城镇新增就业目标多少，去年完成了多少？差多少？')

    expect(answers.at(-1)?.text).toContain('目标比实际少0.3万人')
  })

  it.each([
    ['今年一般公共预算收入目标比去年实际高几个百分点', '个百分点（计算值'],
    ['今年GDP目标比去年的目标高几个百分点', '0.6个百分点'],
    ['今年GDP目标比2028年实际低多少', '0.6个百分点'],
  ])('holds nothing against a figure that is not there: %s', (question, untold) => {
    const [answer] = asker.talk(question)

    expect(answer?.text).not.toContain(untold)
  })
})

describe('a part that asks of what was spoken of, by a measure or a time alone', () => {
  it.each([
    ['今年GDP增速目标是多少？去年实际增长多少？', '2030年地区生产总值：增长5.6%'],
    ['2031年规上工业增加值目标增速多少？2030年实际呢？', '2030年规上工业增加值：增长8.3%'],
    ['2031年固投预期增长多少？上年又增长多少', '2030年固定资产投资：增长4.1%'],
    ['到2035年城镇化率要到多少？现在是多少？', '2030年常住人口城镇化率：61%'],
    ['到2035年城镇化率的目标，目前是多少', '2030年常住人口城镇化率：61%'],
    ['云泽市地区生产总值预期增长多少？去年实际呢？', '2030年地区生产总值'],
  ])('is read with its subject: %s', (question, told) => {
    const text = asker.talk(question).at(-1)?.text ?? ''

    expect(text).toContain(told)
    expect(text).not.toContain('没有去年')
  })

  it('tells no goal for how it stands now', () => {
    const [answer] = asker.talk('一般公共预算收入目前是多少')

    expect(answer?.outcome).not.toBe('answered')
  })
})

it('says what is there of an indicator of which only a rank is written, and never nothing', () => {
  const [answer] = asker.talk('2030年一般公共预算收入增长了百分之几')

  expect(answer?.outcome).toBe('not_stated')
  expect(answer?.text).toContain('第九')
})
