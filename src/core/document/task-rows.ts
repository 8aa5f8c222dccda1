import type { FlatRows } from './blanked-rows.ts'
import { isParting } from './flat-cells.ts'
import { fold } from './fold.ts'
import type { Block } from './plan-document.ts'

const ORDER_HEAD = /^(?:序号|编号)$/
const TASK_HEAD = /任务|工作|事项|内容|目标|项目|指标|举措/
const OWNER_HEAD = /^(?:主要|具体)?(?:责任|牵头|主办|承办|落实|配合|协同|协办)\p{Script=Han}{0,4}(?:单位|部门)$/u
/** One unit, with nothing of a task: 区发改委, 各乡镇人民政府, 谯城经开区管委会. */
const UNIT =
  /^(?:\p{Script=Han}|\d){1,16}(?:局|委|办|部|厅|院|会|队|处|站|所|政府|公司|集团|中心|街道|办事处|单位|部门|银行|镇|乡)$/u
const LONGEST_RUN = 400

/**
 * 序号 任务 责任单位 配合单位 / 1 地区生产总值增长6%左右。 区发改委 区工信局、区商务局。: rows of who does what, with blanks or
 * line ends between their cells. The numbers in order tell where a row begins and the units where its task ends; a line of
 * its own goes to the last column only where it lists several units or closes the row, else to the column before.
 */
export function taskRows(blocks: readonly Block[], from: number): FlatRows | null {
  const heads = wordsOf(blocks[from])
  const [order = '', task = '', ...owners] = heads
  if (!ORDER_HEAD.test(order) || !TASK_HEAD.test(task)) return null
  if (owners.length < 1 || owners.length > 2 || !owners.every((head) => OWNER_HEAD.test(head))) return null
  const rows: string[][] = [heads]
  let at = from + 1
  for (let n = 1; at < blocks.length; ) {
    const text = blocks[at]?.text.trim() ?? ''
    if (blocks[at]?.cells || blocks[at]?.heading !== undefined) break
    if (isParting(text) && text.length <= LONGEST_RUN) {
      rows.push([text])
      at++
      continue
    }
    if (!opensRow(text, n)) break
    const lines = [text.slice(`${n}`.length)]
    at++
    while (at < blocks.length && isUnits(blocks[at])) lines.push(blocks[at++]?.text.trim() ?? '')
    const cells = cellsOf(lines, owners.length)
    if (!cells) return null
    rows.push([`${n}`, ...cells])
    n++
  }
  const last = rows.findLastIndex(({ length }) => length > 1)
  const parted = rows.length - 1 - last
  return last > 1 ? { rows: rows.slice(0, last + 1), length: at - from - parted } : null
}

function wordsOf(block: Block | undefined): string[] {
  return !block || block.cells || block.heading !== undefined ? [] : block.text.trim().split(/\s+/)
}

/** 3 固定资产投资增长7%: the next number, with something else than a number behind it. */
function opensRow(text: string, n: number): boolean {
  return text.startsWith(`${n}`) && /^[\s\p{Script=Han}“]/u.test(text.slice(`${n}`.length))
}

function isUnits(block: Block | undefined): boolean {
  return block !== undefined && !block.cells && block.text.trim().split(/\s+/).every(areUnits)
}

function areUnits(words: string): boolean {
  return fold(words)
    .replace(/[。;；]$/, '')
    .split(/[、,，]/)
    .every((unit) => UNIT.test(unit))
}

/** The cells of a row: its task, then who does it in as many columns. Null where no unit follows the task. */
function cellsOf([first = '', ...below]: readonly string[], columns: number): string[] | null {
  const words = first.trim().split(/\s+/)
  const at = words.findIndex((_, i) => i > 0 && words.slice(i).every(areUnits))
  const task = (at < 0 ? words : words.slice(0, at)).join(' ')
  const units = [...(at < 0 ? [] : words.slice(at)), ...below.flatMap((line) => line.split(/\s+/))]
  if (units.length === 0 || task === '') return null
  if (columns === 1) return [task, units.join('、')]
  const last = units.at(-1) ?? ''
  const onOneLine = below.length === 0 && units.length > 1
  const isLast = units.length > 1 && (onOneLine || /[、,，。]/.test(last))
  return [task, (isLast ? units.slice(0, -1) : units).join('、'), isLast ? last : '']
}
