import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSheets } from '../../../src/config/load-sheets.ts'
import { WenjiError } from '../../../src/core/errors.ts'
import { tableOf } from '../../../src/core/remember/sheet-table.ts'
import { assessmentOf } from '../../../src/core/summary/assessment.ts'

const words = await loadSheets(path.join(import.meta.dirname, '..', '..', '..', 'config'))

describe('the assessment of a spreadsheet', () => {
  it('has units, results and remarks in the order of the rows, with their numbers', () => {
    const rows = [
      ['7月考核情况表', null, null, null],
      ['序号', '责任单位', '考核得分', '备注'],
      [1, '区城管局', 92.5, '路面修复按期'],
      [2, '区商务局', '优秀', null],
      [3, '区园林局', null, '未参加'],
    ]

    const table = tableOf([{ name: '7月', rows }], 'assessment', words)

    expect(assessmentOf('7月考核.xlsx', table)).toEqual({
      file: '7月考核.xlsx',
      rows: [
        { unit: '区城管局', assessment: '92.5', remark: '路面修复按期', row: 3 },
        { unit: '区商务局', assessment: '优秀', remark: null, row: 4 },
      ],
    })
  })

  it('is refused where no column holds a result', () => {
    const rows = [
      ['责任单位', '联系人'],
      ['区城管局', '张三'],
    ]

    expect(() => tableOf([{ name: '1', rows }], 'assessment', words)).toThrow(WenjiError)
  })
})
