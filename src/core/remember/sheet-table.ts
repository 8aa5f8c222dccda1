import { z } from 'zod'
import type { PersonText } from '../errors.ts'
import { refusal } from './fields.ts'

/** Tables that units keep (spreadsheets), as rows of cells, and what their columns are. Pure: nothing here opens a file. */

/** Text, or a number as the spreadsheet has it. */
export type Cell = string | number | null

/** One sheet of a file, its rows from the first line on; a merged cell's text stands in every row that it covers. */
export interface SheetRows {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

export const TABLE_KINDS = ['note', 'owner', 'items', 'assessment'] as const
export type TableKind = (typeof TABLE_KINDS)[number]

const names = z.array(z.string().min(1).max(50)).min(1)

/** sheets.yaml: how columns are called, and the words in them that mean something. */
export const sheetsFile = z.strictObject({
  note: z.strictObject({
    ...{ subject: names, text: names, percent: names, stage: names, day: names, coordinate: names, unit: names },
    ...{ next: names, on: names, value: names, figure: names, span: names, period: names, amount: names },
    ...{ measure: names, status: names },
  }),
  owner: z.strictObject({ subject: names, lead: names, with: names, leader: names, due: names }),
  items: z.strictObject({
    ...{ title: names, from: names, to: names, person: names, due: names, kind: names, source: names, id: names },
    ...{ state: names, found: names, mended: names },
  }),
  assessment: z.strictObject({ unit: names, assessment: names, remark: names }),
  /** Columns that every table may have and nothing is taken from. */
  number: names,
  /** Words of a state that say that an item is over. */
  done: names,
  /** Words for kinds of items. */
  kinds: z.partialRecord(z.enum(['task', 'demand', 'whistle', 'finding', 'counted', 'recurring']), names),
})
export type SheetWords = z.infer<typeof sheetsFile>

/** What has to be among the columns, by kind: one of each group. */
const NEEDED: Record<TableKind, readonly (readonly string[])[]> = {
  note: [['subject'], ['text', 'value', 'amount', 'percent', 'stage']],
  owner: [['subject'], ['lead', 'with', 'leader']],
  items: [['title']],
  assessment: [['unit'], ['assessment']],
}

/** One row with what it says in the columns that are known; empty cells are left out. */
export interface TableRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number
  readonly cells: Readonly<Record<string, string | number>>
}

/** A sheet's rows below its header. */
export interface Table {
  readonly sheet: string
  readonly rows: readonly TableRow[]
  /** Headings of the columns that are taken, by their fields, as the table writes them. */
  readonly columns: Readonly<Record<string, string>>
  /** Headings of columns that nothing is taken from. */
  readonly unused: readonly string[]
  /** Rows with a single cell, headings between the others, by their numbers. */
  readonly headings: readonly number[]
}

/** A header stands among the first rows; titles and notes may stand above it. */
const HEADER_WITHIN = 30
/** More rows than this are a register to be split. */
export const MOST_ROWS = 2000

/**
 * The table of a file: of its sheets the first one with a header for this kind. Throws WenjiError, with the columns that
 * are missing, where there is none, and for more rows than are taken at once.
 */
export function tableOf(sheets: readonly SheetRows[], kind: TableKind, words: SheetWords): Table {
  const read = sheets.map((sheet) => ({ sheet, header: headerOf(sheet, kind, words) }))
  const found = read.find(({ header }) => header !== null && missing(header, kind).length === 0)
  if (!found?.header) throw withoutHeader(read, kind, words)
  const { sheet, header } = found
  const rows: TableRow[] = []
  const headings: number[] = []
  for (let at = header.at + header.depth; at < sheet.rows.length; at++) {
    const cells = sheet.rows[at] ?? []
    const filled = cells.filter((cell) => !isEmpty(cell)).length
    if (filled === 0) continue
    if (filled === 1 && header.width > 2) headings.push(at + 1)
    else rows.push({ row: at + 1, cells: cellsOf(cells, header) })
  }
  if (rows.length > MOST_ROWS)
    throw refusal([
      {
        zh: `表格有${rows.length}行，一次最多${MOST_ROWS}行，请分成几个文件`,
        en: `the table has ${rows.length} rows, at most ${MOST_ROWS} are taken at once; split it`,
      },
    ])
  if (rows.length === 0) throw refusal([{ zh: '表头下面没有数据行', en: 'there is no row below the header' }])
  return { sheet: sheet.name, rows, columns: columnsOf(sheet, header), unused: header.unused, headings }
}

function columnsOf({ rows }: SheetRows, { at, fields }: Header): Table['columns'] {
  const named = [...fields].filter(([, field]) => field !== NUMBER)
  return Object.fromEntries(named.map(([column, field]) => [field, `${rows[at]?.[column] ?? ''}`.trim()]))
}

interface Header {
  readonly at: number
  /** Rows that it takes. */
  readonly depth: number
  /** Field of each column that has one. */
  readonly fields: ReadonlyMap<number, string>
  readonly unused: readonly string[]
  /** Columns with a heading. */
  readonly width: number
}

function headerOf({ rows }: SheetRows, kind: TableKind, words: SheetWords): Header | null {
  const fieldOf = new Map(
    Object.entries<readonly string[]>({ ...words[kind], [NUMBER]: words.number }).flatMap(([field, list]) =>
      list.map((name) => [plain(name), field] as const),
    ),
  )
  let best: Header | null = null
  for (const [at, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const fields = new Map<number, string>()
    const unused: string[] = []
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string' || cell.trim() === '') return
      const field = fieldOf.get(plain(cell))
      if (field === undefined || [...fields.values()].includes(field)) unused.push(cell.trim())
      else fields.set(column, field)
    })
    const known = [...fields.values()].filter((field) => field !== NUMBER).length
    const better = best === null ? known > 0 : known > [...best.fields.values()].filter((one) => one !== NUMBER).length
    if (better) best = { at, depth: 1, fields, unused, width: fields.size + unused.length }
  }
  if (best === null) return null
  return { ...best, depth: 1 + repeats(rows, best, fieldOf) }
}

/** Column of 序号: known, and nothing is taken from it. */
const NUMBER = 'number'

/** How many rows below a header are its second line: columns that go over both have the same heading there. */
function repeats(rows: SheetRows['rows'], { at, fields }: Header, fieldOf: ReadonlyMap<string, string>): number {
  const below = rows[at + 1] ?? []
  const same = [...fields].filter(([column, field]) => {
    const cell = below[column]
    return typeof cell === 'string' && fieldOf.get(plain(cell)) === field
  })
  return same.length >= 2 || (same.length === 1 && fields.size === 1) ? 1 : 0
}

function missing({ fields }: Header, kind: TableKind): (readonly string[])[] {
  const there = new Set(fields.values())
  return NEEDED[kind].filter((group) => !group.some((field) => there.has(field)))
}

function withoutHeader(
  read: readonly { readonly sheet: SheetRows; readonly header: Header | null }[],
  kind: TableKind,
  words: SheetWords,
) {
  const nearest = read.find(({ header }) => header !== null)
  const lists: Readonly<Record<string, readonly string[]>> = words[kind]
  const groups = nearest?.header ? missing(nearest.header, kind) : NEEDED[kind]
  const named = groups.map((group) => group.map((field) => lists[field]?.[0] ?? field).join('/'))
  const where: PersonText = nearest?.header
    ? {
        zh: `工作表“${nearest.sheet.name}”第${nearest.header.at + 1}行像表头，缺少列：${named.join('、')}`,
        en: `row ${nearest.header.at + 1} of sheet "${nearest.sheet.name}" looks like the header; it lacks ${named.join(', ')}`,
      }
    : {
        zh: `没有找到表头，需要列：${named.join('、')}`,
        en: `no header was found; columns needed: ${named.join(', ')}`,
      }
  return refusal([
    {
      zh: `${where.zh}。列名可在config/sheets.yaml中增加`,
      en: `${where.en}. Other names of columns go into config/sheets.yaml`,
    },
  ])
}

function cellsOf(cells: readonly Cell[], { fields }: Header): TableRow['cells'] {
  const taken: Record<string, string | number> = {}
  for (const [column, field] of fields) {
    const cell = cells[column]
    if (field === NUMBER || cell === undefined || cell === null || isEmpty(cell)) continue
    taken[field] = typeof cell === 'string' ? cell.trim() : cell
  }
  return taken
}

function isEmpty(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}

/** A heading without blanks, signs and what stands in brackets: 完成比例（%） is 完成比例. */
function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s:*"'“”、/]+/g, '')
    .toLowerCase()
}
