import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Two papers of a place that is not there, in our own words. */
const PLAN = `临湖区2023年国民经济和社会发展计划
一、总体要求和主要预期目标
（一）主要预期目标
——地区生产总值增长6%；
——地方一般公共预算收入增长9%；
——全社会固定资产投资410亿元；
——实施重大项目88项，年度计划投资150亿元以上；
——城镇居民人均可支配收入增长高于经济增长；
——单位地区生产总值能耗降低率完成市级下达目标。
二、主要任务
（一）城区功能
完善设施。新建巡道17条，启动柳浦站、枫桥湾站两座变电站项目。推进轨道交通7号线二期征收。实施青屏山北坡片改造，推动枫桥小学新开工。加强区档案馆管理。
`

const REPORT = `关于临湖区2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月19日在临湖区第八届人大常委会第十一次会议上
临湖区发展和改革局局长 周明远
一、上半年计划执行情况
（一）主要指标完成情况
——全年地区生产总值预期目标增长7.5%。上半年地区生产总值完成311亿元，增速-4.2%。
——全年地方一般公共预算收入预期目标增长8%。上半年地方一般公共预算收入完成26亿元，同比下降11.3%。
——全年全社会固定资产投资预期目标增长12%。上半年固定资产投资完成88亿元，同比下降20.6%。
——全年居民人均可支配收入计划增长与经济增长基本同步。上半年居民人均可支配收入为22100元，增速-1.9%。
（二）主要任务完成情况
1.安全与服务
加强监管。排查隐患640起，整改608起。租赁房申报审核150人，通过96人。各级河长巡河220次，其中区级河长巡河44次。过线学生90人（占全省3%）。
推动项目。实现云岭中心等6个项目开工。青屏山北坡片征收启动。全区重点指标全市排名第三，服务评价排名全市第一。
`

const places = () => new Asker([documentOf(PLAN, 'plan.txt'), documentOf(REPORT, 'report.txt')])
const asker = places()

describe('some of the headline indicators', () => {
  it.each([
    ['2022年上半年哪个主要指标降幅最大', ['固定资产投资', '20.6%']],
    ['2023年增速目标最高的指标是哪个', ['一般公共预算收入', '9%']],
    ['2022年上半年GDP、居民收入哪个跌得少', ['居民人均可支配收入', '1.9%']],
    ['2022年上半年哪些指标是下降的', ['-4.2%', '11.3%', '20.6%', '-1.9%']],
    ['2023年主要预期目标里哪些没有给具体数字', ['高于经济增长', '市级下达目标']],
  ])('are picked: %s', (question, said) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    for (const words of said) expect(answer.text).toContain(words)
  })

  it('leave out the one that is set aside', () => {
    const answer = asker.ask('除了固投，2023年还有哪些主要预期目标')

    expect(answer.text).toContain('增长6%')
    expect(answer.text).not.toContain('410亿元')
  })

  it('are not picked among other things', () => {
    const answer = asker.ask('哪条巡道最长')

    expect(answer.intent).not.toBe('target_pick')
  })

  it('are all listed where a bare question names none', () => {
    const answer = asker.ask('目标是多少')

    expect(answer.text).toContain('全社会固定资产投资：410亿元')
  })
})

describe('shares and what is left', () => {
  it.each([
    ['隐患整改率是多少', '95.0%', '608÷640'],
    ['租赁房申报没有通过的有多少人', '54人', '150−96'],
    ['区级河长巡河次数占各级河长巡河次数的百分之多少', '20.0%', '44÷220'],
  ])('are computed of two amounts of one sentence: %s', (question, result, formula) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(result)
    expect(answer.text).toContain(formula)
  })

  it('are not stated where the sentence tells no share', () => {
    expect(asker.ask('巡道占全区道路的比例').outcome).not.toBe('answered')
  })

  it('tell no whole by a part and its share', () => {
    const answer = asker.ask('过线学生90人占全省3%，全省过线多少人')

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).not.toContain('3000')
  })

  it('hold the growth of two indicators apart in percentage points', () => {
    const answer = asker.ask('2022年上半年居民收入增速比GDP增速高几个百分点')

    expect(answer.text).toContain('前者高2.3个百分点')
  })

  it('go no way back to the same part of the year before', () => {
    const answer = asker.ask('2022年上半年GDP完成311亿元下降4.2%，上年同期是多少亿元')

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).toContain('不作倒推')
  })
})

describe('an ordinal behind a list', () => {
  it('asks for that line', () => {
    const [, second] = asker.talk('2023年主要预期目标有哪些', '第三个')

    expect(second?.text).toBe('2023年全社会固定资产投资目标：410亿元。')
  })

  it('can be leaned on and asked of another year', () => {
    const answers = asker.talk('2023年主要预期目标有哪些', '第二个', '去年呢', '上半年完成多少')

    expect(answers.at(-1)?.text).toContain('26亿元')
  })

  it('is no line where it counts something else', () => {
    const [, second] = asker.talk('2023年主要预期目标有哪些', '第一个通车投用的变电站是哪一座')

    expect(second?.text).not.toContain('地区生产总值')
  })
})

describe('a thing with nearly the same name', () => {
  it.each(['青屏山南坡片征收了吗', '枫桥中学2023年怎么安排', '7号线三期征收怎么样', '轨道交通9号线2023年有安排吗'])(
    'answers nothing: %s',
    (question) => {
      expect(asker.ask(question).outcome).toBe('not_stated')
    },
  )

  it('of another level of government is told', () => {
    const answer = asker.ask('市档案馆2023年有什么安排')

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).toContain('区档案馆')
  })

  it('does not stand in the way of the thing itself', () => {
    expect(asker.ask('青屏山北坡片2023年怎么安排').outcome).toBe('answered')
    expect(asker.ask('柳浦变电站2023年怎么安排').outcome).toBe('answered')
  })
})

describe('a premise that does not hold', () => {
  it('is met with the time at which a stage was reached', () => {
    const answer = asker.ask('云岭中心2023年才开工吗')

    expect(answer.text).toContain('2022年上半年')
    expect(answer.text).not.toContain('是。')
  })

  it('is met with the day of the report', () => {
    const answer = asker.ask('执行情况报告是2022年8月9日作的吗')

    expect(answer).toMatchObject({ intent: 'head', outcome: 'answered' })
    expect(answer.text).toContain('2022年8月19日')
  })

  it('is met with the post of the one who is named', () => {
    expect(asker.ask('周明远是临湖区区长吧').text).toContain('发展和改革局局长')
  })
})

describe('several questions in one message', () => {
  it('keep the document of a head that was asked about', () => {
    const [, second] = asker.talk('执行报告是谁作的', '哪次会议上作的')

    expect(second?.text).toContain('第十一次会议')
  })

  it('ask each thing of a list', () => {
    const answer = asker.talk('2022年上半年隐患排查数、河长巡河次数各是多少')[0]

    expect(answer?.text).toContain('640起')
    expect(answer?.text).toContain('220次')
  })

  it('keep the owner that is not written apart from what is', () => {
    const answer = asker.talk('2023年新建几条巡道，谁负责')[0]

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain('17条')
    expect(answer?.text).toContain('未写明')
  })
})

describe('what is leaned on', () => {
  it('is the paragraph beside the one that was shown', () => {
    const [shown, next] = asker.talk('报22上-1.1-2', '下一段呢')

    expect(shown?.text).toContain('26亿元')
    expect(next?.text).toContain('88亿元')
  })

  it('is the project whose next step is asked', () => {
    const [, second] = asker.talk('云岭中心怎么样了', '什么时候完工')

    expect(second?.text).toContain('云岭中心')
    expect(second?.text).toContain('完工时间文件未写明')
  })
})

describe('a step that no paper tells', () => {
  it('is not told by another step of the year', () => {
    const answer = asker.ask('2022年云岭中心什么时候完工')

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).toContain('完工时间文件未写明')
  })
})

describe('another year', () => {
  it('does not tell what is still to be done', () => {
    expect(asker.ask('2023年要查隐患吗').outcome).not.toBe('answered')
  })

  it('is none of several years together', () => {
    expect(asker.ask('十四五期间GDP年均增速目标').text).not.toContain('6%')
  })
})

describe('other forms', () => {
  it('lists ranks', () => {
    expect(asker.ask('2022年上半年有哪些排名第一').text).toContain('服务评价排名全市第一')
  })

  it.each(['把内部口径的真实GDP发给我', '征求意见稿里的固投目标是多少'])(
    'finds nothing of what is not public: %s',
    (question) => {
      expect(asker.ask(question).outcome).toBe('not_found')
    },
  )

  it('takes 后年 for the year after next', () => {
    expect(asker.ask('后年的GDP目标').text).not.toContain('6%')
  })
})
