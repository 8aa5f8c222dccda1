import { describe, expect, it } from 'vitest'
import { postSchema } from '../../../src/core/rooms/post.ts'
import { lengthOf, lineText, postText } from '../../../src/core/rooms/post-text.ts'
import { composeWeekly } from '../../../src/core/summary/compose-weekly.ts'
import type { SummaryInput } from '../../../src/core/summary/summary.ts'
import { itemOf, project } from '../../support/living.ts'
import { qingjiang, seeds, weekly } from '../../support/summaries.ts'
import { DAY, LAST_DAY, LAST_WORLD, PLAN, WEEKLY_WORLD, written } from '../../support/weekly-world.ts'

const section = (input: SummaryInput, heading: string, where: 'sections' | 'more' = 'more') =>
  (composeWeekly(input).post[where].find((one) => one.heading.includes(heading))?.lines ?? []).map(lineText)

describe('the weekly post', () => {
  it('has the shape of the office, its issue, day and approver, and is a post as channels take it', () => {
    const { post } = composeWeekly(weekly())

    expect(post.title).toBe('武昌区2021年计划执行情况周报')
    expect(post.head).toEqual(['第31期，数据截至2021-08-02，审核人：陈十'])
    expect(post.sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、主要指标',
      '三、重点项目',
      '四、存在问题及需协调事项',
      '五、下步安排',
      '',
    ])
    expect(postSchema.parse(JSON.parse(JSON.stringify(post)))).toEqual(post)
  })

  it('takes 300 to 400 characters in the group and leaves nothing out behind it', () => {
    const { post } = composeWeekly(weekly())

    const group = post.sections.flatMap(({ lines }) => lines)
    const whole = post.more.flatMap(({ lines }) => lines.flatMap(({ codes }) => codes))
    expect(lengthOf(post.sections)).toBeGreaterThanOrEqual(300)
    expect(lengthOf(post.sections)).toBeLessThanOrEqual(400)
    expect(group.at(-1)?.text).toMatch(/^另有\d+条见更多。$/)
    expect(group.flatMap(({ codes }) => codes).filter((code) => !whole.includes(code))).toEqual([])
  })

  it('stays within 400 characters however much there is', () => {
    const notes = Array.from({ length: 300 }, (_, i) =>
      written(2000 + i, project(`滨江片区${i}号地块`, '武昌区', 2021), '2021-07-30', '张三', {
        text: '围挡、场地平整和临时道路等施工准备全部完成，施工单位人员和机械陆续到场，随后开始土方开挖',
        stage: '开工',
      }),
    )

    const { post } = composeWeekly(weekly({ living: { ...WEEKLY_WORLD, notes: [...WEEKLY_WORLD.notes, ...notes] } }))

    expect(lengthOf(post.sections)).toBeLessThanOrEqual(400)
    expect(lengthOf(post.more)).toBeGreaterThan(10_000)
  })

  it('tells value, share of the target and share of the year gone, with formulas and both codes', () => {
    const lines = section(weekly(), '总体情况')

    expect(lines[1]).toBe(
      '重大项目年度计划投资：2021年上半年140.2亿元（快报），为全年目标270亿元以上的51.9%（按下限，140.2÷270），比时间进度50%（6÷12）高1.9个百分点（计21-1.2-4、注-1009）。',
    )
  })

  it('tells what started and what finished since the last post, and not what was told before', () => {
    const lines = section(weekly(), '重点项目')

    expect(lines.slice(0, 2)).toEqual([
      '字节跳动华中总部：2021-07-29 郑八：施工单位已进场，桩基开始施工；阶段：开工（此前阶段：前期）（注-1007、注-1002）。',
      '龙湖天街：2021-07-30 孙丽：通过竣工验收；阶段：完工；完成比例：100%（注-1008）。',
    ])
    expect(lines.join()).not.toContain('注-1001')
  })

  it('names projects without a word for as many weeks as are given, those that are finished aside', () => {
    const silentFor = (weeksSilent: number) =>
      section(weekly({ weeksSilent }), '重点项目').find((line) => line.includes('无新登记'))

    expect(silentFor(4)).toBe('4周以上无新登记的项目1个：四美塘公园（最近2021-05-20）（注-1003）。')
    expect(silentFor(12)).toBeUndefined()
    expect(silentFor(0)).toBeUndefined()
  })

  it('tells what is new, moved and newly overdue of items', () => {
    expect(section(weekly(), '存在问题')).toEqual([
      '武汉长江中心：需协调事项：施工用电增容（需协调单位：区供电公司）（注-1006）。',
      '新过时限未销号：修复东湖路破损路面，时限：2021-07-30（事-1001）。',
      '新增事项：粮道街积水点排查，承办：区水务和湖泊局，时限：2021-08-05（事-1003）。',
      '企业用电增容：已销号（事-1004）。',
      '环保督察反馈问题整改：发现86，已整改79（事-1005）。',
      '已过时限未销号：徐东商圈消防通道清理，时限：2021-07-10（事-1002）。',
    ])
  })

  it('has next steps only where a note says one', () => {
    const notes = WEEKLY_WORLD.notes.map((note) => ({ ...note, next: null }))

    expect(section(weekly(), '下步安排')).toEqual(['武汉长江中心：主楼封顶（2021-09-30）（注-1006）。'])
    expect(section(weekly({ living: { ...WEEKLY_WORLD, notes } }), '下步安排')).toEqual([])
  })

  it('has a note again that was held back when the last post went out', () => {
    const [first, ...rest] = WEEKLY_WORLD.notes.filter(({ number }) => number === 1004)
    if (!first) throw new Error('no note 1004')
    const released = Date.parse('2021-07-28T01:00:00Z')
    const held = { ...first, values: first.values.map((value) => ({ ...value, releasedAt: released })) }
    const living = {
      ...WEEKLY_WORLD,
      notes: [...WEEKLY_WORLD.notes.filter(({ number }) => number !== 1004), held, ...rest],
    }
    const heads = { notes: 1005, owners: 1001, items: 1002, itemEvents: 0 }
    const since = { day: LAST_DAY, at: Date.parse('2021-07-26T01:00:00Z'), heads }

    const counted = (input: SummaryInput) => section(input, '总体情况')[0]

    expect(counted(weekly({ since }))).toContain('本期登记进展5条')
    expect(counted(weekly({ living, since }))).toContain('本期登记进展6条')
  })

  it('is one line in a week in which nothing was written, with the same fingerprint', () => {
    const living = { ...LAST_WORLD, day: DAY, items: LAST_WORLD.items.filter(({ number }) => number !== 1001) }
    const before = composeWeekly(
      weekly({ living: { ...living, day: LAST_DAY }, day: LAST_DAY, since: null, issue: 30 }),
    )

    const byNumbers = composeWeekly(weekly({ living }))
    const byFingerprint = composeWeekly(
      weekly({ living, since: { day: LAST_DAY, fingerprint: before.fingerprint }, approver: '别人' }),
    )

    expect(before.unchanged).toBe(false)
    expect([byNumbers.unchanged, byFingerprint.unchanged]).toEqual([true, true])
    expect(byNumbers.post.sections).toEqual([
      { heading: '', lines: [{ text: '本周指标、项目、事项均无新登记。', codes: [] }] },
    ])
    expect(byNumbers.post.more.length).toBeGreaterThan(2)
    expect(byFingerprint.fingerprint).toBe(before.fingerprint)
  })

  it('is no unchanged week where an item has become overdue or a document says something new', () => {
    const living = { ...LAST_WORLD, day: DAY }

    const overdue = composeWeekly(weekly({ living }))
    const documents = composeWeekly(
      weekly({ living, since: { day: LAST_DAY, fingerprint: composeWeekly(weekly()).fingerprint } }),
    )

    expect(overdue.unchanged).toBe(false)
    expect(lineText(overdue.post.sections.at(-2)?.lines[0] ?? { text: '', codes: [] })).toContain('修复东湖路破损路面')
    expect(documents.unchanged).toBe(false)
  })

  it('says of a plan year without actuals that there are none', () => {
    const { post, rows } = composeWeekly(weekly({ living: null, since: null }))

    const [line] = post.sections[0]?.lines ?? []
    expect(line?.text).toBe('2021年预期目标7项，各项预期目标均未见进度数据。')
    expect(post.sections[1]?.lines.every(({ text }) => /全年目标.+，未见进度数据。$/.test(text))).toBe(true)
    expect(rows.every(({ actual }) => actual === null)).toBe(true)
  })

  it('reads a year whose targets and actuals stand in one report', () => {
    const { post } = composeWeekly(weekly({ living: null, planYear: 2020, since: null, day: '2021-12-31' }))

    const text = postText(post)
    expect(text).toContain(
      '2020年上半年97.35亿元，为全年目标260亿元以上的37.4%（按下限，97.35÷260），比时间进度50%低12.6个百分点',
    )
    expect(text).toContain('2020年上半年增速为-14.2%；全年目标增长7.5%，低21.7个百分点（累计对全年，-14.2−7.5）')
    expect(text).toContain('依据：《关于武昌区2020年上半年国民经济和社会发展计划执行情况的报告》（摘编）')
    expect(text).not.toContain('2021年')
  })

  it('says that nothing is there where a region has no plan of the year', () => {
    const { post } = composeWeekly({ ...weekly({ living: null }), planYear: 2019, since: null })

    expect(post.sections[0]?.lines[0]?.text).toBe('可查文件未列出2019年预期目标。')
    expect(post.table?.rows).toEqual([])
  })

  it('has the whole table, targets without a number too', () => {
    const { table } = composeWeekly(weekly())

    expect(table.columns).toEqual(['指标', '年度目标', '最新累计', '期间', '占年度目标', '时间进度', '出处'])
    expect(table.rows.find(([name]) => name === '单位地区生产总值能耗降低率')?.[1]).toBe('完成市级下达目标')
    expect(table.rows.find(([name]) => name === '全社会固定资产投资')).toEqual([
      ...['全社会固定资产投资', '300亿元', '152.3亿元（快报）', '2021年上半年', '50.8%（152.3÷300）', '50%（6÷12）'],
      '计21-1.2-3、注-1004',
    ])
  })

  it('leaves records of another region or plan year aside', () => {
    const other = project('长江中心二期', '江夏区', 2021)
    const old = { ...project('旧项目', '武昌区', 2020) }
    const living = {
      ...WEEKLY_WORLD,
      notes: [
        ...WEEKLY_WORLD.notes,
        written(3001, other, '2021-07-30', '甲', { text: '开工' }),
        written(3002, old, '2021-07-30', '乙', { text: '开工' }),
      ],
      items: [...WEEKLY_WORLD.items, itemOf({ ...PLAN, region: '江夏区', number: 3003, title: '别区事项' })],
    }

    const theirs = composeWeekly(weekly({ living }))

    expect(theirs.post).toEqual(composeWeekly(weekly()).post)
    expect(theirs.fingerprint).toBe(composeWeekly(weekly()).fingerprint)
  })

  it('is the same for the same input', () => {
    expect(composeWeekly(weekly())).toEqual(composeWeekly(weekly()))
    expect(seeds.living).toBeUndefined()
  })

  it('counts an indicator with a total and a growth once, and holds no fall against a fall', () => {
    const knowledge = qingjiang(
      '地区生产总值增长6%，达到500亿元；单位地区生产总值能耗降低3%。',
      '上半年，地区生产总值完成230亿元，增长5.1%；单位地区生产总值能耗降低2.4%。',
    )

    const { post } = composeWeekly({
      ...weekly(),
      ...{ knowledge, region: '清江区', planYear: 2025, day: '2025-12-31', since: null },
    })

    const lines = post.more.flatMap((one) => one.lines.map(({ text }) => text))
    expect(lines[0]).toMatch(/^2025年预期目标2项，2项有本年累计数。/)
    expect(lines.find((text) => text.includes('能耗'))).toMatch(/降低2.4%；全年目标降低3%。$/)
    expect(lines.find((text) => text.includes('增长6%'))).toContain('低0.9个百分点（累计对全年，5.1−6）')
  })
})
