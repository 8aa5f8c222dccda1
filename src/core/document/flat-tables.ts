import { blankedRows, type FlatRows } from './blanked-rows.ts'
import { bareCells, markedCells, numberedCells } from './cell-lines.ts'
import { isHeading, isNumber, MOST_COLUMNS } from './flat-cells.ts'
import { isHeadLabel } from './head-labels.ts'
import { joinHeadLines } from './head-lines.ts'
import type { Block } from './plan-document.ts'
import { sideBySide } from './side-by-side.ts'
import { type TableCell, unitOfCaption, writeTable } from './table.ts'
import { taskRows } from './task-rows.ts'

/**
 * Finds tables that a text has only as lines and writes them out: rows with | or tabs between their cells, a cell a line
 * with | behind it, a cell a line without any mark, rows with blanks between their cells. What does not come out even, or
 * mixes words and numbers in a column, stays as it is.
 */
export function withFlatTables(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    const found =
      ruledRows(blocks, i) ??
      sideBySide(blocks, i) ??
      taskRows(blocks, i) ??
      markedCells(blocks, i) ??
      numberedCells(blocks, i) ??
      bareCells(blocks, i) ??
      blankedRows(blocks, i)
    const block = blocks[i]
    if (found) out.push(...writtenOut(blocks, i, found))
    else if (block) out.push(block)
    i += found?.length ?? 1
  }
  return out
}

/** Rows written out, with the unit that the line above the table gives. */
function writtenOut(blocks: readonly Block[], from: number, { rows }: FlatRows): readonly Block[] {
  const cells: TableCell[] = rows.flatMap((row, r) =>
    row.map((text, column) => ({ text, row: r, column, rows: 1, columns: 1, heads: r === 0 })),
  )
  return writeTable(cells, blocks[from]?.line ?? 0, unitOfCaption(blocks[from - 1]?.text ?? '')).blocks
}

/** | 指标 | 目标 | or tabs: two lines or more of as many cells; behind tabs the empty cells at a row's end may be gone. */
function ruledRows(blocks: readonly Block[], from: number): FlatRows | null {
  const rows: string[][] = []
  const top = headLines(blocks, from)
  let at = from + (top?.length ?? 0)
  if (top) rows.push([...top.heads])
  for (; at < blocks.length; at++) {
    const cells = ruledCells(blocks[at], rows[0]?.length, rows[0] ? 2 : FEWEST_HEADS)
    if (!cells || (rows[0] && cells.length > rows[0].length)) break
    const missing = (rows[0]?.length ?? 0) - cells.length
    if (missing > 0 && !blocks[at]?.text.includes('\t')) break
    rows.push([...cells, ...Array.from({ length: Math.max(0, missing) }, () => '')])
  }
  // | 索引号 | 1150/2025-9 | 文号 | … |: the labels of a page, two in a row, are no table.
  if (rows[0]?.some((cell, column) => column % 2 === 0 && cell !== '' && isHeadLabel(cell))) return null
  const data = rows.filter((row) => !isRule(row))
  if (data[0]?.some((cell) => isNumber(cell) && !isMonth(cell))) return null
  return data.length < 2 ? null : { rows: data, length: at - from }
}

function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell))
}

const FEWEST_HEADS = 3

/** 1月, 1—6月: a month may head a column. */
function isMonth(text: string): boolean {
  return /^\d{1,2}(?:[-—~至]\d{1,2})?月|季度$/.test(text)
}

/** Two lines of headings above ruled rows, joined; null where only one line heads them. */
function headLines(blocks: readonly Block[], from: number): { heads: readonly string[]; length: number } | null {
  const first = ruledCells(blocks[from], undefined, FEWEST_HEADS)
  if (!first || !isHeadLine(first)) return null
  const ruled = ruledCells(blocks[from + 1], first.length, 2)
  const at = from + (ruled && isRule(ruled) ? 2 : 1)
  const second = ruledCells(blocks[at], first.length, 2)
  if (!second || !isHeadLine(second) || second.filter((cell) => cell !== '').length < 2) return null
  const isSecond = second.includes('') || second.length < first.length || first.includes('')
  const below = ruledCells(blocks[at + 1], undefined, FEWEST_HEADS)
  if (!isSecond || !below?.some(isNumber)) return null
  // Behind a tab that opens the line its empty cells stand, too: those at its end may be gone.
  const whole = second[0] === '' ? [...second, ...first.slice(second.length).map(() => '')] : second
  const heads = joinHeadLines(first, whole, Math.max(below.length, first.includes('') ? first.length : 0))
  return heads && heads.length <= MOST_COLUMNS ? { heads, length: at + 1 - from } : null
}

function isHeadLine(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || isHeading(cell))
}

/** The cells of a ruled line. Without a rule in front, one at the end may have an empty cell behind it: `width` decides. */
function ruledCells(block: Block | undefined, width: number | undefined, fewest: number): string[] | null {
  if (!block || block.heading !== undefined || block.cells) return null
  const text = block.text.replace(/^[^\S\t]+|\s+$/g, '')
  const mark = text.includes('\t') ? '\t' : '|'
  const split = (line: string) => line.split(mark).map((cell) => cell.trim())
  const open = split(text)
  const isOpen = mark === '\t' || (!text.startsWith('|') && open.length === width)
  const cells = isOpen ? open : split(text.replace(/^\||\|$/g, ''))
  return cells.length >= (mark === '|' ? 2 : fewest) ? cells : null
}
