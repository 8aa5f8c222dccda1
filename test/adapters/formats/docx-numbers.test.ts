import {
  AlignmentType,
  Document,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/adapters/formats/docx.ts'
import { writeNumber } from '../../../src/adapters/formats/word/number-forms.ts'
import { readNumbering } from '../../../src/adapters/formats/word/numbering-definitions.ts'
import { writeNumbers } from '../../../src/adapters/formats/word/write-numbers.ts'
import { buildDocument } from '../../../src/core/document/build-document.ts'

type Format = ILevelsOptions['format']

function level(at: number, format: Format, text: string): ILevelsOptions {
  return { level: at, ...(format ? { format } : {}), text, alignment: AlignmentType.START }
}

/** 一、 (一) 1. ① as offices set their papers. */
const OUTLINE = [
  level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
  level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
  level(2, LevelFormat.DECIMAL, '%3.'),
  level(3, LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%4'),
]

function numbered(text: string, at: number, reference = 'outline', instance = 0): Paragraph {
  return new Paragraph({ text, numbering: { reference, level: at, instance } })
}

async function readMade(children: readonly (Paragraph | Table)[], levels: readonly ILevelsOptions[] = OUTLINE) {
  const document = new Document({
    numbering: { config: [{ reference: 'outline', levels: [...levels] }] },
    sections: [{ children: [...children] }],
  })
  return readDocx('plan.docx', await Packer.toBuffer(document))
}

describe('the automatic numbers of a Word file', () => {
  it('stand in front of the texts, restart below each heading and are counted', async () => {
    const read = await readMade([
      new Paragraph('临河县2025年国民经济和社会发展计划'),
      numbered('主要目标', 0),
      numbered('经济发展', 1),
      numbered('地区生产总值增长6%。', 2),
      numbered('社零增长7%。', 2),
      numbered('民生改善', 1),
      numbered('新增就业4000人。', 2),
      numbered('重点任务', 0),
      numbered('产业', 1),
      numbered('5G基站新建80座。', 2),
      numbered('甲项', 3),
      numbered('乙项', 3),
    ])

    expect(read.blocks.map(({ text }) => text)).toEqual([
      '临河县2025年国民经济和社会发展计划',
      '一、主要目标',
      '（一）经济发展',
      '1.地区生产总值增长6%。',
      '2.社零增长7%。',
      '（二）民生改善',
      '1.新增就业4000人。',
      '二、重点任务',
      '（一）产业',
      '1. 5G基站新建80座。',
      '①甲项',
      '②乙项',
    ])
    expect(read.numbers).toBe(11)
    expect(read.notRead).toEqual([])
  })

  it('give the outline and codes that typed numbers give', async () => {
    const read = await readMade([
      new Paragraph('临河县2025年国民经济和社会发展计划'),
      numbered('主要目标', 0),
      numbered('经济发展', 1),
      new Paragraph('地区生产总值增长6%左右。'),
      numbered('重点任务', 0),
      numbered('产业升级', 1),
      new Paragraph('新建标准厂房3万平方米。'),
    ])

    const document = buildDocument({ file: 'plan.docx', blocks: read.blocks, given: {} })

    expect(document.paragraphs.slice(1).map(({ section, sectionCode }) => [sectionCode, ...section])).toEqual([
      ['1.1', '一、主要目标', '（一）经济发展'],
      ['2.1', '二、重点任务', '（一）产业升级'],
    ])
  })

  it('begin anew in another instance of the list, with all levels of a legal number', async () => {
    const read = await readMade(
      [numbered('甲', 0), numbered('乙', 1), numbered('丙', 1), numbered('丁', 0, 'outline', 1)],
      [level(0, LevelFormat.UPPER_ROMAN, '%1.'), level(1, LevelFormat.DECIMAL, '%1.%2')],
    )

    expect(read.blocks.map(({ text }) => text)).toEqual(['I.甲', 'I.1 乙', 'I.2 丙', 'I.丁'])
  })

  it('are all that stands in a cell of a table, and cells keep their headings', async () => {
    const row = (...cells: Paragraph[]) =>
      new TableRow({ children: cells.map((cell) => new TableCell({ children: [cell] })) })
    const read = await readMade(
      [
        new Table({
          rows: [
            row(new Paragraph('序号'), new Paragraph('指标'), new Paragraph('目标')),
            row(numbered('', 0), new Paragraph('地区生产总值'), new Paragraph('6%')),
            row(numbered('', 0), new Paragraph('城镇新增就业'), new Paragraph('4000人')),
          ],
        }),
      ],
      [level(0, LevelFormat.DECIMAL, '%1')],
    )

    expect(read.blocks.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^序号：1；指标：地区生产总值；目标：6%$/),
      expect.stringMatching(/^序号：2；指标：城镇新增就业；目标：4000人$/),
    ])
    expect(read.cells).toEqual({ in: 9, out: 9 })
  })

  it('leave signs of XML in texts and numbers as they are', async () => {
    const read = await readMade([numbered('甲<乙>&丙', 0)], [level(0, LevelFormat.DECIMAL, '<%1&')])

    expect(read.blocks.map(({ text }) => text)).toEqual(['<1&甲<乙>&丙'])
  })

  it('of a bullet are none, and an empty paragraph counts without being shown', async () => {
    const read = await readMade(
      [numbered('甲', 0), numbered('', 0), numbered('丙', 0), numbered('丁', 4)],
      [...OUTLINE, level(4, LevelFormat.BULLET, '●')],
    )

    expect(read.blocks.map(({ text }) => text)).toEqual(['一、甲', '三、丙', '丁'])
    expect(read.numbers).toBe(2)
  })
})

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

function paragraph(text: string, properties: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

function texts(body: string, numbering: string, styles = ''): string[] {
  const definitions = readNumbering(
    `<w:numbering ${W}>${numbering}</w:numbering>`,
    `<w:styles ${W}>${styles}</w:styles>`,
  )
  const { xml } = writeNumbers(`<w:document ${W}><w:body>${body}</w:body></w:document>`, definitions)
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/g)].map(([one]) => one.replace(/<[^>]+>/g, ''))
}

const LEVELS = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:pStyle w:val="1"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="%2．"/></w:lvl>`
const SCHEME = `<w:abstractNum w:abstractNumId="7">${LEVELS}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`

describe('numbers that the style or the list tells', () => {
  it('come from the style of a heading and the styles that it is based on', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="1"/></w:style>'

    const shown = texts(
      paragraph('甲', '<w:pStyle w:val="1"/>') +
        paragraph('乙', '<w:pStyle w:val="own"/>') +
        paragraph('丙', '<w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') +
        paragraph('丁', '<w:pStyle w:val="1"/>'),
      SCHEME,
      styles,
    )

    expect(shown).toEqual(['一、甲', '二、乙', '丙', '三、丁'])
  })

  it('go on where a level never restarts, and through all lists of one scheme', () => {
    const more = '<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>'
    const at = (list: number, ilvl: number) => `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`

    const shown = texts(
      paragraph('甲', at(3, 0)) + paragraph('子', at(3, 1)) + paragraph('乙', at(4, 0)) + paragraph('丑', at(3, 1)),
      SCHEME + more,
    )

    expect(shown).toEqual(['一、甲', '1．子', '二、乙', '2．丑'])
  })

  it('begin where a list says so', () => {
    const more =
      '<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const at = (list: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`

    const shown = texts(paragraph('甲', at(3)) + paragraph('乙', at(4)) + paragraph('丙', at(4)), SCHEME + more)

    expect(shown).toEqual(['一、甲', '五、乙', '六、丙'])
  })

  it('are said not to be read where their list is nowhere described or its format is not known', () => {
    const definitions = readNumbering(
      `<w:numbering ${W}>${SCHEME.replace('japaneseCounting', 'hebrew1')}</w:numbering>`,
      `<w:styles ${W}/>`,
    )
    const at = (list: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`

    const read = writeNumbers(
      `<w:document ${W}><w:body>${paragraph('甲', at(3))}${paragraph('乙', at(9))}</w:body></w:document>`,
      definitions,
    )

    expect(read).toMatchObject({ written: 0, unknown: 2 })
  })
})

describe('a number in Word’s formats', () => {
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百〇五'],
    ['japaneseCounting', 21, '二十一'],
    ['ideographDigital', 10, '一〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, undefined],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedCircleChinese', 21, '21'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 27, 'aa'],
    ['hebrew1', 1, undefined],
  ])('%s of %d is %s', (format, value, expected) => {
    expect(writeNumber(value, format)).toBe(expected)
  })
})
