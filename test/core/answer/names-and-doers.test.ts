import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓征收。继续推进古井巷棚改、老粮库等项目征收工作，对丝绸厂片核发征收决定。
抓医疗。启动远安市第九医院(临泉区传染病中心)迁建项目前期工作。
抓项目。18名区级领导联系33个重点项目，为企业联系专家。成功申报政府专项债12亿元。
抓教育。全区竞赛获奖学生52人。
二、问题和困难
执行中存在一些问题和困难：一是回升基础不牢。二是部分项目手续办理慢。三是服务不够精细。
三、下半年工作安排
抓市容。对偷倒垃圾“零容忍”，落实夜间施工专班“六项管控措施”。
`,
    'report.txt',
  ),
  documentOf(
    `临泉区2031年国民经济和社会发展计划
一、主要任务
抓征收。加快推进古井巷片等房屋征收，推进丝绸厂、北仓片房屋征收。
抓医疗。推进市九医院(区传染病中心)迁建工作。
抓教育。组建三个名校联盟。
`,
    'plan.txt',
  ),
])

describe('what two papers call by other names', () => {
  it('is told side by side where each paper names what is done at one place in its own words', () => {
    const answer = asker.ask('古井巷那片的征收情况')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toMatch(/2030年上半年：.*古井巷棚改.*\n2031年计划：.*古井巷片/)
  })

  it('is one institution where one paper writes the city and the ordinal out', () => {
    const both = asker.ask('市九医院迁建进展')
    const half = asker.ask('2030年上半年市九医院迁建情况')

    expect(both.text).toMatch(/2030年上半年：启动远安市第九医院.*2031年计划：推进市九医院/)
    expect(half.outcome).toBe('answered')
  })

  it('is asked for by how far it has come', () => {
    const answer = asker.ask('丝绸厂片征收进行到哪步了')

    expect(answer.text).toMatch(/2030年上半年：.*核发征收决定.*2031年计划：推进丝绸厂/)
  })
})

describe('who does a thing', () => {
  it('is told by the clause whose subject it is', () => {
    const answer = asker.ask('2030年上半年33个重点项目由谁联系')

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining('18名区级领导')])
  })

  it('is not told by a clause that only holds a word for a unit within another word', () => {
    const answer = asker.ask('2030年专项债谁去申报的')

    expect(answer.outcome).toMatch(/^not_/)
  })
})

describe('what is counted', () => {
  it('may be counted in words', () => {
    const answer = asker.ask('2030年下半年夜间施工落实几项管控措施')

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining('六项管控措施')])
  })

  it('is no other kind of person', () => {
    const prized = asker.ask('2030年竞赛获奖学生有多少人')
    const pupils = asker.ask('2030年小学生总共有多少人')

    expect([prized.outcome, prized.text]).toEqual(['answered', expect.stringContaining('52人')])
    expect(pupils.outcome).toMatch(/^not_/)
  })
})

it('tells an attitude by what the text says, and lists problems of the execution', () => {
  const attitude = asker.ask('2030年下半年对偷倒垃圾是什么态度')
  const problems = asker.ask('2030年上半年执行中存在哪些问题和困难')

  expect([attitude.outcome, attitude.text]).toEqual(['answered', expect.stringContaining('零容忍')])
  expect(problems.text.split('\n')).toHaveLength(4)
})
