import type { Item, ItemEvent } from '../../src/core/remember/item.ts'
import type { Note } from '../../src/core/remember/note.ts'
import type { OwnerEntry } from '../../src/core/remember/owner.ts'
import type { Subject } from '../../src/core/remember/subject.ts'
import type { Living } from '../../src/core/search/living.ts'
import { holder, itemOf, livingOf, noteOf, ownerOf, reportedOf, stepOf } from './living.ts'

/** A made-up fortnight beside the bot's own documents: what was written up to 26 July 2021 and in the week after it. */

export const PLAN = { region: '武昌区', planYear: 2021 } as const
/** The day of the last post, and of the one that is composed. */
export const LAST_DAY = '2021-07-26'
export const DAY = '2021-08-02'

const of = (kind: Subject['kind'], id: string): Subject => ({ kind, id, ...PLAN })
const project = (id: string) => of('project', id)
const CENTRE = project('武汉长江中心')
const HEADQUARTERS = project('字节跳动华中总部')
const MALL = project('龙湖天街')
const HALF = { span: 'cumulative', period: '2021H1' } as const
const GROWTH = { measure: 'growth', unit: '%' } as const

/** A note written on a day, by somebody. */
export function written(
  number: number,
  subject: Subject,
  day: string,
  by: string,
  given: Partial<Note> & Pick<Note, 'text'>,
): Note {
  return noteOf({
    ...{ number, subject, day, by: { id: `wecom:${by}`, name: by }, at: Date.parse(`${day}T08:00:00Z`) },
    ...given,
  })
}

const notes: readonly Note[] = [
  written(1001, CENTRE, '2021-06-30', '张三', { text: '主楼施工到十二层', stage: '在建', percent: 45 }),
  written(1002, HEADQUARTERS, '2021-07-01', '郑八', { text: '施工图审查通过', stage: '前期' }),
  written(1003, project('四美塘公园'), '2021-05-20', '林一', { text: '绿化提升已进场', stage: '在建' }),
  written(1004, of('indicator', 'fixed_asset_investment'), '2021-07-12', '钱六', {
    text: '半年快报',
    values: [
      reportedOf({ ...HALF, indicator: 'fixed_asset_investment', name: '固定资产投资', amount: '152.3' }),
      reportedOf({
        ...{ span: 'month', period: '2021-06', indicator: 'fixed_asset_investment', name: '固定资产投资' },
        amount: '31.7',
      }),
    ],
  }),
  written(1005, of('indicator', 'gdp'), '2021-07-20', '钱六', {
    text: '半年初步核算',
    values: [
      reportedOf({ ...HALF, ...GROWTH, indicator: 'gdp', name: '地区生产总值', amount: '15.2', status: 'preliminary' }),
      reportedOf({
        ...{ ...GROWTH, indicator: 'gdp', name: '地区生产总值', amount: '8.1', status: 'preliminary' },
        ...{ span: 'year_estimate', period: '2021' },
      }),
    ],
  }),
  written(1006, CENTRE, '2021-07-28', '李四', {
    text: '主楼施工到十五层',
    stage: '在建',
    percent: 50,
    coordination: { text: '施工用电增容', unit: '区供电公司' },
    next: { text: '主楼封顶', day: '2021-09-30' },
  }),
  written(1007, HEADQUARTERS, '2021-07-29', '郑八', { text: '施工单位已进场，桩基开始施工', stage: '开工' }),
  written(1008, MALL, '2021-07-30', '孙丽', { text: '通过竣工验收', stage: '完工', percent: 100 }),
  written(1009, of('indicator', 'major_project_investment'), '2021-07-30', '郑八', {
    text: '半年调度数',
    values: [
      reportedOf({ ...HALF, indicator: 'major_project_investment', name: '重大项目年度计划投资', amount: '140.2' }),
    ],
  }),
  written(1010, of('indicator', 'fiscal_revenue'), '2021-07-30', '吴七', {
    text: '半年收入',
    values: [
      reportedOf({
        ...{ ...HALF, ...GROWTH, indicator: 'fiscal_revenue', name: '地方一般公共预算收入', amount: '12.6' },
      }),
    ],
  }),
]

const owners: readonly OwnerEntry[] = [
  ownerOf({ number: 1001, subject: CENTRE, holders: [holder({ unit: '区城建局' })], since: '2021-01-20' }),
  ownerOf({
    ...{ number: 1002, subject: MALL, holders: [holder({ unit: '区商务局' })], since: '2021-07-28' },
    at: Date.parse('2021-07-28T08:00:00Z'),
  }),
]

const by = (name: string) => ({ unit: name, person: null })
const raised = (day: string) => ({ at: Date.parse(`${day}T08:00:00Z`) })

const items: readonly Item[] = [
  itemOf({
    ...{ ...PLAN, number: 1001, title: '修复东湖路破损路面', due: '2021-07-30', handler: by('区城管局') },
    ...raised('2021-07-05'),
  }),
  itemOf({
    ...{ ...PLAN, number: 1002, title: '徐东商圈消防通道清理', due: '2021-07-10', handler: by('区应急管理局') },
    ...{ kind: 'finding', source: '安全检查', ...raised('2021-06-20') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1003, kind: 'whistle', title: '粮道街积水点排查', due: '2021-08-05', source: '街道吹哨' },
    ...{ handler: by('区水务和湖泊局'), raiser: by('粮道街道'), ...raised('2021-07-29') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1004, title: '企业用电增容', kind: 'demand', due: '2021-08-10', state: 'confirmed' },
    ...{ handler: by('区发改局'), reportedBy: by('区发改局'), version: 3, ...raised('2021-07-01') },
  }),
  itemOf({
    ...{ ...PLAN, number: 1005, kind: 'counted', title: '环保督察反馈问题整改', due: '2021-12-31', source: '省督察' },
    ...{ handler: by('区生态环境分局'), counts: { found: 86, mended: 79 }, version: 2, ...raised('2021-03-01') },
  }),
]

const events: readonly ItemEvent[] = [
  stepOf(1, 1004, '2021-07-28', { do: 'report_done', remark: null }, '黄三'),
  stepOf(2, 1004, '2021-07-30', { do: 'confirm', remark: null }, '胡四'),
  stepOf(3, 1005, '2021-07-29', { do: 'count', found: 86, mended: 79 }, '罗六'),
]

/** All of it, as a room that sees everything of it has it on the day of the post. */
export const WEEKLY_WORLD: Living = livingOf(DAY, { notes, owners, items, events })

/** The same a week earlier, as the last post had it. */
export const LAST_WORLD: Living = livingOf(LAST_DAY, {
  notes: notes.filter(({ day }) => day <= LAST_DAY),
  owners: owners.slice(0, 1),
  items: items
    .filter(({ at }) => at <= Date.parse(`${LAST_DAY}T12:00:00Z`))
    .map((item) => ({ ...item, state: 'open', version: 1, reportedBy: null })),
})
