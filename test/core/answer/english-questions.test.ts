import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = [
  '清江区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6.5%;',
  '',
  '二、主要任务',
  '',
  '推进城市更新。完成房屋征收61.2万平方米,加快学府街片等房屋征收,新建支路9条。',
  '',
  '办好学校。推进柳河街学校项目前期工作。江湾小学扩建完工,在校学生1200人。',
  '',
  '治理大气。推动“抑尘、控车、禁烧”三大措施,不断改善空气质量。',
  '',
  '保障轨道交通3号线二期建设,启动石桥变电站。',
].join('\n')

const REPORT = [
  '关于清江区2023年上半年国民经济和社会发展计划执行情况的报告',
  '',
  '一、主要指标完成情况',
  '',
  '——全年固定资产投资预期目标增长12%。上半年固定资产投资完成88亿元,同比下降7.1%。',
  '',
  '二、主要任务完成情况',
  '',
  '推进城市建设。完成城建投资21.6亿元,完成房屋征收30.5万平方米,3号线二期征收工作加快推进。',
  '',
  '抓好安全。排查一般隐患5200起。对640台特种设备进行监察,查出安全隐患310起,已整改290起。',
].join('\n')

const { ask, talk } = askingBoth(PLAN, REPORT)

describe('several facts in one English sentence', () => {
  it('are an amount and its change', () => {
    const { text } = ask('What was fixed asset investment in the first half of 2023, and how did it change?')

    expect(text).toContain('88亿元')
    expect(text).toContain('7.1%')
  })

  it('are the two sides of a comparison, each with its amount', () => {
    const { text } = ask('How does housing expropriation differ between the H1 2023 report and the 2024 plan?')

    expect(text).toContain('30.5万平方米')
    expect(text).toContain('61.2万平方米')
  })

  it('are how a project stands in a part of one year and in all of another', () => {
    const { text } = ask('How does Metro Line 3 Phase II differ between the H1 2023 report and the 2024 plan?')

    expect(text).toContain('征收工作加快推进')
    expect(text).toContain('建设')
  })
})

describe('a question in English', () => {
  it('knows what was invested in urban construction as urban construction investment', () => {
    const { text } = ask('How much was invested in urban construction in the first half of 2023?')

    expect(text).toContain('21.6亿元')
  })

  it('is answered with the stage that the text gives where another is asked about', () => {
    const { outcome, text } = ask('Is Liuhe Street School starting construction in 2024?')

    expect(outcome).toBe('answered')
    expect(text).toContain('前期工作')
  })

  it('counts measures as the text does', () => {
    const { text } = ask('What are the three measures for air pollution control?')

    expect(text).toContain('抑尘')
    expect(text).toContain('禁烧')
  })

  it.each([
    'Who takes the lead on building Liuhe Street School?',
    'Which company builds the Shiqiao substation?',
    'Which architect designed Liuhe Street School?',
  ])('says that nobody is named: %s', (question) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('not_stated')
    expect(text).toMatch(/does not name|not state/)
  })

  it.each([
    'How many students study at Liuhe Street School?',
    'What is the depth of the Shiqiao substation?',
    'How many students won the photography contest?',
    'What is the interest rate of housing loans?',
  ])('is not answered with what is told of another thing: %s', (question) => {
    const { outcome } = ask(question)

    expect(outcome).not.toBe('answered')
  })
})

describe('an English question behind another', () => {
  it('is answered from what was just shown', () => {
    const { text } = talk(
      'How many sets of special equipment were inspected in the first half of 2023?',
      'How many hazards were found?',
    )

    expect(text).toContain('310起')
    expect(text).not.toContain('5200')
  })

  it('means the things that were spoken of', () => {
    const { text } = talk(
      'How many hazards were found in special equipment inspections in H1 2023?',
      'How many of those were rectified?',
    )

    expect(text).toContain('290起')
  })
})
