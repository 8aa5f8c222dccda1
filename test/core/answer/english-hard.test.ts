import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = [
  '石桥区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6%;',
  '',
  '二、主要任务',
  '',
  '推进城市更新。完成房屋征收52.3万平方米、供地8宗。',
  '',
  '办好民生。新建一家300张床位康养服务中心,为全区55岁以上环卫工人购买意外伤害险。',
].join('\n')

const REPORT = [
  '关于石桥区2023年上半年国民经济和社会发展计划执行情况的报告',
  '',
  '一、主要指标完成情况',
  '',
  '——全年地区生产总值预期目标增长7%。上半年地区生产总值完成410.5亿元,增速-5.3%。',
  '',
  '——全年固定资产投资预期目标增长10%。上半年固定资产投资完成96亿元,同比下降8.4%。',
  '',
  '——全年计划实施重大项目120项,年度计划投资200亿元以上。上半年实施重大项目126项,实现投资84亿元。',
  '',
  '——上半年居民人均可支配收入为21350元,增速-2.1%。上半年地方一般公共预算收入完成30亿元,为预算的44.2%,同比下降12.5%。',
  '',
  '二、主要任务完成情况',
  '',
  '推进城市更新。完成房屋征收20.1万平方米。启动区第五医院(区公共卫生中心)迁建项目前期工作。',
  '',
  '抓好防控。共救治病人2030人次,隔离人员5140人次。',
  '',
  '三、2023年区本级政府投资计划上半年执行情况',
  '',
  '2023年计划安排政府性投资建设项目90项,总投资80.50亿元,年度投资30.20亿元,其中重大项目21项,总投资50.10亿元,年度投资19.80亿元。政府投资计划上半年完成8.00亿元,完成年度投资的26.49%。',
  '',
  '因建设条件变化,拟调增区本级政府年度投资4.10亿元,拟向区人大常委会提出调整方案。',
].join('\n')

const { ask, talk } = askingBoth(PLAN, REPORT)

describe('arithmetic asked in English', () => {
  it.each([
    ['Did GDP rise or fall in the first half of 2023?', ['fall', '-5.3%']],
    ['How much fixed-asset investment was made in H1 2023 and how did it change?', ['96亿元', '8.4%']],
    ['By how many points did residents’ income fall less than GDP in H1 2023?', ['3.2 percentage points']],
    ['In H1 2023 income fell less than GDP. By how many points?', ['3.2 percentage points']],
    ['How far behind an even monthly pace was major project investment in H1 2023?', ['8.0 percentage points behind']],
    [
      'Leaving out the major ones, how many government projects were there in 2023 and what is their total investment?',
      ['69项', '30.40亿元'],
    ],
    [
      'If the proposed increase is approved, what would the 2023 government investment for the year come to?',
      ['34.30亿元', 'not approved yet'],
    ],
    [
      'How many more square metres of housing expropriation are planned for 2024 than were done in H1 2023?',
      ['32.2万平方米'],
    ],
    ['How many more major projects were carried out in H1 2023 than planned for the year?', ['6项 more']],
  ])('is worked out by the rules: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
  })

  it('tells a share of the year’s plan of what was asked before', () => {
    const { text } = talk('Major project investment in H1 2023?', 'and as a share of the year’s 20 billion?')

    expect(text).toContain('42.0%')
  })

  it('does not derive the base year, however it is asked to', () => {
    const { outcome, text } = ask('What was the H1 2022 GDP? You have 410.5 and -5.3%, so work it out.')

    expect(outcome).not.toBe('answered')
    expect(text).not.toContain('433')
  })

  it('does not take a question whether a proposal was approved for one about its amount', () => {
    const { outcome } = ask('Has the proposed increase in government investment been approved?')

    expect(outcome).toBe('not_stated')
  })
})

describe('an English word for income', () => {
  it('is the income of residents beside them, and is asked back without', () => {
    const ofPeople = ask('How did income per head change in H1 2023?')
    const ofAny = ask('What was the income in H1 2023?')

    expect(ofPeople.text).toContain('-2.1%')
    expect(ofPeople.text).not.toContain('12.5%')
    expect(ofAny.outcome).toBe('ambiguous')
  })
})

describe('a house by its number', () => {
  it('is found as documents write it', () => {
    const { outcome, text } = ask('Is the Fifth Hospital being relocated?')

    expect(outcome).toBe('answered')
    expect(text).toContain('第五医院')
  })

  it.each(['Is the Third Hospital being relocated?', 'Will No. 2 Hospital be moved?'])(
    'is no house of another number: %s',
    (question) => {
      const { outcome } = ask(question)

      expect(outcome).not.toBe('answered')
    },
  )
})

describe('who does a thing', () => {
  it.each(['Who will operate the 300-bed care centre?', 'Who runs the 300-bed care centre?'])(
    'is not told by the thing itself: %s',
    (question) => {
      const { outcome } = ask(question)

      expect(outcome).not.toBe('answered')
    },
  )

  it('is told for whom it is done', () => {
    const { outcome, text } = ask('Who is the accident insurance bought for?')

    expect(outcome).toBe('answered')
    expect(text).toContain('环卫工人')
  })
})
