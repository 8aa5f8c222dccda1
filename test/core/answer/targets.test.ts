import { beforeAll, describe, expect, it } from 'vitest'
import { Asker, documentOf, seedDocuments } from '../../support/knowledge.ts'

let seeds: Asker

beforeAll(async () => {
  seeds = new Asker(await seedDocuments())
})

describe('answers of the kind that offices expect', () => {
  it('gives a target in one short line with its citation', () => {
    const answer = seeds.ask('今年固投目标?')

    expect(answer).toMatchObject({
      outcome: 'answered',
      intent: 'targets',
      text: '2021年全社会固定资产投资目标：300亿元。',
    })
    expect(answer.citations.map(({ code, digest }) => ({ code, digest }))).toEqual([
      { code: '计21-1.2-3', digest: true },
    ])
    expect(answer.figures).toEqual([
      { text: '2021', from: 'metadata' },
      { text: '300亿元', from: 'citation', citation: 0 },
    ])
  })

  it('says which year it took where none was named', () => {
    expect(seeds.ask('固投目标').note).toBe('未指明年份，按2021年计划答。')
  })

  it('computes remainder, rate and distance from the share of the year against a lower bound', () => {
    const answer = seeds.ask('2020年重大项目投资还差多少?')

    expect(answer.text).toContain('260亿元以上')
    expect(answer.text).toContain(
      '尚余162.65亿元，完成37.4%，比时间进度（50%，按月均衡测算）低12.6个百分点（计算值：260−97.35；97.35÷260；6÷12）',
    )
    expect(answer.text).toContain('按下限计')
  })

  it('refuses a completion rate of a growth target and says why', () => {
    const answer = seeds.ask('2020年固投完成百分之几?')

    expect(answer.text).toContain('增长15%')
    expect(answer.text).toContain('不能算完成率')
    expect(answer.text).toContain('103亿元')
    expect(answer.text).not.toContain('34.')
  })

  it('asks which of several readings is meant, with the values at once', () => {
    const answer = seeds.ask('2021年投资目标?')

    expect(answer.outcome).toBe('ambiguous')
    expect(answer.text).toContain('1 2021年全社会固定资产投资目标：300亿元')
    expect(answer.text).toContain('2 2021年重大项目年度计划投资目标：270亿元以上')
    expect(answer.outcome === 'ambiguous' ? answer.choices.map(({ question }) => question) : []).toEqual([
      '2021年固定资产投资目标?',
      '2021年重大项目投资目标?',
    ])
  })

  it('says that an indicator is not listed, without any other figure', () => {
    const answer = seeds.ask('2021年社零目标?')

    expect(answer.outcome).toBe('not_found')
    expect(answer.text).toContain('未列出社会消费品零售总额')
    expect(answer.text).not.toMatch(/%|亿/)
  })

  it('shows both years and that they do not compare', () => {
    const answer = seeds.ask('固投目标2020和2021口径有什么不同')

    expect(answer.text).toContain('300亿元')
    expect(answer.text).toContain('增长15%')
    expect(answer.text).toContain('不宜直接比较')
    expect(answer.citations).toHaveLength(2)
  })

  it('compares counts and lower bounds of two years with the formula', () => {
    const answer = seeds.ask('重大项目2020和2021计划几项、投资多少亿?')

    expect(answer.text).toContain('多20项（计算值：210−190）')
    expect(answer.text).toContain('多10亿元（计算值：270−260）')
  })

  it('corrects a wrong figure without saying it', () => {
    const answer = seeds.ask('2021年GDP目标8%怎么分解到街道?')

    expect(answer.text).toContain('增长7%')
    expect(answer.text).toContain('分解数文件未写明')
    expect(answer.text).not.toContain('8%')
  })

  it('keeps the wording of a commitment without a number', () => {
    expect(seeds.ask('2021年城镇居民收入目标').text).toBe(
      '2021年城镇居民人均可支配收入目标：增长高于经济增长；文件未给出具体数值。',
    )
    expect(seeds.ask('2020年居民收入目标').text).toContain('与经济增长基本同步')
  })

  it('tells a quarter from the half-year', () => {
    expect(seeds.ask('2020年二季度GDP增速').text).toBe('2020年二季度地区生产总值：单季增长1.9%。')
    expect(seeds.ask('2020年上半年GDP增速').text).toContain('-14.2%')
  })

  it('does not invent a quarter by subtraction', () => {
    const answer = seeds.ask('2020年一季度GDP增速多少')

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).toContain('文件未写明')
  })

  it('never pairs a target of one year with an actual of another', () => {
    const answer = seeds.ask('2021年固投完成率多少')

    expect(answer.text).not.toContain('103亿元')
    expect(answer.text).toContain('没有完成数')
  })

  it('answers English in English, figures and names as in the document', () => {
    const answer = seeds.ask('What is the 2021 target for fixed-asset investment?')

    expect(answer.text).toBe('The 2021 target for fixed-asset investment (全社会固定资产投资) is 300亿元.')
  })

  it('holds growth against growth in points', () => {
    expect(
      seeds.ask("How did Wuchang's GDP in the first half of 2020 compare with the full-year growth target?").text,
    ).toContain('21.7 percentage points')
  })

  it('lists the headline targets one a line', () => {
    const answer = seeds.ask('2021年有哪些主要目标')

    expect(answer.text.split('\n')).toHaveLength(8)
    expect(answer.text).toContain('重大项目年度计划投资：270亿元以上')
  })

  it('tells a stranger region apart, without any figure of its own', () => {
    for (const question of [
      '洪山区2021年GDP目标是多少',
      '全市2021年GDP目标',
      'GDP target of Hongshan District in 2021',
      '湖北省2021年GDP目标',
      '东湖高新区2021年GDP目标',
    ]) {
      const answer = seeds.ask(question)
      expect(answer.outcome, question).toBe('not_found')
      expect(answer.text, question).not.toContain('7%')
    }
  })

  it('tells a year without documents apart', () => {
    for (const question of ['2022年GDP目标', '2019年固投目标', '2035年GDP目标']) {
      const answer = seeds.ask(question)
      expect(['not_found', 'not_stated'], question).toContain(answer.outcome)
      expect(answer.text, question).not.toMatch(/7%|300亿/)
    }
  })

  it('takes a passage without the investment that was asked for no answer', () => {
    expect(seeds.ask('2021年城市更新投资').outcome).toBe('not_stated')
  })

  it('holds the year’s target beside what was done where it is asked whether it was met', () => {
    const answer = seeds.ask('去年GDP完成了没')

    expect(answer.text).toContain('7.5%')
    expect(answer.text).toContain('622.19亿元')
  })

  it.each(['GDP目标跟去年比是高了还是低了', 'GDP目标较上年提高了多少', '和去年比GDP目标有啥变化'])(
    'holds both years’ goals against each other: %s',
    (question) => {
      expect(seeds.ask(question).text).toBe(
        '2021年地区生产总值目标：增长7%；2020年地区生产总值目标：增长7.5%；后一年低0.5个百分点（计算值：7.5−7）。',
      )
    },
  )

  it('tells of the year that has a report of the part asked about, where it has not what is asked', () => {
    const answer = seeds.ask('上半年社零掉了多少')

    expect(answer.outcome).toBe('not_found')
    expect(answer.text).toMatch(/^2020年文件未列出社会消费品零售总额/)
  })

  it('makes no forecast', () => {
    const answer = seeds.ask('2021年GDP目标能完成吗')

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text).toContain('不作预测')
  })

  it('names a near indicator as another one', () => {
    expect(seeds.ask('2021年居民收入目标').note).toContain('口径不同')
    expect(seeds.ask('2021年税收收入目标').outcome).toBe('not_found')
  })
})

describe('documents of other places', () => {
  const plan = documentOf(`东浦市2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6.5%左右;

——一般公共预算收入增长8%以上,力争达到10%;

——全市社会消费品零售总额增长5%;

——粮食产量达到12.4亿斤。

二、主要任务

完善城市功能。新建道路9条,启动东站、西站两座变电站,完成不少于15万平方米的楼宇建设。`)
  const report = documentOf(
    `关于东浦市2024年上半年国民经济和社会发展计划执行情况的报告

一、主要指标完成情况

——全年地区生产总值预期目标增长6.5%左右。上半年地区生产总值完成301.5亿元,增速5.4%。

——上半年一般公共预算收入完成28.6亿元,为预算的43.2%,同比下降12.5%。`,
    'report.txt',
  )

  it('are answered in their own words', () => {
    const asker = new Asker([plan, report])

    expect(asker.ask('今年GDP目标').text).toBe('2024年地区生产总值目标：增长6.5%左右。')
    expect(asker.ask('财政收入目标').text).toContain('增长8%以上')
    expect(asker.ask('财政收入目标').text).toContain('力争达到10%')
    expect(asker.ask('新建道路几条').text).toContain('新建道路9条')
    expect(asker.ask('楼宇建设多少万平').text).toContain('不少于15万平方米')
  })

  it('judge no 左右', () => {
    expect(new Asker([plan, report]).ask('GDP离全年目标还差多少').text).toContain('不作判断')
  })

  it('take a stated share before a computed one', () => {
    const answer = new Asker([plan, report]).ask('上半年财政收入完成进度')

    expect(answer.text).toContain('为预算的43.2%')
    expect(answer.text).toContain('低6.8个百分点')
  })

  it('ask which region where there are several and none was named', () => {
    const other = documentOf(
      '南屏区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长7%;',
      'other.txt',
    )
    const asker = new Asker([plan, other])

    const answer = asker.ask('2024年GDP目标')

    expect(answer.outcome).toBe('ambiguous')
    expect(asker.ask('南屏区2024年GDP目标').text).toBe('南屏区2024年地区生产总值目标：增长7%。')
  })

  it('answers each region that a question names, one a line, and says which it has no document of', () => {
    const other = documentOf(
      '南屏区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长7%;',
      'other.txt',
    )
    const answer = new Asker([plan, other]).ask('东浦市、南屏区和浙江湖北2024年GDP目标')

    expect(answer.text.split('\n')).toEqual([
      '东浦市2024年地区生产总值目标：增长6.5%左右。',
      '南屏区2024年地区生产总值目标：增长7%。',
      '可查文件中没有浙江省的文件。',
      '可查文件中没有湖北省的文件。',
    ])
  })

  it('takes a year’s target for none of five years, and five years’ for none of a year', () => {
    const both = documentOf(
      '西岭县2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6%;\n——“十四五”期间，粮食产量年均增长2%;',
    )
    const asker = new Asker([both])

    expect(asker.ask('十四五期间GDP目标')).toMatchObject({ outcome: 'not_found', citations: [] })
    expect(asker.ask('十四五期间粮食产量目标').text).toContain('2%')
    expect(asker.ask('2024年粮食产量目标').text).not.toContain('2%')
  })

  it('names the unit that a document holds responsible, whatever indicator it stands beside', () => {
    const named = documentOf(`西岭县2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6%;

二、主要任务

推进老街改造，完成固定资产投资80亿元。（牵头单位：县住建局；责任单位：县财政局）

整治河道12公里。`)
    const asker = new Asker([named])

    expect(asker.ask('固定资产投资谁牵头')).toMatchObject({ outcome: 'answered' })
    expect(asker.ask('固定资产投资谁牵头').text).toContain('县住建局')
    expect(asker.ask('固定资产投资谁牵头').text).not.toContain('目标')
    expect(asker.ask('河道整治谁负责').outcome).toBe('not_stated')
  })

  it('counts things by things and not by happenings', () => {
    const counted = documentOf(`西岭县2024年国民经济和社会发展计划执行情况的报告

一、重大项目

组织重大项目集中开工活动3次。实现重大项目新开工17个。

二、民生事业

${['教育', '卫生', '文化', '养老', '交通', '水利', '环保', '科技'].map((field) => `${field}事业取得新进展，服务能力继续提高。`).join('\n\n')}`)

    expect(new Asker([counted]).ask('重大项目集中开工几个').text).not.toContain('3次')
    expect(new Asker([counted]).ask('重大项目集中开工活动几次').text).toContain('3次')
  })
})
