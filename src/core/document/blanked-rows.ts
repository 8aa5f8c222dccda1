import { isEven, isHeading, isNeutral, isNumber, isParting, MOST_COLUMNS } from './flat-cells.ts'
import { joinHeadLines } from './head-lines.ts'
import type { Block } from './plan-document.ts'

/** Rows of a table that stood as lines, its headings first; a row of one cell parts it. */
export interface FlatRows {
  readonly rows: readonly (readonly string[])[]
  /** How many blocks it took. */
  readonly length: number
}

const FEWEST_CELLS = 3
/** A line that is no row, between two that are. */
const LONGEST_ODD = 40
/** Columns that stand in front of a row's name and whose cell stands once for several rows. */
const GROUP_HEAD = /^(?:(?:指标)?(?:类别|类型|分类|领域)|方面|一级指标)$/
const NAME_HEAD = /指标(?!值|属性|类)|项目|名称/

type Split = (text: string) => string[]
const wide: Split = (text) => text.trim().split(/[\u3000\u00a0]+ *| {2,}/)
const narrow: Split = (text) => text.trim().split(/\s+/)

/**
 * 指标 单位 2020年 2025年 / 地区生产总值 亿元 81 120: rows with blanks between their cells below one line of headings or
 * two. A cell that stands once for several rows is filled in; a line that does not come out even stays a line.
 */
export function blankedRows(blocks: readonly Block[], from: number): FlatRows | null {
  const split = [wide, narrow].find((way) => isHeadLine(blocks[from], way))
  const first = split ? cellsOf(blocks[from], split) : null
  if (!split || !first) return null
  const second = isHeadLine(blocks[from + 1], split, 2) ? cellsOf(blocks[from + 1], split) : null
  const heads = headsOf(first, second, cellsOf(blocks[from + (second ? 2 : 1)], split)?.length ?? 0)
  if (!heads) return null
  const body: string[][] = []
  let at = from + (second ? 2 : 1)
  for (; at < blocks.length; at++) {
    const row = rowOf(blocks[at], split, heads, body)
    if (row) body.push(row)
    else if (isOdd(blocks[at]) && [1, 2].some((n) => rowOf(blocks[at + n], split, heads, body)))
      body.push([blocks[at]?.text.trim() ?? ''])
    else break
  }
  const full = body.filter(({ length }) => length > 1)
  return full.length > 1 && isEven(full) ? { rows: [heads, ...body], length: at - from } : null
}

/** True for a line of a table whose cells blanks part and that no headings explain: nothing tells what its numbers are. */
export function isBareRow(text: string): boolean {
  if (/[。；;：:，|]/.test(text)) return false
  const all = narrow(text)
  const cells = /^\d{1,3}$/.test(all[0] ?? '') ? all.slice(1) : all
  const numbers = cells.filter(isNumber).length
  return cells.length >= 4 && numbers >= 2 && cells.length - numbers <= 4 && !isNumber(cells[0] ?? '')
}

function cellsOf(block: Block | undefined, split: Split): string[] | null {
  if (!block || block.heading !== undefined || block.cells || /[。；;|\t]/.test(block.text)) return null
  return split(block.text)
}

function isHeadLine(block: Block | undefined, split: Split, fewest = FEWEST_CELLS): boolean {
  const cells = cellsOf(block, split)
  return cells !== null && cells.length >= fewest && cells.length <= MOST_COLUMNS && cells.every(isHeading)
}

function headsOf(first: readonly string[], second: readonly string[] | null, width: number): readonly string[] | null {
  if (!second) return first
  return joinHeadLines(first, second, width)
}

/** A line as a row, with the group that stands once for several rows; null where it does not come out even. */
function rowOf(
  block: Block | undefined,
  split: Split,
  heads: readonly string[],
  above: readonly (readonly string[])[],
): string[] | null {
  const cells = cellsOf(block, split)
  if (!cells || cells.length < 2) return null
  const group = above.findLast(({ length }) => length > 1)?.[0]
  const filled =
    cells.length === heads.length - 1 && GROUP_HEAD.test(heads[0] ?? '') && group !== undefined
      ? [group, ...cells]
      : joinName(cells, heads)
  const isRow = filled.length === heads.length && !isParting(filled[0] ?? '') && filled.slice(1).some(isFilled)
  return isRow && !(isNumber(filled[0] ?? '') && !/^(?:序号|编号)$/.test(heads[0] ?? '')) ? filled : null
}

function isFilled(cell: string): boolean {
  return isNumber(cell) || isNeutral(cell)
}

/** R&D 经费投入 强度: a name with blanks in it, where the line has as many cells too many. */
function joinName(cells: readonly string[], heads: readonly string[]): string[] {
  const over = cells.length - heads.length
  const at = heads.findIndex((head) => NAME_HEAD.test(head))
  const name = cells.slice(at, at + over + 1)
  if (over < 1 || at < 0 || name.some(isNumber)) return [...cells]
  return [...cells.slice(0, at), name.join(' '), ...cells.slice(at + over + 1)]
}

function isOdd(block: Block | undefined): boolean {
  return block !== undefined && !block.cells && block.text.length <= LONGEST_ODD && !/[。；;]/.test(block.text)
}
