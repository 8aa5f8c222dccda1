import { describe, expect, it } from 'vitest'
import { WenjiError } from '../../../src/core/errors.ts'
import type { Post } from '../../../src/core/rooms/post.ts'
import { lineText } from '../../../src/core/rooms/post-text.ts'
import type { Living } from '../../../src/core/search/living.ts'
import { composeMonthly } from '../../../src/core/summary/compose-monthly.ts'
import { composeWeekly } from '../../../src/core/summary/compose-weekly.ts'
import type { SummaryInput } from '../../../src/core/summary/summary.ts'
import { indicator, itemOf, project, reportedOf, stepOf } from '../../support/living.ts'
import { seeds, weekly } from '../../support/summaries.ts'
import { DAY, LAST_DAY, LAST_WORLD, PLAN, WEEKLY_WORLD, written } from '../../support/weekly-world.ts'

/** Everything that a room may come to see of a post. */
function wholeOf({ title, head, sections, more, foot, table }: Post): string {
  const lines = [...sections, ...more].flatMap((section) => [section.heading, ...section.lines.map(lineText)])
  return [title, ...head, ...lines, ...foot, ...(table?.rows.flat() ?? [])].join('\n')
}
const roomSees = (input: SummaryInput) => wholeOf(composeWeekly(input).post)
const adding = (given: Partial<Living>): Living => ({
  ...WEEKLY_WORLD,
  ...given,
  notes: [...WEEKLY_WORLD.notes, ...(given.notes ?? [])],
  items: [...WEEKLY_WORLD.items, ...(given.items ?? [])],
  events: [...WEEKLY_WORLD.events, ...(given.events ?? [])],
})
const late = (
  number: number,
  handler: Living['items'][number]['handler'],
  given: Partial<Living['items'][number]> = {},
) => itemOf({ ...PLAN, number, title: `处理${number}号隐患`, due: '2021-07-29', handler, ...given })

describe('the weekly post never', () => {
  it('says why something is as it is, or what should be done', () => {
    const falling = adding({
      notes: [
        written(4001, indicator('fixed_asset_investment', '武昌区', 2021), '2021-07-30', '钱六', {
          text: '半年数',
          values: [
            reportedOf({
              ...{ span: 'cumulative', period: '2021H1', measure: 'growth', unit: '%', amount: '-43.4' },
              ...{ indicator: 'fixed_asset_investment', status: 'final' },
            }),
          ],
        }),
      ],
    })

    const texts = [
      weekly({ living: falling }),
      weekly({ living: null, planYear: 2020, since: null, day: '2021-12-31' }),
    ]
    for (const text of texts.map(roomSees))
      expect(text).not.toMatch(/由于|因为|受.{0,8}影响|原因|导致|建议|应当|下一步|需要加快|要加快|确保完成|有望|预计可/)
  })

  it('judges or plays down', () => {
    const text = roomSees(weekly({ living: null, planYear: 2020, since: null, day: '2021-12-31' }))

    expect(text).not.toMatch(/仅|才完成|只有|未达标|达标|垫底|滞后|落后|完成较好|偏慢|亮眼|增长-|-\d[\d.]*%的增长/)
  })

  it('signs as the office', () => {
    const approved = composeWeekly(weekly()).post
    const { approver: _, ...input } = weekly()
    const waiting = composeWeekly(input).post

    expect(approved.foot.at(-1)).toBe('自动汇总，经陈十审核。')
    expect(waiting.foot.at(-1)).toBe('自动汇总，待审核。')
    for (const post of [approved, waiting]) {
      const frame = [post.title, ...post.head, ...post.foot].join('\n')
      expect(frame).not.toMatch(/发改局|发展和改革局|人民政府|办公室|督查室/)
    }
  })

  it('names a unit or a person behind an overdue item before an approver decided so', () => {
    const living = adding({
      items: [
        late(4001, { unit: '区房管局', person: '周强' }),
        late(4002, { unit: null, person: '吴七一' }, { at: Date.parse('2021-07-29T08:00:00Z') }),
        late(4003, { unit: '区司法局', person: null }, { due: '2021-06-01', version: 2 }),
        late(4004, { unit: '区文旅局', person: null }, { due: '2021-05-01', at: Date.parse('2021-05-01T08:00:00Z') }),
      ],
      events: [
        stepOf(11, 4003, '2021-07-28', { do: 'hand_on', to: { unit: '区司法局', person: null }, reason: '职责调整' }),
      ],
    })
    const names = /区房管局|周强|吴七一|区司法局|区文旅局|区城管局|区应急管理局/

    const text = roomSees(weekly({ living }))
    const approved = roomSees(weekly({ living, namesLate: true }))

    for (const code of ['事-4001', '事-4002', '事-4003', '事-4004', '事-1001']) expect(text).toContain(code)
    expect(text).not.toMatch(names)
    for (const name of ['区房管局', '吴七一', '区司法局', '区文旅局']) expect(approved).toContain(name)
    expect(approved).not.toContain('周强')
  })

  it('ranks units, or tells how many items each one has', () => {
    const handler = (unit: string) => ({ unit, person: null })
    const at = Date.parse('2021-07-29T08:00:00Z')
    const living = adding({
      items: [1, 2, 3, 4, 5, 6].map((i) =>
        itemOf({
          ...{ ...PLAN, number: 4000 + i, title: `事务${'甲乙丙丁戊己'[i - 1]}`, at, due: '2021-08-20' },
          handler: handler(i < 5 ? '区财政局' : '区审计局'),
        }),
      ),
    })

    const text = roomSees(weekly({ living }))

    expect(text).not.toMatch(/排名|名次|第.位|最多|最少|得分|倒数|居前|靠后/)
    expect(text).not.toMatch(/区财政局[^，。\n]*\d+[项件条]|\d+[项件条][^，。\n]*区财政局/)
  })

  it('asks for 收到, 接龙 or 点赞, whoever wrote it', () => {
    const calls = ['请各单位收到请回复', '请在群内接龙报名', '请为项目点赞', '@所有人 收到请回复1']
    const living = adding({
      notes: calls.map((text, i) =>
        written(4001 + i, project(`城南${'甲乙丙丁'[i]}地块`, '武昌区', 2021), '2021-07-30', '张三', {
          text,
          coordination: { text, unit: '区水务局' },
          next: { text, day: '2021-09-01' },
        }),
      ),
      items: [itemOf({ ...PLAN, number: 4001, title: '请各街道收到请回复', at: Date.parse('2021-07-29T08:00:00Z') })],
    })

    const text = roomSees(weekly({ living }))

    expect(text).toContain('注-4001')
    expect(text).not.toMatch(/收到|接龙|点赞|@/)
    for (const call of calls)
      expect(() => composeWeekly(weekly({ remarks: [{ text: call, by: '陈十' }] }))).toThrow(WenjiError)
  })

  it('presents text of the plan as progress', () => {
    const { post, rows } = composeWeekly(weekly({ living: null, since: null }))

    const lines = post.more.flatMap((section) => section.lines.map(({ text }) => text))
    expect(rows.map(({ actual }) => actual)).toEqual(rows.map(() => null))
    expect(lines.slice(1).every((text) => text.includes('全年目标') && text.includes('未见进度数据'))).toBe(true)
    expect(post.more.map(({ heading }) => heading)).toEqual(['一、总体情况', '二、主要指标'])
    expect(wholeOf(post)).not.toMatch(/完成\d|已完成|已开工/)
  })

  it('blends periods: a month, a quarter, an estimate or another year is no cumulation of the year', () => {
    const values = [
      { amount: '31.7', span: 'month', period: '2021-07' },
      { amount: '95.1', span: 'quarter', period: '2021Q2' },
      { amount: '333.3', span: 'year_estimate', period: '2021' },
      { amount: '222.2', span: 'cumulative', period: '2020' },
    ] as const
    const living = {
      ...WEEKLY_WORLD,
      notes: [
        written(4001, indicator('fixed_asset_investment', '武昌区', 2021), '2021-07-30', '钱六', {
          text: '分期数据',
          values: values.map((value) => reportedOf({ indicator: 'fixed_asset_investment', ...value })),
        }),
      ],
    }

    const { post, rows } = composeWeekly(weekly({ living }))

    expect(rows.find(({ indicator: id }) => id === 'fixed_asset_investment')?.actual).toBeNull()
    expect(wholeOf(post)).not.toMatch(/31\.7|95\.1|333\.3|222\.2/)
  })

  it('goes out unchanged twice under two fingerprints', () => {
    const living = { ...LAST_WORLD, items: [] }
    const first = composeWeekly(weekly({ living, day: LAST_DAY, since: null, issue: 30 }))

    const second = composeWeekly(
      weekly({ living: { ...living, day: DAY }, since: { day: LAST_DAY, fingerprint: first.fingerprint } }),
    )
    const third = composeWeekly(
      weekly({
        ...{ living: { ...living, day: '2021-08-09' }, day: '2021-08-09', issue: 32 },
        since: { day: DAY, fingerprint: second.fingerprint },
      }),
    )

    expect([second.unchanged, third.unchanged]).toEqual([true, true])
    expect(third.fingerprint).toBe(second.fingerprint)
  })

  it('tells what is released later', () => {
    const living = adding({
      notes: [
        written(4001, indicator('gdp', '武昌区', 2021), '2021-07-31', '钱六', {
          text: '核实数将于次日发布',
          values: [
            reportedOf({
              ...{ indicator: 'gdp', name: '地区生产总值', measure: 'growth', unit: '%', amount: '16.8' },
              ...{
                span: 'cumulative',
                period: '2021H1',
                status: 'final',
                releasedAt: Date.parse('2021-08-03T02:00:00Z'),
              },
            }),
          ],
        }),
        written(4002, project('武汉长江中心', '武昌区', 2021), '2021-07-31', '钱六', {
          text: '投资数将于次日发布',
          values: [
            reportedOf({
              ...{ name: '完成投资', amount: '77.7', span: 'cumulative', period: '2021H1' },
              releasedAt: Date.parse('2021-08-03T02:00:00Z'),
            }),
          ],
        }),
      ],
    })

    expect(roomSees(weekly({ living }))).not.toMatch(/16\.8|77\.7|注-400/)
  })

  it('tells a room which questions were asked, which wait, and which units wrote nothing', () => {
    const editors = {
      asked: [{ question: '固投完成多少', times: 12 }],
      open: [{ number: 7, question: '夜间经济街区有几条', times: 3, reason: 'not_answered' as const }],
      quiet: [{ unit: '区园林局', last: '2021-05-20' }],
    }

    const summary = composeWeekly(weekly({ editors }))

    expect(wholeOf(summary.post)).toBe(roomSees(weekly()))
    expect(summary.editors && wholeOf(summary.editors)).toMatch(/固投完成多少，12次/)
    expect(summary.editors && wholeOf(summary.editors)).toMatch(/第7条，夜间经济街区有几条，3次/)
    expect(summary.editors && wholeOf(summary.editors)).toMatch(/区园林局，最近2021-05-20/)
    expect(summary.fingerprint).toBe(composeWeekly(weekly()).fingerprint)
  })
})

describe('the monthly circular never', () => {
  it('scores or sorts units: it copies the rows of the office, says whose they are, and has none of its own', () => {
    const rows = [
      { unit: '区城管局', assessment: '较好', remark: '路面修复按期', row: 3 },
      { unit: '区商务局', assessment: '96分', remark: null, row: 4 },
      { unit: '区园林局', assessment: '优秀', remark: null, row: 5 },
    ]
    const head = { knowledge: seeds, ...PLAN, day: '2021-08-05', month: '2021-07', issue: 7, approver: '陈十' }

    const { post } = composeMonthly({ ...head, assessment: { file: '7月考核.xlsx', sheet: '7月', rows, bare: [6] } })
    const without = composeMonthly({ ...head, assessment: null }).post

    const lines = post.more.find(({ heading }) => heading.includes('考核'))?.lines.map(({ text }) => text)
    expect(lines).toEqual([
      '以下为办公室考核结果，载于表格《7月考核.xlsx》（工作表“7月”）3行，按原表顺序照录，本汇总不评分、不排名。',
      '区城管局：较好，路面修复按期，第3行。',
      '区商务局：96分，第4行。',
      '区园林局：优秀，第5行。',
      '只有一格、未照录：第6行。',
    ])
    expect(post.title).toBe('武昌区2021年7月计划执行情况通报')
    expect(wholeOf(without)).not.toMatch(/考核|局/)
  })

  it('takes a figure of a later month', () => {
    const input = { ...PLAN, day: '2021-08-05', issue: 5, assessment: null, knowledge: weekly().knowledge }

    const may = composeMonthly({ ...input, month: '2021-05' })
    const june = composeMonthly({ ...input, month: '2021-06' })

    expect(may.rows.every(({ actual }) => actual === null)).toBe(true)
    expect(june.rows.some(({ actual }) => actual?.period === '2021H1')).toBe(true)
  })
})
