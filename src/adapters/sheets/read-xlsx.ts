import readSheets from 'read-excel-file/node'
import type { Cell, SheetRows } from '../../core/remember/sheet-table.ts'
import { type MergedRange, mergedCells } from './merged-cells.ts'
import { MOST_COLUMNS, MOST_LINES, unreadableSheet } from './sheet-error.ts'
import { unpackZip } from './unpack-zip.ts'

/**
 * The sheets of an xlsx. Formulas are not evaluated: a cell has what the spreadsheet program stored with it. A text that
 * begins like a formula stays a text. Throws WenjiError for what cannot be read.
 */
export async function readXlsx(file: string, bytes: Buffer): Promise<SheetRows[]> {
  const parts = unpackZip(file, bytes)
  if (!parts.has('xl/workbook.xml'))
    throw unreadableSheet(file, { zh: '不是xlsx表格', en: 'this is no xlsx spreadsheet' })
  for (const [name, part] of parts)
    if (/\.(?:xml|rels)$/.test(name) && ['<!DOCTYPE', '<!ENTITY'].some((sign) => part.includes(sign)))
      throw unreadableSheet(file, {
        zh: '文件含有不允许的声明，没有读取',
        en: 'the file has declarations that are not read',
      })
  const merged = mergedCells(parts)
  const sheets = await readSheets(bytes).catch((cause: unknown) => {
    throw unreadableSheet(
      file,
      { zh: '表格无法读取，请另存为xlsx再试', en: 'the spreadsheet cannot be read; save it as xlsx again' },
      cause,
    )
  })
  return sheets.map(({ sheet, data }) => {
    refuseTooLarge(file, sheet, data)
    const rows = data.map((cells) => cells.map(cellOf))
    fillDown(rows, merged.get(sheet) ?? [])
    return { name: sheet, rows }
  })
}

function refuseTooLarge(file: string, sheet: string, data: readonly (readonly unknown[])[]): void {
  if (data.length <= MOST_LINES && (data[0]?.length ?? 0) <= MOST_COLUMNS) return
  throw unreadableSheet(file, {
    zh: `工作表“${sheet}”有${data.length}行${data[0]?.length ?? 0}列，最多${MOST_LINES}行${MOST_COLUMNS}列；请删去多余的行列`,
    en: `sheet "${sheet}" has ${data.length} rows and ${data[0]?.length ?? 0} columns, at most ${MOST_LINES} and ${MOST_COLUMNS} are read`,
  })
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  // A spreadsheet shows fifteen digits; what is behind them is an artefact of how it stores numbers.
  if (typeof value === 'number') return Number(value.toPrecision(15))
  if (value instanceof Date) {
    const [day = '', time = ''] = value.toISOString().split('T')
    return time.startsWith('00:00') ? day : `${day}T${time.slice(0, 5)}`
  }
  return typeof value === 'string' ? value : String(value)
}

/** The text of a cell that goes over several rows stands in each of them. */
function fillDown(rows: Cell[][], ranges: readonly MergedRange[]): void {
  for (const { top, left, bottom } of ranges) {
    const value = rows[top]?.[left] ?? null
    for (let at = top + 1; at <= Math.min(bottom, rows.length - 1); at++) {
      const row = rows[at]
      if (row && left < row.length) row[left] = value
    }
  }
}
