import { createRequire } from 'node:module'
import path from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { ReadFile } from './format.ts'
import { LIMITS } from './limits.ts'
import { joinPages, type Page, type Run } from './pdf-lines.ts'
import { withoutRadicals } from './radicals.ts'
import { unreadable } from './text.ts'

/** Fewer characters a page than this, and the page is a picture of text. */
const FEWEST_CHARACTERS = 15

/** A PDF with a text layer: its lines joined to paragraphs. A scan is said to be one. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${path.join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(folder, 'standard_fonts')}/`,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  const pdf = await task.promise.catch((cause: unknown) => {
    const name = cause instanceof Error ? cause.name : ''
    if (name === 'PasswordException') throw unreadable(file, 'a PDF with a password', '有密码的 PDF，请去掉密码')
    throw unreadable(file, 'cannot be read as PDF', '无法按 PDF 读取')
  })
  try {
    if (pdf.numPages > LIMITS.pages) throw unreadable(file, `more than ${LIMITS.pages} pages`, '页数太多')
    const pages: Page[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      pages.push(
        await readPage(pdf, number).catch(() => {
          throw unreadable(
            file,
            `page ${number} cannot be read, the file seems damaged`,
            `第 ${number} 页无法读取，文件可能已损坏`,
          )
        }),
      )
    }
    refuseScan(file, pages)
    const { blocks, dropped, around, cells } = joinPages(pages)
    const empty = pages.filter(({ runs }) => lengthOf(runs) < FEWEST_CHARACTERS).length
    return {
      blocks,
      given: {},
      around,
      ...(cells.in > 0 ? { cells } : {}),
      notRead: [...(dropped > 0 ? [`页眉页脚 ${dropped} 处`] : []), ...(empty > 0 ? [`没有文字的页 ${empty} 页`] : [])],
    }
  } finally {
    await task.destroy()
  }
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<Page> {
  const page = await pdf.getPage(number)
  const { items } = await page.getTextContent()
  const { width, height } = page.getViewport({ scale: 1 })
  page.cleanup()
  return { runs: items.flatMap((item) => ('str' in item ? runOf(item) : [])), width, height }
}

function runOf(item: { str: string; transform: unknown[]; width: number; height: number }): Run[] {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform.map(Number)
  if (item.str === '') return []
  const size = item.height > 0 ? item.height : Math.hypot(a, b)
  return [{ text: withoutRadicals(item.str), x, y, width: item.width, size }]
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.replaceAll('\0', '').replace(/\s/g, '').length, 0)
}

/** Throws where the pages have no text, or text without a table that tells its characters. */
function refuseScan(file: string, pages: readonly Page[]): void {
  const runs = pages.flatMap((page) => page.runs)
  const all = runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
  const lost = all.length - all.replaceAll('\0', '').replace(/[\ufffd\ue000-\uf8ff]/g, '').length
  if (all.length - lost >= FEWEST_CHARACTERS * Math.max(1, pages.length * 0.3) && lost < 0.3 * all.length) return
  if (all.length > 0 && lost >= 0.3 * all.length)
    throw unreadable(file, 'its text layer cannot be read (no table of characters)', '文字层无法识别，请另存为 docx')
  throw unreadable(file, 'a scan: pictures without a text layer', '是扫描件，没有文字层，请先做文字识别或另存为 docx')
}
