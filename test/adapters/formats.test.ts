import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Format, ReadFile } from '../../src/adapters/formats/format.ts'
import { markdownFormat } from '../../src/adapters/formats/markdown.ts'
import { readFolder } from '../../src/adapters/formats/read-folder.ts'
import { linesOf, textFormat } from '../../src/adapters/formats/text.ts'
import { readYaml } from '../../src/config/read-yaml.ts'
import { WenjiError } from '../../src/core/errors.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const markdown = markdownFormat(readYaml)
const FORMATS = [textFormat, markdown]

/** 清江区 and a line break in GB18030. */
const GB18030 = Uint8Array.from([0xc7, 0xe5, 0xbd, 0xad, 0xc7, 0xf8, 0x0d, 0x0a])

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'utf16le'))
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(Buffer.from(bytes).swap16())
}

function read(format: Format, content: string | Uint8Array): ReadFile {
  return format.read('fixture', typeof content === 'string' ? bytesOf(content) : content)
}

function plan(region: string): string {
  return `${region}2024年国民经济和社会发展计划\n\n一、主要任务\n\n新建道路9条。\n`
}

describe('plain text', () => {
  it.each([
    ['UTF-8', bytesOf('清江区\n\n计划\n'), 'utf-8'],
    ['UTF-8 with its mark', bytesOf('\ufeff清江区\n\n计划\n'), 'utf-8'],
    ['GB18030', Uint8Array.from([...GB18030, ...GB18030.slice(6), 0xbc, 0xc6, 0xbb, 0xae]), 'gb18030'],
    [
      'GB18030 with a character of four bytes',
      Uint8Array.from([...GB18030, 0x0a, 0xbc, 0xc6, 0xbb, 0xae, 0x0a, 0x95, 0x32, 0x82, 0x36]),
      'gb18030',
    ],
    ['UTF-16 with its mark', utf16('\ufeff清江区\n\n计划\n'), 'utf-16le'],
    ['UTF-16 without its mark', utf16('清江区\n\n计划\n'), 'utf-16le'],
    ['UTF-16 of the other byte order', swapped(utf16('\ufeff清江区\n\n计划\n')), 'utf-16be'],
    ['UTF-16 of the other byte order without its mark', swapped(utf16('清江区\n\n计划\n')), 'utf-16be'],
  ])('is read as %s', (_, bytes, encoding) => {
    const file = read(textFormat, bytes)

    expect(file.encoding).toBe(encoding)
    expect(file.blocks.slice(0, 2)).toEqual([
      { text: '清江区', line: 1 },
      { text: '计划', line: 3 },
    ])
    expect(file.given).toEqual({})
  })

  it('has lines by any of their ends, numbered as in the file', () => {
    const blocks = linesOf('甲\r\n乙\r丙\n\n　丁\u2028戊\u2029己')

    expect(blocks).toEqual([
      { text: '甲', line: 1 },
      { text: '乙', line: 2 },
      { text: '丙', line: 3 },
      { text: '　丁', line: 5 },
      { text: '戊', line: 6 },
      { text: '己', line: 7 },
    ])
  })

  it.each([
    ['0 bytes', new Uint8Array(), 'empty'],
    ['nothing but the mark', bytesOf('\ufeff'), 'blanks'],
    ['nothing but blanks', bytesOf(' \r\n\u3000\u00a0\t\n'), 'blanks'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'no text'],
    ['bytes that are no text', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]), 'no text'],
    ['UTF-16 marks and half a character', Uint8Array.from([0xff, 0xfe, 0x05, 0x6e, 0x5f]), 'no text'],
    [
      'pairs of bytes that are rare signs',
      Uint8Array.from([0x00, 0x01, 0x81, 0xa4, 0x00, 0x13, 0xff, 0xa9]),
      'no text',
    ],
  ])('is refused in one line where a file has %s', (_, bytes, why) => {
    const attempt = () => read(textFormat, bytes)

    expect(attempt).toThrow(WenjiError)
    expect(attempt).toThrow(new RegExp(`^fixture: [^\\n]*${why}[^\\n]*; skipped$`))
  })
})

describe('Markdown', () => {
  it('has marked headings with their depth, and lines numbered from the top of the file', () => {
    const file = read(markdown, '---\nyear: 2024\n---\n\n# 清江区计划\n\n## 一、任务\n修缮桥梁。\n#5 号桥\n')

    expect(file.blocks).toEqual([
      { text: '清江区计划', line: 5, heading: 1 },
      { text: '一、任务', line: 7, heading: 2 },
      { text: '修缮桥梁。', line: 8 },
      { text: '#5 号桥', line: 9 },
    ])
  })

  it('needs no front matter', () => {
    const file = read(markdown, '# 清江区计划\n---\n修缮桥梁。\n')

    expect(file.blocks.map((block) => block.text)).toEqual(['清江区计划', '---', '修缮桥梁。'])
    expect(file.given).toEqual({})
  })

  it('gives what its front matter says', () => {
    const front = [
      'digest: true',
      'title: 清江区2024年计划',
      'kind: plan',
      'region: 清江区',
      'level: county',
      'parents: [临江市]',
      'year: 2024',
      'period: "2024"',
      'class: internal',
      'published: 2024-03-05',
      'speaker: 周一帆',
      'speaker_title: 局长',
      'source: 摘编',
      'english:',
      '  东闸片: East Lock, Dongzha',
      'aliases:',
      '  东闸片: [东闸]',
    ].join('\n')

    const file = read(markdown, `---\n${front}\n---\n正文。\n`)

    expect(file.given).toEqual({
      digest: true,
      title: '清江区2024年计划',
      kind: 'plan',
      region: '清江区',
      level: 'county',
      parents: ['临江市'],
      year: 2024,
      period: '2024',
      class: 'internal',
      published: '2024-03-05',
      speaker: '周一帆',
      speakerTitle: '局长',
      aliases: { 东闸片: ['东闸'] },
      english: { 东闸片: ['East Lock', 'Dongzha'] },
    })
  })

  it.each([
    ['a word for a year', 'title: 清江区计划\nyear: twenty', '3: year: '],
    ['an unknown level', 'title: 清江区计划\nyear: 2024\nlevel: planet', '4: level: '],
    ['a day that is none', 'year: 2024\npublished: 2024-02-31', '3: published: '],
    ['a number for a period', '\n\nperiod: 2024', '4: period: '],
    ['a period in other words', 'period: 上半年', '2: period: '],
    ['a list that is none', 'year: 2024\naliases:\n  东闸片: 东闸', '4: aliases.东闸片: '],
    ['a field without value', 'title: 清江区计划\nyear:', '3: year: '],
    ['broken YAML', 'title: 清江区计划\nyear: [2024', '3: '],
  ])('tells the file’s line of %s in its front matter', (_, front, expected) => {
    const attempt = () => read(markdown, `---\n${front}\n---\n# 清江区计划\n`)

    expect(attempt).toThrow(WenjiError)
    expect(attempt).toThrow(`fixture:${expected}`)
  })

  it('counts the lines of a front matter behind a mark and with CRLF alike', () => {
    const attempt = () => read(markdown, '\ufeff---\r\ntitle: 清江区计划\r\nyear: twenty\r\n---\r\n# 清江区计划\r\n')

    expect(attempt).toThrow('fixture:3: year: ')
  })

  it('is read as GB18030 as well', () => {
    const file = read(markdown, Uint8Array.from([0x23, 0x20, ...GB18030]))

    expect(file).toMatchObject({ encoding: 'gb18030', blocks: [{ text: '清江区', line: 1, heading: 1 }] })
  })

  it('tells the line of an unknown field', () => {
    const attempt = () => read(markdown, '---\ntitle: 清江区计划\nyear: 2024\ncolour: red\n---\n正文。\n')

    expect(attempt).toThrow('fixture:4: ')
  })

  it.each(['---\n---\n正文。\n', '---\n# nothing to say\n---\n正文。\n'])(
    'may have an empty front matter: %j',
    (text) => {
      const file = read(markdown, text)

      expect(file.blocks.map((block) => block.text)).toEqual(['正文。'])
    },
  )
})

describe('a folder', () => {
  it('is read down to the third folder in it, in the order of names', async () => {
    const folder = await temporaryFolder({
      'b.txt': plan('清江区'),
      'a/x.md': `---\nyear: 2024\n---\n# ${plan('北湖区').replace('一、', '## 一、')}`,
      'a/b/x.txt': plan('南山区'),
      'a/b/c/x.txt': plan('东河区'),
      'a/b/c/d/x.txt': plan('西陵区'),
    })

    const { documents, skipped } = await readFolder(folder, FORMATS)

    expect(documents.map((document) => [document.file, document.region])).toEqual([
      [path.join('a', 'b', 'c', 'x.txt'), '东河区'],
      [path.join('a', 'b', 'x.txt'), '南山区'],
      [path.join('a', 'x.md'), '北湖区'],
      ['b.txt', '清江区'],
    ])
    expect(skipped).toEqual([])
  })

  it('may hold files of other endings, and endings in capitals', async () => {
    const folder = await temporaryFolder({
      'A.TXT': plan('清江区'),
      'b.csv': plan('北湖区'),
      'c.txt.bak': plan('南山区'),
      txt: plan('东河区'),
    })

    const { documents, skipped } = await readFolder(folder, FORMATS)

    expect(documents.map((document) => document.file)).toEqual(['A.TXT'])
    expect(skipped).toEqual([])
  })

  it('serves what can be read, and reports each file that cannot in one line', async () => {
    const folder = await temporaryFolder({
      '1-good.txt': plan('清江区'),
      '2-empty.txt': '',
      '3-blank.txt': ' \n　\n',
      '4-binary.txt': Uint8Array.from([0, 1, 2, 0xff]),
      '5-front.md': '---\nyear: twenty\n---\n正文。\n',
      '6-nowhere.txt': '2024年计划\n一、任务\n新建道路9条。\n',
      '7-whenever.txt': '清江区计划\n一、任务\n新建道路9条。\n',
      '8-front-alone.md': '---\nregion: 清江区\nyear: 2024\n---\n',
      '9-good.txt': plan('北湖区'),
    })

    const { documents, skipped } = await readFolder(folder, FORMATS)

    expect(documents.map((document) => document.file)).toEqual(['1-good.txt', '9-good.txt'])
    expect(skipped.map((error) => error.message.slice(folder.length + 1))).toEqual([
      '2-empty.txt: empty (0 bytes); skipped',
      '3-blank.txt: nothing but blanks; skipped',
      '4-binary.txt: no text in UTF-8, GB18030 or UTF-16; skipped',
      expect.stringMatching(/^5-front\.md:2: year: [^\n]+$/),
      expect.stringMatching(/^6-nowhere\.txt: [^\n]*region[^\n]*; skipped$/),
      expect.stringMatching(/^7-whenever\.txt: [^\n]*year[^\n]*; skipped$/),
      '8-front-alone.md: no paragraph in it; skipped',
    ])
  })

  it('may hold documents in different encodings', async () => {
    const gb18030 = Uint8Array.from([...GB18030.slice(0, 6), ...bytesOf('2024'), 0xc4, 0xea, 0xbc, 0xc6, 0xbb, 0xae])
    const folder = await temporaryFolder({ 'a.txt': gb18030, 'b.txt': plan('北湖区') })

    const { documents } = await readFolder(folder, FORMATS)

    expect(documents.map(({ title, region }) => [title, region])).toEqual([
      ['清江区2024年计划', '清江区'],
      ['北湖区2024年国民经济和社会发展计划', '北湖区'],
    ])
  })

  it('gives code prefixes that tell its documents apart', async () => {
    const folder = await temporaryFolder({
      'a.txt': plan('清江区'),
      'b.txt': plan('北湖区'),
      'c.txt': plan('清江区'),
      'd.txt': plan('清江区').replace('2024', '2023'),
    })

    const { documents } = await readFolder(folder, FORMATS)

    expect(documents.map((document) => document.codePrefix)).toEqual(['清江计24', '北湖计24', '清江计24v2', '计23'])
  })

  it('that holds nothing gives nothing', async () => {
    const folder = await temporaryFolder()

    expect(await readFolder(folder, FORMATS)).toEqual({ documents: [], skipped: [], reports: [] })
  })

  it('that is not there is told in both languages', async () => {
    const folder = path.join(await temporaryFolder(), 'nowhere')

    await expect(readFolder(folder, FORMATS)).rejects.toMatchObject({
      name: 'WenjiError',
      message: expect.stringContaining(folder),
      forPerson: { zh: expect.stringContaining(folder), en: expect.stringContaining(folder) },
    })
  })
})
