import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../src/adapters/sheets/read-sheets.ts'
import { WenjiError } from '../../src/core/errors.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { xlsxOf, zipOf } from '../support/xlsx.ts'

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const folder = await temporaryFolder()
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}

/** What a person is told of a file that is not read. */
async function refusedWith(file: string): Promise<string> {
  const error: unknown = await readSheets(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof WenjiError) return error.forPerson.zh
  throw new Error(`read, or failed otherwise: ${String(error)}`)
}

describe('an xlsx', () => {
  it('keeps the places of its rows, texts as texts, days as days, and what a formula had', async () => {
    const bytes = xlsxOf([
      {
        name: '周报 & 月报',
        rows: [
          [],
          ['名称', '甲', '乙'],
          ['=1+1', 1034.1 + 0.2, { date: '2021-05-31' }],
          ['+a', { formula: 'B3*2', value: 2068.6 }, { formula: 'A3', value: '@b' }],
        ],
      },
    ])

    const sheets = await readSheets(await fileOf('a.xlsx', bytes))

    expect(sheets).toEqual([
      {
        name: '周报 & 月报',
        rows: [
          [null, null, null],
          ['名称', '甲', '乙'],
          ['=1+1', 1034.3, '2021-05-31'],
          ['+a', 2068.6, '@b'],
        ],
      },
    ])
  })

  it('has the text of a cell that goes over rows in each of them, and not of one that goes over columns', async () => {
    const rows = [
      ['题', null],
      ['甲', '一'],
      [null, '二'],
      [null, '三'],
      ['乙', '四'],
    ]
    const bytes = xlsxOf([{ name: '一', rows, merges: ['A1:B1', 'A2:A4'] }])

    const [sheet] = await readSheets(await fileOf('a.xlsx', bytes))

    expect(sheet?.rows).toEqual([
      ['题', null],
      ['甲', '一'],
      ['甲', '二'],
      ['甲', '三'],
      ['乙', '四'],
    ])
  })

  it('that unpacks too large is not read, whatever it says of its size', async () => {
    const bomb = zipOf([['xl/workbook.xml', Buffer.alloc(70 * 1024 * 1024, 32)]], { 'xl/workbook.xml': 100 })

    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await refusedWith(await fileOf('bomb.xlsx', bomb))).toContain('解压后超过64MB')
  })

  it('with declarations, with a password, cut off, or of another kind is refused with its reason', async () => {
    const entity = zipOf([['xl/workbook.xml', '<!DOCTYPE x [<!ENTITY a "b">]><workbook/>']])
    const locked = zipOf([['xl/workbook.xml', '<workbook/>']])
    locked.writeUInt16LE(1, locked.indexOf('PK\u0001\u0002', 0, 'latin1') + 8)
    const whole = xlsxOf([{ name: '一', rows: [['甲']] }])
    const docx = zipOf([['word/document.xml', '<document/>']])

    expect(await refusedWith(await fileOf('a.xlsx', entity))).toContain('不允许的声明')
    expect(await refusedWith(await fileOf('a.xlsx', locked))).toContain('有密码')
    expect(await refusedWith(await fileOf('a.xlsx', whole.subarray(0, whole.length - 40)))).toContain('已损坏')
    expect(await refusedWith(await fileOf('a.xlsx', docx))).toContain('不是xlsx表格')
  })

  it('with a cell a million rows down is told to be trimmed', async () => {
    const rows = Array.from({ length: 20_002 }, (_, i) => (i === 0 || i === 20_001 ? ['甲'] : []))

    expect(await refusedWith(await fileOf('a.xlsx', xlsxOf([{ name: '一', rows }])))).toContain('最多20000行')
  })
})

describe('a csv', () => {
  it('is read in UTF-8 with its mark, in GB18030 and in UTF-16, with commas, tabs or semicolons', async () => {
    const expected = [
      ['项目', '进展'],
      ['长江中心', '已开工，"好"'],
    ]
    const marked = '\ufeff项目,进展\r\n长江中心,"已开工，""好"""\r\n'
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('项目\t进展\n长江中心\t"已开工，""好"""\n', 'utf16le'),
    ])
    // 项目;进展 / 长江中心;已开工
    const chinese = Buffer.from('cfeec4bf3bbdf8d5b90ab3a4bdadd6d0d0c43bd2d1bfaab9a40a', 'hex')

    const rowsOf = async (content: string | Buffer) => (await readSheets(await fileOf('a.csv', content)))[0]?.rows

    expect(await rowsOf(marked)).toEqual(expected)
    expect(await rowsOf(wide)).toEqual(expected)
    expect(await rowsOf(chinese)).toEqual([
      ['项目', '进展'],
      ['长江中心', '已开工'],
    ])
  })

  it('that is none, is too large or has open quotes is refused with its reason', async () => {
    expect(await refusedWith(await fileOf('a.csv', Buffer.from([0xff, 0xff, 0x00, 0x81])))).toContain(
      '不是UTF-8或GB18030',
    )
    expect(await refusedWith(await fileOf('a.csv', Buffer.alloc(11 * 1024 * 1024, 97)))).toContain('文件超过10MB')
    expect(await refusedWith(await fileOf('a.csv', '甲,乙\n"一,二\n三,四\n'))).toContain('引号没有配对')
    expect(await refusedWith(await fileOf('a.csv', 'a\n'.repeat(20_002)))).toContain('最多读取20000行')
    expect(await refusedWith(await fileOf('a.csv', ','.repeat(300)))).toContain('200列')
  })
})
