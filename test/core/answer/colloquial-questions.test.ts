import { describe, expect, it } from 'vitest'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

const report = (text: string) => new Asker([makeFixture('workReport', 2026, '2025年工作回顾', text)])

describe('several things are asked for', () => {
  const stations = report(
    '建设“柳岸智慧驿站”,方便群众歇脚。推进东门站、西门站、北门站“智慧驿站”改造,完善服务功能。另有3处驿站完成选址。',
  )

  it('takes the clause that lists some before one as near that names one', () => {
    const answer = stations.ask('智慧驿站改造哪几个站')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain('东门站、西门站、北门站')
  })
})

describe('a share of something is asked', () => {
  const budget = report('全年投入9.3亿元,办成22件民生实事,民生投入占公共财政预算支出的71.2%。')

  it('is not about what it is a share of', () => {
    const answer = budget.ask('2025年民生投入了多少亿,占预算支出几成')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toMatch(/9\.3亿元[\s\S]*71\.2%/)
  })
})

describe('a verb of listing in front of a count', () => {
  const plan = new Asker([
    makeFixture('plan', 2026, '政府投资计划', '2026年计划安排政府投资建设项目57项,总投资为61.5亿元。'),
  ])

  it('is no deed that the sentence must tell', () => {
    const answer = plan.ask('2026年政府投资总共列了多少个项目,总投多少')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toMatch(/57项[\s\S]*61\.5亿元/)
  })
})

describe('names that everybody says by their letters, and plain words', () => {
  const trade = report('推动区域全面经济伙伴关系协定落地见效,扩大对外开放。清江雄鹰俱乐部夺得全省首个沙滩足球总冠军。')

  it.each([
    ['RCEP有什么安排', '区域全面经济伙伴关系协定'],
    ['全省头一个沙滩足球总冠军是哪个队', '清江雄鹰俱乐部'],
  ])('%s', (question, holds) => {
    const answer = trade.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(holds)
  })

  it.each(['CPTPP有什么安排', '全省头一个马拉松奖牌是哪个队拿的'])(
    'still declines what is nearly there: %s',
    (question) => {
      expect(trade.ask(question).outcome).not.toBe('answered')
    },
  )
})

describe('who leads a task', () => {
  const tasks = new Asker([
    makeDocument(
      '清江省2026年政府工作报告\n\n一、2026年工作安排\n\n出台支持中小企业专项措施,支持龙头企业牵头组建研发联盟。\n',
      { region: '清江省' },
    ),
  ])

  it('is not told by a sentence about another task', () => {
    const answer = tasks.ask("Which agency leads the 2026 'Enterprise Mentor Month' campaign?")

    expect(answer.outcome).not.toBe('answered')
  })
})

describe('why', () => {
  const reasons = report(
    '受连续强降雨、上游原料涨价、订单外移等因素影响,年初确定的部分任务指标未能实现。全区粮食生产总体稳定,蔬菜供应充足。',
  )

  it.each(['部分任务指标为啥没完成', '部分任务指标为什么没完成,报告怎么解释的'])(
    'is answered with the clause that gives the cause: %s',
    (question) => {
      const answer = reasons.ask(question)

      expect(answer.outcome).toBe('answered')
      expect(answer.text).toMatch(/连续强降雨[\s\S]*未能实现/)
    },
  )

  it('is declined where none is given', () => {
    expect(reasons.ask('粮食生产为啥总体稳定').outcome).not.toBe('answered')
  })
})

describe('years by their last two digits', () => {
  const both = new Asker([
    makeDocument(
      '清江区2017年政府工作报告\n\n一、2016年工作回顾\n\n云谷数据港完成前期工作。\n\n二、2017年工作安排\n\n推进云谷数据港开工建设。\n',
      { region: '清江区' },
    ),
  ])

  it('are years where two running ones stand together', () => {
    const answer = both.ask('云谷数据港16年干到哪步,17年啥打算')

    expect(answer.text).toMatch(/2016年[\s\S]*前期[\s\S]*2017年[\s\S]*开工/)
  })

  it('are a year in front of a half of it', () => {
    const halves = new Asker([
      makeFixture('halfYearReport', 2020, '下半年工作安排', '新建口袋绿廊6处。'),
      { ...makeFixture('plan', 2021, '主要任务', '新建口袋绿廊9处。'), file: 'plan.txt' },
    ])

    const answer = halves.ask('20下半年新建几处口袋绿廊')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain('6处')
    expect(answer.text).not.toContain('9处')
  })
})

describe('a total that only a review of five years gives', () => {
  const review = (reached: string) =>
    new Asker([
      makeDocument(
        `清江省2026年政府工作报告\n\n一、“十四五”时期工作回顾\n\n过去五年,${reached}\n\n二、2025年工作回顾\n\n2025年,地区生产总值增长6.1%。\n`,
        { region: '清江省' },
      ),
    ])

  it('is said with the five years', () => {
    const answer = review('发展基础更牢。地区生产总值跨过4万亿元门槛,达到41234亿元。').ask('2025年GDP总量多少亿')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toMatch(/2021—2025年[\s\S]*达到41234亿元/)
  })

  it.each(['东部都市圈地区生产总值跨过2万亿元门槛,达到21234亿元。', '地区生产总值增量居全国前列,达到9876亿元。'])(
    'is none of a part, and no increase: %s',
    (reached) => {
      expect(review(reached).ask('2025年GDP总量多少亿').outcome).toBe('not_stated')
    },
  )
})
