import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const PLAN = `清河区2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6%;

——实施重大项目80项,年度计划投资95亿元以上;

二、主要任务

创新。完善“产、学、研、检、用”协同机制,推进创新链、人才链融合,鼓励行业协会建立检测服务平台。

消费。商贸服务业聚焦扩容,发展夜间经济、会展经济、体验经济。举办“清河灯会”“运河群星奖”等文化惠民活动。

征收与供地。完成房屋征收31.5万平方米、土地供应9宗。实施66处背街小巷照明改造。

项目。实现东岸产业园开工建设,跟踪对接蓝鲸西南总部等项目的落地,加速斗潭坊文化休闲街区项目建设。

养老。新建一家260张床位养老服务中心。

基层治理。围绕庆祝中国共产党成立103周年,开展主题宣传教育活动。健全“村居吹号、专班报到”机制。网格员队伍要专职化,落实报酬、加强“红领跑”培训。

营商环境。以规范化、数字化、便利化为要求优化政策,推动要素链、服务链、监管链衔接。推动“招大”与“引智”融合。

滨河区片。先行收尾征地,推进沿河公园绿化养护和提档升级,使新增债券资金加快使用。

总体要求。建设活力清河、美丽清河、善治清河。全面推行垃圾分类。`

const REPORT = `清河区2023年上半年国民经济和社会发展计划执行情况的报告

一、上半年计划执行情况

——全年地区生产总值预期目标增长6.5%。上半年地区生产总值完成210亿元,增长5.9%。

——全年计划实施重大项目70项,年度计划投资88亿元以上。上半年实施重大项目61项。

完成房屋征收12.4万平方米。28处背街小巷照明改造已进场施工。`

const asker = new Asker([documentOf(PLAN, 'plan.txt'), documentOf(REPORT, 'report.txt')])

describe('what a plan is asked', () => {
  it.each([
    ['土地供应宗数2024', '9宗'],
    ['房屋征收2023上半年完成数和2024任务数', '31.5万平方米'],
    ['房屋征收2024年目标', '31.5万平方米'],
    ['照明改造2023上半年和2024年数量对比', '66处'],
    ['建党多少周年要搞宣传教育', '103周年'],
    ['产学研检用协同机制指哪几个字', '产、学、研、检、用'],
    ['商贸上要大力发展哪些新经济', '夜间经济、会展经济、体验经济'],
    ['2024年文化惠民活动有哪些', '运河群星奖'],
    ['总体要求里提了哪几个清河', '善治清河'],
    ['红领跑培训是针对哪支队伍', '网格员队伍'],
    ['检测服务平台由谁来建', '行业协会'],
    ['村居吹号谁来报到', '专班'],
    ['要多少张床', '260张'],
    ['重大项目年度计划投资两年各是多少', '88亿元'],
    ['房屋征收，两年对比一下', '12.4万平方米'],
    ['垃圾分类2024年任务', '全面推行'],
    ['营商环境的三化要求是啥', '规范化、数字化、便利化'],
    ['三链衔接是哪三链', '要素链、服务链、监管链'],
    ['招大跟什么结合', '引智'],
    ['征收房屋今年要完成多大面积', '31.5万平方米'],
    ['东岸产业园有没有列入2024年', '开工建设'],
    ['2024年重大项目比上一年计划多几个', '70项'],
    ['债券资金要怎样', '加快使用'],
    ['2024年背街小巷照明改造80处,都在哪些社区', '66处'],
    ['What area of housing is to be expropriated in 2024?', '31.5万平方米'],
  ])('is answered: %s', (question, told) => {
    const answer = asker.ask(question)

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining(told) })
  })

  it.each([
    '土地供应面积多少',
    '检测服务平台建了几个',
    '检测服务平台谁牵头',
    '背街小巷照明改造谁来搞',
    '建区多少周年',
    '养老服务中心建在哪条街',
    '两年内要建成什么',
    '体育惠民活动有多少人参加',
    '哪些经济体量最大',
    '红领跑培训办几期',
    '垃圾分类怎么罚款',
    '养老服务中心怎么收费',
    '会展经济有什么补贴',
    '东岸产业园怎么招租',
    '五化要求是啥',
    '灯会谁主办',
    '背街小巷照明改造66处具体是哪些小巷',
    '2024年路灯改造80处,都在哪些社区',
    '斗潭坊街区走向怎么样',
  ])('is declined where it is not written: %s', (question) => {
    expect(asker.ask(question).outcome).not.toBe('answered')
  })
})

describe('whether a project has come to a step that the plan intends', () => {
  it.each([
    ['东岸产业园开工了吗', '是否已开工文件未写明'],
    ['蓝鲸西南总部落地了没', '是否已落地文件未写明'],
  ])('is told by the plan, and that no more is written: %s', (question, open) => {
    const answer = asker.ask(question)

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining(open) })
  })

  it('is told by an earlier step of one that nothing speaks of, and that no more is written', () => {
    const answer = asker.ask('东岸产业园投产了吗')

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining('文件未写明') })
  })
})

describe('an open word behind a question about what it may be part of', () => {
  it('means the part', () => {
    const answer = asker.talk('2024年实施多少重大项目', '投资多少').at(-1)

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining('95亿元') })
  })
})

describe('a name in Latin letters', () => {
  it('is found by its sound', () => {
    const answer = asker.ask('What is planned for the Doutanfang project in 2024?')

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining('斗潭坊') })
  })

  it('is none where no text has the sound', () => {
    expect(asker.ask('What is planned for the Wanhuilou project in 2024?').outcome).not.toBe('answered')
  })
})
