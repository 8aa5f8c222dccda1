import { fold } from './fold.ts'
import { isHeadLabel } from './head-labels.ts'
import type { Block, Cell } from './plan-document.ts'

/** A cell of a table as a format has it: its place in the grid, from 0, and how many rows and columns it covers. */
export interface TableCell {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  /** True where the format marks it as a heading of its column. */
  readonly heads?: boolean
}

/** A table written out: one block a row, what stood above and below the columns as plain blocks. */
export interface WrittenTable {
  readonly blocks: readonly Block[]
  /** Cells that hold something, and how many of them the blocks hold; unequal means that something was lost. */
  readonly cellsIn: number
  readonly cellsOut: number
}

type Grid = readonly (readonly (TableCell | undefined)[])[]

const NUMBER = /^[约近]?[-+]?\d[\d,]*(?:\.\d+)?(?:\s*[-—~～]\s*\d+(?:\.\d+)?)?$/
/** A unit in brackets behind a heading: 投资额(亿元), 增速(%), or behind a caption: 单位:亿元. */
const UNIT_BEHIND = /[(（](?:单位[:：])?\s*([^()（）\d]{1,8})[)）]\s*$/
const UNIT_CAPTION = /^[(（]?(?:计量)?单位[:：]\s*([^()（）\s]{1,8})[)）]?$/
/** Headings of a column that gives each row's unit. */
const UNIT_COLUMN = /^(?:计[量算]|指标)?单位$/
/** What a unit is made of: 工作单位 and 责任单位 are none. */
const UNIT =
  /^(?:%|％|‰|[万亿千百兆吉]*(?:元|美元|人次?|户|家|个|项|条|处|座|套|所|台|辆|件|亩|公顷|吨|斤|千克|公斤|公里|千米|米|平方米|平方公里|立方米|[瓦千]瓦?时?|标准煤|吨标准煤|标准?箱|张|床|名|位|场|次|只|头|羽|株|册|岁|年|天|分)|(?:个)?百分点|[微毫]克|微克\/立方米|(?:万?吨|千克|公斤)标准煤\/万?元|[万亿]?(?:元|人|张|件|项|个|名|床|辆|户|吨|米|平方米|立方米|千瓦时|微克|毫克|千克|公斤)\/[\p{Script=Han}\d]{1,5}|张|床|名|场|次)$/u
/** Columns of places in an order: no unit is theirs. */
const PLACES = /排[名位]|位次|名次|序号|编号/
const LONGEST_HEAD = 24
/** Words in front of a cell's number that bind it, and those that tell what it does. */
const BOUNDS = /^(?:力争|不低于|不少于|不超过|控制在|稳定在|保持在|达到?|约|近)+/
const GROWS = /^(?:增长|下降|降低|减少|提高|上升|增加|上涨|力争|不低于|不少于|不超过|控制在|稳定在|保持在|达到?|约|近)+/
/** A row's number in order. */
const ORDER = /^\d{1,3}$/

/**
 * Writes a table out as blocks, a row each: every cell with the headings over it (责任单位：区财政局；完成时限：6月底), a
 * bare number with the unit that its heading, its row or the caption gives. Cells that cover several rows stand in each;
 * a row of one cell is a line of its own. `line` is the table's place in the file, `above` the unit that the text above it gives.
 */
export function writeTable(cells: readonly TableCell[], line: number, above?: string): WrittenTable {
  const full = cells.map((cell) => ({ ...cell, text: oneLine(cell.text) })).filter(({ text }) => text !== '')
  const grid = gridOf(full)
  const labelled = labelledLines(grid, line)
  if (labelled) return { blocks: labelled, cellsIn: full.length, cellsOut: full.length }
  const blocks: Block[] = []
  const written = new Set<TableCell>()
  const body = bodyOf(grid)
  const captions = grid.slice(0, body.first).flatMap((row) => wholeRow(row) ?? [])
  const heads = headingsOf(grid.slice(0, body.first).filter((row) => wholeRow(row) === undefined))
  for (const cell of full) if (cell.row < body.first) written.add(cell)
  const unit = captions.map(({ text }) => unitOfCaption(text)).find((found) => found !== undefined) ?? above
  for (const cell of captions) blocks.push({ text: cell.text, line })
  for (const row of grid.slice(body.first)) {
    const whole = wholeRow(row)
    const block = whole ? { text: whole.text, line } : writeRow(row, heads, unit, line)
    for (const cell of row) if (cell) written.add(cell)
    if (block) blocks.push(block)
  }
  return { blocks, cellsIn: full.length, cellsOut: written.size }
}

/** A table of labels and values in turn, as archives put in front of a document (文号 | 某政发〔2024〕3号): a line a row. */
function labelledLines(grid: Grid, line: number): Block[] | undefined {
  const lines: Block[] = []
  for (const row of grid) {
    const pairs: string[] = []
    for (let column = 0; column < row.length; column += 2) {
      const [label, value] = [row[column], row[column + 1]]
      if (!label && !value) continue
      if (!label || !isHeadLabel(label.text)) return undefined
      pairs.push(`${label.text.replace(/\s*[:：]\s*$/, '')}：${value && value !== label ? value.text : ''}`)
    }
    if (pairs.length > 0) lines.push({ text: pairs.join('  '), line })
  }
  return lines.length > 0 ? lines : undefined
}

/** The unit of a line above a table (单位：万元), or undefined. */
export function unitOfCaption(text: string): string | undefined {
  const units = UNIT_CAPTION.exec(fold(text).trim())?.[1]?.split(/[、,，;]/) ?? []
  // 单位：亿元、%: rates have their sign in the heading of their column.
  return units.find((unit) => unit !== '%') ?? units[0]
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

function gridOf(cells: readonly TableCell[]): Grid {
  const grid: (TableCell | undefined)[][] = []
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      grid[row] ??= []
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        const line = grid[row]
        if (line) line[column] ??= cell
      }
    }
  }
  const width = Math.max(0, ...grid.map((row) => row?.length ?? 0))
  return Array.from({ length: grid.length }, (_, row) =>
    Array.from({ length: width }, (_, column) => grid[row]?.[column]),
  )
}

/** The one cell of a row that has no other: a caption, a title, a note. */
function wholeRow(row: readonly (TableCell | undefined)[]): TableCell | undefined {
  const there = new Set(row.filter((cell) => cell !== undefined))
  const [only] = there
  return there.size === 1 ? only : undefined
}

/** Where the rows below the headings begin. */
function bodyOf(grid: Grid): { first: number } {
  const marked = grid.findLastIndex(
    (row) => row.some((cell) => cell?.heads === true) && row.every((cell) => cell?.heads !== false),
  )
  if (marked >= 0 && marked < grid.length - 1) return { first: marked + 1 }
  const top = grid.findIndex((row) => row.some((cell) => cell !== undefined) && wholeRow(row) === undefined)
  const row = grid[top] ?? []
  if (top < 0 || grid.length - top < 2 || !isHeadRow(row)) return { first: Math.max(top, 0) }
  const deep = Math.max(...row.map((cell) => (cell ? cell.row + cell.rows - top : 1)))
  const parted = row.some((cell) => cell !== undefined && cell.columns > 1 && cell.columns < row.length)
  const below = Math.max(deep, parted && isHeadRow(grid[top + 1] ?? []) ? 2 : 1)
  return { first: Math.min(top + below, grid.length - 1) }
}

function isHeadRow(row: readonly (TableCell | undefined)[]): boolean {
  const there = row.filter((cell) => cell !== undefined)
  return (
    there.length > 1 &&
    there.every(({ text }) => text.length <= LONGEST_HEAD && !NUMBER.test(fold(text)) && !/[。;；:：]/.test(text))
  )
}

interface Heading {
  readonly text: string
  readonly unit: string | undefined
}

/** The headings over each column from the top down, without the unit behind them. */
function headingsOf(rows: Grid): readonly Heading[] {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) => {
    const words = [...new Set(rows.flatMap((row) => row[column] ?? []))].map(({ text }) => text)
    let unit: string | undefined
    const plain = words.map((word) => {
      const found = UNIT_BEHIND.exec(word)?.[1]?.trim()
      if (/[^\d\s(（][%％]$/.test(word) && found === undefined) {
        unit = '%'
        return word
      }
      if (found === undefined || !UNIT.test(found)) return word
      unit = found
      return word.replace(UNIT_BEHIND, '').trim()
    })
    return { text: plain.join('').replace(/\s+/g, ''), unit }
  })
}

function writeRow(
  row: readonly (TableCell | undefined)[],
  heads: readonly Heading[],
  unit: string | undefined,
  line: number,
): Block | undefined {
  const own = row.find((_, column) => UNIT_COLUMN.test(heads[column]?.text ?? ''))?.text
  const inName = row
    .filter((cell) => cell !== undefined && !ORDER.test(cell.text))
    .map((cell) => UNIT_BEHIND.exec(cell?.text ?? '')?.[1])
    .find((named) => named !== undefined && UNIT.test(named))
  const cells: Cell[] = []
  let text = ''
  row.forEach((cell, column) => {
    if (!cell || row.indexOf(cell) !== column) return
    const head = heads[column]
    const value = /^(?:序号|编号)$/.test(head?.text ?? '')
      ? cell.text
      : withUnit(cell.text, unitOf(head, inName ?? (own !== undefined && UNIT.test(own) ? own : unit), cell.text))
    const label = head === undefined || head.text === '' ? '' : `${head.text}：`
    const before = text === '' ? '' : `${text}；`
    text = `${before}${label}${value}`
    cells.push({ head: head?.text ?? '', start: text.length - value.length, end: text.length })
  })
  if (cells.length === 0) return undefined
  return /[:：]$/.test(fold(row[0]?.text ?? '')) ? labelled(row, line) : { text, line, cells }
}

/** 索引号：| 0001 | 发布机构：| 区政府办: labels with their values, as the head of a document has them. */
function labelled(row: readonly (TableCell | undefined)[], line: number): Block {
  const texts = row
    .filter((cell, column) => cell !== undefined && row.indexOf(cell) === column)
    .map((cell) => cell?.text ?? '')
  return {
    text: texts.reduce((text, part) => `${text}${text === '' || /[:：]$/.test(text) ? '' : '  '}${part}`, ''),
    line,
  }
}

/** A column's own unit, else that of its row or table; a column of rates has none of those, but its sums (〔5.9〕) do. */
function unitOf(head: Heading | undefined, ofRow: string | undefined, text: string): string | undefined {
  if (PLACES.test(head?.text ?? '')) return undefined
  if (/^[〔[【(]/.test(text)) return ofRow
  if (head?.unit !== undefined) return head.unit
  return /增[速幅长]|年均|占比|比重|同比|完成率/.test(head?.text ?? '') ? '%' : ofRow
}

function withUnit(text: string, unit: string | undefined): string {
  const bound = /(?:左右|以上|以内|以下|及以上|[)）〕\]])$/.exec(text)?.[0] ?? ''
  const number = text.slice(0, text.length - bound.length).trim()
  const bare = /^[<>≤≥〔[(（]/.test(fold(number)) ? number.slice(1) : number
  // 增长8 in a row of 亿元 is no amount: what it grows by is told in percent alone
  const words = unit === '%' ? (GROWS.exec(bare)?.[0].length ?? 0) : (BOUNDS.exec(bare)?.[0].length ?? 0)
  return unit !== undefined && NUMBER.test(fold(bare.slice(words))) ? `${number}${unit}${bound}` : text
}
