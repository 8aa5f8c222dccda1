import { type CheerioAPI, load } from 'cheerio'
import type { Block } from '../../core/document/plan-document.ts'
import { type TableCell, writeTable } from '../../core/document/table.ts'
import { unpack } from './archive.ts'
import type { ReadFile } from './format.ts'
import { unreadable } from './text.ts'
import { objectsOf } from './xlsx-objects.ts'
import { formatsOf, shown } from './xlsx-values.ts'

interface Sheet {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

/**
 * An Excel workbook: its sheets in order, each a table or several with empty rows between them; merged cells keep their
 * spans, numbers stand as they are shown (6.5%, two decimals). Hidden sheets are counted and not read.
 */
export async function readXlsx(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const parts = unpack(file, bytes, (name) =>
    /^xl\/(?:workbook|sharedStrings|styles)\.xml$|^xl\/(?:_rels\/|(?:worksheets|drawings)\/[^/]+\.xml$)|^xl\/(?:comments|threadedComments)[^.]*\.xml$/.test(
      name,
    ),
  )
  const xml = (name: string): CheerioAPI =>
    load(new TextDecoder().decode(parts.get(name) ?? new Uint8Array()), { xml: true })
  if (!parts.has('xl/workbook.xml')) throw unreadable(file, 'no workbook in it', '不是 Excel 工作簿')
  const strings = stringsOf(xml('xl/sharedStrings.xml'))
  const formats = formatsOf(xml('xl/styles.xml'))
  const sheets = sheetsOf(xml('xl/workbook.xml'), xml('xl/_rels/workbook.xml.rels'))
  const open = sheets.filter(({ hidden }) => !hidden)
  const blocks: Block[] = []
  const count = { in: 0, out: 0 }
  for (const sheet of open) {
    const cells = cellsOf(xml(sheet.path), strings, formats)
    if (cells.length === 0) continue
    const tables = partedAtEmptyRows(cells).map((part) => writeTable(part, 1))
    const lines = tables.flatMap((table) => table.blocks)
    // What stands above the first table is the workbook's title and no part of its first sheet.
    const titles =
      blocks.length === 0
        ? Math.max(
            0,
            lines.findIndex((line) => line.cells !== undefined),
          )
        : 0
    const name: Block[] = open.length > 1 ? [{ text: sheet.name, line: 1, heading: 2 }] : []
    for (const block of [...lines.slice(0, titles), ...name, ...lines.slice(titles)])
      blocks.push({ ...block, line: blocks.length + 1 })
    for (const table of tables) {
      count.in += table.cellsIn
      count.out += table.cellsOut
    }
  }
  if (count.in === 0) throw unreadable(file, 'no cell with anything in it', '没有内容')
  const hidden = sheets.length - open.length
  const notRead = [
    ...(hidden > 0 ? [`隐藏的工作表 ${hidden} 张`] : []),
    ...objectsOf(
      xml,
      [...parts.keys()],
      open.map(({ path }) => path),
    ),
  ]
  return { blocks, given: {}, cells: count, notRead }
}

function stringsOf($: CheerioAPI): string[] {
  return $('si')
    .toArray()
    .map((item) =>
      $(item)
        .find('t')
        .not('rPh t')
        .toArray()
        .map((t) => $(t).text())
        .join(''),
    )
}

function sheetsOf($: CheerioAPI, relations: CheerioAPI): Sheet[] {
  const targets = new Map(
    relations('Relationship')
      .toArray()
      .map((relation) => [relation.attribs.Id ?? '', relation.attribs.Target ?? '']),
  )
  return $('sheets > sheet')
    .toArray()
    .map(({ attribs }) => {
      const target = targets.get(attribs['r:id'] ?? '') ?? ''
      return {
        name: attribs.name ?? '',
        path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        hidden: (attribs.state ?? 'visible') !== 'visible',
      }
    })
}

function cellsOf($: CheerioAPI, strings: readonly string[], formats: readonly string[]): TableCell[] {
  const spans = new Map(
    $('mergeCells > mergeCell')
      .toArray()
      .flatMap(({ attribs }) => {
        const [from, to] = (attribs.ref ?? '').split(':').map(placeOf)
        return from && to
          ? [
              [
                `${from.row},${from.column}`,
                { rows: to.row - from.row + 1, columns: to.column - from.column + 1 },
              ] as const,
            ]
          : []
      }),
  )
  const found = $('sheetData > row > c')
    .toArray()
    .flatMap((cell) => {
      const place = placeOf(cell.attribs.r ?? '')
      const value = $(cell).children('v').text()
      const inline = $(cell).children('is').text()
      const type = cell.attribs.t ?? 'n'
      const text =
        type === 's'
          ? (strings[Number(value)] ?? '')
          : type === 'inlineStr'
            ? inline
            : type === 'n'
              ? shown(value, formats[Number(cell.attribs.s ?? 0)] ?? '')
              : type === 'e'
                ? ''
                : value
      if (!place || text.trim() === '') return []
      const span = spans.get(`${place.row},${place.column}`) ?? { rows: 1, columns: 1 }
      return [{ text: text.trim(), ...place, ...span }]
    })
  return withinUse(found)
}

/** A cell that is merged far beyond what the sheet holds (a whole column) covers what is there and no more. */
function withinUse(cells: readonly TableCell[]): TableCell[] {
  const last = cells.reduce(
    (most, { row, column }) => ({ row: Math.max(most.row, row), column: Math.max(most.column, column) }),
    { row: 0, column: 0 },
  )
  return cells.map((cell) => ({
    ...cell,
    rows: Math.max(1, Math.min(cell.rows, last.row - cell.row + 1)),
    columns: Math.max(1, Math.min(cell.columns, last.column - cell.column + 1)),
  }))
}

/** Row and column, from 0, of a cell's name: B12. */
function placeOf(name: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(name)
  if (!match) return undefined
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}

/** Tables with an empty row between them, each from its own first row and column. */
function partedAtEmptyRows(cells: readonly TableCell[]): TableCell[][] {
  const parts: TableCell[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (cell.row > last + 1) parts.push([])
    parts.at(-1)?.push(cell)
    last = Math.max(last, cell.row + cell.rows - 1)
  }
  return parts.map((part) => {
    const top = Math.min(...part.map(({ row }) => row))
    const left = Math.min(...part.map(({ column }) => column))
    return part.map((cell) => ({ ...cell, row: cell.row - top, column: cell.column - left }))
  })
}
