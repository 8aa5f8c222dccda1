import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

/** Papers of places that are not there, in our own words. */
const PLAN = documentOf(
  `柳泉区2023年国民经济和社会发展计划
一、主要预期目标
——地区生产总值达到320亿元，增长6%；
二、主要任务
（一）城区功能
完善设施。全年完成旧房征收61.5万平方米。新建口袋公园14个。为老人配备呼叫器1.2万台。
（二）项目建设
推进项目。重点推动鸿雁集团华东总部、青枫湖文化中心等项目落地。实施白鹭湖驿站改造提升。新增养老床位300张。
`,
  'plan.txt',
)
const REPORT = documentOf(
  `关于柳泉区2022年上半年国民经济和社会发展计划执行情况的报告
——2022年8月19日在柳泉区第八届人大常委会第十一次会议上
柳泉区发展和改革局局长 周明远
一、上半年计划执行情况
（一）主要任务完成情况
1.民生与服务
改善民生。完成旧房征收23.8万平方米。清淤管网246公里。发放助企贷款25笔共500万元。举办招聘会16场，提供岗位9640个。为430余家商户减免租金1300余万元。对北塘6个、南塘4个、莲塘9个闸口进行整修。发放救助金812.4万元、各类补助37.5万元。过线学生90人（占全省3%）。
2.安全监管
加强监管。排查企业850家，发现隐患1200起，整改1140起，其中挂牌督办12起。设置接种点40个，接种28600人次。全年减轻企业负担超过8.5亿元，其中减免社保费3.2亿元。明确3个新建，4个续建驿站工程。绿道投资上半年完成9亿元，完成年度任务的36.5%。年内共有7家企业入选省级“领航”、“瞪羚”名单。
`,
  'report.txt',
)
const asker = new Asker([PLAN, REPORT])
const ask = (question: string) => asker.ask(question)

describe('an average', () => {
  it.each([
    ['2022年上半年发放的助企贷款平均每笔多少万元', '平均每笔20万元（计算值：500÷25）'],
    ['2022年上半年招聘会16场,平均一场提供多少个岗位', '平均每场602.5个（计算值：9640÷16）'],
    ['2022年上半年清淤管网月均多少公里', '平均每月41公里（计算值：246÷6）'],
    ['2022年上半年平均每家企业发现多少起隐患', '平均每家约1.41起（计算值：1200÷850）'],
    ['40个接种点平均每个接种多少人次', '平均每个715人次（计算值：28600÷40）'],
  ])('is the amount over the number that its own sentence has: %s', (question, told) => {
    const answer = ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(told)
    expect(answer.figures.filter(({ formula }) => formula !== undefined).length).toBeGreaterThan(0)
  })

  it('of two amounts that are not exact is not made', () => {
    const answer = ask('2022年上半年平均每家商户减免租金多少')

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).not.toContain('3.02')
  })

  it.each(['2022年上半年平均每个接种点多少户', '2023年口袋公园14个平均每个要花多少钱'])(
    'of what is not counted is not made of something else: %s',
    (question) => {
      expect(ask(question).outcome).not.toBe('answered')
    },
  )
})

describe('a sum', () => {
  it.each([
    ['2022年上半年北塘、南塘、莲塘一共整修了几个闸口', '合计19个（计算值：6+4+9）'],
    ['2022年上半年北塘和莲塘合计整修多少个闸口', '合计15个（计算值：6+9）'],
    ['2022年上半年救助金和各类补助加起来多少万元', '合计849.9万元（计算值：812.4+37.5）'],
  ])('is of the parts that the question names: %s', (question, told) => {
    expect(ask(question).text).toContain(told)
  })

  it('is not made of a whole and its part', () => {
    expect(ask('2022年上半年减轻企业负担和减免社保费合计多少亿元').text).not.toContain('11.7')
  })

  it('is not made where one of the things has no amount', () => {
    expect(ask('2022年上半年北塘、莲塘和菱塘合计整修多少个闸口').text).not.toContain('15个（计算值')
  })
})

describe('a distance', () => {
  it('of one thing in two papers cites both', () => {
    const answer = ask('旧房征收2023年任务比2022年上半年完成的多多少万平方米')

    expect(answer.text).toContain('前者多37.7万平方米（计算值：61.5−23.8）')
    expect(new Set(answer.citations.map(({ document }) => document)).size).toBe(2)
  })

  it('of two things is of their own counts', () => {
    expect(ask('2022年上半年北塘整修的闸口比莲塘少几个').text).toContain('前者少3个（计算值：9−6）')
  })

  it('of things of two kinds is not made', () => {
    expect(ask('2023年口袋公园比2022年上半年闸口多几个').figures.every(({ formula }) => formula === undefined)).toBe(
      true,
    )
  })
})

describe('a whole by its share', () => {
  it('is about so much, and said not to be stated', () => {
    const answer = ask('过线学生90人占全省3%,那全省一共大概多少人')

    expect(answer.text).toContain('约3000人（计算值：90×100÷3）')
    expect(answer.text).toContain('总数文件未写明')
  })
})

describe('a bound passes into the result', () => {
  it.each([
    ['2022年减轻企业负担扣除社保费以外还有多少亿元', '5.3亿元以上（计算值：8.5−3.2）'],
    ['2022年减免的社保费占减轻企业负担几成', '37.6%以下（计算值：3.2÷8.5）'],
  ])('%s', (question, told) => {
    expect(ask(question).text).toContain(told)
  })
})

describe('a part that nobody counted', () => {
  it.each([
    '7家入选企业里瞪羚的有几家',
    '16场招聘会里线下的有几场',
    '2023年新增300张养老床位之后全区总共有多少张床位',
    '14个口袋公园中带篮球场的有几个',
  ])('is declined, and not told by the count of all: %s', (question) => {
    expect(['not_stated', 'not_found']).toContain(ask(question).outcome)
  })

  it('is told where it is counted', () => {
    expect(ask('1200起隐患里挂牌督办的有几起').text).toContain('12起')
  })
})

describe('a name in the place of another', () => {
  it.each(['金鹏华东总部2023年落地吗', '青枫湖体育中心2023年推不推进', '鸳湖驿站2023年要改造提升吗'])(
    'is not answered with the other: %s',
    (question) => {
      expect(['not_stated', 'not_found']).toContain(ask(question).outcome)
    },
  )

  it.each([
    ['鸿雁集团华东总部2023年落地吗', '鸿雁集团华东总部'],
    ['2023年白鹭湖驿站改造吗', '白鹭湖驿站'],
    ['柳泉区白鹭湖驿站2023年怎么安排', '白鹭湖驿站'],
  ])('is answered where it is the same: %s', (question, name) => {
    const answer = ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(name)
  })
})

describe('what is typed by its sound', () => {
  it.each([
    ['2023 nian xin jian ji ge kou dai gong yuan', '14个'],
    ['jiu fang zheng shou 2023 nian duo shao', '61.5万平方米'],
    ['2022 shang ban nian qing yu guan wang duo shao gong li', '246公里'],
  ])('is read in the words of the documents: %s', (question, told) => {
    const answer = ask(question)

    expect(answer.text).toContain(told)
    expect(answer.note).toContain('理解')
  })

  it('is read where it is no name but stands in a text', () => {
    expect(ask('2022年上半年轻淤管网多少公里').text).toContain('246公里')
  })

  it('leaves English alone', () => {
    expect(ask('What can you do').note).not.toContain('理解')
  })
})

describe('an average that the text does not bear', () => {
  it.each([
    '2022年上半年平均每个闸口整修费用多少万元',
    '招聘会16场平均每场几个工作人员',
    '2022年上半年平均每起挂牌督办罚款多少',
    '25笔贷款平均期限多久',
  ])('is not made of another amount of the sentence: %s', (question) => {
    expect(ask(question).figures.every(({ formula }) => formula === undefined)).toBe(true)
  })
})

describe('what a text counts in parts or by a rate', () => {
  it.each([
    ['2022年上半年驿站工程新建加续建总共几个', '合计7个（计算值：3+4）'],
    ['2022年上半年绿道投资没完成的部分占年度任务百分之多少', '未完成的占63.5%（计算值：100−36.5）'],
  ])('%s', (question, told) => {
    expect(ask(question).text).toContain(told)
  })
})

describe('how many times', () => {
  it('is one amount over another of one unit', () => {
    expect(ask('2022年上半年发现的隐患是挂牌督办的多少倍').text).not.toContain('倍（计算值')
    expect(ask('2022年上半年莲塘整修的闸口是北塘的几倍').text).toContain('1.5倍（计算值：9÷6）')
  })
})

describe('a share of what is not done', () => {
  it('is a hundred less what is', () => {
    expect(ask('2022年上半年隐患没整改的占多少比例').text).toContain('5.0%（计算值：100−1140÷1200）')
  })
})

describe('an amount that is taken for something', () => {
  it('is told by the sentence that has it', () => {
    const answer = ask('28600人次是招聘会来的人吧')

    expect(answer.text).toContain('设置接种点40个，接种28600人次')
  })
})
