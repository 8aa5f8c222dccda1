import { fold } from './fold.ts'
import { isNoise } from './noise.ts'
import type { Block } from './plan-document.ts'
import { type TableCell, writeTable } from './table.ts'

/**
 * Finds tables that a text has only as lines and writes them out: rows with | or tabs between their cells, a cell a line
 * with | behind it, a cell a line without any mark. What does not come out even, or mixes words and numbers in a column,
 * stays as it is.
 */
export function withFlatTables(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    const found = ruledRows(blocks, i) ?? markedCells(blocks, i) ?? bareCells(blocks, i)
    const block = blocks[i]
    if (found) out.push(...found.blocks)
    else if (block) out.push(block)
    i += found?.length ?? 1
  }
  return out
}

interface Found {
  readonly blocks: readonly Block[]
  /** How many blocks it took. */
  readonly length: number
}

const FEWEST_CELLS = 6
const LONGEST_CELL = 40
const NUMBER =
  /^[约近]?[-+]?\d[\d,]*(?:\.\d+)?(?:[-—~～]\d+(?:\.\d+)?)?(?!\p{Script=Han}{5})[%％\p{Script=Han}/]{0,8}$/u

function isNumber(text: string): boolean {
  return NUMBER.test(fold(text).trim())
}

function grid(rows: readonly (readonly string[])[], heads = 1): TableCell[] {
  return rows.flatMap((row, r) =>
    row.map((text, column) => ({ text, row: r, column, rows: 1, columns: 1, heads: r < heads })),
  )
}

/** | 指标 | 目标 | or tabs: two lines or more of as many cells. */
function ruledRows(blocks: readonly Block[], from: number): Found | null {
  const rows: string[][] = []
  let at = from
  for (; at < blocks.length; at++) {
    const cells = ruledCells(blocks[at])
    if (!cells || (rows[0] && cells.length !== rows[0].length)) break
    rows.push(cells)
  }
  const data = rows.filter((row) => !row.every((cell) => /^:?-{2,}:?$/.test(cell)))
  if (data.length < 2) return null
  return { blocks: writeTable(grid(data), blocks[from]?.line ?? 0).blocks, length: at - from }
}

function ruledCells(block: Block | undefined): string[] | null {
  if (!block || block.heading !== undefined || block.cells) return null
  const text = block.text.trim()
  const mark = text.includes('\t') ? '\t' : '|'
  const inner = mark === '|' ? text.replace(/^\||\|$/g, '') : text
  const cells = inner.split(mark).map((cell) => cell.trim())
  return cells.length >= (mark === '|' ? 2 : 3) ? cells : null
}

/** A cell a line, each with | behind it; a | alone is an empty cell. */
function markedCells(blocks: readonly Block[], from: number): Found | null {
  let at = from
  const cells: string[] = []
  for (; at < blocks.length; at++) {
    const text = blocks[at]?.text.trim() ?? ''
    if (!text.endsWith('|') || text.slice(0, -1).includes('|') || blocks[at]?.cells) break
    cells.push(text.slice(0, -1).trim())
  }
  if (cells.length < FEWEST_CELLS - 2) return null
  const last = blocks[at]?.text.trim() ?? ''
  const open =
    last !== '' && last.length <= LONGEST_CELL && !/[。；;：:]$/.test(last) && evenRows([...cells, last]) !== null
  const rows = evenRows(open && evenRows(cells) === null ? [...cells, last] : cells)
  if (!rows) return null
  const length = at - from + (rows.flat().length > cells.length ? 1 : 0)
  return { blocks: writeTable(grid(rows), blocks[from]?.line ?? 0).blocks, length }
}

/** A cell a line and no mark at all: headings, then rows that begin with a name and go on with numbers. */
function bareCells(blocks: readonly Block[], from: number): Found | null {
  const run: string[] = []
  for (const block of blocks.slice(from)) {
    const text = block.text.trim()
    if (block.heading !== undefined || block.cells || !isCell(text)) break
    run.push(text)
  }
  if (run.length < FEWEST_CELLS || run.filter(isNumber).length < 2) return null
  const even = evenRows(run)
  const rows = labelledRows(run) ?? (even && beginsRows(even) ? even : null)
  if (!rows) return null
  return { blocks: writeTable(grid(rows), blocks[from]?.line ?? 0).blocks, length: rows.flat().length }
}

function isCell(text: string): boolean {
  const folded = fold(text)
  return (
    text.length <= 24 &&
    !/[。;:!?|]|^(?:——|[一二三四五六七八九十]+、|\(|第.{1,3}[章节])/.test(folded) &&
    !isNoise(folded) &&
    !/[，,、]$/.test(folded)
  )
}

/** Headings, then rows of a name and one number for each further heading. Null where a row has fewer or more. */
function labelledRows(cells: readonly string[]): string[][] | null {
  const first = cells.findIndex(isNumber)
  const width = first
  if (width < 2 || cells.length < 2 * width) return null
  const heads = cells.slice(0, width - 1)
  const full = [...heads]
  const rows: string[][] = []
  let at = width - 1
  while (at < cells.length) {
    const row = cells.slice(at, at + width - 1)
    const [label = '', ...values] = row
    if (row.length < width - 1 || isNumber(label) || !values.every(isNumber)) break
    rows.push(row)
    at += width - 1
  }
  return rows.length >= 2 && at === cells.length ? [full, ...rows] : null
}

/** True where every row begins with words or with its number: without marks nothing else tells where one begins. */
function beginsRows([, ...body]: readonly (readonly string[])[]): boolean {
  const firsts = body.map(([first = '']) => first)
  return !firsts.some(isNumber) || firsts.every((first, i) => first === `${i + 1}`)
}

/** As many cells a row as make every column all words or all numbers below a row of words. */
function evenRows(cells: readonly string[]): string[][] | null {
  for (let width = 2; width <= 10 && width * 2 <= cells.length; width++) {
    if (cells.length % width !== 0) continue
    const rows = Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width))
    const [heads = [], ...body] = rows
    if (body.length < 2) continue
    if (!heads.every((head) => head !== '' && !isNumber(head) && !/[。；]/.test(head))) continue
    const kinds = heads.map(
      (_, column) =>
        new Set(
          body
            .map((row) => row[column] ?? '')
            .filter((cell) => cell !== '')
            .map(isNumber),
        ),
    )
    if (kinds.every((kind) => kind.size <= 1) && kinds.some((kind) => kind.has(true))) return rows
  }
  return null
}
