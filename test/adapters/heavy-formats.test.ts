import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/adapters/formats/csv.ts'
import { readDocx } from '../../src/adapters/formats/docx.ts'
import { readPage } from '../../src/adapters/formats/html.ts'
import { readPdf } from '../../src/adapters/formats/pdf.ts'
import { withoutRadicals } from '../../src/adapters/formats/radicals.ts'
import { readXlsx } from '../../src/adapters/formats/xlsx.ts'
import { shown } from '../../src/adapters/formats/xlsx-values.ts'
import { makeDocx, makeXlsx } from '../support/make-office.ts'
import { makePdf } from '../support/make-pdf.ts'

function textsOf({ blocks }: { readonly blocks: readonly { readonly text: string }[] }): string[] {
  return blocks.map(({ text }) => text)
}

describe('a web page', () => {
  it('gives its article and title, and counts what it leaves out', () => {
    const page = readPage(`<body><div class="nav"><a>首页</a><a>公开</a></div><h1>清江区2024年计划</h1>
      <div class="main"><p>发布时间：2024-03-01</p><div class="text"><p>一、任务</p><p>新建道路9条，改造<b>桥梁</b>3座。</p><img src="a.png">
      <p>第一行<br>第二行</p></div></div><div class="footer">版权所有</div></body>`)

    expect(textsOf(page)).toEqual([
      '清江区2024年计划',
      '发布时间：2024-03-01',
      '一、任务',
      '新建道路9条，改造桥梁3座。',
      '第一行',
      '第二行',
    ])
    expect(page.notRead).toEqual(['网页导航等 2 处', '图片 1 处'])
  })
})

describe('a Word file', () => {
  it('has its headings by their depth and runs joined without blanks', async () => {
    const bytes = makeDocx([{ heading: 1, text: '一、任务' }, { runs: ['新建道路', '9', '条。'] }])

    const read = await readDocx('plan.docx', bytes)

    expect(read.blocks).toEqual([
      { text: '一、任务', line: 1, heading: 1 },
      { text: '新建道路9条。', line: 2 },
    ])
  })
})

describe('a PDF', () => {
  const line = (text: string, y: number, x = 90, size = 16) => ({ text, x, y, size })

  it('joins broken lines and never a heading into its body', async () => {
    const full = '推动经济持续健康发展和社会全面进步取得新的更大成效'
    const bytes = makePdf([
      [
        line('一、任务', 700, 122),
        line(full.slice(0, 22), 670, 122),
        line(full.slice(22), 640),
        line('（一）修路。新建道路9条。', 610, 122),
      ],
    ])

    expect(textsOf(await readPdf('plan.pdf', bytes))).toEqual(['一、任务', full, '（一）修路。新建道路9条。'])
  })

  it('is said to be a scan where it has no text', async () => {
    await expect(readPdf('scan.pdf', makePdf([[], []]))).rejects.toThrow(
      /a scan: pictures without a text layer; skipped$/,
    )
  })

  it('has characters where its printer put look-alike radicals', () => {
    expect(withoutRadicals('⽬标：⼈⺠收⼊增⻓')).toBe('目标：人民收入增长')
  })
})

describe('an Excel workbook', () => {
  it.each([
    ['0.065', '0.0%', '6.5%'],
    ['0.058', '0.00%', '5.80%'],
    ['0.30000000000000004', '', '0.3'],
    ['2386.46', '0.0', '2386.5'],
    ['45292', 'yyyy-mm-dd', '2024-01-01'],
    ['1034207', '#,##0', '1034207'],
  ])('shows %s in the format %s as %s', (value, format, text) => {
    expect(shown(value, format)).toBe(text)
  })

  it('names its sheets where there are several and leaves hidden ones out', async () => {
    const bytes = makeXlsx([
      { name: '甲', rows: [['清江区2024年计划'], [], ['指标', '目标'], ['粮食', '9万吨']] },
      {
        name: '乙',
        rows: [
          ['指标', '目标'],
          ['道路', '9条'],
        ],
      },
      { name: '丙', rows: [['草稿', '1']], hidden: true },
    ])

    const read = await readXlsx('plan.xlsx', bytes)

    expect(textsOf(read)).toEqual(['清江区2024年计划', '甲', '指标：粮食；目标：9万吨', '乙', '指标：道路；目标：9条'])
    expect(read.notRead).toEqual(['隐藏的工作表 1 张'])
  })
})

describe('a cell that is merged over a whole sheet', () => {
  it('covers what is there and no more', async () => {
    const bytes = makeXlsx([
      { name: '甲', rows: [['清江区2024年计划'], ['指标', '目标'], ['粮食', '9万吨']], merged: ['A1:XFD1048576'] },
    ])

    const read = await readXlsx('plan.xlsx', bytes)

    expect(textsOf(read)).toContain('清江区2024年计划')
    expect(read.cells?.in).toBe(5)
  })
})

describe('values with commas', () => {
  it('may hold commas, quotes and line breaks within quotes', async () => {
    const bytes = new TextEncoder().encode('任务,目标\r\n"修路,修桥","9条\n""全部"""\r\n')

    const read = await readCsv('plan.csv', bytes)

    expect(textsOf(read)).toEqual(['任务：修路,修桥；目标：9条 "全部"'])
    expect(read.cells).toEqual({ in: 4, out: 4 })
  })
})
