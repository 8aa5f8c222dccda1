import { type CheerioAPI, load } from 'cheerio'
import type { Block } from '../../core/document/plan-document.ts'

/** Parts of a Word file that are looked at for what is not read. */
export function isLookedAt(name: string): boolean {
  return /^word\/(?:document|comments|numbering|styles|header\d*|footer\d*)\.xml$/.test(name)
}

/** What a Word file holds and its blocks do not, counted, one line each. `parts` are its entries by their names. */
export function objectsNotRead(
  parts: ReadonlyMap<string, Uint8Array>,
  blocks: readonly Block[],
  numbersNotRead: number,
): string[] {
  const xml = (name: string) => load(new TextDecoder().decode(parts.get(name) ?? new Uint8Array()), { xml: true })
  const body = xml('word/document.xml')
  // What newer programs and older ones are to show stands there twice; the older form is read.
  body('mc\\:Choice').each((_, choice) => {
    if (body(choice).siblings('mc\\:Fallback').length > 0) body(choice).remove()
  })
  const count = (selector: string) => body(selector).length
  const frames = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)/.test(name))
    .filter((name) => /[\p{Script=Han}A-Za-z]/u.test(textOf(xml(name)))).length
  const comments = parts.has('word/comments.xml') ? xml('word/comments.xml')('w\\:comment').length : 0
  const formulas = count('m\\:oMath')
  const deleted = count('w\\:del w\\:delText') + count('w\\:moveFrom w\\:t')
  body('w\\:moveFrom').remove()
  body('m\\:oMath').remove()
  return [
    ...told('公式', formulas, '处'),
    ...told('图表', count('c\\:chart') + count('dgm\\:relIds'), '处'),
    ...told('嵌入对象', count('o\\:OLEObject'), '处'),
    ...told('修订中删除的文字', deleted, '处'),
    ...told('自动编号', numbersNotRead, '处'),
    ...told('批注', comments, '条'),
    ...told('未识别的文字', lostCharacters(textOf(body), blocks), '字'),
    ...told('页眉页脚', frames, '处'),
  ]
}

function told(what: string, count: number, unit: string): string[] {
  return count > 0 ? [`${what} ${count} ${unit}`] : []
}

function textOf($: CheerioAPI): string {
  return $('w\\:t')
    .toArray()
    .map((run) => $(run).text())
    .join('')
}

/** Letters, numbers and Han characters; marks go where a table's unit moves from its heading to the values. */
const COUNTED = /[\p{L}\p{N}]/u

/** How many characters of a text the blocks have less often than the text; blanks and marks aside. */
function lostCharacters(text: string, blocks: readonly Block[]): number {
  const left = new Map<string, number>()
  for (const block of blocks)
    for (const char of block.text) if (COUNTED.test(char)) left.set(char, (left.get(char) ?? 0) + 1)
  let lost = 0
  for (const char of text) {
    if (!COUNTED.test(char)) continue
    const there = left.get(char) ?? 0
    if (there > 0) left.set(char, there - 1)
    else lost++
  }
  return lost
}
