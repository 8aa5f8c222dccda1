import type { CellObject } from 'write-excel-file/node'
import type { PostFile, PostTable } from '../../core/rooms/post.ts'
import { fileName, inert, type TableCell, typedTable } from './table-cells.ts'

/** Widths of columns, in digits. */
const NARROWEST = 8
const WIDEST = 60
/** A sheet's name takes so many characters. */
const MOST_IN_NAME = 31

/**
 * A table as a spreadsheet: caption, headings that stay in sight, a row each. Columns of bare numbers are numbers, shown with
 * the decimals that were written, then its notes; nothing in it is a formula. The library is loaded here and not before.
 */
export async function writeXlsx(table: PostTable): Promise<PostFile> {
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const { caption, columns, rows, notes } = typedTable(table)
  const title: CellObject = { value: inert(caption), type: String, fontWeight: 'bold', fontSize: 14 }
  const headings = columns.map(
    (value): CellObject => ({
      value,
      type: String,
      fontWeight: 'bold',
      backgroundColor: '#e6ebf0',
      wrap: true,
      ...EDGES,
    }),
  )
  const name = fileName(caption)
  const below = notes.length === 0 ? [] : [[], ...notes.map((value): CellObject[] => [{ value, type: String }])]
  const bytes = await writeExcelFile([[title], headings, ...rows.map((row) => row.map(cellOf)), ...below], {
    sheet: [...name.replace(/[[\]']/g, ' ')].slice(0, MOST_IN_NAME).join('').trim() || 'table',
    columns: columns.map((heading, at) => ({ width: widthOf([heading, ...rows.map((row) => row[at] ?? '')]) })),
    stickyRowsCount: 2,
    orientation: 'landscape',
  }).toBuffer()
  return { name: `${name}.xlsx`, type: 'application/xlsx', alt: `${caption}（表格，${rows.length}行）`, bytes }
}

const EDGES = { borderStyle: 'thin', borderColor: '#c9d1da', alignVertical: 'center' } as const

function cellOf(cell: TableCell): CellObject | null {
  if (cell === '') return { ...EDGES }
  if (typeof cell === 'string') return { value: cell, type: String, format: '@', wrap: true, ...EDGES }
  const format = (cell.grouped ? '#,##0' : '0') + (cell.decimals > 0 ? `.${'0'.repeat(cell.decimals)}` : '')
  return { value: cell.value, type: Number, format, align: 'right', ...EDGES }
}

/** As wide as the widest line; a Han character takes the place of two digits. */
function widthOf(cells: readonly TableCell[]): number {
  const lines = cells.flatMap((cell) => (typeof cell === 'string' ? cell.split('\n') : `${cell.value}`))
  const widest = Math.max(0, ...lines.map((line) => line.replace(/[^\p{ASCII}]/gu, '00').length))
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2))
}
