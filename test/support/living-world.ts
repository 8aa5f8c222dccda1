import type { Item, ItemEvent } from '../../src/core/remember/item.ts'
import type { Note } from '../../src/core/remember/note.ts'
import type { OwnerEntry } from '../../src/core/remember/owner.ts'
import type { Subject } from '../../src/core/remember/subject.ts'
import type { Living } from '../../src/core/search/living.ts'
import { holder, itemOf, livingOf, noteOf, ownerOf, reportedOf, stepOf } from './living.ts'

/** A made-up living part beside the bot's own documents: 20 notes, 15 owner entries, 20 items on 31 July 2021. */

const PLAN = { region: '武昌区', planYear: 2021 } as const
const of = (kind: Subject['kind'], id: string): Subject => ({ kind, id, ...PLAN })
const project = (id: string) => of('project', id)
const signed = (name: string) => ({ by: { id: `wecom:${name}`, name } })
const CENTRE = project('武汉长江中心')
const MINGLUN = project('明伦街片')
const LINE_11 = project('11号线三期')
const MALL = project('龙湖天街')
const ROADS = of('task', '新建微循环道路11条')
const INVESTMENT = { indicator: 'fixed_asset_investment', name: '固定资产投资' } as const
const HALF = { span: 'cumulative', period: '2021H1' } as const
const PERCENT = { measure: 'growth', unit: '%' } as const

const notes: readonly Note[] = [
  noteOf({
    ...{ number: 1001, subject: CENTRE, day: '2021-03-31', text: '地下室结构施工完成', stage: '在建', percent: 30 },
    ...signed('张三'),
  }),
  noteOf({
    ...{ number: 1002, subject: CENTRE, day: '2021-05-31', text: '主楼结构施工至8层', stage: '在建', percent: 40 },
    ...{ ...signed('张三'), correctedBy: 1004 },
  }),
  noteOf({
    ...{ number: 1003, subject: CENTRE, day: '2021-06-30', text: '主楼结构施工至12层', stage: '在建', percent: 45 },
    ...{ ...signed('李四'), next: { text: '主楼封顶', day: '2021-12-31' } },
  }),
  noteOf({
    ...{ number: 1004, subject: CENTRE, day: '2021-05-31', text: '主楼结构施工至9层', stage: '在建', percent: 41 },
    ...{ ...signed('张三'), corrects: 1002 },
  }),
  noteOf({
    ...{ number: 1005, subject: CENTRE, day: '2021-07-15', text: '幕墙样板段完成', ...signed('李四') },
    coordination: { text: '施工用电增容', unit: '区供电公司' },
  }),
  noteOf({
    ...{ number: 1006, subject: MINGLUN, day: '2021-06-20', text: '完成签约180户，占总户数的72%', stage: '征收' },
    ...signed('王五'),
  }),
  noteOf({ number: 1007, subject: MALL, day: '2021-07-10', text: '已通过竣工验收', stage: '完工', ...signed('孙丽') }),
  noteOf({
    ...{ number: 1008, subject: of('indicator', 'fixed_asset_investment'), day: '2021-06-10', text: '5月数据' },
    ...signed('钱六'),
    values: [reportedOf({ ...INVESTMENT, amount: '120.5', span: 'cumulative', period: '2021-01/05' })],
  }),
  noteOf({
    ...{ number: 1009, subject: of('indicator', 'fixed_asset_investment'), day: '2021-07-10', text: '半年快报' },
    ...signed('钱六'),
    values: [
      reportedOf({ ...INVESTMENT, ...HALF, amount: '152.3' }),
      reportedOf({ ...INVESTMENT, ...HALF, ...PERCENT, amount: '47.9' }),
    ],
  }),
  noteOf({
    ...{ number: 1010, subject: of('indicator', 'fixed_asset_investment'), day: '2021-07-20', text: '半年核算数' },
    ...signed('钱六'),
    values: [reportedOf({ ...INVESTMENT, ...HALF, amount: '152.8', status: 'preliminary' })],
  }),
  noteOf({
    ...{ number: 1011, subject: of('indicator', 'gdp'), day: '2021-07-18', text: '半年快报', ...signed('钱六') },
    values: [reportedOf({ ...HALF, ...PERCENT, indicator: 'gdp', name: '地区生产总值', amount: '15.2' })],
  }),
  noteOf({
    ...{
      number: 1012,
      subject: of('indicator', 'fiscal_revenue'),
      day: '2021-07-08',
      text: '6月收入',
      ...signed('吴七'),
    },
    values: [
      reportedOf({ ...HALF, ...PERCENT, indicator: 'fiscal_revenue', name: '地方一般公共预算收入', amount: '-2.6' }),
      reportedOf({
        ...{ indicator: 'fiscal_revenue', name: '地方一般公共预算收入', amount: '9.20' },
        ...{ span: 'month', period: '2021-06' },
      }),
    ],
  }),
  noteOf({
    ...{ number: 1013, subject: of('indicator', 'major_project_investment'), day: '2021-07-05', text: '半年调度数' },
    ...signed('郑八'),
    values: [
      reportedOf({ ...HALF, indicator: 'major_project_investment', name: '重大项目年度计划投资', amount: '140.20' }),
    ],
  }),
  noteOf({
    ...{ number: 1014, subject: of('indicator', 'gdp'), day: '2021-07-25', text: '全年预计', ...signed('钱六') },
    values: [
      reportedOf({
        ...{ ...PERCENT, indicator: 'gdp', name: '地区生产总值', amount: '8.1', status: 'preliminary' },
        ...{ span: 'year_estimate', period: '2021' },
      }),
    ],
  }),
  noteOf({
    ...{
      number: 1015,
      subject: LINE_11,
      day: '2021-07-22',
      text: '沿线征收基本完成',
      stage: '征收',
      ...signed('冯九'),
    },
    coordination: { text: '管线迁改方案', unit: '区水务和湖泊局' },
  }),
  noteOf({ number: 1016, subject: ROADS, day: '2021-06-30', text: '已建成4条', ...signed('周强') }),
  noteOf({
    ...{ number: 1017, subject: project('南湖中学'), day: '2021-05-12', text: '取得用地批复', stage: '前期' },
    ...signed('陈十'),
  }),
  noteOf({
    ...{ number: 1018, subject: project('四美塘公园'), day: '2021-06-02', text: '绿化提升完成', ...signed('林一') },
    percent: 100,
  }),
  noteOf({
    ...{ number: 1019, subject: project('字节跳动华中总部'), day: '2021-07-01', text: '施工单位已进场', stage: '开工' },
    ...{ ...signed('郑八'), source: '重大项目调度表 第12行' },
  }),
  noteOf({
    ...{
      number: 1020,
      subject: of('indicator', 'new_urban_jobs'),
      day: '2021-07-12',
      text: '半年数',
      ...signed('何二'),
    },
    values: [
      reportedOf({
        ...{ ...HALF, indicator: 'new_urban_jobs', name: '城镇新增就业', amount: '13250', unit: '人', status: 'final' },
      }),
    ],
  }),
]

const unit = (name: string) => holder({ unit: name })

const owners: readonly OwnerEntry[] = [
  ownerOf({ number: 1001, subject: CENTRE, holders: [unit('区城建局')], since: '2021-01-20', ...signed('赵一') }),
  ownerOf({ number: 1002, subject: CENTRE, holders: [unit('区重点项目办')], since: '2021-06-01', ...signed('赵一') }),
  ownerOf({
    ...{ number: 1003, subject: CENTRE, role: 'liaison', since: '2021-02-01', ...signed('赵一') },
    holders: [holder({ person: '陈立', title: '副区长', level: 'county' })],
  }),
  ownerOf({
    ...{ number: 1004, subject: CENTRE, role: 'liaison', since: '2021-07-01', ...signed('赵一') },
    holders: [holder({ person: '赵敏', title: '副区长', level: 'county', succeeds: '陈立' })],
  }),
  ownerOf({
    ...{ number: 1005, subject: MINGLUN, holders: [unit('区房管局')], since: '2021-02-05' },
    source: { kind: 'sheet', file: '责任分工表.xlsx', row: 12 },
  }),
  ownerOf({ number: 1006, subject: MINGLUN, role: 'with', holders: [unit('中华路街道'), unit('区司法局')] }),
  ownerOf({
    ...{ number: 1007, subject: ROADS, holders: [unit('区城建局')], since: '2021-02-05' },
    source: { kind: 'sheet', file: '责任分工表.xlsx', row: 5 },
  }),
  ownerOf({
    ...{ number: 1008, subject: ROADS, role: 'person', since: '2021-03-01' },
    holders: [holder({ unit: '区城建局', person: '周强', title: '科长' })],
  }),
  ownerOf({ number: 1009, subject: project('四美塘公园'), holders: [unit('区园林局')] }),
  ownerOf({
    ...{ number: 1010, subject: MALL, role: 'guarantor', since: '2021-03-01' },
    holders: [holder({ unit: '区商务局', person: '孙丽' })],
  }),
  ownerOf({ number: 1011, subject: MALL, role: 'first', holders: [unit('区行政审批局')] }),
  ownerOf({ number: 1012, subject: LINE_11, holders: [unit('区轨道办')] }),
  ownerOf({ number: 1013, subject: LINE_11, holders: [], since: '2021-07-20', ...signed('赵一') }),
  ownerOf({
    ...{ number: 1014, subject: project('字节跳动华中总部'), role: 'liaison', since: '2021-03-01' },
    holders: [holder({ person: '刘伟', title: '副市长', level: 'city' })],
  }),
  ownerOf({ number: 1015, subject: project('南湖中学'), holders: [unit('区教育局')], since: '2021-09-01' }),
]

const by = (name: string) => ({ unit: name, person: null })
const handled = (name: string, raised: string) => ({ handler: by(name), raiser: by(raised) })

const items: readonly Item[] = [
  itemOf({ ...PLAN, number: 1001, title: '修复东湖路破损路面', due: '2021-07-20', ...handled('区城管局', '区督查室') }),
  itemOf({
    ...{ ...PLAN, number: 1002, kind: 'demand', title: '首义路小区停车难', due: '2021-08-01' },
    ...handled('区城管局', '首义路街道'),
  }),
  itemOf({
    ...{ ...PLAN, number: 1003, kind: 'whistle', title: '拆除粮道街违建', due: '2021-08-05', source: '街道吹哨' },
    ...handled('区城管局', '粮道街道'),
  }),
  itemOf({
    ...{ ...PLAN, number: 1004, kind: 'whistle', title: '粮道街积水点排查', due: '2021-07-22', source: '街道吹哨' },
    ...{ ...handled('区水务和湖泊局', '粮道街道'), state: 'reported_done', reportedBy: by('区水务和湖泊局') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1005, kind: 'counted', title: '省级环保督察反馈问题整改', due: '2021-12-31' },
    ...{ source: '省督察', ...handled('区生态环境分局', '区督查室'), counts: { found: 1136, mended: 1077 } },
  }),
  itemOf({
    ...{ ...PLAN, number: 1006, kind: 'finding', title: '徐东商圈消防通道堵塞', due: '2021-07-10', source: '安全检查' },
    ...handled('区应急管理局', '区安委办'),
  }),
  itemOf({
    ...{ ...PLAN, number: 1007, kind: 'recurring', title: '外沙湖水质监测', recurrence: 'half_monthly' },
    ...{ due: '2021-07-31', confirmedUntil: '2021-07-15', ...handled('区水务和湖泊局', '区河长办') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1008, kind: 'demand', title: '企业用电增容', state: 'confirmed', due: '2021-06-15' },
    ...{ ...handled('区发改局', '某某科技公司'), reportedBy: by('区发改局') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1009, kind: 'demand', title: '人才公寓配租', state: 'withdrawn' },
    ...handled('区房管局', '某某设计院'),
  }),
  itemOf({
    ...{ ...PLAN, number: 1010, title: '报送上半年计划执行情况', due: '2021-07-30', state: 'reported_done' },
    ...{ ...handled('区发改局', '区政府办'), reportedBy: by('区发改局') },
  }),
  itemOf({ ...PLAN, number: 1011, title: '报送重大项目调度表', due: '2021-08-15', ...handled('区发改局', '区政府办') }),
  itemOf({
    ...{ ...PLAN, number: 1012, kind: 'demand', title: '老旧楼栋加装电梯', due: '2021-08-20' },
    ...handled('区住建局', '水果湖街道'),
  }),
  itemOf({
    ...{ ...PLAN, number: 1013, kind: 'counted', title: '人大代表建议办理', due: '2021-09-30', source: '人大' },
    ...{ ...handled('区政府办', '区人大常委会办公室'), counts: { found: 85, mended: 60 } },
  }),
  itemOf({
    ...{ ...PLAN, number: 1014, kind: 'finding', title: '专项资金沉淀', due: '2021-06-30', source: '审计' },
    ...{ ...handled('区财政局', '区审计局'), state: 'reported_done', reportedBy: by('区财政局') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1015, kind: 'whistle', title: '中南路夜间施工噪声', state: 'confirmed', source: '街道吹哨' },
    ...{ ...handled('区城管局', '中南路街道'), reportedBy: by('区城管局') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1016, kind: 'demand', title: '学生课后服务延时', ...handled('区教育局', '水果湖街道') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1017, title: '办理施工用电增容', subject: CENTRE, due: '2021-08-10' },
    ...handled('区供电公司', '区重点项目办'),
  }),
  itemOf({
    ...{ ...PLAN, number: 1018, kind: 'recurring', title: '楚河巡河', recurrence: 'weekly', due: '2021-08-01' },
    ...{ confirmedUntil: '2021-07-25', ...handled('区水务和湖泊局', '区河长办') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1019, kind: 'finding', title: '燃气管道占压隐患', due: '2021-07-28', source: '挂牌督办' },
    ...handled('区城管局', '区安委办'),
  }),
  itemOf({ ...PLAN, number: 1020, title: '完成微循环道路选线', due: '2021-08-03', ...handled('区城建局', '区政府办') }),
]

const events: readonly ItemEvent[] = [
  stepOf(1, 1008, '2021-06-10', { do: 'report_done', remark: null }, '黄三'),
  stepOf(2, 1008, '2021-06-12', { do: 'confirm', remark: '企业已确认' }, '胡四'),
  stepOf(3, 1012, '2021-07-05', { do: 'hand_on', to: by('区住建局'), reason: '属住建职责' }, '高五'),
  stepOf(4, 1005, '2021-07-15', { do: 'count', found: 1136, mended: 1077 }, '罗六'),
  stepOf(5, 1004, '2021-07-18', { do: 'report_done', remark: null }, '梁七'),
  stepOf(6, 1012, '2021-07-22', { do: 'extend', due: '2021-08-20', reason: '住户意见未统一' }, '宋八'),
]

export const LIVING_WORLD: Living = livingOf('2021-07-31', { notes, owners, items, events })
