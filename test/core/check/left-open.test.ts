import { describe, expect, it } from 'vitest'
import { checked, countsOf, quotesOf } from '../../support/checked.ts'

const plan = (year: number, body: string) => `清江区${year}年国民经济和社会发展计划\n\n${body}\n`
const halfYear = (year: number, body: string) =>
  `关于清江区${year}年上半年国民经济和社会发展计划执行情况的报告\n\n一、上半年计划执行情况\n\n${body}\n`

const GOALS =
  '一、主要预期目标\n\n——地区生产总值增长6%左右;\n——固定资产投资增长8%;\n——一般公共预算收入增长5%;\n——城镇新增就业1.2万人以上;\n'

describe('targets never reported on', () => {
  const reported = '地区生产总值完成198.4亿元，增长5.8%。固定资产投资增长6.1%。一般公共预算收入完成20.3亿元，增长4.2%。'

  it('are found where a document reports on the year', () => {
    const findings = checked(plan(2024, GOALS), halfYear(2024, reported))

    expect(quotesOf(findings, 'target_not_reported')).toEqual([['城镇新增就业1.2万人以上', '']])
    expect(findings[0]?.places[1]).toMatchObject({ code: null, file: '1.txt' })
  })

  it.each([
    ['a figure', `${reported}城镇新增就业6200人。`],
    ['words alone', `${reported}城镇新增就业完成进度好于预期。`],
  ])('are not there where the report has %s', (_, body) => {
    const findings = checked(plan(2024, GOALS), halfYear(2024, body))

    expect(quotesOf(findings, 'target_not_reported')).toEqual([])
  })

  it.each([
    ['no report', []],
    ['a report on another year', [halfYear(2023, reported)]],
    ['a report on another region', [halfYear(2024, reported).replaceAll('清江区', '北湖区')]],
    ['a document that only mentions the year', [plan(2025, `${GOALS}\n二、主要任务\n\n2024年地区生产总值增长5.9%。`)]],
  ])('are not missing yet where there is %s', (_, others) => {
    const findings = checked(plan(2024, GOALS), ...others)

    expect(quotesOf(findings, 'target_not_reported')).toEqual([])
  })
})

describe('projects never mentioned again', () => {
  const before = plan(
    2024,
    '一、主要任务\n\n推动江湾金融中心开工，加快柳溪大桥、东闸小学建设。建设社区养老服务中心。完成青禾路改造。',
  )

  it('are found where the later document names others', () => {
    const findings = checked(before, halfYear(2024, '江湾金融中心已开工，东闸小学加快建设。'))

    expect(quotesOf(findings, 'project_not_mentioned').map(([quote]) => quote)).toEqual([
      expect.stringContaining('柳溪大桥'),
      expect.stringContaining('青禾路'),
    ])
  })

  it('are told by their stage, and without one where the text names none', () => {
    const earlier = plan(2024, '一、主要任务\n\n推动柳溪大桥开工。联合江南大学组建清江产业研究院。建设东闸小学。')

    const findings = checked(earlier, halfYear(2024, '东闸小学加快建设。'))

    const said = findings.filter(({ kind }) => kind === 'project_not_mentioned').map(({ text }) => text.zh)
    expect(said.join('\n')).toContain('列有安排')
    expect(said.join('\n')).not.toContain('其他')
  })

  it.each([
    ['under a shorter name', '江湾金融中心已开工，东闸小学、柳溪桥加快建设，青禾路完工。'],
    ['under a longer name', '江湾金融中心已开工，东闸小学、柳溪大桥（二期）加快建设，青禾路改造工程完工。'],
    ['in a list of another kind', '江湾金融中心已开工，东闸小学加快建设，完成柳溪、青禾等片区规划。'],
  ])('are not where they stand %s', (_, body) => {
    const findings = checked(before, halfYear(2024, body))

    expect(quotesOf(findings, 'project_not_mentioned')).toEqual([])
  })

  it('are none that were finished, and none where the later document is years later', () => {
    const finished = checked(halfYear(2024, '柳溪大桥建成通车。'), plan(2025, '一、主要任务\n\n推动江湾金融中心开工。'))
    const late = checked(before, plan(2027, '一、主要任务\n\n推动北闸中学开工。'))

    expect(quotesOf([...finished, ...late], 'project_not_mentioned')).toEqual([])
  })
})

describe('tasks without owner', () => {
  const item = (text: string, owner: string) => `${text}${owner === '' ? '' : `（责任单位：${owner}）`}。`
  const breakdown = (...items: readonly string[]) =>
    `清江区2024年重点任务分解表\n\n一、城建类\n\n${items.map((text, i) => `${i + 1}. ${text}`).join('\n')}\n`

  it('are found where their neighbours have one', () => {
    const findings = checked(
      breakdown(
        item('新建停车泊位800个', '区城管局'),
        item('改造老旧小区12个', '区住建局'),
        item('新建道路9条', ''),
        item('供水管网改造16公里', '区水务局'),
      ),
    )

    expect(quotesOf(findings, 'task_without_owner')).toEqual([['3. 新建道路9条。']])
  })

  it('are none where a line below gives it, or where the document gives none as a rule', () => {
    const lines = checked(
      breakdown(
        '新建停车泊位800个。\n责任单位：区城管局',
        '改造老旧小区12个。\n责任单位：区住建局',
        '新建道路9条。\n责任单位：区住建局',
      ),
    )
    const rare = checked(
      breakdown(
        item('新建停车泊位800个', '区城管局'),
        item('改造老旧小区12个', ''),
        item('新建道路9条', ''),
        item('供水管网改造16公里', ''),
      ),
    )

    expect(quotesOf([...lines, ...rare], 'task_without_owner')).toEqual([])
  })
})

describe('stages that oppose each other', () => {
  it('are found within one period', () => {
    const findings = checked(halfYear(2024, '江湾金融中心已开工。\n\n项目推进有力。江湾金融中心正在办理前期手续。'))

    expect(countsOf(findings)).toEqual({ stage: 1 })
  })

  it('are found of two names that a reader takes for one, and said to be two', () => {
    const findings = checked(
      halfYear(2024, '江湾核心区环路已开工。\n\n项目推进有力。江湾核心区地下环路（二期）正在办理前期手续。'),
    )

    expect(countsOf(findings)).toEqual({ stage: 1 })
    expect(findings[0]?.text.zh).toContain('可能是不同分期')
  })

  it.each([
    ['one after the other', '江湾金融中心已开工。\n\n江湾金融中心加快建设。'],
    ['of two phases', '江湾金融中心（一期）已开工。\n\n江湾金融中心（二期）正在办理前期手续。'],
    ['two schools of one place', '江湾片区实验小学已开工。\n\n江湾片区实验中学正在办理前期手续。'],
    ['land beside building', '江湾片征收加速推进。\n\n江湾片道路已开工。'],
  ])('are none: %s', (_, body) => {
    expect(countsOf(checked(halfYear(2024, body)))).toEqual({})
  })
})
