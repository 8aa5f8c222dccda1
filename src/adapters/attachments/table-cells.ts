import type { PostTable } from '../../core/rooms/post.ts'

/** A cell as a spreadsheet has it: a text, or a number with the decimals that were written. */
export type TableCell = string | { readonly value: number; readonly decimals: number; readonly grouped: boolean }

export interface TypedTable {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly notes: readonly string[]
}

/** A cell of a spreadsheet takes no more characters. */
const MOST_CHARACTERS = 32_000
/** Units that stand behind a bare number. With anything else behind it (以上, 左右, 余) the words are part of the figure. */
const UNIT =
  /^(?:%|‰|个百分点|万?亿?元|[十百千万]?亿元|[十百千万]?[人户家个项条件所座处套宗辆台张名位次栋]|万?人次|[万亿]?吨(?:标准煤)?|[万]?(?:平方米|平方公里|公顷|亩|公里|千米|米)|[万亿]千瓦时|天|倍|分)?$/
const QUANTITY = /^([+\-−]?)(\d[\d,]*)(\.\d+)?(.*)$/s
/** What a spreadsheet program may take for the beginning of a formula, its full-width forms included. */
const FORMULA = /^[=+\-@\t\n＝＋－＠−]/

interface Quantity {
  readonly cell: TableCell
  readonly unit: string
}

/**
 * A table as a spreadsheet should have it. A column becomes numbers where every cell of it is a bare number of one unit: the
 * unit goes to its heading. Where a comparator stands (260亿元以上) or units differ, cells stay as written.
 */
export function typedTable({ caption, columns, rows, notes = [] }: PostTable): TypedTable {
  const units = columns.map((_, at) => unitOf(rows.map((row) => row[at] ?? '')))
  return {
    caption: plainText(caption),
    columns: columns.map((name, at) => inert(plainText(name)) + (units[at] ? `（${units[at]}）` : '')),
    rows: rows.map((row) =>
      columns.map((_, at) => {
        const text = plainText(row[at] ?? '')
        return (units[at] === undefined ? undefined : quantityIn(text)?.cell) ?? inert(text)
      }),
    ),
    notes: notes.map((note) => inert(plainText(note))),
  }
}

/** The one unit of a column of bare numbers; undefined for any other. */
function unitOf(cells: readonly string[]): string | undefined {
  const written = cells.map(plainText).filter((text) => text !== '')
  const units = new Set(written.map((text) => quantityIn(text)?.unit))
  return units.size === 1 ? [...units][0] : undefined
}

function quantityIn(text: string): Quantity | undefined {
  const [, sign = '', whole = '', fraction = '', unit = ''] = QUANTITY.exec(text) ?? []
  const groups = whole.includes(',')
  if (whole === '' || !UNIT.test(unit) || (groups && !/^\d{1,3}(?:,\d{3})+$/.test(whole))) return undefined
  // A number with leading zeros is a name, and beyond fifteen digits a spreadsheet rounds.
  const digits = whole.replaceAll(',', '')
  if (/^0\d/.test(digits) || digits.length + fraction.length > 15) return undefined
  const value = Number(`${sign === '' || sign === '+' ? '' : '-'}${digits}${fraction}`)
  return { cell: { value, decimals: Math.max(0, fraction.length - 1), grouped: groups }, unit }
}

/**
 * A text that no spreadsheet takes for a formula, now or when it is saved as CSV: an apostrophe in front of what may begin
 * one. A bare quantity (-14.2%) is harmless and stays as it is.
 */
export function inert(text: string): string {
  return FORMULA.test(text) && !quantityIn(text) ? `'${text}` : text
}

/** A text that may stand in XML: no control characters, none that turn its direction, no halves of characters, no more than a cell takes. */
export function plainText(text: string): string {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
  return clean.length > MOST_CHARACTERS ? `${clean.slice(0, MOST_CHARACTERS).replace(/\p{Cs}$/u, '')}…` : clean
}

/** A caption as the name of a file, without its ending. */
export function fileName(caption: string): string {
  const clean = plainText(caption)
    .replace(/[\s\\/:*?"<>|.\p{Cf}]+/gu, ' ')
    .trim()
  return [...clean].slice(0, 60).join('') || 'table'
}
