import type { Cheerio, CheerioAPI } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import type { Block } from '../../core/document/plan-document.ts'
import { type TableCell, writeTable } from '../../core/document/table.ts'

/** The lines of a piece of a page, tables as rows, with what was counted on the way. */
export interface HtmlBlocks {
  readonly blocks: Block[]
  cellsIn: number
  cellsOut: number
  images: number
}

const BLOCK = new Set(
  'p div section article main header li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table tr blockquote pre center figure figcaption form fieldset body tbody'.split(
    ' ',
  ),
)
const SILENT = new Set(
  'script style noscript iframe svg canvas template select option button input textarea head title link meta object embed'.split(
    ' ',
  ),
)
/** Text of a table cell above which the table lays out a page and holds no table. */
const LONGEST_CELL = 600

/** Writes out what stands below some nodes: a line a block element or line break, headings with their depth, tables by rows. */
export function blocksOf($: CheerioAPI, roots: Cheerio<Element>, skip: (element: Element) => boolean): HtmlBlocks {
  const out: HtmlBlocks = { blocks: [], cellsIn: 0, cellsOut: 0, images: 0 }
  let text = ''
  const line = () => out.blocks.length + 1
  const end = (heading?: number) => {
    const words = text.replace(/[ \t\r\n]+/g, ' ').trim()
    text = ''
    if (words !== '')
      out.blocks.push(heading === undefined ? { text: words, line: line() } : { text: words, line: line(), heading })
  }
  const walk = (node: AnyNode): void => {
    if (node.type === 'text') {
      text += node.data
      return
    }
    if (node.type !== 'tag' || SILENT.has(node.name) || skip(node)) return
    if (node.name === 'br') {
      end()
      return
    }
    if (node.name === 'img') {
      out.images++
      return
    }
    if (node.name === 'table' && !isLayout($, node)) {
      end()
      const table = writeTable(cellsOf($, node), line())
      for (const block of table.blocks) out.blocks.push({ ...block, line: line() })
      out.cellsIn += table.cellsIn
      out.cellsOut += table.cellsOut
      return
    }
    const isBlock = BLOCK.has(node.name) || node.name === 'td' || node.name === 'th'
    if (isBlock) end()
    for (const child of node.children) walk(child)
    if (isBlock) end(/^h[1-6]$/.test(node.name) ? Number(node.name[1]) : undefined)
  }
  for (const root of roots.toArray()) walk(root)
  end()
  return out
}

/** True for a table that only places things on a page: it holds tables or long texts, or has one column. */
function isLayout($: CheerioAPI, table: Element): boolean {
  if ($(table).find('table').length > 0) return true
  const rows = $(table).find('tr').toArray()
  const widest = Math.max(0, ...rows.map((row) => $(row).children('td,th').length))
  return (
    widest < 2 ||
    $(table)
      .find('td,th')
      .toArray()
      .some((cell) => $(cell).text().trim().length > LONGEST_CELL)
  )
}

function cellsOf($: CheerioAPI, table: Element): TableCell[] {
  const taken = new Set<string>()
  return $(table)
    .find('tr')
    .toArray()
    .flatMap((tr, row) => {
      let column = 0
      return $(tr)
        .children('td,th')
        .toArray()
        .map((cell): TableCell => {
          while (taken.has(`${row},${column}`)) column++
          const rows = spanOf($(cell).attr('rowspan'))
          const columns = spanOf($(cell).attr('colspan'))
          const at = column
          for (let r = row; r < row + rows; r++) for (let c = at; c < at + columns; c++) taken.add(`${r},${c}`)
          column += columns
          const heads = cell.name === 'th' || $(cell).closest('thead').length > 0
          const place = { text: cellText($, cell), row, column: at, rows, columns }
          return heads ? { ...place, heads } : place
        })
    })
}

function spanOf(value: string | undefined): number {
  return Math.min(200, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))
}

/** A cell's text with its lines apart. */
function cellText($: CheerioAPI, cell: Element): string {
  const copy = $(cell).clone()
  copy.find('br').replaceWith('\n')
  copy.find('p,div,li').append('\n')
  return copy
    .text()
    .split('\n')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n')
}
