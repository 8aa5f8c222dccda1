import { describe, expect, it } from 'vitest'
import { withFlatTables } from '../../../src/core/document/flat-tables.ts'
import { type TableCell, writeTable } from '../../../src/core/document/table.ts'

function row(r: number, ...texts: string[]): TableCell[] {
  return texts.map((text, column) => ({ text, row: r, column, rows: 1, columns: 1 }))
}

function lines(...texts: string[]) {
  return texts.map((text, i) => ({ text, line: i + 1 }))
}

function textsOf(blocks: readonly { readonly text: string }[]): string[] {
  return blocks.map(({ text }) => text)
}

describe('a table written out', () => {
  it('gives each cell the headings over it, from the top down, and the unit that they give', () => {
    const cells: TableCell[] = [
      { text: '街道', row: 0, column: 0, rows: 2, columns: 1 },
      { text: '2024年', row: 0, column: 1, rows: 1, columns: 2 },
      ...row(1, '投资（亿元）', '增速（%）').map((cell) => ({ ...cell, column: cell.column + 1 })),
      ...row(2, '东街', '12.5', '6左右'),
    ]

    const table = writeTable(cells, 7)

    expect(table.blocks).toEqual([
      {
        text: '街道：东街；2024年投资：12.5亿元；2024年增速：6%左右',
        line: 7,
        cells: [
          { head: '街道', start: 3, end: 5 },
          { head: '2024年投资', start: 14, end: 20 },
          { head: '2024年增速', start: 29, end: 33 },
        ],
      },
    ])
    expect([table.cellsIn, table.cellsOut]).toEqual([7, 7])
  })

  it('repeats a cell that covers several rows in each of them', () => {
    const cells: TableCell[] = [
      ...row(0, '任务', '单位'),
      { text: '修路', row: 1, column: 0, rows: 1, columns: 1 },
      { text: '区交通局', row: 1, column: 1, rows: 2, columns: 1 },
      { text: '修桥', row: 2, column: 0, rows: 1, columns: 1 },
    ]

    expect(textsOf(writeTable(cells, 1).blocks)).toEqual(['任务：修路；单位：区交通局', '任务：修桥；单位：区交通局'])
  })

  it('has what stands above and below its columns as lines, and their unit for its numbers', () => {
    const cells = [
      ...row(0, '计划表'),
      ...row(1, '单位：万元'),
      ...row(2, '项目', '金额'),
      ...row(3, '教育', '98,200'),
      ...row(4, '注：含上级资金。'),
    ]

    expect(textsOf(writeTable(cells, 1).blocks)).toEqual([
      '计划表',
      '单位：万元',
      '项目：教育；金额：98,200万元',
      '注：含上级资金。',
    ])
  })

  it('is labels with values where its cells end with colons', () => {
    const cells = row(0, '索引号：', 'QJ-1', '发布机构：', '清江区发改局')

    expect(textsOf(writeTable(cells, 1).blocks)).toEqual(['索引号：QJ-1  发布机构：清江区发改局'])
  })
})

describe('tables that a text has only as lines', () => {
  it('are rows where names and numbers alternate below their headings', () => {
    const blocks = lines('单位', '全年目标', '一季度', '东街道', '42亿元', '9亿元', '河街道', '36亿元', '8亿元')

    expect(textsOf(withFlatTables(blocks))).toEqual([
      '单位：东街道；全年目标：42亿元；一季度：9亿元',
      '单位：河街道；全年目标：36亿元；一季度：8亿元',
    ])
  })

  it('keep an empty cell where a mark stands for it', () => {
    const blocks = lines('单位 |', '项目 |', '资金 |', '商务局 |', '12个 |', '20亿元 |', '科经局 |', '|', '15亿元 |')

    expect(textsOf(withFlatTables(blocks))).toEqual([
      '单位：商务局；项目：12个；资金：20亿元',
      '单位：科经局；资金：15亿元',
    ])
  })

  it('may be ruled with | in Markdown', () => {
    const blocks = lines('| 指标 | 目标（%） |', '| --- | --- |', '| 地区生产总值 | 6 |')

    expect(textsOf(withFlatTables(blocks))).toEqual(['指标：地区生产总值；目标：6%'])
  })

  it.each([
    ['do not come out even', ['单位', '目标', '一季度', '东街道', '42亿元', '河街道', '36亿元', '8亿元']],
    ['are headings and sentences', ['一、任务', '新建道路9条。', '二、措施', '每月调度。', '三、保障', '严格考核。']],
    ['hold hardly a number', ['区发改局', '区财政局', '区教育局', '区民政局', '区城管局', '42亿元']],
  ])('are left as they are where they %s', (_, texts) => {
    const blocks = lines(...texts)

    expect(withFlatTables(blocks)).toEqual(blocks)
  })
})
