import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/adapters/formats/docx.ts'
import { readXlsx } from '../../../src/adapters/formats/xlsx.ts'
import { makeDocx, makeXlsx } from '../../support/make-office.ts'

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'

/** A Word file with some parts put in place of what it has. */
function withParts(bytes: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const own = unzipSync(bytes)
  return zipSync({
    ...own,
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  })
}

function word(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return withParts(makeDocx([{ runs: ['甲'] }]), {
    'word/document.xml': `<?xml version="1.0"?><w:document ${NAMES}><w:body><w:p>${run('清江区2024年计划')}</w:p>${body}</w:body></w:document>`,
    ...parts,
  })
}

function run(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`
}

const BOX = `<wps:wsp><wps:txbx><w:txbxContent><w:p>${run('框内文字')}</w:p></w:txbxContent></wps:txbx></wps:wsp>`

describe('what a Word file holds and its paragraphs do not', () => {
  it.each([
    ['a formula', `<w:p>${run('增速')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`, ['公式 1 处']],
    [
      'a text box of newer programs alone',
      `<w:p><w:r><w:drawing>${BOX}</w:drawing></w:r></w:p>`,
      ['未识别的文字 4 字'],
    ],
    ['a chart', '<w:p><w:r><w:drawing><c:chart/></w:drawing></w:r></w:p>', ['图表 1 处']],
    ['an embedded workbook', '<w:p><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>', ['嵌入对象 1 处']],
    [
      'a deletion',
      `<w:p><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del>${run('新文')}</w:p>`,
      ['修订中删除的文字 1 处'],
    ],
    [
      'a passage moved away',
      `<w:p><w:moveFrom>${run('旧文')}</w:moveFrom>${run('新文')}</w:p>`,
      ['修订中删除的文字 1 处'],
    ],
    [
      'automatic numbers',
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${run('任务')}</w:p>`,
      ['自动编号 1 处'],
    ],
  ])('is counted: %s', async (_, body, expected) => {
    const read = await readDocx('a.docx', word(body))

    expect(read.notRead).toEqual(expected)
  })

  it('is counted in its headers and comments', async () => {
    const parts = {
      'word/header1.xml': `<w:hdr ${NAMES}><w:p>${run('会议文件')}</w:p></w:hdr>`,
      'word/footer1.xml': `<w:ftr ${NAMES}><w:p>${run('— 1 —')}</w:p></w:ftr>`,
      'word/comments.xml': `<w:comments ${NAMES}><w:comment w:id="1"><w:p>${run('请核')}</w:p></w:comment></w:comments>`,
    }

    const read = await readDocx('a.docx', word('', parts))

    expect(read.notRead).toEqual(['批注 1 条', '页眉页脚 1 处'])
  })

  it('is nothing where all of it is read: a text box in both forms, a content control, an insertion', async () => {
    const both = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${BOX}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p>${run('框内文字')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const control = `<w:sdt><w:sdtContent><w:p>${run('控件文字')}</w:p></w:sdtContent></w:sdt><w:p><w:ins>${run('新增文字')}</w:ins></w:p>`

    const read = await readDocx('a.docx', word(both + control))

    expect(read.blocks.map(({ text }) => text)).toEqual(['清江区2024年计划', '框内文字', '控件文字', '新增文字'])
    expect(read.notRead).toEqual([])
  })
})

it('counts no mark of a heading whose unit goes to the values', async () => {
  const table = [['指标', '增速（%）'].map((text) => ({ text })), ['地区生产总值', '5.8'].map((text) => ({ text }))]

  const read = await readDocx('a.docx', makeDocx([{ runs: ['清江区2024年计划'] }, { table }]))

  expect(read.blocks.at(-1)?.text).toBe('指标：地区生产总值；增速：5.8%')
  expect(read.notRead).toEqual([])
})

describe('what a workbook holds and its rows do not', () => {
  const sheet = makeXlsx([
    {
      name: '甲',
      rows: [
        ['指标', '目标'],
        ['粮食', '9万吨'],
      ],
    },
  ])

  it('is counted', async () => {
    const cells = '<row r="1"><c r="A1" t="str"><v>指标</v></c><c r="B1" t="str"><v>目标</v></c></row>'
    const odd =
      '<row r="2"><c r="A2" t="str"><v>粮食</v></c><c r="B2"><f>A1*2</f></c><c r="C2" t="e"><v>#REF!</v></c></row>'
    const bytes = withParts(sheet, {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}${odd}</sheetData></worksheet>`,
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr><xdr:pic/><xdr:graphicFrame/><xdr:sp><xdr:txBody><a:t>说明</a:t></xdr:txBody></xdr:sp><xdr:sp/></xdr:wsDr>',
      'xl/comments1.xml': '<comments><commentList><comment ref="A1"/></commentList></comments>',
    })

    const read = await readXlsx('a.xlsx', bytes)

    expect(read.notRead).toEqual([
      '图片 1 处',
      '图表 1 处',
      '文本框 1 处',
      '批注 1 条',
      '没有计算结果的公式 1 处',
      '出错的单元格 1 处',
    ])
  })

  it('is nothing where there are cells alone', async () => {
    const read = await readXlsx('a.xlsx', sheet)

    expect(read.notRead).toEqual([])
  })
})
