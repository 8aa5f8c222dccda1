import type { FlatRows } from './blanked-rows.ts'
import { isEven, isNumber, isParting, LONGEST_HEADING, MOST_COLUMNS } from './flat-cells.ts'
import { fold } from './fold.ts'
import { joinHeadLines } from './head-lines.ts'
import { isNoise } from './noise.ts'
import type { Block } from './plan-document.ts'

const FEWEST_CELLS = 6
const LONGEST_CELL = 40

/** A cell a line, each with | behind it; a | alone is an empty cell. */
export function markedCells(blocks: readonly Block[], from: number): FlatRows | null {
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
  return { rows, length: at - from + (rows.flat().length > cells.length ? 1 : 0) }
}

/** A cell a line and no mark at all: headings, then rows that begin with a name and go on with numbers. */
export function bareCells(blocks: readonly Block[], from: number): FlatRows | null {
  const run: string[] = []
  for (const block of blocks.slice(from)) {
    const text = block.text.trim()
    if (block.heading !== undefined || block.cells || !isCell(text)) break
    run.push(text)
  }
  if (run.length < FEWEST_CELLS || run.filter(isNumber).length < 2) return null
  const even = evenRows(run)
  const rows = labelledRows(run) ?? (even && beginsRows(even) ? even : null)
  return rows ? { rows, length: rows.flat().length } : null
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
  const rows: string[][] = []
  let at = width - 1
  while (at < cells.length) {
    const row = cells.slice(at, at + width - 1)
    const [label = '', ...values] = row
    if (row.length < width - 1 || isNumber(label) || !values.every(isNumber)) break
    rows.push(row)
    at += width - 1
  }
  return rows.length >= 2 && at === cells.length ? [cells.slice(0, width - 1), ...rows] : null
}

/** True where every row begins with words or with its number: without marks nothing else tells where one begins. */
function beginsRows([, ...body]: readonly (readonly string[])[]): boolean {
  const firsts = body.map(([first = '']) => first)
  return !firsts.some(isNumber) || firsts.every((first, i) => first === `${i + 1}`)
}

/** As many cells a row as make every column all words or all numbers below a row of words. */
function evenRows(cells: readonly string[]): string[][] | null {
  for (let width = 2; width <= MOST_COLUMNS && width * 2 <= cells.length; width++) {
    if (cells.length % width !== 0) continue
    const rows = Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width))
    const [heads = [], ...body] = rows
    if (body.length < 2) continue
    if (!heads.every((head) => head !== '' && !isNumber(head) && !/[。；]/.test(head))) continue
    if (isEven(body, 0)) return rows
  }
  return null
}

/** Columns whose cell stands once for several rows, in front of the numbers in order. */
const GROUP_HEAD = /^(?:(?:指标)?(?:类别|类型|分类|领域)|方面)$/
const ORDER_HEAD = /^(?:序号|编号)$/

/**
 * 序号, headings, then rows that begin with 1, 2, 3 … and have as many cells each; what stands alone between two rows
 * (一、经济发展) parts them, or is their group where 类别 stands in front of 序号. The numbers in order tell where a row
 * begins, so that any words may stand in it.
 */
export function numberedCells(blocks: readonly Block[], from: number): FlatRows | null {
  const grouped = GROUP_HEAD.test(unspacedCell(blocks[from])) ? 1 : 0
  if (!ORDER_HEAD.test(unspacedCell(blocks[from + grouped]))) return null
  const cells: string[] = []
  for (const block of blocks.slice(from)) {
    const text = block.text.trim()
    if (block.cells || text.length > LONGEST_CELL || /[。；;]$/.test(text)) break
    cells.push(text)
  }
  const first = cells.indexOf('1')
  if (first < 3) return null
  const parting = grouped === 1 || isParting(cells[first - 1] ?? '') ? 1 : 0
  const heads = headsOf(cells, first - parting, grouped)
  if (!heads) return null
  const width = heads.length - grouped
  const rows: string[][] = [heads]
  let group = ''
  let at = first - parting
  for (let n = 1; at < cells.length; ) {
    if (cells[at] === `${n}` && at + width <= cells.length) {
      rows.push([...(grouped === 1 ? [group] : []), ...cells.slice(at, at + width)])
      at += width
      n++
    } else if (cells[at + 1] === `${n}`) {
      if (grouped === 1) group = cells[at] ?? ''
      else rows.push([cells[at] ?? ''])
      at++
    } else break
  }
  const isWhole = rows.slice(1).every((row, i, body) => row.length === heads.length || body[i + 1] !== undefined)
  return rows.length > 2 && isWhole ? { rows, length: at } : null
}

/** A heading of the second of two lines: what a year or a goal is told by. */
const SECOND_LINE = /^(?:20\d\d年?.{0,4}|.{0,4}(?:年均|累计).{0,8}|计划|目标|完成|实际|预期|预计|增[速幅长].{0,4})$/

/** The headings in front of the first row; where they are two lines of headings, joined. Null where there are too many. */
function headsOf(cells: readonly string[], count: number, grouped: number): string[] | null {
  const heads = cells.slice(0, count)
  if (count <= MOST_COLUMNS && !heads.every((head) => head.length <= LONGEST_CELL)) return null
  const [one, two] = [cells.indexOf('1', count), cells.indexOf('2', count)]
  const apart = two - one
  const isOneLine = two < 0 || [0, 1].some((more) => apart + grouped === count + more)
  if (isOneLine || apart + grouped > count) return count <= MOST_COLUMNS ? heads : null
  for (const width of [apart + grouped, apart + grouped - 1]) {
    for (let below = 2; below < count - 2; below++) {
      const second = heads.slice(-below)
      if (!second.every((head) => SECOND_LINE.test(head) && head.length <= LONGEST_HEADING)) break
      if (SECOND_LINE.test(heads.at(-below - 1) ?? '') && below < count - 3) continue
      const joined = joinHeadLines(heads.slice(0, -below), second, width)
      if (joined) return joined
    }
  }
  return null
}

function unspacedCell(block: Block | undefined): string {
  return block === undefined || block.cells ? '' : block.text.replace(/\s/g, '')
}
