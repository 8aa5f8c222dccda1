import { existsSync } from 'node:fs'
import path from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readApart } from '../../src/adapters/formats/apart/read-apart.ts'
import { heavyFormats } from '../../src/adapters/formats/heavy-formats.ts'
import { LIMITS } from '../../src/adapters/formats/limits.ts'
import { readFolder } from '../../src/adapters/formats/read-folder.ts'
import { textFormat } from '../../src/adapters/formats/text.ts'
import { hefengDocx } from '../support/layout-files.ts'
import { lockWith } from '../support/lock-pdf.ts'
import { makeDocx, zipOf } from '../support/make-office.ts'
import { makePdf } from '../support/make-pdf.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const PLAN = '清江区2024年国民经济和社会发展计划\n\n一、主要任务\n\n新建道路9条。\n'

/** An archive written as it comes, so that no size stands in front of an entry: one entry of many equal megabytes. */
function bomb(name: string, megabytes: number): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, chunk) => chunks.push(chunk))
  const entry = new ZipDeflate(name, { level: 9 })
  zip.add(entry)
  const megabyte = new Uint8Array(1024 * 1024).fill(0x61)
  for (let i = 0; i < megabytes; i++) entry.push(megabyte, i === megabytes - 1)
  zip.end()
  return Buffer.concat(chunks)
}

/** The same archive as an editor writes it that does not know its sizes before. */
function streamed(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, chunk) => chunks.push(chunk))
  for (const [name, content] of Object.entries(files)) {
    const entry = new ZipDeflate(name)
    zip.add(entry)
    entry.push(content, true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

/** Lines of a page, enough of them not to be a scan. */
const PAGE = PLAN.split('\n').map((text, i) => ({ text, x: 90, y: 780 - 30 * i }))

const reader = readApart()
afterAll(() => reader.close())

describe('documents read in another process', () => {
  it('are those of the built program', () => {
    expect(existsSync(path.join(ROOT, 'dist', 'adapters', 'formats', 'apart', 'child.js'))).toBe(true)
    expect(reader.endings).toEqual(heavyFormats.endings)
  })

  it('come back with their lines and cells', async () => {
    const folder = await temporaryFolder({ 'plan.docx': hefengDocx() })

    const read = await reader.read(path.join(folder, 'plan.docx'))

    expect(read.blocks[0]?.text).toBe('禾丰县2025年国民经济和社会发展计划')
    expect(read.cells).toEqual({ in: 30, out: 30 })
  })

  it('may be archives that tell their sizes behind each entry', async () => {
    const { unzipSync } = await import('fflate')
    const folder = await temporaryFolder({ 'plan.docx': streamed(unzipSync(hefengDocx())) })

    const read = await reader.read(path.join(folder, 'plan.docx'))

    expect(read.blocks[0]?.text).toBe('禾丰县2025年国民经济和社会发展计划')
  })

  it('may be PDFs that anybody may read and their owner alone change', async () => {
    const folder = await temporaryFolder({ 'plan.pdf': makePdf([PAGE], {}, lockWith('')) })

    const read = await reader.read(path.join(folder, 'plan.pdf'))

    expect(read.blocks.map(({ text }) => text)).toContain('新建道路9条。')
  })

  it.each([
    [
      'a Word file that unpacks to more than may be',
      'bomb.docx',
      bomb('word/document.xml', 130),
      'unpacks to more than',
    ],
    [
      'an Excel file that unpacks to more than may be',
      'bomb.xlsx',
      bomb('xl/sharedStrings.xml', 130),
      'unpacks to more than',
    ],
    ['a Word file that is none', 'text.docx', new TextEncoder().encode(PLAN), 'not a zip archive'],
    ['an archive without a document', 'other.docx', zipOf({ 'a.txt': 'a' }), 'no Word document'],
    ['an archive that ends in the middle', 'cut.docx', makeDocx([{ runs: ['清江区'] }]).slice(0, 400), 'cut.docx'],
    ['a PDF with a password', 'locked.pdf', makePdf([PAGE], {}, lockWith('secret')), 'a PDF with a password'],
    ['a PDF that is none', 'text.pdf', new TextEncoder().encode(PLAN), 'cannot be read as PDF'],
    ['nothing', 'empty.pdf', new Uint8Array(), 'empty'],
  ])('are refused in one line: %s', async (_, name, bytes, why) => {
    const folder = await temporaryFolder({ [name]: bytes })

    await expect(reader.read(path.join(folder, name))).rejects.toThrow(new RegExp(`^[^\\n]*${why}[^\\n]*; skipped$`))
  })

  it('cost one document where their process takes too much memory, and the next is read', async () => {
    const small = readApart(undefined, { ...LIMITS, heapMegabytes: 24 })
    const row = '<tr><td>街道</td><td>42亿元</td></tr>'
    const folder = await temporaryFolder({
      'large.html': `<table>${row.repeat(120_000)}</table>`,
      'small.csv': '街道,目标\n中和街道,42亿元\n',
    })

    const large = small.read(path.join(folder, 'large.html'))
    await expect(large).rejects.toThrow(/memory/)
    const next = await small.read(path.join(folder, 'small.csv'))
    small.close()

    expect(next.cells).toEqual({ in: 4, out: 4 })
  })

  it('cost one document where they take too long, and the next is read', async () => {
    const hasty = readApart(path.join(ROOT, 'test', 'support', 'sleepy-reader.mjs'), { ...LIMITS, milliseconds: 4000 })

    await expect(hasty.read('never.pdf')).rejects.toThrow(/longer than 4 s/)
    const next = await hasty.read('soon.pdf')
    hasty.close()

    expect(next.blocks).toEqual([{ text: 'soon.pdf', line: 1 }])
  })

  it('are waited for in line where there are more than processes', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [`${i}.csv`, `街道,目标\n街道${i},${i}亿元\n`]),
    )
    const folder = await temporaryFolder(files)

    const read = await Promise.all(Object.keys(files).map((name) => reader.read(path.join(folder, name))))

    expect(read.map(({ blocks }) => blocks[0]?.text)).toEqual(
      Array.from({ length: 7 }, (_, i) => `街道：街道${i}；目标：${i}亿元`),
    )
  })
})

describe('a folder with heavy formats', () => {
  it('serves what can be read, and says of old formats what to save them as', async () => {
    const folder = await temporaryFolder({
      'a.txt': PLAN,
      'b.docx': hefengDocx(),
      'c.doc': 'old',
      'd.wps': 'old',
      'e.ofd': 'old',
      'f.xls': 'old',
      '~$b.docx': 'what an editor leaves',
      'g.pdf': 'no pdf',
    })

    const { documents, skipped, reports } = await readFolder(folder, [textFormat], heavyFormats)

    expect(documents.map(({ file }) => file)).toEqual(['a.txt', 'b.docx'])
    expect(skipped.map(({ forPerson }) => forPerson.zh.slice(folder.length + 1))).toEqual([
      'c.doc：请另存为 docx，已跳过',
      'd.wps：请另存为 docx，已跳过',
      'e.ofd：请另存为 docx，已跳过',
      'f.xls：请另存为 xlsx，已跳过',
      'g.pdf：无法按 PDF 读取，已跳过',
    ])
    expect(reports.map(({ file, format, encoding }) => [file, format, encoding])).toEqual([
      ['a.txt', 'txt', 'utf-8'],
      ['b.docx', 'docx', undefined],
    ])
  })

  it('opens no other process where there is none of them', async () => {
    const folder = await temporaryFolder({ 'a.txt': PLAN })
    let opened = 0
    const watched = {
      endings: heavyFormats.endings,
      open: () => {
        opened++
        return heavyFormats.open()
      },
    }

    await readFolder(folder, [textFormat], watched)

    expect(opened).toBe(0)
  })
})
