import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
发布时间:2030-08-21 16:40
一、主要任务完成情况
抓就业。举办18场网上招聘会，提供岗位5210个。组建临泉区产业学院。举办农科大专场、古桥园专场线上线下成果对接活动，签约项目7个。
抓企业。年内共计6家后备企业入选省级后备“银种子”。推荐4人和3个企业申报省级荣誉。严格执行“两免五减半”租金政策，为310家企业减免资金900万元。
抓城建。5个老旧小区改造项目、14部老旧小区加装电梯、31处供水点位已进场施工。古桥路沿线推进东岸中心、远安大楼等一批项目建设。
抓服务。为全区65岁以上老人购买意外伤害险，推动“引资”与“引才”深度融合。支持直播带货、网上问诊等“云消费”新模式。
二、问题和困难
执行中存在一些问题：一是收支平衡压力大。订单减少带来的减收和各项补贴兑现，加剧了财政收支的不平衡。二是项目推进慢。
`,
    'report.txt',
  ),
  documentOf(
    `临泉区2031年国民经济和社会发展计划
一、主要任务
办好教育。推进东岸小学、古桥小学项目新开工及远安学校、南门中学项目前期工作。布局建设古塔博物馆。
`,
    'plan.txt',
  ),
])

describe('a question that the nearest clause answers', () => {
  it.each([
    ['招聘会提供多少就业岗位', '5210个'],
    ['成果对接活动分线上线下，签下几个', '7个'],
    ['银种子后备企业有几家进了省里', '6家'],
    ['2030年上半年推荐了几个人几家企业', '4人和3个企业'],
    ['加电梯的有多少台在施工', '14部'],
    ['古桥路沿线推进的楼都有哪些', '东岸中心'],
    ['保险买给谁', '65岁以上老人'],
    ['引资跟谁融合', '引才'],
    ['云消费都包括啥', '直播带货'],
  ])('is answered by it: %s', (question, words) => {
    const answer = asker.ask(question)

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining(words)])
  })

  it.each(['两免五减半租金政策具体免几个月减几个月', '古塔博物馆谁投资谁建'])(
    'is declined where it tells something else: %s',
    (question) => {
      expect(asker.ask(question).outcome).toMatch(/^not_/)
    },
  )
})

it('gives the cause that stands in front of the effect', () => {
  expect(asker.ask('造成财政收支不平衡加剧的因素').text).toContain('订单减少带来的减收')
})

it('lists what begins and what is prepared where both are asked for', () => {
  const { text } = asker.ask('2031年学校项目哪些开工哪些前期')

  expect(text).toContain('东岸小学')
  expect(text).toContain('南门中学')
})

it('tells the time of publication only where the time of day is asked for', () => {
  const day = asker.ask('2030年上半年执行报告哪天公布的')
  const time = asker.ask('2030年上半年执行报告哪天几点公布的')

  expect(day.text).not.toContain('16:40')
  expect(time.text).toContain('16:40')
})

const investment = new Asker([
  documentOf(`关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
一、下半年工作安排
坚定信心。贯彻落实省委十届三次全会、区委九届六次全会精神。探索联合招商，打造“8亿元”楼宇。青石路正在开展前期工作。
二、2030年区级政府投资计划上半年执行情况
2030年计划安排政府性投资项目64项，总投资90.50亿元，年度投资21.30亿元，其中重大项目9项，总投资51.20亿元，年度投资12.60亿元。
政府投资计划上半年完成6.10亿元，完成年度投资的28.64%，其中重大项目完成4.20亿元，完成年度投资的33.33%。
`),
])

describe('what stands in a name, a numbering or a part', () => {
  it.each([
    ['2030年下半年打造多少亿元楼宇', '8亿元'],
    ['2030年下半年贯彻的是区委几届几次全会精神', '九届六次'],
    ['2030年政府投资项目总共要投多少', '90.50亿元'],
    ['2030年政府投资计划里重大项目当年要投多少', '12.60亿元'],
  ])('is told: %s', (question, words) => {
    const answer = investment.ask(question)

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining(words)])
  })

  it('sums a section up that tells more than its indicator', () => {
    const { text } = investment.ask('总结下2030年区级政府投资计划上半年执行的主要数据')

    expect(text).toContain('64项')
    expect(text).toContain('28.64%')
  })

  it('asks for two halves at once', () => {
    const { text } = new Asker([
      documentOf(`关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
一、上半年主要任务完成情况
抓道路。青石路、白桥路等道路正在开展前期工作。
二、下半年工作安排
抓道路。推进青石路、白桥路等道路开工建设。
`),
    ]).ask('青石路2030年上下半年分别啥进展')

    expect(text).toMatch(/2030年上半年：.*前期工作.*2030年下半年/)
  })
})

describe('a short question behind another', () => {
  const welfare = new Asker([
    documentOf(`关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓保障。发放低保金4100万元，累计享受对象9120户、12880人。
抓安全。排查一般隐患8120起，整改7990起。对310台特种设备监察，发现隐患120起，已整改111起。
`),
  ])

  it('is answered from the paragraph just shown where it finds nothing by itself', () => {
    const [, second] = welfare.talk('2030年上半年低保金发了多少', '多少人享受')

    expect([second?.outcome, second?.text]).toEqual(['answered', expect.stringContaining('12880人')])
  })

  it.each(['学校食堂几点开饭', '多少人上班', '理发店有几家'])(
    'is not answered by what it does not speak of: %s',
    (message) => {
      const [, second] = welfare.talk('2030年上半年低保金发了多少', message)

      expect(second?.outcome).toMatch(/^(?:not_|declined)/)
    },
  )
})

it('takes two short numbers side by side for years, and not where things are counted', () => {
  const goals = new Asker([
    documentOf('临泉区2026年国民经济和社会发展计划\n一、主要预期目标\n——地区生产总值增长7.5%;\n', 'first.txt'),
    documentOf('临泉区2025年国民经济和社会发展计划\n一、主要预期目标\n——地区生产总值增长7%;\n', 'second.txt'),
  ])

  expect(goals.ask('GDP目标26比25高多少').text).toContain('0.5个百分点')
  expect(goals.ask('GDP目标比26和25个百分点高吗').text).not.toContain('计算值')
})

describe('so many things of one word', () => {
  const city = new Asker([
    documentOf(`临泉区2030年国民经济和社会发展计划
一、总体要求
全区要提升城区品质，持续建设平安临泉、美丽临泉、幸福临泉，为现代化开好局。
二、主要任务
服务企业。深化领导重点服务、部门专业服务、干部贴身服务的工作体系，新建3个居家养老服务网点。
`),
  ])

  it.each([
    ['总体要求里三个临泉是哪三个', '平安临泉、美丽临泉、幸福临泉'],
    ['服务企业那三个服务是哪三个', '领导重点服务、部门专业服务、干部贴身服务'],
  ])('are found where the text lists them: %s', (question, words) => {
    const answer = city.ask(question)

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining(words)])
  })
})

describe('a thing among others', () => {
  const mixed = new Asker([
    documentOf(
      `关于临泉区2030年上半年国民经济和社会发展计划执行情况的报告
一、上半年主要任务完成情况
抓项目。实现远安中心、东岸环路等11个亿元以上项目开工，总投资420亿元。区级领导对口联系全区重点项目。
抓城建。古桥汇水区、天鹅湾周边地区2个海绵城市建设项目已开工，青溪地区改造正在办理前期手续。
二、2030年区级政府投资计划上半年执行情况
2030年计划安排政府性投资项目64项，年度投资21.30亿元。因建设条件变化，拟调增区级政府年度投资3.20亿元，拟向区人民代表大会常务委员会提出调整方案。
`,
    ),
  ])

  it('has not the total of all of them', () => {
    const answer = mixed.ask('远安中心投资多少亿')

    expect(answer.outcome).toMatch(/^not_/)
  })

  it.each([
    ['青溪海绵城市改造2030年上半年到什么阶段', '前期手续'],
    ['2030年重点项目谁来对口联系', '区级领导对口联系'],
    ['政府投资计划调整要报谁批准', '区人民代表大会常务委员会'],
    ['To whom was the 2030 government investment adjustment to be submitted?', '区人民代表大会常务委员会'],
  ])('is told where the sentence tells it: %s', (question, words) => {
    const answer = mixed.ask(question)

    expect([answer.outcome, answer.text]).toEqual(['answered', expect.stringContaining(words)])
  })
})
