import { describe, expect, it } from 'vitest'
import { makeFixture } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

/** What may be computed and said of figures, each rule on a report and a plan made for it. */
const report = makeFixture(
  'halfYearReport',
  2023,
  '主要指标完成情况',
  [
    '——全年地区生产总值预期目标增长6.5%。从执行看,上半年地区生产总值完成402.5亿元,增速为-3.1%。其中,二季度单季增长2.2%',
    '——全年地方一般公共预算收入不低于上年执行数。从执行看,上半年地方一般公共预算收入完成31.2亿元,为预算的41.5%,同比下降18.6%',
    '——全年固定资产投资预期目标增长9%左右。从执行看,上半年固定资产投资完成88亿元,同比下降21.4%',
    '——全年实施重大项目120项,年度计划投资180亿元以上。从执行看,上半年实施重大项目126项,实现投资71.4亿元,其中民生项目投资12.6亿元。',
    '——居民人均可支配收入22310元,增速为-2.4%。',
    '上半年城建投资36.8亿元。空气质量优良率为84.2%,同比上升6.3%。',
    '截至6月底,拆除违建2381465203平方米;风光片累计签约近210户。',
  ].join('\n\n'),
)
const investment = makeFixture(
  'halfYearReport',
  2023,
  '政府投资计划执行情况',
  '2023年安排政府投资项目64项,年度投资18.4亿元,其中重点项目10项,年度投资9.6亿元。\n\n拟调增政府投资年度投资1.5亿元,增幅8.15%。',
)
const plan = makeFixture(
  'plan',
  2024,
  '主要预期目标',
  '——地区生产总值增长6%;\n\n——城镇居民人均可支配收入增长高于经济增长;\n\n——固定资产投资260亿元;\n\n——重大项目130项,年度计划投资200亿元以上。',
)
const asker = new Asker([report, { ...investment, file: 'investment.txt' }, { ...plan, file: 'plan.txt' }])

describe('R1 and R2: what is left, how much is done, against the share of the year gone', () => {
  it('are computed of two levels of one indicator and year, each with its formula', () => {
    const { text } = asker.ask('2023年重大项目投资还差多少')

    expect(text).toContain('按下限计尚余108.6亿元，完成39.7%')
    expect(text).toContain('比时间进度（50%，按月均衡测算）低10.3个百分点')
    expect(text).toContain('180−71.4；71.4÷180；6÷12')
  })

  it('are refused with the reason where the goal is a growth rate', () => {
    const { text } = asker.ask('2023年GDP完成了目标的百分之几')

    expect(text).toContain('不能算完成率')
    expect(text).not.toMatch(/402\.5÷|÷402/)
  })

  it('are never judged of a goal with 左右', () => {
    const { text } = asker.ask('2023年固投完成了目标的百分之几')

    expect(text).toContain('不作判断')
    expect(text).not.toContain('计算值')
  })

  it('are never computed of a plan year and the actual of the year before', () => {
    const { text, outcome } = asker.ask('2024年固投完成率是多少')

    expect(text).not.toMatch(/88|÷/)
    expect(outcome).not.toBe('failed')
  })

  it('take the share that the paper states', () => {
    const { text } = asker.ask('2023年财政收入完成率')

    expect(text).toContain('41.5%')
    expect(text).toContain('低8.5个百分点')
  })
})

describe('R3: growth against a growth goal', () => {
  it('is a distance in percentage points, cumulated against the year, without a rate', () => {
    const { text } = asker.ask('2023年GDP增速比目标差多少')

    expect(text).toContain('低9.6个百分点（累计对全年')
    expect(text).not.toMatch(/完成\d+(?:\.\d+)?%|÷6\.5/)
  })
})

describe('R4: nothing is derived backwards', () => {
  it.each(['由增速倒推2022年上半年GDP是多少', '用31.2和41.5%推算2023年财政预算数'])('%s', (question) => {
    const { text, outcome } = asker.ask(question)

    expect(outcome).not.toBe('answered')
    expect(text).not.toMatch(/415\.|75\.[12]/)
  })
})

describe('R5: a single quarter is not what was cumulated', () => {
  it('is told as it stands', () => {
    expect(asker.ask('2023年二季度GDP增长多少').text).toContain('单季增长2.2%')
  })

  it('gives no first quarter by subtraction', () => {
    const { text, outcome } = asker.ask('2023年一季度GDP增长多少')

    expect(outcome).toBe('not_stated')
    expect(text).not.toMatch(/-8|5\.3/)
  })
})

describe('R6: percent minus percent', () => {
  it('is told in percentage points', () => {
    expect(asker.ask('GDP增长目标2023年和2024年相比').text).toContain('低0.5个百分点（计算值：6.5−6）')
  })

  it('keeps the percent that the text writes for a change of a rate, and says so', () => {
    expect(asker.ask('2023年上半年空气质量优良率同比变化多少').text).toContain('同比上升6.3%；变化幅度原文写作%')
  })
})

describe('R7: a fall', () => {
  it('is never called a growth', () => {
    const { text } = asker.ask('2023年上半年居民收入增长了多少')

    expect(text).toContain('-2.4%')
    expect(text).not.toContain('增长-')
  })
})

describe('R8: amounts of different scope', () => {
  it('are never added', () => {
    const { text, outcome } = asker.ask('2023年上半年固投、重大项目投资和城建投资加起来多少')

    expect(outcome).toBe('answered')
    expect(text).toContain('不能相加')
    expect(text).not.toMatch(/159\.4|196\.2|124\.8/)
  })
})

describe('R9: a part named with 其中', () => {
  it('may be subtracted from its whole', () => {
    expect(asker.ask('政府投资去掉重点项目还有多少项').text).toContain('其余54项（计算值：64−10）')
  })
})

describe('R10: a proposed increase', () => {
  it('is in a total only as proposed', () => {
    expect(asker.ask('2023年政府投资年度投资多少').text).not.toContain('19.9')
    expect(asker.ask('政府投资调增后年度投资多少').text).toContain('拟调整后（待批）19.9亿元')
  })

  it('is not called approved', () => {
    const { text, outcome } = asker.ask('2023年政府投资调增批准了没有')

    expect(outcome).toBe('not_stated')
    expect(text).toContain('是否批准文件未写明')
  })
})

describe('R11: residents and urban residents', () => {
  it('are told to differ where one year has the one and the next the other', () => {
    const { text, note } = asker.ask('城镇居民收入2023年和2024年比较')

    expect(`${text}${note}`).toContain('口径不同')
  })
})

describe('R13: 近 and 约', () => {
  it('stay with the number', () => {
    expect(asker.ask('风光片签约多少户').text).toContain('近210户')
  })

  it('keep what ran together from being said at all', () => {
    const { text } = asker.ask('拆除违建多少平方米')

    expect(text).not.toMatch(/\d{6}/)
    expect(text).toContain('原文疑似缺字')
  })
})
