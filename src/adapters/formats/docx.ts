import { load } from 'cheerio'
import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { unpack } from './archive.ts'
import { isLookedAt, objectsNotRead } from './docx-objects.ts'
import type { ReadFile } from './format.ts'
import { blocksOf } from './html-blocks.ts'
import { unreadable } from './text.ts'
import { readNumbering } from './word/numbering-definitions.ts'
import { writeNumbers } from './word/write-numbers.ts'

/** Styles that Chinese editors give their headings, beside those that the library knows. */
const STYLES = ['标题', '标题1', '文档标题', 'Title'].map((name) => `p[style-name='${name}'] => p:fresh`)

const BODY = 'word/document.xml'
/** Running heads and feet, which the library leaves out: a paper's mark may stand there. */
const RUNNING = /^word\/(?:header|footer)\d*\.xml$/
/** A Word file: headings, paragraphs, lists, tables and notes in their order; pictures are counted. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<ReadFile> {
  // Everything is unpacked once and counted before the library sees it: a small file may unpack to gigabytes.
  const all = unpack(file, bytes, () => true)
  const parts = new Map([...all].filter(([name]) => isLookedAt(name)))
  if (!parts.has(BODY)) throw unreadable(file, 'no Word document in it', '不是 Word 文档')
  const numbered = withNumbers(all)
  let images = 0
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(numbered.bytes ?? bytes) },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(async () => {
          images++
          return { src: '' }
        }),
      },
    )
    .catch((cause: unknown) => {
      throw unreadable(
        file,
        `cannot be read as Word (${cause instanceof Error ? cause.message : 'unknown'})`,
        '无法按 Word 文档读取',
      )
    })
  const $ = load(value)
  $('a[href^="#footnote-ref"],a[href^="#endnote-ref"]').remove()
  $('li[id^="footnote-"],li[id^="endnote-"]').each((i, note) => {
    $(note).prepend(`[${i + 1}]`)
  })
  const written = blocksOf($, $('body'), () => false)
  if (written.blocks.length === 0) throw unreadable(file, 'no text in it', '没有文字')
  return {
    blocks: written.blocks,
    given: {},
    around: runningLines(parts),
    ...(written.cellsIn > 0 ? { cells: { in: written.cellsIn, out: written.cellsOut } } : {}),
    ...(numbered.written > 0 ? { numbers: numbered.written } : {}),
    notRead: [...(images > 0 ? [`图片 ${images} 处`] : []), ...objectsNotRead(parts, written.blocks, numbered.unknown)],
  }
}

/** The file with its automatic numbers as text, which the library leaves out; no bytes where it has none. */
function withNumbers(all: ReadonlyMap<string, Uint8Array>): {
  readonly bytes: Uint8Array | undefined
  readonly written: number
  readonly unknown: number
} {
  const numbering = readNumbering(textOf(all.get('word/numbering.xml')), textOf(all.get('word/styles.xml')))
  const { xml, written, unknown } = writeNumbers(textOf(all.get(BODY)), numbering)
  if (written === 0) return { bytes: undefined, written, unknown }
  const entries = Object.fromEntries([...all, [BODY, new TextEncoder().encode(xml)] as const])
  return { bytes: zipSync(entries, { level: 0 }), written, unknown }
}

function runningLines(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const paragraphs = [...parts]
    .filter(([name]) => RUNNING.test(name))
    .flatMap(([, bytes]) => textOf(bytes).split('</w:p>'))
  const lines = paragraphs.map((paragraph) => load(paragraph, { xml: true })('w\\:t').text().trim())
  return [...new Set(lines)].filter((line) => line !== '')
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes ?? new Uint8Array())
}
