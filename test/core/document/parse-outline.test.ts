import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownFormat } from '../../../src/adapters/formats/markdown.ts'
import { linesOf } from '../../../src/adapters/formats/text.ts'
import { readYaml } from '../../../src/config/read-yaml.ts'
import { type Outline, parseOutline } from '../../../src/core/document/parse-outline.ts'
import { outlineOf } from '../../support/documents.ts'

const TITLE = '清江区2024年国民经济和社会发展计划'

/** Code, path and text of every paragraph below the title. */
function bodyOf(text: string): [code: string, path: string, text: string][] {
  return outlineOf(`${TITLE}\n${text}`)
    .paragraphs.filter((paragraph) => paragraph.sectionCode !== '0')
    .map((paragraph) => [`${paragraph.sectionCode}-${paragraph.number}`, paragraph.section.join(' / '), paragraph.text])
}

/** The texts of everything that stands before the first heading. */
function headOf(text: string): string[] {
  return outlineOf(text)
    .paragraphs.filter((paragraph) => paragraph.section[0] === '文首')
    .map((paragraph) => paragraph.text)
}

function noiseOf(text: string): string[] {
  return outlineOf(text)
    .pieces.filter((piece) => piece.kind === 'noise')
    .map((piece) => piece.text)
}

function readMarkdown(text: string): Outline {
  return parseOutline(markdownFormat(readYaml).read('fixture.md', new TextEncoder().encode(text)).blocks)
}

describe('numbered headings', () => {
  it('nest from 第一章 down to ①, and each takes its own number into the code', () => {
    const text = [
      '第一章 产业',
      '一、工业',
      '(一)园区',
      '1.厂房',
      '(1)前期',
      '①选址',
      '已完成选址论证。',
      '②环评',
      '正在编制。',
      '(2)施工',
      '尚未进场。',
      '2.道路',
      '道路已通。',
      '(二)服务',
      '设立专班。',
      '二、农业',
      '稳定面积。',
      '第二章 保障',
      '压实责任。',
    ].join('\n')

    const body = bodyOf(text)

    expect(body).toEqual([
      ['1.1.1.1.1.1-1', '第一章 产业 / 一、工业 / (一)园区 / 1.厂房 / (1)前期 / ①选址', '已完成选址论证。'],
      ['1.1.1.1.1.2-1', '第一章 产业 / 一、工业 / (一)园区 / 1.厂房 / (1)前期 / ②环评', '正在编制。'],
      ['1.1.1.1.2-1', '第一章 产业 / 一、工业 / (一)园区 / 1.厂房 / (2)施工', '尚未进场。'],
      ['1.1.1.2-1', '第一章 产业 / 一、工业 / (一)园区 / 2.道路', '道路已通。'],
      ['1.1.2-1', '第一章 产业 / 一、工业 / (二)服务', '设立专班。'],
      ['1.2-1', '第一章 产业 / 二、农业', '稳定面积。'],
      ['2-1', '第二章 保障', '压实责任。'],
    ])
  })

  it.each([
    ['一、工业', '1'],
    ['十二、工业', '12'],
    ['第三部分 工业', '3'],
    ['第二节 工业', '2'],
    ['（一）工业', '1'],
    ['(十一)工业', '11'],
    ['1.工业', '1'],
    ['1、工业', '1'],
    ['1. 工业', '1'],
    ['３．工业', '3'],
    ['（２）工业', '2'],
    ['⑩工业', '10'],
  ])('are read in half and full width, with and without blanks: %s', (heading, code) => {
    const text = `${heading}\n产值稳定。`

    const body = bodyOf(text)

    expect(body).toEqual([[`${code}-1`, heading, '产值稳定。']])
  })

  it('lose a closing mark in the path and keep it in the text of their piece', () => {
    const { paragraphs, pieces } = outlineOf(`${TITLE}\n一、总体要求。\n稳中求进。`)

    expect(paragraphs.at(-1)?.section).toEqual(['一、总体要求'])
    expect(pieces.map(({ kind, text }) => [kind, text])).toContainEqual(['heading', '一、总体要求。'])
  })

  it.each([
    ['a sentence with text behind it', '1.新建道路9条。(牵头单位:区城建局;配合单位:各街道)'],
    ['a count', '1.完成投资20亿元'],
    ['an item that ends with a semicolon', '(1)修缮桥梁;'],
    ['an announcement', '2.重点做好以下工作：'],
    ['more than a heading is long', `1.${'推进园区道路和管网建设'.repeat(6)}`],
    ['a decimal', '1.5倍于上年同期的增量'],
  ])('are none where the numbered line is %s', (_, line) => {
    const body = bodyOf(`一、任务\n${line}`)

    expect(body.map(([code, , text]) => [code, text])).toEqual([['1-1', line]])
  })

  it('get codes that are unique where a document repeats a number', () => {
    const body = bodyOf('一、工业\n产值稳定。\n一、农业\n面积稳定。\n二、旅游\n客流回升。')

    expect(body.map(([code, path]) => [code, path])).toEqual([
      ['1-1', '一、工业'],
      ['2-1', '一、农业'],
      ['3-1', '二、旅游'],
    ])
  })

  it('may be missing: short lines that name a part are headings where a document numbers nothing', () => {
    const body = bodyOf('主要任务\n修缮桥梁。\n保障措施\n压实责任。')

    expect(body).toEqual([
      ['1-1', '主要任务', '修缮桥梁。'],
      ['2-1', '保障措施', '压实责任。'],
    ])
  })
})

describe('run-in headings', () => {
  it('are a path of their own, counted in order, and stay in the paragraph', () => {
    const text = '一、任务\n(一)创新\n完善平台体系。依托高校搭建平台。\n培育人才队伍。开展人才评选。'

    const body = bodyOf(text)

    expect(body).toEqual([
      ['1.1.1-1', '一、任务 / (一)创新 / 完善平台体系', '完善平台体系。依托高校搭建平台。'],
      ['1.1.2-1', '一、任务 / (一)创新 / 培育人才队伍', '培育人才队伍。开展人才评选。'],
    ])
  })

  it('are marked by their length, closing mark included', () => {
    const { paragraphs } = outlineOf(`${TITLE}\n一、任务\n完善平台体系。依托高校搭建平台。`)

    const last = paragraphs.at(-1)

    expect(last?.text.slice(0, last.headLength)).toBe('完善平台体系。')
  })

  it.each([
    ['一是稳住工业。帮助企业扩产。', '一是稳住工业', '1'],
    ['三要守住底线。排查各类隐患。', '三要守住底线', '3'],
    ['第一，强化统筹。建立工作专班。', '第一，强化统筹', '1'],
    ['第二,强化考核。定期公布结果。', '第二,强化考核', '2'],
    ['(二)建设园区。推进厂房交付。', '(二)建设园区', '2'],
    ['（三）建设园区。推进厂房交付。', '（三）建设园区', '3'],
    ['4.建设园区。推进厂房交付。', '4.建设园区', '4'],
  ])('may carry a number: %s', (line, title, number) => {
    const body = bodyOf(`一、任务\n${line}`)

    expect(body).toEqual([[`1.${number}-1`, `一、任务 / ${title}`, line]])
  })

  it.each([
    ['a clause with a count', '完成投资20亿元。同比有所增长。'],
    ['a sentence that tells when', '今年形势平稳。各项工作有序推进。'],
    ['a sentence with a comma', '形势平稳，进展顺利。各项工作有序推进。'],
    ['a sentence too long for a heading', '各项重点工作按照年初确定的时间表和路线图全面有序推进。成效已经显现。'],
    ['a single sentence', '各项工作有序推进。'],
  ])('are none where the paragraph begins with %s', (_, line) => {
    const body = bodyOf(`一、任务\n${line}`)

    expect(body).toEqual([['1-1', '一、任务', line]])
  })

  it('go on over the paragraphs below them', () => {
    const body = bodyOf(
      '一、任务\n(一)创新\n完善平台体系。依托高校搭建平台。\n平台向企业开放，常年受理申请。\n(二)开放\n办好展会。',
    )

    expect(body.map(([code]) => code)).toEqual(['1.1.1-1', '1.1.1-2', '1.2-1'])
  })

  it('end before the paragraph that closes their chapter', () => {
    const text = [
      '一、情况',
      '(一)创新',
      '完善平台体系。依托高校搭建平台。',
      '总的看，困难仍然不少，须持续用力。',
      '二、安排',
      '压实责任。',
    ].join('\n')

    const body = bodyOf(text)

    expect(body.map(([code, path]) => [code, path])).toEqual([
      ['1.1.1-1', '一、情况 / (一)创新 / 完善平台体系'],
      ['1-1', '一、情况'],
      ['2-1', '二、安排'],
    ])
  })
})

describe('items', () => {
  it('are paragraphs of their section, counted from 1', () => {
    const body = bodyOf('一、目标\n——产值增长6%;\n——新增就业3000人。\n二、任务\n●修缮桥梁;\n●清理沟渠。')

    expect(body).toEqual([
      ['1-1', '一、目标', '——产值增长6%;'],
      ['1-2', '一、目标', '——新增就业3000人。'],
      ['2-1', '二、任务', '●修缮桥梁;'],
      ['2-2', '二、任务', '●清理沟渠。'],
    ])
  })

  it.each([':', '：'])('take the line that leads in to them, closed by %s, into the first', (colon) => {
    const body = bodyOf(`一、目标\n2024年主要预期目标${colon}\n\n——产值增长6%;\n——新增就业3000人。`)

    expect(body).toEqual([
      ['1-1', '一、目标', `2024年主要预期目标${colon}\n——产值增长6%;`],
      ['1-2', '一、目标', '——新增就业3000人。'],
    ])
  })

  it('take no line that leads in to plain text', () => {
    const body = bodyOf('一、目标\n2024年主要预期目标:\n产值增长6%;\n新增就业3000人。')

    expect(body.map(([code, , text]) => [code, text])).toEqual([
      ['1-1', '2024年主要预期目标:'],
      ['1-2', '产值增长6%;'],
      ['1-3', '新增就业3000人。'],
    ])
  })
})

describe('the head of a document', () => {
  it('holds title, labels, occasion, speaker and salutation, counted from 1', () => {
    const text = [
      TITLE,
      '文  号: 2024(009)',
      '清江区发展和改革局局长  周一帆',
      '各位代表：',
      '一、任务',
      '修缮桥梁。',
    ].join('\n')

    const { paragraphs } = outlineOf(text)

    expect(paragraphs.map(({ sectionCode, number, section }) => [`${sectionCode}-${number}`, section])).toEqual([
      ['0-1', ['文首']],
      ['0-2', ['文首']],
      ['0-3', ['文首']],
      ['0-4', ['文首']],
      ['1-1', ['一、任务']],
    ])
  })

  it.each([
    '——2023年8月20日在清江区第六届人大常委会',
    '——2023820日在清江区第六届人大常委会',
    '----2023年8月20日在清江区第六届人大常委会',
  ])('joins an occasion that was broken over two lines: %s', (first) => {
    const head = headOf(`${TITLE}\n${first}\n\n第十二次会议上\n一、任务\n修缮桥梁。`)

    expect(head).toEqual([TITLE, `${first}\n第十二次会议上`])
  })

  it('leaves an occasion of one line alone', () => {
    const head = headOf(
      `${TITLE}\n——2023年8月20日在清江区第六届人大常委会第十二次会议上\n周一帆报告后又谈到会上\n一、任务\n修缮桥梁。`,
    )

    expect(head).toEqual([TITLE, '——2023年8月20日在清江区第六届人大常委会第十二次会议上', '周一帆报告后又谈到会上'])
  })
})

describe('what a page puts around a document', () => {
  it.each([
    '首页 > 政务公开 > 计划总结',
    '当前位置：首页>政务公开',
    '您当前的位置：首页 > 公开',
    '下载',
    '打印',
    '全屏',
    '【字号：',
    '加大',
    '】',
    '关闭窗口',
    '相关报道：',
    '扫一扫在手机上查看当前页面',
    '- 12 -',
    '— 3 —',
  ])('is no paragraph: %s', (line) => {
    const text = `${line}\n${TITLE}\n一、任务\n修缮桥梁。\n${line}\n清理沟渠。`

    const { paragraphs } = outlineOf(text)

    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual([TITLE, '修缮桥梁。', '清理沟渠。'])
    expect(noiseOf(text)).toEqual([line, line])
  })

  it('may trail behind the last sentence', () => {
    const text = `${TITLE}\n一、任务\n修缮桥梁。\n政协`

    expect(noiseOf(text)).toEqual(['政协'])
  })

  it('is not a short last line behind a sentence without its mark', () => {
    const text = `${TITLE}\n一、任务\n修缮桥梁\n清理沟渠`

    expect(noiseOf(text)).toEqual([])
    expect(outlineOf(text).paragraphs.at(-1)?.text).toBe('清理沟渠')
  })
})

describe('footnotes', () => {
  it.each([
    '[1]“三小”：指小游园、小广场、小步道。',
    '［1］“三小”：指小游园、小广场、小步道。',
    '【1】三小：指小游园、小广场、小步道。',
  ])('stand in a section of their own: %s', (note) => {
    const body = bodyOf(`一、任务\n建设“三小”工程[1]。\n${note}\n[2]双随机：指随机抽取对象和人员。`)

    expect(body.map(([code, path]) => [code, path])).toEqual([
      ['1-1', '一、任务'],
      ['注-1', '注'],
      ['注-2', '注'],
    ])
  })

  it('end where the next chapter begins', () => {
    const body = bodyOf('一、任务\n建设“三小”工程[1]。\n[1]三小：指小游园、小广场、小步道。\n二、保障\n压实责任。')

    expect(body.at(-1)?.slice(0, 2)).toEqual(['2-1', '二、保障'])
  })
})

describe('Markdown headings', () => {
  const PLAIN = [
    TITLE,
    '一、目标',
    '2024年主要预期目标:',
    '——产值增长6%;',
    '——新增就业3000人。',
    '二、任务',
    '(一)创新',
    '1.平台',
    '完善平台体系。依托高校搭建平台。',
    '(二)开放',
    '办好展会。',
    '[1]展会：指农产品展会。',
  ]
  const MARKS: Readonly<Record<string, string>> = { 清: '# ', 一: '## ', 二: '## ', '(': '### ', '1': '#### ' }

  it('give the outline of the same text without marks', () => {
    const marked = PLAIN.map((line) => `${MARKS[line.charAt(0)] ?? ''}${line}`).join('\n\n')
    const plain = PLAIN.join('\n\n')

    const outline = readMarkdown(marked)

    expect(marked).toContain('## 一、目标')
    expect(outline).toEqual(outlineOf(plain))
  })

  it('nest by their depth where they have no numbers', () => {
    const outline = readMarkdown(`# ${TITLE}\n\n## 主要任务\n\n### 产业升级\n\n修缮厂房。\n`)

    expect(outline.paragraphs.at(-1)?.section).toEqual(['主要任务', '产业升级'])
  })
})

describe('for any text', () => {
  const blank = fc.constantFrom('', ' ', '　', '\t', '\u00a0', '\u2003')
  const inner = fc.constantFrom('', ' ', '　', '\u00a0', '  ')
  const han = fc.string({
    unit: fc.constantFrom(...'推进园区建设完成改造提升服务企业创新发展目标'),
    minLength: 1,
    maxLength: 12,
  })
  const odd = fc.oneof(
    fc.constantFrom(
      '5G',
      'P2+',
      '😀',
      '👩‍🌾',
      '𠮷',
      'e\u0301',
      '\u200b',
      '4P2实验室',
      '2018113日',
      '12345678平方米',
      '1,034,207万元',
      '-3.2%',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.integer({ min: 0, max: 99999 }).map(String),
  )
  const plain = fc
    .tuple(han, inner, odd, han, fc.constantFrom('', '。', '；', ';', ':', '：', '！'))
    .map((parts) => parts.join(''))
  const mark = fc.constantFrom(
    '第一章 ',
    '一、',
    '二、',
    '十二、',
    '(一)',
    '（二）',
    '1.',
    '2、',
    '（3）',
    '(4)',
    '①',
    '一是',
    '第一，',
    '——',
    '●',
    '[1]',
    '# ',
  )
  const line = fc.oneof(
    fc.constantFrom(
      TITLE,
      '首页 > 公开',
      '下载',
      '文  号: 2024(009)',
      '——2023820日在清江区人大',
      '第十二次会议上',
      '主要任务',
      '人大',
      '2024年主要预期目标:',
    ),
    fc.tuple(mark, han).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('', '一是', '(一)', '2.'), han, plain)
      .map(([number, head, rest]) => `${number}${head}。${rest}`),
    fc.tuple(mark, plain).map((parts) => parts.join('')),
    plain,
  )
  const padded = fc
    .tuple(blank, fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), blank)
    .map((parts) => parts.join(''))
  const document = fc.array(padded, { maxLength: 25 }).map((lines) => lines.join('\n'))

  const any = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary', maxLength: 400 }),
  )

  function checkLossless(text: string): void {
    const blocks = linesOf(text)
    const whole = blocks.map((block) => block.text.trim()).join('\n')

    const { paragraphs, pieces } = parseOutline(blocks)

    expect(pieces.map((piece) => piece.text).join('\n')).toBe(whole)
    expect(pieces.map((piece) => piece.line)).toEqual(
      [...new Set(pieces.map((piece) => piece.line))].sort((a, b) => a - b),
    )
    expect(pieces.filter((piece) => piece.kind === 'paragraph').map((piece) => piece.text)).toEqual(
      paragraphs.map((paragraph) => paragraph.text),
    )
    for (const paragraph of paragraphs) expect(whole).toContain(paragraph.text)
  }

  function checkCodes(text: string): void {
    const { paragraphs } = outlineOf(text)

    const paths = new Map<string, string>()
    const counts = new Map<string, number>()
    for (const { sectionCode, section, number } of paragraphs) {
      const path = section.join('\n')
      expect(path).not.toBe('')
      expect(paths.get(sectionCode) ?? path).toBe(path)
      paths.set(sectionCode, path)
      expect(number).toBe((counts.get(sectionCode) ?? 0) + 1)
      counts.set(sectionCode, number)
    }
  }

  it('every line that is not blank stands in exactly one piece, in order, and every paragraph is verbatim', () => {
    fc.assert(fc.property(document, checkLossless), { numRuns: 500 })
  })

  it('nothing is lost and nothing thrown for strings of any kind', () => {
    fc.assert(fc.property(any, checkLossless), { numRuns: 500 })
  })

  // with the code of the document's head.
  it('a code stands for one path, that is never empty, and numbers run from 1 within it', () => {
    const closing = `${TITLE}\n(一)创新\n完善平台体系。依托高校搭建平台。\n总的看，困难仍然不少，须持续用力。\n一、任务\n修缮桥梁。`

    fc.assert(fc.property(fc.oneof(document, any), checkCodes), { numRuns: 500, examples: [[closing]] })
  })
})
