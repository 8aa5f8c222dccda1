import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { jsonOf, keptIn, type Place, placeOf, runBot } from '../support/command-line.ts'
import { type Cell, type SheetSpec, xlsxOf } from '../support/xlsx.ts'

// Each command opens the store and reads the documents anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 90_000 })

const NOTES: readonly (readonly Cell[])[] = [
  ['重点项目进展周报', null, null, null, null],
  ['填报：区重大项目办', null, null, null, null],
  ['序号', '项目名称', '进展情况', '完成比例（%）', '截至日期'],
  [1, '武汉长江中心', '塔楼已到二十层', 30, { date: '2021-07-31' }],
  [2, '龙湖天街', '=HYPERLINK("http://x")', '45%', '2021年7月30日'],
]

async function withTable(name: string, content: Buffer | string | readonly SheetSpec[]): Promise<Place> {
  const place = await placeOf()
  await put(place, name, content)
  return place
}

async function put(place: Place, name: string, content: Buffer | string | readonly SheetSpec[]): Promise<void> {
  const bytes = typeof content === 'string' || Buffer.isBuffer(content) ? content : xlsxOf(content)
  await writeFile(path.join(place.folder, name), bytes)
}

const sheet = (rows: readonly (readonly Cell[])[], merges: readonly string[] = []): SheetSpec[] => [
  { name: '周报', rows, merges },
]

describe.each([
  ['by this process', async () => {}],
  ['by a running bot', runBot],
] as const)('a table of notes, taken %s', (_way, open) => {
  it('is read below its titles, row by row, and a second time adds nothing', async () => {
    const place = await withTable('周报.xlsx', sheet(NOTES, ['A1:E1', 'A2:E2']))
    await open(place)

    const rehearsed = await place.wenji('note', 'import', '周报.xlsx', '--dry-run')
    const before = await place.wenji('notes')
    const first = await place.wenji('note', 'import', '周报.xlsx', '--by', '张三')
    const second = await place.wenji('note', 'import', '周报.xlsx', '--json')
    const listed = await place.wenji('notes')

    expect(rehearsed).toMatchObject({ status: 0 })
    expect(rehearsed.out).toContain('2行：可存2行，已有0行，不合格0行，不明确0行')
    expect(rehearsed.out).toContain('试运行，未存')
    expect(before.out).toBe('没有符合条件的进展记录\n')
    expect(first.out).toContain('已存2行，已有0行')
    expect(first.out).toContain('注-1001 … 注-1002')
    expect(jsonOf(second)).toMatchObject({ stored: [], present: [{ row: 4 }, { row: 5 }], refused: [], unclear: [] })
    expect(listed.out.trim().split('\n')).toEqual([
      '注-1002 龙湖天街：2021-07-30 张三：=HYPERLINK("http://x")。完成比例：45%。来源：表格《周报.xlsx》第5行。',
      '注-1001 武汉长江中心：2021-07-31 张三：塔楼已到二十层。完成比例：30%。来源：表格《周报.xlsx》第4行。',
    ])
  })
})

describe('a table with wrong rows', () => {
  const rows = [
    ...NOTES,
    [3, '投资', '有进展', 20, null],
    [4, '云上之城', '有进展', 20, null],
    [5, '武汉长江中心', '有进展', 130, null],
    [6, '武汉长江中心', '有进展', 0.35, null],
    [7, '武汉长江中心', null, null, null],
  ]

  it('is not taken at all, and every wrong row is told', async () => {
    const place = await withTable('周报.xlsx', sheet(rows))

    const ran = await place.wenji('note', 'import', '周报.xlsx', '--json')

    expect(ran.status).toBe(1)
    expect(JSON.parse(ran.out)).toMatchObject({
      outcome: 'not_stored',
      stored: [],
      refused: [
        { row: 8, reason: { zh: expect.stringContaining('130%') } },
        { row: 9, reason: { zh: expect.stringContaining('可能是35%，也可能是0.35%') } },
        { row: 10, reason: { zh: expect.stringContaining('空的') } },
      ],
      unclear: [
        { row: 6, found: { outcome: 'ambiguous', choices: [{ number: 1, label: '固定资产投资' }, {}, {}, {}, {}] } },
        { row: 7, found: { outcome: 'not_found' } },
      ],
    })
    expect(ran.err).toContain('第6行：“投资”可能指以下5项，请在表中写全名称')
    expect(ran.err).toContain('整个文件未存')
    expect(await keptIn(place)).toMatchObject({ notes: 0 })
  })

  it('gives the others with --partial', async () => {
    const place = await withTable('周报.xlsx', sheet(rows))

    const { status, err } = await place.wenji('note', 'import', '周报.xlsx', '--partial')

    expect(status).toBe(1)
    expect(err).toContain('已存2行，已有0行，不合格3行，不明确2行')
    expect(await keptIn(place)).toMatchObject({ notes: 2 })
  })

  it('keeps figures in columns apart', async () => {
    const place = await withTable(
      '月报.csv',
      '指标,数据名称,口径,期间,数值,计量单位,数据状态\n固投,固投,当月,2021-05,12.3,亿元,快报\n固投,固投,累计,2021-01/05,61.5,亿元,初步核算\n',
    )

    await place.wenji('note', 'import', '月报.csv')
    const { out } = await place.wenji('notes')

    expect(out).toContain('固投：2021年5月当月12.3亿元（快报）')
    expect(out).toContain('固投：2021年1—5月累计61.5亿元（初步核算）')
  })
})

describe('a task breakdown', () => {
  const rows: readonly (readonly Cell[])[] = [
    ['2021年重点任务分解表', null, null, null, null, null],
    ['序号', '任务', '牵头单位', '配合单位', '责任领导', '时限'],
    ['一、项目建设', null, null, null, null, null],
    [1, '武汉长江中心', '区城建局', '区发改局、区财政局', '李四（副区长）', '2021年12月底前'],
    [2, '龙湖天街', null, '武昌区财政局', '王五', '12月底前'],
    [3, '更换老旧水表', '区水务局', null, null, '2021-10-31'],
  ]

  it('gives owners and, for the unit that follows them up, items; a merged cell counts for all of its rows', async () => {
    const place = await withTable('分解.xlsx', sheet(rows, ['A1:F1', 'C4:C5']))

    const unknown = await place.wenji('owner', 'import', '分解.xlsx')
    const taken = await place.wenji('owner', 'import', '分解.xlsx', '--new-task', '--unit', '区政府督查室')
    const again = await place.wenji('owner', 'import', '分解.xlsx', '--new-task', '--unit', '区政府督查室')
    const unit = await place.wenji('owners', 'unit', '区城建局')
    const items = await place.wenji('items')

    expect(unknown.err).toContain('第6行：没有找到“更换老旧水表”')
    expect(unknown.err).toContain('作为小标题略过的行：3')
    expect(taken).toMatchObject({ status: 0, err: '' })
    expect(taken.out).toContain('已存3行')
    expect(again.out).toContain('已存0行，已有3行')
    expect(unit.out.trim().split('\n')).toEqual([
      '武汉长江中心：牵头：区城建局（自2021-08-01起）',
      '龙湖天街：牵头：区城建局（自2021-08-01起）',
    ])
    expect(items.out.trim().split('\n')).toEqual([
      '事-1003 更换老旧水表（承办：区水务局；时限：2021-10-31；办理中）',
      '事-1001 武汉长江中心（承办：区城建局；时限：2021-12-31；办理中）',
      '事-1002 龙湖天街（承办：区城建局；时限：2021-12-31；办理中）',
    ])
  })
})

describe('an export of a platform', () => {
  it('in GB18030 gives items; what is over is left out', async () => {
    // 工单编号,哨件内容,吹哨街道,报到部门,办理时限,状态
    const place = await placeOf()
    const gb = Buffer.from(
      'b9a4b5a5b1e0bac52cc9dabcfec4dac8dd2cb4b5c9dabdd6b5c02cb1a8b5bdb2bfc3c52cb0ecc0edcab1cfde2cd7b4ccac0a' +
        '57312cc2b7b5c6b2bbc1c12cd6d0bbaac2b7bdd6b5c02cc7f8b3c7b9dcbed62c323032312d30382d32302cb0ecc0edd6d00a' +
        '57322cceadb8c7cbf0bbb52cd6d0bbaac2b7bdd6b5c02cc7f8b3c7b9dcbed62c323032312d30382d32302cd2d1b0ecbde10a',
      'hex',
    )
    await put(place, '哨件.csv', gb)

    const ran = await place.wenji('items', 'import', '哨件.csv', '--kind', 'whistle', '--new-unit')
    const shown = await place.wenji('items', 'show', '事-1001')

    expect(ran.out).toContain('已存1行，已有0行，不合格0行，不明确0行，已办结未取1行')
    expect(shown.out).toContain(
      '路灯不亮。类型：哨件。来源：编号W1，表格《哨件.csv》第2行。提出：中华路街道。承办：区城管局',
    )
  })
})

describe('what may not be imported', () => {
  it('is told with its reason', async () => {
    const place = await placeOf()
    await put(place, 'old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
    await put(place, 'empty.csv', '')
    await put(place, 'quotes.csv', '项目,进展\n"武汉长江中心,开工\n')
    await put(place, 'two.xlsx', [
      { name: '说明', rows: [['见下一页']] },
      { name: '周报', rows: NOTES },
    ])

    const old = await place.wenji('note', 'import', 'old.xls')
    const empty = await place.wenji('note', 'import', 'empty.csv')
    const quotes = await place.wenji('note', 'import', 'quotes.csv')
    const page = await place.wenji('note', 'import', 'two.xlsx', '--sheet', '月报')
    const second = await place.wenji('note', 'import', 'two.xlsx')

    expect(old.err).toContain('旧格式（xls、et）或有密码')
    expect(empty.err).toContain('空文件')
    expect(quotes.err).toMatch(/csv格式不对/)
    expect(page.err).toContain('没有工作表“月报”；有：说明、周报')
    expect(second.out).toContain('（周报）2行：已存2行')
  })
})
