import { describe, expect, it } from 'vitest'
import { askedUnit } from '../../../src/core/question/asked-unit.ts'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Papers of a place that is not there, in our own words. */
const PLAN = documentOf(
  `石桥区2023年国民经济和社会发展计划
一、主要预期目标
——固定资产投资160亿元；
——实施重点项目48项，年度计划投资72亿元以上；
——粮食总产量稳定在24万吨以上。
二、主要任务
（一）城区功能
完善设施。完成旧房征收37.5万平方米。新增绿地20公顷以上。新建绿道8.4公里。
`,
  'plan.txt',
)
const REPORT = documentOf(
  `关于石桥区2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月25日在石桥区第九届人大常委会第七次会议上
石桥区发展和改革局局长 顾长林
一、上半年计划执行情况
（一）主要指标完成情况
——上半年地区生产总值完成143.28亿元，同比增长3.4%。
（二）主要任务完成情况
1.民生与服务
改善民生。为260余家商户减免租金700余万元。发放救助金845.6万元、各类补助12.3万元。为企业争取融资约36.5亿元。平整土地2.7万亩。改造旧房1800户，投资1.44亿元。
`,
  'report.txt',
)
const asker = new Asker([PLAN, REPORT])

describe('an amount in the unit that a question names', () => {
  it.each([
    ['2023年固定资产投资目标折成万元是多少', '折合1600000万元（计算值：160×10000）'],
    ['2022年上半年GDP换算成万元', '折合1432800万元（计算值：143.28×10000）'],
    ['2022年上半年为商户减免的租金，折成亿元大概多少', '折合0.07亿余元（计算值：700÷10000）'],
    ['2022年上半年发放救助金折合多少亿元', '折合0.08456亿元（计算值：845.6÷10000）'],
    ['2023年旧房征收37.5万平方米合多少公顷', '折合37.5公顷（计算值：37.5×1）'],
    ['2023年旧房征收面积折成亩是多少', '折合562.5亩（计算值：37.5×15）'],
    ['2023年新增绿地至少多少亩', '折合300亩以上（计算值：20×15）'],
    ['2022年上半年平整土地2.7万亩等于多少公顷', '折合1800公顷（计算值：2.7×2000÷3）'],
    ['2023年新建绿道合多少米', '折合8400米（计算值：8.4×1000）'],
    ['2023年旧房征收面积折成平方米是多少', '折合375000平方米（计算值：37.5×10000）'],
    ['2023年旧房征收多少公顷', '折合37.5公顷（计算值：37.5×1）'],
    ['2023年新建绿道多少米', '折合8400米（计算值：8.4×1000）'],
    ['2023年重点项目年度计划投资是多少万元', '折合720000万元以上（计算值：72×10000）'],
    ["State Shiqiao's GDP in the first half of 2022 in billions of yuan.", '14.328 billion yuan (computed: 143.28÷10)'],
    ['How many billion yuan of fixed-asset investment is the 2023 target?', '16 billion yuan (computed: 160÷10)'],
    ['What is the 2023 grain output target in million tonnes?', 'at least 0.24 million tonnes (computed: 24÷100)'],
    ['In billion yuan, how much financing was obtained for enterprises in H1 2022?', 'about 3.65 billion yuan'],
  ])('is said beside the text’s own, with its formula: %s', (question, told) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(told)
    expect(answer.citations).toHaveLength(1)
  })

  it.each([
    ['2022年上半年旧房改造户均投资多少万元', '平均每户8万元'],
    ['2023年固定资产投资目标是多少亿元', '160亿元'],
    ['2023年旧房征收多少万平方米', '37.5万平方米'],
    ['2023年旧房征收多少平方米', '37.5万平方米'],
    ['2023年旧房征收要完成多少平米', '37.5万平方米'],
    ['2023年粮食总产量要稳定在多少吨以上', '24万吨'],
    ['2022年上半年平整土地多少亩', '2.7万亩'],
    ['2022年上半年发放救助金多少元', '845.6万元'],
    ['2023年固定资产投资目标是多少元', '160亿元'],
    ['2023年新建绿道多少千米', '8.4公里'],
    ['How many mu of land were levelled in the first half of 2022?', '2.7万亩'],
  ])('is not turned where the answer has it already: %s', (question, told) => {
    const answer = asker.ask(question)

    expect(answer.text).toContain(told)
    expect(answer.text).not.toContain('折合')
  })

  it.each([
    ['2023年旧房征收多少万平方米', '折成亩呢', '折合562.5亩'],
    ['2023年固定资产投资目标是多少', '换算成万元呢？', '折合1600000万元'],
    ['What is the 2023 fixed-asset investment target?', 'that in billion yuan?', '16 billion yuan'],
  ])('is said of what was asked before: %s %s', (before, question, told) => {
    expect(asker.talk(before, question).at(-1)?.text).toContain(told)
  })

  it('is not made of what is not stated', () => {
    const answer = asker.ask('2023年地区生产总值目标折成万元是多少')

    expect(answer.outcome).not.toBe('answered')
    expect(answer.text).not.toContain('折合')
  })
})

describe('the unit of a question', () => {
  it.each([
    ['固投目标用万元表示是多少', '万元', true],
    ['征收面积合多少亩', '亩', true],
    ['投资多少亿', '亿元', false],
    ['How much is it in billions?', 'billion 元', true],
    ['What is the area in hectares?', '公顷', true],
  ])('is read from its words: %s', (question, unit, converts) => {
    expect(askedUnit(question)).toMatchObject({ unit, converts })
  })

  it.each([
    '联合多少家企业',
    '一人合多少元',
    '平均每户折合多少',
    'How many people were there in 13 billion-yuan projects?',
  ])('is not heard where none is named for the whole: %s', (question) => {
    expect(askedUnit(question)?.converts ?? false).toBe(false)
  })
})
