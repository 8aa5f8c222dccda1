import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSheets } from '../../../src/config/load-sheets.ts'
import { type PersonText, WenjiError } from '../../../src/core/errors.ts'
import { type SheetRows, tableOf } from '../../../src/core/remember/sheet-table.ts'
import { assessmentOf, refuseOfOtherMonth } from '../../../src/core/summary/assessment.ts'

const words = await loadSheets(path.join(import.meta.dirname, '..', '..', '..', 'config'))

/** What a refusal says; undefined where nothing is refused. */
function refusalOf(work: () => unknown): PersonText | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof WenjiError) return error.forPerson
    throw error
  }
}

describe('the assessment of a spreadsheet', () => {
  it('has units, results and remarks in the order of the rows, with their numbers', () => {
    const rows = [
      ['7月考核情况表', null, null, null],
      ['序号', '责任单位', '考核得分', '备注'],
      [1, '区城管局', 92.5, '路面修复按期'],
      [2, '区商务局', '优秀', null],
      [3, '区园林局', null, '未参加'],
      [null, '街道', null, null],
    ]

    const table = tableOf([{ name: '7月', rows }], 'assessment', words)

    expect(assessmentOf('7月考核.xlsx', table)).toEqual({
      ...{ file: '7月考核.xlsx', sheet: '7月', bare: [6] },
      rows: [
        { unit: '区城管局', assessment: '考核得分92.5', remark: '路面修复按期', row: 3 },
        { unit: '区商务局', assessment: '优秀', remark: null, row: 4 },
        { unit: '区园林局', assessment: null, remark: '未参加', row: 5 },
      ],
    })
  })

  it.each<[string, SheetRows['rows'][number], string, string]>([
    ['no unit', [null, '优秀', '备注'], '第3行“责任单位”列是空的', 'row 3, column "责任单位" is empty'],
    ['a share', ['区园林局', 0.85, null], '如为百分数，请在表中写成文字“85%”', 'write it as the text "85%"'],
    ['a broken formula', ['区园林局', '#DIV/0!', null], '是#DIV/0!，公式没有算出结果', 'its formula has no result'],
    [
      'a call',
      ['区园林局', '优秀', '收到请回复'],
      '第3行“备注”列：要求回复收到',
      'column "备注": asks for acknowledgements',
    ],
    ['a long text', ['区园林局', '优', '长'.repeat(201)], '有201字，最多200字', 'has 201 characters'],
  ])('is refused with file, sheet, row and column where a row has %s', (_, cells, zh, en) => {
    const rows = [['考核表', null, null], ['责任单位', '考核结果', '备注'], cells]
    const table = tableOf([{ name: '7月', rows }], 'assessment', words)

    const refused = refusalOf(() => assessmentOf('7月考核.xlsx', table))

    expect(refused?.zh).toContain('7月考核.xlsx：工作表“7月”第3行')
    expect(refused?.zh).toContain(zh)
    expect(refused?.en).toContain('7月考核.xlsx: sheet "7月"')
    expect(refused?.en).toContain(en)
  })

  it('of another month than the circular is refused, by the names of file and sheet', () => {
    const of = (file: string, sheet: string) => refusalOf(() => refuseOfOtherMonth({ file, sheet }, '2021-07'))?.zh

    expect([of('7月考核.xlsx', '1'), of('2021年1-7月.xlsx', '汇总'), of('考核-2021-07.csv', '1')]).toEqual(
      Array(3).fill(undefined),
    )
    expect(of('考核.xlsx', '6月')).toContain('写明的月份不是通报的2021-07')
    expect(of('2020年7月考核.xlsx', '1')).toContain('不是通报的2021-07')
    expect(of('11月.xlsx', '1')).toContain('不是通报的2021-07')
  })

  it('with a unit alone in a row of two columns is refused', () => {
    const table = tableOf(
      [
        {
          name: '7月',
          rows: [
            ['单位', '等次'],
            ['区园林局', null],
          ],
        },
      ],
      'assessment',
      words,
    )

    expect(refusalOf(() => assessmentOf('7月考核.xlsx', table))?.zh).toBe(
      '7月考核.xlsx：工作表“7月”第2行“等次”列是空的，请填写，或删去该行',
    )
  })

  it('is refused where no column holds a result', () => {
    const rows = [
      ['责任单位', '联系人'],
      ['区城管局', '张三'],
    ]

    expect(() => tableOf([{ name: '1', rows }], 'assessment', words)).toThrow(WenjiError)
  })
})
