import mammoth from 'mammoth'
import readSheets from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/adapters/attachments/write-docx.ts'
import { writeXlsx } from '../../../src/adapters/attachments/write-xlsx.ts'
import { readDocx } from '../../../src/adapters/formats/docx.ts'
import { readXlsx } from '../../../src/adapters/sheets/read-xlsx.ts'
import { unpackZip } from '../../../src/adapters/sheets/unpack-zip.ts'
import type { PostTable } from '../../../src/core/rooms/post.ts'

const TABLE: PostTable = {
  caption: '清江区2024年主要指标',
  columns: ['指标', '年度目标', '完成投资', '期间', '出处'],
  rows: [
    ['固定资产投资', '300亿元以上', '1,120.50亿元', '2024年上半年', '计24-1-1、报24上-1-1'],
    ['工业投资', '增长8%左右', '52亿元', '2024年上半年', '计24-1-2'],
    ['城建投资', '40亿元', '', '', '计24-1-3'],
  ],
}

const HOSTILE = [
  '=1+1',
  '+A1',
  '-A1',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  '-14.2%',
  '</w:t><w:r/>&',
  '\u0000\u0008名\ud800',
  '长'.repeat(40_000),
]

/** The cells of the only sheet of a spreadsheet. */
async function cellsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const [sheet] = await readSheets(Buffer.from(bytes))
  return sheet?.data ?? []
}

describe('a table as a spreadsheet', () => {
  it('has caption, headings and cells; a column of bare numbers of one unit is numbers', async () => {
    const { bytes, name, type, alt } = await writeXlsx(TABLE)

    const [caption, headings, ...rows] = await cellsOf(bytes)
    expect([name, type, alt]).toEqual([
      '清江区2024年主要指标.xlsx',
      'application/xlsx',
      '清江区2024年主要指标（表格，3行）',
    ])
    expect(caption?.[0]).toBe('清江区2024年主要指标')
    expect(headings).toEqual(['指标', '年度目标', '完成投资（亿元）', '期间', '出处'])
    expect(rows).toEqual([
      ['固定资产投资', '300亿元以上', 1120.5, '2024年上半年', '计24-1-1、报24上-1-1'],
      ['工业投资', '增长8%左右', 52, '2024年上半年', '计24-1-2'],
      ['城建投资', '40亿元', null, null, '计24-1-3'],
    ])
  })

  it('shows numbers with the decimals that were written', async () => {
    const { bytes } = await writeXlsx(TABLE)

    const styles = Buffer.from(unpackZip('x', Buffer.from(bytes)).get('xl/styles.xml') ?? '').toString()
    expect(styles).toContain('formatCode="#,##0.00"')
  })

  it('is read by the reader of notes and owners too', async () => {
    const { bytes } = await writeXlsx(TABLE)

    const [sheet] = await readXlsx('table.xlsx', Buffer.from(bytes))
    expect(sheet?.name).toBe('清江区2024年主要指标')
    expect(sheet?.rows[2]).toEqual(['固定资产投资', '300亿元以上', 1120.5, '2024年上半年', '计24-1-1、报24上-1-1'])
  })

  it.each([
    ['two units', ['52亿元', '6000万元']],
    ['a comparator', ['52亿元', '60亿元以上']],
    ['a remark', ['37.4%（按下限）', '50%']],
    ['leading zeros', ['007', '008']],
    ['more digits than a spreadsheet keeps', ['12345678901234567', '2']],
    ['wrong groups', ['1,12亿元', '2亿元']],
    ['nothing', ['', '']],
  ])('leaves a column with %s as it was written', async (_, cells) => {
    const { bytes } = await writeXlsx({ caption: '表', columns: ['名', '数'], rows: cells.map((cell) => ['甲', cell]) })

    const [, headings, ...rows] = await cellsOf(bytes)
    expect(headings).toEqual(['名', '数'])
    expect(rows.map(([, cell]) => cell ?? '')).toEqual(cells)
  })

  it.each([
    ['-14.2%', -14.2, '数（%）'],
    ['−3.5个百分点', -3.5, '数（个百分点）'],
    ['201项', 201, '数（项）'],
    ['0.05', 0.05, '数'],
  ])('takes %s for the number %f', async (text, value, heading) => {
    const { bytes } = await writeXlsx({ caption: '表', columns: ['名', '数'], rows: [['甲', text]] })

    const [, headings, row] = await cellsOf(bytes)
    expect([headings?.[1], row?.[1]]).toEqual([heading, value])
  })

  it('has its notes below the rows, none of them a formula', async () => {
    const { bytes } = await writeXlsx({ ...TABLE, notes: ['数据截至2024-08-02。', '=A1'] })

    const rows = await cellsOf(bytes)
    expect(rows.slice(5).map(([cell]) => cell)).toEqual([null, '数据截至2024-08-02。', "'=A1"])
  })

  it('has no formula and no broken part, whatever stands in the table', async () => {
    const { bytes, name } = await writeXlsx({
      caption: '=2+3 [a]:*?/\\\u0001\'"<b>',
      columns: ['=列', '数'],
      rows: HOSTILE.map((text) => [text, '甲']),
    })

    const sheet = Buffer.from(unpackZip('x', Buffer.from(bytes)).get('xl/worksheets/sheet1.xml') ?? '').toString()
    const [caption, headings, ...rows] = await cellsOf(bytes)
    expect(sheet).not.toContain('<f')
    expect(name).toMatch(/^[^\\/:*?"<>|]+\.xlsx$/)
    expect(caption?.[0]).toMatch(/^'=2\+3/)
    expect(headings?.[0]).toBe("'=列")
    expect(rows.slice(0, 7).map(([cell]) => cell)).toEqual([
      ...["'=1+1", "'+A1", "'-A1", "'@SUM(A1)", "'\t=1+1", "'＝1+1", '-14.2%'],
    ])
    expect(rows[7]?.[0]).toBe('</w:t><w:r/>&')
    expect(rows[8]?.[0]).toMatch(/^名\ufffd?$/)
    expect(String(rows[9]?.[0]).length).toBeLessThanOrEqual(32_767)
  })
})

describe('a table as a Word document', () => {
  it('has the caption as its heading and every cell as it was written', async () => {
    const { bytes, name, type } = await writeDocx(TABLE)

    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    const cells = [...value.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
    expect([name, type]).toEqual(['清江区2024年主要指标.docx', 'application/docx'])
    expect(value).toContain('<h1>清江区2024年主要指标</h1>')
    expect(value).toContain('<thead>')
    expect(cells).toEqual([...TABLE.columns, ...TABLE.rows.flat()])
  })

  it('has its notes below the table', async () => {
    const { bytes } = await writeDocx({ ...TABLE, notes: ['数据截至2024-08-02。', '依据：《清江区2024年计划》。'] })

    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value.trim()).toMatch(/数据截至2024-08-02。\s+依据：《清江区2024年计划》。$/)
  })

  it('can be read in again as a document', async () => {
    const { bytes } = await writeDocx(TABLE)

    const { blocks } = await readDocx('table.docx', bytes)
    expect(JSON.stringify(blocks)).toContain('300亿元以上')
  })

  it('is not broken by what stands in the table', async () => {
    const { bytes } = await writeDocx({
      caption: '<w:p/>&\u0001',
      columns: ['列'],
      rows: HOSTILE.map((text) => [text]),
    })

    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value).toContain('<w:p/>&')
    expect(value).toContain('</w:t><w:r/>&')
    expect(value).toContain('=1+1')
    expect(value).toContain('名\ufffd')
  })
})
