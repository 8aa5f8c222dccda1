import { fold } from './fold.ts'
import { isHeadLabel } from './head-labels.ts'
import { isNoise } from './noise.ts'
import type { Block } from './plan-document.ts'
import { type TableCell, unitOfCaption, type WrittenTable, writeTable } from './table.ts'

/**
 * Finds tables that a text has only as lines and writes them out: rows with | or tabs between their cells, a cell a line
 * with | behind it, a cell a line without any mark. What does not come out even, or mixes words and numbers in a column,
 * stays as it is.
 */
export function withFlatTables(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    const found =
      ruledRows(blocks, i) ??
      markedCells(blocks, i) ??
      numberedCells(blocks, i) ??
      bareCells(blocks, i) ??
      blankedRows(blocks, i)
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
  /^[约近<>≤≥]?[-+]?\d[\d,]*(?:\.\d+)?(?:[-—~～]\d+(?:\.\d+)?)?(?!\p{Script=Han}{5})[%％\p{Script=Han}/]{0,8}$/u

/** 2025年, 2020年基数: the heading of a column. */
const YEAR = /^20\d\d年/

/** [7.8] and 〔7.8〕 are sums over several years. */
function isNumber(text: string): boolean {
  const bare = /^[[〔【(](.+)[\]〕】)]$/.exec(fold(text).trim())?.[1] ?? text
  return NUMBER.test(fold(bare).trim()) && !YEAR.test(fold(bare).trim())
}

/** A cell that says nothing of its column's kind: empty, a dash, a goal without a number. */
function isNeutral(text: string): boolean {
  return /^(?:|[-—–/…]+|.{0,12}(?:下达|同步).{0,6})$/.test(text.trim())
}

function grid(rows: readonly (readonly string[])[], heads = 1): TableCell[] {
  return rows.flatMap((row, r) =>
    row.map((text, column) => ({ text, row: r, column, rows: 1, columns: 1, heads: r < heads })),
  )
}

/** Rows written out, with the unit that the line above the table gives. */
function tableOf(blocks: readonly Block[], from: number, rows: readonly (readonly string[])[]): WrittenTable {
  const unit = unitOfCaption(blocks[from - 1]?.text ?? '')
  return writeTable(grid(rows), blocks[from]?.line ?? 0, unit)
}

/** | 指标 | 目标 | or tabs: two lines or more of as many cells; behind tabs the empty cells at a row's end may be gone. */
function ruledRows(blocks: readonly Block[], from: number): Found | null {
  const rows: string[][] = []
  let at = from
  for (; at < blocks.length; at++) {
    const cells = ruledCells(blocks[at], rows[0]?.length)
    if (!cells || (rows[0] && cells.length > rows[0].length)) break
    const missing = (rows[0]?.length ?? 0) - cells.length
    if (missing > 0 && !blocks[at]?.text.includes('\t')) break
    rows.push([...cells, ...Array.from({ length: Math.max(0, missing) }, () => '')])
  }
  // | 索引号 | 1150/2025-9 | 文号 | … |: the labels of a page, two in a row, are no table.
  if (rows[0]?.some((cell, column) => column % 2 === 0 && cell !== '' && isHeadLabel(cell))) return null
  const data = rows.filter((row) => !row.every((cell) => /^:?-{2,}:?$/.test(cell)))
  if (data.length < 2) return null
  return { blocks: tableOf(blocks, from, data).blocks, length: at - from }
}

/** The cells of a ruled line. Without a rule in front, one at the end may have an empty cell behind it: `width` decides. */
function ruledCells(block: Block | undefined, width: number | undefined): string[] | null {
  if (!block || block.heading !== undefined || block.cells) return null
  const text = block.text.trim()
  const mark = text.includes('\t') ? '\t' : '|'
  const split = (line: string) => line.split(mark).map((cell) => cell.trim())
  const open = split(text)
  const isOpen = mark === '\t' || (!text.startsWith('|') && open.length === width)
  const cells = isOpen ? open : split(text.replace(/^\||\|$/g, ''))
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
  return { blocks: tableOf(blocks, from, rows).blocks, length }
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
  return { blocks: tableOf(blocks, from, rows).blocks, length: rows.flat().length }
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
            .filter((cell) => !isNeutral(cell))
            .map(isNumber),
        ),
    )
    if (kinds.every((kind) => kind.size <= 1) && kinds.some((kind) => kind.has(true))) return rows
  }
  return null
}

/** Most columns of a table that is told by its numbers in order or by blanks. */
const MOST_COLUMNS = 10

/**
 * 序号, headings, then rows that begin with 1, 2, 3 … and have as many cells each; what stands alone between two rows
 * (一、经济发展) parts them. The numbers in order tell where a row begins, so that any words may stand in it.
 */
function numberedCells(blocks: readonly Block[], from: number): Found | null {
  if (!/^(?:序号|编号)$/.test(unspacedCell(blocks[from]))) return null
  const cells: string[] = []
  for (const block of blocks.slice(from)) {
    const text = block.text.trim()
    if (block.cells || text.length > LONGEST_CELL || /[。；;]$/.test(text)) break
    cells.push(text)
  }
  const first = cells.indexOf('1')
  if (first < 3) return null
  const parting = isParting(cells[first - 1] ?? '') ? 1 : 0
  const width = first - parting
  if (width > MOST_COLUMNS) return null
  const rows: string[][] = [cells.slice(0, width)]
  let at = width
  for (let n = 1; at < cells.length; ) {
    if (cells[at] === `${n}` && at + width <= cells.length) {
      rows.push(cells.slice(at, at + width))
      at += width
      n++
    } else if (cells[at + 1] === `${n}`) {
      rows.push([cells[at] ?? ''])
      at++
    } else break
  }
  const isWhole = rows.slice(1).every((row, i, body) => row.length === width || body[i + 1] !== undefined)
  return rows.length > 2 && isWhole ? { blocks: tableOf(blocks, from, rows).blocks, length: at } : null
}

function unspacedCell(block: Block | undefined): string {
  return block === undefined || block.cells ? '' : block.text.replace(/\s/g, '')
}

/** A row of its own that parts a table: 一、经济发展, （二）民生福祉. */
function isParting(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])/.test(text)
}

/** 指标 预算数 执行数 / 税收收入 602000 583100: rows of one length with blanks between their cells, a name and numbers. */
function blankedRows(blocks: readonly Block[], from: number): Found | null {
  const heads = blankedCells(blocks[from])
  if (!heads || heads.length < 3 || heads.some((head) => isNumber(head) || head.length > LONGEST_HEADING)) return null
  const rows: string[][] = [heads]
  let at = from + 1
  for (; at < blocks.length; at++) {
    const row = blankedCells(blocks[at])
    const isRow = row?.length === heads.length && !isNumber(row[0] ?? '') && row.slice(1).some(isNumber)
    if (!row || !isRow || row.slice(2).some((cell) => !isNumber(cell) && !isNeutral(cell))) break
    rows.push(row)
  }
  return rows.length > 2 ? { blocks: tableOf(blocks, from, rows).blocks, length: at - from } : null
}

const LONGEST_HEADING = 16

function blankedCells(block: Block | undefined): string[] | null {
  if (!block || block.heading !== undefined || block.cells || /[。；;：:，]/.test(block.text)) return null
  const cells = fold(block.text).trim().split(/ +/)
  return cells.length >= 3 && cells.length <= MOST_COLUMNS ? cells : null
}
