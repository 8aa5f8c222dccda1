import { writeTable } from '../../core/document/table.ts'
import type { ReadFile } from './format.ts'
import { decodeText } from './text.ts'

/** Comma, semicolon or tab separated values: the lines as rows of one table, what stands alone in a line as a line. */
export async function readCsv(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const { text, encoding } = decodeText(file, bytes)
  const rows = rowsOf(text, delimiterOf(text))
  const cells = rows.flatMap((row, r) =>
    row.map((value, column) => ({ text: value, row: r, column, rows: 1, columns: 1 })),
  )
  const table = writeTable(cells, 1)
  return { blocks: table.blocks, given: {}, encoding, cells: { in: table.cellsIn, out: table.cellsOut } }
}

/** The separator that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/).slice(0, 20).join('\n')
  const counts = [',', '\t', ';', '，'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') {
        cell += char
        i++
      } else quoted = false
    } else if (char === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (char === delimiter) endCell()
    else if (char === '\n') {
      endCell()
      rows.push([])
    } else if (char !== '\r') cell += char
  }
  endCell()
  return rows.filter((row) => row.some((value) => value !== ''))
}
