import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSheets } from '../../../src/config/load-sheets.ts'
import { WenjiError } from '../../../src/core/errors.ts'
import { type Cell, tableOf } from '../../../src/core/remember/sheet-table.ts'

const words = await loadSheets(path.join(import.meta.dirname, '..', '..', '..', 'config'))

const table = (kind: 'note' | 'owner' | 'items', rows: readonly (readonly Cell[])[]) =>
  tableOf([{ name: '一', rows }], kind, words)

function refusalOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof WenjiError) return error.forPerson.zh
    throw error
  }
  throw new Error('nothing was refused')
}

describe('the table of a sheet', () => {
  it('begins below the row that has most names of columns, wherever it is', () => {
    const { rows, unused, headings } = table('note', [
      ['项目进展表', null, null],
      [null, null, null],
      ['项 目 名 称', '最新进展：', '备注'],
      ['一、续建项目', null, null],
      ['甲', ' 已开工 ', '无'],
      [null, null, null],
      ['乙', '在建', null],
    ])

    expect(rows).toEqual([
      { row: 5, cells: { subject: '甲', text: '已开工' } },
      { row: 7, cells: { subject: '乙', text: '在建' } },
    ])
    expect(unused).toEqual(['备注'])
    expect(headings).toEqual([4])
  })

  it('has a header of two lines where columns go over both', () => {
    const { rows } = table('owner', [
      ['任务', '牵头单位', '责任', null],
      ['任务', '牵头单位', '姓名', '职务'],
      ['甲', '区发改局', '李四', '副区长'],
    ])

    expect(rows.map(({ row }) => row)).toEqual([3])
  })

  it('takes the first of two columns with the same meaning and says which it leaves', () => {
    const { rows, unused } = table('items', [
      ['问题', '责任单位', '承办单位'],
      ['路灯不亮', '区城管局', '区住建局'],
    ])

    expect(rows[0]?.cells).toEqual({ title: '路灯不亮', to: '区城管局' })
    expect(unused).toEqual(['承办单位'])
  })

  it('says which columns are missing, and where it looked', () => {
    expect(
      refusalOf(() =>
        table('owner', [
          ['任务', '备注'],
          ['甲', '乙'],
        ]),
      ),
    ).toBe('工作表“一”第1行像表头，缺少列：牵头单位/配合单位/责任领导。列名可在config/sheets.yaml中增加')
    expect(refusalOf(() => table('owner', [['甲', '乙']]))).toContain('没有找到表头，需要列：任务')
    expect(refusalOf(() => table('items', [['问题', '责任单位']]))).toBe('表头下面没有数据行')
  })

  it('has at most 2000 rows', () => {
    const rows = Array.from({ length: 2001 }, (_, i) => [`甲${i}`, '在建'])

    expect(refusalOf(() => table('note', [['项目', '进展'], ...rows]))).toContain('表格有2001行，一次最多2000行')
  })
})
