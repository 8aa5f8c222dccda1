import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/adapters/formats/docx.ts'
import type { ReadFile } from '../../../src/adapters/formats/format.ts'
import { readHtml } from '../../../src/adapters/formats/html.ts'
import { readPdf } from '../../../src/adapters/formats/pdf.ts'
import { textFormat } from '../../../src/adapters/formats/text.ts'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { extractOwners } from '../../../src/core/facts/extract-owners.ts'
import { lexicon } from '../../support/knowledge.ts'
import { makePdf } from '../../support/make-pdf.ts'

const TITLE = '泉山县2025年国民经济和社会发展计划'
/** What stands in front of each text, and which level of numbers it has in Word; none for plain ones. */
const BODY: readonly (readonly [string, string, number?])[] = [
  ['一、', '主要预期目标', 0],
  ['', '地区生产总值增长６％左右（现价），一般公共预算收入增长5%。'],
  ['二、', '重点任务', 0],
  ['（一）', '城市更新', 1],
  ['1.', '改造老旧小区18个（牵头单位：县住建局；配合单位：各街道）。', 2],
  ['2.', '加装电梯40部【县财政局】。', 2],
  ['（二）', '产业升级', 1],
  ['1.', '新增规模以上工业企业12家以上。', 2],
]

const bytes = (text: string) => new TextEncoder().encode(text)
const typed = BODY.map(([mark, words]) => `${mark}${words}`)

async function word(): Promise<ReadFile> {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.START },
            { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph(TITLE),
          ...BODY.map(
            ([, text, level]) =>
              new Paragraph(level === undefined ? text : { text, numbering: { reference: 'outline', level } }),
          ),
        ],
      },
    ],
  })
  return readDocx('a.docx', await Packer.toBuffer(document))
}

const FORMS: Readonly<Record<string, () => Promise<ReadFile>>> = {
  txt: async () => textFormat.read('a.txt', bytes([TITLE, ...typed].join('\n'))),
  html: () =>
    readHtml(
      'a.html',
      bytes(`<body><h1>${TITLE}</h1><div>${typed.map((line) => `<p>${line}</p>`).join('')}</div></body>`),
    ),
  'docx with automatic numbers': word,
  pdf: () => readPdf('a.pdf', makePdf([[TITLE, ...typed].map((text, i) => ({ text, x: 80, y: 780 - 24 * i }))])),
}

describe('the same text', () => {
  it.each(Object.entries(FORMS))('gives the same paragraphs, codes and facts as %s', async (_, read) => {
    const [expected, found] = await Promise.all([contentOf(FORMS.txt), contentOf(read)])

    expect(found).toEqual(expected)
    expect(found.figures.length).toBeGreaterThan(4)
    expect(found.owners.length).toBeGreaterThan(0)
  })
})

async function contentOf(read: (() => Promise<ReadFile>) | undefined) {
  const { blocks } = (await read?.()) ?? { blocks: [] }
  const document = buildDocument({ file: 'a', blocks, given: {} })
  return {
    title: document.title,
    paragraphs: document.paragraphs.map(({ text, section, sectionCode, number }) => [
      text,
      section,
      sectionCode,
      number,
    ]),
    figures: extractFigures(document, lexicon).map(({ kind, period, indicator, value, unit, quote, code }) => [
      ...[kind, period, indicator, value, unit, quote, code],
    ]),
    owners: extractOwners(document).map(({ task, lead, others }) => [task, lead, others]),
  }
}

describe('a table with merged cells', () => {
  const ROWS = [
    ['经济', '地区生产总值', '增长6%'],
    ['', '一般公共预算收入', '增长5%'],
    ['民生', '城镇新增就业', '3000人'],
  ]
  const HEADS = ['类别', '指标', '2025年目标']
  const written = [
    '类别：经济；指标：地区生产总值；2025年目标：增长6%',
    '类别：经济；指标：一般公共预算收入；2025年目标：增长5%',
    '类别：民生；指标：城镇新增就业；2025年目标：3000人',
  ]

  it('gives the same rows as a page and in Word, each cell with its headings', async () => {
    const html = `<body><h1>${TITLE}</h1><div><p>主要指标如下。</p><table><tr>${HEADS.map((head) => `<td>${head}</td>`).join('')}</tr><tr><td rowspan="2">经济</td><td>地区生产总值</td><td>增长6%</td></tr><tr><td>一般公共预算收入</td><td>增长5%</td></tr><tr><td>民生</td><td>城镇新增就业</td><td>3000人</td></tr></table></div></body>`
    const cell = (text: string, rowSpan = 1) => new TableCell({ children: [new Paragraph(text)], rowSpan })
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph(TITLE),
            new Table({
              rows: [
                new TableRow({ children: HEADS.map((head) => cell(head)) }),
                ...ROWS.map(
                  ([group = '', name = '', goal = '']) =>
                    new TableRow({
                      children: [
                        ...(group === '' ? [] : [cell(group, group === '经济' ? 2 : 1)]),
                        cell(name),
                        cell(goal),
                      ],
                    }),
                ),
              ],
            }),
          ],
        },
      ],
    })

    const read = [await readHtml('a.html', bytes(html)), await readDocx('a.docx', await Packer.toBuffer(document))]

    for (const { blocks, cells } of read) {
      expect(blocks.filter((block) => block.cells).map(({ text }) => text)).toEqual(written)
      expect(cells).toEqual({ in: 11, out: 11 })
    }
  })
})
